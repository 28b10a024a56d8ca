use super::*;
use crate::papers::canvas::Traced;

fn badge(given: &str, surname: &str) -> Badge {
    Badge {
        given: given.to_owned(),
        surname: surname.to_owned(),
        from: "Мұғалжар ауданы".to_owned(),
        role: Said::plain("Волонтер"),
        band: Band::Volunteer,
        code: "JZZIMYFSNL".to_owned(),
        ..Badge::default()
    }
}

fn lines(badges: Vec<Badge>, layout: BadgeLayout) -> (usize, Vec<Traced>) {
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let sheet = BadgeSheet {
        bookmark: "Бейдждер".to_owned(),
        event: Said::plain("Форум"),
        badges,
        layout,
        logo: None,
    };
    sheet.draw(&mut canvas).unwrap();
    (canvas.count(), canvas.traced)
}

fn size_of(lines: &[Traced], text: &str) -> f64 {
    lines.iter().find(|it| it.text == text).unwrap().size
}

#[test]
fn the_given_name_is_the_largest() {
    for layout in BadgeLayout::ALL {
        let (_, lines) = lines(vec![badge("Тәңірберген", "Ли")], layout);
        let given = size_of(&lines, "Тәңірберген");
        assert!(lines.iter().all(|it| it.size <= given));
        assert!(size_of(&lines, "Ли") < given);
    }
}

#[test]
fn a_person_of_one_name_has_it_large() {
    let (_, lines) = lines(vec![badge("", "Әлімжан")], BadgeLayout::Ten);
    assert!(size_of(&lines, "Әлімжан") > 30.0);
}

#[test]
fn sheets_hold_as_many_as_they_say() {
    for (layout, pages) in [
        (BadgeLayout::Eight, 3),
        (BadgeLayout::Ten, 3),
        (BadgeLayout::Single, 21),
    ] {
        let badges = vec![badge("Дана", "Қасымова"); 21];
        assert_eq!(lines(badges, layout).0, pages, "{layout:?}");
    }
}

#[test]
fn every_role_that_ships_has_a_band() {
    let bands = ["participant", "volunteer", "speaker", "organiser", "guest"];
    let bands: std::collections::BTreeSet<Band> = bands.into_iter().map(Band::of_role).collect();
    assert_eq!(bands.len(), 5, "roles are told apart");
    assert_eq!(Band::of_role("own-role"), Band::Participant);
}
