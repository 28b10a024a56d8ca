//! Kazakh text through standard input, without any register.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn run(words: &[&str], text: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
        .arg("kazakh")
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn says(words: &[&str], text: &str) -> String {
    let output = run(words, text);
    assert!(output.status.success(), "{words:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn each_line_has_its_answer() {
    assert_eq!(
        says(&["sort"], "Серік\nӘсел\nАйгерім\n"),
        "Айгерім\nӘсел\nСерік\n"
    );
    assert_eq!(says(&["fold"], "Әлихан\nalikhan\n"), "аликан\nаликан\n");
    assert_eq!(
        says(&["dative"], "Айбек\r\nZharas"),
        "Айбекке\thigh\nZharas\tlow\n"
    );
    assert_eq!(says(&["genitive"], "Абай\n"), "Абайдың\thigh\n");
    assert_eq!(says(&["latin"], "\u{feff}Жәнібек\n\n"), "Zhanibek\n\n");
    assert_eq!(says(&["fold", "--json"], "Айбек\n"), "[\"аибек\"]\n");
}

#[test]
fn no_line_has_no_answer() {
    for verb in ["sort", "fold", "dative", "genitive", "latin", "date"] {
        assert_eq!(says(&[verb], ""), "", "{verb}");
    }
    assert_eq!(says(&["fold", "--json"], ""), "[]\n");
}

#[test]
fn the_dative_is_russian_where_the_sentences_are() {
    assert_eq!(
        says(
            &["dative", "--lang", "ru"],
            "Иванова Мария Сергеевна\nНұрлан Қартжан\n"
        ),
        "Ивановой Марии Сергеевне\thigh\nНұрлану Қартжану\tmedium\n"
    );
}

#[test]
fn days_and_periods_are_put_in_words() {
    let lines = "2026-11-20\n2026-11-20/2026-11-21\n20/11/2026\n";
    assert_eq!(
        says(&["date"], lines),
        "2026 жылғы 20 қараша\n2026 жылғы 20–21 қараша аралығында\n2026 жылғы 20 қараша\n"
    );
    assert_eq!(
        says(&["date", "--form", "since"], "2026-11-20"),
        "2026 жылғы 20 қарашадан\n"
    );
    assert_eq!(
        says(&["date", "--lang", "ru"], "2026-11-20"),
        "20 ноября 2026 года\n"
    );
    for typed in [
        "20.11.2026-21.11.2026",
        "2026-11-20 – 2026-11-21",
        "2026-11-20 2026-11-21",
        "20–21.11.2026",
    ] {
        let said = says(&["date"], typed);
        assert_eq!(said, "2026 жылғы 20–21 қараша аралығында\n", "{typed}");
    }
    let refused = run(&["date"], "32.13.2026\n");
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0));
    assert_eq!(
        says(&["date"], "32.13.2026\n2026-11-20\n"),
        "\n2026 жылғы 20 қараша\n"
    );
}
