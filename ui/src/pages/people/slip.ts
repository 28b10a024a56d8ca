/** Whether one word is the other with a slip: a letter or two wrong, missing or too many. */
export function isSlip(before: string, after: string): boolean {
  const [a, b] = [before.trim().toLocaleLowerCase('kk'), after.trim().toLocaleLowerCase('kk')];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 2;
}
