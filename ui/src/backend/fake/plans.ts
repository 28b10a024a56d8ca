/** Programmes, plans and what surrounds events. */
import { fullName } from '../../words/words.svelte';
import type { PlanningCommands } from '../plans';
import type * as t from '../types';
import { sessionsOf } from './events';
import { yearPlans } from './year-plans';
import { found, refuse, type Data, type Store } from './store';

export function planning(store: Store): PlanningCommands {
  return {
    ...yearPlans(store),
    session_rule_show: async ({ event, rule }) => planned(store.data, event, rule),
    session_generate: async ({ event, rule }) =>
      store.write('did-session-generate', { count: planned(store.data, event, rule).filter((one) => one.state === 'new').length }, ['session'], (data) => {
        const sessions = planned(data, event, rule);
        const fresh = sessions.filter((one) => one.state === 'new');
        fresh.forEach((one) =>
          data.sessions.push({
            id: one.id, event, position: Number(one.date.replaceAll('-', '')), title: rule.title, date: one.date, starts: one.starts, ends: rule.ends,
            hours: rule.hours, place: rule.place, link: rule.link, speakers: rule.speakers, trashed: false,
          }),
        );
        return { added: fresh.length, sessions };
      }),
    programme_progress: async ({ id }) => structuredClone(progress(store.data, found(store.data.programmes.find((one) => one.id === id)))),
  };
}

const WEEK: t.WeekdayCode[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function planned(data: Data, event: t.Id, rule: t.WeeklyRule): t.PlannedSession[] {
  const days: t.PlannedSession[] = [];
  if (!rule.weekdays.length) throw refuse('missing', { field: 'weekdays' });
  if (!rule.from || !(rule.to || rule.count)) throw refuse('missing', { field: rule.from ? 'to' : 'from' });
  const date = new Date(`${rule.from}T00:00:00Z`);
  for (let i = 0; i < 730 && (!rule.count || days.length < rule.count); i++, date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10);
    if (rule.to && day > rule.to) break;
    if (!rule.weekdays.includes(WEEK[date.getUTCDay()] ?? 'sun')) continue;
    const stands = data.sessions.find((one) => one.event === event && one.date === day && one.starts === rule.starts);
    const skipped = rule.skip.some((text) => text === `${day.slice(8)}.${day.slice(5, 7)}`);
    days.push({ id: stands?.id ?? `${event} ${day} ${rule.starts}`, date: day, starts: rule.starts, state: stands ? (stands.trashed ? 'trashed' : 'stands') : skipped ? 'skipped' : 'new' });
  }
  return days;
}

function progress(data: Data, programme: t.Programme): t.ProgrammeProgress {
  const events = data.events.filter((one) => one.programme === programme.id && !one.trashed);
  const rows = new Map<t.Id, t.ProgressRow>();
  for (const event of events) {
    for (const enrolled of data.enrolments.filter((one) => one.event === event.id && one.status === 'registered' && !one.trashed)) {
      const who = data.trainees.find((one) => one.id === enrolled.trainee);
      if (!who) continue;
      const row = rows.get(who.id) ?? emptyRow(who);
      row.events += 1;
      for (const session of sessionsOf(data, event.id)) {
        const mark = data.marks[`${session.id} ${who.id}`]?.state;
        row.sessions += 1;
        if (mark) row[mark] += 1;
        else row.ahead += 1;
        if (mark === 'present' || mark === 'late') row.hours += session.hours;
      }
      rows.set(who.id, row);
    }
  }
  const order = new Intl.Collator('kk');
  const people = [...rows.values()].map((row) => ({ ...row, ...judged(programme.rule, row) }));
  return { programme, people: people.sort((a, b) => order.compare(fullName(a), fullName(b))) };
}

function emptyRow(who: t.Trainee): t.ProgressRow {
  return {
    trainee: who.id, surname: who.surname, given: who.given, patronymic: who.patronymic, district: who.district,
    events: 0, sessions: 0, present: 0, late: 0, excused: 0, absent: 0, unmarked: 0, ahead: 0, hours: 0, hours_open: 0, state: 'no_rule', reasons: [],
  };
}

function judged(rule: t.CompletionRule, row: t.ProgressRow): Pick<t.ProgressRow, 'state' | 'reasons'> {
  const most = rule.missed_at_most;
  if (most === null && rule.hours_at_least === null && !rule.all_marked) return { state: 'no_rule', reasons: [{ key: 'progress-no-rule', args: {} }] };
  if (most !== null && row.absent > most) return { state: 'impossible', reasons: [{ key: 'progress-missed', args: { count: row.absent, most } }] };
  if (row.ahead) return { state: 'not_yet', reasons: [{ key: 'progress-ahead', args: { count: row.ahead } }] };
  return { state: 'completed', reasons: [] };
}
