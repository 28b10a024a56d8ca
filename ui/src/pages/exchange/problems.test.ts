/** Files of the shared folder that cannot be read, in lines. */
import { beforeEach, expect, test } from 'vitest';

import { words } from '../../words/words.svelte';
import { problemLines } from './problems';

beforeEach(() => (words.lang = 'ru'));

const broken = (count: number) => Array.from({ length: count }, (_, at) => ({ file: `/mnt/${at}.tizim`, code: 'not_a_data_file' as const }));

test('a few files have a line each', () => {
  expect(problemLines(broken(2)).map((line) => line.split(':')[0])).toEqual(['0.tizim', '1.tizim']);
});

test('very many of one problem are one line, and another problem stays beside it', () => {
  const lines = problemLines([...broken(1500), { file: '/mnt/x.tizim', code: 'other_register' }]);
  expect(lines).toHaveLength(2);
  expect(lines[0]?.replace(/[\u2066-\u2069]/g, '').replace(/\s/g, ' ')).toMatch(/Файлов: 1 ?500, среди них 0.tizim, 1.tizim, 2.tizim$/);
  expect(lines[1]).toContain('x.tizim: ');
});
