use super::*;
use crate::papers::read_back::pages;

fn facts(tasks: usize) -> HandOverFacts {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    HandOverFacts {
        academy: "Ақтөбе облысының жастар академиясы".to_owned(),
        date: day,
        from: "Үйлестіруші Айгерім".to_owned(),
        to: "Үйлестіруші Әділет".to_owned(),
        laptops: vec!["Кабинет 1 (K7A)".to_owned(), "Кабинет 2 (B3M)".to_owned()],
        people: 12_408,
        events: 311,
        clubs: 64,
        certificates: 7_020,
        last_certificate: "ЖА-2026-K7A-7020-4".to_owned(),
        open_tasks: (1..=tasks).map(|it| format!("Тапсырма {it} бар")).collect(),
        backup: Some((day, "USB, сейф".to_owned())),
    }
}

#[test]
fn the_act_reads_back() {
    for lang in PaperLang::ALL {
        let read = pages(&hand_over_act(&facts(3), lang).unwrap());
        assert_eq!(read.len(), 1, "{lang:?}");
        let text = read.concat().join("\n").replace('\u{a0}', " ");
        let wanted = [
            "12 408",
            "ЖА-2026-K7A-7020-4",
            "Кабинет 2 (B3M)",
            "USB, сейф",
        ];
        for word in wanted.into_iter().chain(["Тапсырма 3 бар"]) {
            assert!(text.contains(word), "{lang:?} {word} in {text}");
        }
        assert!(!text.contains("paper-act-"), "{text}");
    }
}

#[test]
fn many_tasks_run_on_and_none_is_lost() {
    for tasks in [0, 9, 14, 15, 16, 70] {
        let read = pages(&hand_over_act(&facts(tasks), PaperLang::Kk).unwrap());
        for task in 1..=tasks {
            let line = format!("Тапсырма {task} бар");
            let on = read.iter().filter(|page| page.contains(&line)).count();
            assert_eq!(on, 1, "{line} of {tasks}");
        }
        let signed = |page: &Vec<String>| page.iter().any(|it| it == "Қабылдадым");
        let last = read.len() - 1;
        assert!(
            signed(&read[last]) && !read[..last].iter().any(signed),
            "{tasks}"
        );
    }
}

#[test]
fn a_task_longer_than_a_page_and_a_hundred_laptops_end() {
    let mut facts = facts(1);
    facts.open_tasks.push("тапсыру ".repeat(8_000));
    facts.laptops = (0..100).map(|it| format!("Кабинет {it}")).collect();
    let read = pages(&hand_over_act(&facts, PaperLang::Kk).unwrap());
    let text = read.concat().join(" ");
    assert_eq!(text.matches("тапсыру").count(), 8_000);
    assert!(
        read[0].iter().any(|it| it.contains("тағы 88")),
        "{:?}",
        read[0]
    );
}

#[test]
fn thousands_stand_apart() {
    for (count, shown) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1\u{a0}000"),
        (12_345_678, "12\u{a0}345\u{a0}678"),
    ] {
        assert_eq!(grouped(count), shown);
    }
}
