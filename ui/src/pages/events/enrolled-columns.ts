/** Columns of the people of an event: who they are, and what they answered in its form. */
import type { AnswerColumn, Clash, Enrolment } from '../../backend/types';
import { districtShort, named } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import { dayShort } from '../../words/dates';
import { figure, phone, phones } from '../../words/figures';
import { fullName, say, titleOf } from '../../words/words.svelte';
import { studyPlace } from '../people/columns';

/** The other events somebody is expected at, by person. */
export type Clashes = Record<string, Clash[]>;

export function enrolledColumns(answers: AnswerColumn[], sessions: number, clashes: Clashes): Column<Enrolment>[] {
  return [
    { id: 'name', label: say('field-name'), width: 277, sacred: true, stays: true, sortable: true, text: (row) => fullName(row.trainee) },
    { id: 'study_place', label: say('field-study-place'), wraps: true, min: 110, text: (row) => studyPlace(row.trainee) },
    { id: 'district', label: say('field-district'), wraps: true, width: 126, sortable: true, text: (row) => districtShort(row.trainee.district) },
    { id: 'phone', label: say('field-phone'), width: 142, shown: 'chosen', text: (row) => phone(row.trainee.phone) },
    { id: 'phone_more', label: say('field-phone-more'), width: 142, wraps: true, shown: 'chosen', text: (row) => phones(row.trainee.phone_more) },
    { id: 'role', label: say('field-role'), width: 104, sortable: true, shown: 'wide', text: (row) => named('role', row.role) },
    { id: 'status', label: say('field-status'), width: 148, sortable: true, text: (row) => say(`enrolled-${row.status}`) },
    { id: 'status_on', label: say('field-status-on'), width: 108, sortable: true, shown: 'chosen', text: (row) => dayShort(row.status_on || row.registered_at.slice(0, 10)) },
    { id: 'group', label: say('field-event-group'), width: 132, wraps: true, sortable: true, shown: 'wide', text: (row) => row.group },
    { id: 'clash', label: say('enrolled-clash'), width: 170, wraps: true, shown: Object.keys(clashes).length ? 'wide' : 'chosen', text: (row) => (clashes[row.trainee.id] ?? []).map((one) => `${titleOf(one)}, ${[dayShort(one.date), one.starts].filter(Boolean).join(' ')}`).join('; ') },
    { id: 'directions', label: say('field-directions'), width: 160, shown: 'chosen', text: (row) => row.directions.map((code) => named('direction', code)).join(', ') },
    ...answers.map((answer, i): Column<Enrolment> => ({
      id: answer.id,
      label: answer.label,
      width: 120,
      sortable: true,
      shown: i < 2 ? 'wide' : 'chosen',
      text: (row) => row.answers[answer.id] ?? '',
    })),
    {
      id: 'attended',
      label: say('enrolled-attended'),
      width: 92,
      figures: true,
      sortable: true,
      text: (row) => (sessions && row.attended ? `${row.attended} / ${sessions}` : ''),
    },
    { id: 'hours', label: say('field-hours'), width: 70, figures: true, shown: 'chosen', text: (row) => (row.hours ? figure(row.hours) : '') },
    ...(['data', 'photo', 'parent'] as const).map((scope): Column<Enrolment> => ({
      id: `consent_${scope}`,
      label: say(`field-consent-${scope}`),
      width: 128,
      shown: 'chosen',
      text: (row) => (row.consents[scope] === undefined ? '' : say(row.consents[scope] ? 'yes' : 'no')),
    })),
    { id: 'serial', label: say('field-serial'), width: 170, shown: 'chosen', text: (row) => row.serial },
    { id: 'law_note', label: say('field-law-note'), width: 160, wraps: true, shown: 'chosen', text: (row) => row.law_note },
    { id: 'note', label: say('field-note'), width: 140, shown: 'chosen', text: (row) => row.note },
    { id: 'law_note', label: say('field-law-note'), width: 200, wraps: true, shown: 'chosen', text: (row) => row.law_note },
  ];
}
