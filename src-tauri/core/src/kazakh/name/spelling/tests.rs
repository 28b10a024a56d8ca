//! Every pair both ways round: the better spelling is offered once and never taken back.

use proptest::prelude::*;

use super::{Merit, other_spelling};
use crate::kazakh::fold;
use crate::kazakh::name::FullName;

fn name(text: &str) -> FullName {
    let mut parts = text.split('|');
    let mut next = || parts.next().unwrap_or_default();
    FullName::new(next(), next(), next())
}

/// What the kept name would become, marked with «?» where no rule can tell.
fn offered(kept: &str, other: &str) -> String {
    let found = other_spelling(&name(kept), &name(other));
    found.map_or_else(String::new, |it| {
        let mark = if it.merit == Merit::Doubtful { "?" } else { "" };
        format!("{}{mark}", it.name.in_full())
    })
}

#[test]
fn kazakh_letters_are_better_than_their_stand_ins() {
    for (russian, kazakh) in [
        ("Избасова|Айкумис|", "Ізбасова|Айкүміс|"),
        (
            "Кудайбергенова|Асем|Серикызы",
            "Құдайбергенова|Әсем|Серікқызы",
        ),
        ("Шынгысов|Ергали|", "Шыңғысов|Ерғали|"),
        ("Утегенов|Умирбек|", "Өтегенов|Өмірбек|"),
        ("Ахметова|Гульжан|Аскаркызы", "Ахметова|Гүлжан|Асқарқызы"),
        ("Исхаков|Гаухар|", "Ысқақов|Гауһар|"),
        ("Жангылова|Дана|", "Жаңылова|Дана|"),
        ("Ахметов|Дамир|Аскарулы", "Ахметов|Дамир|Асқарұлы"),
    ] {
        let better = name(kazakh);
        let found = other_spelling(&name(russian), &better);
        let found = found.unwrap_or_else(|| panic!("{kazakh} is offered for {russian}"));
        assert_eq!(found.merit, Merit::Better, "{kazakh} for {russian}");
        assert_eq!(offered(kazakh, russian), "", "and never the other way");
        assert_eq!(
            other_spelling(&found.name, &better),
            None,
            "it ends the question"
        );
    }
}

#[test]
fn each_part_is_taken_from_where_it_is_better() {
    assert_eq!(
        offered("Избасова|Айкүміс|", "Ізбасова|Айкумис|"),
        "Ізбасова Айкүміс"
    );
    assert_eq!(
        offered("Ізбасова|Айкумис|", "Избасова|Айкүміс|"),
        "Ізбасова Айкүміс"
    );
    assert_eq!(
        offered("Избасова|Айкумис|Сериковна", "Ізбасова|Айкүміс|Серікқызы"),
        "Ізбасова Айкүміс Сериковна",
        "another kind of patronymic is no spelling"
    );
    assert_eq!(
        offered("Айкумис|Избасова|", "Ізбасова|Айкүміс|"),
        "Айкүміс Ізбасова",
        "the order that is kept stays"
    );
}

#[test]
fn a_word_is_better_than_its_initial() {
    assert_eq!(
        offered("Ахметов|Д.|А.", "Ахметов|Дамир|Асқарұлы"),
        "Ахметов Дамир Асқарұлы"
    );
    assert_eq!(offered("Ахметов|Дамир|Асқарұлы", "Ахметов|Д.|А."), "");
    assert_eq!(offered("Ахметова|Ә.|", "Ахметова|Асем|"), "Ахметова Асем?");
    assert_eq!(offered("Ахметов|Д.|", "Ахметов|Асқар|"), "");
}

#[test]
fn what_is_no_spelling_is_not_offered() {
    for (kept, other) in [
        ("Ахметова|Айгерім|", "Сапарова|Айгерім|"),
        ("Избасова|Дана|", "Ізбасова|Айкүміс|"),
        ("Ахметов|Чингиз|", "Ахметов|Шыңғыс|"),
        ("Izbasova|Aikumis|", "Ізбасова|Айкүміс|"),
        ("Ізбасова|Айкүміс|", "Izbasova|Aikumis|"),
        ("ИЗБАСОВА|Дана|", "Избасова|ДАНА|"),
        ("Ахметов|Дамир|", "Ахметов|Дамир|Асқарұлы"),
        ("Сеитова|Дана|", "Сейтова|Дана|"),
        ("Ахметов|Дамир|", "Ахметова|Дамир|"),
        ("|Дамир|", "Ахметов|Дамир|"),
        ("Наталья|Иванова|", "Наталия|Иванова|"),
    ] {
        assert_eq!(offered(kept, other), "", "{kept} and {other}");
    }
}

