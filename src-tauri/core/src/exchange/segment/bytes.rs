//! The bytes of a segment: header, signature, salts, deeds.

use super::salts::{Blanked, Position, Salts};
use super::skeleton::{Reach, read_skeleton, write_place, write_skeleton};
use super::{Header, LONGEST_SEGMENT, MOST_VALUES, Segment, Transaction};
use crate::clock::Stamp;
use crate::error::Result;
use crate::exchange::cursor::{Cursor, damaged, newer, too_large};
use crate::operation::{Operation, Place};
use crate::value::{Value, write_number};

/// Stands before the hash of an erased value; smaller tags are those of values.
const BLANKED: u8 = 6;

impl Segment {
    /// Returns the canonical bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(512);
        self.header.write(&mut out);
        out.extend_from_slice(&self.signature);
        self.salts.write(&mut out);
        write_number(&mut out, self.transactions.len() as u64);
        let mut places = Vec::new();
        let mut place = 0;
        for transaction in &self.transactions {
            write_transaction_header(&mut out, transaction);
            for operation in &transaction.operations {
                write_skeleton(&mut out, operation, &mut places);
                write_values(&mut out, operation, place, &self.blanked);
                place += 1;
            }
        }
        out
    }

    /// Reads the canonical bytes. Whether they are true is another question: [`Segment::verify`].
    ///
    /// Refuses with [`crate::error::Code::DamagedFile`] what is cut short, malformed or names what
    /// its author had not seen; with [`crate::error::Code::NewerFormat`] what only a later version
    /// knows; with [`crate::error::Code::FileTooLarge`] what exceeds a cap.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > LONGEST_SEGMENT {
            return Err(too_large());
        }
        let mut cursor = Cursor::over(bytes);
        let header = Header::read(&mut cursor)?;
        let signature = cursor.array()?;
        let salts = Salts::read(&mut cursor)?;
        let mut reading = Reading {
            header: &header,
            place: 0,
            values: 0,
            blanked: Blanked::new(),
        };
        let mut transactions = Vec::new();
        for _ in 0..cursor.small::<u32>()? {
            transactions.push(reading.transaction(&mut cursor)?);
        }
        cursor.end()?;
        let Reading {
            place,
            values,
            blanked,
            ..
        } = reading;
        if place != header.operations || !fits(&salts, values, blanked.len()) {
            return Err(damaged());
        }
        Ok(Self {
            header,
            signature,
            salts,
            transactions,
            blanked,
        })
    }
}

/// Says whether salts have the one form that belongs to so many values, some of them erased.
fn fits(salts: &Salts, values: usize, blanked: usize) -> bool {
    match salts {
        Salts::Seed(_) => values > 0 && blanked == 0,
        Salts::Each(each) => (values == 0 || blanked > 0) && each.len() + blanked == values,
    }
}

/// Appends what is said of a transaction before its operations.
pub(super) fn write_transaction_header(out: &mut Vec<u8>, transaction: &Transaction) {
    out.extend_from_slice(transaction.worker.as_bytes());
    write_number(out, u64::from(transaction.act));
    write_number(out, transaction.stamp.0);
    match transaction.undoes {
        None => out.push(0),
        Some(place) => {
            out.push(1);
            write_place(out, place);
        }
    }
    write_number(out, transaction.operations.len() as u64);
}

fn write_values(out: &mut Vec<u8>, operation: &Operation, place: u32, blanked: &Blanked) {
    for (written, position) in operation.written.iter().zip(0_u16..) {
        // Most segments hold no erased value, and asking an empty map costs nothing.
        match blanked.get(&(place, position)) {
            None => written.value.write(out),
            Some(hash) => {
                out.push(BLANKED);
                out.extend_from_slice(hash);
            }
        }
    }
}

/// How far the reading of a segment came.
struct Reading<'a> {
    header: &'a Header,
    place: u32,
    values: usize,
    blanked: Blanked,
}

impl Reading<'_> {
    fn reach(&self) -> Reach<'_> {
        Reach {
            seen: &self.header.seen,
            seq: self.header.first_seq + u64::from(self.place),
        }
    }

    fn transaction(&mut self, cursor: &mut Cursor<'_>) -> Result<Transaction> {
        let worker = cursor.id()?;
        let act = cursor.small()?;
        let stamp = Stamp(cursor.number()?);
        let undoes = self.undone(cursor)?;
        let count: u32 = cursor.small()?;
        if count == 0 {
            return Err(damaged());
        }
        let mut operations = Vec::new();
        for _ in 0..count {
            operations.push(self.operation(cursor)?);
        }
        Ok(Transaction {
            worker,
            act,
            stamp,
            undoes,
            operations,
        })
    }

    fn undone(&self, cursor: &mut Cursor<'_>) -> Result<Option<Place>> {
        if cursor.choice()? {
            self.reach().read_place(cursor).map(Some)
        } else {
            Ok(None)
        }
    }

    fn operation(&mut self, cursor: &mut Cursor<'_>) -> Result<Operation> {
        if self.place == self.header.operations {
            return Err(damaged());
        }
        let mut operation = read_skeleton(cursor, &self.reach())?;
        self.values += operation.written.len();
        if self.values > MOST_VALUES {
            return Err(too_large());
        }
        for (written, position) in operation.written.iter_mut().zip(0_u16..) {
            written.value = self.value(cursor, (self.place, position))?;
        }
        self.place += 1;
        Ok(operation)
    }

    fn value(&mut self, cursor: &mut Cursor<'_>, position: Position) -> Result<Value> {
        match cursor.rest().first() {
            Some(&BLANKED) => {
                cursor.byte()?;
                self.blanked.insert(position, cursor.array()?);
                Ok(Value::Erased)
            }
            Some(tag) if *tag > BLANKED => Err(newer()),
            _ => cursor.value(),
        }
    }
}
