//! Files between laptops, and what stands in two versions.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};

/// Files between the laptops of the academy.
#[derive(Subcommand, Debug)]
pub enum ExchangeVerb {
    /// Write a file with what the others lack.
    Write {
        /// `all`, or a laptop by its name, code or id.
        #[arg(long = "for", value_name = "WHOM")]
        whom: String,
        /// Write everything there is.
        #[arg(long)]
        full: bool,
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Say what a file would change, and change nothing; of one that was undone, what taking it in
    /// again would.
    Plan {
        /// The file.
        file: PathBuf,
    },
    /// Read a file; one that is known already changes nothing, and one that was undone is told as such.
    Read {
        /// The file.
        file: PathBuf,
        /// Where the file was undone, take it in again: what the undo took away comes back.
        #[arg(long)]
        again: bool,
        /// Rows that stay as they are here, as `exchange plan` names them, with what is part of them.
        #[arg(long, value_name = "ROW", num_args = 1..)]
        except: Vec<String>,
    },
    /// Take back what the last file changed; what was changed since stays. Where the last one was taken
    /// back already, an older one is named by its number.
    Undo {
        /// The number of an older file, as `exchange state` lists it.
        #[arg(long, value_name = "NUMBER")]
        file: Option<i64>,
    },
    /// Show who has what, what waits, and the last files.
    State,
    /// Watch a folder that the laptops share, and look into it once; without a folder look again.
    Folder {
        /// The folder.
        folder: Option<PathBuf>,
        /// Watch no folder any longer.
        #[arg(long, conflicts_with = "folder")]
        off: bool,
    },
}

/// What two laptops wrote of one thing without knowing of each other.
#[derive(Subcommand, Debug)]
pub enum ConflictVerb {
    /// List what stands in two versions, in the same order on every laptop.
    List,
    /// Show the versions.
    Show {
        /// Its id, as `conflict list` names it.
        id: String,
    },
    /// Choose a version, or write another value over all of them.
    Resolve {
        /// Its id, as `conflict list` names it.
        id: String,
        #[command(flatten)]
        choice: ConflictChoice,
    },
}

/// What is to stand.
#[derive(Group, Debug)]
#[group(required = true, multiple = false)]
pub struct ConflictChoice {
    /// One of the versions, as `conflict show` names it.
    #[arg(long)]
    pub version: Option<String>,
    /// Another value; an empty text for none.
    #[arg(long, allow_hyphen_values = true)]
    pub value: Option<String>,
}
