import { beforeEach, expect, test } from 'vitest';

import PAGE from '../../../assets/verify/verify.html?raw';
import written from '../../../tests/fixtures/checking.json';
import { start } from './page';

const part = <T extends HTMLElement>(name: string) => document.querySelector(`[data-part="${name}"]`) as unknown as T;
const text = (what: string) => written.cases.find((it) => it.what === what)?.text ?? '';
const press = (lang: string) => document.querySelector<HTMLElement>(`[data-lang="${lang}"]`)?.click();

function paste(what: string) {
  part<HTMLTextAreaElement>('text').value = text(what);
  part<HTMLFormElement>('form').dispatchEvent(new Event('submit', { cancelable: true }));
}

beforeEach(() => {
  location.hash = '';
  const body = /<body>([\s\S]*)<\/body>/.exec(PAGE)?.[1] ?? '';
  // The page's own script is what the test begins.
  document.body.innerHTML = body.replace(/<script>[\s\S]*<\/script>/, '').replace('{{DATA}}', () => JSON.stringify(written.facts));
});

test('a pasted text gets its verdict in three languages', () => {
  start();
  press('kk');
  paste('as issued');
  expect(part('result').dataset['verdict']).toBe('genuine');
  expect(part('verdict').textContent).toBe('Түпнұсқа');
  expect(part('said').textContent).toContain('Әбдіғаппарова Айнұр');
  press('ru');
  expect(part('verdict').textContent).toBe('Подлинная');
  paste('replaced');
  expect(part('verdict-text').textContent).toMatch(/26\.11\.2026.*VJ-2026-K3F-0004-/);
  press('en');
  paste('another name');
  expect(part('verdict').textContent).toBe('Altered');
  expect(part('made').textContent).toContain('01.12.2026');
  expect(part('contact').textContent).toContain('+7 7132 55-00-11');
});

test('an address with a proof is judged at once', () => {
  location.hash = `#${text('with an address').split('#')[1]}`;
  start();
  expect(part('result').dataset['verdict']).toBe('genuine');
});

test('nothing is said before anything was asked, and every place has its words', () => {
  start();
  expect(part('result').hidden).toBe(true);
  for (const lang of ['kk', 'ru', 'en']) {
    press(lang);
    expect(document.documentElement.lang).toBe(lang);
    for (const said of document.querySelectorAll<HTMLElement>('[data-say]')) expect(said.textContent, said.dataset['say']).toMatch(/ |^\S{4,}$/);
  }
});

test('an academy cannot bring a tag into the page', () => {
  start();
  press('en');
  expect(part('academy').textContent).toBe('Jastar <Academy>');
  expect(document.querySelector('academy')).toBeNull();
});
