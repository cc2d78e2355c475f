//! Fill a column from its row, and the way back, which leaves the values where they are.

use super::batches;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of};
use crate::dialect::{Unsupported, spell};
use crate::model::{Dialect, Name, Object, Schema, Sql};
use crate::statement::{Placement, Statement};
use serde::{Deserialize, Serialize};

/// Gives every row without a value in a column the value of an expression over the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backfill {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// The value.
    pub expr: Sql,
}

/// The way back from a backfill: nothing, because a value in a nullable column harms nobody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfill {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// The value.
    pub expr: Sql,
}

impl Op for Backfill {
    fn describe(&self) -> String {
        format!("fill column {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        column_of(self, schema, &self.table, &self.column).map(|_| ())
    }

    fn inverse(&self) -> Operation {
        Unfill { table: self.table.clone(), column: self.column.clone(), expr: self.expr.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (table, column) = (cx.alone(&self.table), cx.quote(&self.column));
        let (set, which) = (format!("{column} = {}", spell::expr(cx.dialect, &self.expr)), format!("{column} IS NULL"));
        if let Some(statement) = batches::updates(cx, &self.table, &set, &which) {
            return Ok(vec![statement]);
        }
        let beside = super::work::beside(cx, &self.table, &self.column);
        let statement =
            super::work::updates(cx, format!("UPDATE {table} SET {set}{beside} WHERE {which}"), &self.table);
        // In a transaction of its own on PostgreSQL: the one before holds a lock that stops everybody.
        let placement = if cx.dialect == Dialect::Postgres && cx.forms.online {
            Placement::OwnFile
        } else {
            Placement::Transaction
        };
        Ok(vec![Statement { placement, ..statement }])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if rows.table == self.table {
            rows.set(
                &self.column,
                &format!("coalesce({}, {})", cx.quote(&self.column), spell::expr(cx.dialect, &self.expr)),
            );
        }
    }

    fn footprint(&self) -> Footprint {
        footprint(&self.table, &self.column)
    }

    /// Which of the rows had no value is forgotten; in a column that the same plan adds, none had one.
    fn back(&self, cx: &Cx<'_>) -> Back {
        let (table, column) = (cx.table(&self.table), cx.quote(&self.column));
        Back::counted(BackClass::Lossy, format!("SELECT count(*) FROM {table} WHERE {column} IS NULL"))
    }
}

impl Op for Unfill {
    fn describe(&self) -> String {
        format!("keep the values of column {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        column_of(self, schema, &self.table, &self.column).map(|_| ())
    }

    fn inverse(&self) -> Operation {
        Backfill { table: self.table.clone(), column: self.column.clone(), expr: self.expr.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, _cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(Vec::new())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        footprint(&self.table, &self.column)
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

fn footprint(table: &Name, column: &str) -> Footprint {
    Footprint {
        rank: Rank::Backfill,
        needs: vec![Object::Column(table.clone(), column.to_owned())],
        ..Footprint::default()
    }
}
