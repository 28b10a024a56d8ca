//! Two laptops put the same things in an order of their own.

use tizim_core::event_groups::{self, GroupDraft};
use tizim_core::ids::Id;
use tizim_core::plan_lines::{self, PlanLineDraft};
use tizim_core::plans::{self, PlanDraft};
use tizim_core::sessions::{self, SessionDraft};

use super::{Laptop, agree, first, join};

impl Laptop {
    fn sessions_of(&self, event: Id) -> Vec<Id> {
        let all = self.register.read(|it| sessions::list(it, event)).unwrap();
        all.into_iter().map(|it| it.id).collect()
    }

    fn groups_of(&self, event: Id) -> Vec<Id> {
        let read = self.register.read(|it| event_groups::list(it, event));
        read.unwrap().into_iter().map(|it| it.id).collect()
    }

    fn lines_of(&self, plan: Id) -> Vec<Id> {
        let all = self.register.read(|it| plan_lines::list(it, plan)).unwrap();
        all.into_iter().map(|it| it.id).collect()
    }
}

#[test]
fn orders_of_two_laptops_become_one_and_nobody_is_asked() {
    let office = first();
    let event = office.forum().id;
    let add_group = |title: &str| {
        let draft = GroupDraft {
            title: title.into(),
            ..GroupDraft::default()
        };
        event_groups::add(&office.register, event, &draft)
            .unwrap()
            .value
            .id
    };
    let groups = ["А", "Б", "В"].map(add_group);
    let plan = PlanDraft {
        year: "2026/27".into(),
        ..PlanDraft::default()
    };
    let plan = plans::add(&office.register, &plan).unwrap().value.id;
    let add_line = |laptop: &Laptop, title: &str| {
        let draft = PlanLineDraft {
            title_kk: title.into(),
            ..PlanLineDraft::default()
        };
        plan_lines::add(&laptop.register, plan, draft)
            .unwrap()
            .value
            .id
    };
    let lines = ["Форум", "Сенбілік", "Кездесу"].map(|it| add_line(&office, it));
    let other = join(&office, 2, "Кабинет 2");
    let last_session = office.sessions_of(event)[1];
    for (laptop, group, line) in [
        (&office, groups[2], lines[2]),
        (&other, groups[1], lines[1]),
    ] {
        let register = &laptop.register;
        sessions::place(register, last_session, 0).unwrap();
        sessions::add(register, event, SessionDraft::default()).unwrap();
        event_groups::place(register, event, group, 0).unwrap();
        plan_lines::place(register, line, 0).unwrap();
        add_line(laptop, laptop.name);
    }
    agree(&[&office, &other]);
    assert_eq!(office.conflicts().len(), 0, "{:?}", office.conflicts());
    assert_eq!(office.sessions_of(event), other.sessions_of(event));
    assert_eq!(office.groups_of(event), other.groups_of(event));
    assert_eq!(office.lines_of(plan), other.lines_of(plan));
    assert_eq!(office.lines_of(plan).len(), 5);
}
