//! Defaults: which are computed once and kept in the catalogue, and which for each row.

#![expect(clippy::wildcard_enum_match_arm, reason = "the enums of the parser grow with every database that it learns")]

use crate::dialect::steady::is_steady;
use sqlparser::ast::{Expr, UnaryOperator};

/// A value that PostgreSQL computes once is kept in the catalogue; any other is written into each row.
pub(super) fn postgres_default(value: &Expr, required: bool) -> &'static str {
    if is_constant(value) {
        return if required { "add-column-not-null-default-constant" } else { "add-column-default-constant" };
    }
    let text = value.to_string().to_lowercase();
    let function = text.split('(').next().unwrap_or_default().trim();
    match function.strip_prefix("pg_catalog.").unwrap_or(function) {
        "nextval" => "add-column-default-nextval",
        "gen_random_uuid" | "uuid_generate_v4" | "uuidv7" => "add-column-default-uuid",
        _ if !is_steady(&text) => "add-column-default-clock-timestamp",
        "now"
        | "current_timestamp"
        | "transaction_timestamp"
        | "statement_timestamp"
        | "current_date"
        | "localtimestamp"
        | "current_time"
        | "current_user"
        | "session_user" => "add-column-default-now",
        _ => "add-column-default-constant-expression",
    }
}

pub(super) fn mysql_default(value: &Expr, required: bool) -> &'static str {
    let text = value.to_string().to_lowercase();
    match (is_constant(value), required) {
        (true, true) => "add-column-not-null-default",
        (true, false) => "add-column-default",
        (false, true) if text.starts_with("current_timestamp") || text.starts_with("now") => {
            "add-column-default-current-timestamp-not-null"
        }
        (false, _) if text.starts_with("current_timestamp") || text.starts_with("now") => {
            "add-column-default-current-timestamp"
        }
        (false, _) if is_computed_once(value) => "add-column-default-constant-expression",
        (false, _) => "add-column-default-uuid",
    }
}

pub(super) fn is_constant(value: &Expr) -> bool {
    match value {
        Expr::Value(_) | Expr::TypedString(_) | Expr::Interval(_) => true,
        Expr::Cast { expr, .. } => is_constant(expr),
        Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => is_constant(expr),
        Expr::Array(array) => array.elem.iter().all(is_constant),
        _ => false,
    }
}

fn is_computed_once(value: &Expr) -> bool {
    match value {
        Expr::Nested(inner) => is_constant(inner) || is_computed_once(inner),
        Expr::BinaryOp { left, right, .. } => {
            [left, right].into_iter().all(|side| is_constant(side) || is_computed_once(side))
        }
        _ => is_constant(value),
    }
}
