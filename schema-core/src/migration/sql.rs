//! The SQL of one direction of a migration as a file that sqlx runs unchanged and a person reads first.

use super::sqlite;
use crate::facts::Version;
use crate::hazard::Hazard;
use crate::model::Dialect;
use crate::plan::{Migration, Mode, Step, Unit};
use crate::statement::Lock;

/// The mode under which every file runs on MySQL and MariaDB, whatever the session had. Strict for every engine:
/// without it values that do not fit are changed in silence. `||` concatenates, as on the other databases and in
/// every session of sqlx. A 0 in a counted column stays a 0 when a table is copied, and so does '0000-00-00' in a row or a default:
/// with NO_ZERO_DATE a table that has one takes no statement at all.
pub const SQL_MODE: &str =
    "STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,PIPES_AS_CONCAT";

/// Before 10.10, and wherever a server is set so, MariaDB gives the first `timestamp NOT NULL` of a table the default CURRENT_TIMESTAMP and, unsaid,
/// `ON UPDATE CURRENT_TIMESTAMP`: every UPDATE would overwrite it. A session may say otherwise since 10.6.9.
const PLAIN_MOMENTS: &str = " /*M!100609, explicit_defaults_for_timestamp = ON */";

/// How long a transaction of PostgreSQL waits for a lock, whoever runs it: whoever asks for the table meanwhile waits behind it. Our own
/// runner has a limit that its user chooses, and tries again.
pub const LOCK_TIMEOUT: &str = "SET LOCAL lock_timeout = '4s'";

/// The same of a file of MySQL or MariaDB, for its session: a second is their unit. What the session had it has again behind it.
pub const LOCK_WAIT_TIMEOUT: &str = "SET SESSION lock_wait_timeout = 4";

/// `.up.sql`.
pub(super) fn up(dialect: Dialect, migration: &Migration, stem: &str) -> String {
    let around = match migration.up.mode {
        Mode::OwnTransaction => (sqlite::up_prologue(migration.version), sqlite::epilogue()),
        Mode::Transaction | Mode::Alone if marked(migration) => (sqlite::mark(migration.version), String::new()),
        Mode::Transaction => impatient(dialect, &migration.up),
        Mode::Alone => Default::default(),
        Mode::Journaled => journaled(dialect, &migration.up),
    };
    file(dialect, &migration.up, &format!("{stem}: up"), &around)
}

/// `.down.sql`.
pub(super) fn down(dialect: Dialect, migration: &Migration, stem: &str) -> String {
    let around = match migration.down.mode {
        Mode::OwnTransaction => (sqlite::down_prologue(migration.version), sqlite::epilogue()),
        Mode::Transaction | Mode::Alone if marked(migration) => (sqlite::unmark(migration.version), String::new()),
        Mode::Transaction => impatient(dialect, &migration.down),
        Mode::Alone => Default::default(),
        Mode::Journaled => journaled(dialect, &migration.down),
    };
    file(dialect, &migration.down, &format!("{stem}: down"), &around)
}

/// Both directions keep the marker when one of them needs it.
fn marked(migration: &Migration) -> bool {
    migration.up.mode == Mode::OwnTransaction || migration.down.mode == Mode::OwnTransaction
}

/// Makes a session of MySQL or MariaDB one in which statements mean what they say.
#[must_use]
pub fn plain_session(dialect: Dialect) -> String {
    let moments = if dialect == Dialect::Mariadb { PLAIN_MOMENTS } else { "" };
    format!("SET SESSION sql_mode = '{SQL_MODE}'{moments}")
}

fn journaled(dialect: Dialect, unit: &Unit) -> (String, String) {
    let mut before = "SET @schema_sql_mode = @@SESSION.sql_mode;\n".to_owned();
    let mut after = "SET SESSION sql_mode = @schema_sql_mode;\n".to_owned();
    if dialect == Dialect::Mariadb && has_moments(unit) {
        before += "SET @schema_explicit_defaults = @@SESSION.explicit_defaults_for_timestamp;\n";
        before += &terminated(&plain_session(dialect));
        after = "SET SESSION sql_mode = @schema_sql_mode /*M!100609, explicit_defaults_for_timestamp = @schema_explicit_defaults */;\n".to_owned();
    } else {
        before += &terminated(&plain_session(Dialect::Mysql));
    }
    if locks(unit) {
        before += "SET @schema_lock_wait_timeout = @@SESSION.lock_wait_timeout;\n";
        before += &terminated(LOCK_WAIT_TIMEOUT);
        after = format!("SET SESSION lock_wait_timeout = @schema_lock_wait_timeout;\n{after}");
    }
    (before, after)
}

