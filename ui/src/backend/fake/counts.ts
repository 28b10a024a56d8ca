/** People counted but not named, excuses, and hours of volunteers. */
import { today } from '../../desk/clock';
import { fullName } from '../../words/words.svelte';
import type { EventCommands } from '../backend';
import type * as t from '../types';
import { found, refuse, type Data, type Store } from './store';

const ACTIONS = ['volunteer_action', 'emergency_action'];
const HOUR = 60;

export const isAction = (event: t.EventRecord) => event.emergency || ACTIONS.includes(event.kind);

type Verbs = Pick<EventCommands, 'attendance_excuse' | 'head_count_add' | 'head_count_correct' | 'head_count_trash' | 'head_count_restore' | 'hours_list' | 'hours_confirm' | 'hours_of_person'>;

export function counts(store: Store): Verbs {
  const flag = (key: string, ids: t.Id[], trashed: boolean) =>
    store.write(key, {}, ['head_count'], (data) => {
      for (const one of data.head_counts) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  return {
    attendance_excuse: async ({ session, trainees, reason }) =>
      store.write('did-attendance-mark', { count: trainees.length }, ['attendance'], (data) => {
        for (const trainee of trainees) {
          data.marks[`${session} ${trainee}`] = { state: 'excused', minutes: 0 };
          data.reasons[`${session} ${trainee}`] = reason;
        }
        return trainees.length;
      }),
    head_count_add: async ({ event, draft }) => {
      if (draft.people < 1) throw refuse('missing', { field: 'people' });
      return store.write('did-head-count-add', { count: draft.people }, ['head_count'], (data) => {
        const one = { ...draft, id: store.id(), event, trashed: false };
        data.head_counts.push(one);
        return one;
      });
    },
    head_count_correct: async ({ id, draft }) => {
      if (draft.people < 1) throw refuse('missing', { field: 'people' });
      return store.write('did-head-count-correct', {}, ['head_count'], (data) => Object.assign(found(data.head_counts.find((one) => one.id === id)), draft));
    },
    head_count_trash: async ({ ids }) => flag('did-head-count-trash', ids, true),
    head_count_restore: async ({ ids }) => flag('did-head-count-restore', ids, false),
    hours_list: async ({ event }) => ({ event, is_action: isAction(found(store.data.events.find((one) => one.id === event))), rows: rowsOf(store.data, event) }),
    hours_confirm: async ({ confirmation }) => {
      if (!confirmation.by.trim() && confirmation.lines.some((one) => one.minutes !== null)) throw refuse('missing', { field: 'confirmed_by' });
      return store.write('did-hours-confirm', { count: confirmation.lines.length }, ['enrolment'], (data) => {
        for (const { enrolment, minutes } of confirmation.lines) {
          if (minutes === null) delete data.hours[enrolment];
          else data.hours[enrolment] = { minutes, by: confirmation.by, on: confirmation.on || today() };
        }
        return confirmation.lines.length;
      });
    },
    hours_of_person: async ({ trainee }) => {
      const sum = { confirmed: 0, unconfirmed: 0, actions: 0 };
      for (const event of store.data.events.filter(isAction))
        for (const row of rowsOf(store.data, event.id).filter((one) => one.trainee === trainee)) {
          if (row.confirmed === null) sum.unconfirmed += row.proposed;
          else [sum.confirmed, sum.actions] = [sum.confirmed + row.confirmed, sum.actions + 1];
        }
      return sum;
    },
  };
}

function rowsOf(data: Data, event: t.Id): t.HoursRow[] {
  const sessions = data.sessions.filter((one) => one.event === event && !one.trashed);
  const rows = data.enrolments.filter((one) => one.event === event && !one.trashed).flatMap((one): t.HoursRow[] => {
    const who = data.trainees.find((person) => person.id === one.trainee);
    if (!who) return [];
    const there = sessions.filter((session) => ['present', 'late'].includes(data.marks[`${session.id} ${who.id}`]?.state ?? ''));
    const own = data.hours[one.id];
    const proposed = there.reduce((sum, session) => sum + session.hours * HOUR, 0);
    return [{ enrolment: one.id, trainee: who.id, name: fullName(who), district: who.district, role: one.role, attended: there.length, proposed, confirmed: own?.minutes ?? null, confirmed_by: own?.by ?? '', confirmed_on: own?.on ?? '' }];
  });
  return rows.filter((one) => one.attended > 0 || one.confirmed !== null);
}
