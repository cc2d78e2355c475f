//! Add and drop a unique constraint.

use super::measured::{self, lite, my, pg};
use super::prepared::Taking;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, insert, remove, table_of};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Index, IndexKey, Name, Object, Schema, Table, Unique};
use crate::statement::Statement;
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
    /// Whether the operation before has built its index.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prepared: bool,
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
    /// Whether the operation before has built its index, on the way back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prepared: bool,
}

impl Op for AddUnique {
    fn describe(&self) -> String {
        format!("add unique constraint {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let table = table_of(self, schema, &self.table)?;
        if self.prepared {
            let taking = taking(&self.table, &self.name, &self.unique);
            remove(self, &mut table.indexes, &self.name, &taking.index)?;
        }
        insert(self, &mut table.uniques, &self.name, self.unique.clone())
    }

    fn inverse(&self) -> Operation {
        let (table, name, unique) = (self.table.clone(), self.name.clone(), self.unique.clone());
        DropUnique { table, name, unique, prepared: self.prepared }.into()
    }

    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if !super::index::builds_beside(cx, &self.table) {
            return vec![self.clone().into()];
        }
        let build = taking(&self.table, &self.name, &self.unique).build();
        vec![build, AddUnique { prepared: true, ..self.clone() }.into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if self.prepared {
            return Ok(taking(&self.table, &self.name, &self.unique).take(cx, None).to_vec());
        }
        let object = Object::Unique(self.table.clone(), self.name.clone());
        let columns: Vec<&str> = self.unique.columns.iter().map(String::as_str).collect();
        let stand_ins = super::index::drop_stand_ins(cx, &self.table, &columns);
        let statement = Statement::ddl(format!("{}{stand_ins}", add_sql(cx, &self.table, &self.name, &self.unique)));
        let index = super::prepared::index(&self.unique.columns, &self.unique.include, self.unique.nulls_not_distinct);
        let refuses = !is_implied(cx, &self.table, &index);
        let statement = if refuses { statement.hazard(HazardKind::MayFail, object.clone()) } else { statement };
        let rows = measured::unique_added(cx, &self.table, &columns);
        let rows = if stand_ins.is_empty() { rows } else { rows.and(my!["drop-index"]) };
        let statement = added(cx, statement, &self.table, rows);
        Ok(vec![if refuses { statement.hazard(HazardKind::BreaksOldCode, object) } else { statement }])
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
        let table = table_of(self, schema, &self.table)?;
        remove(self, &mut table.uniques, &self.name, &self.unique)?;
        if !self.prepared {
            return Ok(());
        }
        let taking = taking(&self.table, &self.name, &self.unique);
        insert(self, &mut table.indexes, &self.name, taking.index)
    }

    fn inverse(&self) -> Operation {
        let (table, name, unique) = (self.table.clone(), self.name.clone(), self.unique.clone());
        AddUnique { table, name, unique, prepared: self.prepared }.into()
    }

    /// So that the way back, too, builds the index while others go on.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if !super::index::builds_beside(cx, &self.table) {
            return vec![self.clone().into()];
        }
        let clear = taking(&self.table, &self.name, &self.unique).clear();
        vec![DropUnique { prepared: true, ..self.clone() }.into(), clear]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let columns: Vec<&str> = self.unique.columns.iter().map(String::as_str).collect();
        let drop = Statement::ddl(drop_sql(cx, &self.table, &self.name, &columns));
        let rows = measured::index_dropped(cx, &self.table, None, Some(&columns));
        Ok(vec![super::index::dropped(cx, drop, &self.table, rows, pg!["drop-unique"])])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        rebuilt_without(cx, &self.table, &self.name)
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
        let counts = super::misfit::shared(cx, &self.table, &self.unique.columns, self.unique.nulls_not_distinct);
        Back::counted(BackClass::MayFail, counts)
    }
}

