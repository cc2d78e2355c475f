//! What tables and columns were called before a plan: names change along the way, and what was there is known by its first.

use schema_core::model::{Name, Object, Schema};
use schema_core::ops::Operation;

/// The names at a moment of a plan beside the first ones.
#[derive(Debug)]
pub struct FirstNames {
    tables: Vec<(Name, Name)>,
    columns: Vec<((Name, String), (Name, String))>,
}

impl FirstNames {
    /// Before the plan.
    #[must_use]
    pub fn of(base: &Schema) -> FirstNames {
        let tables = base.tables.keys().map(|name| (name.clone(), name.clone())).collect();
        let columns =
            base.tables.iter().flat_map(|(name, table)| table.columns.keys().map(move |column| (name, column)));
        let columns = columns.map(|(name, column)| (name.clone(), column.clone()));
        FirstNames { tables, columns: columns.map(|column| (column.clone(), column)).collect() }
    }

    /// The first name of a table; none where it is new.
    #[must_use]
    pub fn table(&self, now: &Name) -> Option<Name> {
        self.tables.iter().find(|(name, _)| name == now).map(|(_, first)| first.clone())
    }

    /// The first names of a column and its table; none where it is new.
    #[must_use]
    pub fn column(&self, table: &Name, now: &str) -> Option<(Name, String)> {
        self.columns.iter().find(|((of, name), _)| of == table && name == now).map(|(_, first)| first.clone())
    }

    /// Behind an operation.
    pub fn follow(&mut self, operation: &Operation) {
        let renamed = operation.renamed();
        if let Some((Object::Table(from), Object::Table(to))) = &renamed {
            self.move_table(from, to);
        }
        if let Some((Object::Column(table, from), Object::Column(_, to))) = &renamed {
            self.move_column(table, from, to);
        }
        if renamed.is_none() {
            let drops = operation.footprint().drops;
            let gone = |table: &Name| drops.contains(&Object::Table(table.clone()));
            self.tables.retain(|(now, _)| !gone(now));
            self.columns
                .retain(|((of, now), _)| !gone(of) && !drops.contains(&Object::Column(of.clone(), now.clone())));
        }
    }

    fn move_table(&mut self, from: &Name, to: &Name) {
        for (now, _) in self.tables.iter_mut().filter(|(now, _)| now == from) {
            *now = to.clone();
        }
        for ((of, _), _) in self.columns.iter_mut().filter(|((of, _), _)| of == from) {
            *of = to.clone();
        }
    }

    fn move_column(&mut self, table: &Name, from: &str, to: &str) {
        for ((_, now), _) in self.columns.iter_mut().filter(|((of, now), _)| of == table && now == from) {
            to.clone_into(now);
        }
    }
}
