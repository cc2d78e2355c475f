//! MySQL and MariaDB commit each statement of a file, and programs write between them: what is written to a column while it takes another
//! type is in the new column, or consent to its loss was asked for.

use schema_core::db::Connection;
use schema_core::hazard::HazardKind;
use schema_core::migration::render;
use schema_core::model::Dialect;
use schema_core::plan::{Plan, Unit};
use schema_core::script::split;
use schema_tests::cases::{Case, all};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, runtime, up};

/// A case, the table and the column, and a value for each moment and each direction, as SQL.
type Writes = (&'static str, &'static str, &'static str, [&'static str; 2]);

const CASES: [Writes; 3] = [
    ("text_to_integer", "orders", "number", ["'{}'", "{}"]),
    ("integer_to_text", "orders", "number", ["{}", "'{}'"]),
    ("number_to_moment", "visits", "seen", ["{}", "from_unixtime({})"]),
];

#[test]
fn what_is_written_meanwhile_is_kept_on_mysql() {
    on(Kind::Mysql);
}

#[test]
fn what_is_written_meanwhile_is_kept_on_mariadb() {
    on(Kind::Mariadb);
}

fn on(kind: Kind) {
    let all = all();
    let mut kept = 0;
    for writes in CASES {
        let case = all.iter().find(|case| case.name == writes.0).expect("the case");
        kept += runtime().and_then(|runtime| runtime.block_on(walk(case, kind, writes))).expect(writes.0);
    }
    assert!(kept >= 4, "values are kept in {kept} directions only");
}

/// In how many of the two directions the last value that was written is there at the end.
async fn walk(case: &Case, kind: Kind, (_, table, column, values): Writes) -> Result<usize, String> {
    let dialect = if kind == Kind::Mysql { Dialect::Mysql } else { Dialect::Mariadb };
    let plans = case.plans(dialect)?;
    let plan = plans.plan.clone().map_err(|error| error.to_string())?;
    let database = kind.database(&case.name);
    let mut connection = connect(&database).await?;
    for before in &plans.history {
        up(&mut connection, before, before.migrations.len()).await?;
    }
    for row in case.rows(dialect, &plans.base, &plan) {
        execute(&mut connection, &row).await?;
    }
    let mut kept = 0;
    for (unit, back) in [(&plan.migrations[0].up, false), (&plan.migrations[0].down, true)] {
        let from = values[usize::from(back)];
        let last = between(&mut connection, &plan, back, (table, column, from)).await?;
        let found = connection.value(&format!("SELECT max({column} + 0) FROM {table}")).await;
        let found = found.map_err(|error| error.to_string())?.unwrap_or_default();
        let moment = format!("SELECT unix_timestamp(max({column})) FROM {table}");
        let moment = connection.value(&moment).await.ok().flatten().unwrap_or_default();
        let is = |text: &str| text.split('.').next() == Some(last.to_string().as_str());
        let may_lose = hazards(unit).any(|kind| kind == HazardKind::LostWrites);
        match is(&found) || is(&moment) {
            true => kept += 1,
            false if may_lose => {}
            false => return Err(format!("{last} was written last, and there is {found} ({moment})")),
        }
    }
    connection.close().await;
    Ok(kept)
}

fn hazards(unit: &Unit) -> impl Iterator<Item = HazardKind> {
    let statements = unit.steps.iter().flat_map(|step| &step.statements);
    statements.flat_map(|statement| &statement.hazards).map(|hazard| hazard.kind)
}

/// Runs a file, and before each statement writes a new value to the column as it was, as long as it is. The last value that was taken.
async fn between(
    connection: &mut Connection,
    plan: &Plan,
    back: bool,
    (table, column, value): (&str, &str, &str),
) -> Result<u32, String> {
    let files = render(connection.dialect, &plan.migrations[0], &[]);
    let text = if back { files.down } else { files.up };
    let parts = split(connection.dialect, &text).map_err(|error| error.to_string())?;
    let is_change = |sql: &str| ["ALTER", "UPDATE"].iter().any(|word| sql.starts_with(word));
    let (mut last, mut changed) = (1_700_000_000, false);
    for part in &parts {
        changed |= part.sql.contains(&format!("DROP COLUMN `{column}`")) && is_change(part.sql);
        last += 1;
        let sql = format!("UPDATE {table} SET {column} = {}", value.replace("{}", &last.to_string()));
        execute(connection, &sql).await?;
        execute(connection, part.sql).await?;
        if changed {
            break;
        }
    }
    let done = parts.iter().position(|part| part.sql.contains(&format!("DROP COLUMN `{column}`"))).unwrap_or(0);
    for part in &parts[done + 1..] {
        execute(connection, part.sql).await?;
    }
    assert!(changed, "no statement drops the former column:\n{text}");
    Ok(last)
}

async fn execute(connection: &mut Connection, sql: &str) -> Result<(), String> {
    debug_assert!(matches!(connection.dialect, Dialect::Mysql | Dialect::Mariadb));
    connection.execute(sql).await.map(|_| ()).map_err(|error| format!("{error}\n{sql}"))
}
