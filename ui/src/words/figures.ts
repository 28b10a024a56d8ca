/** Numbers, sizes and phones as they stand on the screen. */

import { words } from './words.svelte';

/** 1 284 with a space that does not break; 12,5 or 12.5 as the language writes it. */
export function figure(n: number): string {
  const [whole = '0', rest] = String(Math.round(n * 10) / 10).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  return rest ? `${grouped}${words.lang === 'en' ? '.' : ','}${rest}` : grouped;
}

/** +7 701 555 12 40; a masked or foreign number stays as it is. */
export function phone(e164: string): string {
  const found = /^\+7([\d•]{3})([\d•]{3})([\d•]{2})([\d•]{2})$/.exec(e164);
  if (!found) return e164;
  return `+7\u00a0${found[1]}\u00a0${found[2]}\u00a0${found[3]}\u00a0${found[4]}`;
}

/** Several phones with commas between them. */
export const phones = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((one) => phone(one.trim()))
    .join(', ');

/** All but the tail of a phone or an IIN hidden, and the name of a mailbox, as lists show them. */
export function hidden(field: 'phone' | 'email' | 'iin', text: string): string {
  const tail = /(\d\d)\D*(\d\d)$/.exec(text);
  if (text.includes('•') || !text) return text;
  if (field === 'email') return `${[...text][0]}•••${text.includes('@') ? text.slice(text.lastIndexOf('@')) : ''}`;
  // A number nobody can read shows none of its figures.
  if (!tail) return text.replace(/\d/g, '•');
  if (field === 'iin') return `••••••••••${tail[2]}`;
  return `+7\u00a0•••\u00a0•••\u00a0${tail[1]}\u00a0${tail[2]}`;
}

/** 3,4 МБ in the letters of the language handed in. */
export function megabytes(bytes: number): string {
  return figure(Math.max(0.1, bytes / 1_048_576));
}
