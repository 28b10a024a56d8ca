use super::*;
use crate::kazakh::Mend;
use crate::trainees::Sex;

fn name(parts: &str) -> FullName {
    let mut parts = parts.split('|');
    let mut next = || parts.next().unwrap_or_default();
    FullName::new(next(), next(), next())
}

fn reads(text: &str, expected: &str) {
    assert_eq!(read_full_name(text).name, name(expected), "{text:?}");
}

#[test]
fn a_name_is_read_in_any_order() {
    reads("Оспанов Жарас Серікұлы", "Оспанов|Жарас|Серікұлы");
    reads("Жарас Оспанов", "Оспанов|Жарас");
    reads("Жарас Серікұлы Оспанов", "Оспанов|Жарас|Серікұлы");
    reads("Айгерім Ахметова Қанатқызы", "Ахметова|Айгерім|Қанатқызы");
    reads("Раушан Асқар", "Асқар|Раушан");
    reads("Рая Әлімбай", "Әлімбай|Рая");
    reads("Анна Викторовна Ким", "Ким|Анна|Викторовна");
    reads("Алина Сергеевна Жукова", "Жукова|Алина|Сергеевна");
    reads("Иванов, Илья Ильич", "Иванов|Илья|Ильич");
    reads("Zharas Ospanov", "Ospanov|Zharas");
    reads("Aigerim Qanatqyzy Ahmetova", "Ahmetova|Aigerim|Qanatqyzy");
}

#[test]
fn letters_of_an_old_font_are_mended_and_said() {
    let read = arrange_parts("Өмірзаќова", "Заѓипа", "Арсенќызы");
    assert_eq!(read.name, name("Өмірзақова|Зағипа|Арсенқызы"));
    assert!(read.mends.contains(&Mend::LegacyFont));
    let read = read_full_name("Сўлтанов Орал Еркінўлы");
    assert_eq!(read.name, name("Сұлтанов|Орал|Еркінұлы"));
    assert!(read.mends.contains(&Mend::LegacyFont));
}

#[test]
fn headings_are_believed_where_no_ending_tells() {
    let read = arrange_parts("Ақжан", "Құдайберген", "Расулұлы");
    assert_eq!(read.name, name("Ақжан|Құдайберген|Расулұлы"));
    let read = arrange_parts("Ақжан", "Құдайбергенов", "Расулұлы");
    assert_eq!(read.name, name("Құдайбергенов|Ақжан|Расулұлы"));
    let read = arrange_parts("Айгерім", "Құдайберген", "Расулқызы");
    assert_eq!(read.name, name("Құдайберген|Айгерім|Расулқызы"));
}

#[test]
fn no_given_name_is_a_patronymic() {
    let names = include_str!("../../../../../assets/reference/given_names.csv");
    for given in names
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
    {
        assert!(
            !patronymic::is_patronymic(&crate::kazakh::fold(given)),
            "{given}"
        );
    }
    reads("Сарсен Күнсұлу", "Сарсен|Күнсұлу");
    let read = arrange_parts("Сарсен Күнсұлу", "", "");
    assert_eq!(read.name, name("Сарсен|Күнсұлу"));
}

#[test]
fn a_surname_may_be_a_grandfathers_name() {
    reads("Қартжан Нарқозы", "Қартжан|Нарқозы");
    reads("Серік Ерасыл", "Серік|Ерасыл");
    assert_eq!(
        read_full_name("Серік Ерасыл").confidence,
        Confidence::Unsure
    );
    reads("Момышұлы Бауыржан", "Момышұлы|Бауыржан");
    reads("Момышұлы Бауыржан Серікұлы", "Момышұлы|Бауыржан|Серікұлы");
    reads("Қасым-Жомарт Кемелұлы", "|Қасым-Жомарт|Кемелұлы");
}

#[test]
fn capitals_spaces_and_split_patronymics_are_mended() {
    let read = read_full_name(" ОСПАНОВ\u{a0}жарас  серік ұлы ");
    assert_eq!(read.name, name("Оспанов|Жарас|Серікұлы"));
    assert_eq!(
        read.mends,
        [Mend::Spaces, Mend::Capitals, Mend::SplitPatronymic]
    );
    reads("АХМЕТОВА АЙГЕРІМ ҚАНАТ ҚЫЗЫ", "Ахметова|Айгерім|Қанатқызы");
    reads(
        "оспанов қасым-жомарт серик улы",
        "Оспанов|Қасым-Жомарт|Серикулы",
    );
    reads("Мамедов Али Гасан оглы", "Мамедов|Али|Гасан оглы");
    reads("оСПАНОВ Жарас", "Оспанов|Жарас");
    reads("МакКей Анна", "МакКей|Анна");
    reads("Оспанов Жарас Серік-Ұлы", "Оспанов|Жарас|Серікұлы");
}

