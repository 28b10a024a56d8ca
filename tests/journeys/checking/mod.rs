//! Papers are checked by the text of their code, by a file and by a picture.

mod files;
mod signers;

use tizim_core::academy::{self, Academy};
use tizim_core::act::Act;
use tizim_core::catalogue::Table;
use tizim_core::certificates::{self, CheckNote, PaperCheck, Verdict};
use tizim_core::common::Lang;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::register::{Fields, Register};
use tizim_tests::Desk;

use super::certificates::{forum, mark, person, request};

/// Issues papers to so many people and returns them in the order of names.
fn issued(desk: &Desk, count: usize) -> Vec<Id> {
    let event = forum(desk);
    let names = ["Әбдіғаппарова", "Жүсіпова", "Нұрмұхамбетова", "Сейтқали"];
    let people: Vec<Id> = names
        .iter()
        .take(count)
        .map(|it| person(desk, it, "Айнұр"))
        .collect();
    mark(desk, &event, 0, &people);
    let wanted = request(desk, event.id, Lang::Kk, 1);
    certificates::issue(&desk.register, &wanted)
        .unwrap()
        .value
        .certificates
}

/// Returns the text that stands in the code of a paper.
fn code_of(register: &Register, paper: Id) -> String {
    register
        .read(|it| {
            let sql = "SELECT json_extract(content, '$.code') FROM certificate WHERE id = ?1";
            Ok(it.query_row(sql, [paper], |row| row.get(0)).unwrap())
        })
        .unwrap()
}

fn check(register: &Register, text: &str) -> PaperCheck {
    register.read(|it| certificates::check(it, text)).unwrap()
}

/// Corrects what the academy says of itself.
fn correct(desk: &Desk, change: impl FnOnce(&mut Academy)) {
    let mut kept = desk.register.read(academy::academy).unwrap();
    change(&mut kept);
    academy::correct(&desk.register, &kept).unwrap();
}

#[test]
fn a_paper_is_genuine_until_it_is_void_or_replaced() {
    let desk = Desk::found(1).unwrap();
    let papers = issued(&desk, 2);
    let codes: Vec<String> = papers
        .iter()
        .map(|it| code_of(&desk.register, *it))
        .collect();
    let first = check(&desk.register, &codes[0]);
    assert_eq!(
        (first.verdict, first.note),
        (Verdict::Genuine, CheckNote::None)
    );
    assert!(
        codes[0].starts_with("ProActive академиясы · Сертификат "),
        "{}",
        codes[0]
    );
    assert_eq!(first.name, "Әбдіғаппарова Айнұр");
    assert_eq!(first.issued_on, "2026-10-15");
    assert_eq!(first.certificate, Some(papers[0]));

    certificates::void(&desk.register, &papers[..1], "Аты қате").unwrap();
    let void = check(&desk.register, &codes[0]);
    assert_eq!(void.verdict, Verdict::Void);
    assert_eq!(
        (void.void_on.as_str(), void.void_reason.as_str()),
        ("2026-10-15", "Аты қате")
    );

    let new = certificates::replace(&desk.register, papers[1], "Аты қате")
        .unwrap()
        .value;
    let replaced = check(&desk.register, &codes[1]);
    assert_eq!(replaced.verdict, Verdict::Replaced);
    let new = check(&desk.register, &code_of(&desk.register, new));
    assert_eq!(
        (new.verdict, &new.number),
        (Verdict::Genuine, &replaced.replaced_by)
    );
}

/// Every single character of a text, changed to any of many others.
fn no_change_is_genuine(register: &Register, text: &str) {
    const OTHERS: &str = "aAзЗ0189-_ ·.,#Tеe\u{ad}\u{301}\u{200b}\n";
    let letters: Vec<char> = text.chars().collect();
    for at in 0..letters.len() {
        let next = char::from_u32(letters[at] as u32 ^ 1).unwrap();
        let others = OTHERS.chars().chain([next]).map(Some).chain([None]);
        for other in others.filter(|it| *it != Some(letters[at])) {
            let is_space = |it: char| it.is_whitespace();
            if is_space(letters[at]) && other.is_some_and(is_space) {
                continue;
            }
            let mut changed = letters.clone();
            match other {
                Some(other) => changed[at] = other,
                None => drop(changed.remove(at)),
            }
            let changed: String = changed.into_iter().collect();
            let said = check(register, &changed).verdict;
            assert!(
                matches!(said, Verdict::Altered | Verdict::Foreign),
                "{said:?} of {changed:?}"
            );
        }
    }
}

