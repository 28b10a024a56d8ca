/** Groups of the people of an event, whom one may call to it, and where people for its list come from. */
import { today } from '../../desk/clock';
import { fullName } from '../../words/words.svelte';
import type { EventCommands, GroupCommands } from '../backend';
import type * as t from '../types';
import { traineeRow } from './people';
import { found, type Data, type Store } from './store';

type Made = GroupCommands & Pick<EventCommands, 'enrolment_whom' | 'enrolment_clashes' | 'enrolment_call_out' | 'enrolment_call_out_text'>;

const coming = (data: Data, event: t.Id) =>
  data.enrolments.filter((one) => one.event === event && !one.trashed && ['registered', 'agreed'].includes(one.status));

function sheet(data: Data, event: t.Id): t.GroupSheet {
  const order = new Intl.Collator('kk');
  const people = coming(data, event).flatMap((one): t.GroupMember[] => {
    const who = data.trainees.find((person) => person.id === one.trainee);
    if (!who) return [];
    const { surname, given, patronymic, district } = who;
    const group = data.groups.find((row) => row.id === data.groupOf[one.id] && !row.trashed);
    return [{ enrolment: one.id, trainee: who.id, surname, given, patronymic, district, role: one.role, directions: [], group: group?.id ?? null }];
  });
  people.sort((a, b) => order.compare(fullName(a), fullName(b)));
  const listed = (trashed: boolean) =>
    data.groups
      .filter((one) => one.event === event && one.trashed === trashed)
      .sort((a, b) => a.position - b.position)
      .map((one) => ({ ...one, people: coming(data, event).filter((row) => data.groupOf[row.id] === one.id).length }));
  return structuredClone({ groups: listed(false), people, removed: listed(true) });
}

function foresee(data: Data, event: t.Id, wish: t.DivideBy): t.Divided {
  const now = sheet(data, event);
  const free = now.people.filter((one) => !wish.keep || !one.group);
  const count = Math.max(wish.groups, wish.most ? Math.ceil(free.length / wish.most) : 1, 1);
  const groups = Array.from({ length: count }, (_, at): t.Portion => {
    const kept = now.groups.filter((one) => !one.direction)[at];
    return { group: kept?.id ?? null, title: kept?.title ?? `${at + 1}-топ`, direction: '', people: [], districts: 0 };
  });
  free.forEach((one, at) => groups[at % count]?.people.push(one.enrolment));
  for (const one of groups) one.districts = new Set(now.people.filter((who) => one.people.includes(who.enrolment)).map((who) => who.district)).size;
  return { groups, undecided: 0 };
}

export function groups(store: Store): Made {
  const { data } = store;
  const flag = (key: string, ids: t.Id[], trashed: boolean) =>
    store.write(key, {}, ['event'], (now) => {
      for (const one of now.groups) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  return {
    event_group_sheet: async ({ event }) => sheet(data, event),
    event_group_add: async ({ event, draft }) =>
      store.write('did-event-group-add', { name: draft.title }, ['event'], (now) => {
        const one = { ...draft, id: store.id(), event, position: now.groups.length, people: 0, trashed: false };
        now.groups.push(one);
        return one;
      }),
    event_group_correct: async ({ id, draft }) =>
      store.write('did-event-group-correct', { name: draft.title }, ['event'], (now) => Object.assign(found(now.groups.find((one) => one.id === id)), draft)),
    event_group_move: async ({ event, id, position }) =>
      store.write('did-event-group-move', {}, ['event'], (now) => {
        const rest = sheet(now, event).groups.map((one) => one.id).filter((one) => one !== id);
        rest.splice(position, 0, id);
        for (const one of now.groups) one.position = rest.indexOf(one.id);
        return null;
      }),
    event_group_trash: async ({ ids }) => flag('did-event-group-trash', ids, true),
    event_group_restore: async ({ ids }) => flag('did-event-group-restore', ids, false),
    event_group_put: async ({ enrolments, group }) =>
      store.write('did-event-group-put', { count: enrolments.length }, ['event', 'enrolment'], (now) => {
        for (const one of enrolments) now.groupOf[one] = group ?? '';
        return enrolments.length;
      }),
    event_group_foresee: async ({ event, wish }) => foresee(data, event, wish),
    event_group_divide: async ({ event, wish }) =>
      store.write('did-event-group-divide', { count: wish.groups }, ['event', 'enrolment'], (now) => {
        foresee(now, event, wish).groups.forEach((portion, position) => {
          const id = portion.group ?? store.id();
          if (!portion.group) now.groups.push({ id, event, position, title: portion.title, place: '', leader: '', direction: '', people: 0, trashed: false });
          for (const one of portion.people) now.groupOf[one] = id;
        });
        return sheet(now, event);
      }),
    enrolment_whom: async ({ whom }) => {
      if ('people' in whom) return whom.people;
      if ('club' in whom) return data.memberships.filter((one) => one.club === whom.club && !one.trashed && !one.to).map((one) => one.trainee);
      if ('view' in whom) return data.trainees.slice(0, 5).map((one) => one.id);
      const event = 'event' in whom ? whom.event : whom.attended;
      return data.enrolments.filter((one) => one.event === event && !one.trashed).map((one) => one.trainee);
    },
    enrolment_clashes: async () => [],
    enrolment_call_out: async ({ event, query }) => {
      const year = Number(today().slice(0, 4));
      const people = data.trainees.filter((one) => !query.district.length || query.district.includes(one.district));
      const rows = people.slice(query.offset, query.offset + (query.limit || people.length)).map((one): t.CallOutRow => {
        const standing = data.enrolments.find((row) => row.event === event && row.trainee === one.id && !row.trashed);
        return {
          person: traineeRow(store, one), volunteer_minutes: 0, age: one.birth_date ? year - Number(one.birth_date.slice(0, 4)) : null, consents: ['data'], last_action: null,
          status: standing?.status ?? null, enrolment: standing?.id ?? null, status_on: '', stopped: null,
        };
      });
      return { rows, total: people.length };
    },
    enrolment_call_out_text: async ({ trainees }) =>
      trainees.map((id, at) => `${at + 1}. ${fullName(found(data.trainees.find((one) => one.id === id)))}`).join('\n'),
  };
}
