//! Clubs for scripts: lists of them, their cards, handing over, the life of a grant.

use serde_json::Value;

use crate::laptop::{Laptop, id_of, len, text};

const LIST: &str = "Клуб атауы;Мектеп;Аудан/қала;Жетекшісінің аты-жөні;Жетекші тел.;Мүше саны\n\
    «Алау» клубы;№9 мектеп-гимназия;Ақтөбе қ.;Жақыпова Ұлдана Файзоллақызы;87780532257;31 оқушы\n\
    Бірлік;№39 мектеп;Ақтөбе;Ким Данияр;;көп\n";
const GRANTS: &str = "Клуб;Қор;Жоба;Сомасы;Күні\nАЛАУ (9-мектеп);Қор;Жасыл аула;2,7 млн;01.04.2026\n\
    Белгісіз;Қор;Кітап;500 мың;02.04.2026\n";

fn club(laptop: &Laptop, name: &str) -> String {
    id_of(&laptop.says(&["club", "add", "--name", name, "--kind", "interest_club"]))
}

fn count(value: &Value, of: &str, what: &str) -> u64 {
    value[of][what].as_u64().unwrap()
}

#[test]
fn a_list_of_clubs_is_taken_in_once() {
    let laptop = Laptop::found();
    let list = laptop.file("clubs.csv", LIST);
    let dry = laptop.says(&["import", "clubs", &list, "--dry-run"]);
    assert_eq!(count(&dry, "club_rows", "new"), 2);
    assert_eq!(
        len(&laptop.says(&["club", "list"])),
        0,
        "nothing was written"
    );
    let told = laptop.says(&["--lang", "ru", "import", "clubs", &list]);
    assert_eq!(count(&told, "leaders", "new"), 2);
    let problem = &told["problems"][0];
    assert_eq!(problem["code"], "count_unreadable");
    assert_eq!(
        (problem["row"].as_u64(), problem["column"].as_str()),
        (Some(3), Some("F"))
    );
    assert_eq!(problem["message"], "Не читается число участников");
    let again = laptop.says(&["import", "clubs", &list]);
    assert_eq!(count(&again, "club_rows", "known"), 2);
    assert_eq!(len(&laptop.says(&["club", "list"])), 2);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    let grants = laptop.file("grants.csv", GRANTS);
    let told = laptop.says(&["import", "clubs", &grants]);
    let alau = told["grants"][0]["club"].as_str().unwrap();
    assert_eq!(
        laptop.says(&["club", "show", alau])["grants"][0]["sum"],
        2_700_000
    );
    assert_eq!(told["to_choose"][0]["asked"], "grant");
    laptop.says(&["undo"]);
    assert_eq!(len(&laptop.says(&["grant", "list"])), 0);
    let people = laptop.file("people.csv", "Аты-жөні;Телефон\nКим Данияр;87010000001\n");
    assert_eq!(
        laptop.refuses(&["import", "clubs", &people]),
        "no_club_list"
    );
}

#[test]
fn a_club_is_handed_over_to_somebody_new() {
    let laptop = Laptop::found();
    let (alau, arman) = (club(&laptop, "Алау"), club(&laptop, "Арман"));
    let (old, new) = (
        laptop.person("Абаева", "Айша", "1999-01-02"),
        laptop.person("Бекова", "Инкар", "2001-01-02"),
    );
    laptop.says(&[
        "club", "member", "add", "--club", &alau, &old, "--role", "leader",
    ]);
    let pair = format!("{arman}={new}");
    let both = [
        "club",
        "hand-over",
        &alau,
        &pair,
        "--surname",
        "Дәулетова",
        "--given",
        "Ерке",
        "--on",
        "2026-05-31",
        "--departing",
        "stays",
    ];
    let done = laptop.says(&both);
    assert_eq!(len(&done), 2);
    let leader = |club: &str| laptop.says(&["club", "show", club])["club"]["leaders"][0].clone();
    assert_eq!(leader(&alau), "Дәулетова Ерке");
    assert_eq!(leader(&arman), "Бекова Инкар");
    laptop.says(&["undo"]);
    assert_eq!(leader(&alau), "Абаева Айша");
    assert_eq!(
        laptop.refuses(&["club", "hand-over", &alau, "--on", "көктем"]),
        "bad_date"
    );
}

