//! The sequences of PostgreSQL's catalogue: what those of counted columns are told, and the others by name.

use super::postgres::{Tables, json};
use super::{InspectError, Unmanaged, is_bookkeeping};
use crate::db::Row;
use crate::dialect::sequence::settled;
use crate::model::{Sequence, Type};
use std::collections::BTreeSet;

/// Gives the columns what their sequences are told. `serials` are the oids of those from which a serial counts.
pub(super) fn sequences(
    rows: &[Row],
    serials: &BTreeSet<String>,
    tables: &mut Tables,
    unmanaged: &mut Vec<Unmanaged>,
) -> Result<(), InspectError> {
    for row in rows.iter().filter(|row| !is_bookkeeping(row.text(5))) {
        let schema = if row.is(3) { String::new() } else { format!("{}.", row.text(1)) };
        if row.text(4) != "i" && !serials.contains(row.text(0)) {
            unmanaged.push(Unmanaged::new("sequence", format!("{schema}{}", row.text(2))));
            continue;
        }
        let owner = tables.get_mut(row.text(7)).and_then(|(_, table)| table.columns.get_mut(row.text(8)));
        // One that outlived a change of its column's type, or came from a server without types of sequences: its bounds are not
        // those of the column.
        match owner {
            Some(column) if !row.is(6) => column.sequence = sequence(row, &column.ty)?,
            Some(_) => unmanaged.push(Unmanaged::new("sequence type", format!("{schema}{}", row.text(5)))),
            // The table is not read.
            None => {}
        }
    }
    Ok(())
}

fn sequence(row: &Row, ty: &Type) -> Result<Sequence, InspectError> {
    let number = |at: usize| json(row.text(at), "a number of a sequence").map(Some);
    let told = Sequence {
        start: number(9)?,
        increment: number(10)?,
        min: number(11)?,
        max: number(12)?,
        cache: number(13)?,
        cycle: row.is(14),
    };
    Ok(settled(ty, &told))
}
