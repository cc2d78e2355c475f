//! Advice on a declared schema: what works today and could be declared better. Nothing is asked of a database here; what only a live one
//! knows is in `db/advice.rs`.

mod columns;
mod indexes;
mod keys;

pub use keys::last_number;

use crate::dialect::canonical::canonical;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Object, Schema};

/// One thing that could be better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What kind of thing.
    pub kind: HazardKind,
    /// What could be better.
    pub object: Object,
    /// One sentence: what is so here, and what to do.
    pub sentence: String,
}

/// What could be declared better for a database, table by table. What is kept aside is not looked at.
#[must_use]
pub fn advise(dialect: Dialect, schema: &Schema) -> Vec<Advice> {
    let (schema, _) = canonical(dialect, schema);
    let mut out = Vec::new();
    for (name, table) in schema.tables.iter().filter(|(_, table)| table.retired.is_none()) {
        let subject = Subject { dialect, schema: &schema, name, table };
        keys::advise(&subject, &mut out);
        indexes::advise(&subject, &mut out);
        columns::advise(&subject, &mut out);
    }
    out
}

/// A table, in the canonical form of a database.
struct Subject<'a> {
    dialect: Dialect,
    schema: &'a Schema,
    name: &'a crate::model::Name,
    table: &'a crate::model::Table,
}

impl Subject<'_> {
    fn say(&self, kind: HazardKind, object: Object, sentence: String, out: &mut Vec<Advice>) {
        debug_assert!(object.table() == Some(self.name), "advice is about the table at hand");
        out.push(Advice { kind, object, sentence });
    }
}