#[test]
fn a_list_puts_a_new_leader_in_place_of_the_old_one() {
    let laptop = Laptop::found();
    let head = "Клуб атауы;Мектеп;Аудан;Жетекшісі;Жетекші тел.\n";
    let row = |leader: &str| format!("{head}Алау;№9 мектеп-гимназия;Ақтөбе қ.;{leader}\n");
    let first = laptop.file("first.csv", &row("Жақыпова Ұлдана;87010000001"));
    let second = laptop.file("second.csv", &row("Ким Данияр;87010000002"));
    let club = laptop.says(&["import", "clubs", &first])["clubs"][0]["club"].clone();
    let club = club.as_str().unwrap();
    let lines = laptop.prints(&["import", "clubs", &second, "--dry-run"]);
    assert!(
        lines.contains("1:2:leader?  Ким Данияр\n    Сейчас руководит Жақыпова Ұлдана"),
        "{lines}"
    );
    let answer = |said: &str| ["import", "clubs", &second, "--answer", said].map(str::to_owned);
    let refused = |said: &str| {
        let answer = answer(said);
        laptop.refuses(&answer.each_ref().map(String::as_str))
    };
    assert_eq!(refused("1:2:club=new@2025-09-01"), "bad_value");
    assert_eq!(refused("1:2:leader=out@2025-09-01"), "bad_value");
    assert_eq!(refused("1:2:leader=new@көктем"), "bad_date");
    laptop.says(
        &answer("1:2:leader=new@2025-09-01")
            .each_ref()
            .map(String::as_str),
    );
    let members = || laptop.says(&["club", "show", club])["members"].clone();
    let terms = members();
    let terms: Vec<_> = terms
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["surname"].clone(), it["from"].clone(), it["to"].clone()))
        .collect();
    assert_eq!(
        terms,
        [
            ("Ким".into(), "2025-09-01".into(), "".into()),
            ("Жақыпова".into(), "".into(), "2025-08-31".into())
        ]
    );
    laptop.says(&["undo"]);
    assert_eq!(len(&members()), 1);
    let from = members()[0]["to"].clone();
    assert_eq!(from, "");
}

#[test]
fn a_better_name_of_a_leader_is_told_and_taken_by_its_row() {
    let laptop = Laptop::found();
    let head = "Клуб атауы;Мектеп;Аудан;Жетекшісі;Жетекші тел.\n";
    let row =
        |leader: &str| format!("{head}Алау;№9 мектеп-гимназия;Ақтөбе қ.;{leader};87010000001\n");
    let typed = laptop.file("typed.csv", &row("Избасова Айкумис"));
    let official = laptop.file("official.csv", &row("Ізбасова Айкүміс"));
    let done = laptop.says(&["import", "clubs", &typed]);
    let leader = done["clubs"][0]["leader"].as_str().unwrap().to_owned();
    let surname = || laptop.says(&["trainee", "show", &leader])["surname"].clone();
    let lines = laptop.prints(&["import", "clubs", &official, "--dry-run"]);
    assert!(
        lines.contains("1:2  Избасова Айкумис → Ізбасова Айкүміс"),
        "{lines}"
    );
    laptop.says(&["import", "clubs", &official]);
    assert_eq!(surname(), "Избасова", "nobody asked for it");
    let take =
        |which: &str| ["import", "clubs", &official, "--better-names", which].map(str::to_owned);
    assert_eq!(
        laptop.refuses(&take("1:3").each_ref().map(String::as_str)),
        "not_found"
    );
    assert_eq!(
        laptop.refuses(&take("2").each_ref().map(String::as_str)),
        "bad_value"
    );
    let done = laptop.says(&take("all").each_ref().map(String::as_str));
    assert_eq!(
        (&done["respelled"], surname()),
        (&1.into(), "Ізбасова".into())
    );
    laptop.says(&["undo"]);
    assert_eq!(surname(), "Избасова");
}

#[test]
fn a_grant_lives_from_the_application_to_the_report() {
    let laptop = Laptop::found();
    let alau = club(&laptop, "Алау");
    let add = [
        "club",
        "grant",
        "add",
        "--club",
        &alau,
        "--title",
        "Жасыл аула",
        "--state",
        "applied",
        "--applied-on",
        "2020-03-02",
        "--asked",
        "500000",
    ];
    let grant = id_of(&laptop.says(&add));
    let show = |laptop: &Laptop| laptop.says(&["club", "show", &alau])["club"].clone();
    assert_eq!(
        show(&laptop)["granted"],
        0,
        "what is only asked for is not won"
    );
    let won = laptop.says(&[
        "grant",
        "correct",
        &grant,
        "--won-on",
        "2020-04-15",
        "--sum",
        "350000",
        "--report-due",
        "2020-10-01",
    ]);
    assert_eq!(won["state"], "won");
    let overdue = laptop.says(&["grant", "list", "--overdue"]);
    assert_eq!(overdue[0]["club_name"], "Алау");
    assert_eq!(len(&laptop.says(&["club", "list", "--report-overdue"])), 1);
    laptop.says(&["grant", "correct", &grant, "--reported-on", "2020-11-01"]);
    assert_eq!(
        len(&laptop.says(&["grant", "list", "--state", "reported"])),
        1
    );
    assert_eq!(len(&laptop.says(&["club", "list", "--report-overdue"])), 0);
    let early = ["grant", "correct", &grant, "--won-on", "2019-01-01"];
    assert_eq!(
        laptop.refuses(&early),
        "day_too_early",
        "won before it was asked for"
    );
}