#[test]
fn initials_one_word_and_foreign_words() {
    reads("Оспанов Ж. С.", "Оспанов|Ж.|С.");
    reads("Ж.С. Оспанов", "Оспанов|Ж.|С.");
    reads("Оспанов A.", "Оспанов|А.");
    reads("қали р. дж.", "Қали|Р.|Дж.");
    reads("Динара", "|Динара");
    reads("Оспанова", "Оспанова");
    reads("", "");
    let read = read_full_name("Айгерім 10А 🌸");
    assert_eq!(
        (read.name, read.rest.as_str()),
        (name("|Айгерім"), "10А 🌸")
    );
    let read = read_full_name("Айгерім (Aigerim Ospanova)");
    assert_eq!(read.also, "Aigerim Ospanova");
    let read = read_full_name("iPhone Көмшат маман");
    assert_eq!(
        (read.name, read.rest.as_str()),
        (name("|Көмшат"), "iPhone маман")
    );
    reads("Ospanov_Zharas", "Ospanov|Zharas");
}

#[test]
fn columns_are_believed_unless_clearly_wrong() {
    let check = |cells: [&str; 3], expected: &str| {
        let read = arrange_parts(cells[0], cells[1], cells[2]);
        assert_eq!(read.name, name(expected), "{cells:?}");
        read
    };
    let clean = check(["Оспанов", "Жарас", "Серікұлы"], "Оспанов|Жарас|Серікұлы");
    assert_eq!(
        (clean.confidence, clean.mends.len()),
        (Confidence::Certain, 0)
    );
    let swapped = check(["Жарас", "Оспанов", "Серікұлы"], "Оспанов|Жарас|Серікұлы");
    assert_eq!(swapped.mends, [Mend::Order]);
    check(["Оспанов Жарас Серікұлы", "", ""], "Оспанов|Жарас|Серікұлы");
    check(["Оспанов", "Жарас Серікұлы", ""], "Оспанов|Жарас|Серікұлы");
    check(["Оспанов", "Жарас Серік ұлы", ""], "Оспанов|Жарас|Серікұлы");
    check(["Серік", "Ерасыл", ""], "Серік|Ерасыл");
    check(["Асан", "Ержан", "Болатұлы"], "Асан|Ержан|Болатұлы");
    check(["Оспанов", "", ""], "Оспанов");
    check(["", "Жарас", ""], "|Жарас");
    check(["Оспанов", "Серікұлы", "Жарас"], "Оспанов|Жарас|Серікұлы");
    check(["", "", ""], "");
    check(
        ["Оспанова", "Нұр Айым", "Серікқызы"],
        "Оспанова|Нұр Айым|Серікқызы",
    );
}

#[test]
fn names_agree_across_spellings() {
    use NameAgreement::*;
    let check = |a: &str, b: &str, expected: NameAgreement| {
        assert_eq!(compare(&name(a), &name(b)), expected, "{a} and {b}");
        assert_eq!(compare(&name(b), &name(a)), expected, "{b} and {a}");
    };
    check("Оспанов|Жарас|Серікұлы", "ОСПАНОВ|жарас|Серикулы", Same);
    check("Оспанов|Жарас|Серікұлы", "Ospanov|Zharas|Serikuly", Same);
    check("Оспанов|Жарас", "Жарас|Оспанов", Same);
    check(
        "Оспанов|Жарас|Серікұлы",
        "Оспанов|Жарас",
        SameLessPatronymic,
    );
    check(
        "Оспанов|Жарас|Серікұлы",
        "Оспанов|Жарас|Серикович",
        SameRussian,
    );
    check(
        "Оспанова|Дана|Абайқызы",
        "Оспанова|Дана|Абаевна",
        SameRussian,
    );
    check(
        "Оспанова|Дана|Мұсақызы",
        "Оспанова|Дана|Мусаевна",
        SameRussian,
    );
    check(
        "Оспанова|Дана|Амангелдіқызы",
        "Оспанова|Дана|Амангельдиевна",
        SameRussian,
    );
    check(
        "Оспанова|Дана|Серікқызы",
        "Оспанова|Дана|Сериковна",
        SameRussian,
    );
    check("Өтегенов|Шыңғыс", "Утегенов|Чингиз", SameRussian);
    check(
        "Төлебаев|Асан|Болатұлы",
        "Тулебаев|Асан|Булатович",
        SameRussian,
    );
    check("Оспанов|Данияр", "Оспанов|Даняр", SameRussian);
    check("Оспанов|Жарас|Серікұлы", "Оспанов|Ж.|С.", Initials);
    check("Оспанов|Жарас|Серікұлы", "Оспнов|Жарас|Серікұлы", OneTypo);
    check(
        "Ахметова|Дана|Серікқызы",
        "Иванова|Дана|Серікқызы",
        SurnameChanged,
    );
    check("Оспанова|Дана|Серікқызы", "|Дана|", Partial);
    check(
        "Оспанова|Дана|Серікқызы",
        "Оспанова|Дана|Болатқызы",
        Different,
    );
    check("Ґмірбеков|Ќайрат", "Өмірбеков|Қайрат", Same);
}

