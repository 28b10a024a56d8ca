//! The laptops of one academy.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};

/// The laptops of the academy.
#[derive(Subcommand, Debug)]
pub enum LaptopVerb {
    /// Write the file with which this laptop asks to be let in. Where there is no register yet, one
    /// begins that waits for the answer.
    JoinRequest(JoinRequest),
    /// Let a laptop in and write the answer that it waits for. Compare the words of `laptop words`
    /// over the telephone first.
    Approve {
        /// The file with which it asks.
        file: PathBuf,
        /// What it may do. One laptop is the main one: `laptop hand-over` makes another so.
        #[arg(long, default_value = "member", value_parser = ["keeper", "member"])]
        role: String,
        /// The file to write, with everything the academy has.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// List laptops: this one first, what each was heard of last and what it lacks.
    List,
    /// Withdraw a laptop: it cannot open later files, and what it writes from now on waits. What it
    /// holds already stays with it.
    Revoke {
        /// Its name, code or id.
        laptop: String,
    },
    /// Say what the work that a withdrawn laptop wrote afterwards would change, and change nothing.
    Plan {
        /// Its name, code or id.
        laptop: String,
    },
    /// Take in what a withdrawn laptop wrote afterwards, refused work too. What it changes is undone
    /// as a file is; that it was accepted stands for good.
    Accept {
        /// Its name, code or id.
        laptop: String,
        /// Rows that stay as they are here, as `laptop plan` names them.
        #[arg(long, value_name = "ROW", num_args = 1..)]
        except: Vec<String>,
    },
    /// Keep away what a withdrawn laptop wrote afterwards; it may be accepted later.
    Refuse {
        /// Its name, code or id.
        laptop: String,
    },
    /// Say that of two copies of a laptop's disk one is gone, so that the other counts as having what it
    /// says. Where both write again, both count again.
    CopyGone {
        /// Its name, code or id.
        laptop: String,
        /// Take that back.
        #[arg(long)]
        undo: bool,
    },
    /// Show the words that two people compare over the telephone: of a request, of this laptop's own
    /// while it waits, or of what the academy holds.
    Words {
        /// A file with which a laptop asks to be let in.
        file: Option<PathBuf>,
    },
    /// Make another laptop the main one: writes a copy, the file for it and the act to sign.
    HandOver(HandOver),
    /// Write the sheet with which another laptop becomes the main one if this one is lost.
    Kit {
        /// The PDF to write.
        #[arg(long, value_name = "PDF")]
        out: PathBuf,
    },
    /// Make this laptop the main one with the code of the sheet.
    TakeOver {
        /// The code as printed; `-` reads it from standard input.
        #[arg(long, allow_hyphen_values = true)]
        code: String,
    },
}

/// Asking to be let in.
#[derive(Group, Debug)]
pub struct JoinRequest {
    /// What this laptop is to be called.
    #[arg(long)]
    pub name: String,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Bring along what this laptop holds.
    #[arg(long)]
    pub bring: bool,
    /// Who works at it.
    #[arg(long, default_value = "")]
    pub worker: String,
    /// A file with the start password in its first line, where a register begins.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
}

/// Making another laptop the main one.
#[derive(Group, Debug)]
pub struct HandOver {
    /// Its name, code or id.
    pub laptop: String,
    /// The file for it.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The copy of the register, which is read back.
    #[arg(long, value_name = "COPY")]
    pub copy: PathBuf,
    /// The act, to be signed by both.
    #[arg(long, value_name = "PDF")]
    pub act: PathBuf,
}
