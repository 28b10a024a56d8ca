//! A batch is looked through before it is issued, and a name that was corrected later brings the papers
//! under the old one up.

use tizim_core::certificates::{self, CertificateProof, CertificateRequest};
use tizim_core::common::Lang;
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeChanges};
use tizim_tests::Desk;

use super::certificates::{draw, forum, mark, person, request};

fn proof(desk: &Desk, wanted: &CertificateRequest) -> CertificateProof {
    let identity = desk.register.identity();
    let looked = desk
        .register
        .read(|it| certificates::proof(it, wanted, &identity, desk.today()));
    looked.unwrap()
}

fn told(desk: &Desk, wanted: &CertificateRequest, who: Id) -> Vec<String> {
    let findings = proof(desk, wanted).findings.into_iter();
    let of = findings.filter(|it| it.trainee == who);
    of.map(|it| it.what.key).collect()
}

#[test]
fn what_may_be_wrong_is_told_of_each_and_gone_once_it_is_mended() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let [right, near, initial] = [
        ("Нұрмұхамбетова", "Айгерім"),
        ("Жүсіпова", "Айгерим"),
        ("Ахметова", "А."),
    ]
    .map(|(surname, given)| person(&desk, surname, given));
    mark(&desk, &event, 0, &[right, near, initial]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    assert!(told(&desk, &wanted, right).is_empty());
    assert_eq!(told(&desk, &wanted, near), ["proof-name-near"]);
    assert_eq!(told(&desk, &wanted, initial), ["proof-name-initial"]);
    let looked = proof(&desk, &wanted);
    assert_eq!(looked.shortest.unwrap().trainee, initial);
    assert_eq!(looked.longest.unwrap().trainee, right);
    let mended = TraineeChanges {
        given: Some("Айгерім".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, near, mended).unwrap();
    assert!(told(&desk, &wanted, near).is_empty());
}

#[test]
fn forms_of_a_name_are_looked_at_only_where_the_wording_asks_for_them() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let foreign = person(&desk, "Smith", "John");
    mark(&desk, &event, 0, &[foreign]);
    let plain = request(&desk, event.id, Lang::Kk, 1);
    let asking = CertificateRequest {
        wording: "{кімге} алғыс айтамыз".to_owned(),
        ..plain.clone()
    };
    let has_form = |wanted: &CertificateRequest| {
        told(&desk, wanted, foreign).contains(&"proof-name-form".to_owned())
    };
    assert!(!has_form(&plain) && has_form(&asking));
}

#[test]
fn two_of_one_name_are_told_and_the_sheet_is_the_same_file_again() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let both = [1, 2].map(|_| person(&desk, "Жүсіпова", "Інжу"));
    mark(&desk, &event, 0, &both);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    for who in both {
        assert_eq!(told(&desk, &wanted, who), ["proof-name-alike"]);
    }
    let identity = desk.register.identity();
    let sheet = |lang| {
        let drawn = desk
            .register
            .read(|it| certificates::proof_sheet(it, &wanted, &identity, desk.today(), lang));
        drawn.unwrap()
    };
    for lang in Lang::ALL {
        let drawn = sheet(lang);
        assert!(drawn.starts_with(b"%PDF-1.7"));
        assert_eq!(drawn, sheet(lang));
    }
}

#[test]
fn a_corrected_name_brings_up_the_papers_under_the_old_one() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Избасова", "Айкүміс");
    mark(&desk, &event, 0, &[who]);
    let wanted = request(&desk, event.id, Lang::Kk, 1);
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let renamed = || {
        let found = desk
            .register
            .read(|it| certificates::renamed(it, who, Lang::Kk));
        found.unwrap()
    };
    assert!(renamed().is_empty());
    let mended = TraineeChanges {
        surname: Some("Ізбасова".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&desk.register, who, mended).unwrap();
    let found = renamed();
    assert_eq!(found[0].paper.id, issued.certificates[0]);
    assert_eq!(
        (found[0].paper.name.as_str(), found[0].now.as_str()),
        ("Избасова Айкүміс", "Ізбасова Айкүміс")
    );
    let new = certificates::replace(&desk.register, found[0].paper.id, "аты түзетілді").unwrap();
    assert!(renamed().is_empty());
    draw(&desk.register, &[new.value]);
    let chain = desk
        .register
        .read(|it| certificates::chain(it, issued.certificates[0], Lang::Kk))
        .unwrap();
    assert_eq!(chain.len(), 2);
    assert_eq!(chain[0].replaced_by, chain[1].serial);
}
