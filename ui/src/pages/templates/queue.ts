/** Work done one after the other, so that many pages are not drawn at once. What fails stops nothing. */
let last: Promise<void> = Promise.resolve();

export function queue(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch(() => undefined);
  return last;
}
