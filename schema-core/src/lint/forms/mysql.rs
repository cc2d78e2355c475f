//! The statements of MySQL and MariaDB, the more special form before the more general one. What is written as a statement of its own is
//! the action of ALTER TABLE that the server makes of it.

use super::Control::{Begin, Commit, LockTimeout, Rollback};
use super::Element::{Column, Constraint, Table, Type};
use super::Means::{Controls, Does, Harmless, Queries, Reads, Unchecks, Unknown, Writes};
use super::{Form, form};
use crate::facts::named;
use crate::model::Dialect;

/// One of these facts; those that MariaDB alone has stand behind a semicolon.
macro_rules! my {
    ($($id:literal),* $(; $($mariadb:literal),+)?) => {
        Does(const { &[$(named(Dialect::Mysql, $id),)* $($(named(Dialect::Mariadb, $mariadb)),+)?] })
    };
}

#[rustfmt::skip]
pub(super) const STATEMENTS: &[Form] = &[
    form("BEGIN ..", Controls(Begin)),
    form("START TRANSACTION ..", Controls(Begin)),
    form("COMMIT ..", Controls(Commit)),
    form("ROLLBACK [WORK] TO ..", Harmless),
    form("ROLLBACK ..", Controls(Rollback)),
    form("SAVEPOINT|RELEASE ..", Harmless),
    form("SET [SESSION] LOCK_WAIT_TIMEOUT ..", Controls(LockTimeout)),
    form("SET [SESSION|GLOBAL] FOREIGN_KEY_CHECKS|UNIQUE_CHECKS|CHECK_CONSTRAINT_CHECKS = 0|OFF", Unchecks),
    form("SELECT|VALUES|INSERT|REPLACE ..", Queries),
    form("SET|SHOW|USE|EXPLAIN|DESCRIBE|ANALYZE|DO ..", Harmless),
    form("UPDATE|DELETE|WITH ..", Writes),

    form("CREATE FULLTEXT INDEX <index> ON <table> ..", my!["add-fulltext-first", "add-fulltext-second"]),
    form("CREATE SPATIAL INDEX <index> ON <table> ..", my!["add-spatial"]),
    form("CREATE UNIQUE INDEX <index> [USING <value>] ON <table> ( ( ..", my!["add-unique-expr"]),
    form("CREATE [OR REPLACE] UNIQUE INDEX [IF NOT EXISTS] <index> [USING <value>] ON <table> ..", my!["add-unique"]),
    form("CREATE INDEX <index> [USING <value>] ON <table> ( ( ..", my!["add-index-expr", "add-index-expr-second"]),
    form("CREATE [OR REPLACE] INDEX [IF NOT EXISTS] <index> [USING <value>] ON <table> ..", my!["add-index"]),
    form("DROP INDEX [IF EXISTS] <index> ON <table> ..", my!["drop-index"]),
    form("RENAME TABLE <table> TO <name> ..", my!["rename-table"]),
    form("OPTIMIZE [NO_WRITE_TO_BINLOG|LOCAL] TABLE <tables>", my!["engine-innodb"]),
    form("CREATE TEMPORARY TABLE ..", Harmless),
    form("CREATE [OR REPLACE] TABLE [IF NOT EXISTS] <table> ..", Reads(Table)),
    form("CREATE DATABASE|SCHEMA|USER|ROLE|VIEW|SEQUENCE ..", Harmless),
    form("CREATE ALGORITHM|DEFINER|SQL ..", Unknown),
    form("DROP TEMPORARY TABLE ..", Harmless),
    form("DROP TABLE [IF EXISTS] <tables> ..", my!["drop-table"]),
    form("TRUNCATE [TABLE] <table>", Unknown),
    form("DROP DATABASE|SCHEMA|VIEW|TRIGGER|FUNCTION|PROCEDURE|EVENT [IF EXISTS] <name> ..", Unknown),
    form("GRANT ..", Harmless),
];

