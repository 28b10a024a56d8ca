/** Where a key takes the cursor of a list; null for keys that do not move it. */
export function stepOf(code: string, from: number, total: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: total - 1,
  };
  const next = to[code];
  if (next === undefined || total === 0) return null;
  return Math.max(0, Math.min(total - 1, next));
}
