//! Two laptops of one academy: the second is let in, its file is looked into and taken in but for a
//! row, and what both wrote is settled.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizim_core::clock::SystemClock;
use tizim_core::common::Lang;
use tizim_core::exchange::{self, For};
use tizim_core::ids::Id;
use tizim_core::keys::NoStore;
use tizim_core::laptops::{self, Asking, Request};
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_tests::LIGHT;

use super::{academy, people, sure};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const NAME: &str = "Кабинет 2";
const FIRST: [(&str, &str); 3] = [
    ("surname", "Қуанышова"),
    ("given", "Әсел"),
    ("study-group", "ИС-21"),
];
const GROUP_HERE: &str = "ИС-22";
const GROUP_THERE: &str = "ИС-23";
const NEW: [(&str, &str); 2] = [("Бекбосынов", "Дәулет"), ("Сапарова", "Інжу")];

#[tokio::test]
async fn a_second_laptop_joins_and_its_file_is_taken_in() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("exchange", async |page| {
        academy::found_plainly(page, &words).await?;
        let address = people::add(page, &FIRST).await?;
        let other = Other::begin(page)?;
        let answer = let_in(page, &words, &other).await?;
        other.read(&answer)?;
        other.writes(&address)?;
        correct_here(page, &address).await?;
        let file = other.sends(page)?;
        take_in(page, &words, &file).await?;
        settle(page, &words, &address).await
    })
    .await
}

/// The other laptop, without a window.
struct Other {
    register: Register,
    request: PathBuf,
    asked: Request,
}

impl Other {
    fn begin(page: &Page) -> Step<Self> {
        let asking = Asking {
            name: NAME.to_owned(),
            worker: "Дина С.".to_owned(),
            password: None,
            effort: LIGHT,
        };
        let path = page.home("other.tizim-base");
        let register = laptops::begin(&path, &asking, &NoStore, Arc::new(SystemClock))?.register;
        let request = page.home("request.tizim");
        let asked = laptops::request(&register, NAME, "Дина С.", false, &request)?;
        Ok(Self {
            register,
            request,
            asked,
        })
    }

    fn read(&self, file: &Path) -> Step {
        let go_on = &mut |_, _, _| ControlFlow::Continue(());
        exchange::read(&self.register, file, &[], go_on)?;
        Ok(())
    }

    /// Another group of the person that both know, and two new people.
    fn writes(&self, address: &str) -> Step {
        let id = address.rsplit('/').next().unwrap_or_default();
        let person: Id = id.split('?').next().unwrap_or_default().parse()?;
        let changes = TraineeChanges {
            study_group: Some(GROUP_THERE.to_owned()),
            ..TraineeChanges::default()
        };
        trainees::correct(&self.register, person, changes)?;
        for (surname, given) in NEW {
            let draft = TraineeDraft {
                surname: surname.to_owned(),
                given: given.to_owned(),
                ..TraineeDraft::default()
            };
            trainees::add(&self.register, draft)?;
        }
        Ok(())
    }

    fn sends(&self, page: &Page) -> Step<PathBuf> {
        let file = page.home("Kabinet2.tizim");
        let go_on = &mut |_, _| ControlFlow::Continue(());
        exchange::write(&self.register, &file, For::All, false, go_on)?;
        Ok(file)
    }
}

/// Both screens show the same eight words; then the answer is written.
async fn let_in(page: &Page, words: &Words, other: &Other) -> Step<PathBuf> {
    page.click("nav-exchange").await?;
    page.says("exchange-alone", &words.say("exchange-alone"))
        .await?;
    page.picture("exchange-alone").await?;
    page.click("exchange-let-in").await?;
    page.will_pick(&other.request)?;
    page.click("let-in-pick").await?;
    page.says("let-in-name", NAME).await?;
    let shown = page.texts("let-in-words-word").await?;
    sure(shown.len() == 8, format_args!("words: {shown:?}"))?;
    for (word, on_screen) in other.asked.words.iter().zip(&shown) {
        sure(
            on_screen.contains(&word.text),
            format_args!("{} is not {on_screen}", word.text),
        )?;
    }
    page.picture("exchange-let-in").await?;
    let answer = page.home("answer.tizim");
    page.will_pick(&answer)?;
    page.click("let-in-yes").await?;
    page.find("let-in-done").await?;
    page.click("let-in-close").await?;
    page.counts("laptop", 2).await?;
    Ok(answer)
}

async fn correct_here(page: &Page, address: &str) -> Step {
    page.go_to(address).await?;
    page.click("person-edit").await?;
    page.fill("field-study-group", GROUP_HERE).await?;
    page.click("person-save").await?;
    page.has_no("person-form").await
}

/// The plan comes first; a new person is unticked and stays out.
async fn take_in(page: &Page, words: &Words, file: &Path) -> Step {
    page.click("nav-exchange").await?;
    page.will_pick(file)?;
    page.click("exchange-receive").await?;
    let two = words.count("plan-added-trainee", 2);
    page.says("receive-sentence", &two).await?;
    page.says("receive-sentence", &words.say("plan-nothing-trashed"))
        .await?;
    page.counts("plan-row", 3).await?;
    page.has_keyboard("receive-accept").await?;
    page.picture("exchange-plan").await?;
    let rows = page.texts("plan-row").await?;
    let last = rows.iter().position(|it| it.contains("Сапарова"));
    untick(page, last.ok_or("the new person is in the plan")?).await?;
    page.says("receive-accept", &words.count("receive-accept-rest", 2))
        .await?;
    page.click("receive-accept").await?;
    page.says("taken-kept", "1").await?;
    page.picture("exchange-taken").await
}

async fn untick(page: &Page, row: usize) -> Step {
    let script = format!(
        "document.querySelectorAll(`[data-testid='plan-tick']`)[{row}].click(); arguments[0](true);"
    );
    page.measure(&script).await.map(drop)
}

/// What both wrote is asked, and one key answers; the person who was left out is not there.
async fn settle(page: &Page, words: &Words, address: &str) -> Step {
    page.says("nav-two-versions", "1").await?;
    page.go_to(address).await?;
    page.click("two-versions-mark").await?;
    page.counts("conflict-version", 2).await?;
    page.picture("exchange-versions").await?;
    let versions = page.texts("conflict-version").await?;
    let here = versions.iter().position(|it| it.contains(GROUP_HERE));
    let key = here.ok_or("what was written here is a version")? + 1;
    page.press(key.to_string()).await?;
    page.says("versions-none", &words.say("versions-none"))
        .await?;
    page.has_no("nav-two-versions").await?;
    page.go_to(address).await?;
    page.shows("main dl", GROUP_HERE).await?;
    page.click("nav-people").await?;
    page.says("people-count", &words.count("people-count", 2))
        .await
}
