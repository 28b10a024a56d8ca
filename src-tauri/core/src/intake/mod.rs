//! Spreadsheets in: read, guess columns, mend values, match people, apply.
