use chrono::NaiveDate;

use super::*;
use crate::papers::read_back::pages;
use crate::papers::words::PaperLang;

fn facts(lang: PaperLang) -> FileFacts {
    FileFacts {
        title: "Клуб".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

fn card(members: usize) -> ClubCardFacts {
    let step = |word: &str, is_done| CardStep {
        word: word.to_owned(),
        day: "22.11.2026".to_owned(),
        is_done,
        is_overdue: !is_done,
    };
    ClubCardFacts {
        academy: "Ақтөбе облысының жастар академиясы".to_owned(),
        name: "«Жасыл әлем» мектеп волонтерлерінің Ырғыз ауданындағы экологиялық клубы".to_owned(),
        kind: "Мектеп волонтерлік клубы".to_owned(),
        facts: vec![("Мектебі".to_owned(), "№2 Ырғыз орта мектебі".to_owned())],
        leaders: vec!["Құдайбергенова Айзада Мұхтарқызы".to_owned()],
        members: (1..=members)
            .map(|at| format!("Нұрмұхамбетова-{at} Салтанат Құдайбергенқызы"))
            .collect(),
        head_count: 75,
        events: (1..=7)
            .map(|at| CardEvent {
                day: "20–21.10.2026".to_owned(),
                title: format!("«Волонтерлікке жол» облыстық форумы {at}"),
                people: at,
            })
            .collect(),
        grants: (1..=2)
            .map(|at| CardGrant {
                title: format!("Жасыл аула {at}"),
                giver: "Жастар ресурстық орталығы".to_owned(),
                sum: "1 350 000 ₸".to_owned(),
                steps: vec![
                    step("Өтінім", true),
                    step("Жеңді", true),
                    step("Есебі", false),
                ],
            })
            .collect(),
    }
}

#[test]
fn sixty_members_stand_on_one_page_by_name() {
    for lang in PaperLang::ALL {
        let file = club_card(&card(60), &facts(lang)).unwrap();
        let pages = pages(&file);
        assert_eq!(pages.len(), 1);
        let text = pages.concat().join("\n");
        for at in 1..=60 {
            assert!(
                text.contains(&format!("Нұрмұхамбетова-{at} ")),
                "{lang:?} {at}"
            );
        }
        assert!(text.contains("Құдайбергенова Айзада Мұхтарқызы"));
        assert_eq!(file, club_card(&card(60), &facts(lang)).unwrap());
    }
}

#[test]
fn what_a_page_does_not_hold_is_counted() {
    let file = club_card(&card(400), &facts(PaperLang::Kk)).unwrap();
    let pages = pages(&file);
    assert_eq!(pages.len(), 1);
    let text = pages.concat().join("\n");
    let named = (1..=400)
        .filter(|at| text.contains(&format!("Нұрмұхамбетова-{at} ")))
        .count();
    assert!(named < 400);
    assert!(text.contains(&format!("тағы {}", 400 - named)), "{named}");
    assert!(text.contains("Жасыл аула 2"), "grants keep their place");
}

#[test]
fn a_club_nobody_knows_more_of_has_a_card_too() {
    let bare = ClubCardFacts {
        name: "Алау".to_owned(),
        ..ClubCardFacts::default()
    };
    let file = club_card(&bare, &facts(PaperLang::Ru)).unwrap();
    assert!(pages(&file).concat().join(" ").contains("Алау"));
}
