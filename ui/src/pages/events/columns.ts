/** Columns of the list of events. */
import type { EventRow } from '../../backend/types';
import { districtShort, named } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import { periodShort } from '../../words/dates';
import { figure } from '../../words/figures';
import { say, titleOf } from '../../words/words.svelte';

const some = (n: number) => (n ? figure(n) : '');

export function eventColumns(): Column<EventRow>[] {
  return [
    { id: 'title', label: say('field-title'), min: 280, sacred: true, stays: true, sortable: true, text: titleOf },
    { id: 'period', label: say('field-period'), width: 168, wraps: true, sortable: true, text: (row) => periodShort(row.period) },
    { id: 'kind', label: say('field-kind'), width: 132, wraps: true, shown: 'wide', text: (row) => named('event_kind', row.kind) },
    { id: 'place', label: say('field-place'), wraps: true, width: 160, shown: 'wide', text: (row) => row.place || districtShort(row.district) },
    { id: 'format', label: say('field-format'), width: 96, shown: 'chosen', text: (row) => named('format', row.format) },
    { id: 'directions', label: say('field-directions'), width: 160, shown: 'chosen', text: (row) => row.directions.map((code) => named('direction', code)).join(', ') },
    { id: 'status', label: say('field-status'), width: 128, text: (row) => say(`status-${row.status}`) },
    { id: 'sessions', label: say('events-sessions'), width: 76, figures: true, shown: 'chosen', text: (row) => some(row.sessions) },
    { id: 'enrolled', label: say('events-enrolled'), width: 88, figures: true, sortable: true, text: (row) => some(row.enrolled) },
    { id: 'attended', label: say('events-attended'), width: 88, figures: true, sortable: true, text: (row) => some(row.attended) },
    { id: 'certificates', label: say('events-papers'), width: 100, figures: true, shown: 'wide', text: (row) => some(row.certificates) },
    { id: 'hours', label: say('field-hours'), width: 72, figures: true, shown: 'chosen', text: (row) => some(row.hours) },
  ];
}
