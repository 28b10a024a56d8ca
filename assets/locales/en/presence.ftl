## Reports of Zoom, Teams and Meet

intake-reason-same-email = The e-mail address is the same
intake-reason-email-of-several = Several people have this e-mail address
intake-reason-email-of-another = This e-mail address is of somebody with another name
intake-reason-email-differs = The same name, another e-mail address
intake-reason-given-name-only = Only a given name, a surname or a nickname
intake-problem-time-unreadable = The time cannot be read
import-presence-read = Counted from { $from } to { $to }. Present ({ $threshold } % or more): { $present }. There for less, marked absent: { $absent }.
intake-reason-name-in-email = The e-mail address spells the name
