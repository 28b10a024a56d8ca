//! Which versions of a field stand.

use std::collections::BTreeSet;

use super::*;

#[test]
fn who_had_seen_a_version_replaces_it_and_no_other() {
    let heads = BTreeSet::from([at(1, 1), at(2, 1)]);
    let none = BTreeSet::new();
    assert_eq!(replace(&none, at(1, 2), &[]), [at(1, 2)].into());
    let both = [at(1, 1), at(2, 1)];
    assert_eq!(replace(&heads, at(1, 2), &both), [at(1, 2)].into());
    let one = replace(&heads, at(3, 1), &[at(2, 1), at(4, 4)]);
    assert_eq!(one, [at(1, 1), at(3, 1)].into());
    let unseen = replace(&heads, at(3, 1), &[]);
    assert_eq!(unseen, [at(1, 1), at(2, 1), at(3, 1)].into());
}

#[test]
fn a_state_keeps_the_versions_that_nobody_replaced() {
    let mut facts = vec![word(at(1, 1), "Ә", &[])];
    facts.push(having_seen(word(at(2, 1), "Б", &[at(1, 1)]), &[(1, 1)]));
    assert_eq!(places(person(&state_of(&facts))), [at(2, 1)]);
    facts.push(word(at(1, 2), "Ғ", &[at(1, 1)]));
    let state = state_of(&facts);
    assert_eq!(
        places(person(&state)),
        [at(1, 2), at(2, 1)],
        "in their order"
    );
    facts.push(having_seen(
        word(at(2, 2), "Қ", &[at(2, 1), at(1, 2)]),
        &[(1, 2)],
    ));
    let state = state_of(&facts);
    assert_eq!(places(person(&state)), [at(2, 2)]);
    assert_eq!(person(&state).shown(field(1)), Value::text("Қ"));
}

#[test]
fn a_field_is_not_the_field_beside_it() {
    let written = vec![
        written(1, Value::text("Ә"), &[]),
        written(2, Value::text("Б"), &[]),
    ];
    let born = fact(at(1, 1), Table::Trainee, id(1), Deed::Write, written);
    let state = state_of(&[born, word(at(1, 2), "Ғ", &[at(1, 1)])]);
    let person = person(&state);
    assert_eq!(person.shown(field(1)), Value::text("Ғ"));
    assert_eq!(person.shown(field(2)), Value::text("Б"));
    assert_eq!(person.shown(field(3)), Value::Empty);
    assert_eq!(person.versions(field(3)), []);
    assert!(person.fields().eq([field(1), field(2)]));
    assert_eq!(person.table, Table::Trainee.number());
}
