//! A fact on MySQL or MariaDB: the declared clause is accepted, and the next better one is refused; the table is built again, or
//! it is not.

use std::collections::BTreeSet;

use schema_core::db::QueryError;
use schema_core::db::trace::mysql::{NOT_TO_BE_HAD, tables, with_clause};
use schema_core::facts::{Target, Transaction, Work};

use super::{Run, failure, refusal};

/// What statements begin with; what else is measured follows the name of a table.
pub const WHOLE: [&str; 2] = ["ALTER TABLE", "DROP TABLE"];

pub(super) async fn one(mut fact: Run<'_>) -> Result<Vec<String>, QueryError> {
    prepare(&mut fact).await?;
    let Some(clause) = fact.effect.clause else {
        let answer = fact.connection.execute(&sql(fact.fact.sql, "")).await.map(|_| ());
        return Ok(refusal(&answer, fact.effect.refused, "plain").into_iter().collect());
    };
    let dialect = fact.connection.dialect;
    let mut wrong = Vec::new();
    let better = [
        clause.algorithm.cheaper(dialect).map(|algorithm| format!(", ALGORITHM={}", algorithm.sql())),
        clause.lock.weaker().map(|lock| format!(", LOCK={}", lock.sql())),
    ];
    for better in better.into_iter().flatten() {
        match fact.connection.execute(&sql(fact.fact.sql, &better)).await {
            Err(error) if error.code.as_deref().is_some_and(|code| NOT_TO_BE_HAD.contains(&code)) => {}
            Err(error) => wrong.push(format!("{better}: refused, but for another reason: {error}")),
            Ok(_) => {
                wrong.push(format!("{better}: accepted, declared {}", clause.sql(dialect)));
                prepare(&mut fact).await?;
            }
        }
    }
    accepted(&mut fact, &clause.sql(dialect), &mut wrong).await?;
    // Beside INSTANT MySQL takes no lock, but without it.
    if !clause.sql(dialect).contains("LOCK") {
        prepare(&mut fact).await?;
        accepted(&mut fact, &format!(", LOCK={}", clause.lock.sql()), &mut wrong).await?;
    }
    if fact.may_fail() {
        prepare(&mut fact).await?;
        fact.put_at_risk().await?;
        let answer = fact.connection.execute(&sql(fact.fact.sql, &clause.sql(dialect))).await.map(|_| ());
        wrong.extend(failure(&answer));
    }
    Ok(wrong)
}

async fn prepare(fact: &mut Run<'_>) -> Result<(), QueryError> {
    *fact.fresh = false;
    fact.prepare().await
}

/// The statement with this clause is accepted, and builds the table again where that is declared.
async fn accepted(fact: &mut Run<'_>, clause: &str, wrong: &mut Vec<String>) -> Result<(), QueryError> {
    let text = sql(fact.fact.sql, clause);
    let before: BTreeSet<String> = tables(fact.connection).await?.into_values().collect();
    // What is open is committed by it.
    fact.connection.execute("BEGIN; DELETE FROM ten WHERE n > 9; INSERT INTO ten VALUES (10)").await?;
    let answer = fact.connection.execute(&text).await;
    fact.connection.execute("ROLLBACK").await?;
    if let Err(error) = answer {
        wrong.push(format!("{clause}: refused: {error}"));
        return Ok(());
    }
    let stays = fact.connection.value("SELECT count(*) FROM ten WHERE n > 9").await?.as_deref() == Some("1");
    fact.connection.execute("DELETE FROM ten WHERE n > 9").await?;
    if stays != (fact.effect.transaction == Transaction::Commits) {
        wrong.push(format!("{clause}: what was open is {}committed", if stays { "" } else { "not " }));
    }
    let after: BTreeSet<String> = tables(fact.connection).await?.into_values().collect();
    // A partition that comes or goes is a table that does.
    let built = !before.is_subset(&after) && !after.is_subset(&before);
    if built != fact.effect.does(Target::Table, Work::Rewrite) {
        wrong.push(format!("{clause}: the table is {}built again", if built { "" } else { "not " }));
    }
    Ok(())
}

/// The statement with a clause; a fact may be the part that follows the name of the table.
fn sql(fact: &str, clause: &str) -> String {
    let whole = WHOLE.iter().any(|start| fact.starts_with(start));
    with_clause(&if whole { fact.to_owned() } else { format!("ALTER TABLE t {fact}") }, clause)
}
