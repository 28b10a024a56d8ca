/** Ids that tie labels to their fields; unique in the document, of no other meaning. */
let last = 0;

export function freshId(what: string): string {
  last += 1;
  return `${what}-${last}`;
}
