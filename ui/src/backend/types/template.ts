/**
 * Templates of papers as the core keeps them. Lengths are millimetres from the upper left corner,
 * type sizes points, tracking and leading ems; layers stand from back to front.
 */
import type { CertificateKind } from './certificate';
import type { Day, Id, Trilingual } from './common';

/** What a template is made for. */
export type PaperKind = CertificateKind;

export type Point = [number, number];
/** Left, top, right, bottom. */
export type Box = [number, number, number, number];

export type Side = 'left' | 'centre' | 'right';
export type WhichText = 'both' | 'joined' | 'first' | 'second';
export type Says = 'issuer' | 'title' | 'lead' | 'seal' | 'place' | 'rank' | 'own';
export type Ornament = 'horn-frame' | 'corner-frame' | 'rule-frame' | 'wing-band' | 'horn-row' | 'medallion' | 'divider' | 'short-rule' | 'ring';

export interface TypeData {
  face: string;
  size: number;
  tracking?: number;
  figures?: string;
  /** A colour of the template by its name, or `#RRGGBB`. */
  ink: string;
}

/** What a line does when it does not fit at its least size. */
export interface MoreLines {
  lines: number;
  size: number;
  least: number;
  leading: number;
  width?: number;
  tracking?: number;
  rise: number;
  push?: number;
}

export interface LineBox {
  /** x, and y of the baseline. */
  at: Point;
  side?: Side;
  type: TypeData;
  width: number;
  least: number;
  capitals?: boolean;
  more?: MoreLines;
  push?: number;
  moves?: boolean;
}

export interface BodyBox {
  at: Point;
  side?: Side;
  type: TypeData;
  leading: number;
  width: number;
  characters: number;
  lines: number;
  step: number;
  least: number;
  last_resort: number;
}

export interface SignatureBox {
  type: TypeData;
  position: number;
  position_wide: number;
  position_lines: number[];
  line: Point;
  name: number;
  name_width: number;
  least: number;
  leading: number;
  drop: number;
  rule: number;
  gap: number;
  rows: number[][];
}

export interface NumberBox {
  at: Point;
  side?: Side;
  type: TypeData;
  check_size: number;
  check_gap: number;
  width: number;
  least: number;
}

export interface OrnamentBox {
  ornament: Ornament;
  at: Point;
  size: Point;
  gap?: number;
}

export interface RuleBox {
  from: Point;
  to: Point;
  width: number;
  ink: string;
  beside_sentence?: boolean;
}

export interface TextBox {
  says: Says;
  which?: WhichText;
  words?: Trilingual;
  place: LineBox;
}

export type Item =
  | { is: 'ornament'; box: OrnamentBox }
  | { is: 'rule'; box: RuleBox }
  | { is: 'picture'; box: { picture: string; at: Point; size: Point } }
  | { is: 'logo'; box: { number: number; at: Point; height: number; width: number } }
  | { is: 'text'; box: TextBox }
  | { is: 'name'; box: LineBox }
  | { is: 'sentence'; box: { which?: WhichText; place: BodyBox } }
  | { is: 'signatures'; box: SignatureBox }
  | { is: 'number'; box: NumberBox }
  | { is: 'code'; box: { at: Point; side: number } };

export type Layer = Item & {
  name?: string;
  hidden?: boolean;
  locked?: boolean;
  /** What the paper must tell for it to be shown. */
  when?: string;
};

export interface PageDesign {
  page: Point;
  layers: Layer[];
}

export interface Template {
  format: number;
  key: string;
  kind: PaperKind;
  inks: Record<string, string>;
  one: PageDesign;
  two?: PageDesign;
}

export interface TemplateRow {
  id: string;
  name: Trilingual;
  kind: PaperKind;
  shipped: boolean;
  in_two_languages: boolean;
  /** Empty for one that ships. */
  changed_on: Day;
}

export interface TemplateShown {
  id: string;
  name: Trilingual;
  shipped: boolean;
  design: Template;
}

/** Null makes a new template. */
export interface TemplateDraft {
  id: string | null;
  name: Trilingual;
  design: Template;
}

export interface TemplateVersion {
  version: Id;
  number: number;
  written_on: Day;
  by: string;
  current: boolean;
}

export type SampleLangs = 'kk' | 'ru' | 'en' | 'kk+ru';
export type SampleName = 'usual' | 'long' | 'short';

/** How an example page is drawn; `blank` is printing on blanks, words alone, moved right and down. */
export interface TemplateSample {
  design: Template;
  langs: SampleLangs;
  saving: boolean;
  name: SampleName;
  blank: Point | null;
}

export interface TemplatePicture {
  picture: string;
  width: number;
  height: number;
}

export interface TemplateFace {
  face: string;
  name: string;
  own: boolean;
}
