/** How consents are called on every page. */
import type { Consent, ConsentLack, ConsentScope } from '../../backend/types';
import { dayShort } from '../../words/dates';
import { say } from '../../words/words.svelte';

export const SCOPES: ConsentScope[] = ['data', 'photo', 'parent'];

export const scopeOptions = () => SCOPES.map((value) => ({ value, label: say(`consent-scope-${value}`) }));
export const formOptions = () => ['paper', 'electronic', 'oral'].map((value) => ({ value, label: say(`consent-by-${value}`) }));
export const signerOptions = () => ['self', 'parent', 'guardian'].map((value) => ({ value, label: say(`consent-signer-${value}`) }));

const small = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** «дерегін өңдеуге (қайтарып алған), сурет пен бейнеге»: what is lacking and why; one never given is only named. */
export function lackWords(lacks: ConsentLack[]): string {
  return lacks
    .map(({ scope, why }) => small(say(`consent-scope-${scope}`)) + (why === 'never' ? '' : ` (${say(`consent-why-${why}`)})`))
    .join(', ');
}

/** Since when it holds and until when, or when it was taken back. */
export function spanWords(one: Consent): string {
  const parts = [one.on_date ? say('consent-since', { date: dayShort(one.on_date) }) : ''];
  if (one.withdrawn_on) parts.push(say('consent-till', { date: dayShort(one.withdrawn_on) }));
  else if (one.until) parts.push(say('consent-till', { date: dayShort(one.until) }));
  return parts.filter(Boolean).join(' ');
}

/** On whose signature, and in which form. */
export function signatureWords(one: Consent): string {
  const who = [one.signer ? say(`consent-signer-${one.signer}`) : '', one.signed_by].filter(Boolean).join(', ');
  const parts = [one.form ? say(`consent-by-${one.form}`) : '', who ? say('consent-by', { who }) : ''];
  return parts.filter(Boolean).join(' · ');
}
