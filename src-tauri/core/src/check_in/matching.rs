//! Whom of the list a piece of a name or a badge means.

use super::code;
use super::list::{DoorList, Listed};
use crate::kazakh;
use crate::search::{Match, Typed, as_asked, is_misspelt};

/// Whom of the list what was typed means.
#[derive(Debug, Default)]
pub(super) struct Meant<'a> {
    /// Those who fit, the nearest first.
    pub(super) fit: Vec<&'a Listed>,
    /// Those who would with another letter; asked for only where nobody fits. A slip of a key never
    /// lets anybody in by itself.
    pub(super) alike: Vec<&'a Listed>,
}

/// Finds those of the list who are meant by a badge that was scanned or by words of a name in any
/// order and spelling, typed in whatever layout.
pub(super) fn find<'a>(list: &'a DoorList, text: &str) -> Meant<'a> {
    let text = as_asked(text);
    if let Some(one) = code::read(text).and_then(|badge| list.with_badge(badge)) {
        return Meant {
            fit: vec![one],
            alike: Vec::new(),
        };
    }
    let layouts = std::iter::once(text.to_owned()).chain(kazakh::other_layouts(text));
    for typed in layouts {
        let fit = near(list, &typed);
        if !fit.is_empty() {
            return Meant {
                fit,
                alike: Vec::new(),
            };
        }
    }
    Meant {
        fit: Vec::new(),
        alike: misspelt(list, text),
    }
}

fn near<'a>(list: &'a DoorList, text: &str) -> Vec<&'a Listed> {
    let typed = Typed::read(&kazakh::mend(text).text);
    if typed.words.is_empty() {
        return Vec::new();
    }
    let mut met: Vec<(Match, &Listed)> = Vec::new();
    for one in list.people() {
        let words: Vec<&str> = one.words.iter().map(String::as_str).collect();
        if typed.meets(&words) {
            let matched = typed.letter_for_letter(&one.person.name);
            met.push((matched.unwrap_or(Match::Folded), one));
        }
    }
    // Two words of one name are not met by one word of another, where somebody has both.
    let apart = |one: &Listed| {
        let words: Vec<&str> = one.words.iter().map(String::as_str).collect();
        typed.meets_apart(&words)
    };
    if typed.words.len() > 1 && met.iter().any(|(_, one)| apart(one)) {
        met.retain(|(_, one)| apart(one));
    }
    // Stable: of people equally near the order of the list stays.
    met.sort_by_key(|(matched, _)| *matched);
    met.into_iter().map(|(_, one)| one).collect()
}

/// Says whether somebody is called as was typed, whole or by the beginnings of their name, in any
/// order, spelling and layout, and not a letter apart.
pub(super) fn is_called(name: &str, text: &str) -> bool {
    let folded = kazakh::fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let text = as_asked(text);
    let mut layouts = std::iter::once(text.to_owned()).chain(kazakh::other_layouts(text));
    layouts.any(|it| {
        let typed = Typed::read(&kazakh::mend(&it).text);
        !typed.words.is_empty() && typed.meets_apart(&words)
    })
}

