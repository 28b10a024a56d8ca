/** Groups that the people of an event are divided into, and whom one may call to it. */
import type { Day, Id, Message } from './common';
import type { EnrolmentState, TraineeRow } from './trainee';

export interface GroupDraft {
  title: string;
  /** Its room. */
  place: string;
  leader: string;
  /** Code of the direction it gathers, or empty. */
  direction: string;
}

export interface EventGroup extends GroupDraft {
  id: Id;
  event: Id;
  position: number;
  people: number;
}

export interface GroupMember {
  enrolment: Id;
  trainee: Id;
  surname: string;
  given: string;
  patronymic: string;
  district: string;
  role: string;
  directions: string[];
  group: Id | null;
}

export interface GroupSheet {
  groups: EventGroup[];
  people: GroupMember[];
  /** In the trash. */
  removed: EventGroup[];
}

export interface DivideBy {
  by: 'direction' | 'evenly' | { answer: Id };
  /** So many groups; 0 where the size or what they are divided by says it. */
  groups: number;
  /** At most so many people; 0 for any number. */
  most: number;
  /** Whoever is in a group stays there. */
  keep: boolean;
}

export interface Portion {
  group: Id | null;
  title: string;
  direction: string;
  people: Id[];
  districts: number;
}

export interface Divided {
  groups: Portion[];
  /** People who chose nothing. */
  undecided: number;
}

export interface LastAction {
  event: Id;
  title_kk: string;
  title_ru: string;
  title_en: string;
  day: Day;
}

export interface CallOutRow {
  person: TraineeRow;
  /** Minutes of volunteer work that supervisors confirmed. */
  volunteer_minutes: number;
  /** Whole years on the day of the action. */
  age: number | null;
  /** What they, or a parent, agreed to. */
  consents: ('data' | 'photo' | 'parent')[];
  last_action: LastAction | null;
  status: EnrolmentState | null;
  enrolment: Id | null;
  status_on: Day;
  /** Why the law keeps them out; null where a written note lets them in. */
  stopped: Message | null;
}
