//! Templates of papers.

use std::path::PathBuf;

use clap::Subcommand;

/// Templates.
#[derive(Subcommand, Debug)]
pub enum TemplateVerb {
    /// List templates: those that ship, then the academy's own.
    List,
    /// Show a template with its design.
    Show {
        /// The template.
        id: String,
    },
    /// Write a template with its pictures as one file.
    Export {
        /// The template.
        id: String,
        /// The file to write.
        #[arg(long, value_name = "FILE.tizim-template")]
        out: PathBuf,
    },
    /// Take a template from a file.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Draw one page with example words in the language of `--lang`.
    Preview {
        /// The template.
        id: String,
        /// Save ink: outlines instead of filled ornament.
        #[arg(long)]
        saving: bool,
        /// Whose name: a usual, a long or a short one.
        #[arg(long, default_value = "usual", value_parser = ["usual", "long", "short"])]
        name: String,
        /// Words alone, moved by so many millimetres to the right and down: 0,0.
        #[arg(long, value_name = "RIGHT,DOWN", allow_hyphen_values = true, value_parser = read_offset)]
        blank: Option<[f64; 2]>,
        /// The file to write.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
    },
}

fn read_offset(text: &str) -> Result<[f64; 2], String> {
    let (right, down) = text.split_once(',').ok_or("two numbers: 0,0")?;
    let read = |text: &str| text.trim().parse::<f64>().map_err(|it| it.to_string());
    let offset = [read(right)?, read(down)?];
    match offset.iter().all(|it| it.abs() <= 100.0) {
        true => Ok(offset),
        false => Err("at most 100 mm".to_owned()),
    }
}
