//! What an action needs: the register of safety briefings, and who answers for the children.

use super::gather::Gathered;
use super::people::Person;
use crate::consents::{OF_AGE, age_on};
use crate::error::Result;
use crate::kazakh::date::DateForm;
use crate::papers::{OfficialSheet, SheetCell, SheetRow};

/// Roles whose bearers answer for children.
const ADULTS: [&str; 4] = ["accompanying", "organiser", "leader", "trainer"];
/// Empty rows for adults who come along unforeseen.
const MORE_ADULTS: usize = 4;

impl Gathered<'_> {
    /// Makes the register of safety briefings.
    pub fn briefing(&self) -> OfficialSheet {
        let mut sheet = self.sheet("sheet-briefing");
        let date = self.when(DateForm::Plain);
        sheet.facts.extend(self.fact("sheet-date", date));
        sheet
            .facts
            .extend(self.fact("sheet-place", self.place(None)));
        sheet.facts.push(self.blank_fact("sheet-briefing-theme"));
        sheet.text = self.speech.say("sheet-briefing-text");
        sheet.columns = vec![
            self.number_column(),
            self.column("sheet-name", 66.0),
            self.column("sheet-briefing-day", 27.0),
            self.column("sheet-briefing-got", 36.0),
            self.column("sheet-briefing-gave", 36.0),
        ];
        sheet.row_height = 9.0;
        let people: Vec<&Person> = self.people.iter().filter(|it| it.is_expected()).collect();
        for (number, person) in (1..).zip(&people) {
            sheet.rows.push(SheetRow::Cells(vec![
                SheetCell::of(format!("{number}")),
                SheetCell::of(self.name(person)),
            ]));
        }
        self.blank_rows(people.len(), &mut sheet);
        sheet.closing = vec![self.signature("sheet-briefing-by")];
        sheet
    }

    /// Makes the list of adults with the children below them, group by group.
    pub fn adults(&self) -> Result<OfficialSheet> {
        let mut sheet = self.sheet("sheet-adults");
        let date = self.when(DateForm::Plain);
        sheet.facts.extend(self.fact("sheet-date", date));
        sheet
            .facts
            .extend(self.fact("sheet-place", self.place(None)));
        sheet.text = self.speech.say("sheet-adults-text");
        sheet.columns = vec![
            self.number_column(),
            self.column("sheet-name", 64.0),
            self.column("sheet-adults-role", 50.0),
            self.column("sheet-adults-phone", 28.0),
            self.column("sheet-sign", 25.0),
        ];
        sheet.row_height = 9.0;
        let (adults, children) = self.adults_and_children();
        let section = self.speech.say("sheet-adults-section");
        sheet.rows.push(SheetRow::Heading(section));
        for (number, person) in (1..).zip(&adults) {
            sheet.rows.push(SheetRow::Cells(vec![
                SheetCell::of(format!("{number}")),
                SheetCell::of(self.name(person)),
                SheetCell::of(self.word("role", &person.role)?.first),
            ]));
        }
        for number in adults.len() + 1..=adults.len() + MORE_ADULTS {
            let number = SheetCell::of(number.to_string());
            sheet.rows.push(SheetRow::Cells(vec![number]));
        }
        self.children(&children, &mut sheet)?;
        self.legend(&mut sheet);
        sheet.closing = vec![self.count(children.len()), self.responsible()];
        Ok(sheet)
    }

    fn children(&self, children: &[&Person], sheet: &mut OfficialSheet) -> Result<()> {
        let mut number = 0;
        for group in self.groups.iter().map(Some).chain([None]) {
            let of_group = children
                .iter()
                .filter(|it| self.find_group(it).map(|it| it.id) == group.map(|it| it.id));
            let of_group: Vec<&&Person> = of_group.collect();
            if of_group.is_empty() {
                continue;
            }
            let heading = match group {
                None => self.speech.say("sheet-adults-children"),
                Some(group) => {
                    self.speech
                        .say_each("sheet-adults-children-of", "group", &group.title)
                }
            };
            sheet.rows.push(SheetRow::Heading(heading));
            for person in of_group {
                number += 1;
                sheet.rows.push(SheetRow::Cells(vec![
                    SheetCell::of(number.to_string()),
                    self.name_cell(person),
                    SheetCell::of(self.study_or_district(person)?),
                ]));
            }
        }
        Ok(())
    }

    /// Who answers for children by their role and is of age, and who is under age on the day.
    fn adults_and_children(&self) -> (Vec<&Person>, Vec<&Person>) {
        let expected = || self.people.iter().filter(|it| it.is_expected());
        let age = |it: &Person| age_on(&it.birth_date, self.held_on());
        let is_child = |it: &&Person| age(it).is_some_and(|age| age < OF_AGE);
        let adults = expected().filter(|it| ADULTS.contains(&it.role.as_str()) && !is_child(it));
        (adults.collect(), expected().filter(is_child).collect())
    }
}

impl Gathered<'_> {
    /// Returns how many people stand on the list of adults and children.
    pub fn count_adults(&self) -> usize {
        let (adults, children) = self.adults_and_children();
        adults.len() + children.len()
    }
}
