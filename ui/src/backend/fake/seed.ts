/** An invented academy of a few hundred people, always the same. */
import { seedPlans } from './seed-plans';
import type * as t from '../types';
import { shippedLists } from './lists';
import { FACULTIES, MEN, PATRONYMICS, SCHOOLS, SURNAMES, WOMEN } from './names';
import { seedConflicts, seedExchange } from './seed-exchange';
import { seedEvents } from './seed-events';
import type { Data } from './store';

/** A small repeatable source of chance. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const DISTRICTS = shippedLists()
  .filter((row) => row.kind === 'district')
  .map((row) => row.code);

export const two = (n: number) => String(n).padStart(2, '0');

function person(i: number, random: () => number): t.Trainee {
  const some = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const woman = random() < 0.6;
  const [his, hers] = some(SURNAMES);
  const [son, daughter] = some(PATRONYMICS);
  const student = random() < 0.6;
  const year = student ? 2003 + Math.floor(random() * 5) : 2008 + Math.floor(random() * 5);
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const course = String(1 + Math.floor(random() * 4));
  return {
    id: `01980000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    surname: woman ? hers : his,
    given: some(woman ? WOMEN : MEN),
    patronymic: random() < 0.85 ? (woman ? daughter : son) : '',
    sex: woman ? 'F' : 'M',
    birth_date: random() < 0.94 ? `${year}-${two(month)}-${two(day)}` : '',
    phone: random() < 0.9 ? `+770${Math.floor(10_000_000 + random() * 89_999_999)}` : '',
    email: '',
    iin: random() < 0.3 ? `${String(year).slice(2)}${two(month)}${two(day)}${Math.floor(500_000 + random() * 99_999)}` : '',
    district: some(DISTRICTS),
    school: student ? '' : random() < 0.95 ? some(SCHOOLS) : '',
    organisation: student ? 'Қ. Жұбанов атындағы Ақтөбе өңірлік университеті' : '',
    faculty: student ? some(FACULTIES) : '',
    course: student ? course : '',
    study_group: student ? `ТР-${course}0${1 + Math.floor(random() * 3)}` : '',
    phone_more: '',
    latin_name: '',
    note: '',
    categories: [student ? 'student' : 'pupil', ...(random() < 0.4 ? ['volunteer'] : []), ...(random() < 0.12 ? ['club_leader'] : [])],
    trashed: false,
  };
}

function clubs(people: t.Trainee[], random: () => number): Pick<Data, 'clubs' | 'memberships' | 'grants'> {
  const names = ['Жас қанат', 'Мейірім', 'Шапағат', 'Игі іс', 'Болашақ', 'Жүректен жүрекке', 'Таза Ақтөбе', 'Студенттік кеңес', 'Қайырымды жандар', 'Асыл мұра', 'Білім шамы', 'Үміт'];
  const made: Pick<Data, 'clubs' | 'memberships' | 'grants'> = { clubs: [], memberships: [], grants: [] };
  names.forEach((name, i) => {
    const id = `01970000-0000-7000-8000-${String(i).padStart(12, '0')}`;
    made.clubs.push({
      id, name_kk: `«${name}»`, name_ru: `«${name}»`, name_en: '', kind: i === 7 ? 'self_government' : i % 4 === 3 ? 'volunteer_group' : 'school_volunteer_club',
      school: SCHOOLS[i % SCHOOLS.length] ?? '', district: DISTRICTS[i % DISTRICTS.length] ?? '', directions: [['taza_alem', 'qamqor', 'bilim', 'umit'][i % 4] ?? ''],
      founded_on: i % 2 ? `202${2 + (i % 5)}` : `202${2 + (i % 5)}-09-01`, born_at: '', organisation: '', head_count: 12 + i * 3, phone: '', email: '', address: '', link: '',
      closed_on: i === 11 ? '2026-05-31' : '', note: '', trashed: false,
    });
    for (let k = 0; k < 4 + (i % 5) * 3; k += 1) {
      const who = people[Math.floor(random() * people.length)];
      if (!who || made.memberships.some((one) => one.club === id && one.trainee === who.id)) continue;
      made.memberships.push({ id: `${id}-${k}`, club: id, trainee: who.id, surname: who.surname, given: who.given, patronymic: who.patronymic, phone: who.phone, role: k === 0 ? 'leader' : 'member', from: '2025-09-01', to: k === 3 ? '2026-06-01' : '', trashed: false });
    }
    if (i < 3)
      made.grants.push({ id: `${id}-g`, club: id, title: '«Жас волонтер» шағын гранты', giver: 'Облыстық жастар саясаты мәселелері басқармасы', state: i === 2 ? 'reported' : 'won', applied_on: '2026-03-02', asked: 300_000 * (i + 1), won_on: '2026-04-15', sum: 250_000 * (i + 1), report_due: i ? '2026-12-20' : '2026-10-31', reported_on: i === 2 ? '2026-11-20' : '', note: '', trashed: false });
  });
  return made;
}

/** Three pairs who may be one: a clear one, one with another birth date, one without one. */
function twins(people: t.Trainee[]): Data['twins'] {
  const pair = (i: number, score: number, strict: boolean, reasons: t.PairFact[]): Data['twins'] => {
    const [one, other] = [people[i], people[i + 1]];
    if (!one || !other) return [];
    Object.assign(other, { surname: one.surname, given: one.given, patronymic: one.patronymic, sex: one.sex });
    if (strict) Object.assign(other, { birth_date: one.birth_date, phone: '+77012345678' });
    return [{ pair: [one.id, other.id], score, strict, reasons }];
  };
  return [
    ...pair(40, 88, true, ['same_name', 'same_birth_date', 'same_place']),
    ...pair(60, 45, false, ['same_name', 'birth_date_one_digit_apart', 'same_place']),
    ...pair(80, 38, false, ['same_name', 'same_district']),
  ];
}

