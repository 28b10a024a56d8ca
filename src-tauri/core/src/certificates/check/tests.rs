#![allow(clippy::string_slice)]

//! Texts written down once, for the page and for whoever writes a reader of their own:
//! `tests/fixtures/checking.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

use super::page::{Laptop, PageFacts, fill, paper_hash};
use super::text::{Said, Signed, canonical, compose};
use crate::certificates::Serial;
use crate::common::Trilingual;

const ADDRESS: &str = "https://jastar.kz/t";

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn number(code: &str, counter: u64) -> String {
    Serial::make("VJ", 2026, code, counter).to_string()
}

fn words(number: &str, name: &str) -> String {
    Said {
        academy: "«Жастар» академиясы",
        kind: "Алғыс хат",
        number,
        name,
        day: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
    .words()
}

fn laptop(code: &str, seed: u8, papers: Option<BTreeSet<String>>) -> Laptop {
    Laptop::new(code, &key(seed).verifying_key(), papers)
}

fn facts(kept_of_withdrawn: &str) -> PageFacts {
    let signed = Signed::read(&canonical(kept_of_withdrawn)).unwrap();
    PageFacts {
        version: 1,
        made: "2026-12-01".to_owned(),
        name: Trilingual {
            kk: "«Жастар» академиясы".to_owned(),
            ru: "Академия «Жастар»".to_owned(),
            en: "Jastar <Academy>".to_owned(),
        },
        names: BTreeSet::from(["«Жастар» академиясы".to_owned()]),
        series: "VJ".to_owned(),
        phone: "+7 7132 55-00-11".to_owned(),
        email: String::new(),
        addresses: BTreeSet::from([ADDRESS.to_owned()]),
        laptops: vec![
            laptop("K3F", 1, None),
            laptop("M7Q", 2, Some(BTreeSet::from([paper_hash(&signed)]))),
        ],
        void: BTreeMap::from([
            (number("K3F", 2), ["2026-11-25".to_owned(), String::new()]),
            (
                number("K3F", 3),
                ["2026-11-26".to_owned(), number("K3F", 4)],
            ),
        ]),
    }
}

fn cases(withdrawn: &str) -> Vec<(&'static str, String, &'static str)> {
    let name = "Әбдіғаппарова Айнұр";
    let text = |counter| compose(&words(&number("K3F", counter), name), "", Some(&key(1)));
    let good = text(1);
    let paged = compose(&words(&number("K3F", 1), name), ADDRESS, Some(&key(1)));
    let of_others = words("AB-2026-Q2W-0001-X", name).replace("«Жастар»", "Ақ отау");
    vec![
        ("as issued", good.clone(), "genuine"),
        ("with an address", paged.clone(), "genuine"),
        (
            "in other white space",
            format!(" \u{feff}{}\r\n", good.replace(" · ", "  ·\u{a0}")),
            "genuine",
        ),
        (
            "in letters put together otherwise",
            good.replace('й', "и\u{306}"),
            "genuine",
        ),
        ("void", text(2), "void"),
        ("replaced", text(3), "replaced"),
        ("another name", good.replace("Айнұр", "Айнур"), "altered"),
        ("another day", good.replace("22.11", "21.11"), "altered"),
        (
            "another number",
            good.replace("-0001-", "-0011-"),
            "altered",
        ),
        ("another proof", altered_proof(&good), "altered"),
        (
            "another proof after the address",
            altered_proof(&paged),
            "altered",
        ),
        (
            "a proof that ends in bits nobody signs",
            spare_bits(&good),
            "altered",
        ),
        (
            "without a proof",
            good.split_once('\n').unwrap().0.to_owned(),
            "altered",
        ),
        ("another page", paged.replace("jastar", "jastaf"), "altered"),
        (
            "only looked at",
            compose(&words(&number("K3F", 1), name), "", None),
            "altered",
        ),
        ("sent away, in the book", withdrawn.to_owned(), "genuine"),
        (
            "sent away, not in the book",
            compose(&words(&number("M7Q", 8), name), "", Some(&key(2))),
            "foreign",
        ),
        (
            "of another academy",
            compose(&of_others, "", Some(&key(3))),
            "foreign",
        ),
        (
            "an address of somebody",
            "https://example.com/#about".to_owned(),
            "foreign",
        ),
        (
            "a code of before",
            "TIZIM:VJ-2026-K3F-0001-X:0123456789AB".to_owned(),
            "old",
        ),
        ("nothing", String::new(), "foreign"),
    ]
}

fn altered_proof(text: &str) -> String {
    let (before, proof) = text.rsplit_once("T1").unwrap();
    let first = if proof.starts_with('A') { 'B' } else { 'A' };
    format!("{before}T1{first}{}", &proof[1..])
}

/// The last letter of a proof tells two bits; the others of it must be as they are written.
fn spare_bits(text: &str) -> String {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let last = alphabet.find(text.chars().last().unwrap()).unwrap();
    format!(
        "{}{}",
        &text[..text.len() - 1],
        &alphabet[last + 1..last + 2]
    )
}

fn written_down() -> Value {
    let withdrawn = words(&number("M7Q", 7), "Ли Ән");
    let withdrawn = compose(&withdrawn, "", Some(&key(2)));
    let cases = cases(&withdrawn).into_iter();
    let cases =
        cases.map(|(what, text, verdict)| json!({"what": what, "text": text, "verdict": verdict}));
    json!({"facts": facts(&withdrawn), "cases": cases.collect::<Vec<_>>()})
}

#[test]
fn the_texts_written_down_are_ours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/checking.json");
    let told = std::fs::read_to_string(&path).unwrap_or_default();
    let expected = format!("{:#}\n", written_down());
    if told != expected {
        std::fs::write(path.with_extension("new.json"), &expected).unwrap();
    }
    assert!(told == expected, "differs from checking.new.json");
}

