/** Text typed with the keyboard in another layout: «rjcfyjd» for «косанов». */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`234590-=8";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюёәіңғұқөһү';

const to = new Map([...LATIN].map((key, at) => [key, CYRILLIC[at] ?? key]));
const back = new Map([...CYRILLIC].map((key, at) => [key, LATIN[at] ?? key]));

/** What the same keys give in the other layout; empty where no letter was typed or both alphabets were. */
export function otherLayout(text: string): string {
  const lower = text.trim().toLocaleLowerCase('kk');
  const [latin, cyrillic] = [/[a-z]/.test(lower), /[\u0400-\u04ff]/.test(lower)];
  if (latin === cyrillic) return '';
  const keys = latin ? to : back;
  const word = (typed: string) => (/\p{L}/u.test(typed) ? [...typed].map((key) => keys.get(key) ?? key).join('') : typed);
  return lower.split(/\s+/).map(word).join(' ');
}
