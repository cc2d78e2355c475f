//! Create and drop a table.

use super::measured::{self, lite, my, pg};
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict};
use crate::dialect::options::is_not_valid;
use crate::dialect::{AlterColumn, Comments, Unsupported, nextval, spell, spell_counted};
use crate::hazard::HazardKind;
use crate::model::partition::wholes_first;
use crate::model::{Dialect, Name, Object, Schema, Table, Unique};
use crate::statement::{Lock, Statement};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Creates a table with everything that hangs on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreateTable {
    /// Its name.
    pub name: Name,
    /// The table.
    pub table: Table,
}

/// Drops a table and its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropTable {
    /// Its name.
    pub name: Name,
    /// The table, for the way back.
    pub table: Table,
}

impl Op for CreateTable {
    fn describe(&self) -> String {
        format!("create table {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if schema.tables.contains_key(&self.name) {
            return Err(conflict(self, "it is there already"));
        }
        schema.tables.insert(self.name.clone(), self.table.clone());
        Ok(())
    }

    fn inverse(&self) -> Operation {
        DropTable { name: self.name.clone(), table: self.table.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        super::partition::is_free(cx, &self.name)?;
        for partition in self.table.partitions.keys() {
            super::partition::is_free(cx, &self.name.sibling(partition))?;
        }
        let (inline, later) = uniques_apart(cx.dialect, &self.table);
        let inline = super::inherited::own(cx, &self.name, inline);
        let (inline, compared) = super::set_options::compared_apart(cx, &self.name, inline);
        let create = spell::create_table(cx.dialect, cx.after, &self.name, &inline)?;
        // A foreign key asks the table it refers to for a lock.
        let refers = self.table.foreign_keys.values().any(|key| key.table != self.name);
        let asks = |statement: Statement| match cx.dialect {
            Dialect::Postgres if refers => statement.is(pg!["create-table-with-foreign-key"]),
            Dialect::Postgres => statement.is(pg!["create-table"]),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite if refers => statement.lock(Lock::BlocksAll),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => statement,
        };
        let mut statements = schema_first(cx, &self.name);
        let parents = if self.table.inherits.is_empty() { pg![] } else { pg!["create-table-inherits"] };
        statements.push(asks(Statement::ddl(create)).is(parents));
        statements.extend(compared);
        statements.extend(super::inherited::facets(cx, &self.name, &self.table));
        statements.extend(self.table.columns.iter().filter_map(|(column, item)| {
            super::sequence::Counted { table: &self.name, column }.told_once_made(cx, item)
        }));
        for (partition, item) in wholes_first(&self.table.partitions) {
            // A reference is made for each partition, too.
            statements.push(asks(super::partition::create(cx, &self.name, partition, item)));
        }
        for (unique_name, unique) in &later {
            let sql =
                format!("ALTER TABLE {} ADD {}", cx.table(&self.name), spell::unique(cx.dialect, unique_name, unique));
            statements.push(Statement::ddl(sql));
        }
        statements.extend(secondary(cx, &self.name, &self.table));
        // Only behind the definition a constraint may leave rows alone. Of the table itself nobody knows yet.
        let of = |validated, options| is_not_valid(cx.dialect, validated, options);
        let checks = self.table.checks.iter().filter(|(_, check)| of(check.validated, &check.options));
        let checks = checks.map(|(name, check)| super::check::add_again(cx, &self.name, name, check));
        statements.extend(checks.map(|statement| statement.lock(Lock::None)));
        for (name, key) in self.table.foreign_keys.iter().filter(|(_, key)| of(key.validated, &key.options)) {
            let key = spell::foreign_key(cx.dialect, name, key);
            let add = format!("ALTER TABLE {} ADD {key}", cx.table(&self.name));
            statements.push(asks(Statement::ddl(add)));
        }
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let mut needs: Vec<Object> = self.table.columns.values().filter_map(|column| column.ty.named()).collect();
        needs.extend(counted_from(&self.table));
        for key in self.table.foreign_keys.values().filter(|key| key.table != self.name) {
            needs.push(Object::Table(key.table.clone()));
        }
        needs.extend(self.table.inherits.iter().cloned().map(Object::Table));
        Footprint { rank: Rank::CreateTable, creates: parts(&self.name, &self.table), needs, ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        Back::counted(BackClass::ExactUnlessWritten, format!("SELECT count(*) FROM {}", cx.table(&self.name)))
    }
}

impl Op for DropTable {
    fn describe(&self) -> String {
        format!("drop table {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        match schema.tables.get(&self.name) {
            None => Err(conflict(self, "it is not there")),
            Some(found) if *found != self.table => Err(conflict(self, "it is another than the one to drop")),
            Some(_) => {
                schema.tables.shift_remove(&self.name);
                Ok(())
            }
        }
    }

    fn inverse(&self) -> Operation {
        CreateTable { name: self.name.clone(), table: self.table.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Table(self.name.clone());
        let drop = Statement::ddl(format!("DROP TABLE {}", cx.table(&self.name)));
        let drop = measured::plainly(cx, drop, &self.name, measured::Rows::of(my!["drop-table"]));
        let refers = self.table.foreign_keys.values().any(|key| key.table != self.name);
        let postgres = if refers { pg!["drop-table-with-foreign-key"] } else { pg!["drop-table"] };
        let rows = &[postgres, lite!["drop-table"]].concat();
        Ok(vec![
            measured::on(cx, drop, rows)
                .hazard(HazardKind::DataLoss, object.clone())
                .hazard(HazardKind::BreaksOldCode, object),
        ])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // A table goes before those it refers to.
        let parents = self
            .table
            .foreign_keys
            .values()
            .filter(|key| key.table != self.name)
            .map(|key| Object::Table(key.table.clone()));
        let inherits = self.table.inherits.iter().cloned().map(Object::Table);
        let types = self.table.columns.values().filter_map(|column| column.ty.named());
        Footprint {
            rank: Rank::DropTable,
            drops: parts(&self.name, &self.table),
            needs: parents.chain(inherits).chain(types).chain(counted_from(&self.table)).collect(),
            ..Footprint::default()
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        Back::counted(BackClass::Lossy, format!("SELECT count(*) FROM {}", cx.table(&self.name)))
    }
}

/// The statements that follow the creation of a table: its indexes and comments.
pub(crate) fn secondary(cx: &Cx<'_>, name: &Name, table: &Table) -> Vec<Statement> {
    let mut statements = Vec::new();
    // On SQLite a unique constraint is a unique index, so that it comes and goes without building the table again.
    if cx.features().alter_column == AlterColumn::Rebuild {
        for (unique_name, unique) in &table.uniques {
            let create = Statement::ddl(super::unique::create_as_index(cx, name, unique_name, unique));
            statements.push(create.is(lite!["create-unique-index"]).lock(Lock::None));
        }
    }
    let inside = spell_counted::demanded(cx.dialect, table);
    for (index_name, index) in table.indexes.iter().filter(|(name, _)| inside != Some(name.as_str())) {
        let create = Statement::ddl(spell::create_index(cx.dialect, name, index_name, index, false));
        let rows = super::measured_postgres::index_built(cx, name, index, false);
        // Of a new table nobody knows yet.
        statements.push(measured::on(cx, create, &rows).lock(Lock::None));
    }
    if cx.features().comments == Comments::Statement {
        if let Some(comment) = &table.comment {
            statements.push(super::set_comment::comment_on(cx, &Object::Table(name.clone()), Some(comment)));
        }
        for (column_name, column) in &table.columns {
            if let Some(comment) = &column.comment {
                statements.push(super::set_comment::comment_on(
                    cx,
                    &Object::Column(name.clone(), column_name.clone()),
                    Some(comment),
                ));
            }
        }
    }
    statements
}

/// The sequences that defaults of the table count from.
fn counted_from(table: &Table) -> impl Iterator<Item = Object> {
    table.columns.values().flat_map(|column| nextval::named(column.default.as_ref()))
}

/// The table and everything with a name in it.
fn parts(name: &Name, table: &Table) -> Vec<Object> {
    let mut objects = vec![Object::Table(name.clone())];
    objects.extend(table.partitions.keys().map(|partition| Object::Table(name.sibling(partition))));
    objects.extend(table.columns.keys().map(|column| Object::Column(name.clone(), column.clone())));
    objects.extend(table.uniques.keys().map(|item| Object::Index(name.sibling(""), item.clone())));
    objects.extend(table.indexes.keys().map(|item| Object::Index(name.sibling(""), item.clone())));
    objects.extend(table.exclusions.keys().map(|item| Object::Index(name.sibling(""), item.clone())));
    if let Some(key) = table.primary_key.as_ref().and_then(|key| key.name.as_ref()) {
        objects.push(Object::Index(name.sibling(""), key.clone()));
    }
    objects
}

/// The table without the unique constraints that PostgreSQL would leave out of CREATE TABLE in silence, and those: the ones
/// on the columns of the primary key or of another (transformIndexConstraints, "remove any redundant index specifications").
fn uniques_apart(dialect: Dialect, table: &Table) -> (Table, IndexMap<String, Unique>) {
    let mut inline = table.clone();
    let mut later = IndexMap::new();
    if dialect != Dialect::Postgres {
        return (inline, later);
    }
    let mut there: Vec<&[String]> = table.primary_key.iter().map(|key| key.columns.as_slice()).collect();
    for (name, unique) in &table.uniques {
        if there.contains(&unique.columns.as_slice()) {
            inline.uniques.shift_remove(name);
            later.insert(name.clone(), unique.clone());
        }
        there.push(&unique.columns);
    }
    (inline, later)
}

/// Makes the schema in which something is the first that is declared, where it is not there yet: it may be somebody else's,
/// so that it never goes again, and `IF NOT EXISTS` asks for a right that is not needed where it is there.
pub(super) fn schema_first(cx: &Cx<'_>, name: &Name) -> Vec<Statement> {
    let Some(schema) = name.schema.as_deref().filter(|schema| cx.dialect == Dialect::Postgres && *schema != "public")
    else {
        return Vec::new();
    };
    let types = cx.before.enums.keys().chain(cx.before.domains.keys());
    let mut known = cx.before.tables.keys().chain(types).chain(cx.before.sequences.keys());
    if known.any(|other| other.schema.as_deref() == Some(schema)) {
        return Vec::new();
    }
    let quoted = cx.quote(schema);
    let body = format!(
        "BEGIN IF to_regnamespace({}) IS NULL THEN CREATE SCHEMA {quoted}; END IF; END",
        spell::string(cx.dialect, &quoted)
    );
    // Whatever the name holds, it does not end the text.
    let text = if body.contains("$$") { spell::string(cx.dialect, &body) } else { format!("$$ {body} $$") };
    vec![Statement::ddl(format!("DO {text}"))]
}
