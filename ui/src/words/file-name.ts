/** The last part of a path: people are told names of files, never whole paths. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
