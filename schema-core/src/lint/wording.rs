//! Dangers that the words of a statement show and no fact of a lock or a loss holds.

use super::words::Words;
use crate::hazard::HazardKind;
use crate::model::Dialect::{self, Mariadb, Mysql, Postgres, Sqlite};
use crate::script::lexer::Kind;

/// On which databases a form has which danger.
type Row = (&'static [Dialect], &'static str, HazardKind);

const ALL: &[Dialect] = &[Postgres, Mysql, Mariadb, Sqlite];
const MYSQL: &[Dialect] = &[Mysql, Mariadb];

/// Of statements, and of actions of ALTER TABLE.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    (&[Postgres], "CREATE [UNIQUE] INDEX CONCURRENTLY IF NOT EXISTS ..", HazardKind::IfNotExists),
    (ALL, "CREATE [UNLOGGED] TABLE IF NOT EXISTS ..", HazardKind::IfNotExists),
    (&[Postgres], "CREATE DOMAIN <type> [AS] <value> CHECK ..", HazardKind::DomainCheck),
    (&[Postgres], "CREATE DOMAIN <type> [AS] <value> [(..)] CONSTRAINT <name> CHECK ..", HazardKind::DomainCheck),
    (&[Postgres], "ALTER TYPE <type> ADD VALUE [IF NOT EXISTS] <value>", HazardKind::EnumOrder),
    (&[Postgres], "DROP INDEX ..", HazardKind::SlowsQueries),
    (&[Postgres], "GRANT|REVOKE ..", HazardKind::ChangesAccess),
    (&[Postgres], "CREATE|ALTER|DROP POLICY ..", HazardKind::ChangesAccess),
    (&[Postgres], "ALTER DEFAULT PRIVILEGES ..", HazardKind::ChangesAccess),
    (&[Postgres], "ENABLE|DISABLE|FORCE ROW LEVEL SECURITY", HazardKind::ChangesAccess),
    (&[Postgres], "NO FORCE ROW LEVEL SECURITY", HazardKind::ChangesAccess),
    (&[Postgres], "DISABLE TRIGGER ALL|USER", HazardKind::ChecksOff),
    (&[Postgres], "REPLICA IDENTITY NOTHING", HazardKind::BreaksDependents),
    (&[Postgres], "SET UNLOGGED", HazardKind::EmptiedByCrash),
    (&[Postgres], "DROP CONSTRAINT ..", HazardKind::DropsConstraint),
    (&[Postgres], "DROP SCHEMA|DATABASE ..", HazardKind::DataLoss),
    (MYSQL, "DROP DATABASE|SCHEMA ..", HazardKind::DataLoss),
    (MYSQL, "DROP VIEW|FUNCTION|PROCEDURE ..", HazardKind::BreaksOldCode),
    (MYSQL, "TRUNCATE ..", HazardKind::DataLoss),
    (MYSQL, "DROP CONSTRAINT|CHECK ..", HazardKind::DropsConstraint),
    (MYSQL, "DROP FOREIGN KEY ..", HazardKind::DropsConstraint),
    (MYSQL, "DROP INDEX|KEY ..", HazardKind::SlowsQueries),
    (MYSQL, "RENAME COLUMN ..", HazardKind::BreaksDependents),
];

/// The dangers of a statement, or of an action of ALTER TABLE.
pub(super) fn kinds(dialect: Dialect, words: &Words<'_>) -> Vec<HazardKind> {
    let is = |form: &str| words.read(form).is_some();
    let rows = ROWS.iter().filter(|(dialects, form, _)| dialects.contains(&dialect) && is(form));
    let mut kinds: Vec<HazardKind> = rows.map(|(_, _, kind)| *kind).collect();
    if words.tokens.last().is_some_and(|last| last.is("CASCADE")) && (is("DROP ..") || is("TRUNCATE ..")) {
        kinds.push(HazardKind::Cascade);
    }
    let beside = is("CREATE [UNIQUE] INDEX ..") && !words.has_row("ON ONLY")
        || is("DROP INDEX ..")
        || is("REINDEX ..")
        || is("REFRESH MATERIALIZED VIEW ..")
        || is("DETACH PARTITION ..");
    if dialect == Postgres && beside && !words.has_row("CONCURRENTLY") {
        kinds.push(HazardKind::NotConcurrent);
    }
    // NAMEDATALEN is 64, with the byte that ends it (manual of PostgreSQL: Identifiers and Key Words).
    let long = words.tokens.iter().any(|token| match token.kind {
        Kind::Word => token.text.len() > 63,
        Kind::Name => token.text.len() > 65,
        Kind::Space | Kind::Comment | Kind::Executable | Kind::Text | Kind::Sign | Kind::Open => false,
    });
    if dialect == Postgres && long && (is("CREATE|ADD|RENAME ..") || is("ALTER TYPE|INDEX|VIEW|SEQUENCE ..")) {
        kinds.push(HazardKind::NameTooLong);
    }
    if MYSQL.contains(&dialect)
        && words.has_row("NOT NULL")
        && !words.has_row("DEFAULT")
        && is("ADD [COLUMN] <column> <value> ..")
        && !is("ADD INDEX|KEY|UNIQUE|PRIMARY|FOREIGN|CONSTRAINT|CHECK|FULLTEXT|SPATIAL|PARTITION ..")
        && !words.has_row("AUTO_INCREMENT")
        && !words.has_row("AS")
    {
        kinds.push(HazardKind::SilentChange);
    }
    if dialect == Mysql && is("ADD COLUMN ..") && words.has_row("REFERENCES") {
        kinds.push(HazardKind::IgnoredClause);
    }
    kinds
}
