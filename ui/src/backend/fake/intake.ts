/** One canned form, for walking through the steps of taking people in. */
import type { IntakeCommands } from '../backend';
import type * as t from '../types';
import { COLUMNS, FIELDS, makeRows, makeValues, PREVIEW, REASONS, type FormRow } from './intake-form';
import { makeForAll, makeNames } from './intake-names';
import { makePresence } from './intake-presence';
import { found, refuse, type Store } from './store';

const NAME = 'Тіркеу формасы (жауаптар).xlsx';

/** What was answered so far in the one intake there is. */
class Answers {
  source: t.IntakeSource | null = null;
  rows: FormRow[];
  values: t.IntakeValueGroup[];
  names: t.IntakeBetterName[] = makeNames();
  forAll: t.IntakeForAll[];
  presence: t.IntakePresence;
  applied = false;

  constructor(store: Store) {
    this.rows = makeRows(store.data);
    this.values = makeValues(store.data);
    this.forAll = makeForAll(store.data);
    this.presence = makePresence(store.data);
  }

  /** The state a row has after what was answered. */
  stateOf(row: FormRow): t.IntakeRowState {
    if (row.state !== 'to_choose') return row.state;
    return row.answer === 'same' ? 'known' : row.answer === 'new' ? 'new' : row.answer === 'out' ? 'not_taken' : 'to_choose';
  }

  people(): t.IntakePeople {
    const of = (state: t.IntakeRowState) => this.rows.filter((row) => this.stateOf(row) === state).length;
    const counts = { rows: this.rows.length, new: of('new'), known: of('known'), repeated: of('repeated'), to_choose: of('to_choose'), not_taken: of('not_taken'), problem: of('problem'), unread: 0, skipped: 0, to_correct: of('problem'), mended: this.rows.filter((row) => row.typed_name).length };
    const groups = REASONS.map(({ id, key, state }): t.IntakeGroup => {
      const rows = this.rows.filter((row) => row.group === id);
      return { id, reason: { key, args: { count: rows.length } }, state, rows: rows.length, answered: rows.filter((row) => row.answer !== null && row.answer !== 'later').length };
    });
    const named = (['better', 'doubtful'] as const).map((merit): t.IntakeGroup => {
      const of = this.names.filter((one) => one.merit === merit);
      const id = merit === 'better' ? 'better_name' : 'other_spelling';
      const reason = { key: `intake-reason-${id.replace('_', '-')}`, args: { count: of.length } };
      return { id, reason, state: 'names', rows: of.length, answered: of.filter((one) => one.choice).length };
    });
    const at = groups.findIndex((group) => group.state !== 'to_choose');
    groups.splice(at < 0 ? groups.length : at, 0, ...named);
    return { counts, groups: groups.filter((group) => group.rows > 0) };
  }
}

