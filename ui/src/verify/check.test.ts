import { expect, test } from 'vitest';

import written from '../../../tests/fixtures/checking.json';
import { fromBase64, judge, toBase64, type Facts } from './check';
import { pack, unpack } from './letters';

const facts = written.facts as unknown as Facts;
const text = (what: string) => written.cases.find((it) => it.what === what)?.text ?? '';

test('the page says of every text written down what the core says', () => {
  const said = written.cases.map(({ what, text }) => [what, judge(facts, text).verdict]);
  expect(said).toEqual(written.cases.map(({ what, verdict }) => [what, verdict]));
});

test('what a paper says is told in its parts', () => {
  const { said } = judge(facts, text('with an address'));
  expect(said?.academy).toBe('«Жастар» академиясы');
  expect(said?.kind).toBe('Алғыс хат');
  expect(said?.number).toMatch(/^VJ-2026-K3F-0001-.$/);
  expect([said?.name, said?.date]).toEqual(['Әбдіғаппарова Айнұр', '22.11.2026']);
  const replaced = judge(facts, text('replaced'));
  expect(replaced.since).toBe('2026-11-26');
  expect(replaced.replacedBy).toMatch(/^VJ-2026-K3F-0004-.$/);
});

test('no single changed character is genuine', () => {
  for (const good of [text('as issued'), text('with an address')]) {
    const letters = [...good];
    const wrong: string[] = [];
    for (const at of letters.keys()) {
      for (const other of ['a', 'а', '_', '\u00ad', '']) {
        if (other === letters[at]) continue;
        const changed = letters.with(at, other).join('');
        const { verdict } = judge(facts, changed);
        if (!['altered', 'foreign', 'unknown'].includes(verdict)) wrong.push(`${verdict}: ${changed}`);
      }
    }
    expect(wrong).toEqual([]);
  }
});

test('an address that the browser itself opened may have moved', () => {
  const proof = text('with an address').split('#')[1];
  expect(judge(facts, `https://opened/#${proof}`, true).verdict).toBe('genuine');
  expect(judge(facts, `https://opened/#${proof}`).verdict).toBe('altered');
});

test('a laptop that came after the page was made is not called a forger', () => {
  const later = text('as issued').replace('-K3F-', '-NEW-');
  expect(judge(facts, later).verdict).toBe('unknown');
});

test('letters come back from their bytes, and no other bytes are read', () => {
  const words = '«Әлем» · № 7 Ғ.І. Ёлкина, Şerik 你 😀';
  expect(unpack(Uint8Array.from(pack(words)))).toBe(words);
  expect(unpack(Uint8Array.of(0x1b, 0, 0, 0x61))).toBeNull();
  expect(unpack(Uint8Array.of(0xff))).toBeNull();
  expect(unpack(Uint8Array.of(0x0a))).toBeNull();
});

test('base64 is read only as it is written', () => {
  expect(toBase64(fromBase64('_-8') ?? new Uint8Array())).toBe('_-8');
  for (const wrong of ['_-9', '_', '_-8=', '+/8', ' _-8']) expect(fromBase64(wrong), wrong).toBeNull();
});
