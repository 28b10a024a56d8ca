#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use super::*;

fn forum(lang: PaperLang) -> EventWords {
    let (title, date, place) = match lang {
        PaperLang::Kk => (
            "Волонтерлікке жол",
            "2026 жылғы 20–21 қараша аралығында",
            "Ақтөбе қаласында",
        ),
        PaperLang::Ru => (
            "Путь волонтёра",
            "20–21 ноября 2026 года",
            "в городе Актобе",
        ),
        PaperLang::En => (
            "The Way to Volunteering",
            "20–21 November 2026",
            "in Aktobe",
        ),
    };
    let kind = [
        ("nominative", "regional forum"),
        ("dative", "облыстық форумға"),
        ("locative", "облыстық форумда"),
        ("prepositional", "областном форуме"),
    ];
    EventWords {
        title: Some(title.to_owned()),
        kind: kind
            .map(|(form, text)| (form.to_owned(), text.to_owned()))
            .into(),
        date: Some(date.to_owned()),
        place: Some(place.to_owned()),
        hours: Some(16),
        ..EventWords::default()
    }
}

#[test]
fn took_part_in_three_languages() {
    for (lang, sex, expected) in [
        (
            PaperLang::Kk,
            Sex::Female,
            "2026 жылғы 20–21 қараша аралығында Ақтөбе қаласында өткен | \
             «Волонтерлікке жол» атты облыстық форумға қатысты | (16 академиялық сағат)",
        ),
        (
            PaperLang::Ru,
            Sex::Female,
            "20–21 ноября 2026 года в городе Актобе | \
             приняла участие в областном форуме «Путь волонтёра» | (16 академических часов)",
        ),
        (
            PaperLang::En,
            Sex::Unknown,
            "participated in the regional forum “The Way to Volunteering” | \
             held in Aktobe, 20–21 November 2026 | (16 academic hours)",
        ),
    ] {
        let event = EventWords { sex, ..forum(lang) };
        let said = wording(lang, CertificateKind::Certificate, &event);
        assert_eq!(said.body.join(" | "), expected);
        assert_eq!(said.lead, None);
    }
}

#[test]
fn what_is_unknown_is_left_out() {
    let event = EventWords {
        date: None,
        place: None,
        hours: None,
        ..forum(PaperLang::Kk)
    };
    let said = wording(PaperLang::Kk, CertificateKind::Certificate, &event);
    assert_eq!(
        said.body,
        ["«Волонтерлікке жол» атты облыстық форумға қатысты"]
    );
}

#[test]
fn an_unknown_sex_takes_the_neutral_form() {
    let said = wording(
        PaperLang::Ru,
        CertificateKind::Certificate,
        &forum(PaperLang::Ru),
    );
    assert!(said.body[1].starts_with("принял(а) участие"), "{said:?}");
}

#[test]
fn every_kind_has_a_title_and_a_sentence_in_every_language() {
    for lang in PaperLang::ALL {
        for kind in CertificateKind::ALL {
            for rank in [None, Some(2)] {
                let event = EventWords {
                    rank,
                    ..forum(lang)
                };
                assert!(!titles(lang, kind, &event).is_empty(), "{lang:?} {kind:?}");
                let said = wording(lang, kind, &event);
                let text = said.body.join(" ");
                assert!(
                    text.len() > 20 && !text.contains(['{', '}']),
                    "{lang:?} {text}"
                );
            }
        }
    }
}

#[test]
fn a_typed_reason_takes_the_place_of_the_event() {
    let reason = Some("форумды ұйымдастыруға қосқан үлесі үшін".to_owned());
    let event = EventWords {
        reason,
        ..forum(PaperLang::Kk)
    };
    let said = wording(PaperLang::Kk, CertificateKind::Thanks, &event);
    assert_eq!(
        said.body,
        [
            "форумды ұйымдастыруға қосқан үлесі үшін",
            "алғыс хатпен марапатталады"
        ]
    );
}

#[test]
fn a_typed_reason_stands_on_every_kind_of_paper() {
    for lang in [PaperLang::Kk, PaperLang::Ru, PaperLang::En] {
        for kind in [
            CertificateKind::Certificate,
            CertificateKind::Thanks,
            CertificateKind::Diploma,
            CertificateKind::Praise,
        ] {
            let event = EventWords {
                reason: Some("for the best of projects".to_owned()),
                ..forum(lang)
            };
            let said = wording(lang, kind, &event);
            assert_eq!(
                said.body[0], "for the best of projects",
                "{lang:?} {kind:?}"
            );
            assert!(said.body.iter().all(|line| !line.contains("Волонтерлікке")));
        }
    }
}

#[test]
fn hours_agree_with_their_number() {
    for (hours, expected) in [
        (1, "(1 академический час)"),
        (3, "(3 академических часа)"),
        (12, "(12 академических часов)"),
        (21, "(21 академический час)"),
        (108, "(108 академических часов)"),
    ] {
        let event = EventWords {
            hours: Some(hours),
            ..forum(PaperLang::Ru)
        };
        let said = wording(PaperLang::Ru, CertificateKind::Certificate, &event);
        assert_eq!(said.body.last().unwrap(), expected);
    }
}

#[test]
fn small_words_soften_and_quotes_nest() {
    let mut event = forum(PaperLang::Ru);
    event
        .kind
        .insert("prepositional".to_owned(), "встрече".to_owned());
    event.title = Some("Клуб «Жас ұлан» зовёт".to_owned());
    let said = wording(PaperLang::Ru, CertificateKind::Certificate, &event);
    assert!(
        said.body[1].ends_with("во встрече «Клуб „Жас ұлан“ зовёт»"),
        "{said:?}"
    );
    event.title = Some("«Жас ұлан»".to_owned());
    let said = wording(PaperLang::Ru, CertificateKind::Certificate, &event);
    assert!(said.body[1].ends_with("«Жас ұлан»"), "{said:?}");
}
