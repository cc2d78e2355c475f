//! Add and drop a unique constraint.

use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, insert, remove, table_of};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object, Schema, Unique};
use crate::statement::{Lock, Statement};
use serde::{Deserialize, Serialize};

/// Adds a unique constraint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddUnique {
    /// The table.
    pub table: Name,
    /// The constraint's name.
    pub name: String,
    /// The constraint.
    pub unique: Unique,
}

/// Drops a unique constraint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropUnique {
    /// The table.
    pub table: Name,
    /// The constraint's name.
    pub name: String,
    /// The constraint, for the way back.
    pub unique: Unique,
}

impl Op for AddUnique {
    fn describe(&self) -> String {
        format!("add unique constraint {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.uniques, &self.name, self.unique.clone())
    }

    fn inverse(&self) -> Operation {
        DropUnique { table: self.table.clone(), name: self.name.clone(), unique: self.unique.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Unique(self.table.clone(), self.name.clone());
        let columns: Vec<&str> = self.unique.columns.iter().map(String::as_str).collect();
        let stand_ins = super::index::drop_stand_ins(cx, &self.table, &columns);
        let statement = Statement::ddl(format!("{}{stand_ins}", add_sql(cx, &self.table, &self.name, &self.unique)))
            .lock(Lock::BlocksAll)
            .hazard(HazardKind::MayFail, object.clone());
        let statement = match cx.dialect {
            Dialect::Mysql | Dialect::Mariadb if super::index::is_clustered(cx.after, &self.table, &columns) => {
                super::work::rewrites(cx, statement, &self.table)
            }
            Dialect::Mysql | Dialect::Mariadb => {
                statement.hazard(HazardKind::FullScan, Object::Table(self.table.clone()))
            }
            Dialect::Postgres | Dialect::Sqlite => super::work::scans(cx, statement, &self.table),
        };
        Ok(vec![statement.hazard(HazardKind::BreaksOldCode, object)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let needs = Object::with_columns(&self.table, &self.unique.columns);
        Footprint {
            rank: Rank::AddIndex,
            creates: vec![super::index::object(&self.table, &self.name)],
            drops: Vec::new(),
            needs,
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropUnique {
    fn describe(&self) -> String {
        format!("drop unique constraint {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.uniques, &self.name, &self.unique)
    }

    fn inverse(&self) -> Operation {
        AddUnique { table: self.table.clone(), name: self.name.clone(), unique: self.unique.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let columns: Vec<&str> = self.unique.columns.iter().map(String::as_str).collect();
        let drop = Statement::ddl(drop_sql(cx, &self.table, &self.name, &columns));
        Ok(vec![super::index::drops(cx, drop, &self.table, Some(&columns))])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropIndex,
            creates: Vec::new(),
            drops: vec![super::index::object(&self.table, &self.name)],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let columns = spell::quote_list(cx.dialect, &self.unique.columns);
        let counts = format!(
            "SELECT count(*) FROM (SELECT {columns} FROM {} GROUP BY {columns} HAVING count(*) > 1) AS duplicates",
            cx.table(&self.table)
        );
        Back::counted(BackClass::MayFail, counts)
    }
}

/// The statement that adds the constraint; on SQLite, where only building the table again could, its unique index.
pub(super) fn add_sql(cx: &Cx<'_>, table: &Name, name: &str, unique: &Unique) -> String {
    match cx.features().alter_column {
        AlterColumn::Facet | AlterColumn::Modify => {
            format!("ALTER TABLE {} ADD {}", cx.table(table), spell::unique(cx.dialect, name, unique))
        }
        AlterColumn::Rebuild => create_as_index(cx, table, name, unique),
    }
}

/// The unique index that stands for the constraint on SQLite.
pub(super) fn create_as_index(cx: &Cx<'_>, table: &Name, name: &str, unique: &Unique) -> String {
    let columns = spell::quote_list(cx.dialect, &unique.columns);
    format!("CREATE UNIQUE INDEX {} ON {} ({columns})", cx.quote(name), cx.table(table))
}

/// The statement that drops the constraint.
pub(super) fn drop_sql(cx: &Cx<'_>, table: &Name, name: &str, columns: &[&str]) -> String {
    match cx.dialect {
        Dialect::Postgres => format!("ALTER TABLE {} DROP CONSTRAINT {}", cx.table(table), cx.quote(name)),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => super::index::drop_sql(cx, table, name, columns, false),
    }
}
