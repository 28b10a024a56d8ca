//! Columns, cells and facts that several sheets share.

use super::gather::Gathered;
use super::people::Person;
use crate::papers::{
    Closing, ColumnAlign, OfficialSheet, Said, SheetCell, SheetColumn, SheetRow, Tick,
};
use crate::sessions::Session;

impl Gathered<'_> {
    pub fn column(&self, key: &str, share: f64) -> SheetColumn {
        SheetColumn {
            head: self.speech.say(key),
            share,
            align: ColumnAlign::Left,
        }
    }

    /// Four figures stand in one line.
    pub fn number_column(&self) -> SheetColumn {
        SheetColumn {
            align: ColumnAlign::Right,
            ..self.column("sheet-number", 13.0)
        }
    }

    /// A fact, unless there is nothing to tell.
    pub fn fact(&self, key: &str, value: Said) -> Option<(Said, Said)> {
        (!value.is_empty()).then(|| (self.speech.say(key), value))
    }

    /// A fact to be written by hand.
    pub fn blank_fact(&self, key: &str) -> (Said, Said) {
        (self.speech.say(key), Said::plain("_".repeat(34)))
    }

    /// Where the event or one of its sessions is.
    pub fn place(&self, session: Option<&Session>) -> Said {
        let own = session.map_or("", |it| it.place.as_str());
        let places = [own, self.event.fields.place.as_str()];
        let link = session.map_or("", |it| it.link.as_str());
        let links = [link, self.event.fields.link.as_str()];
        let known = places.into_iter().chain(links).find(|it| !it.is_empty());
        Said::plain(known.unwrap_or_default())
    }

    /// How many there are, under a list.
    pub fn count(&self, count: usize) -> Closing {
        let count = count.to_string();
        Closing::Text(self.speech.say_with("sheet-count", &[("count", &count)]))
    }

    /// A line for who answers for the event.
    pub fn responsible(&self) -> Closing {
        Closing::Signature {
            label: self.speech.say("sheet-responsible"),
            name: Said::plain(&self.event.fields.responsible),
        }
    }

    /// Explains the squares that stand on a sheet, and only those.
    pub fn legend(&self, sheet: &mut OfficialSheet) {
        let cells = sheet.rows.iter().flat_map(|row| match row {
            SheetRow::Cells(cells) => cells.as_slice(),
            SheetRow::Heading(_) => &[],
        });
        let ticks: Vec<Tick> = cells.map(|it| it.tick).collect();
        for (tick, key) in [
            (Tick::Done, "sheet-parent-done"),
            (Tick::Empty, "sheet-parent-empty"),
        ] {
            if ticks.contains(&tick) {
                sheet.legend.push((tick, self.speech.say(key)));
            }
        }
    }

    /// A name with the square of a parent's consent.
    pub fn name_cell(&self, person: &Person) -> SheetCell {
        SheetCell {
            tick: self.parent(person),
            ..SheetCell::of(self.name(person))
        }
    }

    /// Empty rows, numbered on.
    pub fn blank_rows(&self, after: usize, sheet: &mut OfficialSheet) {
        let count = self.request.blank_rows as usize;
        for number in after + 1..=after + count {
            let number = SheetCell::of(number.to_string());
            sheet.rows.push(SheetRow::Cells(vec![number]));
        }
    }
}
