//! Change whether the database counts a column up.

use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::{AlterColumn, Unsupported, spell};
use crate::hazard::HazardKind;
use crate::model::name::cut;
use crate::model::{Dialect, Identity, Name, Object, Schema, Table};
use crate::statement::{Lock, Statement};
use serde::{Deserialize, Serialize};

/// Changes whether and for whom the database counts a column up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetIdentity {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Identity>,
    /// After.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Identity>,
}

impl Op for SetIdentity {
    fn describe(&self) -> String {
        let verb = if self.to.is_some() { "count up" } else { "stop counting" };
        format!("{verb} {}.{}", self.table, self.column)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut column_of(self, schema, &self.table, &self.column)?.identity, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetIdentity { from: self.to, to: self.from, ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (table, column) = (cx.table(&self.table), cx.quote(&self.column));
        if cx.features().alter_column == AlterColumn::Modify {
            let modify = Statement::ddl(cx.modify(&self.table, &self.column)?).lock(Lock::BlocksAll);
            let modify = match (cx.dialect, self.to) {
                // In the catalogue alone (measured on 10.11).
                (Dialect::Mariadb, None) => self.marked(modify),
                (Dialect::Mariadb | Dialect::Mysql | Dialect::Postgres | Dialect::Sqlite, _) => {
                    super::work::rewrites(cx, self.marked(modify), &self.table)
                }
            };
            let referenced = |(_, table): (&Name, &Table)| {
                table.foreign_keys.values().any(|key| key.table == self.table && key.references.contains(&self.column))
            };
            if cx.before.tables.iter().any(referenced) {
                // Error 1833: a column that others refer to is not altered while references are checked, although its type stays.
                return Ok(vec![
                    Statement::ddl("SET SESSION foreign_key_checks = 0"),
                    modify,
                    Statement::ddl("SET SESSION foreign_key_checks = 1"),
                ]);
            }
            return Ok(vec![modify]);
        }
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {column}");
        let words = |identity: Identity| match identity {
            Identity::ByDefault => Some("BY DEFAULT"),
            Identity::Always => Some("ALWAYS"),
            Identity::Serial => None,
        };
        if let (Some(_), Some(to)) = (self.from.and_then(words), self.to.and_then(words)) {
            return Ok(vec![self.marked(Statement::ddl(format!("{alter} SET GENERATED {to}")).lock(Lock::BlocksAll))]);
        }
        let mut statements = Vec::new();
        if let Some(from) = self.from {
            let what = if words(from).is_some() { "IDENTITY" } else { "DEFAULT" };
            statements.push(self.marked(Statement::ddl(format!("{alter} DROP {what}")).lock(Lock::BlocksAll)));
            if from == Identity::Serial {
                statements.push(Statement::ddl(with_sequence(cx, &self.table, &self.column, "DROP SEQUENCE %s")));
            }
        }
        if let Some(to) = self.to {
            if let Some(words) = words(to) {
                let add = format!("{alter} ADD GENERATED {words} AS IDENTITY");
                statements.push(self.marked(Statement::ddl(add).lock(Lock::BlocksAll)));
            } else {
                let ty = cx.column_after(&self.table, &self.column).map(|column| &column.ty);
                let ty = ty.map(|ty| spell::type_name(cx.dialect, cx.after, ty)).transpose()?.unwrap_or_default();
                let made = with_free_sequence(
                    cx,
                    &self.table,
                    &self.column,
                    &format!("AS {ty} OWNED BY {table}.{column}"),
                    &format!("{alter} SET DEFAULT nextval"),
                );
                statements.push(self.marked(Statement::ddl(made).lock(Lock::BlocksAll)));
            }
            // The sequence starts behind the values that are there.
            let sequence = sequence_of(cx, &self.table, &self.column);
            statements.push(Statement::ddl(format!(
                "SELECT setval({sequence}, greatest(max({column}), 1), coalesce(max({column}), 0) >= 1) FROM {table}"
            )));
        }
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // A column stops counting before its key goes, and starts when its key is there.
        let rank = if self.to.is_none() { Rank::ClearDefault } else { Rank::SetDefault };
        Footprint { rank, needs: vec![Object::Column(self.table.clone(), self.column.clone())], ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        // The position of the count is set anew behind the largest value.
        Back::new(if self.to.is_none() { BackClass::Lossy } else { BackClass::Exact })
    }
}

impl SetIdentity {
    /// Inserts that leave the column out fail once nobody counts it, and inserts that name it where the database alone counts.
    fn marked(&self, statement: Statement) -> Statement {
        let object = Object::Column(self.table.clone(), self.column.clone());
        match self.to {
            None | Some(Identity::Always) => statement.hazard(HazardKind::BreaksOldCode, object),
            Some(Identity::ByDefault | Identity::Serial) => statement,
        }
    }
}

/// The sequence of a counted column, as PostgreSQL finds it.
fn sequence_of(cx: &Cx<'_>, table: &Name, column: &str) -> String {
    let table = spell::string(cx.dialect, &cx.table(table));
    format!("pg_get_serial_sequence({table}, {})", spell::string(cx.dialect, column))
}

/// A statement about the sequence of a column, `%s`. Its name is that of the table and the column when it was made, and stays
/// when they are renamed.
pub(super) fn with_sequence(cx: &Cx<'_>, table: &Name, column: &str, statement: &str) -> String {
    let sequence = sequence_of(cx, table, column);
    block(cx, &format!("BEGIN EXECUTE format({}, {sequence}); END", spell::string(cx.dialect, statement)))
}

/// Makes the sequence of a column, and its default. The name that a fresh column's would have may be taken, by the sequence of a
/// table that had this name before: then a number stands behind it, as where the server chooses one.
fn with_free_sequence(cx: &Cx<'_>, table: &Name, column: &str, made: &str, default: &str) -> String {
    let text = |text: &str| spell::string(cx.dialect, text);
    let limit = cx.features().max_name;
    let name = cut(&format!("{}_{column}_seq", table.name), limit);
    let room = cut(&name, limit - 3);
    let escaped = |text: &str| text.replace('%', "%%");
    let beside = table.schema.as_ref().map(|schema| format!("{}.", escaped(&cx.quote(schema)))).unwrap_or_default();
    let path = text(&format!("{beside}%I"));
    let create = text(&format!("CREATE SEQUENCE {beside}%I {}", escaped(made)));
    let default = text(&format!("{}(%L)", escaped(default)));
    block(
        cx,
        &format!(
            "DECLARE free text := {}; BEGIN
  FOR n IN 1..100 LOOP EXIT WHEN to_regclass(format({path}, free)) IS NULL; free := {} || n; END LOOP;
  EXECUTE format({create}, free);
  EXECUTE format({default}, format({path}, free));
END",
            text(&name),
            text(&room),
        ),
    )
}

/// A block of PL/pgSQL.
fn block(cx: &Cx<'_>, body: &str) -> String {
    if body.contains("$$") { format!("DO {}", spell::string(cx.dialect, body)) } else { format!("DO $$ {body} $$") }
}
