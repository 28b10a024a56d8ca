/** The largest size of a page of this ratio inside a place. */
export function fitInto(ratio: number, width: number, height: number): { width: number; height: number } {
  const fitting = Math.max(0, Math.min(width, height * ratio));
  return { width: Math.floor(fitting), height: Math.floor(fitting / ratio) };
}
