//! The sequences of PostgreSQL's catalogue: what those of counted columns are told, those that stand alone, and by name those that belong
//! to a column which does not count by them alone.

use super::postgres::{Tables, json};
use super::{InspectError, Unmanaged, is_bookkeeping};
use crate::db::Row;
use crate::dialect::sequence::settled;
use crate::model::{Name, Sequence, StandaloneSequence, Type};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// Gives the columns what their sequences are told, and `alone` those that belong to none. `serials` are the oids of those from which a serial counts.
pub(super) fn sequences(
    rows: &[Row],
    serials: &BTreeSet<String>,
    tables: &mut Tables,
    alone: &mut IndexMap<Name, StandaloneSequence>,
    unmanaged: &mut Vec<Unmanaged>,
) -> Result<(), InspectError> {
    for row in rows.iter().filter(|row| !is_bookkeeping(row.text(5))) {
        if row.get(4).is_none() {
            let name =
                Name { schema: Some(row.text(1).to_owned()).filter(|_| !row.is(3)), name: row.text(2).to_owned() };
            let ty = match row.text(15) {
                "smallint" => Type::SmallInt,
                "integer" => Type::Integer,
                _ => Type::BigInt,
            };
            let (told, comment) = (sequence(row, &ty)?, row.get(16).map(str::to_owned));
            alone.insert(name, StandaloneSequence { ty, told, comment });
            continue;
        }
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