fn misspelt<'a>(list: &'a DoorList, text: &str) -> Vec<&'a Listed> {
    let typed = Typed::read(&kazakh::mend(text).text).folded();
    let letters: Vec<Vec<char>> = typed.iter().map(|it| it.chars().collect()).collect();
    if typed.is_empty() {
        return Vec::new();
    }
    let fits = |one: &&Listed| {
        typed.iter().zip(&letters).all(|(word, letters)| {
            let is_near =
                |part: &String| part.starts_with(word.as_str()) || is_misspelt(letters, part);
            one.words.iter().any(is_near)
        })
    };
    list.people().iter().filter(fits).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{DoorPerson, badge_code, badge_key};
    use super::*;
    use crate::ids::Id;
    use crate::kazakh::{fold, other_layout};

    fn forum() -> Id {
        Id::derive("event", &[b"forum"])
    }

    fn id_of(name: &str) -> Id {
        Id::derive("person", &[name.as_bytes()])
    }

    fn list(names: &[&str]) -> DoorList {
        let one = |name: &&str| Listed {
            person: DoorPerson {
                trainee: id_of(name),
                name: (*name).to_owned(),
                listed: true,
                ..DoorPerson::default()
            },
            words: fold(name).split(' ').map(str::to_owned).collect(),
            badges: vec![badge_key(forum(), id_of(name))],
            stop: None,
        };
        DoorList::new(names.iter().map(one).collect())
    }

    fn names<'a>(found: &[&'a Listed]) -> Vec<&'a str> {
        found.iter().map(|it| it.person.name.as_str()).collect()
    }

    #[test]
    fn a_hurried_piece_of_a_name_finds_its_person_under_any_layout() {
        let list = list(&[
            "Әбдіхалық Нұрлан Серікұлы",
            "Қуанышева Әсемгүл Ерболқызы",
            "Нұрмұхамбетова Айгерім Серікболқызы",
            "Ғалымова Ғалия",
        ]);
        let cases = [
            ("нурмух айг", 2),
            ("айг нурмух", 2),
            ("yehve[ fqu", 2),
            ("aigerim", 2),
            ("фшпукшь", 2),
            ("қуан асем", 1),
            ("refy fctv", 1),
            ("2ctvu8k", 1),
            ("абдихалык", 0),
            ("ufksvjdf", 3),
            ("ғалия", 3),
            ("5fkbz", 3),
        ];
        for (typed, at) in cases {
            let found = find(&list, typed).fit;
            let expected = list.people().get(at).unwrap().person.name.as_str();
            assert_eq!(names(&found), [expected], "{typed}");
        }
    }

    #[test]
    fn a_word_of_a_name_meets_one_word_that_was_typed() {
        let list = list(&[
            "Ысқақов Ғалымжан Ержанұлы",
            "Ысқақов Ержан Ержанұлы",
            "Серік Нұрлан",
        ]);
        let found = find(&list, "ыскаков ержан ержанулы");
        assert_eq!(names(&found.fit), ["Ысқақов Ержан Ержанұлы"]);
        assert_eq!(find(&list, "ержан ысқ").fit.len(), 2, "either may be meant");
        assert_eq!(
            names(&find(&list, "серік с").fit),
            ["Серік Нұрлан"],
            "nobody has both"
        );
    }

    #[test]
    fn whoever_is_called_just_so_stands_first_and_a_slip_lets_nobody_in() {
        let list = list(&["Асқарова Дана", "Асқар Дана", "Сейітова Гүлнұр"]);
        let found = find(&list, "асқар дана");
        assert_eq!(names(&found.fit), ["Асқар Дана", "Асқарова Дана"]);
        let found = find(&list, "сейтоба");
        assert!(found.fit.is_empty(), "{:?}", names(&found.fit));
        assert_eq!(names(&found.alike), ["Сейітова Гүлнұр"]);
        assert!(find(&list, "   ").fit.is_empty());
        assert!(find(&list, "Оспанов").alike.is_empty());
    }

    #[test]
    fn whoever_is_called_as_was_typed_is_told_from_a_slip_and_a_school() {
        let name = "Байжанова Еркежан Қайратқызы";
        for typed in ["байжан ерк", "Еркежан Байжанова", "baizhanova", ",fq;fy"]
        {
            assert!(is_called(name, typed), "{typed}");
        }
        for typed in ["байжонова", "№15 мектеп", "77011234567", "", "қайрат серік"]
        {
            assert!(!is_called(name, typed), "{typed}");
        }
    }

    #[test]
    fn a_scanned_badge_is_its_person_and_another_one_nobody() {
        let list = list(&["Асқар Дана", "Сейітова Гүлнұр"]);
        let code = badge_code(forum(), id_of("Сейітова Гүлнұр"));
        for typed in [code.clone(), other_layout(&code).unwrap()] {
            assert_eq!(names(&find(&list, &typed).fit), ["Сейітова Гүлнұр"]);
        }
        let other = badge_code(forum(), id_of("Басқа Біреу"));
        let found = find(&list, &other);
        assert!(found.fit.is_empty() && found.alike.is_empty());
    }
}
