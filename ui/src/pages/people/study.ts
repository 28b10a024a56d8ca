/** A place of study or work in words. */
import { named } from '../../desk/register.svelte';
import { dayShort } from '../../words/dates';
import { say } from '../../words/words.svelte';

export interface Place {
  school: string;
  organisation: string;
  faculty: string;
  course: string;
  study_group: string;
}

/** A bare number is a year of study; a class has its letter or a dash. */
export function levelWords(course: string): string {
  if (!course) return '';
  return /^\d+$/.test(course) ? say('person-course', { course }) : say('person-grade', { grade: course.replace(/-$/, '') });
}

export function placeWords(place: Place): string {
  return [named('school', place.school), place.organisation, named('faculty', place.faculty), levelWords(place.course), place.study_group].filter(Boolean).join(', ');
}

/** 01.09.2019 – 31.08.2024; half of it where only one day is known. */
export function spanWords(since: string, until: string): string {
  if (since && until) return `${dayShort(since)} – ${dayShort(until)}`;
  if (since) return say('study-since', { since: dayShort(since) });
  return until ? say('study-until', { until: dayShort(until) }) : '';
}
