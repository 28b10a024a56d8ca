//! Forms a teacher of Russian would write.

use super::*;

fn form(surname: &str, given: &str, patronymic: &str, sex: Option<Sex>) -> String {
    let declined = dative(surname, given, patronymic, sex);
    let sure = match declined.confidence {
        Confidence::Certain => "high",
        Confidence::Likely => "medium",
        Confidence::Unsure => "low",
    };
    format!("{} {sure}", declined.text)
}

#[test]
fn the_sex_is_told_by_the_patronymic() {
    let forms = [
        (
            "Иванов",
            "Пётр",
            "Сергеевич",
            "Иванову Петру Сергеевичу high",
        ),
        (
            "Иванова",
            "Мария",
            "Сергеевна",
            "Ивановой Марии Сергеевне high",
        ),
        ("Шевченко", "Илья", "Ильич", "Шевченко Илье Ильичу high"),
        ("Ким", "Игорь", "Петрович", "Киму Игорю Петровичу medium"),
        ("Ким", "Анна", "Викторовна", "Ким Анне Викторовне medium"),
        (
            "Ковалевская",
            "Любовь",
            "Ильинична",
            "Ковалевской Любови Ильиничне high",
        ),
        (
            "Цой",
            "Виктор",
            "Робертович",
            "Цою Виктору Робертовичу medium",
        ),
        ("Черных", "Лев", "Павлович", "Черных Льву Павловичу medium"),
        (
            "Воробей",
            "Павел",
            "Игоревич",
            "Воробью Павлу Игоревичу medium",
        ),
        (
            "Лебедь",
            "Дмитрий",
            "Львович",
            "Лебедю Дмитрию Львовичу medium",
        ),
        (
            "Кравец",
            "Никита",
            "Андреевич",
            "Кравцу Никите Андреевичу medium",
        ),
        (
            "Окуджава",
            "Юлия",
            "Олеговна",
            "Окуджаве Юлии Олеговне medium",
        ),
        (
            "Петров-Водкин",
            "Кузьма",
            "Сергеевич",
            "Петрову-Водкину Кузьме Сергеевичу medium",
        ),
        (
            "Бонч-Бруевич",
            "Владимир",
            "Дмитриевич",
            "Бонч-Бруевичу Владимиру Дмитриевичу medium",
        ),
    ];
    for (surname, given, patronymic, expected) in forms {
        assert_eq!(form(surname, given, patronymic, None), expected);
    }
}

#[test]
fn kazakh_names_keep_what_russian_rules_do_not_reach() {
    let forms = [
        (
            "Қартжан",
            "Нарқозы",
            "",
            Some(Sex::M),
            "Қартжану Нарқозы medium",
        ),
        (
            "Ахметова",
            "Айгерім",
            "Серікқызы",
            None,
            "Ахметовой Айгерім Серікқызы high",
        ),
        (
            "Оспанов",
            "Нұрлан",
            "Серікұлы",
            None,
            "Оспанову Нұрлану Серікұлы medium",
        ),
        (
            "Токаев",
            "Касым-Жомарт",
            "Кемелевич",
            None,
            "Токаеву Касым-Жомарту Кемелевичу medium",
        ),
        (
            "Ахметов",
            "Нур-Султан",
            "",
            Some(Sex::M),
            "Ахметову Нур-Султану medium",
        ),
        (
            "Иванова",
            "Анна-Мария",
            "",
            Some(Sex::F),
            "Ивановой Анне-Марии medium",
        ),
        (
            "Оспанова (Сапарова)",
            "Асель",
            "",
            Some(Sex::F),
            "Оспанова (Сапарова) Асель low",
        ),
        (
            "Момышұлы",
            "Бауыржан",
            "",
            Some(Sex::M),
            "Момышұлы Бауыржану medium",
        ),
        ("Қасым", "Айгүл", "", Some(Sex::F), "Қасым Айгүл medium"),
        (
            "Сулейменова",
            "Асель",
            "Маратовна",
            None,
            "Сулейменовой Асель Маратовне high",
        ),
        (
            "Тулегенова",
            "Алия",
            "Кайратовна",
            None,
            "Тулегеновой Алии Кайратовне high",
        ),
        ("Әлиұлы", "Әли", "", Some(Sex::M), "Әлиұлы Әли medium"),
    ];
    for (surname, given, patronymic, sex, expected) in forms {
        assert_eq!(form(surname, given, patronymic, sex), expected);
    }
}

#[test]
fn where_nothing_tells_the_sex_the_form_is_unsure() {
    assert_eq!(form("Ким", "Женя", "", None), "Ким Жене low");
    assert_eq!(form("Ким", "Женис", "", None), "Киму Женису medium");
    assert_eq!(form("Kim", "Anna", "", Some(Sex::F)), "Kim Anna low");
    assert_eq!(form("Оспанов", "А.", "", Some(Sex::M)), "Оспанову А. low");
    assert_eq!(form("", "", "", None), " low");
}

#[test]
fn a_line_keeps_its_order_and_its_capitals() {
    let line = |text: &str| dative_in_full(text).text;
    assert_eq!(line("Мария Сергеевна Иванова"), "Марии Сергеевне Ивановой");
    assert_eq!(line("Нұрлан Қартжан"), "Нұрлану Қартжану");
    assert_eq!(change("ИВАНОВ", 0, "у"), "ИВАНОВУ");
    assert_eq!(line(""), "");
}

#[test]
fn no_rule_is_lost_on_the_way_from_the_file() {
    let lines = RULES.lines().count() - 1;
    assert_eq!(PARTS.iter().map(Vec::len).sum::<usize>(), lines);
    let broken = PARTS
        .iter()
        .flatten()
        .find(|rule| rule.words.iter().any(|word| word.is_empty()) || !(rule.men || rule.women));
    assert!(broken.is_none());
}
