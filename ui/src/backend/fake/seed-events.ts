/** Invented events around 27 November 2026: one runs, some were, some will be. */
import { UNTOUCHED } from './untouched';
import type * as t from '../types';
import type { Data, StoredSession } from './store';

interface Plan {
  kk: string;
  ru: string;
  kind: string;
  period: string;
  status: t.EventStatus;
  people: number;
  sessions: [title: string, date: string, starts: string, hours: number][];
  programme?: string;
  format?: string;
  place?: string;
  directions?: string[];
}

const PLANS: Plan[] = [
  {
    kk: '«Волонтерлікке жол» облыстық форумы', ru: 'Областной форум «Путь к волонтёрству»', kind: 'forum', period: '2026-11-27/2026-11-28', status: 'ongoing', people: 120, place: 'Студенттер сарайы',
    directions: ['sabaqtastyq', 'saulyq', 'taza_alem', 'asyl_mura', 'qamqor', 'bilim', 'umit'],
    sessions: [['Ашылу', '2026-11-27', '10:00', 2], ['Бағыттар', '2026-11-27', '14:30', 3], ['Шеберлік', '2026-11-28', '10:00', 3], ['Қорытынды', '2026-11-28', '15:00', 2]],
  },
  {
    kk: 'Волонтер мектебі', ru: 'Школа волонтёра', kind: 'seminar', period: '2026/27', status: 'ongoing', people: 100, programme: 'p1', place: '2-оқу ғимараты',
    directions: ['qamqor', 'bilim'],
    sessions: [1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}-семинар`, n < 5 ? `2026-${n < 3 ? '10' : '11'}-${n % 2 ? '07' : '21'}` : '', n < 5 ? '15:00' : '', 4] as [string, string, string, number]),
  },
  { kk: 'Клуб жетекшілерінің семинары', ru: 'Семинар руководителей клубов', kind: 'seminar', period: '2026-11-14', status: 'held', people: 60, programme: 'p1', sessions: [['Семинар', '2026-11-14', '10:00', 6]] },
  { kk: 'Бірінші курс студенттеріне арналған вебинар', ru: 'Вебинар для студентов первого курса', kind: 'webinar', period: '2026-10-15', status: 'held', people: 210, format: 'online', sessions: [['Вебинар', '2026-10-15', '16:00', 2]] },
  { kk: '«Таза әлем» сенбілігі', ru: 'Субботник «Чистый мир»', kind: 'action', period: '2026-10-18', status: 'held', people: 74, directions: ['taza_alem'], place: 'Ақтөбе қаласы, Елек жағалауы', sessions: [['Таңғы ауысым', '2026-10-18', '9:00', 3], ['Күндізгі ауысым', '2026-10-18', '13:00', 3]] },
  { kk: 'Батыс өңірінің онлайн семинары', ru: 'Онлайн-семинар западного региона', kind: 'seminar', period: '2026-12', status: 'planned', people: 0, format: 'online', sessions: [] },
  { kk: '«Шығармашылық — үдеріс» шеберханасы', ru: 'Мастерская «Творчество — процесс»', kind: 'workshop', period: '2026-Q4', status: 'planned', people: 24, programme: 'p2', sessions: [['1-сабақ', '', '', 2]] },
  { kk: 'Жастармен диалог алаңы', ru: 'Диалоговая площадка с молодёжью', kind: 'dialogue', period: '', status: 'discussed', people: 0, sessions: [] },
];

type Made = Pick<Data, 'events' | 'sessions' | 'columns' | 'enrolments' | 'marks' | 'certificates'>;

export function seedEvents(people: t.Trainee[], random: () => number): Made {
  const made: Made = { events: [], sessions: [], columns: [], enrolments: [], marks: {}, certificates: [] };
  PLANS.forEach((plan, i) => {
    const id = `01960000-0000-7000-8000-${String(i).padStart(12, '0')}`;
    const sessions = plan.sessions.map<StoredSession>(([title, date, starts, hours], position) => ({ id: `${id}-s${position}`, event: id, position, title, date, starts, ends: '', hours, place: '', link: '', speakers: '', trashed: false }));
    made.sessions.push(...sessions);
    made.events.push({
      id, title_kk: plan.kk, title_ru: plan.ru, title_en: '', kind: plan.kind, programme: plan.programme ?? '', period: plan.period, format: plan.format ?? 'offline',
      place: plan.place ?? '', district: 'aktobe_city', directions: plan.directions ?? [], hours: plan.sessions.reduce((sum, one) => sum + one[3], 0), status: plan.status, emergency: false, note: '', link: '', audience: '', partners: '', capacity: 0, responsible: '', outcome: '', plan_line: '', sessions: [], trashed: false,
    });
    enrol(made, id, plan, sessions, people, random);
  });
  papers(made, people);
  return made;
}

function enrol(made: Made, event: string, plan: Plan, sessions: StoredSession[], people: t.Trainee[], random: () => number): void {
  const forum = plan.kind === 'forum';
  if (forum) {
    made.columns.push({ id: 'a-shirt', event, label: 'Жейде өлшемі', filled: 0, values: [] }, { id: 'a-bed', event, label: 'Жатын орын керек пе', filled: 0, values: [] });
  }
  const start = made.events.length * 17;
  for (let k = 0; k < plan.people; k += 1) {
    const who = people[(start + k) % people.length];
    if (!who) continue;
    made.enrolments.push({
      id: `${event}-e${k}`, event, trainee: who.id, role: k % 23 === 0 ? 'speaker' : 'participant', status: forum && k > 110 ? 'waiting' : 'registered', note: '', law_note: '', trashed: false,
      answers: forum ? { 'a-shirt': ['S', 'M', 'L', 'XL'][k % 4] ?? '', 'a-bed': k % 3 ? 'Жоқ' : 'Иә' } : {},
    });
    sessions.forEach((session, at) => {
      const past = session.date !== '' && (session.date < '2026-11-27' || (forum && at === 0) || (forum && at === 1 && k < 64));
      if (!past || (plan.programme === 'p1' && at === 3)) return;
      const luck = random();
      made.marks[`${session.id} ${who.id}`] = luck < 0.8 ? { state: 'present', minutes: 0 } : luck < 0.87 ? { state: 'late', minutes: 15 } : luck < 0.9 ? { state: 'excused', minutes: 0 } : { state: 'absent', minutes: 0 };
    });
  }
}

function papers(made: Made, people: t.Trainee[]): void {
  const event = made.events[2];
  const enrolled = made.enrolments.filter((one) => one.event === event?.id);
  enrolled.forEach((one, i) => {
    const who = people.find((person) => person.id === one.trainee);
    if (!who || !event || i >= 52) return;
    made.certificates.push({
      id: `c-${i}`, serial: `AKT-2026-7K-${String(i + 1).padStart(4, '0')}-${'0123456789X'[(i * 7) % 11]}`, office_number: '', name: [who.surname, who.given, who.patronymic].filter(Boolean).join(' '), trainee: who.id, event: event.id,
      event_title: event.title_kk, kind: 'certificate', lang: 'kk', issued_on: '2026-11-16', issued_by: 'Айнұр Ж.', state: i === 7 ? 'void' : 'valid', void_reason: i === 7 ? 'Аты қате жазылған' : '', ...UNTOUCHED,
    });
  });
}
