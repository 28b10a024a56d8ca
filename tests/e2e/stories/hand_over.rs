//! A school year ends: a club gets a new leader in one step, and its card is printed.

use thirtyfour::Key;
use tizim_core::common::Lang;

use super::{paper, sure};
use crate::driver::Step;
use crate::page::{Page, tell};
use crate::words::Words;

const NEW_LEADER: &str = "Жаңабеков Дархан";

#[tokio::test]
async fn a_club_is_handed_over_in_one_step() -> Step {
    let words = Words::of(Lang::Kk)?;
    tell("hand-over", async |page| {
        page.click("start-samples").await?;
        page.find("home-title").await?;
        page.click("nav-clubs").await?;
        page.click("club-link").await?;
        let club = Club::seen(page).await?;
        club.hand_over(page, &words).await?;
        club.take_back_and_again(page, &words).await?;
        club.is_in_history(page, &words).await?;
        club.print_card(page).await
    })
    .await
}

/// A club as it stood before.
struct Club {
    name: String,
    /// The leader first.
    members: Vec<String>,
}

impl Club {
    async fn seen(page: &Page) -> Step<Self> {
        page.find("member").await?;
        let members = page.texts_of("[data-testid='member'] a").await?;
        sure(members.len() > 2, format_args!("members: {members:?}"))?;
        Ok(Self {
            name: page.text("club-title").await?,
            members,
        })
    }

    fn leader(&self) -> &str {
        self.members.first().map_or("", String::as_str)
    }

    /// The first member of the list who is no leader.
    fn leaver(&self) -> &str {
        self.members.get(1).map_or("", String::as_str)
    }

    /// Names a new leader who is not in the register and ticks off who has left.
    async fn hand_over(&self, page: &Page, words: &Words) -> Step {
        page.click("club-hand-over").await?;
        page.says("hand-over-club", self.leader()).await?;
        page.fill("hand-over-leader", NEW_LEADER).await?;
        page.click("hand-over-leader-new").await?;
        let new = words.say("hand-over-new");
        page.shows("[data-testid='hand-over-leader']", &new).await?;
        page.tick("hand-over-member").await?;
        page.click("hand-over-save").await?;
        page.has_no("hand-over").await?;
        self.is_handed_over(page).await
    }

    /// The new leader stands first; the old one and who left are among the former.
    async fn is_handed_over(&self, page: &Page) -> Step {
        let present = format!("· {}", self.members.len() - 1);
        page.says("club-members", &present).await?;
        page.counts("member", self.members.len() + 1).await?;
        let members = page.texts_of("[data-testid='member'] a").await?;
        let first = members.first().map_or("", String::as_str);
        sure(first == NEW_LEADER, format_args!("the first: {first}"))?;
        page.click("club-former").await?;
        for name in [self.leader(), self.leaver()] {
            page.shows("[data-testid='club-former']", name).await?;
        }
        Ok(())
    }

    /// One press takes all of it back.
    async fn take_back_and_again(&self, page: &Page, words: &Words) -> Step {
        page.chord(&[Key::Control], 'z').await?;
        page.has_no("club-former").await?;
        page.says("club-members", &format!("· {}", self.members.len()))
            .await?;
        page.says("member", self.leader()).await?;
        page.chord(&[Key::Control, Key::Shift], 'z').await?;
        page.says("club-former", &words.say("club-past-members"))
            .await?;
        self.is_handed_over(page).await
    }

    async fn is_in_history(&self, page: &Page, words: &Words) -> Step {
        page.click("club-tab-history").await?;
        let told = words.count_named("did-club-hand-over", 1, &self.name);
        page.says("history-entry", &told).await?;
        page.click("club-tab-overview").await
    }

    /// The card names the new leader and nobody who left.
    async fn print_card(&self, page: &Page) -> Step {
        page.click("club-more").await?;
        page.click("club-card").await?;
        let card = page.home("card.pdf");
        page.will_pick(&card)?;
        page.click("club-card-save").await?;
        page.waits("the card in the viewer", || page.opened().contains(&card))
            .await?;
        paper::check(&card)?;
        let text = paper::text(&card)?;
        sure(
            text.contains(NEW_LEADER) && text.contains(&self.name),
            format_args!("neither club nor leader in {text}"),
        )?;
        for gone in [self.leader(), self.leaver()] {
            sure(!text.contains(gone), format_args!("{gone} in {text}"))?;
        }
        Ok(())
    }
}
