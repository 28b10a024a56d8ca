//! The list of 100,000 people in the real window: how long its frames take while somebody scrolls
//! and sorts, beside pages that are scrolled in the same window.
//!
//! An empty page has nothing to paint, and the engine keeps no layer for it: that is the least any
//! frame takes. A plain page of the size of the list, of one colour, is what moving anything painted
//! takes, before there is a word on it.
//!
//! `cargo xtask bench window` builds it optimised. A register once made is kept in `target/tmp`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

mod door;
#[path = "../e2e/driver.rs"]
mod driver;
#[path = "../bench/large.rs"]
#[allow(dead_code, reason = "the register alone is asked for")]
mod large;
#[path = "../e2e/line.rs"]
mod line;
#[path = "../e2e/page.rs"]
mod page;

use std::fs;
use std::path::{Path, PathBuf};

use driver::Step;
use page::{Page, tell};
use serde_json::Value;

/// Scrolls the element named by SCROLLED from its head by STEP pixels in every frame; flung, it goes
/// far at every sixtieth.
const SCROLL: &str = "const done = arguments[0]; const ALL = 300;\
    const box = SCROLLED; const frames = []; let bare = 0, left = ALL, last = 0;\
    const end = performance.now() + 25000;\
    box.scrollTop = 0;\
    const step = (now) => {\
      if (last) frames.push(now - last);\
      last = now;\
      if (box.querySelector('.bone')) bare += 1;\
      if (left-- === 0 || now > end) return done({ frames, bare });\
      box.scrollTop = left % 60 || STEP < 100 ? box.scrollTop + STEP : box.scrollHeight * (1 - left / ALL);\
      requestAnimationFrame(step);\
    };\
    setTimeout(() => requestAnimationFrame(step), 500);";

/// Pixels a frame: a wheel turned fast, and a list that is flung.
const WHEELED: &str = "40";
const FLUNG: &str = "180";

/// An element as high as the list, with nothing in it.
const EMPTY: &str = "(() => { document.body.innerHTML =\
    '<div style=\"height:560px;overflow:auto\"><div style=\"height:3200000px\"></div></div>';\
    return document.body.firstElementChild; })()";

/// An element of the size of the list and in its place, of one colour.
const PLAIN: &str = "(() => { const list = document.querySelector('[data-testid=people-table]');\
    if (!list) return document.querySelector('.plain-page');\
    const page = document.createElement('div'); page.className = 'plain-page';\
    page.style.cssText = `height:${list.clientHeight}px;overflow:auto`;\
    page.innerHTML = '<div style=\"height:3200000px;background:#fff\"></div>';\
    list.replaceWith(page); return page; })()";

const LIST: &str = "document.querySelector('[data-testid=people-table]')";

/// Presses a head and counts frames until another person stands first.
const SORT: &str = "const done = arguments[0]; const frames = []; let last = 0;\
    const rows = () => [...document.querySelectorAll('[data-testid=people-row]')];\
    const first = () => rows().sort((a, b) => a.dataset.index - b.dataset.index)[0]?.dataset.id;\
    const before = first(); const begun = performance.now();\
    document.querySelector('[data-testid=people-sort-COLUMN]').click();\
    const step = (now) => {\
      if (last) frames.push(now - last);\
      last = now;\
      const waited = performance.now() - begun;\
      if ((first() !== before && first()) || waited > 20000) return done({ frames, waited });\
      requestAnimationFrame(step);\
    };\
    requestAnimationFrame(step);";

#[tokio::test]
async fn the_list_of_a_hundred_thousand() -> Step {
    let made = made();
    tell("smooth", async |page| {
        copy(&made, &page.home("data"))?;
        page.reopen().await?;
        page.resize(1093, 614).await?;
        page.go_to("#/people").await?;
        page.find("people-row").await?;
        // The window still reads and copies the register that it has just opened.
        let opened = scroll(page, LIST, WHEELED).await?;
        let by_name = scroll(page, LIST, FLUNG).await?;
        let mut sorts = Vec::new();
        for column in ["district", "hours", "last_on"] {
            sorts.push((column, sort(page, column).await?));
        }
        let by_day = scroll(page, LIST, FLUNG).await?;
        let wheeled = scroll(page, LIST, WHEELED).await?;
        let plain = scroll(page, PLAIN, WHEELED).await?;
        let plain_flung = scroll(page, PLAIN, FLUNG).await?;
        let empty = scroll(page, EMPTY, FLUNG).await?;
        let mut beside = Beside::default();
        beside.empty = Some(say("an empty page flung", &empty, beside));
        say("a plain page, the wheel turned fast", &plain, beside);
        beside.plain = Some(say("a plain page flung", &plain_flung, beside));
        say("people just opened, the wheel turned fast", &opened, beside);
        say("people by name flung", &by_name, beside);
        say(
            "people by their last day, the wheel turned fast",
            &wheeled,
            beside,
        );
        say("people by their last day flung", &by_day, beside);
        for (column, told) in sorts {
            say(&format!("people sorted by {column}"), &told, beside);
            let waited = told
                .get("waited")
                .and_then(Value::as_f64)
                .unwrap_or_default();
            println!("    the first row stood there after {waited:.0} ms");
        }
        Ok(())
    })
    .await
}

