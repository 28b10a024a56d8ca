//! Papers are checked, and the page for it is saved.

use serde_json::Value;

use crate::laptop::{Laptop, text};
use crate::papers::marked_forum;

/// What is said of papers, and how it ended.
fn verify(laptop: &Laptop, what: &str) -> (Value, Option<i32>) {
    let output = laptop.run(&["certificate", "verify", what]);
    let said = serde_json::from_slice(&output.stdout).unwrap();
    (said, output.status.code())
}

#[test]
fn a_file_of_papers_is_genuine_until_one_is_void() {
    let laptop = Laptop::found();
    let (event, _) = marked_forum(&laptop);
    let file = laptop.place("papers.pdf");
    let file = text(&file);
    let issued = laptop.says(&["certificate", "issue", "--event", &event, "--out", file]);
    assert_eq!(issued["issued"], 2);
    let (said, code) = verify(&laptop, file);
    assert_eq!((&said["verdict"], code), (&"genuine".into(), Some(0)));
    assert_eq!(said["papers"][1]["page"], 2);
    assert_eq!(said["papers"][0]["number"], issued["serials"][0]);

    let id = said["papers"][1]["certificate"].as_str().unwrap();
    laptop.says(&["certificate", "void", id, "--reason", "Аты қате"]);
    let (said, code) = verify(&laptop, file);
    assert_eq!((&said["verdict"], code), (&"void".into(), Some(1)));
    assert_eq!(said["papers"][0]["verdict"], "genuine");
    assert_eq!(said["papers"][1]["void_reason"], "Аты қате");

    let other = Laptop::found();
    let (said, code) = verify(&other, file);
    assert_eq!((&said["verdict"], code), (&"altered".into(), Some(1)));
}

#[test]
fn a_text_is_checked_as_it_was_typed_and_a_file_that_is_not_there_is_refused() {
    let laptop = Laptop::found();
    let (said, code) = verify(&laptop, "https://example.com/#about");
    assert_eq!((&said["verdict"], code), (&"foreign".into(), Some(1)));
    let gone = laptop.place("gone.pdf");
    let refused = laptop.refuses(&["certificate", "verify", text(&gone)]);
    assert_eq!(refused, "file_failed");
}

#[test]
fn the_page_for_checking_is_one_file_with_the_academy_on_it() {
    let laptop = Laptop::found();
    laptop.says(&["academy", "correct", "--check-phone", "+7 7132 55-00-11"]);
    let page = laptop.place("verify.html");
    laptop.says(&["verify-page", "--out", text(&page)]);
    let page = std::fs::read_to_string(page).unwrap();
    for held in [
        "Жастар академиясы",
        "+7 7132 55-00-11",
        "default-src 'none'",
    ] {
        assert!(page.contains(held), "{held}");
    }
    let refused = laptop.refuses(&["academy", "correct", "--check-address", "jastar.kz"]);
    assert_eq!(refused, "bad_value");
}
