//! Whom an address means that no list holds as it is.

use rusqlite::Connection;
use tizim_core::{retention, trainees};

use super::*;

const HEAD: &str = "Тегі;Аты;Әкесінің аты;Туған күні;E-mail\n";

impl Webinar {
    /// Reads one more list into the event and returns its people in order.
    fn more(&self, lines: &str) -> Vec<Id> {
        let list = format!("{HEAD}{lines}");
        let done = read_list(&self.desk, &list, Some(self.event));
        let rows = 2_u32..2 + u32::try_from(lines.lines().count()).unwrap();
        rows.map(|row| done.assigned[&row]).collect()
    }

    /// Who the only line of a report is, where nobody has to be asked.
    fn who(&self, label: &str, email: &str) -> Option<Id> {
        let path = self.file(&[[label, email, "03:00:00", "04:00:00"]]);
        match Webinar::state(&self.open(&path), 2) {
            RowState::Known(id) => Some(id),
            _ => None,
        }
    }
}

#[test]
fn an_address_that_a_list_mistyped_finds_its_person_as_it_was_probably_meant() {
    let webinar = Webinar::found();
    let people = webinar.more(
        "Шаймерденова;Әлима;;09.04.2002;alima2002@mail.ru.\n\
         Сәрсенбаев;Манас;;14.04.2000;manas_01@@gmail.com\n",
    );
    assert_eq!(webinar.who("Әлима", "alima2002@mail.ru"), Some(people[0]));
    assert_eq!(
        webinar.who("SM-A325F", "manas_01@gmail.com"),
        Some(people[1])
    );
    let register = &webinar.desk.register;
    let shown = register.read(|it| trainees::show(it, people[0])).unwrap();
    assert_eq!(shown.email, "", "nobody said that it is theirs");
    let kept = || {
        let sql = "SELECT count(*) FROM likely_email";
        let read = |it: &Connection| Ok(it.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap());
        register.read(read).unwrap()
    };
    assert_eq!(kept(), 2);
    retention::anonymise(register, &[people[0]]).unwrap();
    assert_eq!(kept(), 1, "gone with everything else of the person");
}

#[test]
fn a_shortened_name_under_an_own_address_is_no_other_name() {
    let webinar = Webinar::found();
    let people = webinar.more("Әлімжанова;Мариям;;;mariyama04@mail.ru\n");
    assert_eq!(
        webinar.who("Мара ✨", "mariyama04@mail.ru"),
        Some(people[0])
    );
    assert_eq!(webinar.who("Дамир", "mariyama04@mail.ru"), None);
}

#[test]
fn of_namesakes_whose_name_an_address_spells_it_is_the_one_without_another() {
    let webinar = Webinar::found();
    let people = webinar.more(
        "Бектұров;Нартай;Жомартұлы;15.11.2006;\n\
         Бектұров;Нартай;Жомартұлы;15.10.2006;nartai2006@mail.ru\n",
    );
    let address = "bekturov.nartai@gmail.com";
    assert_eq!(webinar.who("Нартай", address), Some(people[0]));
    webinar.more("Бектұров;Нартай;Серікұлы;01.02.2007;\n");
    assert_eq!(webinar.who("Нартай", address), None, "two of them lack one");
}

#[test]
fn initials_under_the_address_of_a_twin_are_asked_about() {
    let webinar = Webinar::found();
    let people = webinar.more(
        "Әлімжанова;Айсәуле;Сағындыққызы;09.08.2009;aisaulea09@mail.ru\n\
         Әлімжанова;Айсана;Сағындыққызы;09.08.2009;\n",
    );
    let address = "aisaulea09@mail.ru";
    assert_eq!(webinar.who("Әлімжанова А.", address), None);
    assert_eq!(webinar.who("Айсауле", address), Some(people[0]));
}
