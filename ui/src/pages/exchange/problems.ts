/** Files of the shared folder that cannot be read, in lines: many of one problem have one line. */
import { wordsOf } from '../../backend/refusals';
import type { FolderDone } from '../../backend/types';
import { fileName } from '../../words/file-name';
import { say } from '../../words/words.svelte';

type FolderProblem = FolderDone['problems'][number];

/** So many files of one problem have a line each. */
const TOLD_ALONE = 3;

export function problemLines(problems: FolderProblem[]): string[] {
  const alike = new Map<string, FolderProblem[]>();
  for (const one of problems) alike.set(one.code, [...(alike.get(one.code) ?? []), one]);
  return [...alike].flatMap(([code, files]) => {
    const sentence = wordsOf({ code, message: '', hint: '' }).what;
    const names = files.slice(0, TOLD_ALONE).map((one) => fileName(one.file));
    if (files.length <= TOLD_ALONE) return names.map((name) => `${name}: ${sentence}`);
    return [say('folder-problems', { sentence, count: files.length, names: names.join(', ') })];
  });
}