#[test]
fn a_code_that_is_only_looked_at_is_as_long_as_a_signed_one() {
    let words = words(&number("K3F", 1), "Ли Ән");
    for address in ["", ADDRESS] {
        let (seen, signed) = (
            compose(&words, address, None),
            compose(&words, address, Some(&key(1))),
        );
        assert_eq!(seen.len(), signed.len());
        let read = |text: &str| Signed::read(&canonical(text)).unwrap();
        assert_eq!(read(&seen).words, words);
        assert!(read(&signed).is_of(&key(1).verifying_key()));
        assert!(!read(&seen).is_of(&key(1).verifying_key()));
        assert!(!read(&signed).is_of(&key(2).verifying_key()));
    }
}

#[test]
fn a_long_academy_is_cut_between_words_and_a_name_never() {
    let said = Said {
        academy: "Ақтөбе облысының жастар саясаты мәселелері жөніндегі басқармасының академиясы",
        kind: "Сертификат",
        number: "VJ-2026-K3F-0001-X",
        name: "Сейтмағамбетова-Нұрмұхамедова Тәңірберген · Тәңірбергенқызы",
        day: NaiveDate::from_ymd_opt(2026, 1, 2).unwrap(),
    };
    assert_eq!(
        said.words(),
        "Ақтөбе облысының жастар саясаты… · Сертификат VJ-2026-K3F-0001-X · \
         Сейтмағамбетова-Нұрмұхамедова Тәңірберген - Тәңірбергенқызы · 02.01.2026"
    );
}

#[test]
fn the_page_holds_what_it_is_filled_with_and_no_tag_of_it() {
    let withdrawn = compose(&words(&number("M7Q", 7), "Ли Ән"), "", Some(&key(2)));
    let page = fill(&facts(&withdrawn));
    assert!(page.contains("Jastar &#60;Academy&#62;"));
    assert!(page.contains(r"Jastar \u003cAcademy>"));
    assert!(page.contains("+7 7132 55-00-11"));
    assert!(!page.contains("{{"), "every place is filled");
    let outside = ["src=\"http", "href=\"http", "url(http", "@import"];
    assert!(
        outside.iter().all(|it| !page.contains(it)),
        "nothing is fetched"
    );
    assert!(page.contains("default-src 'none'"));
}
