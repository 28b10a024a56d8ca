//! Founding, backups and checks.

use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use tizim_core::backup;
use tizim_core::clock::SystemClock;
use tizim_core::error::Result;
use tizim_core::keys::{Effort, RecoveryCode};
use tizim_core::register::{Created, Founding, Opening, Register};
use tizim_core::words::words;

use crate::args::{Args, Init, Restore};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Founds an academy; without a password file the key stays with the register.
pub fn init(args: &Args, init: &Init) -> Result<Answer> {
    let password = desk::password_to_set(init.password_file.as_deref())?;
    let founding = Founding {
        academy: init.academy.clone(),
        language: args.lang.clone(),
        worker: init.worker.clone(),
        laptop: init.laptop.clone(),
        password,
        effort: Effort::ORDINARY,
    };
    let path = desk::path(args)?;
    let Created { register, recovery } = Register::create(
        &path,
        &founding,
        desk::keys().as_ref(),
        Arc::new(SystemClock),
    )?;
    let identity = register.identity();
    let code = recovery.groups().join("-");
    Ok(Answer::new(
        json!({
            "register": identity.register,
            "laptop": identity.laptop,
            "code": identity.code,
            "path": path.display().to_string(),
            "recovery_code": code,
        }),
        [path.display().to_string(), code],
    ))
}

/// Founds an academy of made-up people.
pub fn demo(args: &Args) -> Result<Answer> {
    let path = desk::path(args)?;
    let register = tizim_core::demo::create(&path, desk::keys().as_ref(), Arc::new(SystemClock))?;
    let people = register.read(tizim_core::trainees::count)?;
    Ok(Answer::value(
        json!({ "path": path.display().to_string(), "trainees": people }),
    ))
}

/// Writes a backup and reads it back.
pub fn backup(args: &Args, out: &Path) -> Result<Answer> {
    let register = desk::open(args)?;
    let done = backup::copy_and_read_back(&register, out, "copy", backup::Goes::Away)?;
    Ok(Answer::value(to_json(&done)))
}

/// Restores a backup with the password or the recovery sheet alone.
pub fn restore(args: &Args, restore: &Restore) -> Result<Answer> {
    let place = desk::path(args)?;
    let keys = desk::keys();
    let clock = Arc::new(SystemClock);
    let password = match &restore.password_file {
        Some(path) => Some(desk::first_line(path)?),
        None => desk::password()?,
    };
    let code = match &restore.recovery_file {
        Some(path) => Some(RecoveryCode::read(&desk::first_line(path)?)?),
        None => None,
    };
    let opening = match (&code, &password) {
        (Some(code), _) => Opening::Recovery(code),
        (None, Some(password)) => Opening::Password(password),
        (None, None) => Opening::Kept(keys.as_ref()),
    };
    let register = backup::restore(&restore.file, &place, opening, keys.as_ref(), clock)?;
    let identity = register.identity();
    let people = register.read(tizim_core::trainees::count)?;
    Ok(Answer::value(json!({
        "path": place.display().to_string(),
        "register": identity.register,
        "laptop": identity.laptop,
        "code": identity.code,
        "trainees": people,
    })))
}

/// Shows what two laptops compare.
pub fn digest(args: &Args) -> Result<Answer> {
    let digest = tizim_core::exchange::digest(&desk::open(args)?)?;
    let lines = [digest.digest.clone(), digest.phrase.clone()];
    Ok(Answer::new(to_json(&digest), lines))
}

/// Checks the register; exit code 1 for damage or a rebuild that differs.
pub fn check(args: &Args) -> Result<Answer> {
    let report = desk::open(args)?.check()?;
    let said = if report.is_sound() {
        "support-check-good"
    } else {
        "support-check-bad"
    };
    let lines = [words(lang(args)).say(said, &[])];
    let mut answer = Answer::new(
        to_json(&report),
        lines.into_iter().chain(report.damage.clone()),
    );
    answer.refused = !report.is_sound();
    Ok(answer)
}
