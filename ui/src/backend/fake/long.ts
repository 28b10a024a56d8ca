/** The longest names there may be, for looking at pages: laptops, people, events, workers. */
import type { Backend } from '../backend';
import type { Conflict, Typing } from '../types';
import type { Data } from './store';

const LAPTOPS = [
  'Ақтөбе облысының жастар орталығы, 2-қабат, 214-кабинет, сол жақ',
  'Облыстықжастарсаясатымәселелерібасқармасыныңекіншіноутбугі2026ж',
  'Ноутбук отдела по работе с волонтёрскими клубами и школами (2-й)',
  'Хромтау аудандық жастар ресурстық орталығының бұрынғы ноутбугі №1',
];
const SURNAMES = ['Абдрахманқызы-Нұрмұхамбетова-Қожахметова', 'Нұрмұхамбетқызы-Байтұрсынова', 'Абдуллаева-Досмұхаметова'];
const GIVEN = ['Ақбөпе-Гүлсара', 'Гүлсара-Балнұр', 'Айшабибі-Назерке'];
const PATRONYMICS = ['Сейітжаппарқызы', 'Нұрмұхаммедәліқызы', 'Қожахметқызы'];
const EVENT = '«Волонтерлікке жол: көмек қолын соз, жүректен жүрекке» облыстық форумы';
const WORKER = 'Нұрмұхамбетова-Қожахметова Ақбөпе-Гүлсара Сейітжаппарқызы';

const of = (list: string[], i: number) => list[i % list.length] ?? '';

export function lengthen(data: Data): void {
  data.trainees.forEach((one, i) => Object.assign(one, { surname: of(SURNAMES, i), given: of(GIVEN, i), patronymic: of(PATRONYMICS, i) }));
  data.events.forEach((one) => Object.assign(one, { title_kk: EVENT, title_ru: EVENT, title_en: EVENT }));
  data.exchange.laptops.forEach((one, i) => Object.assign(one, { name: of(LAPTOPS, i) }));
  for (const file of data.exchange.files) if (file.name) file.name = of(LAPTOPS, 1);
  Object.assign(data.exchange, { waiting: 3, folder: '/media/usb/Ақтөбе облысының жастар академиясы мен клубтары, ортақ қалта 2026' });
  for (const worker of data.workers) worker.name = WORKER;
  data.conflicts = [...data.conflicts, ...ofEveryKind(data)];
  for (const one of data.conflicts) {
    const who = data.trainees.find((person) => person.id === one.person);
    if (who) one.name = [who.surname, who.given, who.patronymic].join(' ');
    if (one.event) one.event_name = EVENT;
    if (one.table === 'event') one.name = EVENT;
    one.versions.forEach((version, i) => Object.assign(version, { worker: WORKER, laptop: of(LAPTOPS, i) }));
  }
}

/** A field of each kind that is typed otherwise. */
function ofEveryKind(data: Data): Conflict[] {
  const [first] = data.conflicts;
  const event = data.events[0];
  if (!first || !event) return [];
  const made = (id: string, typing: Typing, field: string, values: [string, string], more: Partial<Conflict> = {}): Conflict => ({
    ...first, id, typing, field, versions: first.versions.map((version, i) => ({ ...version, version: `${id}${i}`, value: values[i] ?? '' })), ...more,
  });
  const ofEvent = { table: 'event', record: event.id, person: null, event: event.id };
  return [
    made('d1', 'day', 'birth_date', ['2004-03-12', '2004-12-03']),
    made('d2', 'listed', 'district', ['alga', 'khromtau'], { list: 'district' }),
    made('d3', 'open', 'school', ['№ 21 гимназия', '№ 4 мектеп-лицей'], { list: 'school' }),
    made('d4', 'text', 'note', ['Домбыра тартады', 'Ағылшын тілінен аудара алады']),
    made('d5', 'chosen', 'trashed', ['0', '1']),
    made('d6', 'period', 'period', ['2026-11-27/2026-11-28', '2026-11'], ofEvent),
    made('d7', 'number', 'hours', ['16', '24'], ofEvent),
    made('d8', 'word', 'status', ['planned', 'held'], { ...ofEvent, words: ['planned', 'discussed', 'ongoing', 'held', 'cancelled'].map((value) => ({ value, label: '' })) }),
  ];
}

/** Rows of a plan are written by somebody with as long a name. */
export function lengthenPlans(backend: Backend): Backend {
  return {
    ...backend,
    exchange_plan: async (asked) => {
      const plan = await backend.exchange_plan(asked);
      return { ...plan, rows: plan.rows.map((row) => ({ ...row, worker: WORKER })) };
    },
  };
}
