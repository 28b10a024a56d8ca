/** What this laptop remembers for the eyes: language, theme, columns, saved views. */
import { backend } from '../backend';
import type { Lang } from '../backend/types';
import { LANGS, words } from '../words/words.svelte';
import { register } from './register.svelte';

export type Theme = 'system' | 'light' | 'dark';

const THEMES: Theme[] = ['system', 'light', 'dark'];
const values = $state<Record<string, string>>({});
/** The language that somebody chose while nothing was open to keep it: the register that is opened next does. */
let spoken: Lang | null = null;

export function preference(name: string): string | undefined {
  return values[name];
}

/** Reads a preference kept as JSON; `otherwise` when it is absent or not readable. */
export function preferenceJson<T>(name: string, otherwise: T): T {
  const text = values[name];
  if (!text) return otherwise;
  try {
    return JSON.parse(text) as T;
  } catch {
    return otherwise;
  }
}

export function prefer(name: string, value: string): void {
  values[name] = value;
  void backend()
    .preference_write({ name, value })
    .catch(() => undefined);
}

export async function readPreferences(): Promise<void> {
  const kept = await backend().preference_list();
  for (const name of Object.keys(values)) delete values[name];
  Object.assign(values, kept);
  if (spoken) prefer('language', spoken);
  spoken = null;
  const lang = LANGS.find((one) => one === values['language']);
  if (lang) words.lang = lang;
  applyTheme();
}

/** The language of the register, where this laptop has not chosen one. */
export function speakAs(lang: Lang | undefined): void {
  if (!lang || values['language']) return;
  words.lang = lang;
  document.documentElement.lang = lang;
}

export function chooseLanguage(lang: Lang): void {
  words.lang = lang;
  document.documentElement.lang = lang;
  if (!register.isOpen) spoken = lang;
  prefer('language', lang);
}

export function theme(): Theme {
  return THEMES.find((one) => one === values['theme']) ?? 'system';
}

export function chooseTheme(next: Theme): void {
  prefer('theme', next);
  applyTheme();
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme on <html>; called again when the system's own changes. */
export function applyTheme(): void {
  const chosen = theme();
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset['theme'] = shown;
  document.documentElement.lang = words.lang;
}

dark.addEventListener('change', applyTheme);
