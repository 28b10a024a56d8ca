//! What a keeper may do, and who is the keeper.

use super::*;
use crate::error::Code;
use crate::exchange::{KeeperKit, Why};

#[test]
fn the_founding_laptop_is_the_keeper_and_lets_others_in() {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    let roster = desk.roster();
    assert_eq!((roster.keeper(), roster.generation()), (laptop(1), 0));
    let first = roster.find(laptop(1)).unwrap();
    assert!(first.is_keeper && first.listed.role == Role::Keeper);
    let second = roster.find(laptop(2)).unwrap();
    assert_eq!(second.listed, listed(2));
    assert!(roster.is_active(laptop(2)) && !roster.is_active(laptop(3)));
    let signed = roster.signing_key(laptop(2)).unwrap();
    assert_eq!(signed, key(102).verifying_key());
    assert_eq!(roster.laptops().count(), 2);
}

#[test]
fn a_revoke_beats_a_grant_that_did_not_know_of_it() {
    let mut safe = Desk::found();
    safe.write(approve(2), &key(1));
    let mut cloned = safe.clone();
    safe.write(revoke(2), &key(1));
    cloned.write(approve(2), &key(1));
    safe.learn(&cloned);
    let roster = safe.roster();
    assert!(!roster.is_active(laptop(2)), "both were written unknowing");
    assert_eq!(roster.find(laptop(2)).unwrap().revoked_at, Some(Stamp(3)));
    assert_eq!(roster.heads().len(), 2);
    let code = safe.write(approve(2), &key(1));
    assert_eq!(code.parents.len(), 2, "the next entry knows both");
    assert!(
        safe.roster().is_active(laptop(2)),
        "the keeper thought better of it"
    );
    assert_eq!(safe.roster().heads(), [code.hash()]);
}

#[test]
fn a_hand_over_ends_the_reign_of_a_key() {
    let mut old = Desk::found();
    old.write(approve(2), &key(1));
    let mut new = old.clone();
    let unseen = old.write(approve(3), &key(1));
    new.write(hand_over(2, &key(2)), &key(1));
    new.learn(&old);
    let roster = new.roster();
    assert_eq!((roster.keeper(), roster.generation()), (laptop(2), 1));
    assert!(!roster.find(laptop(1)).unwrap().is_keeper);
    assert_eq!(roster.find(laptop(1)).unwrap().listed.role, Role::Member);
    assert_eq!(roster.keeper_key(), key(2).verifying_key().as_bytes());
    assert!(
        roster.find(laptop(3)).unwrap().is_revoked,
        "the hand-over did not know of it: its work is held, not torn out"
    );
    let why = roster
        .ignored()
        .find(|it| *it.0 == unseen.hash())
        .unwrap()
        .1;
    assert_eq!(why, Why::AfterHandOver);
    let refused = roster.write(approve(3), Stamp(9), &key(1)).unwrap_err();
    assert_eq!(refused.code(), Code::KeeperOnly);
    new.write(approve(3), &key(2));
    assert!(new.roster().is_active(laptop(3)));
}

#[test]
fn the_old_key_writes_nothing_after_its_hand_over() {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    let ended = desk.write(hand_over(2, &key(2)), &key(1));
    let forged = Entry {
        parents: vec![ended.hash()],
        ..desk.entries[1].clone()
    };
    for generation in [0, 1] {
        let forged = Entry {
            generation,
            deed: revoke(2),
            ..forged.clone()
        };
        desk.entries.push(forged.sign(&key(1)).unwrap());
    }
    let roster = desk.roster();
    assert!(roster.is_active(laptop(2)));
    assert_eq!(roster.ignored().count(), 2);
    assert_eq!(roster.heads(), [ended.hash()]);
}

#[test]
fn of_two_hand_overs_everybody_takes_the_same() {
    let mut one = Desk::found();
    one.write(approve(2), &key(1));
    one.write(approve(3), &key(1));
    let mut other = one.clone();
    let first = one.write(hand_over(2, &key(2)), &key(1));
    let second = other.write(hand_over(3, &key(3)), &key(1));
    one.write(approve(4), &key(2));
    other.write(approve(5), &key(3));
    let (mut here, mut there) = (one.clone(), other.clone());
    here.learn(&other);
    there.learn(&one);
    let roster = here.roster();
    assert_eq!(roster, there.roster());
    let second_wins = second.hash() < first.hash();
    assert_eq!(roster.keeper(), laptop(if second_wins { 3 } else { 2 }));
    assert_eq!(roster.is_active(laptop(4)), !second_wins);
    assert_eq!(roster.is_active(laptop(5)), second_wins);
    let lost = if second_wins { first } else { second };
    assert!(
        roster
            .ignored()
            .any(|it| it == (&lost.hash(), Why::OtherHandOver))
    );
}

