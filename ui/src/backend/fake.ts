/** An invented academy in memory: for tests of the window and for looking at pages in a browser. */
import type { Backend } from './backend';
import { academy } from './fake/academy';
import { calendar } from './fake/calendar';
import { certificates } from './fake/certificates';
import { clubs } from './fake/clubs';
import { crowd } from './fake/crowd';
import { desk } from './fake/desk';
import { eventPapers } from './fake/event-papers';
import { door } from './fake/door';
import { events } from './fake/events';
import { exchange, laptops } from './fake/exchange';
import { groups } from './fake/groups';
import { alone, waiting } from './fake/seed-exchange';
import { intake } from './fake/intake';
import { law } from './fake/law';
import { people } from './fake/people';
import { person } from './fake/person';
import { planning } from './fake/plans';
import { register, type Meeting } from './fake/register';
import { seed } from './fake/seed';
import { slowly } from './fake/slowly';
import { lengthen, lengthenPlans } from './fake/long';
import { Store } from './fake/store';
import { templates } from './fake/templates';
import { twice } from './fake/twice';

export function fakeBackend(meeting: Meeting = 'open'): Backend {
  const store = new Store(seed());
  if (meeting === 'bare') Object.assign(store.data, { trainees: [], events: [], clubs: [], certificates: [], enrolments: [], conflicts: [] });
  if (meeting === 'alone') Object.assign(store.data, alone());
  if (meeting === 'waiting') Object.assign(store.data, waiting());
  if (meeting === 'many') crowd(store.data);
  if (meeting === 'long') lengthen(store.data);
  const made: Backend = {
    ...register(store, meeting),
    ...academy(store),
    ...people(store),
    ...person(store),
    ...twice(store),
    ...events(store),
    ...planning(store),
    ...calendar(store),
    ...groups(store),
    ...clubs(store),
    ...certificates(store),
    ...templates(store),
    ...eventPapers(store),
    ...intake(store),
    ...law(store),
    ...exchange(store),
    ...laptops(store),
    ...door(store),
    ...desk(store),
    on_progress: () => () => undefined,
    on_changed: () => () => undefined,
    on_file_dropped: () => () => undefined,
  };
  if (meeting === 'long') return lengthenPlans(made);
  return meeting === 'slow' ? slowly(made) : made;
}