export function seed(): Data {
  const random = chance(20261127);
  const trainees = Array.from({ length: 517 }, (_, i) => person(i, random));
  const data: Data = {
    groups: [],
    groupOf: {},
    academy: {
      id: 'academy', name: { kk: '«ProActive» жастар көшбасшылығы академиясы', ru: 'Академия молодёжного лидерства «ProActive»', en: 'ProActive youth leadership academy' },
      city: { kk: 'Ақтөбе', ru: 'Актобе', en: 'Aktobe' }, phone: '', email: '', address: '', check_address: '', check_phone: '',
    },
    trainees,
    ...seedEvents(trainees, random),
    ...clubs(trainees, random),
    ...seedExchange(),
    conflicts: [],
    templates: [],
    organisations: [
      body('o1', ['Қ. Жұбанов атындағы Ақтөбе өңірлік университеті', 'Жұбанов университеті'], ['Актюбинский региональный университет имени К. Жубанова', 'Университет Жубанова'], ['K. Zhubanov Aktobe Regional University', 'Zhubanov University'], 0),
      body('o2', ['Ақтөбе облысының жастар саясаты мәселелері басқармасы', 'Жастар басқармасы'], ['Управление по вопросам молодёжной политики Актюбинской области', 'Управление молодёжи'], ['', ''], 1),
    ],
    signatories: [
      { id: 's1', name: { kk: 'А. Жанұзақова', ru: 'А. Жанузакова', en: 'A. Zhanuzakova' }, title: { kk: 'Академия жетекшісі', ru: 'Руководитель академии', en: 'Head of the academy' }, organisation: 'o1', from: '2024-09-01', to: '', position: 0, trashed: false },
    ],
    programmes: [
      { id: 'p1', title: { kk: 'Волонтер мектебі', ru: 'Школа волонтёра', en: 'Volunteer School' }, note: '', rule: { missed_at_most: 1, hours_at_least: null, all_marked: true }, events: 0, trashed: false },
      { id: 'p2', title: { kk: '«Шығармашылық — үдеріс»', ru: '«Творчество — процесс»', en: 'Creativity is a process' }, note: '', rule: { missed_at_most: null, hours_at_least: null, all_marked: false }, events: 0, trashed: false },
    ],
    ...seedPlans(),
    publications: [],
    photos: [],
    reference: shippedLists(),
    workers: [
      { id: 'w1', name: 'Айнұр Ж.', trashed: false },
      { id: 'w2', name: 'Бекзат Т.', trashed: false },
    ],
    history: [],
    more: { fields: [], own: {}, studies: [], since: {}, names: {}, photos: {}, typed: {} },
    twins: twins(trainees),
    standing: {},
    apart: [],
    reasons: {},
    head_counts: [],
    hours: {},
    consents: [],
    kept: {},
  };
  return { ...data, conflicts: seedConflicts(data) };
}

function body(id: string, kk: [string, string], ru: [string, string], en: [string, string], position: number): t.Organisation {
  const names = ([full, short]: [string, string]) => ({ full, short, paper: full });
  return { id, kk: names(kk), ru: names(ru), en: names(en), from: '2015-01-01', to: '', logo: '', position, trashed: false };
}
