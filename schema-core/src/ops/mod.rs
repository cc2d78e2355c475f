//! What a migration does: one file per pair of inverses, and in it all that is known about them.
//!
//! An operation is one intention, free of any dialect, that carries what its inverse needs. It knows its effect
//! on the model, its inverse, its SQL with locks and hazards, what it creates, drops and needs, and how good its
//! way back is. To add one: a file here, a line in `operations!`, and the compiler names the rest.

mod backfill;
mod batches;
mod bound;
mod check;
mod column;
mod constraint_options;
mod domain;
mod domain_facets;
mod enum_columns;
mod enum_keys;
mod enum_lists;
mod enum_rebuild;
mod enum_type;
mod enum_value;
mod exclusion;
mod following;
mod footprint;
mod foreign_key;
mod forms;
mod index;
mod inherit;
mod inherited;
mod inside;
mod measured;
mod measured_columns;
mod measured_postgres;
mod measured_types;
mod misfit;
mod never_null;
mod new_column;
mod partition;
mod partitioning;
mod prepared;
mod primary_key;
mod proof;
mod raw_sql;
mod rename_column;
mod rename_constraint;
mod rename_enum;
mod rename_table;
mod renamed;
mod retire_column;
mod retire_partition;
mod retire_table;
mod rows;
mod sequence;
mod set_collation;
mod set_comment;
mod set_default;
mod set_generated;
mod set_identity;
mod set_nullable;
mod set_options;
mod set_partitioning;
mod set_type;
mod standalone_sequence;
mod table;
mod unique;
mod validation;
mod work;

pub use backfill::{Backfill, Unfill};
pub use check::{AddCheck, DropCheck};
pub use column::{AddColumn, DropColumn};
pub use domain::{CreateDomain, DropDomain, RenameDomain};
pub use domain_facets::{AddDomainCheck, DropDomainCheck, RenameDomainCheck, SetDomainDefault, SetDomainNotNull};
pub use enum_type::{CreateEnum, DropEnum};
pub use enum_value::{AddEnumValue, RemoveEnumValue, RenameEnumValue, ReorderEnum};
pub use exclusion::{AddExclusion, DropExclusion};
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) use following::gone;
pub use footprint::{Footprint, Rank};
pub use foreign_key::{AddForeignKey, DropForeignKey};
pub use forms::Forms;
pub(crate) use index::about;
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) use index::left_alone;
pub use index::{AddIndex, DropIndex};
pub use inherit::SetInherits;
pub(crate) use measured::{after_fulltext, lite};
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) use new_column::follows;
pub use partition::{AddPartition, DropPartition, RenamePartition};
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) use partitioning::part_names;
pub use primary_key::SetPrimaryKey;
pub use raw_sql::RawSql;
pub use rename_column::RenameColumn;
pub use rename_constraint::{ASIDE, ConstraintKind, RenameConstraint};
pub use rename_enum::RenameEnum;
pub use rename_table::RenameTable;
pub(crate) use retire_column::aside;
pub use retire_column::{RestoreColumn, RetireColumn};
pub(crate) use retire_partition::detached;
pub use retire_partition::{RestorePartition, RetirePartition};
pub use retire_table::{KeyNames, RestoreTable, RetireTable};
pub use rows::Rows;
pub use set_collation::SetCollation;
pub use set_comment::SetComment;
pub use set_default::SetDefault;
pub use set_generated::SetGenerated;
pub use set_identity::SetIdentity;
pub use set_nullable::SetNullable;
pub use set_options::SetOptions;
pub use set_partitioning::SetPartitioning;
pub use set_type::SetType;
pub use standalone_sequence::{CreateSequence, DropSequence, RenameSequence, SetSequence};
pub(crate) use table::secondary;
pub use table::{CreateTable, DropTable};
pub use unique::{AddUnique, DropUnique};
pub use validation::{Unvalidate, Validate};

use crate::dialect::{AlterColumn, Features, Unsupported, features, spell};
use crate::facts::Fact;
use crate::model::{Column, Dialect, Name, Schema, Table};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// What every operation knows about itself.
pub trait Op {
    /// What it does, for people: `add column users.email`.
    fn describe(&self) -> String;

    /// Its effect on the model.
    ///
    /// # Errors
    /// When the schema is not one that it fits.
    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict>;

