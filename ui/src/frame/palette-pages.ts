/** What the box that finds everything knows itself: pages and programmes, by a piece of their name in any language. */
import type { Found, Programme } from '../backend/types';
import { go, type Page } from '../desk/route.svelte';
import { SECTIONS } from '../pages/settings/sections';
import type { IconName } from '../parts/icons';
import { LANGS, say, sayIn } from '../words/words.svelte';
import type { Line } from './found-line';

const PAGES: { page: Page; icon: IconName; label: string }[] = [
  { page: 'home', icon: 'home', label: 'side-home' },
  { page: 'plan', icon: 'day', label: 'side-plan' },
  { page: 'events', icon: 'events', label: 'side-events' },
  { page: 'people', icon: 'people', label: 'side-people' },
  { page: 'clubs', icon: 'clubs', label: 'side-clubs' },
  { page: 'certificates', icon: 'certificates', label: 'side-certificates' },
  { page: 'consents', icon: 'safe', label: 'consents-title' },
  { page: 'exchange', icon: 'exchange', label: 'side-exchange' },
];

const lower = (text: string) => text.toLocaleLowerCase('kk');

/** Whoever works in one language may know a button by its name in another. */
export const isNamed = (id: string, typed: string): boolean => LANGS.some((lang) => lower(sayIn(lang, id)).includes(lower(typed)));

/** The pages meant, with the parts of the settings. */
export function pagesNamed(typed: string): Line[] {
  const pages = PAGES.map((one) => ({ ...one, id: `page-${one.page}`, note: '', run: () => go(one.page) }));
  const templates = { id: 'page-templates', icon: 'template' as IconName, label: 'templates-title', note: say('side-certificates'), run: () => go('certificates', 'templates') };
  const parts = SECTIONS.map((one) => ({ id: `page-settings-${one}`, icon: 'settings' as IconName, label: `settings-${one}`, note: say('settings-title'), run: () => go('settings', one) }));
  return [...pages, templates, ...parts]
    .filter((one) => isNamed(one.label, typed))
    .map((one) => ({ id: one.id, icon: one.icon, label: say(one.label), note: one.note, run: one.run, group: say('palette-pages'), why: '' }));
}

/** The programmes meant that were not found by the beginning of a word. */
export function programmesNamed(programmes: Programme[], typed: string, found: Found[]): Found[] {
  const meant = programmes.filter((one) => LANGS.some((lang) => lower(one.title[lang]).includes(lower(typed))));
  return meant
    .filter((one) => !found.some((other) => other.kind === 'programme' && other.id === one.id))
    .map((one) => ({
      kind: 'programme', id: one.id, name: one.title, code: '', list: '', school: '', study_group: '', district: '', period: '', person: '', match: 'exact', read_as: '', through: null,
    }));
}
