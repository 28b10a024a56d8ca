/** What the list of events is narrowed by; drafts of events and sessions. */
import type { EventDraft, EventQuery, SessionDraft } from '../../backend/types';

export function noEventFilter(): EventQuery {
  return {
    text: '',
    kind: [],
    programme: null,
    status: [],
    direction: [],
    district: [],
    year: null,
    trashed: false,
    sort: { by: 'period', descending: true },
    offset: 0,
    limit: 100,
  };
}

export function emptySession(): SessionDraft {
  return { title: '', date: '', starts: '', hours: 0, place: '', link: '', speakers: '' };
}

export function emptyEvent(): EventDraft {
  return {
    title_kk: '',
    title_ru: '',
    title_en: '',
    kind: 'training',
    programme: '',
    period: '',
    format: 'offline',
    place: '',
    district: '',
    directions: [],
    hours: 0,
    status: 'planned',
    emergency: false,
    note: '',
    sessions: [],
  };
}