/// Scrolls, and adds how long the page itself was on the processor: what else runs on the machine
/// stretches frames, and does not count there.
async fn scroll(page: &Page, what: &str, step: &str) -> Step<Value> {
    let script = SCROLL.replace("SCROLLED", what).replace("STEP", step);
    let before = on_the_processor(page.group());
    let mut told = page.measure(&script).await?;
    let spent = on_the_processor(page.group()).saturating_sub(before);
    if let Some(told) = told.as_object_mut() {
        told.insert("spent".to_owned(), spent.into());
    }
    Ok(told)
}

/// Hundredths of a second that the processes which draw pages were on the processor.
fn on_the_processor(group: u32) -> u64 {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let stats = all.filter_map(|it| fs::read_to_string(it.path().join("stat")).ok());
    let ticks = stats.filter_map(|stat| {
        let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let is_ours = name.starts_with("WebKitWebProc") && fields.get(2)?.parse() == Ok(group);
        let time = |at: usize| fields.get(at).and_then(|it| it.parse::<u64>().ok());
        is_ours.then_some(time(11)? + time(12)?)
    });
    ticks.sum()
}

async fn sort(page: &Page, column: &str) -> Step<Value> {
    page.find(&format!("people-sort-{column}")).await?;
    page.measure(&SORT.replace("COLUMN", column)).await
}

/// What 99 of 100 frames of the pages to compare with do not exceed.
#[derive(Clone, Copy, Default)]
struct Beside {
    empty: Option<f64>,
    plain: Option<f64>,
}

/// Prints the times of the frames and returns what 99 of 100 do not exceed.
fn say(what: &str, told: &Value, beside: Beside) -> f64 {
    let frames = told.get("frames").and_then(Value::as_array);
    let mut times: Vec<f64> = frames
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |of_hundred: usize| {
        let place = (times.len() * of_hundred).div_ceil(100).max(1) - 1;
        times.get(place).copied().unwrap_or_default()
    };
    let (p50, p99, slowest) = (at(50), at(99), at(100));
    let times_of = |page: &str, of: Option<f64>| {
        of.map_or_else(String::new, |it| {
            format!(", {:.2} x the {page} page", p99 / it)
        })
    };
    let ratio = [
        times_of("empty", beside.empty),
        times_of("plain", beside.plain),
    ]
    .concat();
    let bare = told.get("bare").and_then(Value::as_u64);
    let bare = bare.map_or_else(String::new, |it| {
        format!(", {it} frames with rows still read")
    });
    let spent = told.get("spent").and_then(Value::as_f64);
    let spent = spent.map_or_else(String::new, |it| {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred frames")]
        let each = it * 10.0 / times.len().max(1) as f64;
        format!(", {each:.1} ms of the processor a frame")
    });
    println!(
        "  {what}: {} frames, p50 {p50:.1} ms, p99 {p99:.1} ms, slowest {slowest:.1} ms{ratio}{spent}{bare}",
        times.len()
    );
    p99
}

/// The folder of the large register, made at the first asking.
fn made() -> PathBuf {
    // A build that is not optimised makes events slowly.
    let (profile, events) = if cfg!(debug_assertions) {
        ("debug", 4)
    } else {
        ("release", large::EVENTS)
    };
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("smooth-{profile}"));
    if !kept.exists() {
        let large = large::Large::make(events);
        let folder = large.desk.folder.path().to_owned();
        let fresh = kept.with_extension("fresh");
        drop(fs::remove_dir_all(&fresh));
        drop(large.desk.register);
        copy(&folder, &fresh).expect("the register is kept");
        fs::rename(&fresh, &kept).expect("the register is kept");
    }
    kept
}

fn copy(from: &Path, to: &Path) -> Step {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?.path();
        if entry.is_file() {
            fs::copy(&entry, to.join(entry.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}
