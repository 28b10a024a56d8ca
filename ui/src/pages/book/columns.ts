/** Columns of the book of issued papers. */
import type { CertificateRow } from '../../backend/types';
import type { Column } from '../../parts/table/columns';
import { dayShort } from '../../words/dates';
import { say } from '../../words/words.svelte';

export function bookColumns(ofEvent: boolean): Column<CertificateRow>[] {
  const all: Column<CertificateRow>[] = [
    { id: 'serial', label: say('field-serial'), width: 164, sacred: true, sortable: true, text: (row) => row.serial },
    { id: 'issued_on', label: say('field-issued-on'), width: 104, sortable: true, shown: 'wide', text: (row) => dayShort(row.issued_on) },
    { id: 'name', label: say('issued-name'), width: 277, sacred: true, stays: true, sortable: true, text: (row) => row.name },
    { id: 'state', label: say('field-status'), width: 124, text: (row) => say(`paper-${row.state}`) },
    { id: 'event_title', label: say('issued-event'), min: 120, sortable: true, shown: 'wide', text: (row) => row.event_title },
    { id: 'kind', label: say('field-kind'), width: 120, sortable: true, shown: 'wide', text: (row) => say(`paper-${row.kind}`) },
    { id: 'handed_on', label: say('handing-done'), width: 116, sortable: true, shown: 'wide', text: (row) => (row.handed_on ? [dayShort(row.handed_on), row.handed_to].filter(Boolean).join(', ') : '') },
    { id: 'lang', label: say('issued-lang'), width: 100, shown: 'chosen', text: (row) => say(`lang-short-${row.lang}`) },
    { id: 'office_number', label: say('issued-office-number'), width: 96, sortable: true, shown: 'chosen', text: (row) => row.office_number },
    { id: 'issued_by', label: say('issued-issued-by'), width: 150, wraps: true, shown: 'chosen', text: (row) => row.issued_by },
  ];
  return ofEvent ? all.filter((column) => column.id !== 'event_title') : all;
}
