/** An invented registration form of 142 rows: every kind of row the steps can meet. */
import { fullName } from '../../words/words.svelte';
import type * as t from '../types';
import { MEN, PATRONYMICS, SCHOOLS, SURNAMES, WOMEN } from './names';
import type { Data } from './store';

export interface FormRow extends t.IntakeRow {
  group: string;
}

interface Question {
  group: string;
  reason: string;
  rows: number[];
  /** What the two sides disagree on. */
  differs: string[];
  candidates: number;
}

const QUESTIONS: Question[] = [
  { group: 'g1', reason: 'no-birth-date', rows: [18, 37, 64, 90], differs: [], candidates: 1 },
  { group: 'g2', reason: 'surname-differs', rows: [41, 77], differs: ['name'], candidates: 1 },
  { group: 'g3', reason: 'birth-date-differs', rows: [52], differs: ['birth_date'], candidates: 1 },
  { group: 'g4', reason: 'several-namesakes', rows: [103], differs: [], candidates: 2 },
];
const REPEATED: Record<number, number> = { 58: 12, 96: 33, 121: 119, 140: 25 };
const PROBLEMS: Record<number, [code: string, column: string, value: string]> = {
  73: ['no-name', '', ''],
  111: ['lost-letters', 'B', '????????? ??????'],
  132: ['not-a-name', 'B', '8 701 555 12 04'],
};
const FIRST = 2;
const LAST = 143;

export const REASONS = [
  ...QUESTIONS.map((one) => ({ id: one.group, key: `intake-reason-${one.reason}`, state: 'to_choose' as const })),
  { id: 'mended', key: 'intake-reason-mended', state: 'mended' as const },
];

export function makeRows(data: Data): FormRow[] {
  const rows: FormRow[] = [];
  for (let row = FIRST; row <= LAST; row += 1) rows.push(makeRow(data, row));
  return rows;
}

function makeRow(data: Data, row: number): FormRow {
  const question = QUESTIONS.find((one) => one.rows.includes(row));
  if (question) return asked(data, row, question);
  const problem = PROBLEMS[row];
  if (problem) {
    const [code, column, value] = problem;
    return { ...blank(row), state: 'problem', name: value, problem: { column, code, message: { key: `intake-problem-${code}`, args: { value } }, value } };
  }
  const first = REPEATED[row];
  if (first !== undefined) {
    const made = invented(first);
    return { ...invented(row), ...made, row, state: 'repeated', candidates: [{ trainee: `row-${first}`, name: made.name, cells: made.cells, events: 0, row: first }] };
  }
  return row % 4 === 1 && row < 127 ? known(data, row) : invented(row);
}

function blank(row: number): FormRow {
  return { row, group: '', state: 'new', name: '', typed_name: '', cells: [], candidates: [], answer: null, chosen: null, by_hand: false, problem: null };
}

export function cell(field: string, shown: string, differs = false): t.IntakeCell {
  return { field, shown, differs, mended_from: '', from_iin: false };
}

function cellsOf(who: t.Trainee, fields: string[], differs: string[] = []): t.IntakeCell[] {
  const shown: Record<string, string> = {
    school: who.school || who.faculty,
    group: who.study_group,
    birth_date: who.birth_date.split('-').reverse().join('.'),
    phone: who.phone,
    district: '',
  };
  return fields.filter((field) => shown[field]).map((field) => cell(field, shown[field] ?? '', differs.includes(field)));
}

function asked(data: Data, row: number, question: Question): FormRow {
  const people = Array.from({ length: question.candidates }, (_, i) => data.trainees[(row * 3 + i * 7) % data.trainees.length]).filter((who) => who !== undefined);
  const who = people[0];
  if (!who) return blank(row);
  const typed = { ...who, patronymic: row === 37 ? '' : who.patronymic, surname: question.differs.includes('name') ? (SURNAMES[row % SURNAMES.length]?.[1] ?? '') : who.surname };
  const dated = question.differs.includes('birth_date');
  return {
    ...blank(row),
    group: question.group,
    state: 'to_choose',
    name: fullName(typed),
    cells: [
      ...cellsOf(who, ['school', 'group', ...(question.group === 'g2' ? ['phone'] : [])]),
      ...(dated ? [cell('birth_date', '14.03.2009', true)] : []),
    ],
    candidates: people.map((one, i) => ({
      trainee: one.id,
      name: fullName({ ...one, ...(i ? { surname: who.surname, given: who.given, patronymic: who.patronymic } : {}) }),
      cells: cellsOf(one, ['school', 'group', 'birth_date', ...(question.group === 'g2' ? ['phone'] : [])], [...question.differs, ...(i ? ['school', 'group', 'birth_date'] : [])]),
      events: (row + i) % 4,
      row: null,
    })),
  };
}

