//! A fact on SQLite: whether the library does it, and whether in a transaction.

use schema_core::db::QueryError;
use schema_core::facts::Transaction;

use super::{Run, failure, refusal, run};

pub(super) async fn one(mut fact: Run<'_>) -> Result<Vec<String>, QueryError> {
    if !*fact.fresh {
        run(fact.connection, &fact.script.tables).await?;
        *fact.fresh = true;
    }
    fact.connection.execute("BEGIN").await?;
    // The library locks the file and not tables, so that nothing is hidden when this is in the same transaction.
    run(fact.connection, fact.script.beside.get(fact.fact.id).map_or("", String::as_str)).await?;
    let inside = fact.statements().await;
    fact.connection.execute("ROLLBACK").await?;
    match fact.effect.transaction {
        Transaction::Any | Transaction::Commits => {
            let mut wrong: Vec<String> =
                refusal(&inside, fact.effect.refused, "in a transaction").into_iter().collect();
            if fact.may_fail() {
                fact.connection.execute("BEGIN").await?;
                fact.put_at_risk().await?;
                let answer = fact.statements().await;
                fact.connection.execute("ROLLBACK").await?;
                wrong.extend(failure(&answer));
            }
            Ok(wrong)
        }
        Transaction::Alone => {
            let outside = fact.statements().await;
            let wrong = [
                refusal(&inside, Some("transaction"), "in a transaction"),
                refusal(&outside, fact.effect.refused, "outside a transaction"),
            ];
            Ok(wrong.into_iter().flatten().collect())
        }
    }
}
