//! Spreadsheets in: read, guess columns, mend values, match people.
//!
//! Everything here is pure: bytes and rows in, values out; only [`book::open_book`] touches a file.
//! Nothing is written to the register: the plan made here is applied by the caller in one
//! transaction. Deliberately absent: evaluating formulas, following links, decrypting workbooks.

pub mod attendance;
pub mod book;
pub mod club_lists;
pub mod columns;
pub mod import;
pub mod matching;
pub mod presence;
pub mod rows;
pub mod sheets;
pub mod view;