export function intake(store: Store): IntakeCommands {
  let held: Answers | null = null;
  const present = () => (held ??= new Answers(store));
  return {
    intake_open: async ({ source }) => {
      if (source.path?.endsWith('.pdf')) throw refuse('unsupported', { file: source.path });
      held = new Answers(store);
      held.source = source;
      return opened(source);
    },
    intake_columns: async ({ request }) => columns(request),
    intake_values: async () => structuredClone(present().values),
    intake_value_choose: async ({ field, raw, meaning }) => {
      const group = found(present().values.find((one) => one.field === field));
      const value = found(group.values.find((one) => one.raw === raw));
      const shown = [...group.choices, ...value.candidates].find((one) => one.meaning === meaning)?.shown ?? meaning;
      Object.assign(value, { meaning, shown, chosen: true, sure: true });
      return null;
    },
    intake_for_all_show: async () => structuredClone(present().forAll),
    intake_for_all_tell: async ({ field, value }) => {
      const one = found(present().forAll.find((it) => it.field === field));
      Object.assign(one, { value, shown: one.choices.find((it) => it.meaning === value)?.shown ?? value });
      return null;
    },
    intake_emails_take: async () => {
      for (const value of present().values.find((one) => one.field === 'email')?.values ?? [])
        if (!value.chosen && value.candidates[0]) Object.assign(value, { ...value.candidates[0], chosen: true, sure: true });
      return null;
    },
    intake_names_show: async () => structuredClone(present().names),
    intake_names_choose: async ({ rows, choice }) => {
      for (const row of rows) found(present().names.find((one) => one.row === row)).choice = choice;
      return present().people();
    },
    intake_people: async () => present().people(),
    intake_rows: async ({ request }) => {
      const rows = present().rows.filter((row) => (request.group ? row.group === request.group : present().stateOf(row) === request.state));
      return structuredClone({ rows: rows.slice(request.offset, request.offset + request.limit), total: rows.length });
    },
    intake_answer: async ({ request }) => {
      for (const row of present().rows)
        if (request.rows.includes(row.row)) Object.assign(row, { answer: request.answer === 'open' ? null : request.answer, chosen: request.candidate ?? row.candidates[0]?.trainee ?? null });
      return present().people();
    },
    intake_name_swap: async ({ row }) => {
      const one = found(present().rows.find((it) => it.row === row));
      const [surname = '', given = '', ...rest] = one.name.split(' ');
      one.name = [given, surname, ...rest].join(' ');
      return present().people();
    },
    intake_row_show: async ({ row }) => formOf(found(present().rows.find((it) => it.row === row))),
    intake_row_correct: async ({ row, fields }) => {
      if (!fields.surname.trim() && !fields.given.trim()) throw refuse('missing', { field: 'surname' });
      const one = found(present().rows.find((it) => it.row === row));
      Object.assign(one, { typed_name: one.typed_name || one.name, name: [fields.surname, fields.given, fields.patronymic].filter(Boolean).join(' '), by_hand: true, answer: null, chosen: null });
      if (one.state === 'problem') Object.assign(one, { state: 'new', problem: null });
      return present().people();
    },
    intake_row_restore: async ({ row }) => {
      const one = found(present().rows.find((it) => it.row === row));
      Object.assign(one, { name: one.typed_name, by_hand: false, answer: null, chosen: null });
      return present().people();
    },
    intake_fills: async () => ({ people: 0, values: 0 }),
    intake_presence: async () => structuredClone(present().presence),
    intake_presence_want: async ({ wanted }) => {
      const { presence } = present();
      Object.assign(presence, { wanted, of: { ...presence.of, threshold: wanted.threshold } });
      for (const line of presence.lines) line.mark = line.seconds * 100 >= presence.of.seconds * wanted.threshold ? 'present' : 'absent';
      return structuredClone(presence);
    },
    intake_marks: async () => ({ differing: [], twice: [], replace: false }),
    intake_marks_replace: async ({ replace }) => ({ differing: [], twice: [], replace }),
    intake_apply: async () => {
      const now = present();
      const { counts } = now.people();
      now.applied = true;
      const enrolled = now.source?.event ? counts.new + counts.known : 0;
      const done = await store.write('did-intake-apply', { count: counts.new }, ['trainee', 'enrolment', 'intake', 'attendance'], () => ({
        deed: null as string | null, counts, enrolled, marked: now.source?.kind !== 'trainees' ? counts.new + counts.known : 0, marks_kept: 0, respelled: now.names.filter((one) => one.choice === 'take').length, filled: { people: 0, values: 0 }, unchanged: 0, kept_out: [],
      }));
      done.value.deed = store.data.history[0]?.id ?? null;
      return done;
    },
    intake_problems_save: async ({ path }) => ({ path, bytes: 8000 }),
    intake_template_save: async ({ path }) => ({ path, bytes: 8000 }),
    intake_leave: async () => null,
    intake_close: async () => ((held = null), null),
    intake_reopen: async () => null,
    intake_pending: async () => [
      { intake: 'intake-1', name: NAME, kind: 'trainees', event: store.data.events[0]?.id ?? null, session: null, waiting: 8 },
    ],
  };
}

function formOf(row: FormRow): t.IntakeRowForm {
  const [surname = '', given = '', patronymic = ''] = row.state === 'problem' ? [] : row.name.split(' ');
  const file = row.typed_name || row.name;
  const values = { surname, given, patronymic, birth_date: '', sex: '', phone: '', email: '', iin: '' };
  const fields = Object.keys(values).map((field) => ({ field, in_file: ['surname', 'given', 'patronymic'].includes(field) ? file : '', problem: null }));
  return { row: row.row, values, fields, others: [], problem: row.problem?.message ?? null, by_hand: row.by_hand };
}

function opened(source: t.IntakeSource): t.IntakeFile {
  const text = source.text !== null;
  const note = (key: string, args: t.Message['args'] = {}): t.Message => ({ key: `intake-note-${key}`, args });
  return {
    intake: 'intake-1',
    name: text ? '' : (source.path?.split(/[\\/]/).at(-1) ?? NAME),
    format: text ? 'text' : 'xlsx',
    sheet: 0,
    seen_before: !!source.path?.includes('2'),
    seen_rows: source.path?.includes('2') ? 96 : 0,
    notes: text ? [] : [note('formula-cells', { count: 3 }), note('hidden-column', { column: 'J', count: 1 }), note('hidden-sheet', { sheet: 'Лист2', count: 1 })],
    sheets: text
      ? [{ index: 0, name: '', hidden: false, rows: 5, columns: 3, preview: (source.text ?? '').split('\n').slice(0, 6).map((line) => [line]) }]
      : [
          { index: 0, name: 'Ответы на форму (1)', hidden: false, rows: 143, columns: 9, preview: PREVIEW },
          { index: 1, name: 'Тізім', hidden: false, rows: 38, columns: 4, preview: PREVIEW.slice(1).map((line) => line.slice(1, 5)) },
          { index: 2, name: 'Лист2', hidden: true, rows: 0, columns: 0, preview: [] },
        ],
  };
}

function columns(request: t.IntakeColumnsRequest): t.IntakeColumns {
  const made = COLUMNS.map((column) => {
    const own = request.choices.find((one) => one.index === column.index);
    return own ? { ...column, field: own.field, reason: 'chosen' as const, confidence: 'high' as const } : column;
  });
  const named = made.some((one) => ['full_name', 'surname', 'given'].includes(one.field));
  return structuredClone({
    sheet: request.sheet ?? 0, header_row: request.header_row ?? 1, header_rows: request.header_rows ?? 1, data_rows: 142, fields: FIELDS, columns: made,
    blocked: named ? null : { key: 'intake-blocked-no-name', args: {} },
  });
}
