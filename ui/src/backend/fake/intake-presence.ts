/** One canned report of a meeting of an hour and three quarters. */
import { fullName } from '../../words/words.svelte';
import type * as t from '../types';
import type { Data } from './store';

const WHOLE = 6300;
const STAYED = [6300, 6120, 5040, 4410, 4399, 3000, 720];

export function makePresence(data: Data): t.IntakePresence {
  const lines = data.trainees.slice(0, 40).map((one, at): t.PresenceLine => {
    const seconds = STAYED[at % STAYED.length] ?? WHOLE;
    return { trainee: one.id, name: fullName(one), seconds, mark: seconds * 100 >= WHOLE * 70 ? 'present' : 'absent' };
  });
  return {
    wanted: { threshold: 70, from: '', to: '' },
    of: { kind: 'zoom', from: '2026-10-20T15:00:00', to: '2026-10-20T16:45:00', seconds: WHOLE, threshold: 70, hosts: [5], waited: 3 },
    lines,
  };
}
