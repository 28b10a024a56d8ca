/** One canned form of 142 rows, for walking through the steps. */
import type { IntakeCommands } from '../backend';
import type * as t from '../types';
import { fullName } from '../../words/words.svelte';
import type { Store } from './store';

const GROUPS: [id: string, reason: string, rows: number][] = [
  ['g1', 'intake-reason-no-birth-date', 4],
  ['g2', 'intake-reason-same-phone', 2],
  ['g3', 'intake-reason-birth-date-differs', 1],
  ['g4', 'intake-reason-two-namesakes', 1],
];

export function intake(store: Store): IntakeCommands {
  const answered = new Map<number, { answer: t.IntakeAnswer; chosen: t.Id | null }>();
  const rows = (): t.IntakeRow[] =>
    GROUPS.flatMap(([group, , count], at) =>
      Array.from({ length: count }, (_, i): t.IntakeRow & { group: string } => {
        const who = store.data.trainees[at * 11 + i * 3];
        const row = 18 + at * 20 + i * 7;
        const name = who ? fullName(who) : '';
        const school = who?.school || who?.faculty || '';
        return {
          group, row, state: 'to_choose', name,
          cells: [cell('school', school, false), cell('phone', '+7 701 555 12 40', at === 1)],
          candidates: [{ trainee: who?.id ?? '', name, cells: [cell('school', school, false), cell('birth_date', '14.03.2010', at !== 1)], events: 2, row: null }],
          answer: answered.get(row)?.answer ?? null, chosen: answered.get(row)?.chosen ?? null, problem: null,
        };
      }),
    );
  const people = (): t.IntakePeople => {
    const left = rows().filter((one) => !one.answer).length;
    return {
      counts: { rows: 142, new: 96, known: 31, repeated: 4, to_choose: left, problem: 3, mended: 17 },
      groups: GROUPS.map(([id, key, count]) => ({
        id, reason: { key, args: { count } }, state: 'to_choose' as const, rows: count,
        answered: rows().filter((one) => (one as t.IntakeRow & { group: string }).group === id && one.answer).length,
      })),
    };
  };
  return {
    intake_open: async () => ({
      intake: 'intake-1', name: 'Тіркеу формасы (жауаптар).xlsx', format: 'xlsx', sheet: 0, seen_before: false, seen_rows: 0,
      sheets: [
        { index: 0, name: 'Ответы на форму (1)', hidden: false, rows: 143, columns: 9, preview: PREVIEW },
        { index: 1, name: 'Лист2', hidden: true, rows: 0, columns: 0, preview: [] },
      ],
    }),
    intake_columns: async ({ request }) => ({
      sheet: request.sheet ?? 0, header_row: request.header_row ?? 1, header_rows: request.header_rows ?? 1, data_rows: 142, blocked: null, fields: FIELDS,
      columns: COLUMNS.map((column) => {
        const own = request.choices.find((one) => one.index === column.index);
        return own ? { ...column, field: own.field, reason: 'chosen' as const } : column;
      }),
    }),
    intake_values: async () => VALUES,
    intake_value_choose: async () => null,
    intake_people: async () => people(),
    intake_rows: async ({ request }) => {
      const all = rows().filter((one) => !request.group || (one as t.IntakeRow & { group: string }).group === request.group);
      return { rows: all.slice(request.offset, request.offset + request.limit), total: all.length };
    },
    intake_answer: async ({ request }) => {
      for (const row of request.rows) answered.set(row, { answer: request.answer, chosen: request.candidate });
      return people();
    },
    intake_apply: async () =>
      store.write('did-intake-apply', { count: 127 }, ['trainee', 'enrolment', 'intake'], () => ({ added: 96, known: 31, enrolled: 127, marked: 0, waiting: 5, problems: 3, unchanged: 0 })),
    intake_problems_save: async ({ path }) => ({ path, bytes: 8000 }),
    intake_template_save: async ({ path }) => ({ path, bytes: 8000 }),
    intake_close: async () => null,
    intake_pending: async () => [],
  };
}

function cell(field: string, shown: string, differs: boolean): t.IntakeCell {
  return { field, shown, differs, mended_from: '' };
}

const PREVIEW = [
  ['Отметка времени', 'Аты-жөніңіз', 'Туған күніңіз', 'Ауданыңыз', 'Мектебіңіз', 'Телефоныңыз', 'Жейде өлшемі', 'Жатын орын керек пе', 'Келісемін'],
  ['01.11.2026 9:12', 'Өтегенов Ғалымжан', '02.09.2009', 'Алға', '№ 4 мектеп-лицей', '8 701 555 12 04', 'M', 'Иә', 'Иә'],
];

const COLUMNS: t.IntakeColumn[] = [
  ['skip', 'none', 'high'], ['full_name', 'header', 'high'], ['birth_date', 'header', 'high'], ['district', 'values', 'medium'], ['school', 'header', 'high'],
  ['phone', 'values', 'high'], ['answer', 'none', 'medium'], ['answer', 'none', 'medium'], ['answer', 'none', 'low'],
].map(([field = '', reason, confidence], index) => ({
  index, letter: String.fromCharCode(65 + index), title: PREVIEW[0]?.[index] ?? '', samples: [PREVIEW[1]?.[index] ?? ''], field,
  reason: reason as t.IntakeColumn['reason'], confidence: confidence as t.IntakeColumn['confidence'],
}));

const FIELDS: t.IntakeField[] = ['skip', 'answer', 'full_name', 'surname', 'given', 'patronymic', 'birth_date', 'sex', 'phone', 'email', 'iin', 'district', 'school', 'organisation', 'faculty', 'course', 'study_group', 'category', 'direction', 'role', 'note'].map(
  (field) => ({ field, label: `field-${field.replaceAll('_', '-')}`, many: ['skip', 'answer', 'note'].includes(field) }),
);

const VALUES: t.IntakeValueGroup[] = [
  {
    field: 'district', label: 'field-district', understood: 139,
    values: [{ raw: 'Мугалж. р-н', rows: 3, meaning: 'mugalzhar', shown: 'Мұғалжар ауданы', sure: false, candidates: [{ meaning: 'mugalzhar', shown: 'Мұғалжар ауданы' }] }],
    choices: [{ meaning: 'mugalzhar', shown: 'Мұғалжар ауданы' }, { meaning: 'martuk', shown: 'Мәртөк ауданы' }],
  },
];
