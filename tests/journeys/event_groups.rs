//! The people of an event are divided into groups, moved about, and divided again.

use std::collections::BTreeMap;

use tizim_core::common::Lang;
use tizim_core::enrolments::{answers, enrolment_id};
use tizim_core::error::Code;
use tizim_core::event_groups::{self, By, DivideBy, Divided, GroupDraft, GroupSheet};
use tizim_core::exchange;
use tizim_core::ids::Id;

use super::enrolments::{Forum, person};

const DISTRICTS: [&str; 3] = ["alga", "martuk", "kobda"];

/// A forum of so many people, from three districts in uneven numbers.
fn crowd(count: u32) -> (Forum, Vec<Id>) {
    let forum = Forum::on("2026-11-27");
    let people: Vec<Id> = (0..count)
        .map(|at| {
            let district = DISTRICTS[usize::from(at % 6 > 2) + usize::from(at % 6 > 4)];
            person(
                &forum.desk,
                &format!("Адамов{at}"),
                "Асқар",
                "2005-01-20",
                district,
            )
        })
        .collect();
    forum.enrol(&people);
    (forum, people)
}

fn evenly(groups: u32, most: u32) -> DivideBy {
    DivideBy {
        by: By::Evenly,
        groups,
        most,
        keep: false,
    }
}

impl Forum {
    fn answer(&self, trainee: Id, column: Id, said: &str) {
        let changes = tizim_core::enrolments::EnrolmentChanges {
            answers: Some(BTreeMap::from([(column, said.to_owned())])),
            ..Default::default()
        };
        let id = enrolment_id(self.event, trainee);
        tizim_core::enrolments::correct(&self.desk.register, &[id], &changes).unwrap();
    }

    fn foresee(&self, wish: &DivideBy) -> Result<Divided, Code> {
        self.desk
            .register
            .read(|it| event_groups::foresee(it, self.event, wish, Lang::Kk))
            .map_err(|it| it.code())
    }

    fn divide(&self, wish: &DivideBy) -> GroupSheet {
        event_groups::divide(&self.desk.register, self.event, wish, Lang::Kk)
            .unwrap()
            .value
    }

    fn sheet(&self) -> GroupSheet {
        self.desk
            .register
            .read(|it| event_groups::sheet(it, self.event))
            .unwrap()
    }
}

fn sizes(sheet: &GroupSheet) -> Vec<u32> {
    sheet.groups.iter().map(|it| it.people).collect()
}

#[test]
fn an_even_division_balances_size_and_districts() {
    let (forum, _) = crowd(50);
    let sheet = forum.divide(&evenly(4, 0));
    assert_eq!(sizes(&sheet), [13, 13, 12, 12]);
    let mut by_district: BTreeMap<(&str, Id), u32> = BTreeMap::new();
    for one in &sheet.people {
        *by_district
            .entry((one.district.as_str(), one.group.unwrap()))
            .or_default() += 1;
    }
    for district in DISTRICTS {
        let counts: Vec<u32> = sheet
            .groups
            .iter()
            .map(|it| {
                by_district
                    .get(&(district, it.id))
                    .copied()
                    .unwrap_or_default()
            })
            .collect();
        let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
        assert!(most - least <= 1, "{district} is spread as {counts:?}");
    }
    assert_eq!(sheet.groups[1].fields.title, "2-топ");
}

#[test]
fn what_is_foreseen_is_what_is_written() {
    let (forum, _) = crowd(23);
    let wish = evenly(0, 5);
    let before = forum.foresee(&wish).unwrap();
    let sheet = forum.divide(&wish);
    let foreseen: Vec<u32> = before
        .groups
        .iter()
        .map(|it| u32::try_from(it.people.len()).unwrap())
        .collect();
    assert_eq!(sizes(&sheet), foreseen);
    for (portion, group) in before.groups.iter().zip(&sheet.groups) {
        for one in &portion.people {
            let member = sheet.people.iter().find(|it| it.enrolment == *one).unwrap();
            assert_eq!(member.group, Some(group.id));
        }
    }
    assert_eq!(before, {
        forum.desk.register.undo().unwrap();
        forum.foresee(&wish).unwrap()
    });
}

