/**
 * Which words of two names differ, and how rows of a question are answered.
 * Pure: the page draws what these say.
 */
import type { Id, IntakeAnswer, IntakeBetterName, IntakeRow } from '../../backend/types';

export interface Word {
  text: string;
  differs: boolean;
}

const fold = (word: string) => word.toLocaleLowerCase('kk');

/** The words of `name`, each marked when `other` does not hold it. */
export function wordsAgainst(name: string, other: string): Word[] {
  const left = other.split(/\s+/).filter(Boolean).map(fold);
  return name.split(/\s+/).filter(Boolean).map((text) => {
    const at = left.indexOf(fold(text));
    if (at >= 0) left.splice(at, 1);
    return { text, differs: at < 0 };
  });
}

/** Like `wordsAgainst`, but letters and order must be the very same: for what was mended. */
export function lettersAgainst(name: string, other: string): Word[] {
  const left = other.split(/\s+/).filter(Boolean);
  const words = name.split(/\s+/).filter(Boolean);
  const moved = words.length === left.length;
  return words.map((text, i) => ({ text, differs: moved ? left[i] !== text : !left.includes(text) }));
}

/**
 * The pieces of `typed`, marked where `meant` has other letters: a Cyrillic «а» among Latin ones looks like the right one.
 * Capitals count as the same. What is only missing in `typed` marks nothing.
 */
export function piecesAgainst(typed: string, meant: string): Word[] {
  const [a, b] = [[...typed], [...meant]];
  // Letters in common from each pair of places to the end; the longest common run of letters stays unmarked.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const same = (i: number, j: number) => fold(a[i] ?? '') === fold(b[j] ?? '');
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) common[i]![j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pieces: Word[] = [];
  for (let i = 0, j = 0; i < a.length; i += 1) {
    while (j < b.length && !same(i, j) && at(i, j + 1) > at(i + 1, j)) j += 1;
    const differs = j >= b.length || !same(i, j);
    if (!differs) j += 1;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += a[i];
    else pieces.push({ text: a[i] ?? '', differs });
  }
  return pieces;
}

/**
 * Whom a row would be if the answer is «the same»; null while a person must still point. Who is no
 * candidate any more, since the row was put right, was pointed at in vain.
 */
export function candidateOf(row: IntakeRow, picked: Record<number, Id>): Id | null {
  const own = [picked[row.row], row.chosen].find((id) => row.candidates.some((one) => one.trainee === id));
  if (own) return own;
  return row.candidates.length === 1 ? (row.candidates[0]?.trainee ?? null) : null;
}

/** Rows a question still waits for; all of them once everything was answered. */
export function openRows(rows: IntakeRow[]): number[] {
  const waiting = rows.filter((row) => row.answer === null);
  return (waiting.length ? waiting : rows).map((row) => row.row);
}

/** Rows whose name still waits for an answer; all of them once everything was answered. */
export function openNames(names: IntakeBetterName[]): number[] {
  const waiting = names.filter((one) => one.choice === null);
  return (waiting.length ? waiting : names).map((one) => one.row);
}

export interface Batch {
  rows: number[];
  candidate: Id | null;
}

/**
 * Ticked rows as requests: one for all rows whose only candidate is clear, one
 * per row that was pointed at. «The same» leaves out rows nobody pointed for.
 */
export function batches(rows: IntakeRow[], ticked: ReadonlySet<number>, answer: IntakeAnswer, picked: Record<number, Id>): Batch[] {
  const chosen = rows.filter((row) => ticked.has(row.row));
  if (answer !== 'same') return chosen.length ? [{ rows: chosen.map((row) => row.row), candidate: null }] : [];
  const plain = chosen.filter((row) => row.candidates.length === 1);
  const pointed = chosen.filter((row) => row.candidates.length > 1 && candidateOf(row, picked));
  return [
    ...(plain.length ? [{ rows: plain.map((row) => row.row), candidate: null }] : []),
    ...pointed.map((row) => ({ rows: [row.row], candidate: candidateOf(row, picked) })),
  ];
}
