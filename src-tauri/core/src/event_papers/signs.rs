//! Signs for tables, and the lists that hang at the doors of groups.

use super::SignsOf;
use super::gather::{Gathered, Group};
use super::people::Person;
use crate::error::Result;
use crate::papers::{Closing, OfficialSheet, Said, SheetCell, SheetRow, TableSign, TableSigns};

/// Roles whose bearers sit among others and need no sign.
const WITHOUT_SIGN: [&str; 5] = ["", "participant", "volunteer", "member", "organiser"];

impl Gathered<'_> {
    /// Makes the signs: none where there is neither a group nor anybody who sits in front.
    pub fn signs(&self) -> Result<TableSigns> {
        let signs = match self.has_signs_of_groups() {
            true => self.groups.iter().map(group_sign).collect(),
            false => self.people_signs()?,
        };
        Ok(TableSigns {
            bookmark: self.speech.say("sheet-signs").first,
            event: self.title.clone(),
            signs,
        })
    }

    /// Says whether signs stand for groups, not for people.
    pub fn has_signs_of_groups(&self) -> bool {
        match self.request.signs {
            SignsOf::Any => !self.groups.is_empty(),
            SignsOf::Groups => true,
            SignsOf::People => false,
        }
    }

    fn people_signs(&self) -> Result<Vec<TableSign>> {
        let people = self.people.iter().filter(|it| it.is_expected());
        let people = people.filter(|it| !WITHOUT_SIGN.contains(&it.role.as_str()));
        people
            .map(|it| {
                Ok(TableSign {
                    name: Said::plain(self.short_name(it)),
                    note: self.word("role", &it.role)?,
                })
            })
            .collect()
    }

    /// Given name and surname: nobody is called by a patronymic across a hall.
    fn short_name(&self, person: &Person) -> String {
        let (given, surname) = person.name_parts(self.request.langs.first());
        format!("{given} {surname}").trim().to_owned()
    }

    /// Makes a list for each group, and one of who is in none where there are groups.
    pub fn door_lists(&self) -> Result<Vec<OfficialSheet>> {
        let mut sheets = Vec::new();
        for group in &self.groups {
            let of_group = |it: &&Person| it.group == Some(group.id) && it.is_listed();
            let people = self.people.iter().filter(of_group);
            let mut sheet = self.door_list(&group.title, &people.collect::<Vec<_>>())?;
            let place = Said::plain(&group.place);
            sheet.facts.extend(self.fact("sheet-group-place", place));
            let leader = Said::plain(&group.leader);
            sheet.facts.extend(self.fact("sheet-group-leader", leader));
            sheets.push(sheet);
        }
        let left: Vec<&Person> = self
            .people
            .iter()
            .filter(|it| it.is_listed() && self.find_group(it).is_none())
            .collect();
        if !self.groups.is_empty() && !left.is_empty() {
            sheets.push(self.door_list(&self.speech.say("sheet-no-group"), &left)?);
        }
        Ok(sheets)
    }

    /// The group's name is the title: that is what people look for at a door.
    fn door_list(&self, title: &Said, people: &[&Person]) -> Result<OfficialSheet> {
        let word = self.speech.say("sheet-doors");
        let mut sheet = OfficialSheet {
            subject: self.title.clone(),
            bookmark: format!("{}: {}", word.first, title.first),
            ..OfficialSheet::of(title.clone())
        };
        sheet.columns = vec![
            self.number_column(),
            self.column("sheet-name", 82.0),
            self.column("sheet-from", 83.0),
        ];
        sheet.points = 12.0;
        for (number, person) in (1..).zip(people) {
            sheet.rows.push(SheetRow::Cells(vec![
                SheetCell::of(format!("{number}")),
                SheetCell::of(self.name(person)),
                SheetCell::of(self.study_or_district(person)?),
            ]));
        }
        sheet.closing = vec![self.count(people.len())];
        Ok(sheet)
    }
}

fn group_sign(group: &Group) -> TableSign {
    let note = [group.place.as_str(), &group.leader];
    let note: Vec<&str> = note.into_iter().filter(|it| !it.is_empty()).collect();
    TableSign {
        name: group.title.clone(),
        note: Said::plain(note.join(" · ")),
    }
}

impl Gathered<'_> {
    /// A line to sign with a label of its own.
    pub fn signature(&self, key: &str) -> Closing {
        Closing::Signature {
            label: self.speech.say(key),
            name: Said::default(),
        }
    }
}