#[test]
fn a_hand_over_that_comes_to_win_has_lost_nothing() {
    let mut first = Desk::found();
    first.write(approve(2), &key(1));
    first.write(approve(3), &key(1));
    let (second, mut safe) = (first.roster(), first.clone());
    let loses = first.write(hand_over(2, &key(2)), &key(1));
    let mut under_it = vec![first.write(approve(4), &key(2))];
    under_it.push(first.write(hand_over(4, &key(4)), &key(2)));
    under_it.push(first.write(approve(5), &key(4)));
    let others = (9..).map(|it| {
        second
            .write(hand_over(3, &key(3)), Stamp(it), &key(1))
            .unwrap()
    });
    let wins = others.into_iter().find(|it| it.hash() < loses.hash());
    first.entries.extend(wins);
    let roster = first.roster();
    assert_eq!(roster.keeper(), laptop(3));
    assert!(
        under_it
            .iter()
            .all(|it| roster.is_worth_keeping(&it.hash()))
    );
    first
        .entries
        .retain(|it| roster.is_worth_keeping(&it.hash()));
    // Somebody who knew of neither had sent the other one away.
    safe.write(revoke(3), &key(1));
    first.learn(&safe);
    assert_eq!(
        (first.roster().keeper(), first.roster().generation()),
        (laptop(4), 2)
    );
    assert!(first.roster().is_active(laptop(5)));
}

#[test]
fn nobody_hands_over_to_a_laptop_that_is_not_in() {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    desk.write(revoke(2), &key(1));
    for number in [2, 9] {
        desk.write(hand_over(number, &key(2)), &key(1));
    }
    let roster = desk.roster();
    assert_eq!((roster.keeper(), roster.generation()), (laptop(1), 0));
    assert!(roster.ignored().all(|it| it.1 == Why::NoSuchLaptop));
    desk.write(approve(2), &key(1));
    assert!(
        desk.roster().is_active(laptop(2)),
        "what follows still counts"
    );
}

#[test]
fn a_laptop_keeps_its_keys_and_a_code_has_one_laptop() {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    let laptop_2 = Listed {
        sealing: [99; 32],
        ..listed(2)
    };
    desk.write(RosterDeed::Approve { laptop: laptop_2 }, &key(1));
    let laptop_3 = Listed {
        code: "K2".to_owned(),
        ..listed(3)
    };
    desk.write(RosterDeed::Approve { laptop: laptop_3 }, &key(1));
    let renamed = Listed {
        name: "Кітапхана".to_owned(),
        ..listed(2)
    };
    desk.write(RosterDeed::Approve { laptop: renamed }, &key(1));
    let roster = desk.roster();
    let second = &roster.find(laptop(2)).unwrap().listed;
    assert_eq!(
        (second.name.as_str(), second.sealing),
        ("Кітапхана", [2; 32])
    );
    assert!(roster.find(laptop(3)).is_none());
    let mut reasons: Vec<Why> = roster.ignored().map(|it| it.1).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, [Why::OtherKeys, Why::CodeTaken]);
}

#[test]
fn a_free_code_is_nobodys() {
    let mut desk = Desk::found();
    let drawn = desk.roster().free_code(|bytes| bytes.fill(0));
    assert_eq!(drawn, "A22");
    let laptop_2 = Listed {
        code: drawn,
        ..listed(2)
    };
    desk.write(RosterDeed::Approve { laptop: laptop_2 }, &key(1));
    desk.write(revoke(2), &key(1));
    let next = desk.roster().free_code(|bytes| bytes.fill(0));
    assert_ne!(next, "A22", "its papers are out, whether it is in or not");
}

#[test]
fn a_sheet_is_that_of_the_present_keeper_or_refused() {
    let mut desk = Desk::found();
    let (first, second) = (KeeperKit::from_seed([1; 32]), KeeperKit::from_seed([2; 32]));
    assert!(first.check(&desk.roster()).is_ok());
    assert_eq!(
        second.check(&desk.roster()).unwrap_err().code(),
        Code::WrongKit
    );
    desk.write(hand_over(1, &second.signing_key()), &first.signing_key());
    assert!(second.check(&desk.roster()).is_ok());
    assert_eq!(
        first.check(&desk.roster()).unwrap_err().code(),
        Code::WrongKit
    );
}
