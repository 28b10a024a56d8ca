//! What opens over a page or is reached by working on it: two records side by side, consents, a
//! list of clubs, forms, the box that finds everything.

use std::fs;

use thirtyfour::Key;

use super::super::people;
use super::reader::{Reader, WAYS};
use crate::driver::Step;
use crate::page::{Page, tell};

/// A list with a club whose leader is new, one whose leader may be known, and a line not read.
const CLUBS: &str = "Клуб атауы;Мектеп;Аудан/қала;Жетекшісінің аты-жөні;Жетекші тел.;Мүше саны\n\
    «Нұрлы жол» клубы;№9 мектеп-гимназия;Ақтөбе қ.;Нұрмұхамбетова Салтанат;87780532257;31 оқушы\n\
    Бірлік;№9 мектеп-гимназия;Ақтөбе қ.;Қуанышова Әсел;;көп\n\
    Самұрық;№39 мектеп;Ақтөбе;;;17\n";

/// One person twice.
const TWICE: [[(&str, &str); 4]; 2] = [
    [
        ("surname", "Қуанышова"),
        ("given", "Әсел"),
        ("phone", "8 701 245 67 83"),
        ("school", "№9 мектеп-гимназия"),
    ],
    [
        ("surname", "Куанышова"),
        ("given", "Асель"),
        ("phone", "8 701 245 67 83"),
        ("school", "№9 мектеп-гимназия"),
    ],
];

#[tokio::test]
async fn every_sheet_is_read_without_a_fault() -> Step {
    tell("accessible-sheets", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        let mut person = String::new();
        for record in TWICE {
            person = people::add(page, &record).await?;
        }
        add_own_field(page).await?;
        let list = page.home("clubs.csv");
        fs::write(&list, CLUBS)?;
        let mut reader = Reader::of(page);
        for way in WAYS {
            reader.turn(way).await?;
            read_person(&mut reader, &person).await?;
            read_duplicates(&mut reader).await?;
            read_consents(&mut reader).await?;
            read_clubs(&mut reader).await?;
            page.will_pick(&list)?;
            read_list_of_clubs(&mut reader).await?;
            read_settings(&mut reader).await?;
            read_palette(&mut reader).await?;
        }
        reader.end()
    })
    .await
}

async fn add_own_field(page: &Page) -> Step {
    page.go_to("#/settings/own").await?;
    page.click("own-field-add").await?;
    for (lang, title) in [
        ("kk", "Киім өлшемі"),
        ("ru", "Размер одежды"),
        ("en", "Size"),
    ] {
        page.fill(&format!("own-title-{lang}"), title).await?;
    }
    page.click("own-field-save").await?;
    page.find("own-field").await.map(drop)
}

/// Forms of a person, what can be done with their data, and the question before it is erased.
async fn read_person(reader: &mut Reader<'_>, person: &str) -> Step {
    let page: &Page = reader.page;
    page.go_to(person).await?;
    for (button, form) in [
        ("person-edit", "person-form"),
        ("person-to-event", "to-event"),
        ("own-edit", "own-form"),
        ("study-move", "study-form"),
        ("names-edit", "names-form"),
        ("consent-add", "consent-form"),
        ("consent-tools", "consent-tools-sheet"),
    ] {
        reader.glance(button, form).await?;
    }
    page.click("consent-tools").await?;
    page.click("keep-set").await?;
    reader.look("keep-day", "keep").await?;
    reader.shut("keep").await?;
    page.click("consent-tools").await?;
    page.click("person-purge").await?;
    reader.look("purge-name", "purge").await?;
    reader.shut("purge").await?;
    for tab in ["attendance", "timeline", "history"] {
        page.click(&format!("person-tab-{tab}")).await?;
        reader.read(&format!("person-{tab}")).await;
    }
    Ok(())
}

async fn read_duplicates(reader: &mut Reader<'_>) -> Step {
    reader.page.go_to("#/people/duplicates").await?;
    reader.page.find("duplicate-pair").await?;
    reader.look("beside-field", "duplicates").await?;
    reader.page.click("beside-whole").await?;
    reader.page.has_no("beside-whole").await?;
    reader.look("beside-field", "duplicates-whole").await
}

async fn read_consents(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/consents").await?;
    page.find("consents-row").await?;
    page.tick("consents-tick").await?;
    reader.look("consents-ticked", "consents").await?;
    reader
        .glance("consents-print", "consents-print-sheet")
        .await?;
    reader.glance("consents-mark", "consent-form").await?;
    page.click("consents-tab-past").await?;
    reader.look("past-none", "consents-past").await
}

/// A club that owes a report, and its forms.
async fn read_clubs(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/clubs?overdue=1").await?;
    page.click("club-link").await?;
    reader.look("grant-life", "club").await?;
    for (button, form) in [
        ("club-more", "club-more-sheet"),
        ("club-edit", "club-form"),
        ("grant", "grant-form"),
        ("grant-add", "grant-form"),
    ] {
        reader.glance(button, form).await?;
    }
    page.click("club-more").await?;
    reader.glance("club-card", "club-card-dialog").await?;
    page.click_at("member-more", 0).await?;
    reader.glance("member-edit", "membership-form").await?;
    page.click("club-hand-over").await?;
    page.fill("hand-over-leader", "Нұр").await?;
    page.find("hand-over-leader-found").await?;
    reader.look("hand-over", "hand-over").await?;
    page.click("hand-over-cancel").await?;
    page.has_no("hand-over").await?;
    page.click("club-add-members").await?;
    page.fill("picker-search", "Нұр").await?;
    reader.look("picker-new", "club-picker").await?;
    page.click("picker-cancel").await?;
    page.has_no("picker-search").await
}

/// A list of clubs before it is taken in.
async fn read_list_of_clubs(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/clubs/import").await?;
    page.click("club-import-pick").await?;
    page.find("leader-doubt").await?;
    reader.look("club-import-file", "club-import").await?;
    for tab in ["grants", "problems"] {
        page.click(&format!("club-import-tab-{tab}")).await?;
        let screen = format!("club-import-{tab}");
        reader.look("club-import-file", &screen).await?;
    }
    Ok(())
}

async fn read_settings(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/settings/own").await?;
    reader.look("own-field", "own-fields").await?;
    reader.glance("own-field-add", "own-field-form").await?;
    reader.glance("own-field-edit", "own-field-form").await?;
    page.go_to("#/settings/disclosures").await?;
    page.find("disclosures-views-row").await?;
    reader.look("disclosures-save", "disclosures").await?;
    page.click("disclosures-tab-exports").await?;
    reader.look("disclosures-save", "disclosures-exports").await
}

/// The box that finds everything: before anything is typed, with answers, and with none.
async fn read_palette(reader: &mut Reader<'_>) -> Step {
    let page: &Page = reader.page;
    page.go_to("#/home").await?;
    page.find("home-title").await?;
    page.chord(&[Key::Control], 'k').await?;
    page.has_keyboard("palette-text").await?;
    reader.look("palette-line", "palette").await?;
    page.press("refysijdf").await?;
    page.says("palette-line", "Қуанышова").await?;
    reader.look("palette-line", "palette-found").await?;
    page.press("йййй").await?;
    page.has_no("palette-line").await?;
    reader.look("palette", "palette-none").await?;
    reader.shut("palette").await
}
