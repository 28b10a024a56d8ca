import { expect, test } from 'vitest';
import classicJson from '../../../../assets/templates/a-classic.json';
import clubJson from '../../../../assets/templates/club-certificate.json';
import diplomaJson from '../../../../assets/templates/diploma-of-place.json';
import honourJson from '../../../../assets/templates/honour-letter.json';
import thanksJson from '../../../../assets/templates/thanks-letter.json';
import wingsJson from '../../../../assets/templates/b-wings.json';
import type { Box, Layer, PageDesign, Point, Template } from '../../backend/types';

import { contrast, inkOf, readHex } from './colours';
import { estimate, moved } from './frames';
import { FIELDS, nameFrom, onPicture, ORNAMENTS, ornamentLayer, pictureLayer, textLayer, usual } from './fresh';
import { covering, isLikeA4, pagesFor, refitted, sheetOf, turned } from './pages';
import { styled } from './style';
import { split } from './two-languages';
import { warningsOf } from './warnings';

const shipped = [classicJson, wingsJson, thanksJson, diplomaJson, honourJson, clubJson] as unknown as Template[];
const classic = shipped[0]!;
const of = (design: PageDesign, is: Layer['is']) => design.layers.filter((layer) => layer.is === is);
const told = (design: PageDesign, measured: (Box | null)[] = []) => warningsOf(design, classic.inks, measured).map((one) => one.code);
const inside = (design: PageDesign, [left, top, right, bottom]: Box) => left >= -0.1 && top >= -0.1 && right <= design.page[0] + 0.1 && bottom <= design.page[1] + 0.1;
const scan = { picture: 'f0', width: 3508, height: 2480 };

test('sheets are known whichever way they lie', () => {
  expect([sheetOf([297, 210]), sheetOf([210, 297]), sheetOf([148, 210]), sheetOf([279.4, 215.9]), sheetOf([300, 200])]).toEqual(['a4', 'a4', 'a5', 'letter', 'own']);
  expect([turned([297, 210], false), turned([210, 297], true)]).toEqual([[210, 297], [297, 210]]);
});

test('a picture of the proportions of A4 lies on A4; another is offered its own page first', () => {
  expect([isLikeA4(3508, 2480), isLikeA4(1754, 1240), isLikeA4(1000, 1415), isLikeA4(1920, 1080)]).toEqual([true, true, true, false]);
  expect(pagesFor(3508, 2480)).toEqual([[297, 210], [210, 297]]);
  expect(pagesFor(2480, 3508)[0]).toEqual([210, 297]);
  expect(pagesFor(1920, 1080)).toEqual([[297, 167.06], [297, 210], [210, 297]]);
  expect(covering([297, 210], 3500, 2480)).toEqual({ at: [0, 0], size: [297, 210] });
  expect(covering([297, 210], 1920, 1080)).toEqual({ at: [0, 21.47], size: [297, 167.06] });
});

test('everything of a page lies on a page of another size', () => {
  for (const template of shipped)
    for (const page of [[210, 148], [210, 297], [279.4, 215.9]] as Point[]) {
      const design = refitted(template.one, page);
      expect(design.page).toEqual(page);
      for (const layer of design.layers) expect(inside(design, estimate(layer)), `${template.key} ${page} ${layer.is} ${estimate(layer)}`).toBe(true);
    }
  expect(refitted(classic.one, [297, 210])).toEqual(classic.one);
});

test('a picture made elsewhere becomes a template with everything in its place, its title left to the picture', () => {
  for (const page of [[297, 210], [210, 297]] as Point[]) {
    const template = onPicture(classic, scan, page);
    expect(template.one.layers[0]).toMatchObject({ is: 'picture', locked: true });
    for (const is of ['name', 'sentence', 'signatures', 'number', 'code'] as const) expect(of(template.one, is), is).toHaveLength(1);
    expect(of(template.one, 'ornament').concat(of(template.one, 'logo'))).toEqual([]);
    expect(told(template.one)).toEqual(['no-title']);
    expect(template.two?.layers.filter((layer) => layer.is === 'sentence')).toHaveLength(2);
    expect(told(onPicture(classic, scan, page, true).one)).toEqual([]);
  }
});

test('a template is called after its picture', () => {
  expect(nameFrom('C:\\Users\\a\\Форум_2026.png').ru).toBe('Форум 2026');
  expect(nameFrom('/documents/волонтер.фон.jpeg').kk).toBe('волонтер.фон');
});

test('what is put on a page stands on it', () => {
  const page: Point = [210, 148];
  const all = [...ORNAMENTS.map((one) => ornamentLayer(one, page)), textLayer('own', page), textLayer('title', page), pictureLayer(scan, page), usual(classic, 'code', page)!, usual(classic, 'signatures', page)!];
  for (const layer of all) expect(inside({ page, layers: [] }, estimate(layer)), layer.is).toBe(true);
  expect(usual(classic, 'rule', page)).toBeNull();
  expect(new Set(FIELDS).size).toBe(FIELDS.length);
});

