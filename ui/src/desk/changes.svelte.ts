/**
 * What was written since the window opened, as a counter per table. A page
 * reads the counters of the tables it shows inside an effect, and so reads
 * again exactly when one of them was written.
 */
import { backend } from '../backend';
import type { Table } from '../backend/types';

const counters = $state<Partial<Record<Table, number>>>({});

/** Tables of the register that pages know only as a part of another. */
const PART_OF: Record<string, Table[]> = {
  tag: ['trainee', 'event', 'club'],
  club_grant: ['grant'],
  question: ['enrolment', 'event'],
  certificate_void: ['certificate'],
  certificate_copy: ['certificate'],
  not_same: ['trainee', 'intake'],
  same_person: ['trainee', 'intake', 'event', 'club', 'certificate'],
  head_count: ['event'],
  event_group: ['event', 'enrolment'],
  publication: ['event'],
  photo: ['event'],
  plan_line: ['plan'],
  consent: ['trainee'],
  study: ['trainee'],
  own_field: ['trainee'],
  own_value: ['trainee'],
  laptop: ['academy'],
};

/** Tells every page that shows these tables to read again. */
export function announce(changed: string[]): void {
  const known = changed.flatMap((name) => PART_OF[name] ?? [name as Table]);
  for (const table of known) counters[table] = (counters[table] ?? 0) + 1;
}

/** Makes the surrounding effect depend on these tables. */
export function follow(...tables: Table[]): number {
  return tables.reduce((sum, table) => sum + (counters[table] ?? 0), 0);
}

export function listenToChanges(): () => void {
  return backend().on_changed(announce);
}
