/** What the box that finds everything shows of an answer, and where the answer leads. */
import type { Found, FoundKind } from '../backend/types';
import { districtShort, named } from '../desk/register.svelte';
import { go } from '../desk/route.svelte';
import type { IconName } from '../parts/icons';
import { dayShort, period } from '../words/dates';
import { pick, say } from '../words/words.svelte';

export interface Line {
  id: string;
  /** The heading it stands under. */
  group: string;
  icon: IconName;
  label: string;
  note: string;
  /** Why it was found, where the letters do not show it. */
  why: string;
  run: () => void;
}

const ICON: Record<FoundKind, IconName> = {
  trainee: 'people',
  event: 'events',
  club: 'clubs',
  programme: 'day',
  school: 'organisation',
  group: 'people',
  certificate: 'certificates',
  organisation: 'organisation',
  reference: 'columns',
};

/** A place of study is a code of a school or of a faculty, or what people wrote. */
function studyPlace(code: string): string {
  const school = named('school', code);
  return school === code ? named('faculty', code) : school;
}

function labelOf(one: Found): string {
  return one.kind === 'certificate' ? one.code : pick(one.name);
}

function noteOf(one: Found): string {
  const parts: Record<FoundKind, () => string[]> = {
    trainee: () => [studyPlace(one.school), one.study_group, districtShort(one.district)],
    event: () => [period(one.period)],
    club: () => [studyPlace(one.school), districtShort(one.district)],
    programme: () => [],
    school: () => [],
    group: () => [],
    certificate: () => [one.person, pick(one.name), dayShort(one.period)],
    organisation: () => [],
    reference: () => [say(`list-${one.list}`)],
  };
  return parts[one.kind]().filter(Boolean).join(' · ');
}

export function whyOf(one: Pick<Found, 'match' | 'read_as' | 'through'>): string {
  if (one.read_as) return say('found-read-as', { text: one.read_as });
  if (one.through) return pick(one.through.name);
  return one.match === 'typo' ? say('found-typo') : '';
}

function lead(one: Found): void {
  const open = { open: one.id ?? '' };
  if (one.kind === 'trainee') go('people', one.id);
  else if (one.kind === 'event') go('events', one.id);
  else if (one.kind === 'club') go('clubs', one.id);
  else if (one.kind === 'programme') go('programmes', one.id);
  else if (one.kind === 'organisation') go('settings', 'organisations', open);
  else if (one.kind === 'certificate') go('certificates', null, open);
  else if (one.kind === 'reference') go('settings', 'lists', { list: one.list, ...open });
  else go('people', null, { text: one.kind === 'group' ? one.code : pick(one.name) });
}

export function lineOf(one: Found, chosen: (one: Found) => void): Line {
  return {
    id: `${one.kind}-${one.id ?? one.code}`,
    group: say(`found-${one.kind}`),
    icon: ICON[one.kind],
    label: labelOf(one),
    note: noteOf(one),
    why: whyOf(one),
    run: () => {
      chosen(one);
      lead(one);
    },
  };
}