    /// The operation that takes the schema back.
    fn inverse(&self) -> Operation;

    /// The operations, each at most one unit in each direction, that it consists of here.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation>;

    /// Its SQL, with locks and hazards. Not asked where [`Op::rebuilds`] names tables.
    ///
    /// # Errors
    /// When the database has no way to do it.
    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported>;

    /// The tables, by their names after it, that must be built again because the database cannot alter them so.
    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name>;

    /// Where the columns of a table that is built again take their values. A table or column that the
    /// operation does not touch is left as it is.
    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>);

    /// What it creates, drops and needs; the planner orders by this and by [`Footprint::rank`] alone.
    fn footprint(&self) -> Footprint;

    /// How good the way back from it is.
    fn back(&self, cx: &Cx<'_>) -> Back;
}

macro_rules! operations {
    ($($name:ident)*) => {
        /// One intention of a migration.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each variant is documented at its struct")]
        pub enum Operation { $($name($name)),* }

        $(impl From<$name> for Operation {
            fn from(op: $name) -> Operation {
                Operation::$name(op)
            }
        })*

        impl std::ops::Deref for Operation {
            type Target = dyn Op;

            fn deref(&self) -> &(dyn Op + 'static) {
                match self { $(Operation::$name(op) => op),* }
            }
        }

        impl Operation {
            /// The names of all operations, as files spell them.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// The name of the operation: `AddColumn`.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $(Operation::$name(_) => stringify!($name)),* }
            }
        }
    };
}

operations! {
    CreateTable DropTable RenameTable RetireTable RestoreTable SetInherits
    AddPartition DropPartition RenamePartition RetirePartition RestorePartition SetPartitioning
    AddColumn DropColumn RenameColumn RetireColumn RestoreColumn
    SetType SetNullable SetDefault SetGenerated SetCollation SetIdentity SetComment SetOptions
    SetPrimaryKey AddUnique DropUnique AddIndex DropIndex AddExclusion DropExclusion
    AddForeignKey DropForeignKey AddCheck DropCheck
    RenameConstraint Validate Unvalidate
    CreateEnum DropEnum RenameEnum AddEnumValue RemoveEnumValue RenameEnumValue ReorderEnum
    CreateDomain DropDomain RenameDomain SetDomainDefault SetDomainNotNull AddDomainCheck DropDomainCheck RenameDomainCheck
    CreateSequence DropSequence RenameSequence SetSequence
    Backfill Unfill RawSql
}

/// Where an operation is lowered: the dialect, the schema on both sides of it, and the policy.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    /// The database.
    pub dialect: Dialect,
    /// The schema before the operation.
    pub before: &'a Schema,
    /// The schema after it.
    pub after: &'a Schema,
    /// The forms to take.
    pub forms: Forms,
}

impl Cx<'_> {
    /// The spec sheet of the dialect.
    #[must_use]
    pub fn features(&self) -> &'static Features {
        features(self.dialect)
    }

    /// A quoted table, enum or domain.
    #[must_use]
    pub fn table(&self, name: &Name) -> String {
        spell::quote_name(self.dialect, name)
    }

    /// A quoted name.
    #[must_use]
    pub fn quote(&self, name: &str) -> String {
        spell::quote(self.dialect, name)
    }

    /// The table as it is after the operation.
    #[must_use]
    pub fn table_after(&self, name: &Name) -> Option<&Table> {
        self.after.tables.get(name)
    }

    /// The column as it is after the operation.
    #[must_use]
    pub fn column_after(&self, table: &Name, column: &str) -> Option<&Column> {
        self.after.tables.get(table)?.columns.get(column)
    }

    /// The whole definition of a column again, as MySQL and MariaDB want it; without a text where the column is unknown.
    ///
    /// # Errors
    /// When the database has no such type or facet.
    fn modify(&self, table: &Name, column: &str) -> Result<Statement, Unsupported> {
        let Some(item) = self.column_after(table, column) else { return Ok(Statement::ddl("")) };
        let line = spell::column(self.dialect, self.after, column, item)?;
        let modify = Statement::ddl(format!("ALTER TABLE {} MODIFY COLUMN {line}", self.table(table)));
        let rows = measured_columns::redefined(self, table, column, column);
        Ok(measured::alters(self, modify, table, rows))
    }

    /// Whether every library that runs the files has these statements, on a database that otherwise builds the table again.
    fn alters_in_place(&self, facts: &[&'static Fact]) -> bool {
        let known =
            |fact: &&'static Fact| fact.known_since(self.dialect).is_none_or(|since| self.forms.library >= Some(since));
        self.features().alter_column == AlterColumn::Rebuild && facts.iter().all(known)
    }

    /// The table itself, where columns cannot be altered in place.
    fn rebuild_unless_altered(&self, table: &Name) -> Vec<Name> {
        match self.features().alter_column {
            AlterColumn::Facet | AlterColumn::Modify => Vec::new(),
            AlterColumn::Rebuild => vec![table.clone()],
        }
    }
}

