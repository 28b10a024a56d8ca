//! What is in the trash.

use super::*;
use crate::merge::state::names_in;

fn deletion(place: Place, seen: &[(u32, u64)]) -> Deletion {
    Deletion {
        place,
        seen: seen.iter().copied().collect(),
    }
}

#[test]
fn a_deletion_covers_its_authors_past_and_what_they_had_seen() {
    let seen = Seen::from([(2, 5)]);
    let covered = |place| covers(at(1, 10), &seen, place);
    assert!(covered(at(1, 9)) && covered(at(1, 10)) && !covered(at(1, 11)));
    assert!(covered(at(2, 4)) && covered(at(2, 5)) && !covered(at(2, 6)));
    assert!(!covered(at(3, 1)), "of a third nothing was seen");
}

#[test]
fn the_last_touch_of_each_author_is_kept() {
    let mut touched = Seen::from([(1, 3)]);
    touch(&mut touched, at(1, 4));
    touch(&mut touched, at(2, 1));
    assert_eq!(touched, [(1, 4), (2, 1)].into());
}

#[test]
fn of_deletions_that_cover_everything_the_first_is_in_force() {
    let touched = Seen::from([(1, 3), (2, 7)]);
    let blind = deletion(at(1, 4), &[(2, 6)]);
    let (first, second) = (deletion(at(1, 5), &[(2, 7)]), deletion(at(2, 8), &[(1, 3)]));
    let in_force = |deletions: &[&Deletion]| {
        let deletions: Vec<Deletion> = deletions.iter().copied().cloned().collect();
        deletion_in_force(&deletions, &touched)
    };
    assert_eq!(in_force(&[]), None);
    assert_eq!(in_force(&[&blind]), None, "it had seen one author of two");
    assert_eq!(in_force(&[&second, &blind, &first]), Some(at(1, 5)));
    assert_eq!(in_force(&[&blind, &second]), Some(at(2, 8)));
}

#[test]
fn a_record_is_there_from_its_first_writing_until_its_trash() {
    let born = word(at(1, 1), "Ә", &[]);
    let named = state_of(&[enrolment(at(1, 1), id(9), id(1))]);
    assert_eq!(
        (person(&named).table, person(&named).is_present()),
        (0, false)
    );
    assert_eq!(person(&named).gone(), None);
    let there = state_of(std::slice::from_ref(&born));
    assert!(person(&there).is_present());
    let gone = state_of(&[born.clone(), trash(at(1, 2), &[])]);
    assert!(!person(&gone).is_present());
    assert_eq!(person(&gone).gone(), Some(at(1, 2)));
    let back = fact(at(1, 3), Table::Trainee, id(1), Deed::Restore, Vec::new());
    let back = state_of(&[born, trash(at(1, 2), &[]), back]);
    assert!(person(&back).is_present());
    assert_eq!(person(&back).table, Table::Trainee.number());
}

#[test]
fn work_that_a_deletion_had_not_seen_keeps_the_record() {
    let born = word(at(1, 1), "Ә", &[]);
    let work = having_seen(word(at(2, 1), "Б", &[at(1, 1)]), &[(1, 1)]);
    let blind = state_of(&[born.clone(), work.clone(), trash(at(1, 2), &[])]);
    assert!(person(&blind).is_present());
    let surprised = person(&blind).deletions_undone_by_others();
    assert!(surprised.eq(&[deletion(at(1, 2), &[])]));
    let knowing = state_of(&[born.clone(), work, trash(at(1, 2), &[(2, 1)])]);
    assert!(!person(&knowing).is_present());
    assert_eq!(person(&knowing).deletions_undone_by_others().count(), 0);
    // Who deletes and goes on working surprises nobody.
    let own = state_of(&[born, trash(at(1, 2), &[]), word(at(1, 3), "Ғ", &[])]);
    assert!(person(&own).is_present());
    assert_eq!(person(&own).deletions_undone_by_others().count(), 0);
}

#[test]
fn deletions_stand_in_their_order_however_they_came() {
    let born = word(at(3, 1), "Ә", &[]);
    let (one, two) = (trash(at(1, 1), &[(3, 1)]), trash(at(2, 1), &[(3, 1)]));
    let state = state_of(&[born.clone(), one.clone(), two.clone()]);
    assert_eq!(state, state_of(&[born, two, one]));
    assert_eq!(person(&state).gone(), Some(at(1, 1)));
}

fn enrolment(place: Place, event: Id, trainee: Id) -> Fact {
    let written = vec![
        written(1, Value::Id(event), &[]),
        written(2, Value::Id(trainee), &[]),
        written(3, Value::text("Ә"), &[]),
    ];
    fact(place, Table::Enrolment, id(50), Deed::Write, written)
}

#[test]
fn who_is_named_is_touched() {
    let mut born = word(at(1, 1), "Ә", &[]);
    born.operation
        .written
        .push(written(2, Value::Id(id(7)), &[]));
    assert_eq!(names_in(&born.operation), [].into(), "a name is no record");
    let enrolment = enrolment(at(2, 1), id(9), id(1));
    assert_eq!(names_in(&enrolment.operation), [id(1), id(9)].into());
    let unknown = Operation {
        table: 999,
        ..enrolment.operation.clone()
    };
    assert_eq!(names_in(&unknown), [].into(), "nobody knows what it names");
    let facts = [born, enrolment, trash(at(1, 2), &[])];
    assert!(person(&state_of(&facts)).is_present());
    let facts = [
        facts[0].clone(),
        facts[1].clone(),
        trash(at(1, 2), &[(2, 1)]),
    ];
    assert!(!person(&state_of(&facts)).is_present());
}