fn has_moments(unit: &Unit) -> bool {
    let statements = unit.steps.iter().flat_map(|step| &step.statements);
    statements
        .map(|statement| statement.sql.to_lowercase().replace("current_timestamp", ""))
        .any(|sql| sql.contains("timestamp"))
}

/// What is new has nobody who waits for it.
fn locks(unit: &Unit) -> bool {
    unit.steps.iter().any(|step| lock(step) > Lock::None)
}

fn impatient(dialect: Dialect, unit: &Unit) -> (String, String) {
    let before = if dialect == Dialect::Postgres && locks(unit) { terminated(LOCK_TIMEOUT) } else { String::new() };
    (before, String::new())
}

fn file(dialect: Dialect, unit: &Unit, title: &str, (before, after): &(String, String)) -> String {
    let mut out = String::new();
    if without_transaction(unit.mode) {
        // sqlx looks for exactly this at the first byte.
        out.push_str("-- no-transaction\n");
    }
    out.push_str(&format!("-- {}, for {}\n", comment(title), database(dialect, unit.needs(dialect))));
    block(before, &mut out);
    for each in &unit.steps {
        block(&step(unit.mode, each), &mut out);
    }
    if unit.steps.iter().all(|step| step.statements.is_empty()) {
        block("SELECT 1;\n", &mut out);
    }
    block(after, &mut out);
    out
}

/// For which database, and for which version on where not every one will do.
pub(super) fn database(dialect: Dialect, needs: Option<Version>) -> String {
    let from = needs.map_or_else(String::new, |[major, minor, _]| format!(" {major}.{minor} or newer"));
    format!("{}{from}", dialect.title())
}

/// A file that does nothing, and says why.
pub(super) fn nothing(dialect: Dialect, title: &str, why: &str) -> String {
    format!("-- {}, for {}\n-- {}\n\nSELECT 1;\n", comment(title), dialect.title(), comment(why))
}

fn without_transaction(mode: Mode) -> bool {
    match mode {
        Mode::Alone | Mode::OwnTransaction => true,
        Mode::Transaction | Mode::Journaled => false,
    }
}

fn block(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push('\n');
        out.push_str(text);
    }
}

fn step(mode: Mode, step: &Step) -> String {
    let mut out = format!("-- {}", comment(&step.operation.describe()));
    if step.statements.is_empty() {
        out.push_str(match mode {
            Mode::OwnTransaction => "  (in a table that is built again below)\n",
            Mode::Transaction | Mode::Alone | Mode::Journaled => "  (nothing to do)\n",
        });
        return out;
    }
    out.push_str(&format!("  [{}]", lock(step).stops()));
    for hazard in hazards(step) {
        out.push_str(&format!("  {}", comment(&hazard.to_string())));
    }
    out.push('\n');
    for statement in &step.statements {
        out.push_str(&terminated(&statement.sql));
    }
    out
}

/// The strongest lock of a step.
pub(super) fn lock(step: &Step) -> Lock {
    step.statements.iter().map(|statement| statement.lock).max().unwrap_or(Lock::None)
}

/// The hazards of a step, each once.
pub(super) fn hazards(step: &Step) -> Vec<&Hazard> {
    let mut out: Vec<&Hazard> = Vec::new();
    for hazard in step.statements.iter().flat_map(|statement| &statement.hazards) {
        if !out.contains(&hazard) {
            out.push(hazard);
        }
    }
    out
}

/// The statement with one semicolon, which a comment at its end must not swallow.
fn terminated(sql: &str) -> String {
    let sql = sql.trim_end_matches(|last: char| last == ';' || last.is_whitespace());
    let last = sql.lines().next_back().unwrap_or_default();
    let end = if last.contains("--") || last.contains('#') { "\n;\n" } else { ";\n" };
    format!("{sql}{end}")
}

/// Text inside a comment: names may hold anything, a line break would end the comment.
fn comment(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            if c.is_control() || c == '\u{2028}' || c == '\u{2029}' {
                c.escape_default().collect::<Vec<_>>()
            } else {
                vec![c]
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_neither_end_early_nor_swallow_the_semicolon() {
        assert_eq!(comment("a\nDROP TABLE b"), "a\\nDROP TABLE b");
        assert_eq!(terminated("SELECT 1"), "SELECT 1;\n");
        assert_eq!(terminated("SELECT 1 ; ;\n"), "SELECT 1;\n");
        assert_eq!(terminated("SELECT 1 -- one"), "SELECT 1 -- one\n;\n");
    }
}
