//! Addresses as people type them.

use super::*;

#[test]
fn sound_addresses_are_trimmed_and_lowered() {
    for text in [
        "asan.omar@gmail.com",
        " Asan.Omar@Gmail.com ",
        "ASAN.OMAR@GMAIL.COM",
        "mailto:asan.omar@gmail.com",
        "<asan.omar@gmail.com>",
    ] {
        let expected = ReadEmail::Sound {
            address: "asan.omar@gmail.com".into(),
        };
        assert_eq!(read_email(text), expected, "{text}");
    }
    for text in [
        "a@bk.ru",
        "x_y-1@mail.com",
        "a@school39.edu.kz",
        "a@example.kz",
        "a@ymail.com",
    ] {
        assert!(
            matches!(read_email(text), ReadEmail::Sound { .. }),
            "{text}"
        );
    }
}

#[test]
fn slips_are_asked_about() {
    let check = |text: &str, meant: Option<&str>, expected: EmailDoubt| {
        let ReadEmail::Doubtful {
            suggestion,
            doubt,
            typed,
        } = read_email(text)
        else {
            panic!("{text} must be doubted: {:?}", read_email(text));
        };
        assert_eq!((suggestion.as_deref(), doubt), (meant, expected), "{text}");
        assert_eq!(typed, text.trim().to_lowercase(), "what was typed is kept");
    };
    let gmail = Some("asan@gmail.com");
    for server in [
        "gmial.com",
        "gmail.con",
        "gmai.com",
        "gmail.ru",
        "gmaill.com",
    ] {
        check(&format!("asan@{server}"), gmail, EmailDoubt::MistypedServer);
    }
    for server in ["gmail,com", "gmail.com.", "gmail"] {
        check(&format!("asan@{server}"), gmail, EmailDoubt::BadServer);
    }
    for server in ["mail.ruu", "mai.ru", "mial.ru"] {
        check(
            &format!("asan@{server}"),
            Some("asan@mail.ru"),
            EmailDoubt::MistypedServer,
        );
    }
    check("asangmail.com", gmail, EmailDoubt::NoAt);
    check("asan2gmail.com", gmail, EmailDoubt::NoAt);
    check(
        "asan2012gmail.com",
        Some("asan2012@gmail.com"),
        EmailDoubt::NoAt,
    );
    check("asan@@gmail.com", gmail, EmailDoubt::SeveralAts);
    check("аsan@gmail.com", gmail, EmailDoubt::CyrillicLetters);
    check("асан@gmail.com", None, EmailDoubt::CyrillicLetters);
    for (text, server) in [("asan@mail,ru", "mail.ru"), ("asan@mail.ру", "mail.ru")] {
        let ReadEmail::Doubtful { suggestion, .. } = read_email(text) else {
            panic!("{text} must be doubted");
        };
        assert_eq!(suggestion, Some(format!("asan@{server}")), "{text}");
    }
    for text in ["asan @gmail.com", "asan@ gmail.com"] {
        check(text, gmail, EmailDoubt::BadSigns);
    }
    for text in ["asan.@gmail.com", ".asan@gmai.com"] {
        check(text, gmail, EmailDoubt::BadSigns);
    }
    for text in [
        "asan@gmail.com@",
        "asan@gmail.com@gmail.com",
        "asan@@gmail.con",
    ] {
        check(text, gmail, EmailDoubt::SeveralAts);
    }
    check("аsan@gmial.com", gmail, EmailDoubt::CyrillicLetters);
    check("asan@gmail.ком", gmail, EmailDoubt::CyrillicLetters);
    let school = Some("asan@school39.edu.kz");
    check("asan@school39.edu.kz.", school, EmailDoubt::BadServer);
    check("a b c@", None, EmailDoubt::BadSigns);
    check("test@test", None, EmailDoubt::BadServer);
    check("as(an)@gmail.com", None, EmailDoubt::BadSigns);
}

#[test]
fn words_are_no_addresses() {
    for text in ["", "-", "жоқ", "нет почты"] {
        assert_eq!(read_email(text), ReadEmail::None, "{text}");
    }
}
