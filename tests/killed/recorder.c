/*
 * Tells a trace of every write, cut, sync and renaming of files in one folder, so that a test can make
 * the disk as it would be had the power failed: what was not synced may be missing.
 *
 * Loaded before the system's library into the program that is watched. Written in C because between
 * SQLite and the system stands nothing that the rest of the repository could replace without unsafe
 * code. One record: kind, length of the name, offset, length of what follows, then the name and the
 * bytes; numbers as this machine keeps them.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;
static ssize_t (*real_write)(int, const void *, size_t);

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = real_write(trace, at, length);
        if (done <= 0) abort();
        at += done;
        length -= (size_t)done;
    }
}

static int is_watched(const char *path) {
    const char *folder = getenv("TIZIM_RECORDED");
    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

/* Called with the turn taken, so that the trace has the order of the deeds. */
static void tell(char kind, const char *path, uint64_t offset, const void *bytes, uint64_t length) {
    if (!is_watched(path)) return;
    if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
    if (trace < 0) {
        const char *name = getenv("TIZIM_RECORD");
        if (!name) return;
        trace = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (trace < 0) abort();
    }
    uint64_t head[4] = {(uint64_t)kind, strlen(path), offset, length};
    put(head, sizeof head);
    put(path, head[1]);
    put(bytes, length);
}

static int name_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return 1;
}

static void tell_of(char kind, int file, uint64_t offset, const void *bytes, uint64_t length) {
    char path[PATH_MAX];
    int before = errno;
    if (name_of(file, path)) tell(kind, path, offset, bytes, length);
    errno = before;
}

#define IN_TURN(call) \
    pthread_mutex_lock(&turn); \
    __typeof__(call) done = call

#define TURN_OVER \
    pthread_mutex_unlock(&turn); \
    return done

ssize_t write(int file, const void *bytes, size_t length) {
    REAL(write);
    IN_TURN(real(file, bytes, length));
    if (done > 0 && file > 2 && file != trace) {
        off_t end = lseek(file, 0, SEEK_CUR);
        if (end >= done) tell_of('w', file, (uint64_t)(end - done), bytes, (uint64_t)done);
    }
    TURN_OVER;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    REAL(pwrite64);
    IN_TURN(real(file, bytes, length, offset));
    if (done > 0) tell_of('w', file, (uint64_t)offset, bytes, (uint64_t)done);
    TURN_OVER;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
    return pwrite64(file, bytes, length, offset);
}

/* Only whether opening empties the file is told: names appear with the first thing written. */
int open64(const char *path, int flags, ...) {
    REAL(open64);
    va_list more;
    va_start(more, flags);
    mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(more, mode_t) : 0;
    va_end(more);
    IN_TURN(real(path, flags, mode));
    if (done >= 0 && (flags & O_TRUNC)) tell_of('t', done, 0, "", 0);
    TURN_OVER;
}

int ftruncate64(int file, off64_t length) {
    REAL(ftruncate64);
    IN_TURN(real(file, length));
    if (done == 0) tell_of('t', file, (uint64_t)length, "", 0);
    TURN_OVER;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fsync(int file) {
    REAL(fsync);
    IN_TURN(real(file));
    if (done == 0) tell_of('s', file, 0, "", 0);
    TURN_OVER;
}

int fdatasync(int file) {
    REAL(fdatasync);
    IN_TURN(real(file));
    if (done == 0) tell_of('s', file, 0, "", 0);
    TURN_OVER;
}

int rename(const char *from, const char *to) {
    REAL(rename);
    IN_TURN(real(from, to));
    if (done == 0) tell('r', from, 0, to, strlen(to));
    TURN_OVER;
}

int unlink(const char *path) {
    REAL(unlink);
    IN_TURN(real(path));
    if (done == 0) tell('u', path, 0, "", 0);
    TURN_OVER;
}

/* What copies within the system would not be seen: whoever asks copies by reading and writing. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *where, size_t length, unsigned flags) {
    (void)from, (void)at, (void)to, (void)where, (void)length, (void)flags;
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    (void)to, (void)from, (void)at, (void)length;
    errno = ENOSYS;
    return -1;
}