/// The constraint as one that takes an index that was built for it.
fn taking<'a>(table: &'a Name, name: &'a str, unique: &Unique) -> Taking<'a> {
    let index = super::prepared::index(&unique.columns, &unique.include, unique.nulls_not_distinct);
    Taking { table, name, built_as: name.to_owned(), index, words: "UNIQUE", deferrable: unique.deferrable }
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

/// The same, with the facts that it is; `rows`: those of MySQL and MariaDB.
pub(super) fn added(cx: &Cx<'_>, statement: Statement, table: &Name, rows: measured::Rows) -> Statement {
    let statement = measured::alters(cx, statement, table, rows);
    measured::does(cx, statement, table, &[pg!["add-unique"], lite!["create-unique-index"]].concat())
}

/// The unique index that stands for the constraint on SQLite.
pub(super) fn create_as_index(cx: &Cx<'_>, table: &Name, name: &str, unique: &Unique) -> String {
    let columns = spell::quote_list(cx.dialect, &unique.columns);
    format!("CREATE UNIQUE INDEX {} ON {} ({columns})", cx.quote(name), cx.table(table))
}

/// The table, where it must be built again to lose the constraint: SQLite drops no index of one that stands inside the table, which
/// only tables have that others made. Such a constraint has no name, and is called as by default; what is called otherwise is an index.
pub(super) fn rebuilt_without(cx: &Cx<'_>, table: &Name, name: &str) -> Vec<Name> {
    if name.ends_with(DEFAULT_ENDING) { cx.rebuild_unless_altered(table) } else { Vec::new() }
}

/// How the names of unique constraints end by default.
const DEFAULT_ENDING: &str = "_key";

/// The statement that drops the constraint.
pub(super) fn drop_sql(cx: &Cx<'_>, table: &Name, name: &str, columns: &[&str]) -> String {
    match cx.dialect {
        Dialect::Postgres => format!("ALTER TABLE {} DROP CONSTRAINT {}", cx.table(table), cx.quote(name)),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => super::index::drop_sql(cx, table, name, columns, false),
    }
}

/// Drops the chosen unique constraints of a table.
pub(super) fn drop_some(cx: &Cx<'_>, name: &Name, table: &Table, chosen: impl Fn(&Unique) -> bool) -> Vec<Statement> {
    let dropped = |(unique_name, unique): (&String, &Unique)| {
        let drop = Statement::ddl(drop_sql(cx, name, unique_name, &[]));
        let columns: Vec<&str> = unique.columns.iter().map(String::as_str).collect();
        let rows = measured::index_dropped(cx, name, None, Some(&columns));
        super::index::dropped(cx, drop, name, rows, pg!["drop-unique"])
    };
    table.uniques.iter().filter(|(_, unique)| chosen(unique)).map(dropped).collect()
}

/// Creates the chosen unique constraints of a table.
pub(super) fn create_some(cx: &Cx<'_>, name: &Name, table: &Table, chosen: impl Fn(&Unique) -> bool) -> Vec<Statement> {
    let created = |(unique_name, unique): (&String, &Unique)| {
        let add = Statement::ddl(add_sql(cx, name, unique_name, unique));
        let columns: Vec<&str> = unique.columns.iter().map(String::as_str).collect();
        added(cx, add, name, measured::unique_added(cx, name, &columns))
    };
    table.uniques.iter().filter(|(_, unique)| chosen(unique)).map(created).collect()
}

/// Whether a key that is there allows no two rows that this index would refuse: it is of some of the same columns.
pub(super) fn is_implied(cx: &Cx<'_>, table: &Name, index: &Index) -> bool {
    let Some(before) = cx.before.tables.get(table) else { return false };
    let own: Vec<&str> = index
        .parts
        .iter()
        .filter(|part| part.opclass.is_none() && part.length.is_none())
        .filter_map(|part| if let IndexKey::Column(column) = &part.key { Some(column.as_str()) } else { None })
        .collect();
    let within = |columns: &[String]| columns.iter().all(|column| own.contains(&column.as_str()));
    // Rows without a value are alike to this index and not to the other.
    let distinct = !index.nulls_not_distinct;
    before.primary_key.as_ref().is_some_and(|key| key.deferrable.is_none() && within(&key.columns))
        || before.uniques.values().any(|unique| distinct && unique.deferrable.is_none() && within(&unique.columns))
}
