//! Clubs: the list, a club, its grants, the form.

use thirtyfour::prelude::Key;

use crate::album::Album;
use crate::driver::Step;

/// A list with a club whose leader is new and one whose leader may be two people.
const LIST: &str = "Клуб атауы;Мектеп;Аудан/қала;Жетекшісінің аты-жөні;Жетекші тел.;Мүше саны\n\
    «Нұрлы жол» мектеп волонтерлерінің экологиялық клубы;№9 мектеп-гимназия;Ақтөбе қ.;Нұрмұхамбетова Салтанат Құдайбергенқызы;87780532257;31 оқушы\n\
    Бірлік;белгісіз мектеп;Ырғыз ауданы;Ким Данияр;;көп\n\
    Самұрық;№39 мектеп;Ақтөбе;;;17\n";

/// Takes the list and the first club that has a grant.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    album.visit("#/clubs", "club-link", "clubs").await?;
    album.press("clubs-add", "club-form", "club-form").await?;
    page.press(Key::Escape).await?;
    page.has_no("club-form").await?;
    album.press("club-link", "member", "club").await?;
    page.click_at("member-more", 0).await?;
    album
        .press("member-edit", "membership-form", "membership-form")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("membership-form").await?;
    album
        .press("club-add-members", "join-from", "club-picker")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("picker-search").await?;
    album.press("grant-add", "grant-form", "grant-form").await?;
    page.press(Key::Escape).await?;
    page.has_no("grant-form").await?;
    album
        .press("club-hand-over", "hand-over", "club-hand-over")
        .await?;
    page.press(Key::Escape).await?;
    page.has_no("hand-over").await?;
    take_import(album).await?;
    album
        .visit("#/clubs?overdue=1", "club-link", "clubs-overdue")
        .await?;
    album.press("club-link", "grant-life", "club-grant").await
}

/// Takes a list of clubs before it is taken in.
async fn take_import(album: &Album<'_>) -> Step {
    let list = album.page.home("clubs.csv");
    std::fs::write(&list, LIST)?;
    album
        .visit("#/clubs/import", "club-import-pick", "club-import-empty")
        .await?;
    album.page.will_pick(&list)?;
    album
        .press("club-import-pick", "club-import-file", "club-import")
        .await
}
