/** Real pages of the program's own template, so that the viewer has something worth drawing. */
import type { Lang } from '../types';
import en from './papers/certificate-en.pdf?url';
import kk from './papers/certificate-kk.pdf?url';
import ru from './papers/certificate-ru.pdf?url';
import { emptyPage } from './pdf';

const PAGES: Record<Lang, string> = { kk, ru, en };

export async function samplePage(lang: Lang): Promise<Uint8Array> {
  // A test has no server to ask.
  if (import.meta.env.MODE === 'test') return emptyPage();
  return new Uint8Array(await (await fetch(PAGES[lang])).arrayBuffer());
}
