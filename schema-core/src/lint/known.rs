//! What the scripts that were read so far have proved: tables that nobody uses yet, columns and their types, which constraints are valid,
//! which index belongs to which table. Nothing else takes a danger away.

use crate::expr;
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
    /// The columns that indexes name, by table: MySQL and MariaDB have an index of the same name on each.
    indexes: BTreeMap<(Name, String), Vec<String>>,
    /// Those of them that let several rows have the same values.
    plain: BTreeSet<(Name, String)>,
    /// Tables that the scripts made, with nothing known of what is in them.
    unread: BTreeSet<Name>,
    /// Foreign keys of the statement that is being read: their tables and columns.
    pub(super) keys: Vec<(Name, Vec<String>)>,
    /// The same, with what they refer to, where that need not be a key.
    pub(super) references: Vec<Reference>,
    /// Enums, which have no checks.
    pub(super) enums: BTreeSet<Name>,
    /// Columns that an UPDATE has filled, and what it read for it.
    copies: BTreeMap<(Name, String), String>,
}

/// A foreign key and what it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// Its table.
    pub(super) table: Name,
    /// Its columns.
    pub(super) columns: Vec<String>,
    /// The table that it refers to.
    pub(super) to: Name,
    /// The columns there; none where it does not say them.
    pub(super) referenced: Vec<String>,
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

    /// Learns that rows of a column were given values, by this expression.
    pub(super) fn copy(&mut self, table: &Name, column: String, value: String) {
        self.copies.insert((table.clone(), column), value);
    }

    /// Whether another column was filled from this one.
    pub(super) fn is_copied(&self, table: &Name, column: &str) -> bool {
        let others = self.copies.iter().filter(|((of, name), _)| of == table && name != column);
        others.map(|(_, value)| value).any(|value| expr::mentions(value, column))
    }

    /// The table of an index.
    pub(super) fn table_of(&self, index: &Name) -> Option<&Name> {
        self.indexes.keys().find(|(_, name)| *name == index.name).map(|(table, _)| table)
    }

    /// What an index names, where its table is not said.
    pub(super) fn index(&self, index: &str) -> Option<&[String]> {
        self.indexes.iter().find(|((_, name), _)| name == index).map(|(_, columns)| columns.as_slice())
    }

    /// Learns of an index.
    pub(super) fn add_index(&mut self, table: &Name, index: String, columns: Vec<String>) {
        self.indexes.insert((table.clone(), index), columns);
    }

    /// Learns of an index that is not unique.
    pub(super) fn add_plain_index(&mut self, table: &Name, index: String, columns: Vec<String>) {
        self.plain.insert((table.clone(), index.clone()));
        self.add_index(table, index, columns);
    }

    /// Whether only an index that is not unique is behind what a foreign key refers to.
    pub(super) fn is_loose(&self, reference: &Reference) -> bool {
        let Reference { to, referenced, .. } = reference;
        let begin = |columns: &[String]| columns.starts_with(referenced);
        let own = || self.indexes.iter().filter(|((of, _), _)| of == to);
        let (mut plain, mut unique) = (false, false);
        for (index, columns) in own() {
            match self.plain.contains(index) {
                true => plain |= begin(columns),
                false => unique |= begin(columns) && columns.len() == referenced.len(),
            }
        }
        !referenced.is_empty() && plain && !unique
    }

    /// Forgets an index; PostgreSQL and SQLite do not name its table.
    pub(super) fn drop_index(&mut self, table: Option<&Name>, index: &str) {
        self.indexes.retain(|(of, name), _| name != index || table.is_some_and(|table| table != of));
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
        !self.is_read(table) || self.indexes_of(table).any(|own| own.starts_with(columns))
    }

    /// An index of the same table that begins with all columns of another, for all rows and in the usual order.
    pub(super) fn covers(&self, table: &Name, columns: &[String]) -> bool {
        let plain = |words: &[String]| {
            !words.iter().any(|word| ["where", "using", "desc"].iter().any(|other| word.eq_ignore_ascii_case(other)))
        };
        let serves = |own: &[String]| plain(own) && own.starts_with(columns);
        !columns.is_empty() && plain(columns) && self.indexes_of(table).any(serves)
    }

    fn indexes_of(&self, table: &Name) -> impl Iterator<Item = &[String]> {
        self.indexes.iter().filter(move |((of, _), _)| of == table).map(|(_, columns)| columns.as_slice())
    }

    /// Learns of a table whose definition is not understood.
    pub(super) fn add_unread(&mut self, table: Name, script: usize) {
        self.unread.insert(table.clone());
        self.tables.insert(table, script);
    }

    fn is_read(&self, table: &Name) -> bool {
        self.tables.contains_key(table) && !self.unread.contains(table)
    }

    /// Whether an index names a column; none where the table was not made by the scripts.
    pub(super) fn is_indexed(&self, table: &Name, column: &str) -> Option<bool> {
        if !self.is_read(table) {
            return None;
        }
        Some(self.indexes_of(table).any(|columns| columns.iter().any(|own| own == column)))
    }

    /// Whether a check names a column; none where the table was not made by the scripts.
    pub(super) fn is_checked(&self, table: &Name, column: &str) -> Option<bool> {
        if !self.is_read(table) {
            return None;
        }
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
        if self.unread.remove(from) {
            self.unread.insert(to.clone());
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
        self.indexes = std::mem::take(&mut self.indexes)
            .into_iter()
            .map(|((of, name), columns)| ((renamed(&of), name), columns))
            .collect();
    }

    /// Follows a type to its new name, in the columns of it.
    pub(super) fn rename_type(&mut self, from: &Name, to: &Name) {
        let to = from.sibling(to.name.clone());
        if self.enums.remove(from) {
            self.enums.insert(to.clone());
        }
        for column in self.columns.values_mut() {
            let bare = column.kind.replace('"', "");
            let lists = if bare.ends_with("[]") { "[]" } else { "" };
            if bare.trim_end_matches("[]").eq_ignore_ascii_case(&from.to_string()) {
                column.kind = format!("{}{lists}", to.to_string().to_uppercase());
            }
        }
    }

    /// Follows a column to its new name, in all that names it.
    pub(super) fn rename_column(&mut self, table: &Name, from: &str, to: &str) {
        if let Some(column) = self.columns.remove(&(table.clone(), from.to_owned())) {
            self.columns.insert((table.clone(), to.to_owned()), column);
        }
        let follow = |own: &mut String| {
            if own == from {
                to.clone_into(own);
            }
        };
        let of_table = self.indexes.iter_mut().filter(|((of, _), _)| of == table);
        of_table.flat_map(|(_, columns)| columns).for_each(follow);
        for (_, constraint) in self.constraints.iter_mut().filter(|((of, _), _)| of == table) {
            match &mut constraint.demands {
                Demands::Check { proves, text } => {
                    proves.iter_mut().for_each(follow);
                    *text = expr::rename_column(text, from, to, to);
                }
                Demands::NotNull(column) => follow(column),
                Demands::ForeignKey(_) | Demands::Unique | Demands::PrimaryKey => {}
            }
        }
    }

    /// Forgets a table.
    pub(super) fn drop_table(&mut self, table: &Name) {
        self.tables.remove(table);
        self.unread.remove(table);
        self.columns.retain(|(of, _), _| of != table);
        self.constraints.retain(|(of, _), _| of != table);
        self.indexes.retain(|(of, _), _| of != table);
    }
}
