//! `CREATE INDEX CONCURRENTLY` that fails leaves an INVALID index behind, which keeps its name and is written to
//! by every insert (PostgreSQL manual, "Building Indexes Concurrently"). It is dropped before the statement is
//! tried again.

use super::lexer::{Kind, Token, tokens};
use super::{Connection, QueryError};
use crate::dialect::spell;
use crate::model::Dialect;

/// An index that a statement builds or drops.
#[derive(Debug, PartialEq, Eq)]
struct Target {
    /// Its name as SQL, in the schema of its table.
    name: String,
    /// Whether it is built, and not dropped.
    created: bool,
}

/// Whether PostgreSQL runs the statement without a lock that blocks anybody, in several transactions.
pub(super) fn is_concurrent(sql: &str) -> bool {
    let all = tokens(Dialect::Postgres, sql);
    let mut words = all.iter().filter(|token| token.counts());
    let about_indexes =
        words.next().is_some_and(|first| ["CREATE", "DROP", "REINDEX"].iter().any(|word| first.is(word)));
    about_indexes && words.take(6).any(|token| token.is("CONCURRENTLY"))
}

/// Drops what an earlier failure of this statement has left, and answers its name.
pub(super) async fn drop_invalid(connection: &mut Connection, sql: &str) -> Result<Option<String>, QueryError> {
    let Some(target) = target(connection.dialect, sql).filter(|target| target.created) else { return Ok(None) };
    // One that somebody is building at this moment is not valid either.
    let building = if connection.version.at_least(12, 0) {
        "AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)"
    } else {
        ""
    };
    let found = connection
        .value(&format!(
            "SELECT 1 FROM pg_index i WHERE i.indexrelid = {} AND NOT i.indisvalid {building}",
            class(&target)
        ))
        .await?;
    if found.is_none() {
        return Ok(None);
    }
    connection.execute(&format!("DROP INDEX CONCURRENTLY {}", target.name)).await?;
    Ok(Some(target.name))
}

/// Whether the statement has happened; none where it is about no index, or on another database.
pub(super) async fn is_done(connection: &mut Connection, sql: &str) -> Result<Option<bool>, QueryError> {
    let Some(target) = target(connection.dialect, sql) else { return Ok(None) };
    let valid = connection
        .value(&format!("SELECT indisvalid::text FROM pg_index WHERE indexrelid = {}", class(&target)))
        .await?;
    Ok(Some(if target.created { valid.as_deref() == Some("true") } else { valid.is_none() }))
}

fn class(target: &Target) -> String {
    format!("to_regclass({})", spell::string(Dialect::Postgres, &target.name))
}

/// `CREATE [UNIQUE] INDEX CONCURRENTLY [IF NOT EXISTS] name ON [ONLY] [schema.]table`, or
/// `DROP INDEX CONCURRENTLY [IF EXISTS] [schema.]name`.
fn target(dialect: Dialect, sql: &str) -> Option<Target> {
    if dialect != Dialect::Postgres {
        return None;
    }
    let all = tokens(dialect, sql);
    let mut rest = all.iter().filter(|token| token.counts()).peekable();
    let mut take = |keyword: &str| rest.next_if(|token| token.is(keyword)).is_some();
    let created = take("CREATE");
    if !created && !take("DROP") {
        return None;
    }
    take("UNIQUE");
    if !take("INDEX") || !take("CONCURRENTLY") {
        return None;
    }
    take("IF");
    take("NOT");
    take("EXISTS");
    let name = qualified(&mut rest)?;
    if !created {
        return Some(Target { name, created });
    }
    rest.next_if(|token| token.is("ON"))?;
    rest.next_if(|token| token.is("ONLY"));
    let table = qualified(&mut rest)?;
    let schema_end = table.len() - last_part(&table).len();
    Some(Target { name: format!("{}{name}", &table[..schema_end]), created })
}

/// `name` or `schema.name`, as written.
fn qualified<'s, 'a: 's>(rest: &mut std::iter::Peekable<impl Iterator<Item = &'s Token<'a>>>) -> Option<String> {
    let is_name = |token: &&Token<'_>| matches!(token.kind, Kind::Word | Kind::Name);
    let mut name = rest.next_if(is_name)?.text.to_owned();
    if rest.next_if(|token| token.is_sign('.')).is_some() {
        name = format!("{name}.{}", rest.next_if(is_name)?.text);
    }
    Some(name)
}

fn last_part(name: &str) -> &str {
    let all = tokens(Dialect::Postgres, name);
    all.last().map_or(name, |last| last.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_found_in_its_statement() {
        for (sql, name, created) in [
            ("CREATE INDEX CONCURRENTLY \"i\" ON \"t\" (\"a\")", "\"i\"", true),
            ("create unique index concurrently if not exists i on only \"s.x\".t using gin (a)", "\"s.x\".i", true),
            ("DROP INDEX CONCURRENTLY IF EXISTS s.\"i\"", "s.\"i\"", false),
        ] {
            assert_eq!(target(Dialect::Postgres, sql), Some(Target { name: name.to_owned(), created }), "{sql}");
            assert!(is_concurrent(sql));
        }
        assert_eq!(target(Dialect::Postgres, "CREATE INDEX i ON t (a)"), None);
        assert!(!is_concurrent("COMMENT ON TABLE concurrently IS ''"));
    }
}
