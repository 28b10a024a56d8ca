/** The largest event there is: everybody of the academy and eight sessions. */
import type { Data } from './store';

const SESSIONS = 8;

export function crowd(data: Data): void {
  const event = data.events[0]?.id ?? '';
  const known = new Set(data.enrolments.filter((one) => one.event === event).map((one) => one.trainee));
  const held = data.sessions.filter((one) => one.event === event).length;
  for (let at = held; at < SESSIONS; at += 1)
    data.sessions.push({ id: `${event}-s${at}`, event, position: at, title: `Жобаларды талқылау, ${at + 1}-топ`, date: '2026-11-28', starts: '16:30', ends: '', hours: 2, place: '', link: '', speakers: '', trashed: false });
  for (const who of data.trainees)
    if (!known.has(who.id)) data.enrolments.push({ id: `crowd-${who.id}`, event, trainee: who.id, role: 'participant', status: 'registered', answers: {}, note: '', law_note: '', trashed: false });
}
