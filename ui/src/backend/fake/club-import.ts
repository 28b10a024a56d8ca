/** A list of clubs and grants as the core tells of it: one club is doubted, one grant is nobody's. */
import type { ClubCommands } from '../backend';
import type * as t from '../types';
import type { Store } from './store';

type Import = Pick<ClubCommands, 'club_import_open' | 'club_import_answer' | 'club_import_names_choose' | 'club_import_apply' | 'club_import_leave'>;

const count = (states: t.ClubRowState[]): t.ClubTally => {
  const of = (...wanted: t.ClubRowState[]) => states.filter((one) => wanted.includes(one)).length;
  return { rows: states.filter((one) => one !== 'none').length, new: of('new'), known: of('known'), repeated: of('repeated'), to_choose: of('to_choose', 'differs'), out: of('out') };
};

export function clubImport(store: Store): Import {
  let view: t.ClubImportView | null = null;
  const told = (): t.ClubImportView => {
    if (!view) throw new Error('no list is open');
    const { clubs, grants } = view;
    const tallies = { club_rows: count(clubs.map((one) => one.state)), leaders: count(clubs.map((one) => one.leader_state)), grant_rows: count(grants.map((one) => one.state)) };
    return structuredClone({ ...view, tallies });
  };
  return {
    club_import_open: async ({ path }) => {
      view = read(store, path.split('/').pop() ?? path);
      return { list: 'list', view: told() };
    },
    club_import_answer: async ({ request }) => {
      const at = (one: { sheet: number; row: number }) => one.sheet === request.sheet && one.row === request.row;
      const asked = (one: t.ClubImportRow): t.ClubRowState => (request.asked === 'leader' && one.leads_now.length ? 'differs' : 'to_choose');
      const said = (one: t.ClubImportRow): t.ClubRowState => request.answer === 'ask' ? asked(one) : request.answer === 'same' ? 'known' : request.answer;
      const answeredNow = (before: t.ClubAsked[]) => [...before.filter((one) => one !== request.asked), ...(request.answer === 'ask' ? [] : [request.asked])];
      for (const one of view?.clubs.filter(at) ?? []) {
        if (request.asked === 'club') one.state = said(one);
        if (request.asked === 'leader') {
          [one.leader_state, one.takes_over_from] = [said(one), request.from];
          one.leads_with = !request.from && ['same', 'new'].includes(request.answer) ? one.leads_now : [];
        }
        one.answered = answeredNow(one.answered);
      }
      for (const one of request.asked === 'grant' ? (view?.grants.filter(at) ?? []) : []) {
        one.state = request.answer === 'same' ? 'new' : request.answer === 'ask' ? 'to_choose' : 'out';
        one.answered = answeredNow(one.answered);
        one.club_name = one.candidates.find((club) => club.id === request.candidate)?.name ?? '';
      }
      return told();
    },
    club_import_names_choose: async ({ rows, choice }) => {
      for (const one of view?.names ?? []) if (rows.some((at) => at.sheet === one.sheet && at.row === one.row)) one.choice = choice;
      return told();
    },
    club_import_apply: async () => {
      const tallies = told().tallies;
      return store.write('did-club-import', { count: tallies.club_rows.new }, ['club', 'membership', 'grant', 'trainee'], () => tallies);
    },
    club_import_leave: async () => {
      view = null;
      return null;
    },
  };
}

function read(store: Store, file: string): t.ClubImportView {
  const clubs = store.data.clubs.slice(0, 2).map((one) => ({ id: one.id, name: one.name_kk, school: one.school }));
  const people = store.data.trainees.slice(0, 2).map((one) => ({ id: one.id, name: `${one.surname} ${one.given}`, school: one.school }));
  const row = (number: number, more: Partial<t.ClubImportRow>): t.ClubImportRow => ({
    sheet: 0, row: number, name: 'Алау', school: '№3 мектеп', district: 'aktobe_city', head_count: 31, state: 'new', candidates: [], leader: 'Жақыпова Ұлдана Файзоллақызы', leader_state: 'new', leader_candidates: [], leads_now: [], leads_with: [], takes_over_from: '', answered: [], ...more,
  });
  const draft = { title: 'Қамқор – бірге көмек', giver: 'Облыстық жастар ресурстық орталығы', state: 'won' as const, applied_on: '', asked: 0, won_on: '2026-04-01', sum: 2_700_000, report_due: '', reported_on: '', note: '' };
  const name = (row: number, kept: string, better: string, merit: t.LeaderName['merit']): t.LeaderName => ({ id: `1:${row}`, sheet: 0, row, trainee: people[0]!.id, kept, better, merit, choice: null });
  const none = count([]);
  return {
    file,
    sheets: ['Клубтар', 'Гранттар'],
    tallies: { club_rows: none, leaders: none, grant_rows: none },
    clubs: [row(3, {}), row(4, { name: 'Ұшқын', leader_state: 'to_choose', leader: 'Аргынбаев А. Д.', leader_candidates: people }), row(5, { name: 'Мейірім', state: 'to_choose', candidates: clubs, leader_state: 'none' }), row(6, { name: 'Тұлпар', state: 'known', leader: 'Ким Данияр Сергеевич', leader_state: 'differs', leads_now: [{ trainee: people[0]!.id, name: 'Әлиева Айша', from: '2024-09-01' }] })],
    grants: [
      { sheet: 1, row: 2, club: 'АЛАУ', draft, state: 'new', club_name: 'Алау', candidates: [], answered: [] },
      { sheet: 1, row: 3, club: 'Ізгілік', draft: { ...draft, sum: 1_350_000 }, state: 'to_choose', club_name: '', candidates: clubs, answered: [] },
    ],
    names: [name(3, 'Жакыпова Улдана Файзоллакызы', 'Жақыпова Ұлдана Файзоллақызы', 'better'), name(4, 'Аргынбаев Асыл', 'Арғынбаев Асыл', 'better'), name(6, 'Ким Сания', 'Ким Сәния', 'doubtful')],
    problems: [{ sheet: 'Клубтар', row: 3, column: 'C', code: 'school_unknown', value: '№3 мектеп' }],
  };
}
