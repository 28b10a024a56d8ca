//! The door of an event with 100,000 people in the register: how long after the last key its answer
//! is painted, measured inside the page.
//!
//! Keys come as fast as the page takes them, so that the answer to the last one stands behind those
//! to all before it. What is typed is of four kinds, in turn: pieces of names of people on the list,
//! hurried ones in another layout, people of the register who are not on the list, and badges.

use serde_json::Value;
use tizim_core::check_in::badge_code;
use tizim_core::ids::Id;
use tizim_core::kazakh::other_layouts;

use super::{copy, made};
use crate::driver::Step;
use crate::line::{id_of, told};
use crate::page::tell;

/// The target, in milliseconds: what 95 of 100 answers do not exceed.
const TARGET: f64 = 50.0;

/// Names that are typed, of each kind.
const EACH: usize = 50;

/// Types every text of TEXTS and tells how long after the last key its answer was painted; then Enter,
/// and how long after it the answer to that was.
const TYPE: &str = "const done = arguments[0]; const TEXTS = __TEXTS__;\
    const line = document.querySelector('[data-testid=door-line]');\
    const sheet = () => document.querySelector('[data-testid=door-answer]');\
    const painted = () => new Promise((end) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = end; c.port2.postMessage(0); }));\
    const until = (holds) => new Promise((end) => {\
      if (holds()) return end(true);\
      const told = (is) => { watch.disconnect(); clearTimeout(limit); end(is); };\
      const watch = new MutationObserver(() => holds() && told(true));\
      const limit = setTimeout(() => told(holds()), 5000);\
      watch.observe(document.querySelector('[data-testid=door]'), { attributes: true, childList: true, subtree: true });\
    });\
    const put = (text) => { line.value = text; line.dispatchEvent(new Event('input', { bubbles: true })); };\
    const typed = [], entered = []; let late = 0; const states = {};\
    const bare = [], plain = [], asked = [], shown = [], shownIn = [];\
    const run = async () => {\
      for (let at = 0; at < 50; at += 1) { const begun = performance.now(); document.title = `${at}`; await painted(); bare.push(performance.now() - begun); }\
      const box = sheet().getBoundingClientRect();\
      const page = Object.assign(document.createElement('div'), { style: `position:fixed;left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px;font-size:48px` });\
      document.body.append(page);\
      for (let at = 0; at < 50; at += 1) { const begun = performance.now(); page.style.background = at % 2 ? '#1f6b3a' : '#ffffff'; page.textContent = TEXTS[at]; await painted(); plain.push(performance.now() - begun); }\
      page.remove();\
      for (let at = 0; at < 50; at += 1) { const begun = performance.now(); await window.__TAURI_INTERNALS__.invoke('door_view'); asked.push(performance.now() - begun); }\
      for (const text of TEXTS) {\
        put('');\
        await until(() => sheet().dataset.state === 'blank');\
        for (let at = 1; at < text.length; at += 1) put(text.slice(0, at));\
        let begun = performance.now();\
        put(text);\
        if (!(await until(() => sheet().dataset.text === text))) { late += 1; continue; }\
        shown.push(performance.now() - begun);\
        await painted();\
        typed.push(performance.now() - begun);\
        const state = sheet().dataset.state; states[state] = (states[state] ?? 0) + 1;\
        if (state !== 'ready') continue;\
        begun = performance.now();\
        line.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true }));\
        if (!(await until(() => sheet().dataset.state === 'in'))) { late += 1; continue; }\
        shownIn.push(performance.now() - begun);\
        await painted();\
        entered.push(performance.now() - begun);\
      }\
      done({ typed, entered, late, states, bare, plain, asked, shown, shownIn });\
    };\
    void run();";

