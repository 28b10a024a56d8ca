//! Who has earned a paper, the proof, a paper all the same, and one of a whole programme.

use super::marked_forum;
use crate::laptop::{Laptop, len, text};

#[test]
fn whoever_has_not_earned_a_paper_is_told_why_and_may_be_given_one() {
    let laptop = Laptop::found();
    let (event, people) = marked_forum(&laptop);
    let of = ["--event", event.as_str(), "--min-sessions", "2"];
    let with = |verb: &[&'static str], more: &[&str]| -> Vec<String> {
        let words = verb.iter().copied().chain(of).chain(more.iter().copied());
        words.map(str::to_owned).collect()
    };
    let says = |words: Vec<String>| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        laptop.says(&words)
    };
    let all = says(with(&["certificate", "eligible"], &[]));
    assert_eq!(
        (&all[0]["earned"], &all[1]["earned"]),
        (&true.into(), &false.into())
    );
    assert_eq!(all[1]["why"][0]["key"], "earned-there-least");
    assert_eq!(all[1]["why"][0]["args"]["there"], 1);
    let sheet = laptop.place("proof.pdf");
    says(with(&["certificate", "proof"], &["--out", text(&sheet)]));
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"%PDF-1.7"));
    let looked = says(with(&["certificate", "proof"], &[]));
    assert_eq!(len(&looked["people"]), 1);
    let anyway = format!("{}=облыс атынан шықты", people[1]);
    let out = laptop.place("papers.pdf");
    let more = ["--anyway", anyway.as_str(), "--out", text(&out)];
    let issued = says(with(&["certificate", "issue"], &more));
    assert_eq!(issued["issued"], 2);
    assert_eq!(len(&laptop.says(&["certificate", "unfinished", "list"])), 0);
    let gone = ["certificate", "unfinished", "draw", people[0].as_str()];
    assert_eq!(laptop.refuses(&gone), "not_found");
}

#[test]
fn a_programme_gives_papers_of_its_own() {
    let laptop = Laptop::found();
    let (event, _) = marked_forum(&laptop);
    let add = ["programme", "add", "--title", "Волонтер мектебі"];
    let programme = laptop.says(&add)["id"].as_str().unwrap().to_owned();
    laptop.says(&["event", "correct", &event, "--programme", &programme]);
    let out = laptop.place("papers.pdf");
    let of = ["--programme", programme.as_str(), "--out", text(&out)];
    let issued = laptop.says(&[&["certificate", "issue"][..], &of].concat());
    assert_eq!(issued["issued"], 2);
    let papers = laptop.says(&["certificate", "list"]);
    assert_eq!(papers[0]["event_title"], "Волонтер мектебі");
    let again = laptop.refuses(&[&["certificate", "issue"][..], &of].concat());
    assert_eq!(again, "nobody_meets_rule");
}
