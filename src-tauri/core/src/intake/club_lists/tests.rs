use super::columns::{ListColumn, ListKind, ListTable};
use super::names::ClubName;
use super::values::{read_count, read_founded, read_state, read_sum};
use crate::grants::GrantState;
use crate::intake::book::{Cell, Sheet, SheetRow};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn one_club_has_many_spellings() {
    for spelling in [
        "«Нұрлы жол»",
        "Нұрлы жол",
        "\"Нұрлы жол\"",
        "«Нұрлы жол» волонтерлік клубы",
        "Нұрлы жол клубы",
        "Клуб «Нұрлы жол»",
        "Нурлы жол",
        "НҰРЛЫ ЖОЛ",
        "Волонтёрский клуб «Нұрлы жол» (№5 мектеп)",
    ] {
        let name = ClubName::read(spelling);
        assert_eq!(name.key, ClubName::read("Нұрлы жол").key, "{spelling}");
    }
    assert_ne!(ClubName::read("Ерікті").key, ClubName::read("Көмек").key);
}

#[test]
fn a_name_is_kept_without_what_says_only_that_it_is_a_club() {
    let bare = |text: &str| ClubName::read(text).bare;
    assert_eq!(bare("«Serpin» волонтерлік клубы"), "Serpin");
    assert_eq!(bare("ТАЗА БҰЛАҚ"), "Таза бұлақ");
    let green = ClubName::read("«Жасыл» экологиялық клубы");
    assert_eq!(green.bare, "«Жасыл» экологиялық клубы");
    assert_eq!(
        (green.key, green.beside.as_str()),
        (ClubName::read("Жасыл").key, "")
    );
    assert_eq!(bare("ЖРО"), "ЖРО");
    assert_eq!(bare("Клуб"), "Клуб", "nothing else would be left");
    assert_eq!(bare("Ерікті"), "Ерікті");
    let beside = ClubName::read("Жас қанат клубы (№44 мектеп)").beside;
    assert_eq!(beside, "№44 мектеп");
    assert_eq!(
        ClubName::read("№44 мектептің «Арман» клубы").beside,
        "№44 мектептің"
    );
}

#[test]
fn sums_are_read_as_they_are_typed() {
    let sums = [
        (Cell::Number(1_350_000.0), 1_350_000),
        (text("950 000"), 950_000),
        (text("1350000 тг"), 1_350_000),
        (text("2,7 млн"), 2_700_000),
        (text("0,65 млн"), 650_000),
        (text("1\u{a0}000\u{a0}000 ₸"), 1_000_000),
        (text("1,350,000"), 1_350_000),
        (text("1.350.000 тенге"), 1_350_000),
        (text("500 мың теңге"), 500_000),
        (text("250 000,00"), 250_000),
        (text("1500000-"), 1_500_000),
        (text("2 млн 300 мың"), 2_300_000),
        (text("1 миллион 50 тысяч тенге"), 1_050_000),
        (text("3 млн. 250 000 тг"), 3_250_000),
        (text("500000 (0,5 млн)"), 500_000),
        (text("2 млн (1 транш)"), 2_000_000),
    ];
    for (cell, sum) in sums {
        assert_eq!(read_sum(&cell), Some(sum), "{cell:?}");
    }
    let unread = ["жоқ", "-5", "12 000 $", "300 евро", "500,50", "2 млн 3 млн"];
    let unread = unread.map(text).into_iter();
    for cell in unread.chain([Cell::Number(-1.0), Cell::Number(500.5), Cell::Empty]) {
        assert_eq!(read_sum(&cell), None, "{cell:?}");
    }
}