function known(data: Data, row: number): FormRow {
  const who = data.trainees[(row * 5) % data.trainees.length];
  if (!who) return blank(row);
  const cells = cellsOf(who, ['school', 'group', 'birth_date', 'phone']);
  return { ...blank(row), state: 'known', name: fullName(who), cells, candidates: [{ trainee: who.id, name: fullName(who), cells, events: row % 5, row: null }] };
}

/** A new person; some are typed with spaces, capitals or letters of another alphabet. */
function invented(row: number): FormRow {
  const woman = row % 3 !== 0;
  const surname = SURNAMES[row % SURNAMES.length]?.[woman ? 1 : 0] ?? '';
  const given = (woman ? WOMEN : MEN)[(row * 7) % 26] ?? '';
  const patronymic = row % 6 === 0 ? '' : (PATRONYMICS[(row * 5) % PATRONYMICS.length]?.[woman ? 1 : 0] ?? '');
  const name = [surname, given, patronymic].filter(Boolean).join(' ');
  const iin = row % 29 === 0;
  return {
    ...blank(row),
    group: row % 6 === 4 && row < 105 ? 'mended' : '',
    name,
    typed_name: row % 6 === 4 && row < 105 ? spoiled(row, surname, given, patronymic) : '',
    cells: [
      cell('school', SCHOOLS[(row * 3) % SCHOOLS.length] ?? ''),
      { ...cell('birth_date', `${String((row % 28) + 1).padStart(2, '0')}.0${(row % 9) + 1}.20${(row % 5) + 8 < 10 ? '0' : ''}${(row % 5) + 8}`), from_iin: iin },
      { ...cell('phone', `+7701555${String(1000 + row * 13).slice(-4)}`), mended_from: `8 701 555 ${String(1000 + row * 13).slice(-4)}` },
    ],
  };
}

function spoiled(row: number, surname: string, given: string, patronymic: string): string {
  const ways = [
    `${surname.toLocaleUpperCase('kk')} ${given.toLocaleUpperCase('kk')} ${patronymic.toLocaleUpperCase('kk')}`,
    `${given} ${surname} ${patronymic}`,
    `${surname}  ${given}  ${patronymic.replace(/(ұлы|қызы)$/, ' $1')}`,
    `${surname.toLocaleLowerCase('kk')} ${given.toLocaleLowerCase('kk')} ${patronymic.toLocaleLowerCase('kk')}`,
  ];
  return (ways[Math.floor(row / 6) % ways.length] ?? '').trim();
}

export const PREVIEW = [
  ['Отметка времени', 'Аты-жөніңіз', 'Туған күніңіз', 'Ауданыңыз', 'Мектебіңіз (толық атауы)', 'Байланыс', 'Жейде өлшемі', 'Жатын орын керек пе', 'Деректерімді өңдеуге келісемін'],
  ['01.11.2026 9:12', 'Өтегенов Ғалымжан', '02.09.2009', 'Алға', '№ 4 мектеп-лицей', '8 701 555 12 04', 'M', 'Иә', 'Иә'],
  ['01.11.2026 9:40', 'ЖҮСІПОВА ІНЖУ', '19.05.13', 'Мугалж. р-н', '№ 2 мектеп', '87015551217', 'S', 'жоқ', 'Иә'],
  ['01.11.2026 10:03', 'Нұрмұхамбетова Айгерім Серікболқызы', '14 наурыз 2010', 'Ақтөбе қаласы', '№ 21 гимназия', '+7 (701) 555-13-30', 'L', 'Иә', 'Иә'],
  ['01.11.2026 10:04', 'Қуанышева Әсемгүл', '27.12.2008', 'Темір ауданы', 'Шұбарқұдық орта мектебі', '701 555 13 43', 'M', 'Жоқ', 'Иә'],
];

