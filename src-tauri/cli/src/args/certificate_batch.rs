//! Who receives papers, of what and for what.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::certificates::{Anyway, CertificateKind};
use tizim_core::ids::Id;

/// What papers are of.
#[derive(Group, Debug)]
#[group(required = true, multiple = false)]
pub struct PapersOf {
    /// The event.
    #[arg(long)]
    pub event: Option<Id>,
    /// The programme, all its events together.
    #[arg(long)]
    pub programme: Option<Id>,
}

/// Who receives papers.
#[derive(Group, Debug)]
pub struct CertificateBatch {
    #[command(flatten)]
    pub of: PapersOf,
    /// What kind: certificate, completion, thanks, diploma or praise.
    #[arg(long, value_parser = read_kind, default_value = "certificate")]
    pub kind: CertificateKind,
    /// The template; `template list` names them. Without it, the one made for the kind.
    #[arg(long)]
    pub template: Option<String>,
    /// The place won, which diplomas tell.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=3))]
    pub place: Option<u32>,
    /// Only who is on the list in this role; may be given several times. With a role nobody has to have
    /// come, unless `--min-sessions` says so.
    #[arg(long, value_name = "CODE")]
    pub role: Vec<String>,
    /// At least so many sessions present or late; 1 for an event, the rule of a programme for that.
    #[arg(long)]
    pub min_sessions: Option<u32>,
    /// At most so many sessions missed.
    #[arg(long, value_name = "N")]
    pub missed_at_most: Option<u32>,
    /// At least so many academic hours attended.
    #[arg(long, value_name = "N")]
    pub hours_at_least: Option<u32>,
    /// Somebody who receives one all the same, and why; may be given several times.
    #[arg(long, value_name = "ID=REASON", value_parser = read_anyway)]
    pub anyway: Vec<Anyway>,
}

/// Batches that were cut off.
#[derive(Subcommand, Debug)]
pub enum UnfinishedVerb {
    /// List batches whose numbers were given and whose files are not known to be written.
    List,
    /// Draw one of them now.
    Draw {
        /// The batch.
        id: Id,
        /// Another file, or folder, than the one it was meant for.
        #[arg(long, value_name = "FILE.pdf|FOLDER")]
        out: Option<PathBuf>,
    },
    /// Forget one whose file nobody needs; its papers stay in the book.
    Forget {
        /// The batch.
        id: Id,
    },
}

fn read_kind(text: &str) -> Result<CertificateKind, String> {
    let codes = CertificateKind::ALL.map(CertificateKind::code);
    CertificateKind::find(text).ok_or_else(|| codes.join(", "))
}

fn read_anyway(text: &str) -> Result<Anyway, String> {
    let (trainee, reason) = text.split_once('=').ok_or_else(|| "ID=REASON".to_owned())?;
    Ok(Anyway {
        trainee: trainee
            .trim()
            .parse()
            .map_err(|_| "the id of a person stands before `=`".to_owned())?,
        reason: reason.trim().to_owned(),
    })
}
