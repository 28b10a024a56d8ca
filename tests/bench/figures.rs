//! Times on the processor, and what the system says of a process.

use std::time::Duration;

/// Returns how long this thread was on the processor: what else runs on the machine does not count.
#[cfg(unix)]
fn on_the_processor() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().unwrap_or_default()
}

/// Returns a moment: other systems have no such clock within reach.
#[cfg(not(unix))]
fn on_the_processor() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}

/// Many times of one kind of work.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Measures one piece of work and returns what it made.
    pub fn of<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = on_the_processor();
        let made = work();
        self.0.push(on_the_processor().saturating_sub(start));
        made
    }

    /// Adds the times of other work.
    pub fn add(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    /// Returns the time, in milliseconds, that so many of a hundred do not exceed.
    pub fn percentile(&self, of_hundred: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * of_hundred).div_ceil(100).max(1) - 1;
        sorted.get(at).map_or(0.0, |it| it.as_secs_f64() * 1_000.0)
    }

    /// Says the middle, the slowest of a hundred and the slowest of all.
    pub fn say(&self) -> String {
        format!(
            "p50 {:.2} ms, p99 {:.2} ms, slowest {:.2} ms",
            self.percentile(50),
            self.percentile(99),
            self.percentile(100)
        )
    }
}

/// Does the same work several times and returns the times.
pub fn repeat(times: usize, mut work: impl FnMut()) -> Times {
    let mut all = Times::default();
    (0..times).for_each(|_| all.of(&mut work));
    all
}

/// Seconds on the processor of this process, and of its children that ended; nothing where the
/// system does not tell.
pub fn processor_seconds() -> Option<(f64, f64)> {
    // Hundredths of a second on every Linux that runs this.
    const TICK: f64 = 0.01;
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, rest) = text.rsplit_once(')')?;
    let fields: Vec<f64> = rest
        .split_whitespace()
        .skip(11)
        .take(4)
        .filter_map(|it| it.parse().ok())
        .collect();
    match fields.as_slice() {
        [user, system, child_user, child_system] => {
            Some(((user + system) * TICK, (child_user + child_system) * TICK))
        }
        _ => None,
    }
}

/// The most memory this process ever held, in MiB.
pub fn peak_memory() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|it| it.starts_with("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1_024.0)
}
