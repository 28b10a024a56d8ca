/** What a batch of papers is of: one event, or a whole programme. */
import type { EventCard, Id, Programme } from '../../backend/types';
import { href } from '../../desk/route.svelte';
import { pick, titleOf } from '../../words/words.svelte';

export interface Subject {
  id: Id;
  isProgramme: boolean;
  title: string;
  /** Sessions of an event, which its rule counts; a programme has a rule of its own. */
  sessions: number;
  /** Whether hours by session can be told. */
  hasHours: boolean;
  /** Where its page is. */
  page: string;
  /** Where this batch is prepared. */
  batch: string;
}

export function ofEvent(card: EventCard): Subject {
  const { event } = card;
  return {
    id: event.id,
    isProgramme: false,
    title: titleOf(event),
    sessions: event.sessions.length,
    hasHours: event.sessions.some((one) => one.hours > 0),
    page: href('events', event.id, { tab: 'certificates' }),
    batch: href('certificates', 'issue', { event: event.id }),
  };
}

export function ofProgramme(programme: Programme): Subject {
  return {
    id: programme.id,
    isProgramme: true,
    title: pick(programme.title),
    sessions: 0,
    hasHours: true,
    page: href('programmes', programme.id),
    batch: href('certificates', 'issue', { programme: programme.id }),
  };
}
