import { expect, test } from 'vitest';

import { bundle, LANGS, sayIn, sessionName, words } from './words.svelte';

const SOURCES = import.meta.glob<string>('../**/*.{ts,svelte}', { eager: true, query: '?raw', import: 'default' });
const FILES = import.meta.glob<string>('../../../assets/locales/*/*.ftl', { eager: true, query: '?raw', import: 'default' });
const ids = Object.fromEntries(LANGS.map((lang) => [lang, [...bundle(lang)._messages.keys()].sort()]));

test('every id is written in all three languages', () => {
  for (const lang of LANGS) expect(ids[lang], `ids of ${lang}`).toEqual(ids['kk']);
});

test('every id the code names is written', () => {
  const known = new Set(ids['kk']);
  const lost: string[] = [];
  for (const [path, text] of Object.entries(SOURCES)) {
    if (path.includes('.test.') || path.includes('/fake')) continue;
    for (const [, id] of text.matchAll(/\bsay\('([a-z0-9-]+)'/g)) if (id && !known.has(id)) lost.push(`${path}: ${id}`);
  }
  expect(lost).toEqual([]);
});

test('no message is left with an argument its sister does not have', () => {
  const used = (lang: (typeof LANGS)[number]) => {
    const made = bundle(lang);
    return Object.fromEntries(
      [...made._messages.entries()].map(([id, message]) => [
        id,
        [...new Set([...JSON.stringify(message.value).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name))].sort(),
      ]),
    );
  };
  expect(used('ru')).toEqual(used('kk'));
  expect(used('en')).toEqual(used('kk'));
});

test('no id is written twice: the second would never be heard', () => {
  for (const lang of LANGS) {
    const written = Object.entries(FILES)
      .filter(([path]) => path.includes(`/${lang}/`))
      .flatMap(([, text]) => [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id));
    const twice = written.filter((id, i) => written.indexOf(id) !== i);
    expect(twice, lang).toEqual([]);
  }
});

test('a number chooses its form and keeps its thousands apart', () => {
  const forms = [1, 3, 5, 21, 1284].map((count) => sayIn('ru', 'events-count', { count }));
  expect(forms).toEqual(['1 мероприятие', '3 мероприятия', '5 мероприятий', '21 мероприятие', '1\u00a0284 мероприятия']);
  expect(sayIn('kk', 'people-count', { count: 1284 })).toBe('1\u00a0284 адам');
  expect(sayIn('en', 'people-count', { count: 1 })).toBe('1 person');
});

test('a session that nobody named is called by its number in the language of the window', () => {
  words.lang = 'ru';
  expect(['1-сабақ', 'Session 12', 'Занятие 3', '1-сабақ: ашылу'].map(sessionName)).toEqual(['Занятие 1', 'Занятие 12', 'Занятие 3', '1-сабақ: ашылу']);
  words.lang = 'kk';
});
