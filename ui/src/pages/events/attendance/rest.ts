/** One press for a session whose list holds only those who came: the others did not. */
import { backend } from '../../../backend';
import type { AttendanceRow, Id } from '../../../backend/types';
import { act, attempt } from '../../../desk/deeds.svelte';

/**
 * Says whether somebody is missed where they have no mark: registered or agreed to come. Who is only
 * invited or waits for a place may stay away, and the nameless take no marks.
 */
export const isAwaited = (row: Pick<AttendanceRow, 'status' | 'is_nameless'>): boolean =>
  ['registered', 'agreed'].includes(row.status) && !row.is_nameless;

/** Marks whoever is awaited and has no mark yet as absent; undo takes it back like any deed. */
export async function markRestAbsent(event: Id, session: Id): Promise<void> {
  const sheet = await attempt(() => backend().attendance_sheet({ event }));
  const at = sheet?.sessions.findIndex((one) => one.id === session) ?? -1;
  if (!sheet || at < 0) return;
  const rest = sheet.rows.filter((row) => isAwaited(row) && !row.marks[at]);
  const marks = rest.map((row) => ({ session, trainee: row.trainee, state: 'absent' as const, minutes: 0 }));
  await act(() => backend().attendance_mark({ event, marks }));
}
