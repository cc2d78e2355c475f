//! Add and drop an index.

use super::measured::{self, lite, my, pg};
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, insert, remove, table_of};
use crate::dialect::serving::{serves, serving};
use crate::dialect::{IndexBuild, Unsupported, spell};
use crate::expr;
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Dialect, ForeignKey, Index, Name, Object, Schema, Table, Unique};
use crate::statement::{Clauses, Statement};
use serde::{Deserialize, Serialize};

/// Adds an index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddIndex {
    /// The table.
    pub table: Name,
    /// The index's name.
    pub name: String,
    /// The index.
    pub index: Index,
}

/// Drops an index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropIndex {
    /// The table.
    pub table: Name,
    /// The index's name.
    pub name: String,
    /// The index, for the way back.
    pub index: Index,
}

impl Op for AddIndex {
    fn describe(&self) -> String {
        let unique = if self.index.unique { "unique " } else { "" };
        format!("add {unique}index {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.indexes, &self.name, self.index.clone())
    }

    fn inverse(&self) -> Operation {
        DropIndex { table: self.table.clone(), name: self.name.clone(), index: self.index.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Index(self.table.clone(), self.name.clone());
        let concurrently = builds_beside(cx, &self.table);
        let stand_ins = drop_stand_ins(cx, &self.table, &serving(cx.dialect, &self.index));
        let sql = if stand_ins.is_empty() {
            spell::create_index(cx.dialect, &self.table, &self.name, &self.index, concurrently)
        } else {
            let kind = spell::index_kind(cx.dialect, &self.index);
            let body = spell::index_body(cx.dialect, &self.index);
            format!("ALTER TABLE {} ADD {kind}INDEX {} {body}{stand_ins}", cx.table(&self.table), cx.quote(&self.name))
        };
        let mut statement = builds(cx, Statement::ddl(sql), &self.table, &self.index, concurrently);
        if !stand_ins.is_empty() {
            statement = Statement { clauses: Clauses::Action, ..statement.is(my!["drop-index"]) };
        }
        if self.index.unique && !super::unique::is_implied(cx, &self.table, &self.index) {
            statement = statement.hazard(HazardKind::MayFail, object.clone());
            statement = statement.hazard(HazardKind::BreaksOldCode, object.clone());
        }
        Ok(vec![if concurrently { statement.hazard(HazardKind::NotTransactional, object).alone() } else { statement }])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let needs = Object::with_columns(&self.table, self.index.columns());
        Footprint { rank: Rank::AddIndex, creates: vec![object(&self.table, &self.name)], drops: Vec::new(), needs }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropIndex {
    fn describe(&self) -> String {
        format!("drop index {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.indexes, &self.name, &self.index)
    }

    fn inverse(&self) -> Operation {
        AddIndex { table: self.table.clone(), name: self.name.clone(), index: self.index.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let concurrently = builds_beside(cx, &self.table);
        let columns = serving(cx.dialect, &self.index);
        let mut sql = drop_sql(cx, &self.table, &self.name, &columns, concurrently);
        if self.index.prepared {
            sql = sql.replacen("CONCURRENTLY ", "CONCURRENTLY IF EXISTS ", 1);
        }
        let statement = Statement::ddl(sql);
        if concurrently {
            let object = Object::Index(self.table.clone(), self.name.clone());
            let statement = statement.is(pg!["drop-index-concurrently"]).hazard(HazardKind::NotTransactional, object);
            return Ok(vec![statement.alone()]);
        }
        let ordered_by = self.index.unique.then_some(columns.as_slice());
        let rows = measured::index_dropped(cx, &self.table, Some(&self.index), ordered_by);
        Ok(vec![dropped(cx, statement, &self.table, rows, pg!["drop-index"])])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropIndex,
            creates: Vec::new(),
            drops: vec![object(&self.table, &self.name)],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        if !self.index.unique {
            return Back::EXACT;
        }
        let counts = super::misfit::shared_in_index(cx, &self.table, &self.index);
        Back::counted(BackClass::MayFail, counts)
    }
}

/// Whether an index comes and goes while others read and write. PostgreSQL has no such form for a table in partitions.
pub(super) fn builds_beside(cx: &Cx<'_>, table: &Name) -> bool {
    cx.features().index_build == IndexBuild::Concurrent && cx.forms.online && !cx.is_partitioned(table)
}

/// An index shares its names with all others of its schema.
pub(super) fn object(table: &Name, name: &str) -> Object {
    Object::Index(table.sibling(""), name.to_owned())
}

/// The statement that drops an index. MySQL and MariaDB refuse while a foreign key has no other index to use, so
/// that the key gets one of its own in the same statement.
pub(super) fn drop_sql(cx: &Cx<'_>, table: &Name, name: &str, columns: &[&str], concurrently: bool) -> String {
    match cx.dialect {
        Dialect::Postgres => {
            let concurrently = if concurrently { "CONCURRENTLY " } else { "" };
            format!("DROP INDEX {concurrently}{}", spell::quote_beside(cx.dialect, table, name))
        }
        Dialect::Sqlite => format!("DROP INDEX {}", cx.quote(name)),
        Dialect::Mysql | Dialect::Mariadb => {
            let mut clauses = lent(cx, table, columns);
            clauses.push(format!("DROP INDEX {}", cx.quote(name)));
            format!("ALTER TABLE {} {}", cx.table(table), clauses.join(", "))
        }
    }
}

/// The clauses that give foreign keys an index of their own where what served them, by these columns, goes.
pub(super) fn lent(cx: &Cx<'_>, table: &Name, columns: &[&str]) -> Vec<String> {
    let mut clauses = Vec::new();
    for (key_name, key) in cx.table_after(table).into_iter().flat_map(|after| &after.foreign_keys) {
        let own: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        if columns.starts_with(&own) && cx.table_after(table).is_some_and(|after| !serves(cx.dialect, after, &own)) {
            let columns = spell::quote_list(cx.dialect, &key.columns);
            clauses.insert(0, format!("ADD INDEX {} ({columns})", cx.quote(key_name)));
        }
    }
    clauses
}

/// What stands behind `ADD INDEX` on MySQL and MariaDB: the indexes that foreign keys had under their own names because
/// nothing else served them ([`drop_sql`] makes them, and the server does by itself), and that these columns serve now.
pub(super) fn drop_stand_ins(cx: &Cx<'_>, table: &Name, columns: &[&str]) -> String {
    let Some(before) = cx.before.tables.get(table).filter(|_| matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb))
    else {
        return String::new();
    };
    let stands_in = |key: &ForeignKey| {
        let own: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        columns.starts_with(&own) && !serves(cx.dialect, before, &own)
    };
    let keys = before.foreign_keys.iter().filter(|(_, key)| stands_in(key));
    keys.map(|(name, _)| format!(", DROP INDEX {}", cx.quote(name))).collect()
}

/// The same, with what building the index costs.
pub(super) fn builds(cx: &Cx<'_>, statement: Statement, table: &Name, index: &Index, concurrently: bool) -> Statement {
    let statement = measured::creates(cx, statement, table, measured::index_added(cx, table, index));
    measured::does(cx, statement, table, &super::measured_postgres::index_built(cx, table, index, concurrently))
}

/// The same, with the facts that it is: one that lends a foreign key another index builds that, too. SQLite has an index for all.
pub(super) fn dropped(
    cx: &Cx<'_>,
    statement: Statement,
    table: &Name,
    rows: measured::Rows,
    postgres: &[&'static Fact],
) -> Statement {
    let lends = statement.sql.contains(" ADD INDEX ");
    let statement = measured::alters(cx, statement, table, if lends { rows.and(my!["add-index"]) } else { rows });
    measured::on(cx, statement, &[postgres, lite!["drop-index"]].concat())
}

/// Whether InnoDB may order the rows of a table by a unique key: one of required columns where there is no primary key (MySQL
/// manual, 17.6.2.1 "Clustered and Secondary Indexes"). As such a key comes or goes, the table is built again.
pub(super) fn is_clustered(schema: &Schema, table: &Name, columns: &[&str]) -> bool {
    schema.tables.get(table).is_some_and(|table| {
        let required = |column: &&str| table.columns.get(*column).is_some_and(|column| !column.nullable);
        table.primary_key.is_none() && columns.iter().all(required)
    })
}

/// Whether an index is about a column, by name or inside an expression.
pub(crate) fn about(cx: &Cx<'_>, index: &Index, column: &str) -> bool {
    index.columns().any(|own| own == column)
        || index.expressions().any(|sql| expr::mentions(spell::expr(cx.dialect, sql), column))
}

/// Whether an index has more to it than columns: a condition, or an expression.
pub(super) fn is_computed(index: &Index) -> bool {
    index.expressions().next().is_some()
}

/// Drops the chosen indexes and exclusion constraints of a table.
pub(super) fn drop_some(cx: &Cx<'_>, name: &Name, table: &Table, chosen: impl Fn(&Index) -> bool) -> Vec<Statement> {
    let indexes = table.indexes.iter().filter(|(_, index)| chosen(index)).map(|(index_name, index)| {
        let drop = Statement::ddl(drop_sql(cx, name, index_name, &[], false));
        let columns = serving(cx.dialect, index);
        let unique = index.unique.then_some(columns.as_slice());
        dropped(cx, drop, name, measured::index_dropped(cx, name, Some(index), unique), pg!["drop-index"])
    });
    let exclusions = table.exclusions.iter().filter(|(_, exclusion)| chosen(&exclusion.index));
    indexes.chain(exclusions.map(|(exclusion, _)| super::exclusion::drop(cx, name, exclusion))).collect()
}

/// Creates the chosen indexes and exclusion constraints of a table.
pub(super) fn create_some(
    cx: &Cx<'_>,
    name: &Name,
    table: &Table,
    chosen: impl Fn(&Index) -> bool,
) -> Result<Vec<Statement>, Unsupported> {
    let mut statements = Vec::new();
    for (index_name, index) in table.indexes.iter().filter(|(_, index)| chosen(index)) {
        let create = Statement::ddl(spell::create_index(cx.dialect, name, index_name, index, false));
        statements.push(builds(cx, create, name, index, false));
    }
    for (exclusion_name, exclusion) in table.exclusions.iter().filter(|(_, exclusion)| chosen(&exclusion.index)) {
        statements.push(super::exclusion::add(cx, name, exclusion_name, exclusion)?);
    }
    Ok(statements)
}

/// Drops every index and every unique or exclusion constraint that a column belongs to, as they are before the operation.
pub(super) fn drop_all_with(cx: &Cx<'_>, table: &Name, column: &str) -> Vec<Statement> {
    let Some(before) = cx.before.tables.get(table) else { return Vec::new() };
    let mut statements = Vec::new();
    for (name, key) in left_alone(cx, before, column) {
        let columns = spell::quote_list(cx.dialect, &key.columns);
        let sql = format!("ALTER TABLE {} ADD INDEX {} ({columns})", cx.table(table), cx.quote(name));
        let lent = measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(my!["add-index"]));
        statements.push(lent);
    }
    statements.extend(drop_some(cx, table, before, |index| about(cx, index, column)));
    let with = |unique: &Unique| unique.columns.iter().any(|own| own == column);
    statements.extend(super::unique::drop_some(cx, table, before, with));
    statements
}

/// Creates every index and every unique or exclusion constraint that a column belongs to, as they are after the operation.
pub(super) fn create_all_with(cx: &Cx<'_>, table: &Name, column: &str) -> Result<Vec<Statement>, Unsupported> {
    let Some(after) = cx.table_after(table) else { return Ok(Vec::new()) };
    let with = |unique: &Unique| unique.columns.iter().any(|own| own == column);
    let mut statements = super::unique::create_some(cx, table, after, with);
    statements.extend(create_some(cx, table, after, |index| about(cx, index, column))?);
    for (name, _) in left_alone(cx, after, column) {
        let sql = format!("ALTER TABLE {} DROP INDEX {}", cx.table(table), cx.quote(name));
        statements.push(measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(my!["drop-index"])));
    }
    Ok(statements)
}

/// The foreign keys that are served only by indexes with the column: MySQL and MariaDB let none of these go (error 1553) until
/// the foreign key has another.
pub(crate) fn left_alone<'a>(cx: &Cx<'_>, table: &'a Table, column: &str) -> Vec<(&'a String, &'a ForeignKey)> {
    if !matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb) {
        return Vec::new();
    }
    let mut rest = table.clone();
    rest.indexes.retain(|_, index| !about(cx, index, column));
    rest.uniques.retain(|_, unique| !unique.columns.iter().any(|own| own == column));
    let is_left = |key: &ForeignKey| {
        let own: Vec<&str> = key.columns.iter().map(String::as_str).collect();
        serves(cx.dialect, table, &own) && !serves(cx.dialect, &rest, &own)
    };
    table.foreign_keys.iter().filter(|(_, key)| is_left(key)).collect()
}
