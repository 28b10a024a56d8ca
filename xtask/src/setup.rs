//! What the tasks need of the machine, installed where it can be.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::shell::{Done, cargo, finish, npm, output, program, root, target};

/// Packages of Debian that the program is built from.
const FOR_BUILDING: [&str; 7] = [
    "build-essential",
    "ca-certificates",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "make",
    "perl",
    "pkg-config",
];

/// Packages of Debian that the tests use: a screen, a driver for the window, letters, and readers
/// of papers.
const FOR_TESTS: [&str; 7] = [
    "fonts-dejavu-core",
    "poppler-utils",
    "python3",
    "qpdf",
    "webkit2gtk-driver",
    "xvfb",
    "zbar-tools",
];

/// The bridge between WebDriver and the window.
const TAURI_DRIVER: (&str, &str) = ("tauri-driver", "2.1.0");

/// The judge of licences and sources.
const CARGO_DENY: (&str, &str) = ("cargo-deny", "0.20.2");

/// Makes the machine ready to build the program.
pub(crate) fn for_building() -> Done {
    packages(&FOR_BUILDING)?;
    node()
}

/// Makes the machine ready for all tests.
pub(crate) fn for_tests() -> Done {
    let all: Vec<&str> = FOR_BUILDING.into_iter().chain(FOR_TESTS).collect();
    packages(&all)?;
    node()?;
    tool(TAURI_DRIVER)?;
    tool(CARGO_DENY)
}

/// Returns where an installed tool lies.
pub(crate) fn tool_path(name: &str) -> PathBuf {
    target()
        .join("tools/bin")
        .join(name)
        .with_extension(std::env::consts::EXE_EXTENSION)
}

/// Installs what Debian lacks; on other systems building says by itself what it misses.
fn packages(wanted: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = missing_packages(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    if !is_debian() {
        let list = wanted.join(" ");
        println!("This is not Debian: if building fails, install what is called there {list}");
        return Ok(());
    }
    println!("installing {}", missing.join(" "));
    apt(&["update"]).or_else(|_| apt(&["update"]))?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    apt(&install)
}

fn missing_packages<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    let mut query = program("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status} ${Package}\\n"]);
    let present = output(&mut query).unwrap_or_default();
    let is_present = |name: &str| {
        present
            .lines()
            .any(|line| line == format!("installed {name}"))
    };
    wanted
        .iter()
        .copied()
        .filter(|name| !is_present(name))
        .collect()
}

fn is_debian() -> bool {
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    about
        .lines()
        .any(|line| line.starts_with("ID") && line.contains("debian"))
}

/// Calls apt, waiting for another one that may be running.
fn apt(arguments: &[&str]) -> Done {
    let is_root = output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        program("env")
    } else {
        program("sudo")
    };
    if !is_root {
        command.args(["--non-interactive", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
    command
        .args(["-o", "DPkg::Lock::Timeout=500"])
        .args(arguments);
    finish(&mut command)
}

/// Installs what the window is built from, exactly as locked.
fn node() -> Done {
    let version = output(npm(&["--version"]).current_dir(root()));
    if version.is_none() {
        return Err("Node 20.19 or newer is missing".to_owned());
    }
    let lock = fs::read(root().join("ui/package-lock.json")).map_err(|it| it.to_string())?;
    let stamp = root().join("ui/node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    finish(&mut npm(&[
        "ci",
        "--no-fund",
        "--no-audit",
        "--loglevel=error",
    ]))?;
    fs::write(stamp, lock).map_err(|it| it.to_string())
}

/// Installs a tool of this version beside the build; its own speed matters less than building it.
fn tool((name, version): (&str, &str)) -> Done {
    let path = tool_path(name);
    let tools = target().join("tools");
    let stamp = tools.join(format!("{name}-{version}"));
    if path.exists() && stamp.exists() {
        return Ok(());
    }
    println!("installing {name} {version}");
    let mut install: Command = cargo(&["install", "--quiet", name, "--version", version]);
    install
        .args(["--locked", "--debug", "--force", "--root"])
        .arg(&tools);
    install.arg("--target-dir").arg(tools.join("build"));
    finish(install.env("CARGO_PROFILE_DEV_DEBUG", "false"))?;
    fs::write(stamp, "").map_err(|it| it.to_string())
}
