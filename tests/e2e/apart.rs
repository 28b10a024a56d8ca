//! Three laptops that worked apart: all that exchange can show stands on the first one, whose window
//! is driven, and a file of the second lies there to be looked into.

use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::Page;

/// What they are called: as people call rooms, and as long as anybody would write.
pub(crate) struct Names {
    /// The laptop that works on.
    pub second: &'static str,
    /// The laptop that was withdrawn.
    pub third: &'static str,
    /// Who works there.
    pub worker: &'static str,
    /// What the event is called.
    pub event: &'static str,
    /// The person whom both laptops know.
    pub person: [&'static str; 2],
}

/// Names as they are.
pub(crate) const SHORT: Names = Names {
    second: "Кабинет 2",
    third: "Ескі ноутбук",
    worker: "Дина С.",
    event: "«Волонтерлікке жол» облыстық форумы",
    person: ["Қуанышова", "Әсел"],
};

/// People whom the second laptop adds.
const NEW: [[&str; 3]; 6] = [
    ["Бекбосынов", "Дәулет", "12.03.2008"],
    ["Сапарова", "Інжу", "05.10.2007"],
    ["Төлегенұлы", "Мирас", "03.06.2005"],
    ["Оңғарбаева", "Гүлжаһан", "30.01.2009"],
    ["Тұңғышбаева", "Мөлдір", "05.10.2007"],
    ["Ким", "Алина", "11.11.2007"],
];

/// What there is to be looked at.
pub(crate) struct Apart {
    /// The file of the second laptop, not read yet.
    pub file: PathBuf,
    /// The file with which a fourth laptop asks to be let in.
    pub request: PathBuf,
}

/// Makes them work apart. The window's academy is there already.
pub(crate) fn work_apart(page: &Page, names: &Names) -> Step<Apart> {
    let home = page.home("");
    let [surname, given] = names.person;
    let add = |surname: &str, given: &str| -> Step<String> {
        let name = ["--surname", surname, "--given", given];
        id_of(&told(&home, &[&["trainee", "add"], &name[..]].concat())?)
    };
    let known = add(surname, given)?;
    let deleted_here = add("Сағынбаева", "Балжан")?;
    let deleted_there = add("Есенғалиұлы", "Ерсұлтан")?;
    let days = [
        "--start",
        "2026-11-27",
        "--end",
        "2026-11-28",
        "--sessions",
        "2",
    ];
    let made = ["event", "add", "--title", names.event, "--kind", "forum"];
    let event = id_of(&told(&home, &[&made[..], &days].concat())?)?;
    let second = join(page, "second", names.second, names.worker)?;
    let third = join(page, "third", names.third, names.worker)?;
    write_both(&home, &second, &known, &event)?;
    let first = sends(&second, page, "first.tizim")?;
    told(&home, &["exchange", "read", &first])?;
    withdraw(&home, &third, page, names)?;
    told(&home, &["trainee", "trash", &deleted_here])?;
    told(
        &home,
        &["trainee", "correct", &deleted_there, "--course", "2"],
    )?;
    told(&second, &["trainee", "trash", &deleted_there])?;
    told(
        &second,
        &["trainee", "correct", &deleted_here, "--course", "3"],
    )?;
    go_on(&home, &second, &known, &event)?;
    let file = PathBuf::from(sends(&second, page, "Kabinet2-2026-11-27.tizim")?);
    let request = ask(page, "fourth", "Кабинет 5", "Бекзат Т.")?.1;
    Ok(Apart { file, request })
}

/// A laptop that asks to be let in: its home, and its request.
fn ask(page: &Page, folder: &str, name: &str, worker: &str) -> Step<(PathBuf, PathBuf)> {
    let home = page.home(folder);
    for part in ["data", "keys"] {
        fs::create_dir_all(home.join(part))?;
    }
    let request = home.join("request.tizim");
    let path = request.display().to_string();
    let who = ["--name", name, "--worker", worker, "--out", &path];
    told(&home, &[&["laptop", "join-request"], &who[..]].concat())?;
    Ok((home, request))
}

/// A laptop that is let in.
fn join(page: &Page, folder: &str, name: &str, worker: &str) -> Step<PathBuf> {
    let (home, request) = ask(page, folder, name, worker)?;
    let [request, answer] = [request, home.join("answer.tizim")].map(|it| it.display().to_string());
    let first = page.home("");
    told(&first, &["laptop", "approve", &request, "--out", &answer])?;
    told(&home, &["exchange", "read", &answer])?;
    Ok(home)
}

fn sends(home: &Path, page: &Page, name: &str) -> Step<String> {
    let file = page.home(name).display().to_string();
    told(home, &["exchange", "write", "--for", "all", "--out", &file])?;
    Ok(file)
}

/// Both write of one person, of one event and of a mark.
fn write_both(home: &Path, second: &Path, known: &str, event: &str) -> Step {
    let both = [
        (
            home,
            "8 701 000 00 01",
            "ИС-22",
            "2006-03-12",
            "Оқушылар сарайы",
            "present",
        ),
        (
            second,
            "8 701 000 00 10",
            "ИС-23",
            "2006-12-03",
            "Студенттер сарайы, 2-қабат",
            "late",
        ),
    ];
    for (laptop, phone, group, day, place, mark) in both {
        let facts = [
            "--phone",
            phone,
            "--study-group",
            group,
            "--birth-date",
            day,
        ];
        told(
            laptop,
            &[&["trainee", "correct", known], &facts[..]].concat(),
        )?;
        told(laptop, &["event", "correct", event, "--place", place])?;
        let at = ["--event", event, "--session", "1", "--mark", mark, known];
        told(laptop, &[&["attendance", "mark"], &at[..]].concat())?;
    }
    Ok(())
}

/// The third laptop works on after it was withdrawn, and its work waits here.
fn withdraw(home: &Path, third: &Path, page: &Page, names: &Names) -> Step {
    told(home, &["laptop", "revoke", names.third])?;
    told(
        third,
        &["trainee", "add", "--surname", "Жүсіпова", "--given", "Інжу"],
    )?;
    let late = sends(third, page, "late.tizim")?;
    told(home, &["exchange", "read", &late])?;
    Ok(())
}

/// The second laptop adds people and marks, and corrects what nobody else touched.
fn go_on(home: &Path, second: &Path, known: &str, event: &str) -> Step {
    for [surname, given, day] in NEW {
        let name = ["--surname", surname, "--given", given, "--birth-date", day];
        let id = id_of(&told(second, &[&["trainee", "add"], &name[..]].concat())?)?;
        let at = ["--event", event, "--session", "2", "--mark", "present", &id];
        told(second, &[&["attendance", "mark"], &at[..]].concat())?;
    }
    told(second, &["event", "correct", event, "--hours", "16"])?;
    told(second, &["trainee", "correct", known, "--course", "2"])?;
    told(
        home,
        &["trainee", "correct", known, "--faculty", "Филология"],
    )?;
    told(second, &["trainee", "correct", known, "--faculty", "Тарих"])?;
    Ok(())
}