#[test]
fn no_single_changed_character_is_genuine() {
    let desk = Desk::found(1).unwrap();
    let paper = issued(&desk, 1)[0];
    no_change_is_genuine(&desk.register, &code_of(&desk.register, paper));

    let desk = Desk::found(2).unwrap();
    correct(&desk, |it| {
        it.check_address = "https://jastar.kz/t".to_owned()
    });
    let paper = issued(&desk, 1)[0];
    let code = code_of(&desk.register, paper);
    assert!(code.starts_with("https://jastar.kz/t#T1"), "{code}");
    assert!(code.is_ascii(), "{code}");
    assert_eq!(check(&desk.register, &code).verdict, Verdict::Genuine);
    no_change_is_genuine(&desk.register, &code);
}

#[test]
fn white_space_and_letters_put_together_otherwise_change_nothing() {
    let desk = Desk::found(1).unwrap();
    let paper = issued(&desk, 1)[0];
    let code = code_of(&desk.register, paper);
    for same in [
        code.replace('\n', " \r\n"),
        format!("\u{feff} {code}\t"),
        code.replace(' ', "\u{a0}"),
    ] {
        assert_eq!(
            check(&desk.register, &same).verdict,
            Verdict::Genuine,
            "{same:?}"
        );
    }
}

#[test]
fn a_page_that_is_only_looked_at_proves_nothing() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let aigerim = person(&desk, "Нұрмұхамбетова", "Айгерім");
    mark(&desk, &event, 0, &[aigerim]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let today = tizim_core::clock::Clock::today(desk.clock.as_ref());
    let identity = desk.register.identity();
    let page = desk
        .register
        .read(|it| certificates::preview(it, &wanted, None, &identity, today))
        .unwrap();
    let file = desk.folder.path().join("preview.pdf");
    std::fs::write(&file, page).unwrap();
    let found = desk
        .register
        .read(|it| certificates::check_file(it, &file))
        .unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].verdict, found[0].note),
        (Verdict::Altered, CheckNote::WrongProof)
    );
}

#[test]
fn the_code_of_somebody_made_nameless_is_still_told_by_its_proof() {
    let desk = Desk::found(1).unwrap();
    let paper = issued(&desk, 1)[0];
    let code = code_of(&desk.register, paper);
    let number = check(&desk.register, &code).number;
    let who = desk
        .register
        .read(|it| certificates::show(it, paper, Lang::Kk))
        .unwrap()
        .trainee;
    tizim_core::retention::anonymise(&desk.register, &[who.0.unwrap()]).unwrap();
    let said = check(&desk.register, &code);
    assert_eq!((said.verdict, said.number), (Verdict::Genuine, number));
    let forged = code.replace("Айнұр", "Айнур");
    assert_eq!(check(&desk.register, &forged).verdict, Verdict::Altered);
}

/// Papers that were printed before their codes were signed.
#[test]
fn an_old_code_is_told_by_the_book_alone() {
    let desk = Desk::found(1).unwrap();
    let paper = issued(&desk, 1)[0];
    let number = check(&desk.register, &code_of(&desk.register, paper)).number;
    let old = format!("TIZIM:{number}:0123456789AB");
    let said = check(&desk.register, &old);
    assert_eq!(
        (said.verdict, said.note),
        (Verdict::Altered, CheckNote::OldCode)
    );
    let content: String = desk
        .register
        .read(|it| {
            let sql = "SELECT content FROM certificate WHERE id = ?1";
            Ok(it.query_row(sql, [paper], |row| row.get(0)).unwrap())
        })
        .unwrap();
    let mut frozen: serde_json::Value = serde_json::from_str(&content).unwrap();
    frozen["code"] = old.clone().into();
    let fields = Fields::new().text("content", &frozen.to_string());
    desk.register
        .transact(Act::CertificateIssue, |it| {
            it.correct(Table::Certificate, paper, fields)
        })
        .unwrap();
    let said = check(&desk.register, &old);
    assert_eq!(
        (said.verdict, said.certificate),
        (Verdict::Genuine, Some(paper))
    );
    let wrong = check(&desk.register, &old.replace("89AB", "89AC"));
    assert_eq!(wrong.verdict, Verdict::Altered);
    let other = check(&desk.register, "TIZIM:XX-2020-Q2W-0001-X:0123456789AB");
    assert_eq!(other.verdict, Verdict::Foreign);
}

#[test]
fn the_address_of_the_page_is_one() {
    let desk = Desk::found(1).unwrap();
    let mut kept = desk.register.read(academy::academy).unwrap();
    for typed in ["jastar.kz", "https://", "https://a b.kz", "ftp://jastar.kz"] {
        kept.check_address = typed.to_owned();
        let refused = academy::correct(&desk.register, &kept).unwrap_err();
        assert_eq!(refused.code(), Code::BadValue, "{typed}");
    }
    kept.check_address = " https://тізім.қаз/тексеру#бет ".to_owned();
    let kept = academy::correct(&desk.register, &kept).unwrap().value;
    assert_eq!(kept.check_address, "https://тізім.қаз/тексеру");
}
