//! Who was put on a list is told, and who was not, and why.

use crate::laptop::{Laptop, id_of};

/// An event of that kind and size, and its id.
fn event(laptop: &Laptop, more: &[&str]) -> String {
    let add = [
        "event",
        "add",
        "--title",
        "Су тасқыны",
        "--start",
        "2026-10-20",
    ];
    id_of(&laptop.says(&[&add[..], more].concat()))
}

#[test]
fn whom_the_law_keeps_off_a_list_is_named_with_the_reason() {
    let laptop = Laptop::found();
    let event = event(&laptop, &["--kind", "emergency_action"]);
    let adult = laptop.person("Серікова", "Айгерім", "2001-02-01");
    let minor = laptop.person("Ғалымов", "Жандос", "2011-02-01");
    let add = ["enrolment", "add", "--event", &event, &adult, &minor];
    let said = laptop.prints(&add);
    assert!(said.contains("Зарегистрировано: 1"), "{said}");
    let reason = said.lines().find(|it| it.starts_with("Ғалымов Жандос: "));
    assert!(reason.is_some_and(|it| it.contains("18")), "{said}");
    let call = ["enrolment", "call-out", "--event", &event, "--text-only"];
    let said = laptop.prints(&call);
    assert!(
        said.contains("Серікова") && !said.contains("Ғалымов"),
        "{said}"
    );
    let log = laptop.prints(&["log", "exports"]);
    assert!(log.contains("список обзвона"), "{log}");
}

#[test]
fn who_waits_is_counted_apart_and_who_is_invited_is_called_so() {
    let laptop = Laptop::found();
    let event = event(&laptop, &["--kind", "forum", "--capacity", "1"]);
    let [one, two, three] =
        ["Айгерім", "Дана", "Инжу"].map(|given| laptop.person("Серікова", given, "2001-02-01"));
    let said = laptop.prints(&["enrolment", "add", "--event", &event, &one, &two]);
    assert!(
        said.contains("Зарегистрировано: 2\nИз них в очереди: 1"),
        "{said}"
    );
    let invite = ["enrolment", "add", "--event", &event, &three];
    let said = laptop.prints(&[&invite[..], &["--status", "invited"]].concat());
    assert_eq!(said.trim(), "Приглашено: 1");
}

#[test]
fn a_session_does_not_end_when_it_begins() {
    let laptop = Laptop::found();
    let event = event(&laptop, &["--kind", "forum"]);
    let add = ["session", "add", "--event", &event, "--date", "2026-10-20"];
    let times = ["--starts", "10:00", "--ends", "10:00"];
    assert_eq!(laptop.refuses(&[&add[..], &times].concat()), "bad_value");
}
