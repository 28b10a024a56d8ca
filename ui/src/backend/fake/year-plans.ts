/** Plans of a year: the same questions as the core answers, without its understanding of terms. */
import { today } from '../../desk/clock';
import { boundsOf } from '../../parts/period';
import type { PlanningCommands } from '../plans';
import type * as t from '../types';
import { emptyPage } from './pdf';
import { eventRow } from './events';
import { fold, found, refuse, type Data, type Store } from './store';

type PlanVerbs = Pick<PlanningCommands, Extract<keyof PlanningCommands, `plan_${string}`>>;

export function yearPlans(store: Store): PlanVerbs {
  const plan = (id: t.Id) => found(store.data.plans.find((one) => one.id === id));
  const line = (id: t.Id) => found(store.data.planLines.find((one) => one.id === id));
  const flag = (key: string, ids: t.Id[], what: 'plans' | 'planLines', trashed: boolean) =>
    store.write(key, {}, ['plan'], (data) => {
      for (const one of data[what]) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  return {
    plan_list: async ({ trashed }) => structuredClone(store.data.plans.filter((one) => one.trashed === trashed)),
    plan_show: async ({ id }) => structuredClone(view(store.data, plan(id))),
    plan_add: async ({ draft }) => {
      if (!draft.year.trim()) throw refuse('missing', { field: 'year' }, 'year');
      return store.write('did-plan-add', { name: draft.title_kk }, ['plan'], (data) => {
        const one: t.YearPlan = { ...draft, id: store.id(), lines: 0, trashed: false };
        data.plans.unshift(one);
        return one;
      });
    },
    plan_correct: async ({ id, draft }) => store.write('did-plan-correct', { name: draft.title_kk }, ['plan'], () => Object.assign(plan(id), draft)),
    plan_trash: async ({ ids }) => flag('did-plan-trash', ids, 'plans', true),
    plan_restore: async ({ ids }) => flag('did-plan-restore', ids, 'plans', false),
    plan_import_show: async ({ id, source }) => imported(store, id, source),
    plan_import: async ({ id, source }) => {
      const told = imported(store, id, source);
      return store.write('did-plan-import', { count: told.added }, ['plan'], (data) => {
        for (const one of told.lines.filter((row) => row.state === 'new'))
          data.planLines.push({ ...emptyLine(), id: one.id, plan: id, position: data.planLines.length, section: one.section, title_kk: one.title, term: one.term, period: one.period, trashed: false });
        return told;
      });
    },
    plan_preview: async () => emptyPage(),
    plan_save: async ({ path }) => ({ path, bytes: 30_000 }),
    plan_print: async () => ({ path: 'plan.pdf', bytes: 30_000 }),
    plan_line_add: async ({ plan: of, draft }) => {
      if (!draft.title_kk.trim() && !draft.title_ru.trim()) throw refuse('missing', { field: 'title' }, 'title');
      return store.write('did-plan-line-add', { name: draft.title_kk || draft.title_ru }, ['plan'], (data) => {
        const one = { ...draft, id: store.id(), plan: of, position: data.planLines.length, period: '', trashed: false };
        data.planLines.push(one);
        return one;
      });
    },
    plan_line_correct: async ({ id, changes }) => store.write('did-plan-line-correct', { name: line(id).title_kk }, ['plan'], () => Object.assign(line(id), changes)),
    plan_line_move: async ({ id, position }) =>
      store.write('did-plan-line-move', {}, ['plan'], (data) => {
        const rest = linesOf(data, line(id).plan).filter((one) => one.id !== id);
        rest.splice(position, 0, line(id));
        rest.forEach((one, at) => (found(data.planLines.find((row) => row.id === one.id)).position = at));
        return null;
      }),
    plan_line_trash: async ({ ids }) => flag('did-plan-line-trash', ids, 'planLines', true),
    plan_line_restore: async ({ ids }) => flag('did-plan-line-restore', ids, 'planLines', false),
    plan_line_event: async ({ id }) => {
      const { title_kk, title_ru, place, responsible, outcome, period } = line(id);
      return {
        title_kk, title_ru, title_en: '', kind: 'forum', programme: '', period, format: 'offline', place, district: '', directions: [], hours: 0, status: 'planned',
        emergency: false, note: '', link: '', audience: '', partners: '', capacity: 0, responsible, outcome, plan_line: id,
      };
    },
    plan_line_tie: async ({ line: to, events }) =>
      store.write('did-plan-line-tie', {}, ['plan', 'event'], (data) => {
        for (const one of data.events) if (events.includes(one.id)) one.plan_line = to;
        return null;
      }),
  };
}

function emptyLine(): t.PlanLineDraft {
  return { section: '', title_kk: '', title_ru: '', term: '', place: '', responsible: '', outcome: '', done: '' };
}

const linesOf = (data: Data, plan: t.Id) => data.planLines.filter((one) => one.plan === plan && !one.trashed).sort((a, b) => a.position - b.position);

const countedAt = (data: Data, event: t.Id) => data.head_counts.filter((one) => one.event === event && !one.trashed).reduce((sum, one) => sum + one.people, 0);

function view(data: Data, plan: t.YearPlan): t.PlanView {
  const lines = linesOf(data, plan.id).map((line): t.PlanLineRow => {
    const events = data.events
      .filter((one) => one.plan_line === line.id && !one.trashed)
      .map((one): t.LineEvent => ({ id: one.id, title: { kk: one.title_kk, ru: one.title_ru, en: one.title_en }, period: one.period, status: one.status, people: eventRow(data, one).attended, counted: countedAt(data, one.id) }));
    const told = line.done || (events.some((one) => one.status === 'held') ? 'өтті' : '');
    return { ...line, is_by_agreement: !line.period && /келісім бойынша|согласован/i.test(line.term), events, state: stateOf(line, events), told: { kk: told, ru: told, en: told } };
  });
  const count = (...states: t.LineState[]) => lines.filter((one) => states.includes(one.state)).length;
  return {
    plan: { ...plan, lines: lines.length },
    approver: data.signatories.find((one) => one.id === plan.approved_by) ?? null,
    lines,
    removed: data.planLines.filter((one) => one.plan === plan.id && one.trashed),
    summary: {
      lines: lines.length, done: count('in_time', 'later', 'earlier', 'held', 'done'), in_time: count('in_time'), later: count('later'), earlier: count('earlier'),
      not_held: count('not_held'), cancelled: count('cancelled'), ahead: count('ahead', 'under_way'), people: lines.flatMap((one) => one.events).reduce((sum, one) => sum + one.people, 0),
      counted: lines.flatMap((one) => one.events).reduce((sum, one) => sum + one.counted, 0),
    },
  };
}

function stateOf(line: t.PlanLine, events: t.LineEvent[]): t.LineState {
  const [first, last] = boundsOf(line.period);
  const held = events.find((one) => one.status === 'held' || one.status === 'reported');
  if (held) {
    const [began, ended] = boundsOf(held.period);
    if (!first || !began) return 'held';
    return began > last ? 'later' : ended < first ? 'earlier' : 'in_time';
  }
  if (line.done) return 'done';
  if (events.length) return events.every((one) => one.status === 'cancelled') ? 'cancelled' : 'under_way';
  return last && last < today() ? 'not_held' : 'ahead';
}

/** Lines of text are titles; whatever comes from a file is two lines, one of them bad. */
function imported(store: Store, plan: t.Id, source: t.PlanSource): t.PlanImport {
  const titles = source.kind === 'text' ? source.text.split('\n').filter((one) => one.trim()) : ['Көктемгі сенбілік', 'Клуб жетекшілерінің семинары'];
  const known = linesOf(store.data, plan);
  const lines = titles.map((title, at): t.ImportedLine => {
    const same = known.find((one) => fold(one.title_kk) === fold(title));
    return { sheet: '', row: at + 4, id: same?.id ?? `new ${fold(title)}`, section: same?.section ?? 'II. Еріктілік', title, term: at ? 'қыркүйек' : 'қажет болғанда', period: at ? '2026-09' : '', state: same ? 'known' : 'new' };
  });
  const added = lines.filter((one) => one.state === 'new').length;
  const place = { file: source.kind === 'file' ? source.path : '', sheet: '' };
  const problems: t.PlanProblem[] = [
    { ...place, row: 4, column: 'C', code: 'term_unread', value: 'қажет болғанда', blocks: false },
    { ...place, row: 9, column: '', code: 'no_title', value: '5', blocks: true },
  ];
  return { added, known: lines.length - added, left_out: 1, lines, problems };
}