#[test]
fn twins_are_two_people() {
    let twins = [
        ("Асан", "Үсен"),
        ("Айнұр", "Айгүл"),
        ("Айжан", "Айжана"),
        ("Дана", "Даяна"),
        ("Айсана", "Айсара"),
        ("Нұрлан", "Ерлан"),
        ("Аян", "Аяна"),
        ("Алуа", "Алия"),
    ];
    for (a, b) in twins {
        let of = |given: &str| FullName::new("Оспан", given, "Серікқызы");
        assert_eq!(
            compare(&of(a), &of(b)),
            NameAgreement::Different,
            "{a} and {b}"
        );
    }
}

#[test]
fn rows_that_are_not_people() {
    for text in [
        "тест",
        "Тест Тестов",
        "тест тест",
        "ааа",
        "qwerty",
        "TEST",
        "фывапр",
    ] {
        assert!(looks_like_test(text), "{text}");
    }
    for text in ["Тестова Анна", "Анна", "", "Ли"] {
        assert!(!looks_like_test(text), "{text}");
    }
    for text in ["Барлығы:", "Итого: 25", "ВСЕГО", "Жалпы саны", "Жиыны"]
    {
        assert!(looks_like_total(text), "{text}");
    }
    assert!(!looks_like_total("Всеволод Иванов"));
    assert!(looks_like_device("Redmi Note 9") && looks_like_device("SM-A325F"));
    assert!(!looks_like_device("Айгерім"));
}

#[test]
fn sex_is_guessed_from_the_name() {
    assert_eq!(guess_sex(&name("Оспан|Ардақ|Серікқызы")), Some(Sex::F));
    assert_eq!(guess_sex(&name("Оспан|Жарас")), Some(Sex::M));
    assert_eq!(guess_sex(&name("Иванова|Саша")), Some(Sex::F));
    assert_eq!(guess_sex(&name("Ким|Саша")), None);
    assert_eq!(guess_sex(&name("Оспанова|Жарас")), None);
}

#[test]
fn short_forms() {
    assert_eq!(
        name("Оспанов|Жарас|Серікұлы").with_initials(),
        "Оспанов Ж. С."
    );
    assert_eq!(name("|Жарас").with_initials(), "Жарас");
    assert!(search_text("Шыңғысова Ақбөпе").contains("чингизова"));
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reading_never_changes_letters(text in "[А-ЯӘҒҚҢӨҰҮҺІа-яәғқңөұүһі -]{0,30}") {
            let letters = |s: &str| {
                let mut all: Vec<char> = s.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
                all.sort_unstable();
                all
            };
            prop_assert_eq!(letters(&read_full_name(&text).name.in_full()), letters(&text));
        }

        #[test]
        fn arranging_loses_nothing(s in "[А-Я][а-яі]{0,8}", g in "[А-Я][а-яі]{0,8}", p in "([А-Я][а-я]{1,5}ұлы)?") {
            // A word such as «сынып» is said beside names and is none.
            prop_assume!([&s, &g].iter().all(|it| !sign::is_beside_name(it)));
            let name = arrange_parts(&s, &g, &p).name;
            let mut words: Vec<String> = name.parts().iter().flat_map(|x| x.split_whitespace()).map(|w| w.trim_end_matches('.').to_owned()).collect();
            let mut expected: Vec<String> = [s, g, p].into_iter().filter(|x| !x.is_empty()).collect();
            words.sort();
            expected.sort();
            prop_assert_eq!(words, expected);
        }

        #[test]
        fn comparing_is_symmetric(a in "[А-Я][а-я]{1,6}( [А-Я][а-я]{1,6}){0,2}", b in "[А-Я][а-я]{1,6}( [А-Я][а-я]{1,6}){0,2}") {
            let (a, b) = (read_full_name(&a).name, read_full_name(&b).name);
            prop_assert_eq!(compare(&a, &b), compare(&b, &a));
        }
    }
}
