## Reports of Zoom, Teams and Meet

intake-reason-same-email = The e-mail address is the same
intake-reason-email-of-several = Several people have this e-mail address
intake-reason-email-of-another = This e-mail address is of somebody with another name
intake-reason-email-differs = The same name, another e-mail address
intake-reason-given-name-only = Only a given name, a surname or a nickname
intake-problem-time-unreadable = The time cannot be read
import-presence-read = Counted from { $from } to { $to }. Present ({ $threshold } % or more): { $present }. There for less, marked absent: { $absent }.
intake-reason-name-in-email = The e-mail address spells the name

intake-title-presence = Read a report of Zoom, Teams, Meet
intake-kind-presence = Report of Zoom, Teams, Meet
intake-kind-presence-text = Who was at an online session and for how long
intake-drop-report = Drop the report of participants here or choose it
intake-report-where = The file that Zoom, Teams or Google Meet gives: csv or xlsx. Choose the session on the left first.
intake-field-joined = Time of joining
attendance-from-report = Report of Zoom, Teams, Meet
presence-counts = What counts
presence-from = Starts
presence-to = Ends
presence-threshold = Threshold, %
presence-threshold-text = Whoever was there for { $minutes } min or more is marked present, whoever was there for less absent. Marks set before do not change unless you say so.
presence-joined-text = Where somebody came several times or with two devices, the time is counted once.
presence-hosts = Whoever led the meeting is left out: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
presence-waited = Waiting to be let in does not count: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
presence-sums = Present: { $present }, absent (less than { $threshold } %): { $absent }. Show for how long
presence-minutes = { $count } min
intake-another = Another person…
intake-another-title = Who is it?
intake-hint-given-name-only = There is no full name: who it is, you say.
intake-hint-email-of-several = Brothers and sisters may share an address.
intake-hint-email-of-another = Somebody may have joined with another one’s address.
