//! What surrounds tables that are built again on SQLite.
//!
//! Foreign keys can be switched off only outside a transaction, so that the file has a transaction of its own.
//! sqlx writes its row after the file and takes no lock: a crash in between, or two programs at once, would run
//! the file twice. Hence the marker, written in the same transaction; a second run stops at it.

/// The table of markers: the versions that have run, for migrations that build tables again in either direction.
pub const MARKERS: &str = "_schema_applied";

/// The rows that break foreign keys, counted per key.
const VIOLATIONS: &str = "SELECT broken.\"table\" AS child, broken.parent,
    (SELECT group_concat(key.\"from\") FROM pragma_foreign_key_list(broken.\"table\") AS key WHERE key.id = broken.fkid) AS columns, count(*) AS n
FROM pragma_foreign_key_check AS broken
GROUP BY 1, 2, 3";

/// Before the steps up. Everything that can stop it for a reason of its own stands before the foreign keys are
/// switched off, so that the connection is left as it was.
pub(super) fn up_prologue(version: i64) -> String {
    let guard = guard(
        version,
        &format!("migration {version} has run already: `cargo schema migrate` puts the books right"),
        "applied = 0",
    );
    format!(
        "{guard}
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO {MARKERS} (version) VALUES ({version});
"
    )
}

/// Before the steps down.
pub(super) fn down_prologue(version: i64) -> String {
    let guard = guard(
        version,
        &format!("migration {version} is not applied: `cargo schema rollback` puts the books right"),
        "applied = 1",
    );
    format!(
        "{guard}
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
INSERT OR ROLLBACK INTO temp._schema_guard (applied) SELECT count(*) FROM {MARKERS} WHERE version = {version};
DELETE FROM {MARKERS} WHERE version = {version};
"
    )
}

/// After the steps of either direction.
pub(super) fn epilogue() -> String {
    format!(
        "-- No row may break a foreign key that did not before.
INSERT OR ROLLBACK INTO temp._schema_guard (violations)
SELECT count(*) FROM (
{VIOLATIONS}
) AS now LEFT JOIN temp._schema_violations AS former ON former.child = now.child AND former.parent = now.parent AND former.columns = now.columns
WHERE now.n > coalesce(former.n, 0);
DROP TABLE temp._schema_violations;
DROP TABLE temp._schema_guard;
COMMIT;
PRAGMA foreign_keys = ON;
"
    )
}

/// The marker of a migration whose way up needs no transaction of its own and whose way down does.
pub(super) fn mark(version: i64) -> String {
    format!("{}INSERT OR ROLLBACK INTO {MARKERS} (version) VALUES ({version});\n", create())
}

/// The end of a marker where the way up needs a transaction of its own and the way down does not.
pub(super) fn unmark(version: i64) -> String {
    format!("DELETE FROM {MARKERS} WHERE version = {version};\n")
}

fn create() -> String {
    format!("CREATE TABLE IF NOT EXISTS {MARKERS} (version INTEGER NOT NULL PRIMARY KEY);\n")
}

/// The only way to stop a plain SQL file with words is a constraint that is named by them.
fn guard(version: i64, message: &str, applied: &str) -> String {
    format!(
        "-- By hand: sqlite3 -bail -cmd '.dbconfig defensive off' DATABASE < FILE. Without -bail a failure does not stop it.
{create}DROP TABLE IF EXISTS temp._schema_guard;
DROP TABLE IF EXISTS temp._schema_violations;
CREATE TEMP TABLE _schema_guard (
    applied INTEGER CONSTRAINT \"{message}\" CHECK ({applied}),
    violations INTEGER CONSTRAINT \"rows would break foreign keys: see PRAGMA foreign_key_check\" CHECK (violations = 0),
    undeclared INTEGER CONSTRAINT \"a table to be built again has an index that no struct declares: declare it or drop it first\" CHECK (undeclared = 0)
);
INSERT INTO temp._schema_guard (applied) SELECT count(*) FROM {MARKERS} WHERE version = {version};
CREATE TEMP TABLE _schema_violations AS
{VIOLATIONS};
",
        create = create()
    )
}
