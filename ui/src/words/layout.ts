/** Text typed with the keyboard in another layout: «rjcfyjd» for «косанов». */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`234590-=8";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюёәіңғұқөһү';
/** The keys that give signs in the Latin layout, with Shift held. */
const SHIFTED = '{}:"<>~@#$%()_+*';
const CAPITALS = 'хъжэбюёәіңғұқөһү';

const to = new Map([...LATIN].map((key, at) => [key, CYRILLIC[at] ?? key]));
const back = new Map([...CYRILLIC].map((key, at) => [key, LATIN[at] ?? key]));
const shifted = new Map([...SHIFTED].map((key, at) => [key, CAPITALS[at] ?? key]));

/** What the same keys give in the other layout; empty where no letter was typed or both alphabets were. */
export function otherLayout(text: string): string {
  const lower = text.trim().toLocaleLowerCase('kk');
  const [latin, cyrillic] = [/[a-z]/.test(lower), /[\u0400-\u04ff]/.test(lower)];
  if (latin === cyrillic) return '';
  const keys = latin ? to : back;
  const word = (typed: string) => (/\p{L}/u.test(typed) ? [...typed].map((key) => keys.get(key) ?? key).join('') : typed);
  return lower.split(/\s+/).map(word).join(' ');
}

/** One Latin word of a name in the Cyrillic layout; a hyphen before a capital joins two names and is no «ө». */
function cyrillicName(typed: string): string {
  const parts = typed.split(/(?<=.)-(?=[A-Z{}:"<>~@#$%()_+*])/);
  return parts.map((part) => {
    const read = [...part.toLowerCase()].map((key) => shifted.get(key) ?? to.get(key) ?? key).join('');
    return read.charAt(0).toLocaleUpperCase('kk') + read.slice(1);
  }).join('-');
}

/**
 * Whether a word can be a Cyrillic name. Latin names read in the Cyrillic layout fail: their vowels a, i, o are the keys
 * of ф, ш, щ, so that consonants stand in long runs; what is left has «ы» beside a vowel or a soft sign after one.
 */
function isNameLike(word: string): boolean {
  const lower = word.toLocaleLowerCase('kk');
  const isBroken = /^[ьъ]|[аәеёиоөуұүыіэюяйъь][ьъ]|[бвгғджзйкқлмнңпрстфхһцчшщьъ]{4}|[ыі][аәеёоөыіэ]|[аәеёоөэюя][ыі]|[аәеёоөыіэюя]{3}|[фщ].*[фщ]|^[йцкнгшщзхфвпрлджчсмтб]{3}/.test(lower);
  return /^[а-яёәіңғүұқөһ-]{2,}$/.test(lower) && /[аәеёиоөуұүыіэюя]/.test(lower) && !isBroken;
}

/**
 * How much oftener (above zero) or seldomer a key is pressed for a Cyrillic name than for a name in Latin letters: the
 * logarithm, rounded, counted over the academy's reference names and their transcriptions.
 */
const WEIGHTS = new Map(Object.entries({ ao: -4, eim: -2, dglrsuwz: -1, bny: 0, hkpt: 1, jqvx: 2, c: 3, f: 4 }).flatMap(([keys, weight]) => [...keys].map((key): [string, number] => [key, weight])));
const weigh = (typed: string) => [...typed.toLowerCase()].reduce((sum, key) => sum + (WEIGHTS.get(key) ?? 0), 0);

/**
 * What the fields of a name hold once their Latin words are read in the Kazakh layout: ['Ctqsnjdf', 'Fqyeh', ''] gives
 * ['Сейытова', 'Айнур', '']. Null where the Latin words may well be meant: they must all read as Cyrillic names, and
 * hold keys no Latin name has (`;`, `[`, digits), letters that Latin names seldom have, or stand beside a Cyrillic field.
 */
export function meantNames(fields: string[]): string[] | null {
  const isLatin = (field: string) => /[a-z]/i.test(field) && !/[\u0400-\u04ff]/.test(field);
  const typed = fields.filter(isLatin).join(' ').trim();
  if (!typed) return null;
  const meant = fields.map((field) => (isLatin(field) ? field.trim().split(/\s+/).map(cyrillicName).join(' ') : field));
  const read = meant.filter((_, at) => isLatin(fields[at] ?? '')).join(' ');
  if (!read.split(' ').every(isNameLike)) return null;
  const hasOddKeys = /[;[\]{}:<>`~\d@#$%_+=*]|[.,][a-z]/i.test(typed.replace(/\b[a-z]\./gi, ''));
  const besideCyrillic = fields.some((field) => /[\u0400-\u04ff]/.test(field));
  return hasOddKeys || weigh(typed) > 0 || besideCyrillic ? meant : null;
}
