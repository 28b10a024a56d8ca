use super::*;

fn tie(a: &str, b: &str) -> NameTie {
    let key = |text: &str| {
        let parts: Vec<&str> = text.split('|').collect();
        NameKey::new(&FullName::new(
            parts[0],
            parts[1],
            parts.get(2).unwrap_or(&""),
        ))
    };
    assert_eq!(
        key(a).tie(&key(b)),
        key(b).tie(&key(a)),
        "{a} and {b} in both directions"
    );
    key(a).tie(&key(b))
}

#[test]
fn spellings_of_one_name_agree() {
    use NameTie::*;
    assert_eq!(
        tie(
            "Құдайбергенова|Сәния|Серікқызы",
            "Кудайбергенова|Сания|Серикызы"
        ),
        Full
    );
    assert_eq!(
        tie(
            "Құдайбергенова|Сәния|Серікқызы",
            "Кудайбергенова|Сания|Сериковна"
        ),
        Full
    );
    assert_eq!(tie("Қартжан|Нарқозы", "Нарқозы|Қартжан"), TwoParts);
    assert_eq!(
        tie("Ахметов|Дамир|Асқарұлы", "Ахметов|Дамир"),
        LessPatronymic
    );
    assert_eq!(
        tie("Ахметов|Дамир|Асқарұлы", "Ахметво|Дамир|Асқарұлы"),
        Typo
    );
    assert_eq!(tie("Ахметов|Дамир|Асқарұлы", "Ахметов|Д.|А."), Initials);
    assert_eq!(
        tie("Ахметова|Айгерім|Асқарқызы", "Сапарова|Айгерім|Асқарқызы"),
        SurnameChanged
    );
}

#[test]
fn twins_never_agree() {
    for (a, b) in [
        ("Айгерім", "Айгүл"),
        ("Асел", "Асем"),
        ("Нұржан", "Нұрлан"),
        ("Гүлназ", "Гүлнар"),
        ("Дана", "Диана"),
    ] {
        let name = |given: &str| format!("Құдайбергенова|{given}|Серікқызы");
        assert!(tie(&name(a), &name(b)) >= NameTie::Loose, "{a} and {b}");
    }
    // The same skeleton, but both typed with Kazakh letters.
    assert_eq!(
        tie("Қасымова|Сания|Серікқызы", "Қасымова|Сәния|Серікқызы"),
        NameTie::Loose
    );
}