test('the page in two languages has both sentences side by side with a line between them', () => {
  const two = split(classic.one);
  const [first, second] = of(two, 'sentence');
  expect([first, second].map((layer) => layer?.is === 'sentence' && layer.box.which)).toEqual(['first', 'second']);
  expect([first, second].map((layer) => layer?.is === 'sentence' && layer.box.place.at[0])).toEqual([90.5, 206.5]);
  expect(first?.is === 'sentence' && first.box.place).toMatchObject({ width: 105, lines: 5, type: { size: 13 } });
  expect(of(two, 'rule')).toMatchObject([{ box: { from: [148.5, expect.any(Number)], beside_sentence: true } }]);
  const says = two.layers.flatMap((layer) => (layer.is === 'text' ? [`${layer.box.says} ${layer.box.which ?? ''}`] : []));
  expect(says).toEqual(['issuer first', 'issuer second', 'title ', 'seal first', 'seal second', 'place joined']);
  expect(of(two, 'signatures')[0]).toMatchObject({ box: { rows: [[153.5], [147, 166], [142, 155.5, 169]] } });
  expect(of(two, 'code')).toEqual(of(classic.one, 'code'));
});

test('a page in one column keeps its edges, an upright page has the second language below', () => {
  const wings = split(shipped[1]!.one);
  const [first, second] = of(wings, 'sentence').map((layer) => estimate(layer));
  expect(first?.[0]).toBeCloseTo(58);
  expect(second?.[2]).toBeCloseTo(238);
  expect(first![2]).toBeLessThan(second![0]);
  const upright = of(split(refitted(classic.one, [210, 297])), 'sentence').map((layer) => estimate(layer));
  expect(upright[0]![3]).toBeLessThan(upright[1]![1]);
  expect(upright[0]![0]).toBeCloseTo(upright[1]![0]);
});

test('what ships has nothing to be told of, in one language and in two', () => {
  for (const template of shipped) expect(told(template.one), template.key).toEqual([]);
});

test('what is missing, too small, pale, outside or over the code is told with its layer', () => {
  const without = (is: Layer['is']): PageDesign => ({ ...classic.one, layers: classic.one.layers.filter((layer) => layer.is !== is) });
  expect([told(without('name')), told(without('number')), told(without('code')), told(without('sentence'))]).toEqual([['no-name'], ['no-number'], ['no-code'], ['no-sentence']]);
  const changed = (is: Layer['is'], change: (layer: Layer) => Layer): PageDesign => ({ ...classic.one, layers: classic.one.layers.map((layer) => (layer.is === is ? change(layer) : layer)) });
  expect(told(changed('name', (layer) => ({ ...layer, hidden: true })))).toEqual(['no-name']);
  expect(told(changed('code', (layer) => ({ ...layer, box: { at: [230, 140], side: 20 } }) as Layer))).toEqual(['small-code']);
  expect(told(changed('name', (layer) => styled(layer, { ink: 'accent' })))).toEqual(['pale']);
  expect(told(changed('code', (layer) => moved(layer, 40, 0)))).toEqual(['outside']);
  const at = classic.one.layers.findIndex((layer) => layer.is === 'number');
  expect(warningsOf(changed('number', (layer) => moved(layer, 0, -20)), classic.inks, [])).toContainEqual({ code: 'on-code', layer: at });
});

test('a box that is measured is judged by what is drawn, not by the room it has', () => {
  const wide: PageDesign = { ...classic.one, layers: classic.one.layers.map((layer) => (layer.is === 'name' ? moved(layer, 0, 55) : layer)) };
  const at = wide.layers.findIndex((layer) => layer.is === 'name');
  expect(told(wide)).toContain('on-code');
  expect(told(wide, wide.layers.map((_, i): Box | null => (i === at ? [110, 147, 187, 158] : null)))).not.toContain('on-code');
});

test('colours are read as they are typed and judged in grey', () => {
  expect([readHex('163a63'), readHex(' #A67C2D '), readHex('blue'), readHex('#12345')]).toEqual(['#163A63', '#A67C2D', null, null]);
  expect([inkOf(classic.inks, 'accent'), inkOf(classic.inks, '#112233'), inkOf(classic.inks, 'none')]).toEqual(['#A67C2D', '#112233', '#000000']);
  expect(contrast('#000000')).toBeCloseTo(21);
  expect(contrast('#A67C2D')).toBeCloseTo(3.8, 1);
});

test('what belongs to the size of words goes along with it', () => {
  const sentence = of(classic.one, 'sentence')[0]!;
  const half = styled(sentence, { size: 7.5 });
  expect(half.is === 'sentence' && half.box.place).toMatchObject({ leading: 3.75, least: 6, characters: 124, type: { size: 7.5, face: 'pt-serif' } });
  const title = of(classic.one, 'text')[1]!;
  const small = styled(title, { size: 23 });
  expect(small.is === 'text' && small.box.place).toMatchObject({ least: 13, more: { size: 12.5, least: 9 } });
  expect(styled(title, { least: 99 })).toMatchObject({ box: { place: { least: 46 } } });
  expect(styled(of(classic.one, 'number')[0]!, { size: 18 })).toMatchObject({ box: { check_size: 14.4 } });
  expect(styled(of(classic.one, 'code')[0]!, { size: 18 })).toEqual(of(classic.one, 'code')[0]);
});
