//! Papers for a whole programme: who has earned one and why, whom one is given all the same, and the
//! thanks to those who spoke.

use tizim_core::attendance::MarkState::{self, Absent, Late, Present};
use tizim_core::certificates::{self, Anyway, CertificateKind, CertificateRequest, Eligible};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::programmes::CompletionRule;
use tizim_core::words::words;

use super::School;

const RULE: CompletionRule = CompletionRule {
    missed_at_most: Some(1),
    hours_at_least: Some(4),
    all_marked: false,
};

impl School {
    fn wanted(&self) -> CertificateRequest {
        let today = self.forum.desk.today();
        let read = self.forum.desk.register.read(|it| {
            let proposed = certificates::programme_defaults(it, self.programme, today)?;
            Ok(CertificateRequest {
                lang: Lang::Kk,
                ..proposed
            })
        });
        read.unwrap()
    }

    fn eligible(&self, wanted: &CertificateRequest) -> Vec<Eligible> {
        let today = self.forum.desk.today();
        let register = &self.forum.desk.register;
        let found = register.read(|it| certificates::eligible(it, wanted, today));
        found.unwrap()
    }

    fn said_of(&self, wanted: &CertificateRequest, trainee: Id) -> (bool, String) {
        let all = self.eligible(wanted);
        let of = all.iter().find(|it| it.trainee == trainee).unwrap();
        let said = of.why.iter().chain(&of.help);
        let said: Vec<String> = said.map(|it| words(Lang::Ru).say_message(it)).collect();
        (of.earned, said.join("; "))
    }

    fn proof(&self, wanted: &CertificateRequest) -> certificates::CertificateProof {
        let (today, register) = (self.forum.desk.today(), &self.forum.desk.register);
        let found =
            register.read(|it| certificates::proof(it, wanted, &register.identity(), today));
        found.unwrap()
    }
}

fn school(marks: [&[MarkState]; 2]) -> School {
    let school = School::with(RULE, ["2026-10-01", "2026-10-08", "2026-10-15"]);
    school.mark(school.forum.aigerim, marks[0]);
    school.mark(school.forum.dana, marks[1]);
    school
}

#[test]
fn a_programme_gives_its_papers_by_its_rule_and_says_why_not() {
    let school = school([&[Present, Late, Absent], &[Present]]);
    let (aigerim, dana) = (school.forum.aigerim, school.forum.dana);
    let wanted = school.wanted();
    assert_eq!((wanted.rule, wanted.min_sessions), (RULE, 0));
    let (earned, said) = school.said_of(&wanted, aigerim);
    assert!(
        earned && said.contains("2 из 3") && said.contains("часов: 4 из 4"),
        "{said}"
    );
    let (earned, said) = school.said_of(&wanted, dana);
    assert!(
        !earned && said.contains("08.10.2026") && said.contains("часов: 2 из 4"),
        "{said}"
    );
    let proof = school.proof(&wanted);
    for part in [
        "«Волонтер мектебі» атты бағдарламаға қатысты",
        "2026 жылғы",
        "4 академиялық сағат",
    ] {
        assert!(proof.wording.contains(part), "{part} in {}", proof.wording);
    }
    let register = &school.forum.desk.register;
    let issued = certificates::issue(register, &wanted).unwrap().value;
    assert_eq!(issued.serials.len(), 1);
    let (earned, said) = school.said_of(&wanted, aigerim);
    assert!(
        !earned && said.contains(&issued.serials[0]),
        "told of the one there is: {said}"
    );
    let again = certificates::issue(register, &wanted).unwrap_err();
    assert_eq!(again.code(), Code::NobodyMeetsRule);
    let replaced = certificates::replace(register, issued.certificates[0], "аты қате").unwrap();
    let chain = register.read(|it| certificates::chain(it, replaced.value, Lang::Kk));
    let chain: Vec<String> = chain.unwrap().into_iter().map(|it| it.state).collect();
    assert_eq!(chain, ["void", "valid"]);
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn a_programme_counts_its_people_as_its_page_does() {
    let school = school([&[Present, Late, Absent], &[Absent]]);
    let of_page = school.people();
    let of_papers = school.eligible(&school.wanted());
    assert_eq!(of_page.len(), of_papers.len());
    for (page, paper) in of_page.iter().zip(&of_papers) {
        assert_eq!(page.trainee, paper.trainee);
        let there = page.tally.present + page.tally.late;
        assert_eq!(
            (there, page.tally.sessions, page.tally.hours),
            (paper.attended, paper.sessions, paper.hours)
        );
        let completed = page.completion.state == super::CompletionState::Completed;
        assert_eq!(completed, paper.earned, "{}", paper.name);
    }
}

#[test]
fn a_paper_all_the_same_needs_a_reason_that_is_kept() {
    let school = school([&[Present, Present, Present], &[Absent, Absent, Absent]]);
    let dana = school.forum.dana;
    let register = &school.forum.desk.register;
    let given = |reason: &str| CertificateRequest {
        only: vec![dana],
        anyway: vec![Anyway {
            trainee: dana,
            reason: reason.to_owned(),
        }],
        ..school.wanted()
    };
    let refused = certificates::issue(register, &given(" ")).unwrap_err();
    assert_eq!(refused.code(), Code::Missing);
    let reason = "жарыста облыс атынан шықты";
    let issued = certificates::issue(register, &given(reason)).unwrap().value;
    let kept: String = register
        .read(|it| {
            let sql = "SELECT anyway FROM certificate WHERE id = ?1";
            Ok(it
                .query_row(sql, [issued.certificates[0]], |row| row.get(0))
                .unwrap())
        })
        .unwrap();
    assert_eq!(kept, reason);
    let second = certificates::issue(register, &given("екінші данасы керек")).unwrap();
    assert_eq!(second.value.serials.len(), 1, "wanted twice, given twice");
    let twice = register
        .read(|it| certificates::twice(it, Lang::Kk))
        .unwrap();
    assert_eq!(twice[0].papers.len(), 2, "and listed");
}

#[test]
fn whoever_spoke_is_thanked_without_a_mark() {
    let school = school([&[Present, Present, Present], &[]]);
    let (register, event) = (&school.forum.desk.register, school.forum.event);
    let galym = school.forum.galym;
    enrolments::add(
        register,
        event,
        &[galym],
        "speaker",
        EnrolmentState::Registered,
    )
    .unwrap();
    let wanted = CertificateRequest {
        kind: CertificateKind::Thanks,
        roles: vec!["speaker".to_owned()],
        min_sessions: 0,
        rule: CompletionRule::default(),
        ..school.wanted()
    };
    let people: Vec<Id> = school
        .eligible(&wanted)
        .iter()
        .map(|it| it.trainee)
        .collect();
    assert_eq!(people, [galym]);
    let issued = certificates::issue(register, &wanted).unwrap().value;
    assert_eq!(issued.serials.len(), 1);
}
