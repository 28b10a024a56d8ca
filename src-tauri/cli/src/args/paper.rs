//! Printed papers of an event, and a volunteer's book.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// Papers to print; `--lang kk+ru` writes Kazakh with Russian below.
#[derive(Subcommand, Debug)]
pub enum PaperVerb {
    /// Badges: people who have one are left out, unless they are asked for again.
    Badge {
        #[command(flatten)]
        of: PaperOf,
        #[command(flatten)]
        badges: BadgeChoice,
    },
    /// A sheet to sign for each session.
    Signin {
        #[command(flatten)]
        of: PaperOf,
        /// Only this session: its id, or its number in the order of the event.
        #[arg(long)]
        session: Option<String>,
        /// Empty rows for those who come without being on the list.
        #[arg(long, default_value_t = 10)]
        blank: u32,
    },
    /// What happens when and where.
    Programme(PaperOf),
    /// Signs to fold and stand on tables: of groups or, where there are none, of who sits in front.
    Signs {
        #[command(flatten)]
        of: PaperOf,
        /// Whose: groups or people.
        #[arg(long, value_parser = ["groups", "people"])]
        signs: Option<String>,
    },
    /// Who is in which group, a page for each door.
    Doors(PaperOf),
    /// Whom to release from classes, by faculty, year and group.
    Release {
        #[command(flatten)]
        of: PaperOf,
        /// Who approves it; a block to fill by hand without.
        #[arg(long)]
        signatory: Option<Id>,
    },
    /// The register of safety briefings.
    Briefing {
        #[command(flatten)]
        of: PaperOf,
        /// Empty rows at the end.
        #[arg(long, default_value_t = 10)]
        blank: u32,
    },
    /// Accompanying adults, and the children by group.
    Adults(PaperOf),
    /// Everything at once: one PDF with bookmarks, a ZIP of PDFs, or PDFs in a folder.
    Kit {
        #[command(flatten)]
        of: PaperOf,
        #[command(flatten)]
        badges: BadgeChoice,
        /// Which papers; without it, what is usual for this kind of event.
        #[arg(long, value_delimiter = ',', value_parser = [
            "badge", "signin", "programme", "signs", "doors", "release", "briefing", "adults"
        ])]
        papers: Vec<String>,
        /// Empty rows at the end of lists that are signed.
        #[arg(long, default_value_t = 10)]
        blank: u32,
        /// Who approves the list for release from classes.
        #[arg(long)]
        signatory: Option<Id>,
    },
    /// A volunteer's book.
    Book {
        /// The people.
        #[arg(long, required = true)]
        trainee: Vec<Id>,
        /// The PDF to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
}

/// Of which event, and where to.
#[derive(Group, Debug)]
pub struct PaperOf {
    /// The event.
    #[arg(long)]
    pub event: Id,
    /// The PDF to write.
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
}

/// Which badges.
#[derive(Group, Debug)]
pub struct BadgeChoice {
    /// Eight of 96 × 68 mm or ten of 86 × 54 mm on A4, or single ones of 86 × 54 mm.
    #[arg(long, default_value = "8", value_parser = ["8", "10", "single"])]
    pub layout: String,
    /// People who have a badge get one again.
    #[arg(long)]
    pub again: bool,
    /// Only these people.
    #[arg(long)]
    pub trainee: Vec<Id>,
}