/// What may stand behind `ALTER TABLE t`, between commas.
#[rustfmt::skip]
pub(super) const ACTIONS: &[Form] = &[
    form("ALGORITHM|LOCK [=] <value>", Harmless),
    form("WAIT|NOWAIT ..", Harmless),
    form("ADD FULLTEXT ..", my!["add-fulltext-first", "add-fulltext-second"]),
    form("ADD SPATIAL ..", my!["add-spatial"]),
    form("ADD UNIQUE [INDEX|KEY] [<index>] ( ( ..", my!["add-unique-expr"]),
    form("ADD [CONSTRAINT [<name>]] UNIQUE ..", my!["add-unique"]),
    form("ADD INDEX|KEY [IF NOT EXISTS] [<index>] [USING <value>] ( ( ..", my!["add-index-expr", "add-index-expr-second"]),
    form("ADD INDEX|KEY ..", my!["add-index", "add-index-on-virtual"]),
    form("ADD [CONSTRAINT <name>] PRIMARY KEY ..", my!["add-primary-key", "add-primary-key-nullable"]),
    form("ADD [CONSTRAINT <name>] FOREIGN KEY ..", my!["add-foreign-key"]),
    form("ADD [CONSTRAINT <name>] CHECK (..) NOT ENFORCED", my!["add-check-not-enforced"]),
    form("ADD [CONSTRAINT <name>] CHECK ..", my!["add-check"; "add-check-unchecked"]),
    form("ADD CONSTRAINT ..", Reads(Constraint)),
    form("ADD PARTITION ..", my!["add-partition"]),
    form("ADD SYSTEM VERSIONING", my![; "add-system-versioning"]),
    form("ADD PERIOD ..", my![; "add-period"]),
    form("ADD [COLUMN] [IF NOT EXISTS] (..)", Unknown),
    form("ADD COLUMN [IF NOT EXISTS] <column> ..", Reads(Column)),
    form("ADD [IF NOT EXISTS] <column> ..", Reads(Column)),
    form("DROP PRIMARY KEY", my!["drop-primary-key", "drop-primary-key-beside-unique"]),
    form("DROP FOREIGN KEY [IF EXISTS] <name>", my!["drop-foreign-key"]),
    form("DROP INDEX|KEY [IF EXISTS] <index>", my!["drop-index"]),
    form("DROP CHECK <name>", my!["drop-check"]),
    form("DROP CONSTRAINT [IF EXISTS] <name>", my!["drop-check", "drop-foreign-key", "drop-index"]),
    form("DROP PARTITION <name> ..", my!["drop-partition"]),
    form("DROP [COLUMN] [IF EXISTS] <column> ..", my!["drop-column", "drop-column-indexed", "drop-column-in-multi-index", "drop-column-in-unique-multi", "drop-column-with-check"]),
    form("RENAME INDEX|KEY <index> TO <name>", my!["rename-index"]),
    form("RENAME COLUMN <column> TO <name>", my!["rename-column", "rename-column-indexed", "rename-column-with-foreign-key"; "rename-column-in-check", "rename-column-in-generated"]),
    form("RENAME [TO|AS] <name>", my!["rename-table"]),
    form("ALTER [COLUMN] <column> SET DEFAULT ..", my!["set-default"]),
    form("ALTER [COLUMN] <column> DROP DEFAULT", my!["drop-default"]),
    form("ALTER [COLUMN] <column> SET VISIBLE|INVISIBLE", my!["column-set-invisible"]),
    form("ALTER INDEX <index> VISIBLE|INVISIBLE", my!["index-invisible"]),
    form("ALTER INDEX|KEY <index> [NOT] IGNORED", my![; "index-ignored"]),
    form("ALTER CHECK|CONSTRAINT <name> ENFORCED", my!["alter-check-enforced"]),
    form("ALTER CHECK|CONSTRAINT <name> NOT ENFORCED", my!["alter-check-not-enforced"]),
    form("MODIFY [COLUMN] [IF EXISTS] <column> ..", Reads(Type)),
    form("CHANGE [COLUMN] [IF EXISTS] <column> <name> ..", Reads(Type)),
    form("AUTO_INCREMENT [=] <value>", my!["auto-increment"]),
    form("COMMENT [=] <value>", my!["table-comment"]),
    form("ROW_FORMAT|KEY_BLOCK_SIZE [=] <value>", my!["row-format"]),
    form("ENGINE [=] INNODB", my!["engine-innodb"]),
    form("ENGINE [=] <value>", my!["engine-myisam"]),
    form("FORCE", my!["engine-innodb"]),
    form("COMPRESSION [=] <value>", my!["compression"]),
    form("MAX_ROWS|MIN_ROWS|AVG_ROW_LENGTH|CHECKSUM|DELAY_KEY_WRITE|PACK_KEYS [=] <value>", my!["table-option"]),
    form("PAGE_CHECKSUM|TRANSACTIONAL [=] <value>", my!["table-option"]),
    form("PAGE_COMPRESSION_LEVEL [=] <value>", my![; "page-compressed"]),
    form("ENCRYPTED|ENCRYPTION_KEY_ID [=] <value>", my![; "encrypted"]),
    form("STATS_PERSISTENT|STATS_AUTO_RECALC|STATS_SAMPLE_PAGES [=] <value>", my!["stats-persistent"]),
    form("ENCRYPTION [=] <value>", my!["encryption", "engine-innodb"]),
    form("PAGE_COMPRESSED [=] <value>", my![; "page-compressed"]),
    form("[DEFAULT] CHARACTER SET [=] <value> ..", my!["table-default-charset"]),
    form("[DEFAULT] CHARSET|COLLATE [=] <value> ..", my!["table-default-charset"]),
    form("CONVERT TO ..", my!["table-convert-charset"]),
    form("PARTITION BY ..", my!["partition-by"]),
    form("REMOVE PARTITIONING", my!["remove-partitioning"]),
    form("REORGANIZE PARTITION ..", my!["reorganize-partition"]),
    form("REBUILD PARTITION ..", my!["rebuild-partition"]),
];
