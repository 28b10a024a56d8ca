/**
 * Words of the window in three languages, from the same Fluent files that
 * papers and the command line read. The language is state: whatever calls
 * `say` in a template changes with it, without reading anything again.
 */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Lang, Message, Trilingual } from '../backend/types';
import { figure } from './figures';

export const LANGS: Lang[] = ['kk', 'ru', 'en'];

// The words of papers are the core's alone and may have the same ids.
const FILES = import.meta.glob<string>(['../../../assets/locales/*/*.ftl', '!**/papers.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** One bundle of all files of a language. Isolation marks are for two-way scripts; none here. */
export function bundle(lang: Lang): FluentBundle {
  const made = new FluentBundle(lang, { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/${lang}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const BUNDLES: Record<Lang, FluentBundle> = {
  kk: bundle('kk'),
  ru: bundle('ru'),
  en: bundle('en'),
};

/** A number that chooses its plural form and is written as everywhere in the window. */
class Figure extends FluentNumber {
  override toString(): string {
    return figure(this.value);
  }
}

function asFigures(args: Record<string, FluentVariable>): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? new Figure(value) : value]));
}

class Words {
  lang = $state<Lang>('kk');
}

export const words = new Words();

export function has(id: string): boolean {
  return BUNDLES[words.lang].hasMessage(id);
}

/** The words of an id in the present language; the id itself when nobody wrote them. */
export function say(id: string, args?: Record<string, FluentVariable>): string {
  return sayIn(words.lang, id, args);
}

export function sayIn(lang: Lang, id: string, args?: Record<string, FluentVariable>): string {
  const message = BUNDLES[lang].getMessage(id);
  if (!message?.value) return id;
  return BUNDLES[lang].formatPattern(message.value, args ? asFigures(args) : null, []);
}

/** Words of a message of the core; `otherwise` when this version has none for it. */
export function sayMessage(message: Message, otherwise = 'did-change'): string {
  return say(has(message.key) ? message.key : otherwise, message.args);
}

/** A text kept in three languages, in the present one or the nearest that is filled. */
export function pick(text: Trilingual): string {
  const order: Record<Lang, Lang[]> = {
    kk: ['kk', 'ru', 'en'],
    ru: ['ru', 'kk', 'en'],
    en: ['en', 'ru', 'kk'],
  };
  for (const lang of order[words.lang]) if (text[lang]) return text[lang];
  return '';
}

export function titleOf(row: { title_kk: string; title_ru: string; title_en: string }): string {
  return pick({ kk: row.title_kk, ru: row.title_ru, en: row.title_en });
}

/** A session that nobody named was given its number in the language of that day: it is read in the window's. */
export function sessionName(title: string): string {
  const found = /^(?:(\d+)-сабақ|Занятие (\d+)|Session (\d+))$/.exec(title);
  return found ? say('event-session-name', { n: Number(found[1] ?? found[2] ?? found[3]) }) : title;
}

export function nameOf(row: { name_kk: string; name_ru: string; name_en: string }): string {
  return pick({ kk: row.name_kk, ru: row.name_ru, en: row.name_en });
}

/** Surname, given name, patronymic, as documents write them. */
export function fullName(person: { surname: string; given: string; patronymic: string }): string {
  return [person.surname, person.given, person.patronymic].filter(Boolean).join(' ');
}

/** Two letters for the face of a card. */
export function initials(person: { surname: string; given: string }): string {
  return `${person.surname.slice(0, 1)}${person.given.slice(0, 1)}`.toLocaleUpperCase('kk');
}
