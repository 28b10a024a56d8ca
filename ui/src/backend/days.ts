/** The part of the contract about events: their sessions, lists, marks and groups, and the calendar. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

/** Events with their sessions, people and marks. */
export interface EventCommands {
  event_list(a: { query: t.EventQuery }): Promise<t.Rows<t.EventRow>>;
  event_show(a: { id: t.Id }): Promise<t.EventCard>;
  event_add(a: { draft: t.EventDraft }): Done<t.EventRecord>;
  event_correct(a: { id: t.Id; changes: Partial<t.EventFields> }): Done<t.EventRecord>;
  event_trash(a: { ids: t.Id[] }): Done<number>;
  event_restore(a: { ids: t.Id[] }): Done<number>;
  session_add(a: { event: t.Id; draft: t.SessionDraft }): Done<t.Session>;
  session_correct(a: { id: t.Id; changes: Partial<t.SessionDraft> }): Done<t.Session>;
  session_move(a: { id: t.Id; position: number }): Done<null>;
  session_trash(a: { ids: t.Id[] }): Done<null>;
  session_restore(a: { ids: t.Id[] }): Done<null>;
  enrolment_list(a: { query: t.EnrolmentQuery }): Promise<t.Rows<t.Enrolment>>;
  /** The note says why those whom the law keeps out are let in all the same. */
  enrolment_add(a: {
    event: t.Id;
    trainees: t.Id[];
    role: string;
    status: t.EnrolmentState;
    note?: string;
  }): Done<t.EnrolmentAdded>;
  enrolment_add_from(a: { event: t.Id; whom: t.Whom; role: string; status: t.EnrolmentState }): Done<t.EnrolmentAdded>;
  enrolment_whom(a: { whom: t.Whom }): Promise<t.Id[]>;
  enrolment_clashes(a: { event: t.Id }): Promise<t.Clash[]>;
  enrolment_call_out(a: { event: t.Id; query: t.TraineeQuery }): Promise<t.Rows<t.CallOutRow>>;
  enrolment_call_out_text(a: { event: t.Id; trainees: t.Id[] }): Promise<string>;
  enrolment_correct(a: { ids: t.Id[]; changes: t.EnrolmentChanges }): Done<t.EnrolmentsChanged>;
  enrolment_trash(a: { ids: t.Id[] }): Done<t.EnrolmentsChanged>;
  enrolment_restore(a: { ids: t.Id[] }): Done<number>;
  answer_column_add(a: { event: t.Id; label: string }): Done<t.AnswerColumn>;
  answer_column_correct(a: { event: t.Id; id: t.Id; label: string }): Done<t.AnswerColumn>;
  /** A list with chosen columns as a spreadsheet (`.xlsx`) or a paper (`.pdf`), by the path's ending. */
  enrolment_export(a: {
    query: t.EnrolmentQuery;
    columns: string[];
    path: string;
  }): Promise<t.Written>;
  attendance_sheet(a: { event: t.Id }): Promise<t.AttendanceSheet>;
  attendance_mark(a: { event: t.Id; marks: t.MarkChange[] }): Done<number>;
  /** Marks people excused, and says why. */
  attendance_excuse(a: { event: t.Id; session: t.Id; trainees: t.Id[]; reason: string }): Done<number>;
  attendance_export(a: { event: t.Id; path: string }): Promise<t.Written>;
  head_count_add(a: { event: t.Id; draft: t.HeadCountDraft }): Done<t.HeadCount>;
  head_count_correct(a: { event: t.Id; id: t.Id; draft: t.HeadCountDraft }): Done<t.HeadCount>;
  head_count_trash(a: { ids: t.Id[] }): Done<null>;
  head_count_restore(a: { ids: t.Id[] }): Done<null>;
  hours_list(a: { event: t.Id }): Promise<t.HoursOfEvent>;
  hours_confirm(a: { event: t.Id; confirmation: t.HoursConfirmation }): Done<number>;
  hours_of_person(a: { trainee: t.Id }): Promise<t.VolunteerHours>;
}

/** Events by day. */
export interface CalendarCommands {
  calendar_between(a: { first: t.Day; last: t.Day }): Promise<t.Calendar>;
  calendar_shift(a: { shift: { event: t.Id; session: t.Id | null; to: t.Day } }): Done<t.EventRecord>;
  /** Writes a file for other calendars. */
  calendar_export(a: { scope: t.CalendarScope; path: string }): Promise<t.Written>;
}

/** Groups of the people of an event. */
export interface GroupCommands {
  event_group_sheet(a: { event: t.Id }): Promise<t.GroupSheet>;
  event_group_add(a: { event: t.Id; draft: t.GroupDraft }): Done<t.EventGroup>;
  event_group_correct(a: { event: t.Id; id: t.Id; draft: t.GroupDraft }): Done<t.EventGroup>;
  event_group_move(a: { event: t.Id; id: t.Id; position: number }): Done<null>;
  event_group_trash(a: { ids: t.Id[] }): Done<null>;
  event_group_restore(a: { ids: t.Id[] }): Done<null>;
  event_group_put(a: { enrolments: t.Id[]; group: t.Id | null }): Done<number>;
  event_group_foresee(a: { event: t.Id; wish: t.DivideBy }): Promise<t.Divided>;
  event_group_divide(a: { event: t.Id; wish: t.DivideBy }): Done<t.GroupSheet>;
}
