//! What a person starts from before the cells are read.

use super::PersonRow;
use crate::kazakh::name::{FullName, ReadName};

/// The first of three digits in «ФА-203» is the year.
pub(super) fn year_of_group(group: &str) -> Option<u8> {
    let digits: Vec<u8> = group.bytes().filter(u8::is_ascii_digit).collect();
    digits
        .first()
        .filter(|first| digits.len() == 3 && (b'1'..=b'6').contains(first))
        .map(|d| d - b'0')
}

pub(in crate::intake) fn empty_person(row: u32) -> PersonRow {
    PersonRow {
        row,
        name: ReadName {
            name: FullName::default(),
            mends: Vec::new(),
            confidence: crate::kazakh::name::Confidence::Unsure,
            also: String::new(),
            rest: String::new(),
        },
        typed_name: String::new(),
        birth_date: None,
        is_offered_by_iin: false,
        iin: None,
        damaged_iin: None,
        sex: None,
        phones: Vec::new(),
        email: None,
        likely_email: None,
        district: None,
        school: String::new(),
        school_key: None,
        told_for_all: Vec::new(),
        organisation: String::new(),
        position: String::new(),
        faculty: String::new(),
        faculty_key: None,
        course: None,
        grade: None,
        class_letter: String::new(),
        group: String::new(),
        categories: Vec::new(),
        directions: Vec::new(),
        consent_photo: None,
        consent_parent: None,
        consent_data: None,
        sent_on: None,
        mark: String::new(),
        answers: Vec::new(),
        own: std::collections::BTreeMap::new(),
        problems: Vec::new(),
        in_file: None,
    }
}
