/** How papers are written, as one choice, and where a person then puts them. */
import { backend } from '../../backend';
import type { CertificateOutput } from '../../backend/types';

export type OutputChoice = 'one_pdf' | 'pdf_each' | 'png_each' | 'pdf_zip' | 'png_zip';

export const CHOICES: OutputChoice[] = ['one_pdf', 'pdf_each', 'png_each', 'pdf_zip', 'png_zip'];

/** Patterns offered for the names of files; the first is the usual one. */
export const PATTERNS = ['{number} {name}', '{name}', '{surname} {given}', '{n}. {name}', '{name} {event}'];

export const isOne = (choice: OutputChoice): boolean => choice === 'one_pdf';

/** Asks for the place; nothing where the person turns away. */
export async function askOutput(choice: OutputChoice, pattern: string, name: string): Promise<CertificateOutput | null> {
  const place = isOne(choice) ? 'one_pdf' : choice.endsWith('zip') ? 'zip' : 'folder';
  const path = place === 'folder' ? await backend().folder_pick() : await backend().file_save_as({ name: `${safeName(name)}.${place === 'zip' ? 'zip' : 'pdf'}` });
  return path ? { place, path, form: choice.startsWith('png') ? 'png' : 'pdf', pattern: isOne(choice) ? '' : pattern } : null;
}

/** A name for a file made of a title. */
export const safeName = (title: string): string => title.replace(/[\\/:*?"<>|«»“”]/g, '').slice(0, 80);
