import { expect, test } from 'vitest';

import { LastAsked } from './last-asked';

test('Enter before the answer gets the people of the text on the screen, and asks once', async () => {
  const asked: string[] = [];
  const answers: Record<string, (found: string) => void> = {};
  const search = new LastAsked<string>((query) => {
    asked.push(query);
    return new Promise((done) => (answers[query] = done));
  });
  const old = search.ask('ай');
  answers['ай']?.('Айгерім');
  expect(await old).toBe('Айгерім');
  const typed = search.ask('айд');
  const entered = search.ask('айд');
  answers['айд']?.('Айдана');
  expect([await typed, await entered]).toEqual(['Айдана', 'Айдана']);
  expect(asked).toEqual(['ай', 'айд']);
});

test('a search that failed is asked again', async () => {
  let times = 0;
  const search = new LastAsked<number>(async () => ((times += 1) === 1 ? undefined : times));
  expect(await search.ask('ли')).toBeUndefined();
  expect(await search.ask('ли')).toBe(2);
});
