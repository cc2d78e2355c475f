//! What the scripts that were read so far have proved: tables that nobody uses yet, columns and their types, which constraints are valid,
//! which index belongs to which table. Nothing else takes a danger away.

use crate::model::{Name, Object};
use std::collections::{BTreeMap, BTreeSet};

/// What is known, in the order of the scripts.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Tables by the number of the script that made them.
    pub(super) tables: BTreeMap<Name, usize>,
    /// Columns of tables.
    pub(super) columns: BTreeMap<(Name, String), Column>,
    /// Constraints of tables.
    pub(super) constraints: BTreeMap<(Name, String), Constraint>,
    /// Indexes: their table and the columns that they name.
    pub(super) indexes: BTreeMap<String, (Name, Vec<String>)>,
    /// Foreign keys of the statement that is being read: their tables and columns.
    pub(super) keys: Vec<(Name, Vec<String>)>,
    /// Enums, which have no checks.
    pub(super) enums: BTreeSet<Name>,
}

/// A column as it was last defined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// Its type, in capitals; empty: not known.
    pub(super) kind: String,
    /// Whether it refuses NULL.
    pub(super) required: bool,
    /// Whether it has a default, a comment or another attribute that a definition repeats.
    pub(super) attributes: bool,
    /// Which of them a definition that leaves them out changes for every row.
    pub(super) told: Told,
}

/// What of a definition is more than a word of the catalogue (MySQL, MariaDB).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether the database counts it up.
    pub(super) counts: bool,
    /// Whether it is computed and stored.
    pub(super) stored: bool,
    /// What its texts are compared by.
    pub(super) collation: Option<String>,
}

/// A constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Constraint {
    /// What it demands.
    pub(super) demands: Demands,
    /// Whether all rows are known to meet it.
    pub(super) valid: bool,
    /// In which transaction of which script it was added or became valid.
    pub(super) moment: (usize, usize),
}

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Demands {
    /// An expression; these columns cannot be NULL where it holds, and it names those.
    Check {
        /// What it proves.
        proves: Vec<String>,
        /// Its text.
        text: String,
    },
    /// A row of that table.
    ForeignKey(Name),
    /// No second row of the same key.
    Unique,
    /// The same, and that none is NULL.
    PrimaryKey,
    /// That a column is not NULL.
    NotNull(String),
}

impl Known {
    /// Whether a table was made by the script that is being read, so that nobody waits for it.
    pub(super) fn is_fresh(&self, table: &Name, script: usize) -> bool {
        self.tables.get(table) == Some(&script)
    }

    /// Whether a table has a primary key by now.
    pub(super) fn has_key(&self, object: &Object) -> bool {
        let own = self.constraints.iter().filter(|((table, _), _)| object.as_table() == Some(table));
        own.map(|(_, constraint)| constraint).any(|constraint| constraint.demands == Demands::PrimaryKey)
    }

    /// The table of an index.
    pub(super) fn table_of(&self, index: &Name) -> Option<&Name> {
        self.indexes.get(&index.name).map(|(table, _)| table)
    }

    /// A constraint that proves, for every row, that a column is not NULL.
    pub(super) fn proof(&self, table: &Name, column: &str) -> Option<(&str, &Constraint)> {
        let own = self.constraints.iter().filter(|((of, _), constraint)| of == table && constraint.valid);
        own.map(|((_, name), constraint)| (name.as_str(), constraint)).find(|(_, constraint)| {
            match &constraint.demands {
                Demands::Check { proves, .. } => proves.iter().any(|proved| proved == column),
                Demands::NotNull(of) => of == column,
                Demands::ForeignKey(_) | Demands::Unique | Demands::PrimaryKey => false,
            }
        })
    }

    /// Whether an index begins with these columns, or the table was made elsewhere and may have one.
    pub(super) fn serves(&self, table: &Name, columns: &[String]) -> bool {
        !self.tables.contains_key(table)
            || self.indexes.values().any(|(of, own)| of == table && own.starts_with(columns))
    }

    /// An index of the same table that begins with all columns of another, for all rows and in the usual order.
    pub(super) fn covers(&self, table: &Name, columns: &[String]) -> bool {
        let plain = |words: &[String]| {
            !words.iter().any(|word| ["where", "using", "desc"].iter().any(|other| word.eq_ignore_ascii_case(other)))
        };
        let serves = |(of, own): &(Name, Vec<String>)| of == table && plain(own) && own.starts_with(columns);
        !columns.is_empty() && plain(columns) && self.indexes.values().any(serves)
    }

    /// Whether an index names a column; none where the table was not made by the scripts.
    pub(super) fn is_indexed(&self, table: &Name, column: &str) -> Option<bool> {
        self.tables.get(table)?;
        let named = |(of, columns): &(Name, Vec<String>)| of == table && columns.iter().any(|own| own == column);
        Some(self.indexes.values().any(named))
    }

    /// Whether a check names a column; none where the table was not made by the scripts.
    pub(super) fn is_checked(&self, table: &Name, column: &str) -> Option<bool> {
        self.tables.get(table)?;
        let own = self.constraints.iter().filter(|((of, _), _)| of == table);
        Some(own.map(|(_, constraint)| constraint).any(|constraint| match &constraint.demands {
            Demands::Check { text, .. } => {
                text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == column)
            }
            Demands::ForeignKey(_) | Demands::Unique | Demands::PrimaryKey | Demands::NotNull(_) => false,
        }))
    }

    /// Follows a table to its new name.
    pub(super) fn rename_table(&mut self, from: &Name, to: &Name) {
        if let Some(script) = self.tables.remove(from) {
            self.tables.insert(to.clone(), script);
        }
        let renamed = |of: &Name| if of == from { to.clone() } else { of.clone() };
        self.columns = std::mem::take(&mut self.columns)
            .into_iter()
            .map(|((of, name), column)| ((renamed(&of), name), column))
            .collect();
        self.constraints = std::mem::take(&mut self.constraints)
            .into_iter()
            .map(|((of, name), constraint)| ((renamed(&of), name), constraint))
            .collect();
        self.indexes.values_mut().for_each(|(of, _)| *of = renamed(of));
    }

    /// Forgets a table.
    pub(super) fn drop_table(&mut self, table: &Name) {
        self.tables.remove(table);
        self.columns.retain(|(of, _), _| of != table);
        self.constraints.retain(|(of, _), _| of != table);
        self.indexes.retain(|_, (of, _)| of != table);
    }
}