const GUESSED: [field: string, reason: t.IntakeColumn['reason'], confidence: t.IntakeColumn['confidence']][] = [
  ['timestamp', 'header', 'high'], ['full_name', 'header', 'high'], ['birth_date', 'header', 'high'], ['district', 'remembered', 'high'], ['school', 'header', 'high'],
  ['phone', 'values', 'medium'], ['answer', 'none', 'medium'], ['answer', 'none', 'medium'], ['consent_data', 'header', 'low'],
];

export const COLUMNS: t.IntakeColumn[] = GUESSED.map(([field, reason, confidence], index) => ({
  index, letter: String.fromCharCode(65 + index), title: PREVIEW[0]?.[index] ?? '',
  samples: PREVIEW.slice(1).map((line) => line[index] ?? ''), field, reason, confidence,
}));

const FIELDS_MANY = ['phone', 'directions', 'category', 'answer', 'ignore'];
export const FIELDS: t.IntakeField[] = [
  'full_name', 'surname', 'given', 'patronymic', 'birth_date', 'iin', 'sex', 'phone', 'email', 'district', 'place', 'school', 'organisation', 'position', 'faculty', 'course', 'group', 'level',
  'category', 'directions', 'consent_data', 'consent_photo', 'consent_parent', 'mark', 'timestamp', 'number', 'answer', 'ignore',
].map((field) => ({ field, label: `intake-field-${field.replaceAll('_', '-')}`, title: null, many: FIELDS_MANY.includes(field) }));

const value = (raw: string, rows: number, candidates: { meaning: string; shown: string }[] = []): t.IntakeValue => ({
  raw, rows, meaning: candidates[0]?.meaning ?? '', shown: candidates[0]?.shown ?? '', sure: false, chosen: false, candidates,
});

const meant = (text: string) => [{ meaning: text, shown: text }];

export function makeValues(data: Data): t.IntakeValueGroup[] {
  const list = (kind: t.ReferenceKind) => data.reference.filter((row) => row.kind === kind).map((row) => ({ meaning: row.code, shown: row.name.kk }));
  const one = (kind: t.ReferenceKind, code: string) => list(kind).filter((row) => row.meaning === code);
  return [
    { field: 'district', label: 'intake-field-district', understood: 19, entry: 'choice', choices: list('district'), values: [value('Мугалж. р-н', 3, one('district', 'mugalzhar')), value('Октябрьск', 2), value('Орда', 1)] },
    { field: 'birth_date', label: 'intake-field-birth-date', understood: 128, entry: 'day', choices: [], values: [value('31.02.2010', 1), value('05.06.10', 2, [{ meaning: '2010-06-05', shown: '05.06.2010' }, { meaning: '2010-05-06', shown: '06.05.2010' }])] },
    { field: 'phone', label: 'intake-field-phone', understood: 131, entry: 'phone', choices: [], values: [value('8,77E+10', 1), value('555-12-4', 1)] },
    { field: 'email', label: 'intake-field-email', understood: 96, entry: 'email', choices: [], values: [value('aigerim@gmai.com', 1, meant('aigerim@gmail.com')), value('nurlan@mail,ru', 1, meant('nurlan@mail.ru')), value('асем@bk.ru', 1)] },
    { field: 'school', label: 'intake-field-school', understood: 27, entry: 'text', choices: SCHOOLS.map((name) => ({ meaning: name, shown: name })), values: [value('4 лицей', 6, [{ meaning: SCHOOLS[1] ?? '', shown: SCHOOLS[1] ?? '' }]), value('ОСФМШИ', 2, [{ meaning: SCHOOLS[7] ?? '', shown: SCHOOLS[7] ?? '' }])] },
    { field: 'directions', label: 'intake-field-directions', understood: 7, entry: 'choice', choices: list('direction'), values: [value('Қамқор (қарттар үйлері, мүгедектігі бар жандар)', 4, one('direction', 'qamqor'))] },
  ];
}
