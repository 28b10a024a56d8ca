//! Papers that two laptops give.

use std::ops::ControlFlow::Continue;

use tizim_core::act::Act;
use tizim_core::attendance::MarkState;
use tizim_core::catalogue::Table;
use tizim_core::certificates::{self, CertificateQuery, TwiceWhy};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::home::{self, AskKind};
use tizim_core::ids::Id;
use tizim_core::register::Fields;

use super::{Laptop, agree, first, join};

fn asks(laptop: &Laptop) -> Vec<(AskKind, u32)> {
    let today = home::today(&laptop.register, Lang::Kk).unwrap();
    let twice = [AskKind::PapersTwice, AskKind::TwoVersions];
    let asks = today.asks.into_iter();
    asks.filter(|it| twice.contains(&it.kind))
        .map(|it| (it.kind, it.count))
        .collect()
}

impl Laptop {
    /// How many papers the book shows where only those given twice are asked for.
    fn listed_twice(&self) -> usize {
        let query = CertificateQuery {
            twice: true,
            ..CertificateQuery::default()
        };
        let listed = self
            .register
            .read(|it| certificates::list(it, &query, Lang::Kk));
        listed.unwrap().rows.len()
    }
}

#[test]
fn a_paper_given_on_both_laptops_is_listed_until_one_is_void() {
    let office = first();
    let event = office.forum();
    let person = office.person("Жүсіпова", "Інжу");
    office.mark(&event, 0, person, MarkState::Present);
    let other = join(&office, 2, "Кабинет 2");
    let given = [office.issue(event.id), other.issue(event.id)];
    assert_ne!(
        given[0].serials, given[1].serials,
        "each laptop has a code of its own"
    );
    agree(&[&office, &other]);
    assert_eq!(office.serials().len(), 2);
    let found = office.papers_twice();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].why, found[0].papers.len()),
        (TwiceWhy::SamePerson, 2)
    );
    assert_eq!(asks(&other), [(AskKind::PapersTwice, 1)]);
    let lonely = office.person("Омарова", "Әсел");
    office.mark(&event, 0, lonely, MarkState::Present);
    office.issue(event.id);
    assert_eq!((office.serials().len(), office.listed_twice()), (3, 2));
    let reason = "екі рет берілген";
    certificates::void(&other.register, &given[1].certificates, reason).unwrap();
    agree(&[&office, &other]);
    assert!(office.papers_twice().is_empty());
    assert_eq!(asks(&office), []);
    assert_eq!(office.serials().len(), 3, "a void one stays in the book");
    assert_eq!(office.listed_twice(), 0);
}

#[test]
fn papers_of_two_records_that_turn_out_to_be_one_person_are_listed() {
    let office = first();
    let event = office.forum();
    let other = join(&office, 2, "Кабинет 2");
    let people = [&office, &other].map(|laptop| {
        let person = laptop.person("Жүсіпова", "Інжу");
        laptop.mark(
            &event_on(laptop, &office, event.id),
            0,
            person,
            MarkState::Present,
        );
        laptop.issue(event.id);
        person
    });
    agree(&[&office, &other]);
    assert!(office.papers_twice().is_empty());
    let [one, two] = people;
    tizim_core::trainees::merge(&office.register, one, two, &Default::default()).unwrap();
    agree(&[&office, &other]);
    assert_eq!(other.papers_twice()[0].why, TwiceWhy::SamePerson);
}

/// The event as a laptop has it, handed over first where it has not.
fn event_on(laptop: &Laptop, from: &Laptop, id: Id) -> tizim_core::events::EventRecord {
    if laptop.name != from.name {
        from.hand_to(laptop);
    }
    let found = laptop.register.read(|it| tizim_core::events::event(it, id));
    found.unwrap()
}

#[test]
fn a_paper_that_nobody_can_read_stands_in_nobodys_way() {
    let office = first();
    let event = office.forum();
    let person = office.person("Жүсіпова", "Інжу");
    office.mark(&event, 0, person, MarkState::Present);
    let other = join(&office, 2, "Кабинет 2");
    let given = office.issue(event.id);
    // No verb writes such papers, but a file may bring them.
    let [broken, unknown, nobodys] = [1, 2, 3].map(|it| Id::from_moment(u64::MAX >> 17, &[it; 10]));
    let paper = |content: &str| {
        let fields = Fields::new().text("serial", "VJ-0").text("name", "Адам");
        fields.text("content", content)
    };
    let written = other.register.transact(Act::CertificateIssue, |change| {
        for (id, content) in [(broken, "{"), (unknown, "{\"version\":9}")] {
            let named = paper(content).id("event", Some(event.id));
            change.add(Table::Certificate, id, named.id("trainee", Some(person)))?;
        }
        let nothing = paper("").text("event", "форум").text("trainee", "адам");
        change.add(Table::Certificate, nobodys, nothing)
    });
    written.unwrap();
    other.hand_to(&office);
    let row = |id| {
        office
            .register
            .read(|it| certificates::show(it, id, Lang::Kk))
    };
    for (id, state) in [
        (broken, "unreadable"),
        (unknown, "unreadable"),
        (nobodys, "valid"),
    ] {
        assert_eq!(row(id).unwrap().state, state);
    }
    assert_eq!(office.serials().len(), 4, "the book shows all of them");
    let draw = |ids: &[Id]| certificates::draw_issued(&office.register, ids, &mut |_| Continue(()));
    let all = [given.certificates[0], broken, unknown];
    let refused = draw(&all).unwrap_err();
    assert_eq!(refused.code(), Code::PaperUnreadable);
    assert_eq!(
        refused.values()["number"],
        "VJ-0, VJ-0",
        "whoever asked can leave them out"
    );
    draw(&given.certificates).unwrap();
    // What is proposed for the next papers is what the last one tells that can be read.
    let late = office.person("Омарова", "Әсел");
    office.mark(&event, 0, late, MarkState::Present);
    assert_eq!(office.issue(event.id).serials.len(), 1);
    certificates::replace(&office.register, broken, "оқылмайды").unwrap();
    assert_eq!(row(broken).unwrap().state, "void");
    agree(&[&office, &other]);
}
