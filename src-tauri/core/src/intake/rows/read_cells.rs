//! Reading the cells of one row, each as what its column means.

use chrono::NaiveDate;

use super::by_hand::ByHand;
use super::read_place::{Level, find_university, is_school, read_course, read_level, tidy_group};
use super::read_rows::Reading;
use super::start_person::{empty_person, year_of_group};
use super::{Answer, PersonRow, Problem, ProblemCode};
use crate::ids::Id;
use crate::intake::book::{Cell, SheetRow};
use crate::intake::columns::{Column, ColumnMeaning, Table};
use crate::kazakh::date::{DateProblem, Epoch, doubt_birth, read_date, read_day, read_serial};
use crate::kazakh::mend;
use crate::kazakh::name::{ReadName, arrange_parts, read_full_name};
use crate::kazakh::recognise::yes_no;
use crate::own_fields;
use crate::trainees::Sex;

/// A row while its cells are read.
pub(super) struct Draft<'a, 'r> {
    pub(super) reading: &'a mut Reading<'r>,
    pub(super) person: PersonRow,
    /// Full name, surname, given name, patronymic as typed.
    names: [String; 4],
    has_name_error: bool,
    pub(super) typed_date: Option<NaiveDate>,
    pub(super) iin_date: Option<NaiveDate>,
    pub(super) iin_sex: Option<Sex>,
    level: Option<(Level, Column)>,
}

impl<'a, 'r> Draft<'a, 'r> {
    /// Reads the cells, but for those that something typed by hand replaces.
    pub(super) fn read(
        row: &SheetRow,
        table: &Table,
        reading: &'a mut Reading<'r>,
        by_hand: Option<&ByHand>,
    ) -> Self {
        let mut draft = Self {
            reading,
            person: empty_person(row.number),
            names: Default::default(),
            has_name_error: false,
            typed_date: None,
            iin_date: None,
            iin_sex: None,
            level: None,
        };
        for column in &table.columns {
            let cell = row.cell(column.index as usize);
            let is_replaced = by_hand.is_some_and(|it| it.replaces(column.meaning));
            if !cell.is_empty() && !is_replaced {
                draft.take(column, cell);
            }
        }
        draft
    }

    pub(super) fn typed_name(&self) -> String {
        let [full, parts @ ..] = &self.names;
        let joined = parts
            .iter()
            .map(|p| p.trim())
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if joined.is_empty() {
            full.clone()
        } else {
            joined
        }
    }

    pub(super) fn has_name_error(&self) -> bool {
        self.has_name_error
    }

    fn take(&mut self, column: &Column, cell: &Cell) {
        use ColumnMeaning as M;
        let text = self.reading.text(column, cell);
        let text = text.trim();
        let tidy = || mend(text).text;
        if column.meaning.is_name() {
            self.take_name(column.meaning, cell, text);
            return;
        }
        match column.meaning {
            M::BirthDate => self.take_birth_date(column, cell, text),
            M::Phone => self.take_phone(column, text),
            M::Email => self.take_email(column, cell, text),
            M::Iin => self.take_iin(&column.letter, text),
            M::Sex => self.take_sex(column, text),
            M::District => self.take_district(column, text),
            M::Place | M::School | M::Organisation => self.take_place(column.meaning, text),
            M::Position => {
                self.person.position = tidy();
                self.keep_answer(column, tidy());
            }
            M::Timestamp => {
                self.person.sent_on = day_of(cell, text);
                self.keep_answer(column, moment_of(cell).unwrap_or_else(tidy));
            }
            M::Faculty => {
                self.person.faculty = tidy();
                self.person.faculty_key = self.reading.recogniser.find(M::Faculty, text);
            }
            M::Course => self.take_course(column, text),
            M::Group => self.person.group = tidy_group(text),
            M::Level => self.level = Some((read_level(text), column.clone())),
            M::Category => self.take_categories(text),
            M::Directions => self.take_directions(column, text),
            M::ConsentPhoto => self.person.consent_photo = self.yes_no(column, text),
            M::ConsentParent => self.person.consent_parent = self.yes_no(column, text),
            M::ConsentData => self.person.consent_data = self.yes_no(column, text),
            M::Mark => self.person.mark = tidy(),
            M::Answer => self.keep_answer(column, tidy()),
            M::Own(id) => self.take_own(column, id, tidy()),
            _ => {}
        }
    }

