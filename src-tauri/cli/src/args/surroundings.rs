//! What surrounds an event: publications and photos.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use tizim_core::ids::Id;

/// What was written of events.
#[derive(Subcommand, Debug)]
pub enum PublicationVerb {
    /// Add a publication to an event.
    Add {
        /// The event.
        #[arg(long)]
        event: Id,
        #[command(flatten)]
        fields: PublicationFields,
    },
    /// Correct a publication.
    Correct {
        /// The publication.
        id: Id,
        #[command(flatten)]
        fields: PublicationFields,
    },
    /// List the publications of an event, or its trash.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put publications in the trash.
    Trash {
        /// The publications.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take publications out of the trash.
    Restore {
        /// The publications.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}

/// What a publication says of itself; what is not given stays as it is.
#[derive(Group, Debug, Default, Clone)]
pub struct PublicationFields {
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// Newspaper, page or channel.
    #[arg(long, allow_hyphen_values = true)]
    pub outlet: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub link: Option<String>,
    /// The day.
    #[arg(long)]
    pub date: Option<String>,
    /// Readers or views.
    #[arg(long)]
    pub reach: Option<u32>,
}

/// Photos of events.
#[derive(Subcommand, Debug)]
pub enum PhotoVerb {
    /// Add a photo (JPEG or PNG, up to 20 MiB) to an event.
    Add {
        /// The picture.
        file: PathBuf,
        /// The event.
        #[arg(long)]
        event: Id,
        #[arg(long, allow_hyphen_values = true, default_value = "")]
        caption: String,
    },
    /// Correct what is said of a photo.
    Correct {
        /// The photo.
        id: Id,
        #[arg(long, allow_hyphen_values = true)]
        caption: String,
    },
    /// List the photos of an event in order, or its trash.
    List {
        /// The event.
        #[arg(long)]
        event: Id,
        /// List the trash.
        #[arg(long)]
        trash: bool,
    },
    /// Put a photo elsewhere in the order, counted from 1.
    Move {
        /// The photo.
        id: Id,
        /// Its new place.
        #[arg(long)]
        to: u32,
    },
    /// Put photos in the trash.
    Trash {
        /// The photos.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
    /// Take photos out of the trash.
    Restore {
        /// The photos.
        #[arg(required = true)]
        ids: Vec<Id>,
    },
}
