//! Every name of the shipped lists is found however it is written.

use unicode_normalization::UnicodeNormalization as _;

use super::typed::Typed;
use crate::kazakh::fold;
use crate::kazakh::name::search_text;

/// Whole names of the lists, surnames with their endings, patronymics of both styles.
fn names() -> Vec<String> {
    let first = |text: &'static str| {
        let lines = text.lines().skip(1);
        lines.filter_map(|line| line.split(',').next())
    };
    let given = first(include_str!("../../../../assets/reference/given_names.csv"));
    let surnames = first(include_str!("../../../../assets/reference/surnames.csv"));
    let mut all: Vec<String> = Vec::new();
    for name in given {
        all.push(name.to_owned());
        all.push(format!("{name}ұлы"));
        all.push(format!("{name}қызы"));
    }
    for name in surnames {
        let stem = name.trim_end_matches('й');
        let is_soft = stem != name || name.ends_with(|c: char| "аәеиоуыі".contains(c));
        let ending = if is_soft { "ев" } else { "ов" };
        all.extend([
            name.to_owned(),
            format!("{stem}{ending}"),
            format!("{stem}{ending}а"),
        ]);
    }
    all
}

/// A way of writing: what stands for a letter, its neighbour before known.
type Letters = fn(char, Option<char>) -> Option<&'static str>;

fn written(name: &str, letters: Letters) -> String {
    let mut before = None;
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        match letters(c, before) {
            Some(text) => out.push_str(text),
            None => out.push(c),
        }
        before = Some(c);
    }
    out
}

fn russian_keyboard(c: char, _: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ә' => "а",
        'ғ' => "г",
        'қ' => "к",
        'ң' => "н",
        'ө' => "о",
        'ұ' | 'ү' => "у",
        'һ' => "х",
        'і' => "и",
        _ => return None,
    })
}

fn russified(c: char, before: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ә' if before.is_some() => "э",
        'қ' => "х",
        'і' => "ы",
        'ш' => "щ",
        _ => return russian_keyboard(c, before),
    })
}

fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' => "e",
        'з' => "z",
        'и' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'э' => "e",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

fn passport(c: char, _: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ё' => "e",
        'ж' => "zh",
        'й' | 'і' => "i",
        'х' | 'һ' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ы' => "y",
        'ю' => "iu",
        'я' => "ia",
        'ә' => "a",
        'ғ' => "g",
        'қ' => "k",
        'ң' => "n",
        'ө' => "o",
        'ұ' | 'ү' => "u",
        _ => return base(c),
    })
}

fn everyday(c: char, before: Option<char>) -> Option<&'static str> {
    Some(match c {
        'е' if before.is_none() => "ye",
        'ё' => "yo",
        'ж' => "j",
        'й' => "y",
        'х' | 'һ' => "h",
        'ю' => "yu",
        'я' => "ya",
        'қ' => "q",
        _ => return passport(c, before),
    })
}

fn alphabet_of_2021(c: char, before: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ә' => "ä",
        'ғ' => "ğ",
        'ж' => "j",
        'й' => "i",
        'қ' => "q",
        'ң' => "ñ",
        'ө' => "ö",
        'ұ' => "ū",
        'ү' => "ü",
        'х' | 'һ' => "h",
        'ш' => "ş",
        'і' => "ı",
        'ю' => "iu",
        'я' => "ia",
        _ => return passport(c, before),
    })
}

fn acute_of_2018(c: char, before: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ә' => "á",
        'ғ' => "ǵ",
        'ж' => "j",
        'и' | 'й' => "ı",
        'қ' => "q",
        'ң' => "ń",
        'ө' => "ó",
        'ұ' => "u",
        'ү' => "ú",
        'у' => "ý",
        'х' | 'һ' => "h",
        'ю' => "ıý",
        'я' => "ıa",
        _ => return passport(c, before),
    })
}

fn press(c: char, before: Option<char>) -> Option<&'static str> {
    Some(match c {
        'ғ' => "ǧ",
        'ң' => "ŋ",
        _ => return alphabet_of_2021(c, before),
    })
}

fn look_alike(c: char, _: Option<char>) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'е' => "e",
        'о' => "o",
        'с' => "c",
        'р' => "p",
        'х' => "x",
        'і' => "i",
        'һ' => "h",
        'ә' => "ə",
        'ө' => "ɵ",
        _ => return None,
    })
}

/// Every typed word begins a word that is kept.
fn is_found(name: &str, typed: &str) -> bool {
    let kept = search_text(name);
    let parts: Vec<&str> = kept.split(' ').collect();
    Typed::read(typed).meets(&parts)
}

#[test]
fn every_name_is_found_by_each_of_its_spellings() {
    let ways: [(&str, Letters); 7] = [
        ("a Russian keyboard", russian_keyboard),
        ("Russian papers", russified),
        ("a passport", passport),
        ("everyday Latin", everyday),
        ("the alphabet of 2021", alphabet_of_2021),
        ("the acute letters of 2018", acute_of_2018),
        ("the press", press),
    ];
    let mut missed = Vec::new();
    for name in names() {
        for (way, letters) in ways {
            let typed = written(&name, letters);
            if !is_found(&name, &typed) {
                missed.push(format!("{name} as {typed}, {way}"));
            }
        }
    }
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}

#[test]
fn capitals_marks_apart_and_look_alikes_change_nothing() {
    for name in names() {
        let apart: String = name.nfd().collect();
        let mixed = written(&name, look_alike);
        for typed in [name.to_uppercase(), apart] {
            assert!(is_found(&name, &typed), "{name} as {typed}");
        }
        // A word of look-alikes alone is a Latin word.
        if mixed.chars().any(|c| c > '\u{3ff}') {
            assert!(is_found(&name, &mixed), "{name} as {mixed}");
        }
        let folded = fold(&name);
        assert_eq!(fold(&folded), folded, "{name}");
    }
}
