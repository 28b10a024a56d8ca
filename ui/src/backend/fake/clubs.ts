/** Clubs, memberships, grants. */
import { fullName } from '../../words/words.svelte';
import type { ClubCommands } from '../backend';
import type * as t from '../types';
import { clubImport } from './club-import';
import { found, mask, meets, page, refuse, sorted, type Data, type Store } from './store';

const TODAY = '2026-11-27';

export function clubRow(data: Data, club: t.Club): t.ClubRow {
  const members = data.memberships.filter((one) => one.club === club.id && !one.trashed && !one.to && one.from <= TODAY);
  const kept = data.grants.filter((one) => one.club === club.id && !one.trashed);
  const grants = kept.filter((one) => one.state === 'won' || one.state === 'reported');
  return {
    ...club,
    members: members.length,
    leaders: members.filter((one) => one.role === 'leader').map(fullName),
    grants: grants.length,
    granted: grants.reduce((sum, one) => sum + one.sum, 0),
    reports_overdue: kept.filter((one) => one.state === 'won' && !!one.report_due && one.report_due < TODAY).length,
  };
}

const key = (row: t.ClubRow, by: string) =>
  by === 'name' ? row.name_kk.replace(/^«/, '') : ((row[by as keyof t.ClubRow] as string | number) ?? '');

/** A name without quotes and what says only that it is a club. */
const bare = (name: string) => name.replaceAll(/[«»]/g, '').replace(/\s*клубы?\s*/i, '').trim().toLowerCase();

function alike(data: Data, draft: t.ClubFields): t.ClubAlike[] {
  const typed = [draft.name_kk, draft.name_ru, draft.name_en].map(bare).filter(Boolean);
  const alike = data.clubs.filter((one) => !one.trashed && typed.includes(bare(one.name_kk)));
  return alike.map((one) => ({ ...clubRow(data, one), same: one.school || draft.school ? one.school === draft.school : one.district === draft.district }));
}

export function clubs(store: Store): ClubCommands {
  const flag = (what: 'clubs' | 'memberships' | 'grants', table: t.Table, ids: t.Id[], trashed: boolean) =>
    store.write(`did-${table}-${trashed ? 'trash' : 'restore'}`, { count: ids.length, name: store.data.clubs.find((one) => one.id === ids[0])?.name_kk ?? '' }, [table], (data) => {
      for (const one of data[what]) if (ids.includes(one.id)) one.trashed = trashed;
      return ids.length;
    });
  return {
    club_list: async ({ query }) => {
      const rows = store.data.clubs
        .filter((one) => one.trashed === query.trashed && (!query.text || meets(query.text.replace('«', ''), one.name_kk.replaceAll(/[«»]/g, ''), one.school)))
        .filter((one) => (!query.kind.length || query.kind.includes(one.kind)) && (!query.district.length || query.district.includes(one.district)))
        .filter((one) => query.closed === null || query.closed === !!one.closed_on)
        .map((one) => clubRow(store.data, one))
        .filter((one) => !query.report_overdue || one.reports_overdue > 0);
      return page(sorted(rows, query.sort, key), query);
    },
    club_show: async ({ id }) =>
      structuredClone({
        club: clubRow(store.data, found(store.data.clubs.find((one) => one.id === id))),
        members: store.data.memberships.filter((one) => one.club === id && !one.trashed).map((one) => ({ ...one, phone: mask(one.phone, 2) })),
        grants: store.data.grants.filter((one) => one.club === id && !one.trashed),
        events: [],
        removed_members: store.data.memberships.filter((one) => one.club === id && one.trashed),
        removed_grants: store.data.grants.filter((one) => one.club === id && one.trashed),
      }),
    club_alike: async ({ draft }) => alike(store.data, draft),
    club_add: async ({ draft, another }) => {
      const same = alike(store.data, draft).find((one) => one.same);
      if (same && !another) throw refuse('club_exists', { club: same.id, name: same.name_kk });
      if (!draft.name_kk && !draft.name_ru && !draft.name_en) throw refuse('name_missing', {}, 'name_kk');
      return store.write('did-club-add', { name: draft.name_kk || draft.name_ru }, ['club'], (data) => {
        const club: t.Club = { ...draft, id: store.id(), trashed: false };
        data.clubs.unshift(club);
        return club;
      });
    },
    club_correct: async ({ id, changes }) =>
      store.write('did-club-correct', { name: found(store.data.clubs.find((one) => one.id === id)).name_kk }, ['club'], (data) => Object.assign(found(data.clubs.find((one) => one.id === id)), changes)),
    club_trash: async ({ ids }) => flag('clubs', 'club', ids, true),
    club_restore: async ({ ids }) => flag('clubs', 'club', ids, false),
    club_hand_over: async ({ clubs: handed }) => {
      if (handed.some((one) => one.on > TODAY)) throw refuse('day_too_late', { field: 'on', value: handed[0]!.on, limit: TODAY });
      return store.write('did-club-hand-over', { count: handed.length, name: '' }, ['club', 'membership', 'trainee'], (data) =>
        handed.map((one) => {
          const of = data.memberships.filter((member) => member.club === one.club && !member.trashed && !member.to);
          for (const member of of) {
            if (one.left.includes(member.trainee) || (member.role === 'leader' && one.departing === 'leaves')) member.to = one.on;
            else if (member.role === 'leader') member.role = 'member';
          }
          const who = one.successor && 'person' in one.successor ? data.trainees.find((person) => person.id === (one.successor as { person: t.Id }).person) : null;
          const typed = one.successor && 'new' in one.successor ? one.successor.new : who;
          if (typed)
            data.memberships.push({ id: store.id(), club: one.club, trainee: who?.id ?? store.id(), surname: typed.surname, given: typed.given, patronymic: typed.patronymic, phone: typed.phone, role: 'leader', from: one.on, to: '', trashed: false });
          return { club: found(data.clubs.find((club) => club.id === one.club)), members: data.memberships.filter((member) => member.club === one.club && !member.trashed) };
        }),
      );
    },
    club_card: async ({ path }) => ({ path, bytes: 40_000 }),
    ...clubImport(store),
    membership_add: async ({ club, trainees, role, from, to }) =>
      store.write('did-membership-add', { count: trainees.length }, ['membership'], (data) => {
        for (const trainee of trainees) {
          const who = found(data.trainees.find((one) => one.id === trainee));
          data.memberships.push({ id: store.id(), club, trainee, surname: who.surname, given: who.given, patronymic: who.patronymic, phone: who.phone, role, from, to, trashed: false });
        }
        return trainees.length;
      }),
    membership_correct: async ({ id, changes }) =>
      store.write('did-membership-correct', {}, ['membership'], (data) => Object.assign(found(data.memberships.find((one) => one.id === id)), changes)),
    membership_trash: async ({ ids }) => flag('memberships', 'membership', ids, true),
    membership_restore: async ({ ids }) => flag('memberships', 'membership', ids, false),
    grant_add: async ({ club, draft }) =>
      store.write('did-grant-add', { name: draft.title }, ['grant'], (data) => {
        const grant = { ...draft, id: store.id(), club, trashed: false };
        data.grants.push(grant);
        return grant;
      }),
    grant_correct: async ({ id, draft }) =>
      store.write('did-grant-correct', { name: draft.title }, ['grant'], (data) => Object.assign(found(data.grants.find((one) => one.id === id)), draft)),
    grant_trash: async ({ ids }) => flag('grants', 'grant', ids, true),
    grant_restore: async ({ ids }) => flag('grants', 'grant', ids, false),
  };
}
