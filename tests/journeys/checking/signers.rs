//! Whose signature counts: of laptops that are in, and of those that were sent away before or after.

use tizim_core::attendance::MarkState;
use tizim_core::certificates::{CheckNote, Verdict, verify_page};
use tizim_core::clock::Clock as _;
use tizim_core::laptops;

use super::{check, code_of};
use crate::laptops::{Laptop, agree, first, join};

fn page_of(laptop: &Laptop) -> String {
    let today = laptop.clock.today();
    laptop.register.read(|it| verify_page(it, today)).unwrap()
}

#[test]
fn papers_of_another_laptop_are_genuine_before_they_are_in_the_book() {
    let office = first();
    let event = office.forum();
    let person = office.person("Жүсіпова", "Інжу");
    office.mark(&event, 0, person, MarkState::Present);
    let other = join(&office, 2, "Кабинет 2");
    let paper = other.issue(event.id).certificates[0];
    let code = code_of(&other.register, paper);
    let said = check(&office.register, &code);
    assert_eq!(
        (said.verdict, said.note),
        (Verdict::Genuine, CheckNote::NotInBook)
    );
    agree(&[&office, &other]);
    let said = check(&office.register, &code);
    assert_eq!(
        (said.verdict, said.note),
        (Verdict::Genuine, CheckNote::None)
    );
    assert_eq!(
        page_of(&office),
        page_of(&other),
        "the page is the same wherever it is made"
    );
}

#[test]
fn papers_of_before_a_laptop_was_sent_away_stay_genuine_and_later_ones_are_none() {
    let office = first();
    let event = office.forum();
    let people = ["Жүсіпова", "Серікова"].map(|it| office.person(it, "Інжу"));
    office.mark(&event, 0, people[0], MarkState::Present);
    let gone = join(&office, 2, "Кабинет 2");
    let before = gone.issue(event.id).certificates[0];
    agree(&[&office, &gone]);
    laptops::withdraw(&office.register, gone.id()).unwrap();
    gone.mark(&event, 0, people[1], MarkState::Present);
    let after = gone.issue(event.id).certificates[0];
    let [before, after] = [before, after].map(|it| code_of(&gone.register, it));

    assert_eq!(check(&office.register, &before).verdict, Verdict::Genuine);
    let said = check(&office.register, &after);
    assert_eq!(
        (said.verdict, said.note),
        (Verdict::Foreign, CheckNote::SentAway)
    );
    let page = page_of(&office);
    assert_eq!(
        page.matches(r#""papers":[""#).count(),
        1,
        "one laptop, by its papers"
    );
}

#[test]
fn a_laptop_of_another_academy_signs_nothing_here() {
    let (office, others) = (first(), crate::laptops::founded(9, "Кабинет 1"));
    let event = others.forum();
    let person = others.person("Жүсіпова", "Інжу");
    others.mark(&event, 0, person, MarkState::Present);
    let paper = others.issue(event.id).certificates[0];
    let code = code_of(&others.register, paper);
    // Both call themselves alike, so it claims to be of this academy.
    assert_eq!(check(&office.register, &code).verdict, Verdict::Altered);
    let renamed = code.replace("ProActive академиясы", "Көмек орталығы");
    let said = check(&office.register, &renamed);
    assert!(matches!(said.verdict, Verdict::Altered | Verdict::Foreign));
    assert_eq!(
        check(&office.register, "https://example.com/").verdict,
        Verdict::Foreign
    );
}
