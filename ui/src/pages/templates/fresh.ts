/** What is put on a page anew: layers, and a whole template on a picture of the academy's own. */
import type { Layer, Ornament, PageDesign, Point, Says, Template, TemplatePicture, Trilingual, TypeData } from '../../backend/types';
import { estimate, resized, round } from './frames';
import { covering, isWide, refitted } from './pages';

export const ORNAMENTS: Ornament[] = ['horn-frame', 'corner-frame', 'rule-frame', 'wing-band', 'horn-row', 'medallion', 'divider', 'short-rule', 'ring'];

/** What can be asked for between braces in the academy's own words. */
export const FIELDS = ['name', 'event', 'date', 'where', 'hours', 'hours-word', 'hours-line', 'rank', 'roman', 'title', 'issuer', 'place', 'number'];

export const NO_WORDS: Trilingual = { kk: '', ru: '', en: '' };

const type = (size: number, ink = 'text', face = 'pt-serif'): TypeData => ({ face, size, ink });

/** The size an ornament has when it is put on a page. */
function ornamentBox(ornament: Ornament, [width, height]: Point): { at: Point; size: Point } {
  const whole = { at: [10, 10] as Point, size: [width - 20, height - 20] as Point };
  const middle = (w: number, h: number) => ({ at: [round((width - w) / 2), round((height - h) / 2)] as Point, size: [w, h] as Point });
  switch (ornament) {
    case 'horn-frame':
    case 'corner-frame':
    case 'rule-frame':
      return whole;
    case 'wing-band':
      return { at: [10, 10], size: [18.53, height - 20] };
    case 'horn-row':
      return { at: [10, 11.5], size: [width - 20, 9] };
    case 'medallion':
      return middle(18.58, 18.58);
    case 'divider':
      return middle(Math.min(92, width / 2), 3);
    case 'short-rule':
      return middle(28, 0.7);
    case 'ring':
      return middle(30, 30);
  }
}

export const ornamentLayer = (ornament: Ornament, page: Point): Layer => ({ is: 'ornament', box: { ornament, ...ornamentBox(ornament, page) } });

/** A line of words in the middle of the page. */
export function textLayer(says: Says, page: Point): Layer {
  const words = says === 'own' ? { words: { ...NO_WORDS } } : {};
  const heading = says === 'title' || says === 'rank';
  const kind = heading ? type(36, 'heading', 'playfair-bold') : type(13);
  const more = { lines: 2, size: heading ? 24 : 12, least: heading ? 16 : 9, leading: 1.2, rise: 1 };
  return { is: 'text', box: { says, ...words, place: { at: [round(page[0] / 2), round(page[1] / 2)], type: kind, width: round(page[0] * 0.6), least: heading ? 20 : 9, more } } };
}

export function ruleLayer([width, height]: Point): Layer {
  const y = round(height / 2);
  return { is: 'rule', box: { from: [round(width * 0.35), y], to: [round(width * 0.65), y], width: 0.4, ink: 'accent' } };
}

export const logoLayer = (number: 1 | 2, [width]: Point): Layer => ({ is: 'logo', box: { number, at: [round(number === 1 ? width * 0.2 : width * 0.8), 38], height: 20, width: 34 } });

/** A picture no larger than a third of the page, in its middle. */
export function pictureLayer(picture: TemplatePicture, [width, height]: Point): Layer {
  const scale = Math.min(width / 3 / picture.width, height / 3 / picture.height);
  const size: Point = [round(picture.width * scale), round(picture.height * scale)];
  return { is: 'picture', box: { picture: picture.picture, at: [round((width - size[0]) / 2), round((height - size[1]) / 2)], size } };
}

/** The layer of the classic template that has this, on a page of another size: name, sentence, signatures, number, code. */
export function usual(classic: Template, is: Layer['is'], page: Point): Layer | null {
  return refitted(classic.one, page).layers.find((layer) => layer.is === is) ?? null;
}

/** A background that was made elsewhere has frame, logos and often the title drawn on it. */
function isUsual(layer: Layer): boolean {
  if (layer.is === 'text') return layer.box.says === 'title' || layer.box.says === 'lead';
  return layer.is === 'rule' || ['name', 'sentence', 'signatures', 'number', 'code'].includes(layer.is);
}

function onBackground(design: PageDesign, picture: TemplatePicture, page: Point, title: boolean): PageDesign {
  const background: Layer = { is: 'picture', locked: true, box: { picture: picture.picture, ...covering(page, picture.width, picture.height) } };
  const words = refitted({ page: design.page, layers: design.layers.filter(isUsual) }, page).layers.map((layer) => (layer.is === 'signatures' && !isWide(page) ? clearOfCode(layer) : layer));
  return { page: [...page], layers: [background, ...words.map((layer) => (layer.is === 'text' && layer.box.says === 'title' && !title ? { ...layer, hidden: true } : layer))] };
}

/** On an upright page the code, which does not get smaller than it can be read, comes near to the names. */
function clearOfCode(layer: Layer): Layer {
  const [left, top, right, bottom] = estimate(layer);
  return resized(layer, [left, top, right - 4, bottom]);
}

/** A template on the academy's own picture: everything a paper needs is in its place at once. */
export function onPicture(classic: Template, picture: TemplatePicture, page: Point, title = false): Template {
  const two = classic.two ? { two: onBackground(classic.two, picture, page, title) } : {};
  return { format: 1, key: 'own', kind: 'certificate', inks: { ...classic.inks }, one: onBackground(classic.one, picture, page, title), ...two };
}

/** What a file is called without its folder and its ending: the first name of a template. */
export function nameFrom(path: string): Trilingual {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replaceAll(/[_]+/g, ' ').trim();
  return { kk: name, ru: name, en: name };
}
