use super::*;
use crate::reference_data::{ReferenceRow, shipped_of};

fn list(kind: &str) -> Vec<ReferenceRow> {
    shipped_of(kind).cloned().collect()
}

#[test]
fn districts_as_people_write_them() {
    let check = |text: &str, key: &str| {
        assert_eq!(
            recognise_district(text).as_deref(),
            Some(key).filter(|k| !k.is_empty()),
            "{text}"
        );
    };
    for row in shipped_of("district") {
        for text in [&row.kk, &row.ru] {
            check(text, &row.key);
            check(&text.to_uppercase(), &row.key);
        }
    }
    for text in [
        "Ақтөбе қ.",
        "г.Актобе",
        "АКТОБЕ",
        "Актюбинск",
        "Актөбе каласы",
        "город Актобе",
        "Aqtöbe",
        "Ақтөбе облысы, Ақтөбе қаласы",
    ] {
        check(text, "aktobe_city");
    }
    check("Ақтөбе, Астана ауд.", "aktobe_astana");
    check("г.Актобе, р-н Алматы", "aktobe_almaty");
    check("Астана", "");
    check("Алматы қаласы", "");
    check("хобдинский р/н", "kobda");
    check("Кобдинский район", "kobda");
    check("Хобда", "kobda");
    check("АЙТЕКЕ БИ АУДАНЫ", "aitekebi");
    check("Айтекебийский р-он", "aitekebi");
    check("Темірбек Жүргенов а.", "aitekebi");
    check("с. Темирбека Жургенова", "aitekebi");
    check("Уил", "oiyl");
    check("Қандыағаш қ.", "mugalzhar");
    check("п. Шубаркудук", "temir");
    check("Темір ауд", "temir");
    check("Ақтөбе облысы Алға ауданы", "alga");
    check("Мугалжарский райно", "mugalzhar");
    check("Мугаджарский район", "mugalzhar");
    check("Алға, Темір", "");
    check("ааа", "");
    check("", "");
}

#[test]
fn direction_lists_with_commas_inside() {
    let check = |text: &str, keys: &[&str], unknown: &[&str]| {
        let options = recognise_direction_list(text);
        assert_eq!(
            (options.keys.as_slice(), options.unknown.as_slice()),
            (
                keys.iter()
                    .map(|k| (*k).to_owned())
                    .collect::<Vec<_>>()
                    .as_slice(),
                unknown
                    .iter()
                    .map(|k| (*k).to_owned())
                    .collect::<Vec<_>>()
                    .as_slice()
            ),
            "{text}"
        );
    };
    check("Саулық", &["saulyq"], &[]);
    check(
        "Қамқор (қарттар, мүгедектігі бар жандар), Үміт",
        &["qamqor", "umit"],
        &[],
    );
    check(
        "Білім, Басқа (спорт, цифрлық, ТЖ)",
        &["bilim", "other"],
        &[],
    );
    check(
        "Таза әлем; Асыл мура/Саулык\nСабақтастық",
        &["taza_alem", "asyl_mura", "saulyq", "sabaqtastyq"],
        &[],
    );
    check("1. Білім және Үміт", &["bilim", "umit"], &[]);
    check("Здоровье (медицина), шахмат", &["saulyq"], &["шахмат"]);
    check("Билим, Билим", &["bilim"], &[]);
    check("Саулық – денсаулық", &["saulyq"], &[]);
    check("", &[], &[]);
    check("Қамқор (қарттар, Үміт", &["qamqor", "umit"], &[]);
}

#[test]
fn an_option_may_hold_commas_without_brackets() {
    let row = |key: &str, kk: &str| ReferenceRow {
        key: key.into(),
        kk: kk.into(),
        ..Default::default()
    };
    let rows = [
        row("help", "Көмек: қарттар, жетімдер, отбасылар"),
        row("aid", "Көмек"),
    ];
    let options = recognise_options("Көмек: қарттар, жетімдер, отбасылар, Көмек", &rows);
    assert_eq!(options.keys, ["help", "aid"]);
    assert!(options.unknown.is_empty());
}

#[test]
fn schools_as_people_write_them() {
    let mut rows = list("school");
    for (key, kk, ru) in [
        ("alga_1", "№1 Алға орта мектебі", "средняя школа №1 г. Алга"),
        (
            "temir_2",
            "№2 Шұбарқұдық орта мектебі",
            "средняя школа №2 п. Шубаркудук",
        ),
    ] {
        rows.push(ReferenceRow {
            kind: "school".into(),
            key: key.into(),
            kk: kk.into(),
            ru: ru.into(),
            ..Default::default()
        });
    }
    let certain = |text: &str, key: &str| {
        assert_eq!(
            recognise_school(text, &rows),
            Recognised::Certain(key.into()),
            "{text}"
        );
    };
    for row in &rows {
        certain(&row.kk, &row.key);
        certain(&row.ru, &row.key);
    }
    for text in [
        "39 мектеп",
        "№ 39  мектеп",
        "39-мектеп",
        "СШ №39",
        "школа 39",
        "39 школа",
        "сш39",
        "N39 мектебі",
        "39 ОМ",
    ] {
        certain(text, "aktobe_39");
    }
    certain("№9 мектеп", "aktobe_09");
    certain("№1 Алға мектеп", "alga_1");
    certain("сш1 алга", "alga_1");
    certain("СШ №1 Хромтау", "khromtau_01");
    certain("НИШ", "nis");
    certain("Білім-инновация", "bilim_innovation");
    match recognise_school("№1 мектеп", &rows) {
        Recognised::Likely(keys) => assert!(keys.len() == 3 && keys[0] == "aktobe_01", "{keys:?}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        recognise_school("79 мектеп", &rows),
        Recognised::Likely(vec!["aktobe_79".into()])
    );
    certain("79 мектеп, Ақжар", "aktobe_79");
    assert_eq!(recognise_school("№777 мектеп", &rows), Recognised::None);
    assert_eq!(recognise_school("АӨУ", &rows), Recognised::None);
    assert_eq!(recognise_school("", &rows), Recognised::None);
    assert_eq!(recognise_school("мектеп", &rows), Recognised::None);
}

#[test]
fn rows_by_any_of_their_names() {
    let check = |kind: &str, text: &str, key: &str| {
        assert_eq!(
            recognise_row(text, &list(kind)),
            Recognised::Certain(key.into()),
            "{text}"
        );
    };
    check("faculty", "Филология факультеті", "philology");
    check(
        "faculty",
        "физико-математический факультет",
        "physics_mathematics",
    );
    check("category", "ерікті", "volunteer");
    check("category", "club leader", "club leader");
    check("event_kind", "вебинар", "webinar");
    check("format", "Оффлайн", "offline");
    assert_eq!(recognise_row("", &list("format")), Recognised::None);
    assert_eq!(recognise_row("xyz", &list("format")), Recognised::None);
}

#[test]
fn answers_of_yes_and_no() {
    for text in [
        "Иә",
        "Да",
        "иә",
        "Келісемін",
        "Согласен(на)",
        "+",
        "yes",
        "ДА",
        "Иә, келісемін",
        "✓",
    ] {
        assert_eq!(yes_no(text), Some(true), "{text}");
    }
    for text in [
        "Жоқ",
        "Нет",
        "не согласен",
        "-",
        "No",
        "жок",
        "Келіспеймін",
        "Мен келіспеймін",
    ] {
        assert_eq!(yes_no(text), Some(false), "{text}");
    }
    for text in ["", "?", "білмеймін", "Асан"] {
        assert_eq!(yes_no(text), None, "{text}");
    }
}
