//! A page of a list, without putting everybody in order again for every page.

use std::sync::{Arc, PoisonError};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::counted::{Counted, count_all};
use super::list::{list, part_of};
use super::order::{is_counted, places};
use super::{TraineeQuery, TraineeRow};
use crate::common::Rows;
use crate::error::{Doing, Result};
use crate::register::Register;

/// From this row on, walking along the index takes longer than keeping the order.
const FAR: u32 = 1000;

/// How many orders are kept: a list sorted up, down, by another column, and back.
const ORDERS: usize = 4;

/// Orders that were asked for last, good while nobody writes.
#[derive(Debug)]
pub(crate) struct LastOrder {
    /// How much was written when they were made.
    written: i64,
    /// What everybody comes to, once an order asked for it.
    counted: Option<Arc<Counted>>,
    /// Questions, the latest last, and the places in the table of everybody each met, in its order.
    orders: Vec<(String, Arc<Vec<i64>>)>,
}

/// Lists people as [`super::list`] does. Orders that were asked for last are kept while nobody
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
        let found = {
            // Whoever asks for another page meanwhile waits for the order instead of making it too.
            let mut last = register
                .last_order()
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let is_good = last.as_ref().is_some_and(|it| it.written == written);
            if !is_good {
                *last = None;
            }
            let kept = last.get_or_insert_with(|| LastOrder {
                written,
                counted: None,
                orders: Vec::new(),
            });
            kept.order(connection, query, today)?
        };
        part_of(connection, query, &found)
    })
}

impl LastOrder {
    /// Returns the order of a query, made where it is not kept.
    fn order(
        &mut self,
        connection: &Connection,
        query: &TraineeQuery,
        today: NaiveDate,
    ) -> Result<Arc<Vec<i64>>> {
        let asked = TraineeQuery {
            offset: 0,
            limit: 0,
            ..query.clone()
        };
        let question = format!(
            "{today} {}",
            serde_json::to_string(&asked).unwrap_or_default()
        );
        if let Some((_, kept)) = self.orders.iter().find(|(known, _)| *known == question) {
            return Ok(Arc::clone(kept));
        }
        if is_counted(&asked.sort) && self.counted.is_none() {
            self.counted = Some(Arc::new(count_all(connection)?));
        }
        let found = places(connection, &asked, today, self.counted.as_deref())?;
        let numbers = Arc::new(found.iter().map(|it| it.number).collect());
        if self.orders.len() == ORDERS {
            self.orders.remove(0);
        }
        self.orders.push((question, Arc::clone(&numbers)));
        Ok(numbers)
    }
}
