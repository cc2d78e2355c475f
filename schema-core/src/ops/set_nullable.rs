//! Allow or forbid NULL in a column.

use super::{Back, BackClass, Backfill, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Schema, Sql};
use crate::statement::{Lock, Statement};
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
        let Some(expr) = &self.backfill else { return vec![self.clone().into()] };
        if cx.features().alter_column == AlterColumn::Rebuild {
            return vec![self.clone().into()];
        }
        let bare = SetNullable { backfill: None, ..self.clone() }.into();
        let fill = Backfill { table: self.table.clone(), column: self.column.clone(), expr: expr.clone() };
        if self.nullable { vec![bare, fill.inverse()] } else { vec![fill.into(), bare] }
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.column.clone());
        let what = if self.nullable { "DROP NOT NULL" } else { "SET NOT NULL" };
        let sql = match cx.features().alter_column {
            AlterColumn::Modify => cx.modify(&self.table, &self.column)?,
            AlterColumn::Facet | AlterColumn::Rebuild => {
                format!("ALTER TABLE {} ALTER COLUMN {} {what}", cx.table(&self.table), cx.quote(&self.column))
            }
        };
        let mut statement = Statement::ddl(sql).lock(Lock::BlocksAll);
        if !self.nullable {
            statement = statement.hazard(HazardKind::MayFail, object.clone());
            statement = match cx.dialect {
                Dialect::Postgres if proved(cx, &self.table, &self.column) => statement,
                // In place on MySQL and MariaDB, beside readers and writers.
                Dialect::Mysql | Dialect::Mariadb => {
                    statement.hazard(HazardKind::FullScan, Object::Table(self.table.clone()))
                }
                Dialect::Postgres | Dialect::Sqlite => super::work::scans(cx, statement, &self.table),
            };
            statement = statement.hazard(HazardKind::BreaksOldCode, object);
        }
        if let (AlterColumn::Modify, Some(column)) =
            (cx.features().alter_column, cx.column_after(&self.table, &self.column))
        {
            statement = super::work::requires(cx, statement, &self.table, column);
        }
        Ok(vec![statement])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
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
        if self.nullable && self.backfill.is_some() || !self.nullable && self.backfill.is_none() {
            return Back::EXACT;
        }
        let counts = format!("SELECT count(*) FROM {} WHERE {} IS NULL", cx.table(&self.table), cx.quote(&self.column));
        // Which of the rows had no value is forgotten once they have one.
        Back::counted(if self.nullable { BackClass::MayFail } else { BackClass::Lossy }, counts)
    }
}

/// Whether a check that holds for every row says that the column is never NULL: PostgreSQL reads no row then (from version 12).
pub(super) fn proved(cx: &Cx<'_>, table: &Name, column: &str) -> bool {
    let says = |text: &str| {
        let told = text.to_ascii_lowercase();
        let named = told.strip_suffix(" is not null").map(|name| name.trim_matches(['"', ' ']));
        named == Some(&*column.to_ascii_lowercase())
    };
    let before = cx.before.tables.get(table);
    before.is_some_and(|table| {
        table
            .checks
            .values()
            .any(|check| super::check::is_verified(cx, check) && says(spell::expr(cx.dialect, &check.expr)))
    })
}
