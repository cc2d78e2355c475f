//! What was counted in a live database before a plan: in the way of it, or at stake.

use super::json::Plan;
use schema_core::count::{self, Answer, Asks, Counts, Query};
use serde::Serialize;

/// One query, and what it returned.
#[derive(Debug, Serialize)]
pub(crate) struct Count {
    /// The migration.
    pub(crate) version: i64,
    /// The operation: `add unique constraint users_email_key on users`.
    pub(crate) operation: String,
    /// What the rows do: `stops`, `loses` or `changes`.
    pub(crate) rows_do: &'static str,
    /// The hazards that it weighs: `may-fail:users.users_email_key`.
    pub(crate) hazards: Vec<String>,
    /// The query; none where it cannot be asked yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sql: Option<String>,
    /// What it returned; none where nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rows: Option<u64>,
    /// All of it for people: `3 rows are in the way, so that it would fail`.
    pub(crate) text: String,
}

impl Count {
    /// The count as data.
    pub(crate) fn new(count: &count::Count) -> Count {
        let inquiry = &count.inquiry;
        Count {
            version: inquiry.version,
            operation: inquiry.operation.clone(),
            rows_do: match inquiry.asks {
                Asks::Stops => "stops",
                Asks::Loses => "loses",
                Asks::Changes => "changes",
            },
            hazards: inquiry.hazards.iter().map(ToString::to_string).collect(),
            sql: match &inquiry.query {
                Query::Now(sql) => Some(sql.clone()),
                Query::After(_) => None,
            },
            rows: match count.answer {
                Answer::Rows(rows) => Some(rows),
                Answer::Unknown(_) => None,
            },
            text: count.to_string(),
        }
    }
}

impl Plan {
    /// The same with what was counted, beside the hazards of the way up that it weighs.
    pub(crate) fn counting(mut self, counts: &Counts) -> Plan {
        let about = |code: &str, object: &str| {
            let all = counts.0.iter().flat_map(|count| &count.inquiry.hazards);
            all.into_iter().find(|hazard| hazard.kind.code() == code && hazard.object.to_string() == object)
        };
        let statements = self.migrations.iter_mut().flat_map(|migration| &mut migration.up.statements);
        for hazard in statements.flat_map(|statement| &mut statement.hazards) {
            let Some(own) = about(hazard.code, &hazard.object) else { continue };
            hazard.counted = counts.sentence(own);
            if let Some(Answer::Rows(rows)) = counts.at_risk(own) {
                hazard.rows = Some(*rows);
            }
        }
        self.counts = counts.0.iter().map(Count::new).collect();
        self
    }
}
