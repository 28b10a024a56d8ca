//! Sentences that say what went wrong, each in its own words and none longer than it has to be.

use crate::laptop::{Laptop, len, text};

impl Laptop {
    /// What a refusal says to a person, in Russian.
    fn complains(&self, words: &[&str]) -> String {
        let refused = self.run(&[&["--lang", "ru"], words].concat());
        assert_eq!(refused.status.code(), Some(1), "{words:?}");
        String::from_utf8(refused.stderr).unwrap()
    }
}

#[test]
fn what_is_not_found_is_called_what_it_is() {
    let office = Laptop::office();
    let other = Laptop::let_in(&office, "Кабинет 2");
    other.person("Оспанова", "Аружан", "2009-01-01");
    let file = other.sends("1.tizim");
    let out = text(&office.place("out.tizim")).to_owned();
    let to_nobody = ["exchange", "write", "--for", "ZZ", "--out", &out];
    for words in [&to_nobody[..], &["laptop", "revoke", "ZZ"]] {
        let said = office.complains(words);
        let wanted = "not_found: В академии нет ноутбука «ZZ». Посмотрите список ноутбуков";
        assert!(said.starts_with(wanted), "{said}");
    }
    let said = office.complains(&["exchange", "read", &file, "--except", "zz"]);
    assert!(
        said.contains("В плане этого файла нет строки «zz»."),
        "{said}"
    );
    let said = office.complains(&["conflict", "show", "zz"]);
    assert!(said.contains("Под «zz» ничего не записано"), "{said}");
    let said = office.complains(&["laptop", "accept", "Кабинет 2"]);
    assert!(said.contains("ничто не ждёт решения"), "{said}");
    let said = office.complains(&["trainee", "show", "00000000-0000-7000-8000-000000000000"]);
    assert!(said.contains("Эта запись не нашлась."), "{said}");
    let turned = ["exchange", "write", "--for", "ZZ\u{202e}", "--out", &out];
    let said = office.complains(&turned);
    assert!(said.contains("«\u{2068}ZZ\u{202e}\u{2069}»"), "{said:?}");
}

#[test]
fn why_a_file_failed_and_how_long_a_name_may_be_is_said() {
    let office = Laptop::office();
    let missing = office.place("missing/file.tizim");
    let folder = office.place("");
    for (words, wanted) in [
        (
            &["exchange", "read", text(&missing)][..],
            "Такого файла или папки нет.",
        ),
        (
            &["exchange", "plan", text(&folder)],
            "Это папка, а нужен файл.",
        ),
        (&["backup", text(&missing)], "Такого файла или папки нет."),
        (&["backup", text(&folder)], "Это папка, а нужен файл."),
    ] {
        let said = office.complains(words);
        assert!(
            said.starts_with("file_failed: ") && said.contains(wanted),
            "{said}"
        );
    }
    let long = "К".repeat(61);
    let out = text(&office.place("request.tizim")).to_owned();
    let ask = ["laptop", "join-request", "--name", &long, "--out", &out];
    let said = Laptop::bare().complains(&ask);
    assert!(said.contains("не больше 60 знаков"), "{said}");
}

#[test]
fn very_many_files_that_cannot_be_read_are_one_line() {
    let office = Laptop::office();
    let shared = tempfile::tempdir().unwrap();
    let theirs = shared.path().join("Басқа.0123456789");
    std::fs::create_dir(&theirs).unwrap();
    for number in 0..1_500 {
        std::fs::write(theirs.join(format!("{number}.tizim")), "a letter").unwrap();
    }
    let look = ["exchange", "folder", text(shared.path())];
    let printed = office.prints(&look);
    assert_eq!(printed.lines().count(), 1, "{printed}");
    assert!(printed.contains("Файлов: 1500, среди них"), "{printed}");
    assert!(
        printed.contains("1.tizim") && printed.len() < 1_000,
        "{printed}"
    );
    assert_eq!(len(&office.says(&look)["problems"]), 1_500);
}