/// An operation that does not fit the schema it is applied to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot {operation}: {reason}")]
pub struct Conflict {
    /// What was to be done.
    pub operation: String,
    /// Why it does not fit.
    pub reason: String,
}

/// How good the way back from an operation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Back {
    /// The class.
    pub class: BackClass,
    /// The query that counts the rows concerned; none where none can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
}

/// The classes of ways back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackClass {
    /// Everything is as it was, whatever happened in between.
    Exact,
    /// Everything is as it was, but what was written in between to what goes is gone.
    ExactUnlessWritten,
    /// Rows written in between may stop it.
    MayFail,
    /// Something that was there does not come back.
    Lossy,
    /// There is none, by the word of a person.
    Refused,
}

impl Back {
    const EXACT: Back = Back { class: BackClass::Exact, counts: None };

    fn new(class: BackClass) -> Back {
        Back { class, counts: None }
    }

    fn counted(class: BackClass, counts: String) -> Back {
        Back { class, counts: Some(counts) }
    }
}

fn conflict(op: &dyn Op, reason: impl Into<String>) -> Conflict {
    Conflict { operation: op.describe(), reason: reason.into() }
}

fn table_of<'a>(op: &dyn Op, schema: &'a mut Schema, name: &Name) -> Result<&'a mut Table, Conflict> {
    schema.tables.get_mut(name).ok_or_else(|| conflict(op, format!("there is no table {name}")))
}

fn column_of<'a>(op: &dyn Op, schema: &'a mut Schema, table: &Name, name: &str) -> Result<&'a mut Column, Conflict> {
    table_of(op, schema, table)?
        .columns
        .get_mut(name)
        .ok_or_else(|| conflict(op, format!("there is no column {table}.{name}")))
}

/// Replaces `value`, which must be what the operation expects.
fn replace<T: PartialEq + Clone + std::fmt::Debug>(
    op: &dyn Op,
    value: &mut T,
    from: &T,
    to: &T,
) -> Result<(), Conflict> {
    if value != from {
        return Err(conflict(op, format!("expected {from:?}, found {value:?}")));
    }
    *value = to.clone();
    Ok(())
}

/// Puts an item into a map in which its name must be free.
fn insert<T>(op: &dyn Op, map: &mut indexmap::IndexMap<String, T>, name: &str, item: T) -> Result<(), Conflict> {
    if map.contains_key(name) {
        return Err(conflict(op, format!("there is one named {name} already")));
    }
    map.insert(name.to_owned(), item);
    Ok(())
}

/// Takes an item that must be there and be what the operation expects.
fn remove<T: PartialEq>(
    op: &dyn Op,
    map: &mut indexmap::IndexMap<String, T>,
    name: &str,
    item: &T,
) -> Result<(), Conflict> {
    match map.get(name) {
        None => Err(conflict(op, format!("there is none named {name}"))),
        Some(found) if found != item => Err(conflict(op, format!("the one named {name} is another"))),
        Some(_) => {
            map.shift_remove(name);
            Ok(())
        }
    }
}

/// Gives an item of a map another name, in its place.
fn rename_key<K: std::hash::Hash + Eq + Clone, V>(map: &mut indexmap::IndexMap<K, V>, from: &K, to: &K) -> bool {
    if map.contains_key(to) {
        return false;
    }
    match map.get_index_of(from) {
        None => false,
        Some(at) => map.replace_index(at, to.clone()).is_ok(),
    }
}
