/**
 * Who receives a paper, as the list beside the preview shows it. Pure: built
 * from the proof, so that the window never decides who deserves what.
 */
import type { CertificateProof, Id, LeftOut, ProofPerson } from '../../backend/types';
import { sayMessage } from '../../words/words.svelte';

const UNTICKED = 'left-out-excepted';

export interface Recipient {
  trainee: Id;
  name: string;
  /** False for people a person took out by hand. */
  ticked: boolean;
  unsure: boolean;
  /** «3 / 4», empty for people taken out. */
  attended: string;
  /** Academic hours their paper tells. */
  hours: number | null;
  /** What was counted, in one sentence. */
  why: string;
  /** The written reason where the rule does not give it. */
  anyway: string;
}

/** Those who meet the rule and those taken out by hand, by name, so that nobody jumps when unticked. */
export function recipients(proof: CertificateProof): Recipient[] {
  const order = new Intl.Collator('kk');
  const one = (who: ProofPerson): Recipient => ({
    trainee: who.trainee,
    name: who.name,
    ticked: true,
    unsure: who.unsure,
    attended: who.sessions > 0 ? `${who.attended} / ${who.sessions}` : '',
    hours: who.hours,
    why: who.why.map((one) => sayMessage(one, 'left-out-other')).join('; '),
    anyway: who.anyway,
  });
  const taken = proof.left_out.filter(isTakenOut).map((who) => ({ trainee: who.trainee, name: who.name, ticked: false, unsure: false, attended: '', hours: null, why: '', anyway: '' }));
  return [...proof.people.map(one), ...taken].sort((a, b) => order.compare(a.name, b.name));
}

export const isTakenOut = (who: LeftOut) => who.reason.key === UNTICKED;

/** Those the rule leaves out, gathered by reason, the largest group first. */
export function leftOut(proof: CertificateProof): { key: string; people: LeftOut[] }[] {
  const groups: { key: string; people: LeftOut[] }[] = [];
  for (const who of proof.left_out) {
    if (isTakenOut(who)) continue;
    const group = groups.find((one) => one.key === who.reason.key);
    if (group) group.people.push(who);
    else groups.push({ key: who.reason.key, people: [who] });
  }
  return groups.sort((a, b) => b.people.length - a.people.length);
}

/** The person `step` places further in the list; the ends meet. */
export function neighbour(people: Recipient[], at: Id | null, step: number): Id | null {
  if (people.length === 0) return null;
  const found = people.findIndex((one) => one.trainee === at);
  const from = found < 0 && step < 0 ? 0 : found;
  return people[(from + step + people.length) % people.length]?.trainee ?? null;
}
