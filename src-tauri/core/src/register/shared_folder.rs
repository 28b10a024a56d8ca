//! Folders where a database must not lie.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// How the names of cloud folders begin.
const CLOUDS: [&str; 17] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "google диск",
    "yandex.disk",
    "yandexdisk",
    "яндекс.диск",
    "яндекс диск",
    "icloud",
    "nextcloud",
    "megasync",
    "pcloud",
    "box sync",
    "облако mail",
    "mail.ru cloud",
    "mail.ru облако",
];

/// Names that are short words as well, so that only the whole word counts.
const WHOLE: [&str; 4] = ["мой диск", "my drive", "mega", "box"];

/// Says whether a path, links followed, lies in the folder of a cloud service or on the network,
/// where two programs would write to one file and SQLite's locks do not hold.
pub fn is_shared_folder(path: &Path) -> bool {
    let real = real_path(path);
    is_named_so(path) || is_named_so(&real) || is_on_network_mount(&real)
}

/// Follows links as far as the path exists.
fn real_path(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let real = absolute.ancestors().find_map(|it| {
        let rest = absolute.strip_prefix(it).ok()?;
        Some(it.canonicalize().ok()?.join(rest))
    });
    real.unwrap_or(absolute)
}

fn is_named_so(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => is_cloud(&name.to_string_lossy().to_lowercase()),
        Component::Prefix(prefix) => {
            matches!(
                prefix.kind(),
                std::path::Prefix::UNC(..) | std::path::Prefix::VerbatimUNC(..)
            )
        }
        _ => false,
    })
}

fn is_cloud(name: &str) -> bool {
    let is_whole = |word: &&str| {
        let rest = name.strip_prefix(*word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    CLOUDS.iter().any(|cloud| name.starts_with(cloud)) || WHOLE.iter().any(is_whole)
}

fn is_on_network_mount(path: &Path) -> bool {
    const NETWORK: [&str; 6] = ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone"];
    let Ok(mounts) = fs::read_to_string("/proc/mounts") else {
        return false;
    };
    let best = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.len());
    best.is_some_and(|(_, kind)| NETWORK.contains(&kind))
}
