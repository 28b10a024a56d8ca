//! Consents, keeping and forgetting people, and the log of who looked, from the command line.

use std::fs;

use crate::laptop::{Laptop, len, text};

#[test]
fn a_consent_is_written_withdrawn_and_missed() {
    let laptop = Laptop::found();
    let id = laptop.person("Сейітова", "Айнұр", "2015-03-01");
    let missing = laptop.says(&["consent", "missing"]);
    assert_eq!(missing[0]["trainee"].as_str(), Some(id.as_str()));
    assert_eq!(missing[0]["under"], 14);
    let lacks: Vec<&str> = missing[0]["lacks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["scope"].as_str().unwrap())
        .collect();
    assert_eq!(lacks, ["data", "photo", "parent"]);
    let add = [
        "consent",
        "add",
        &id,
        "--scope",
        "parent",
        "--form",
        "paper",
        "--signed-by",
        "Сейітов Марат",
    ];
    let ledger = laptop.says(&add);
    assert_eq!(ledger["consents"][0]["signer"], "parent");
    assert_eq!(ledger["consents"][0]["state"], "stands");
    assert_eq!(
        len(&laptop.says(&["consent", "missing", "--scope", "parent"])),
        0
    );
    let consent = ledger["consents"][0]["id"].as_str().unwrap().to_owned();
    laptop.says(&["consent", "correct", &consent, "--form", "electronic"]);
    laptop.says(&["consent", "withdraw", &consent]);
    let ledger = laptop.says(&["consent", "list", &id]);
    assert_eq!(ledger["consents"][0]["state"], "withdrawn");
    assert_eq!(ledger["consents"][0]["form"], "electronic");
    assert_eq!(
        len(&laptop.says(&["consent", "missing", "--scope", "parent", "--under", "14"])),
        1
    );
    assert_eq!(
        laptop.refuses(&["consent", "withdraw", &id, "--scope", "data"]),
        "missing"
    );
    laptop.says(&["consent", "remove", &consent]);
    assert_eq!(len(&laptop.says(&["consent", "list", &id])["consents"]), 0);
}

#[test]
fn forms_are_written_and_their_code_finds_the_person() {
    let laptop = Laptop::found();
    let id = laptop.person("Сейітова", "Айнұр", "2015-03-01");
    let event = laptop.forum();
    laptop.says(&["enrolment", "add", "--event", &event, &id]);
    let out = laptop.place("forms.pdf");
    let order = [
        "--lang",
        "ru",
        "consent",
        "form",
        "--event",
        &event,
        "--out",
        text(&out),
    ];
    assert_eq!(laptop.says(&order)["people"], 1);
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF"));
    let code = laptop.says(&["consent", "list", &id])["code"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        laptop.says(&["consent", "find", &code])["id"].as_str(),
        Some(id.as_str())
    );
    let found = laptop.says(&["trainee", "find", &code]);
    assert_eq!(found[0]["id"].as_str(), Some(id.as_str()));
    assert_eq!(
        laptop.refuses(&["consent", "find", "AAAAA-AAAAA"]),
        "not_found"
    );
    let exports = laptop.says(&["log", "exports"]);
    assert_eq!(exports[0]["what"], "consent_forms");
}

#[test]
fn a_person_is_kept_until_a_day_given_their_file_made_nameless_and_erased() {
    let laptop = Laptop::found();
    let id = laptop.person("Сейітова", "Айнұр", "2008-03-01");
    laptop.says(&["trainee", "keep", &id, "--until", "2020-01-01"]);
    assert_eq!(len(&laptop.says(&["trainee", "past-keeping"])), 1);
    let out = laptop.place("all.json");
    laptop.says(&["trainee", "dossier", &id, "--out", text(&out)]);
    assert!(fs::read_to_string(&out).unwrap().contains("Сейітова"));
    let odd = laptop.place("all.docx");
    assert_eq!(
        laptop.refuses(&["trainee", "dossier", &id, "--out", text(&odd)]),
        "bad_value"
    );
    assert_eq!(laptop.says(&["trainee", "anonymise", &id])["anonymised"], 1);
    assert_eq!(laptop.says(&["trainee", "show", &id])["given"], "");
    assert_eq!(laptop.says(&["trainee", "show", &id])["birth_date"], "2008");
    for told in [
        laptop.prints(&["history", &id]),
        laptop.prints(&["trainee", "timeline", &id]),
        laptop.says(&["history", &id]).to_string(),
        laptop.says(&["history", "list"]).to_string(),
    ] {
        for known in ["Сейітова", "Айнұр Б", "2008-03", "03.2008"] {
            assert!(!told.contains(known), "{known} in {told}");
        }
    }
    assert!(laptop.prints(&["history", &id]).contains("Фамилия: скрыто"));
    let file = laptop.place("nameless.json");
    laptop.says(&["trainee", "dossier", &id, "--out", text(&file)]);
    let file = fs::read_to_string(&file).unwrap();
    assert!(file.contains("2008") && !file.contains(".2008") && !file.contains("2008-"));
    assert_eq!(laptop.says(&["consent", "list", &id])["is_erased"], false);
    laptop.says(&["undo"]);
    assert_eq!(laptop.says(&["trainee", "show", &id])["given"], "Айнұр");
    let unsaid = laptop.run(&["trainee", "purge", &id]);
    assert_eq!(unsaid.status.code(), Some(2), "it has to be meant");
    assert_eq!(laptop.says(&["trainee", "show", &id])["given"], "Айнұр");
    let done = laptop.says(&["trainee", "purge", &id, "--yes"]);
    assert!(done["values"].as_u64().unwrap() > 2);
    assert_eq!(laptop.says(&["consent", "list", &id])["is_erased"], true);
    assert_eq!(laptop.refuses(&["undo"]), "nothing_to_undo");
    assert!(
        !laptop
            .says(&["history", &id])
            .to_string()
            .contains("Сейітова")
    );
    laptop.says(&["check"]);
}