#[test]
fn a_card_tells_all_but_contacts() {
    let laptop = Laptop::found();
    let alau = club(&laptop, "Алау");
    laptop.says(&[
        "club",
        "correct",
        &alau,
        "--phone",
        "8 701 000 00 01",
        "--head-count",
        "31",
    ]);
    let out = laptop.place("card.pdf");
    laptop.says(&["club", "card", &alau, "--lang", "kk", "--out", text(&out)]);
    let plain = std::fs::read(&out).unwrap();
    assert!(plain.starts_with(b"%PDF"));
    laptop.says(&[
        "club",
        "card",
        &alau,
        "--lang",
        "kk",
        "--contacts",
        "--out",
        text(&out),
    ]);
    assert!(
        std::fs::read(&out).unwrap().len() > plain.len(),
        "phones are added when asked for"
    );
    let trash = [
        "club",
        "card",
        "01970000-0000-7000-8000-000000000000",
        "--out",
        text(&out),
    ];
    assert_eq!(laptop.refuses(&trash), "not_found");
}

#[test]
fn a_row_left_out_comes_back_when_there_is_nothing_to_ask_of_it() {
    let laptop = Laptop::found();
    let list = laptop.file(
        "left_out.csv",
        "Клуб атауы;Мектеп;Аудан;Жетекшісі\n\
         Алау;№9 мектеп-гимназия;Ақтөбе қ.;Жақыпова Ұлдана\n\
         Алау;№9 мектеп-гимназия;Ақтөбе қ.;Жақыпова Ұлдана\n",
    );
    laptop.says(&["club", "add", "--name", "Алау"]);
    laptop.run(&["import", "clubs", &list, "--answer", "1:2:club=out"]);
    let stands = laptop.run(&["import", "clubs", &list, "--dry-run"]);
    let stands: Value = serde_json::from_slice(&stands.stdout).unwrap();
    assert_eq!(stands["club_rows"]["out"], 2, "{stands}");
    let more = std::fs::read_to_string(&list).unwrap() + "Тұлпар;;Ақтөбе қ.;\n";
    let grown = laptop.file("grown.csv", &more);
    let lines = laptop.prints(&["import", "clubs", &grown, "--dry-run"]);
    assert!(lines.contains("под вопросом 0, не взято 2"), "{lines}");
    laptop.says(&["undo"]);
    let done = laptop.says(&["import", "clubs", &list]);
    let tally = &done["club_rows"];
    let told = (&tally["new"], &tally["repeated"], &tally["out"]);
    assert_eq!(told, (&1.into(), &1.into(), &0.into()), "{done}");
}

#[test]
fn a_club_is_added_twice_only_where_that_is_said_and_names_those_alike() {
    fn add<'a>(more: &[&'a str]) -> Vec<&'a str> {
        let words = ["club", "add", "--name", "Алау", "--school", "Назарбаев"];
        [&words, more].concat()
    }
    let laptop = Laptop::found();
    let first = laptop.says(&add(&[]));
    assert_eq!(len(&first["candidates"]), 0);
    assert_eq!(laptop.refuses(&add(&[])), "club_exists");
    let other = laptop.says(&["club", "add", "--name", "Алау", "--school", "№9 мектеп"]);
    assert_eq!(other["candidates"][0]["id"], first["id"]);
    assert_eq!(other["candidates"][0]["same"], false);
    let again = laptop.says(&add(&["--another"]));
    assert_eq!(len(&again["candidates"]), 2);
    assert_eq!(again["candidates"][0]["same"], true);
    assert_eq!(len(&laptop.says(&["club", "find", "клуб «алау»"])), 3);
}

#[test]
fn a_member_of_the_name_that_is_typed_takes_the_club() {
    let laptop = Laptop::found();
    let alau = club(&laptop, "Алау");
    let member = laptop.person("Бекова", "Инкар", "2001-01-02");
    laptop.says(&["club", "member", "add", "--club", &alau, &member]);
    let to = |given: &'static str| {
        let words = ["club", "hand-over", &alau, "--on", "2026-05-31"];
        let name = ["--surname", "Бекова", "--given", given];
        [
            words.map(str::to_owned).to_vec(),
            name.map(str::to_owned).to_vec(),
        ]
        .concat()
    };
    let run = |given| -> Value {
        let words = to(given);
        laptop.says(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let members = || laptop.says(&["club", "show", &alau])["members"].clone();
    run("инкар");
    assert_eq!(
        len(&laptop.says(&["trainee", "list"])),
        1,
        "nobody is written twice"
    );
    assert_eq!(members()[0]["trainee"], member.as_str());
    assert_eq!(members()[0]["role"], "leader");
    let namesake = laptop.person("Бекова", "Инкар", "2004-05-06");
    laptop.says(&["club", "member", "add", "--club", &alau, &namesake]);
    let words = to("Инкар");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(laptop.refuses(&words), "several_members");
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    assert_eq!(
        laptop.refuses(&["club", "hand-over", &alau, "--on", "2026-05-31"]),
        "missing"
    );
}
