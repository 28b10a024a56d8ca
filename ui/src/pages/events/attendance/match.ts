/** Finding a name in the grid: as typed, in the letters of a Russian keyboard, or in another layout. */
import { otherLayout } from '../../../words/layout';

const NEAREST: Record<string, string> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', й: 'и', ы: 'и', ё: 'е',
};

function fold(text: string): string {
  return [...text.toLocaleLowerCase('kk')].map((letter) => NEAREST[letter] ?? letter).join('');
}

/** True when every word, as typed or in another keyboard layout, begins some word of the fields. */
export function finds(text: string, fields: string[]): boolean {
  const meant = otherLayout(text);
  return meets(text, fields) || (meant !== '' && meets(meant, fields));
}

function meets(text: string, fields: string[]): boolean {
  const typed = fold(text).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return true;
  const words = fold(fields.join(' ')).split(/[\s«»"-]+/);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
