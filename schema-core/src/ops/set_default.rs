//! Change what an insert that leaves a column out stores.

use super::measured::{self, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::{AlterColumn, Unsupported, nextval, spell};
use crate::hazard::HazardKind;
use crate::model::{Default, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the default of a column; rows that are there stay as they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetDefault {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// The default before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Default>,
    /// The default after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Default>,
}

impl Op for SetDefault {
    fn describe(&self) -> String {
        let verb = if self.to.is_some() { "set" } else { "drop" };
        format!("{verb} default of {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut column_of(self, schema, &self.table, &self.column)?.default, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetDefault { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Column(self.table.clone(), self.column.clone());
        let value =
            cx.column_after(&self.table, &self.column).and_then(|column| spell::default_value(cx.dialect, column));
        let alter = format!("ALTER TABLE {} ALTER COLUMN {}", cx.alone(&self.table), cx.quote(&self.column));
        let statement = match (cx.features().alter_column, &value) {
            (AlterColumn::Modify, _) => cx.modify(&self.table, &self.column)?,
            (AlterColumn::Facet | AlterColumn::Rebuild, Some(value)) => {
                measured::on(cx, Statement::ddl(format!("{alter} SET DEFAULT {value}")), pg!["set-default"])
            }
            (AlterColumn::Facet | AlterColumn::Rebuild, None) => {
                measured::on(cx, Statement::ddl(format!("{alter} DROP DEFAULT")), pg!["drop-default"])
            }
        };
        let required = cx.column_after(&self.table, &self.column).is_some_and(|column| !column.nullable);
        Ok(vec![if self.to.is_none() && required {
            statement.hazard(HazardKind::BreaksOldCode, object)
        } else {
            statement
        }])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // A default that no longer fits the type goes before the type changes, a new one comes after; and before NULL is forbidden, so
        // that code which does not know the column goes on inserting.
        let rank = if self.to.is_none() { Rank::ClearDefault } else { Rank::GiveDefault };
        let mut needs = vec![Object::Column(self.table.clone(), self.column.clone())];
        needs.extend([&self.from, &self.to].into_iter().flat_map(|default| nextval::named(default.as_ref())));
        Footprint { rank, needs, ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}