#[test]
fn what_no_rule_can_tell_is_a_doubt() {
    assert_eq!(
        offered("Ахметова|Сания|", "Ахметова|Сәния|"),
        "Ахметова Сәния?",
        "two names, both known"
    );
    assert_eq!(
        offered("Ахметова|Дана|", "Ахметова|Дәна|"),
        "Ахметова Дәна?",
        "the kept one is a known name, the other is not"
    );
    assert_eq!(offered("Құлтаев|Дана|", "Күлтаев|Дана|"), "Күлтаев Дана?");
    assert_eq!(offered("Сеитова|Дана|", "Сейітова|Дана|"), "Сейітова Дана?");
    assert_eq!(offered("Сейітова|Дана|", "Сеитова|Дана|"), "");
}

#[test]
fn a_known_name_was_typed_without_kazakh_letters_where_the_rest_was() {
    assert_eq!(
        offered("Ахметова|Асем|", "Ахметова|Әсем|"),
        "Ахметова Әсем?"
    );
    assert_eq!(
        offered("Кайратова|Асем|", "Қайратова|Әсем|"),
        "Қайратова Әсем"
    );
    assert_eq!(
        offered("Қайратова|Асем|Серикызы", "Қайратова|Әсем|Серікқызы"),
        "Қайратова Әсем Серікқызы?",
        "there were Kazakh letters at hand"
    );
    assert_eq!(
        offered("Кайратова|Дана|", "Қайратова|Дәна|"),
        "Қайратова Дәна?"
    );
}

#[test]
fn the_list_of_given_names_settles_doubts() {
    assert_eq!(
        offered("Ахметова|Қүралай|", "Ахметова|Құралай|"),
        "Ахметова Құралай"
    );
    assert_eq!(offered("Ахметова|Құралай|", "Ахметова|Қүралай|"), "");
    assert_eq!(
        offered("Ахметова|Шинар|", "Ахметова|Шынар|"),
        "Ахметова Шынар"
    );
    assert_eq!(offered("Ахметова|Шынар|", "Ахметова|Шинар|"), "");
}

/// A name with each Kazakh letter typed as it is or as one of its stand-ins.
fn retyped() -> impl Strategy<Value = (FullName, FullName)> {
    let word = "[А-Яа-яәғқңөұүһі]{2,9}";
    (
        word,
        word,
        proptest::collection::vec(any::<(bool, bool)>(), 18),
    )
        .prop_map(|(surname, given, choices)| {
            let mut at = choices.into_iter();
            let mut type_it = |word: &str| -> (String, String) {
                word.chars()
                    .map(|c| {
                        let plain = stand_in(c);
                        let (a, b) = at.next().unwrap_or_default();
                        (if a { plain } else { c }, if b { plain } else { c })
                    })
                    .unzip()
            };
            let (s, g) = (type_it(&surname), type_it(&given));
            (FullName::new(&s.0, &g.0, ""), FullName::new(&s.1, &g.1, ""))
        })
}

fn stand_in(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    }
}

proptest! {
    #[test]
    fn nothing_is_better_in_both_directions((kept, other) in retyped()) {
        let Some(found) = other_spelling(&kept, &other) else { return Ok(()) };
        if found.merit == Merit::Better {
            prop_assert_eq!(other_spelling(&found.name, &kept), None, "back to the kept one");
            prop_assert_eq!(other_spelling(&found.name, &other), None, "asked again");
            if found.name == other {
                prop_assert_eq!(other_spelling(&other, &kept), None);
            }
        }
    }

    #[test]
    fn words_of_any_letters_are_better_one_way_at_most(
        a in "[а-яәғқңөұүһі]{1,6}", b in "[а-яәғқңөұүһі]{1,6}"
    ) {
        let is_better = |kept: &str, other: &str| {
            let names = [kept, other].map(|it| FullName::new(it, "Дана", ""));
            let [kept, other] = &names;
            other_spelling(kept, other).is_some_and(|it| it.merit == Merit::Better)
        };
        prop_assert!(!(is_better(&a, &b) && is_better(&b, &a)));
    }

    #[test]
    fn another_given_name_is_never_offered(a in "[а-яәғқңөұүһі]{2,6}", b in "[а-яәғқңөұүһі]{2,6}") {
        let names = [&a, &b].map(|it| FullName::new("Ахметова", it, ""));
        let [kept, other] = &names;
        if let Some(found) = other_spelling(kept, other) {
            prop_assert_eq!(fold(&found.name.given), fold(&b));
            prop_assert!(found.name.surname == "Ахметова");
        }
    }
}
