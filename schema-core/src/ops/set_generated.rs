//! Change whether and how a column is computed.

use super::measured::{self, pg};
use super::{
    Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, measured_columns,
    measured_postgres, replace,
};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::expr;
use crate::hazard::HazardKind;
use crate::model::{Dialect, Generated, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes whether and how a column is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetGenerated {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Generated>,
    /// After.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Generated>,
}

impl Op for SetGenerated {
    fn describe(&self) -> String {
        let verb = if self.to.is_some() { "compute" } else { "stop computing" };
        format!("{verb} {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut column_of(self, schema, &self.table, &self.column)?.generated, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetGenerated { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.column.clone());
        let was_stored = self.from.as_ref().is_some_and(|generated| generated.stored);
        if self.to.is_none() && was_stored {
            let statement = match cx.features().alter_column {
                AlterColumn::Modify => cx.modify(&self.table, &self.column)?,
                AlterColumn::Facet | AlterColumn::Rebuild => {
                    let (table, column) = (cx.table(&self.table), cx.quote(&self.column));
                    let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} DROP EXPRESSION");
                    measured::does(cx, Statement::ddl(sql), &self.table, pg!["drop-expression"])
                }
            };
            return Ok(vec![statement.hazard(HazardKind::BreaksOldCode, object)]);
        }
        let Some(column) = cx.column_after(&self.table, &self.column) else { return Ok(Vec::new()) };
        if self.to.is_none() {
            return Err(Unsupported {
                what: format!("{} and keep its values", self.describe()),
                dialect: cx.dialect,
                instead: "make it `stored` in one migration and stop computing it in the next".into(),
            });
        }
        // The column is made anew, and so is every index that it belongs to.
        let (away, back) = beside(cx, &self.table, &self.column)?;
        let mut statements = super::index::drop_all_with(cx, &self.table, &self.column);
        statements.extend(away);
        let mut drop =
            Statement::ddl(format!("ALTER TABLE {} DROP COLUMN {}", cx.table(&self.table), cx.quote(&self.column)));
        if self.from.is_none() {
            drop = drop.hazard(HazardKind::DataLoss, object);
        }
        let rows = measured_columns::gone(cx, &self.table, &self.column);
        let drop = measured::alters(cx, drop, &self.table, rows);
        statements.push(measured::on(cx, drop, pg!["drop-column"]));
        let line = spell::column(cx.dialect, cx.after, &self.column, column)?;
        let add = Statement::ddl(format!("ALTER TABLE {} ADD COLUMN {line}", cx.table(&self.table)));
        let rows = measured_columns::added(cx, &self.table, column);
        let add = measured::alters(cx, add, &self.table, rows);
        statements.push(measured::does(
            cx,
            add,
            &self.table,
            &measured_postgres::column_added(cx, &self.table, column),
        ));
        statements.extend(super::index::create_all_with(cx, &self.table, &self.column)?);
        statements.extend(back);
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::SetType,
            needs: vec![Object::Column(self.table.clone(), self.column.clone())],
            ..Footprint::default()
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        match (&self.from, &self.to) {
            (None, _) => Back::new(BackClass::Lossy),
            (Some(_), None) => Back::new(BackClass::ExactUnlessWritten),
            (Some(_), Some(_)) => Back::EXACT,
        }
    }
}

/// PostgreSQL drops with a column its comment and every check that names it; MySQL and MariaDB drop no column that a check names. What takes
/// these away before, and what brings them back once the column is there again.
fn beside(cx: &Cx<'_>, table: &Name, column: &str) -> Result<(Vec<Statement>, Vec<Statement>), Unsupported> {
    let (mut away, mut back) = (Vec::new(), Vec::new());
    let Some(after) = cx.table_after(table) else { return Ok((away, back)) };
    super::bound::made_anew(cx, table, column)?;
    let comment = after.columns.get(column).and_then(|item| item.comment.as_deref());
    if let Some(comment) = comment.filter(|_| cx.dialect == Dialect::Postgres) {
        let object = Object::Column(table.clone(), column.to_owned());
        back.push(super::set_comment::comment_on(cx, &object, Some(comment)));
    }
    for (name, check) in &after.checks {
        if expr::mentions(spell::expr(cx.dialect, &check.expr), column) {
            away.push(super::check::dropped(cx, table, name));
            back.push(super::check::add_again(cx, table, name, check));
        }
    }
    Ok((away, back))
}
