//! SQLite's statements. What its grammar does not have is refused by every version up to 3.52, and takes a rebuild.

use super::Control::{Begin, Commit, Rollback};
use super::Element::{Column, Table};
use super::Means::{Controls, Does, Harmless, Queries, Reads, Unchecks, Writes};
use super::{Form, form};
use crate::facts::named;
use crate::model::Dialect;

/// One of these facts.
macro_rules! lite {
    ($($id:literal),+) => { Does(const { &[$(named(Dialect::Sqlite, $id)),+] }) };
}

#[rustfmt::skip]
pub(super) const STATEMENTS: &[Form] = &[
    form("BEGIN ..", Controls(Begin)),
    form("COMMIT|END ..", Controls(Commit)),
    form("ROLLBACK [TRANSACTION] TO ..", Harmless),
    form("ROLLBACK ..", Controls(Rollback)),
    form("SAVEPOINT|RELEASE ..", Harmless),
    form("PRAGMA JOURNAL_MODE ..", lite!["journal-mode-wal"]),
    form("PRAGMA FOREIGN_KEYS ..", lite!["foreign-keys-in-transaction"]),
    form("PRAGMA IGNORE_CHECK_CONSTRAINTS|WRITABLE_SCHEMA ..", Unchecks),
    form("SELECT|VALUES|INSERT|REPLACE ..", Queries),
    form("PRAGMA|EXPLAIN|ANALYZE|REINDEX|ATTACH|DETACH ..", Harmless),
    form("UPDATE|DELETE|WITH ..", Writes),
    form("CREATE UNIQUE INDEX [IF NOT EXISTS] <index> ON <table> ..", lite!["create-unique-index"]),
    form("CREATE INDEX [IF NOT EXISTS] <index> ON <table> ..", lite!["create-index", "create-index-partial", "create-index-of-expression"]),
    form("DROP INDEX [IF EXISTS] <index>", lite!["drop-index"]),
    form("CREATE TEMP|TEMPORARY ..", Harmless),
    form("CREATE TABLE [IF NOT EXISTS] <table> ..", Reads(Table)),
    form("DROP TABLE [IF EXISTS] <table>", lite!["drop-table", "drop-table-cascades"]),
    form("CREATE VIEW [IF NOT EXISTS] <view> ..", lite!["create-view"]),
    form("DROP VIEW [IF EXISTS] <view>", lite!["drop-view"]),
    form("CREATE TRIGGER [IF NOT EXISTS] <trigger> ..", lite!["create-trigger"]),
    form("DROP TRIGGER [IF EXISTS] <trigger>", lite!["drop-trigger"]),
    form("VACUUM ..", lite!["vacuum"]),
];

/// What may stand behind `ALTER TABLE t`.
#[rustfmt::skip]
pub(super) const ACTIONS: &[Form] = &[
    form("RENAME TO <name>", lite!["rename-table"]),
    form("RENAME [COLUMN] <column> TO <name>", lite!["rename-column"]),
    form("DROP CONSTRAINT <name>", lite!["drop-check"]),
    form("DROP [COLUMN] <column>", lite!["drop-column", "drop-column-with-check", "drop-column-with-foreign-key", "drop-column-in-trigger-body"]),
    form("ALTER [COLUMN] <column> SET NOT NULL", lite!["set-not-null"]),
    form("ALTER [COLUMN] <column> DROP NOT NULL", lite!["drop-not-null"]),
    form("ALTER [COLUMN] <column> SET DEFAULT ..", lite!["set-default"]),
    form("ALTER [COLUMN] <column> DROP DEFAULT", lite!["drop-default"]),
    form("ALTER [COLUMN] <column> [SET DATA] TYPE ..", lite!["set-type"]),
    form("ADD COLUMN IF NOT EXISTS ..", lite!["add-column-if-not-exists"]),
    form("ADD [CONSTRAINT <name>] CHECK ..", lite!["add-check", "add-check-that-may-be-null"]),
    form("ADD [CONSTRAINT <name>] UNIQUE ..", lite!["add-unique"]),
    form("ADD [CONSTRAINT <name>] PRIMARY ..", lite!["add-primary-key"]),
    form("ADD [CONSTRAINT <name>] FOREIGN ..", lite!["add-foreign-key"]),
    form("ADD [COLUMN] <column> ..", Reads(Column)),
];