    /// Keeps a text with the enrolment, under the title of its column.
    pub(super) fn keep_answer(&mut self, column: &Column, text: String) {
        let question = self.reading.questions.get(&column.index);
        let question = question.unwrap_or(&column.title).clone();
        self.person.answers.push(Answer { question, text });
    }

    /// Takes what a column of the academy's own holds; what it does not take is kept with the
    /// enrolment, and told.
    fn take_own(&mut self, column: &Column, id: Id, text: String) {
        let own = self.reading.recogniser.own(id);
        match own.map(|own| own_fields::read_value(own, &text)) {
            Some(Ok(value)) if value.is_empty() => {}
            Some(Ok(value)) => {
                self.person.own.insert(id, value);
            }
            Some(Err(_)) => {
                self.doubt(ProblemCode::OwnUnreadable, &column.letter, &text);
                self.keep_answer(column, text);
            }
            None => self.keep_answer(column, text),
        }
    }

    fn take_course(&mut self, column: &Column, text: &str) {
        self.person.course = read_course(text);
        if self.person.course.is_none() && text.chars().any(char::is_alphanumeric) {
            self.doubt(ProblemCode::LevelUnreadable, &column.letter, text);
        }
    }

    pub(super) fn doubt(&mut self, code: ProblemCode, column: &str, value: &str) {
        self.doubt_with(code, column, value, None);
    }

    pub(super) fn doubt_with(
        &mut self,
        code: ProblemCode,
        column: &str,
        value: &str,
        suggestion: Option<String>,
    ) {
        self.person.problems.push(Problem {
            code,
            row: self.person.row,
            column: Some(column.to_owned()),
            value: value.to_owned(),
            suggestion,
        });
    }

    fn take_name(&mut self, meaning: ColumnMeaning, cell: &Cell, text: &str) {
        let place = match meaning {
            ColumnMeaning::Surname => 1,
            ColumnMeaning::Given => 2,
            ColumnMeaning::Patronymic => 3,
            _ => 0,
        };
        self.has_name_error |= matches!(cell, Cell::Error(_)) && place < 3;
        if let Some(name) = self
            .names
            .get_mut(place)
            .filter(|_| !matches!(cell, Cell::Error(_)))
        {
            text.clone_into(name);
        }
    }

    fn take_birth_date(&mut self, column: &Column, cell: &Cell, text: &str) {
        let read = match cell {
            Cell::Date(date) => Ok(date.date()),
            Cell::Number(number) if *number >= 10_000.0 => {
                read_serial(*number, Epoch::Y1900).map(|r| r.date)
            }
            Cell::Number(_) => Err(DateProblem::Incomplete),
            _ => read_date(text, self.reading.today, Epoch::Y1900).map(|r| r.date),
        };
        match read {
            Ok(date) if doubt_birth(date, self.reading.today).is_some() => {
                self.doubt(ProblemCode::BirthDateImplausible, &column.letter, text);
            }
            Ok(date) => self.typed_date = Some(date),
            Err(DateProblem::Empty) => {}
            Err(DateProblem::Impossible) => {
                self.doubt(ProblemCode::BirthDateImpossible, &column.letter, text)
            }
            Err(_) => self.doubt(ProblemCode::BirthDateUnreadable, &column.letter, text),
        }
    }

    fn take_district(&mut self, column: &Column, text: &str) {
        self.person.district = self.reading.recogniser.find(ColumnMeaning::District, text);
        if self.person.district.is_none() {
            self.doubt(ProblemCode::DistrictUnknown, &column.letter, text);
        }
    }

    fn take_place(&mut self, meaning: ColumnMeaning, text: &str) {
        let tidy = mend(text).text;
        if is_school(&tidy) || meaning == ColumnMeaning::School && find_university(&tidy).is_none()
        {
            self.person.school_key = self.reading.recogniser.find(ColumnMeaning::School, &tidy);
            self.person.school = tidy;
        } else {
            self.person.organisation = find_university(&tidy).map_or(tidy, str::to_owned);
        }
    }

    fn take_directions(&mut self, column: &Column, text: &str) {
        let options = self.reading.recogniser.directions(text);
        for key in options.keys {
            if !self.person.directions.contains(&key) {
                self.person.directions.push(key);
            }
        }
        for piece in options.unknown {
            self.doubt(ProblemCode::DirectionUnknown, &column.letter, &piece);
        }
    }

    fn take_categories(&mut self, text: &str) {
        for piece in text
            .split([',', ';', '/', '\n'])
            .map(str::trim)
            .filter(|p| !p.is_empty())
        {
            let key = self.reading.recogniser.find(ColumnMeaning::Category, piece);
            self.person
                .categories
                .push(key.unwrap_or_else(|| mend(piece).text));
        }
    }

