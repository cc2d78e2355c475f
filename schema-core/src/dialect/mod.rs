//! What differs between the databases: a spec sheet each, the spelling of names, literals and types, and the
//! canonical form of a schema. A dialect knows no operation.

pub(crate) mod actions;
pub mod builders;
pub mod canonical;
pub mod collation;
pub mod computable;
pub mod constant;
pub mod convert;
mod convert_words;
pub mod default;
pub mod domains;
mod implied;
pub mod inheritance;
pub mod key_parts;
pub mod nextval;
pub mod options;
pub mod partitioning;
mod partitioning_read;
mod partitioning_tokens;
pub mod refuse;
pub mod same_type;
pub mod sequence;
pub mod server;
pub mod serving;
mod spared;
pub mod spell;
pub mod spell_counted;
pub mod spell_domain;
pub mod spell_options;
pub mod spell_partition;
pub mod steady;

use crate::model::Dialect;

/// The facts that decide how an operation is written. Each names a family of syntax, so that the operations
/// choose by family and not by database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// How a column is altered.
    pub alter_column: AlterColumn,
    /// How an enum is held.
    pub enums: Enums,
    /// How an index is built on a table with rows.
    pub index_build: IndexBuild,
    /// How a constraint is added to a table with rows.
    pub validation: Validation,
    /// How comments are written.
    pub comments: Comments,
    /// Whether a transaction holds definitions as well as data.
    pub transactional_ddl: bool,
    /// The longest name; characters on MySQL and MariaDB, bytes elsewhere.
    pub max_name: usize,
    /// Whether a table may live in a named schema.
    pub schemas: bool,
    /// Whether an index may have an expression as a part.
    pub expression_index: bool,
    /// Whether an index may leave rows out.
    pub partial_index: bool,
    /// Whether an index may carry columns, have a method or operator classes, and say where NULLs stand.
    pub rich_index: bool,
    /// Whether a constraint may exclude rows that are alike in another sense than equality.
    pub exclusions: bool,
    /// Whether tables inherit from others.
    pub inheritance: bool,
    /// Whether a table is divided into partitions as it is declared to be; elsewhere it holds its rows itself.
    pub partitions: bool,
    /// Whether a type may have conditions of its own.
    pub domains: bool,
    /// Whether there are sequences, behind counted columns or by themselves, that can be told how to count.
    pub sequences: bool,
    /// Whether constraints may wait for the end of a transaction.
    pub deferrable: Deferring,
}

/// How a column is altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlterColumn {
    /// One facet at a time: `ALTER COLUMN c SET …`.
    Facet,
    /// The whole definition again: `MODIFY COLUMN c …`.
    Modify,
    /// Not at all: the table is built again.
    Rebuild,
}

/// How an enum is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enums {
    /// A type of its own.
    Named,
    /// In the type of each column.
    Inline,
    /// As text with a check.
    Check,
}

/// How an index is built on a table with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexBuild {
    /// `CREATE INDEX CONCURRENTLY`, outside a transaction.
    Concurrent,
    /// `ALGORITHM=INPLACE, LOCK=NONE`.
    Online,
    /// While writers wait.
    Plain,
}

/// How a constraint is added to a table with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validation {
    /// In two steps: `NOT VALID`, then `VALIDATE CONSTRAINT`.
    TwoSteps,
    /// In one statement that reads every row.
    Immediate,
}

/// How comments are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comments {
    /// `COMMENT ON …`.
    Statement,
    /// In the definition.
    Inline,
    /// Not at all.
    None,
}

/// Which constraints may wait for the end of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deferring {
    /// Foreign keys and unique constraints.
    All,
    /// Foreign keys.
    ForeignKeys,
    /// None.
    None,
}

/// PostgreSQL 11 to 18 (manual: ALTER TABLE, CREATE INDEX, CREATE TYPE).
const POSTGRES: Features = Features {
    alter_column: AlterColumn::Facet,
    enums: Enums::Named,
    index_build: IndexBuild::Concurrent,
    validation: Validation::TwoSteps,
    comments: Comments::Statement,
    transactional_ddl: true,
    max_name: 63,
    schemas: true,
    expression_index: true,
    partial_index: true,
    rich_index: true,
    exclusions: true,
    inheritance: true,
    partitions: true,
    domains: true,
    sequences: true,
    deferrable: Deferring::All,
};

/// MySQL 8.0 and later (manual: ALTER TABLE, Online DDL Operations).
const MYSQL: Features = Features {
    alter_column: AlterColumn::Modify,
    enums: Enums::Inline,
    index_build: IndexBuild::Online,
    validation: Validation::Immediate,
    comments: Comments::Inline,
    transactional_ddl: false,
    max_name: 64,
    schemas: false,
    expression_index: true,
    partial_index: false,
    rich_index: false,
    exclusions: false,
    inheritance: false,
    partitions: false,
    domains: false,
    sequences: false,
    deferrable: Deferring::None,
};

/// MariaDB 10.6 and later.
const MARIADB: Features = Features { expression_index: false, ..MYSQL };

/// SQLite 3.35 and later (manual: ALTER TABLE, "Making Other Kinds Of Table Schema Changes").
const SQLITE: Features = Features {
    alter_column: AlterColumn::Rebuild,
    enums: Enums::Check,
    index_build: IndexBuild::Plain,
    validation: Validation::Immediate,
    comments: Comments::None,
    transactional_ddl: true,
    max_name: usize::MAX,
    schemas: false,
    expression_index: true,
    partial_index: true,
    rich_index: false,
    exclusions: false,
    inheritance: false,
    partitions: false,
    domains: false,
    sequences: false,
    deferrable: Deferring::ForeignKeys,
};

/// The spec sheet of a dialect.
#[must_use]
pub fn features(dialect: Dialect) -> &'static Features {
    match dialect {
        Dialect::Postgres => &POSTGRES,
        Dialect::Mysql => &MYSQL,
        Dialect::Mariadb => &MARIADB,
        Dialect::Sqlite => &SQLITE,
    }
}

/// Something that a database cannot do, and what to do instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} has no way to {what}: {instead}", dialect.title())]
pub struct Unsupported {
    /// What was asked, in words that follow "no way to".
    pub what: String,
    /// Of which database.
    pub dialect: Dialect,
    /// The next step for a person.
    pub instead: String,
}

/// Whether the database may have an index of this method. PostgreSQL takes methods of extensions, but none by the names
/// of the kinds that MySQL and MariaDB have.
pub(crate) fn has_method(dialect: Dialect, method: &str) -> bool {
    spell::is_kind(dialect, method) || features(dialect).rich_index && !spell::is_kind(Dialect::Mysql, method)
}
