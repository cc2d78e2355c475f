//! Change the collation of a column.

use super::measured::{self, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::{AlterColumn, Unsupported, collation, spell};
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema, Sql};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the collation of a column, and with it the order and equality of its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetCollation {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// The collation before; none: the database's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Sql>,
    /// The collation after; none: the database's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Sql>,
}

impl Op for SetCollation {
    fn describe(&self) -> String {
        format!("set collation of {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut column_of(self, schema, &self.table, &self.column)?.collate, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetCollation { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        super::partition::outside_key(cx, &self.table, &self.column, "collation")?;
        let object = Object::Column(self.table.clone(), self.column.clone());
        let column = cx.column_after(&self.table, &self.column);
        let of_table = cx.table_after(&self.table).and_then(|table| collation::of_table(cx.dialect, table));
        if let (None, Some(_), Some(column)) = (&self.to, of_table, column) {
            let statements = super::set_options::own_collation_of(cx, &self.table, &self.column, column)?;
            let executes = |statement: &Statement| !statement.facts.is_empty();
            let marked = statements.into_iter().map(|each| match executes(&each) {
                true => each.hazard(HazardKind::MayFail, object.clone()),
                false => each,
            });
            return Ok(marked.collect());
        }
        let statement = match (cx.features().alter_column, column) {
            (AlterColumn::Facet | AlterColumn::Rebuild, Some(column)) => {
                let ty = spell::type_name(cx.dialect, cx.after, &column.ty)?;
                let collation = self
                    .to
                    .as_ref()
                    .map_or("\"default\"".to_owned(), |sql| spell::collation_name(spell::expr(cx.dialect, sql)));
                let (table, column) = (cx.table(&self.table), cx.quote(&self.column));
                let rows = if self.is_indexed(cx) { pg!["type-collate-indexed"] } else { pg!["type-collate"] };
                let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} TYPE {ty} COLLATE {collation}");
                measured::does(cx, Statement::ddl(sql), &self.table, rows)
            }
            (AlterColumn::Modify | AlterColumn::Facet | AlterColumn::Rebuild, _) => {
                cx.modify(&self.table, &self.column)?
            }
        };
        Ok(vec![statement.hazard(HazardKind::MayFail, object)])
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
        Back::EXACT
    }
}

impl SetCollation {
    fn is_indexed(&self, cx: &Cx<'_>) -> bool {
        let in_key = |columns: &[String]| columns.contains(&self.column);
        cx.before.tables.get(&self.table).is_some_and(|table| {
            table.primary_key.as_ref().is_some_and(|key| in_key(&key.columns))
                || table.uniques.values().any(|unique| in_key(&unique.columns))
                || table.index_like().any(|index| super::about(cx, index, &self.column))
        })
    }
}