    fn yes_no(&mut self, column: &Column, text: &str) -> Option<bool> {
        let answer = yes_no(text);
        if answer.is_none() && text.chars().any(char::is_alphabetic) {
            self.doubt(ProblemCode::ConsentUnclear, &column.letter, text);
        }
        answer
    }

    /// Puts together what several cells say.
    pub(super) fn finish(mut self) -> PersonRow {
        self.person.typed_name = self.typed_name();
        self.person.name = self.read_name();
        self.take_told_for_all();
        self.settle_dates();
        self.settle_level();
        self.person
    }

    fn read_name(&self) -> ReadName {
        let [full, surname, given, patronymic] = &self.names;
        if surname.is_empty() && given.is_empty() {
            return read_full_name(full);
        }
        if (surname.is_empty() || given.is_empty()) && !full.is_empty() {
            return read_full_name(full);
        }
        arrange_parts(surname, given, patronymic)
    }

    fn settle_dates(&mut self) {
        match (self.typed_date, self.iin_date) {
            (Some(typed), Some(told)) if typed != told => {
                self.doubt(ProblemCode::BirthDateOtherThanIin, "", &typed.to_string());
            }
            _ => {}
        }
        self.person.is_offered_by_iin = self.typed_date.is_none() && self.iin_date.is_some();
        let told = self
            .iin_date
            .filter(|date| doubt_birth(*date, self.reading.today).is_none());
        self.person.birth_date = self.typed_date.or(told);
        match (self.person.sex, self.iin_sex) {
            (Some(typed), Some(told)) if typed != told => {
                self.doubt(ProblemCode::SexOtherThanIin, "", typed.code());
            }
            (None, told) => self.person.sex = told,
            _ => {}
        }
    }

    /// A bare «9» is a class beside a school and «2» a year beside a university.
    fn settle_level(&mut self) {
        let Some((level, column)) = self.level.take() else {
            return;
        };
        let is_pupil = !self.person.school.is_empty();
        let person = &mut self.person;
        match level {
            Level::Number(number) if is_pupil || number >= 7 => person.grade = Some(number),
            Level::Number(number) => person.course = Some(number),
            Level::Course(course) => person.course = Some(course),
            Level::Grade(grade, letter) => {
                (person.grade, person.class_letter) = (Some(grade), letter)
            }
            Level::Group(group) if person.group.is_empty() => {
                person.course = person.course.or_else(|| year_of_group(&group));
                person.group = group;
            }
            Level::Word(word) if person.position.is_empty() && word.chars().count() > 2 => {
                person.position.clone_from(&word);
                self.keep_answer(&column, word);
            }
            Level::Word(word) => self.doubt(ProblemCode::LevelUnreadable, &column.letter, &word),
            Level::Group(_) | Level::Nothing => {}
        }
    }
}

/// The moment a form was sent, where the file keeps it as one.
fn moment_of(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Date(moment) => Some(moment.format("%d.%m.%Y %H:%M").to_string()),
        _ => None,
    }
}

/// The day a form was sent; «2026/10/12 9:31:20 AM GMT+5» begins with it.
fn day_of(cell: &Cell, text: &str) -> Option<NaiveDate> {
    if let Cell::Date(moment) = cell {
        return Some(moment.date());
    }
    let day = text.split([' ', 'T', ',']).next()?;
    read_day(day, Epoch::Y1900).ok().map(|read| read.date)
}

impl Reading<'_> {
    /// The text of a cell, with what a ditto mark or a person's correction puts in its place.
    pub(super) fn text(&mut self, column: &Column, cell: &Cell) -> String {
        let text = cell.text();
        let repeats = is_ditto(&text) && column.meaning != ColumnMeaning::Mark;
        let text = match self.above.get(&column.index).filter(|_| repeats) {
            Some(above) => above.clone(),
            None => text.into_owned(),
        };
        self.above.insert(column.index, text.clone());
        self.recogniser.correct(column.meaning, &text)
    }
}

/// «-//-», «— // —», «"» and the like: the same as above.
fn is_ditto(text: &str) -> bool {
    let signs: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_sign = |c: char| "-–—−/\"″〃„“”«»'’".contains(c);
    !signs.is_empty()
        && signs.chars().all(is_sign)
        && (signs.contains("//") || signs.contains(['"', '″', '〃', '„', '”']))
}