#[test]
fn counts_and_years_are_read_as_they_are_typed() {
    assert_eq!(read_count(&text(" 14")), Some(14));
    assert_eq!(read_count(&text("31 оқушы")), Some(31));
    assert_eq!(read_count(&Cell::Number(29.0)), Some(29));
    assert_eq!(read_count(&text("20-25")), None);
    assert_eq!(read_count(&text("көп")), None);
    let founded = [
        (Cell::Number(2019.0), "2019"),
        (text("2019 ж."), "2019"),
        (text("2015-2016 оқу жылы"), "2015"),
        (text("2015/16 уч. год"), "2015"),
        (text("01.09.2019"), "2019-09-01"),
        (text("2019 жылғы 1 қыркүйек"), "2019-09-01"),
    ];
    for (cell, day) in founded {
        assert_eq!(read_founded(&cell).as_deref(), Some(day), "{cell:?}");
    }
    assert_eq!(read_founded(&text("былтыр")), None);
}

#[test]
fn a_state_is_told_by_its_words() {
    let states = [
        ("Жеңді", GrantState::Won),
        ("одобрена", GrantState::Won),
        ("қабылданбады", GrantState::Refused),
        ("Отказано", GrantState::Refused),
        ("есеп берілді", GrantState::Reported),
        ("отчёт сдан", GrantState::Reported),
        ("өтінім берілді", GrantState::Applied),
        ("на рассмотрении", GrantState::Applied),
    ];
    for (words, state) in states {
        assert_eq!(read_state(words), Some(state), "{words}");
    }
    assert_eq!(read_state("?"), None);
}

fn table(titles: &[&str]) -> Option<ListTable> {
    let mut sheet = Sheet::named("Парақ");
    let cells = |texts: &[&str]| texts.iter().map(|it| text(it)).collect();
    sheet.rows = vec![
        SheetRow::new(1, vec![text("Мектеп клубтары")]),
        SheetRow::new(2, cells(titles)),
    ];
    ListTable::find(&sheet)
}

#[test]
fn a_header_is_known_in_three_languages() {
    use ListColumn as C;
    let clubs: [(&[&str], &[C]); 3] = [
        (
            &[
                "№",
                "Клуб атауы",
                "Мектеп",
                "Аудан/қала",
                "Жетекшісінің аты-жөні",
                "Жетекші тел.",
                "Құрылған жылы",
                "Мүше саны",
                "Бағыттары",
            ],
            &[
                C::Club,
                C::School,
                C::District,
                C::Leader,
                C::LeaderPhone,
                C::Founded,
                C::Count,
                C::Directions,
            ],
        ),
        (
            &[
                "№",
                "Название клуба",
                "Школа",
                "Район",
                "ФИО руководителя",
                "Телефон",
                "Год создания",
                "Количество членов",
                "Направления",
            ],
            &[
                C::Club,
                C::School,
                C::District,
                C::Leader,
                C::LeaderPhone,
                C::Founded,
                C::Count,
                C::Directions,
            ],
        ),
        (
            &[
                "No",
                "Club",
                "School",
                "District",
                "Leader",
                "Phone",
                "Founded",
                "Members",
                "Directions",
            ],
            &[
                C::Club,
                C::School,
                C::District,
                C::Leader,
                C::LeaderPhone,
                C::Founded,
                C::Count,
                C::Directions,
            ],
        ),
    ];
    for (titles, columns) in clubs {
        let found = table(titles).unwrap();
        assert_eq!(found.kind, ListKind::Clubs);
        assert_eq!(found.columns.values().copied().collect::<Vec<_>>(), columns);
        assert_eq!(found.header_row, 2);
    }
    let grants = [
        "Клуб",
        "Қор / ұйым",
        "Жоба атауы",
        "Сұралған сома",
        "Сомасы, ₸",
        "Өтінім күні",
        "Күні",
        "Мәртебесі",
        "Есеп мерзімі",
        "Есеп берілді",
    ];
    let found = table(&grants).unwrap();
    assert_eq!(found.kind, ListKind::Grants);
    assert_eq!(
        found.columns.values().copied().collect::<Vec<_>>(),
        [
            C::Club,
            C::Giver,
            C::Title,
            C::Asked,
            C::Sum,
            C::AppliedOn,
            C::WonOn,
            C::State,
            C::ReportDue,
            C::ReportedOn
        ]
    );
    assert!(
        table(&["Аты-жөні", "Телефон", "Мектеп"]).is_none(),
        "a list of people"
    );
}