#[tokio::test]
async fn the_door_of_a_hundred_thousand() -> Step {
    let made = made();
    tell("door-speed", async |page| {
        copy(&made, &page.home("data"))?;
        let home = page.home("");
        let events = told(&home, &["event", "list"])?;
        let event = events.get(0).ok_or("no event")?;
        let event = id_of(event)?;
        // Nobody is marked at a new session.
        told(
            &home,
            &["session", "add", "--event", &event, "--title", "Жабылуы"],
        )?;
        let shown = told(&home, &["event", "show", &event])?;
        let sessions = shown.get("sessions").or(shown.pointer("/event/sessions"));
        let sessions = sessions.and_then(Value::as_array).ok_or("no sessions")?;
        let session = id_of(sessions.last().ok_or("no session")?)?;
        let texts = texts(&home, &event)?;
        page.reopen().await?;
        page.resize(1093, 614).await?;
        page.go_to(&format!("#/door/{event}?session={session}"))
            .await?;
        page.find("door-line").await?;
        let script = TYPE.replace("__TEXTS__", &serde_json::to_string(&texts)?);
        // The first answers read what the window has not touched yet: they count as all others do.
        let told = page.measure(&script).await?;
        let typed = say("from the last key to the answer", &told, "typed");
        let entered = say("from Enter to «come in»", &told, "entered");
        say("  of that until it stands in the page", &told, "shown");
        say("  the same after Enter", &told, "shownIn");
        say("a plain sheet of that size, painted", &told, "plain");
        say("a bare frame", &told, "bare");
        say("a bare question to the core", &told, "asked");
        println!("    {} answers, states {}", texts.len(), told["states"]);
        assert_eq!(told["late"], 0, "no answer may fail to come");
        for (what, p95) in [("key", typed), ("Enter", entered)] {
            println!("    {what}: p95 {p95:.1} ms of at most {TARGET} ms");
        }
        Ok(())
    })
    .await
}

/// What is typed: in turn a piece of a name, the same in another layout, somebody who is not on the
/// list, a badge.
fn texts(home: &std::path::Path, event: &str) -> Step<Vec<String>> {
    let listed = names(&told(home, &["enrolment", "list", "--event", event])?, true);
    let all = names(&told(home, &["trainee", "list"])?, false);
    let on_list: std::collections::BTreeSet<&String> = listed.iter().map(|it| &it.0).collect();
    let others: Vec<&(String, String)> = all.iter().filter(|it| !on_list.contains(&it.0)).collect();
    let event: Id = event.parse().map_err(|_| "no event")?;
    let mut texts = Vec::new();
    for at in 0..EACH {
        let person = |place: usize| &listed[(place * 7 + at * 8) % listed.len()];
        texts.push(person(0).1.to_lowercase());
        let plain = person(1).1.to_lowercase();
        texts.push(other_layouts(&plain).pop().unwrap_or(plain));
        texts.push(others[at * 97 % others.len()].1.to_lowercase());
        let id: Id = person(2).0.parse().map_err(|_| "no person")?;
        texts.push(badge_code(event, id));
    }
    Ok(texts)
}

fn names(rows: &Value, is_nested: bool) -> Vec<(String, String)> {
    let name = |row: &Value| {
        let who = if is_nested { row.get("trainee")? } else { row };
        let part = |name: &str| who.get(name).and_then(Value::as_str).unwrap_or_default();
        let name = format!("{} {}", part("surname"), part("given"));
        Some((part("id").to_owned(), name))
    };
    let rows = rows.get("rows").unwrap_or(rows);
    rows.as_array()
        .into_iter()
        .flatten()
        .filter_map(name)
        .collect()
}

/// Prints the times and returns what 95 of 100 do not exceed.
fn say(what: &str, told: &Value, key: &str) -> f64 {
    let times = told.get(key).and_then(Value::as_array);
    let mut times: Vec<f64> = times
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |of_hundred: usize| {
        let place = (times.len() * of_hundred).div_ceil(100).max(1) - 1;
        times.get(place).copied().unwrap_or_default()
    };
    let (p50, p95, slowest) = (at(50), at(95), at(100));
    println!(
        "  {what}: {} times, p50 {p50:.1} ms, p95 {p95:.1} ms, slowest {slowest:.1} ms",
        times.len()
    );
    p95
}
