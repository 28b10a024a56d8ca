//! Papers that two laptops give.

use tizim_core::attendance::MarkState;
use tizim_core::certificates::{self, CertificateQuery, TwiceWhy};
use tizim_core::common::Lang;
use tizim_core::home::{self, AskKind};

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
fn event_on(
    laptop: &Laptop,
    from: &Laptop,
    id: tizim_core::ids::Id,
) -> tizim_core::events::EventRecord {
    if laptop.name != from.name {
        from.hand_to(laptop);
    }
    let found = laptop.register.read(|it| tizim_core::events::event(it, id));
    found.unwrap()
}
