/** A kept value as people read it: a day, a district, a role, a state. */
import { named } from '../../desk/register.svelte';
import { dayShort, period } from '../../words/dates';
import { figure, hidden } from '../../words/figures';
import { has, say } from '../../words/words.svelte';
import type { ReferenceKind } from '../../backend/types';

const LISTED: Record<string, ReferenceKind> = {
  district: 'district',
  school: 'school',
  faculty: 'faculty',
  role: 'role',
  format: 'format',
  categories: 'category',
  category: 'category',
  directions: 'direction',
};

const DAYS = ['birth_date', 'date', 'founded_on', 'from', 'to', 'since', 'until', 'won_on', 'issued_on', 'on_date', 'study_since', 'withdrawn_on', 'keep_until', 'anonymised_on', 'closed_on', 'applied_on', 'report_due', 'reported_on'];
const GRANTS = ['grant', 'club_grant'];
/** What was agreed to, how, and who signed, by the beginnings of their words. */
const CONSENT: Record<string, string> = { scope: 'consent-scope', form: 'consent-by', signer: 'consent-signer' };
const SUMS = ['sum', 'asked'];
const isYes = (value: string) => ['true', '1', 'yes'].includes(value);
const YES_NO = ['trashed', 'emergency', 'hidden', 'left_academy'];

/** A consent that was given is called so, and not by the giver of a grant; the state of a grant is no mark. */
export function fieldLabel(field: string, table = ''): string {
  if (table === 'consent' && field === 'given') return say('field-consent-given');
  if (GRANTS.includes(table) && field === 'state') return say('grant-state');
  const own = `field-${table}-${field}`.replaceAll('_', '-');
  if (has(own)) return say(own);
  const id = `field-${field.replaceAll('_', '-')}`;
  return has(id) ? say(id) : field;
}

export function shownValue(table: string, field: string, value: string): string {
  if (field === 'trashed' && table === 'same_person') return say(isYes(value) ? 'history-parted' : 'history-joined');
  if (!value) return say('history-nothing');
  if (DAYS.includes(field)) return dayShort(value) || value;
  if (field === 'period') return period(value);
  if (field === 'phone' || field === 'phone_more') return value.split(/[,;\n]/).map((one) => hidden('phone', one.trim())).join(', ');
  if (field === 'iin' || field === 'email') return hidden(field, value);
  if (table === 'own_value') return ownValue(value);
  if (field === 'holds') return stateWord('own-kind', value);
  if (field === 'logo' || field === 'photo') return say('history-picture');
  if (YES_NO.includes(field) || (table === 'consent' && field === 'given')) return say(isYes(value) ? 'yes' : 'no');
  if (table === 'consent' && CONSENT[field]) return stateWord(CONSENT[field], value);
  if (field === 'kind' && table === 'certificate') return stateWord('paper', value);
  if (field === 'kind') return named(table === 'club' ? 'club_kind' : 'event_kind', value);
  if (field === 'status') return stateWord(table === 'event' ? 'status' : 'enrolled', value);
  if (field === 'mark') return stateWord('mark', value);
  if (field === 'lang' || field === 'language') return stateWord('language', value);
  if (field === 'state' && GRANTS.includes(table)) return stateWord('grant-state', value);
  if (SUMS.includes(field) && GRANTS.includes(table)) return Number.isFinite(Number(value)) ? say('tenge', { sum: figure(Number(value)) }) : value;
  if (field === 'state') return stateWord(table === 'attendance' ? 'mark' : 'paper', value);
  if (field === 'sex') return stateWord('sex', value);
  const kind = LISTED[field];
  if (!kind) return value;
  return value.split(',').map((code) => named(kind, code.trim())).join(', ');
}

/** The column is not at hand: what looks like a day or yes is shown as one. */
function ownValue(value: string): string {
  if (value === 'yes' || value === 'no') return say(value);
  return dayShort(value) || value;
}

function stateWord(prefix: string, value: string): string {
  return has(`${prefix}-${value}`) ? say(`${prefix}-${value}`) : value;
}