#[test]
fn an_answer_of_the_form_makes_groups_and_who_chose_nothing_fills_the_smallest() {
    let (forum, people) = crowd(9);
    let register = &forum.desk.register;
    let column = answers::add(register, forum.event, "Секция")
        .unwrap()
        .value
        .id;
    for (at, trainee) in people.iter().enumerate().take(7) {
        let section = if at < 5 {
            "Экология"
        } else {
            "Медиа"
        };
        forum.answer(*trainee, column, section);
    }
    let wish = DivideBy {
        by: By::Answer(column),
        groups: 0,
        most: 0,
        keep: false,
    };
    assert_eq!(forum.foresee(&wish).unwrap().undecided, 2);
    let sheet = forum.divide(&wish);
    let told: Vec<(&str, u32)> = sheet
        .groups
        .iter()
        .map(|it| (it.fields.title.as_str(), it.people))
        .collect();
    assert_eq!(told, [("Медиа", 4), ("Экология", 5)]);
}

#[test]
fn divided_again_only_newcomers_move_where_the_others_stay() {
    let (forum, people) = crowd(8);
    let sheet = forum.divide(&evenly(2, 0));
    let [first, second] = [sheet.groups[0].id, sheet.groups[1].id];
    let moved = enrolment_id(forum.event, people[0]);
    event_groups::put(&forum.desk.register, &[moved], Some(second)).unwrap();
    let before = forum.sheet();
    let newcomer = person(&forum.desk, "Жаңабаев", "Ерлан", "2005-01-20", "alga");
    forum.enrol(&[newcomer]);
    let wish = DivideBy {
        keep: true,
        ..evenly(2, 0)
    };
    let after = forum.divide(&wish);
    assert_eq!(after.groups.len(), 2, "no group is made twice");
    for one in &before.people {
        let now = after
            .people
            .iter()
            .find(|it| it.trainee == one.trainee)
            .unwrap();
        assert_eq!(now.group, one.group, "{} stays", one.surname);
    }
    let new = after
        .people
        .iter()
        .find(|it| it.trainee == newcomer)
        .unwrap();
    let smallest = before.groups.iter().min_by_key(|it| it.people).unwrap();
    assert_eq!(new.group, Some(smallest.id));
    assert!([first, second].contains(&smallest.id));
}

#[test]
fn a_group_of_another_event_and_an_empty_wish_are_refused() {
    let (forum, people) = crowd(3);
    let register = &forum.desk.register;
    assert_eq!(forum.foresee(&evenly(0, 0)), Err(Code::BadValue));
    assert_eq!(forum.foresee(&evenly(201, 0)), Err(Code::BadValue));
    let other = tizim_core::events::EventDraft {
        fields: super::events::fields("Басқа", "2026-12-01"),
        sessions: vec![],
    };
    let other = tizim_core::events::add(register, other).unwrap().value.id;
    let named = |title: &str| GroupDraft {
        title: title.to_owned(),
        ..GroupDraft::default()
    };
    let group = event_groups::add(register, other, &named("1-топ"))
        .unwrap()
        .value
        .id;
    let digest = exchange::digest(register).unwrap().digest;
    let enrolment = enrolment_id(forum.event, people[0]);
    let refused = event_groups::put(register, &[enrolment], Some(group)).unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
    let nameless = event_groups::add(register, other, &named(" ")).unwrap_err();
    assert_eq!(nameless.code(), Code::Missing);
    assert_eq!(
        exchange::digest(register).unwrap().digest,
        digest,
        "nothing was written"
    );
}

