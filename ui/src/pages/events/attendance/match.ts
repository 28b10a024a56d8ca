/** Finding a name in the grid: as typed, or in the letters of a Russian keyboard. */
const NEAREST: Record<string, string> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', й: 'и', ы: 'и', ё: 'е',
};

function fold(text: string): string {
  return [...text.toLocaleLowerCase('kk')].map((letter) => NEAREST[letter] ?? letter).join('');
}

/** True when every typed word begins some word of the fields. */
export function finds(text: string, fields: string[]): boolean {
  const typed = fold(text).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return true;
  const words = fold(fields.join(' ')).split(/[\s«»"-]+/);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
