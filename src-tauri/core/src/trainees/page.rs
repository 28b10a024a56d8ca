//! A page of a list, without putting everybody in order again for every page.

use std::sync::{Arc, PoisonError};

use super::list::{list, numbers, rows_at};
use super::{TraineeQuery, TraineeRow};
use crate::common::Rows;
use crate::error::{Doing, Result};
use crate::register::Register;

/// From this row on, walking along the index takes longer than keeping the order.
const FAR: u32 = 1000;

/// The places in the table of everybody that one query met, in its order.
#[derive(Debug)]
pub(crate) struct LastOrder {
    question: String,
    numbers: Arc<Vec<i64>>,
}

/// Lists people as [`super::list`] does. The order that was asked for last is kept while nobody
/// writes, so that scrolling through people by their hours counts the hours once.
pub fn page(register: &Register, query: &TraineeQuery) -> Result<Rows<TraineeRow>> {
    let today = register.clock().today();
    // By name the index has the order ready.
    let is_ready = query.sort.by.is_empty() || query.sort.by == "name";
    if (is_ready && query.offset < FAR) || query.limit == 0 {
        return register.read(|it| list(it, query, today));
    }
    register.read(|connection| {
        let written: i64 = connection
            .prepare_cached("SELECT coalesce(sum(last_seq), 0) FROM source")
            .and_then(|mut it| it.query_row([], |row| row.get(0)))
            .doing("list people")?;
        let asked = TraineeQuery {
            offset: 0,
            limit: 0,
            ..query.clone()
        };
        let question = format!(
            "{written} {today} {}",
            serde_json::to_string(&asked).unwrap_or_default()
        );
        let found = {
            // Whoever asks for another page meanwhile waits for the order instead of making it too.
            let mut last = register
                .last_order()
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            match last.as_ref().filter(|it| it.question == question) {
                Some(kept) => Arc::clone(&kept.numbers),
                None => {
                    let numbers = Arc::new(numbers(connection, &asked, today)?);
                    *last = Some(LastOrder {
                        question,
                        numbers: Arc::clone(&numbers),
                    });
                    numbers
                }
            }
        };
        let shown: Vec<i64> = found
            .iter()
            .skip(query.offset as usize)
            .take(query.limit as usize)
            .copied()
            .collect();
        Ok(Rows {
            rows: rows_at(connection, &shown)?,
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        })
    })
}