#[test]
fn a_group_in_the_trash_leaves_its_people_undivided_until_it_is_back() {
    let (forum, _) = crowd(6);
    let sheet = forum.divide(&evenly(2, 0));
    let gone = sheet.groups[0].id;
    event_groups::trash(&forum.desk.register, &[gone]).unwrap();
    let without = forum
        .sheet()
        .people
        .iter()
        .filter(|it| it.group.is_none())
        .count();
    assert_eq!(without, 3);
    let removed = forum.sheet().removed;
    assert_eq!(
        (removed[0].id, removed[0].people),
        (gone, 3),
        "shown with those who come back with it"
    );
    event_groups::restore(&forum.desk.register, &[gone]).unwrap();
    assert!(forum.sheet().people.iter().all(|it| it.group.is_some()));
    assert!(forum.sheet().removed.is_empty());
}

#[test]
fn a_size_is_kept_with_groups_that_are_full() {
    let (forum, _) = crowd(40);
    assert_eq!(sizes(&forum.divide(&evenly(0, 20))), [20, 20]);
    let newcomers: Vec<Id> = (0..5)
        .map(|at| person(&forum.desk, &format!("Жаңабаев{at}"), "Ерлан", "", "alga"))
        .collect();
    forum.enrol(&newcomers);
    let wish = DivideBy {
        keep: true,
        ..evenly(0, 20)
    };
    assert_eq!(sizes(&forum.divide(&wish)), [20, 20, 5]);
}

#[test]
fn fewer_groups_than_before_are_as_many_as_asked_for() {
    let (forum, _) = crowd(24);
    assert_eq!(forum.divide(&evenly(6, 0)).groups.len(), 6);
    let foreseen = forum.foresee(&evenly(4, 0)).unwrap();
    assert_eq!(foreseen.groups.len(), 4);
    assert_eq!(sizes(&forum.divide(&evenly(4, 0))), [6, 6, 6, 6]);
    forum.desk.register.undo().unwrap();
    assert_eq!(sizes(&forum.sheet()), [4; 6], "one press takes it back");
}

#[test]
fn answers_that_begin_alike_do_not_mix() {
    let (forum, people) = crowd(8);
    let register = &forum.desk.register;
    let column = answers::add(register, forum.event, "Секция").unwrap();
    let column = column.value.id;
    for (at, trainee) in people.iter().enumerate() {
        let section = match at {
            0..6 => "Экология",
            _ => "Экология және спорт",
        };
        forum.answer(*trainee, column, section);
    }
    let wish = DivideBy {
        by: By::Answer(column),
        groups: 0,
        most: 0,
        keep: false,
    };
    for _ in 0..2 {
        assert_eq!(sizes(&forum.divide(&wish)), [6, 2]);
    }
}

#[test]
fn an_even_division_puts_nobody_into_a_group_of_a_direction_they_did_not_choose() {
    let (forum, people) = crowd(12);
    let register = &forum.desk.register;
    for (direction, trainee) in ["taza_alem", "qamqor"].iter().zip(&people) {
        let draft = GroupDraft {
            title: (*direction).to_owned(),
            direction: (*direction).to_owned(),
            ..GroupDraft::default()
        };
        let group = event_groups::add(register, forum.event, &draft).unwrap();
        let one = enrolment_id(forum.event, *trainee);
        event_groups::put(register, &[one], Some(group.value.id)).unwrap();
    }
    let told = |sheet: &GroupSheet| -> Vec<(String, u32)> {
        let groups = sheet.groups.iter();
        groups
            .map(|it| (it.fields.title.clone(), it.people))
            .collect()
    };
    let numbered = |title: &str, people| (title.to_owned(), people);
    let anew = forum.divide(&evenly(4, 0));
    let four = ["1-топ", "2-топ", "3-топ", "4-топ"];
    assert_eq!(told(&anew), four.map(|it| numbered(it, 3)));
    assert_eq!(anew.removed.len(), 2, "they can be brought back");
    register.undo().unwrap();
    let kept = forum.divide(&DivideBy {
        keep: true,
        ..evenly(2, 0)
    });
    let stay = [
        numbered("taza_alem", 1),
        numbered("qamqor", 1),
        numbered("1-топ", 5),
        numbered("2-топ", 5),
    ];
    assert_eq!(told(&kept), stay, "who is in one stays there");
}
