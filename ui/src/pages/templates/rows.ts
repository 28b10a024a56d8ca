/** Rows of signatures, for one, two and three who sign. */
import type { SignatureBox } from '../../backend/types';
import { round } from './frames';

/** Three rows stand nearer than two. */
const NEARER = 0.79;
/** The distance of the rows where two sign. */
const USUAL = 14;

export function gapOf(box: SignatureBox): number {
  const [first, second] = box.rows[1] ?? [];
  return first === undefined || second === undefined ? USUAL : round(second - first);
}

/** The rows at another distance, around the same middle. */
export function withGap(box: SignatureBox, gap: number): number[][] {
  const rows = box.rows[1] ?? box.rows[0] ?? [0];
  const middle = ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;
  const near = gap * NEARER;
  return [[middle], [middle - gap / 2, middle + gap / 2], [middle - near, middle, middle + near]].map((row) => row.map(round));
}
