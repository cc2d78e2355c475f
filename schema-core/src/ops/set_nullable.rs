//! Allow or forbid NULL in a column.

use super::measured::{lite, pg};
use super::{Back, BackClass, Backfill, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Schema, Sql};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Allows or forbids NULL.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetNullable {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// Whether NULL is allowed after it.
    pub nullable: bool,
    /// The value of rows that hold NULL when it is forbidden, in whichever direction that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backfill: Option<Sql>,
}

impl Op for SetNullable {
    fn describe(&self) -> String {
        if self.nullable {
            format!("allow null in {}.{}", self.table, self.column)
        } else {
            format!("require {}.{}", self.table, self.column)
        }
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(
            self,
            &mut column_of(self, schema, &self.table, &self.column)?.nullable,
            &!self.nullable,
            &self.nullable,
        )
    }

    fn inverse(&self) -> Operation {
        SetNullable { nullable: !self.nullable, ..self.clone() }.into()
    }

    /// Rows are filled before NULL is forbidden, or, for the way back, after it was allowed.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if cx.features().alter_column == AlterColumn::Rebuild && !cx.alters_in_place(lite!["set-not-null"]) {
            return vec![self.clone().into()];
        }
        let (table, column) = (&self.table, &self.column);
        let of = |expr: &Sql| Backfill { table: table.clone(), column: column.clone(), expr: expr.clone() };
        let fill = self.backfill.as_ref().map(of);
        let bare: Operation = SetNullable { backfill: None, ..self.clone() }.into();
        let first = fill.iter().cloned().map(Operation::from);
        if self.nullable {
            std::iter::once(bare).chain(fill.iter().map(Op::inverse)).collect()
        } else if super::proof::is_asked(cx) && !super::proof::proved(cx, table, column) {
            first.chain(super::proof::required(cx, table, column, fill.clone())).collect()
        } else {
            first.chain([bare]).collect()
        }
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.column.clone());
        let what = if self.nullable { "DROP NOT NULL" } else { "SET NOT NULL" };
        let mut statement = match cx.features().alter_column {
            AlterColumn::Modify => cx.modify(&self.table, &self.column)?,
            AlterColumn::Facet | AlterColumn::Rebuild => {
                // Those that inherit may go on to require what their parent no longer does.
                let table = if self.nullable { cx.alone(&self.table) } else { cx.table(&self.table) };
                let column = cx.quote(&self.column);
                let rows = match self.nullable {
                    true => [pg!["drop-not-null"], lite!["drop-not-null"]].concat(),
                    false => {
                        let required = super::measured_postgres::required(cx, &self.table, &self.column);
                        [required, lite!["set-not-null"]].concat()
                    }
                };
                let statement = Statement::ddl(format!("ALTER TABLE {table} ALTER COLUMN {column} {what}"));
                super::measured::does(cx, statement, &self.table, &rows)
            }
        };
        // No row is read, and none is refused that was not refused before.
        let proved = cx.dialect == Dialect::Postgres && super::proof::proved(cx, &self.table, &self.column);
        if !self.nullable && !proved {
            statement = statement.hazard(HazardKind::MayFail, object.clone()).hazard(HazardKind::BreaksOldCode, object);
        }
        Ok(vec![statement])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        let facts = if self.nullable { lite!["drop-not-null"] } else { lite!["set-not-null"] };
        if cx.alters_in_place(facts) { Vec::new() } else { cx.rebuild_unless_altered(&self.table) }
    }

    fn carry(&self, rows: &mut Rows, cx: &Cx<'_>) {
        if let (true, false, Some(sql)) = (rows.table == self.table, self.nullable, &self.backfill) {
            rows.set(&self.column, &format!("coalesce({}, {})", cx.quote(&self.column), spell::expr(cx.dialect, sql)));
        }
    }

    fn footprint(&self) -> Footprint {
        // A column is required before a key takes it, and may be NULL only once the key has let it go.
        let rank = if self.nullable { Rank::Relax } else { Rank::SetNullable };
        Footprint { rank, needs: vec![Object::Column(self.table.clone(), self.column.clone())], ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let proved = self.nullable && super::proof::is_at_hand(cx, &self.table, &self.column);
        if proved || self.nullable == self.backfill.is_some() {
            return Back::EXACT;
        }
        let counts = super::proof::nulls(cx, &self.table, &self.column);
        // Which of the rows had no value is forgotten once they have one.
        Back::counted(if self.nullable { BackClass::MayFail } else { BackClass::Lossy }, counts)
    }
}
