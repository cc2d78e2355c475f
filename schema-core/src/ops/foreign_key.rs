//! Add and drop a foreign key.

use super::measured::{self, my, pg};
use super::{
    Back, BackClass, Conflict, ConstraintKind, Cx, Footprint, Op, Operation, Rank, Rows, Unvalidate, Validate, insert,
    remove, table_of,
};
use crate::dialect::options::{holds_for_all, is_enforced};
use crate::dialect::{Unsupported, Validation, spell};
use crate::hazard::HazardKind;
use crate::model::{Dialect, ForeignKey, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds a foreign key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddForeignKey {
    /// The table.
    pub table: Name,
    /// The key's name.
    pub name: String,
    /// The key.
    pub key: ForeignKey,
}

/// Drops a foreign key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropForeignKey {
    /// The table.
    pub table: Name,
    /// The key's name.
    pub name: String,
    /// The key, for the way back.
    pub key: ForeignKey,
}

impl Op for AddForeignKey {
    fn describe(&self) -> String {
        format!("add foreign key {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.foreign_keys, &self.name, self.key.clone())
    }

    fn inverse(&self) -> Operation {
        DropForeignKey { table: self.table.clone(), name: self.name.clone(), key: self.key.clone() }.into()
    }

    /// First it holds for new rows, then the old ones are read while others go on.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if cx.features().validation == Validation::Immediate
            || !cx.forms.online
            || !is_verified(cx, &self.key)
            || cx.is_partitioned(&self.table)
        {
            return vec![self.clone().into()];
        }
        let unchecked = ForeignKey { validated: false, ..self.key.clone() };
        vec![
            AddForeignKey { key: unchecked, ..self.clone() }.into(),
            Validate { table: self.table.clone(), kind: ConstraintKind::ForeignKey, name: self.name.clone() }.into(),
        ]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::ForeignKey(self.table.clone(), self.name.clone());
        let sql = format!(
            "ALTER TABLE {} ADD {}",
            cx.table(&self.table),
            spell::foreign_key(cx.dialect, &self.name, &self.key)
        );
        let rows = measured::Rows::of(my!["add-foreign-key"]);
        let mut statement = measured::alters(cx, Statement::ddl(sql), &self.table, rows);
        let rows = super::measured_postgres::foreign_key_added(cx, &self.table, &self.key);
        statement = measured::does(cx, statement, &self.table, rows);
        if is_enforced(cx.dialect, &self.key.options) {
            statement = statement.hazard(HazardKind::BreaksOldCode, object.clone());
        }
        Ok(vec![match cx.dialect {
            Dialect::Postgres if !is_verified(cx, &self.key) => statement,
            Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => {
                let statement = statement.hazard(HazardKind::MayFail, object);
                let other = Object::Table(self.key.table.clone());
                match cx.dialect {
                    // Both tables are locked until every row has been looked up.
                    Dialect::Postgres if self.key.table != self.table => {
                        statement.hazard(HazardKind::FullScan, other.clone()).hazard(HazardKind::BlocksWrites, other)
                    }
                    Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => statement,
                }
            }
        }])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let mut needs = Object::with_columns(&self.table, &self.key.columns);
        needs.extend(Object::with_columns(&self.key.table, &self.key.references));
        Footprint {
            rank: Rank::AddForeignKey,
            creates: vec![Object::ForeignKey(self.table.clone(), self.name.clone())],
            drops: Vec::new(),
            needs,
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropForeignKey {
    fn describe(&self) -> String {
        format!("drop foreign key {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.foreign_keys, &self.name, &self.key)
    }

    fn inverse(&self) -> Operation {
        AddForeignKey { table: self.table.clone(), name: self.name.clone(), key: self.key.clone() }.into()
    }

    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if cx.features().validation == Validation::Immediate
            || !cx.forms.online
            || !is_verified(cx, &self.key)
            || cx.is_partitioned(&self.table)
        {
            return vec![self.clone().into()];
        }
        let unchecked = ForeignKey { validated: false, ..self.key.clone() };
        vec![
            Unvalidate { table: self.table.clone(), kind: ConstraintKind::ForeignKey, name: self.name.clone() }.into(),
            DropForeignKey { key: unchecked, ..self.clone() }.into(),
        ]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let word = match cx.dialect {
            Dialect::Mysql | Dialect::Mariadb => "FOREIGN KEY",
            Dialect::Postgres | Dialect::Sqlite => "CONSTRAINT",
        };
        let (table, name) = (cx.table(&self.table), cx.quote(&self.name));
        let alters = |action: String, rows| {
            let statement = Statement::ddl(format!("ALTER TABLE {table} {action}"));
            measured::alters(cx, statement, &self.table, measured::Rows::of(rows))
        };
        let drop = alters(format!("DROP {word} {name}"), my!["drop-foreign-key"]);
        let mut statements = vec![measured::on(cx, drop, pg!["drop-foreign-key"])];
        // MySQL and MariaDB made an index of the key's name when nothing else served it, and leave it behind.
        let columns: Vec<&str> = self.key.columns.iter().map(String::as_str).collect();
        let implied = cx
            .before
            .tables
            .get(&self.table)
            .is_some_and(|before| !crate::dialect::serving::serves(cx.dialect, before, &columns));
        if matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb) && implied {
            statements.push(alters(format!("DROP INDEX {name}"), my!["drop-index"]));
        }
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropForeignKey,
            creates: Vec::new(),
            drops: vec![Object::ForeignKey(self.table.clone(), self.name.clone())],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        // It comes back without a look at any row.
        if !holds_for_all(cx.dialect, &self.key.options) {
            return Back::EXACT;
        }
        Back::counted(BackClass::MayFail, orphans(cx, &self.table, &self.key))
    }
}

/// Whether the database knows the key to hold for every row.
pub(super) fn is_verified(cx: &Cx<'_>, key: &ForeignKey) -> bool {
    key.validated && holds_for_all(cx.dialect, &key.options)
}

/// The query that counts the rows which refer to none.
pub(super) fn orphans(cx: &Cx<'_>, table: &Name, key: &ForeignKey) -> String {
    let own = |column: &String| format!("child.{}", cx.quote(column));
    let pairs = key.columns.iter().zip(&key.references);
    let matches: Vec<String> =
        pairs.map(|(column, reference)| format!("parent.{} = {}", cx.quote(reference), own(column))).collect();
    let filled: Vec<String> = key.columns.iter().map(|column| format!("{} IS NOT NULL", own(column))).collect();
    format!(
        "SELECT count(*) FROM {} AS child WHERE {} AND NOT EXISTS (SELECT 1 FROM {} AS parent WHERE {})",
        cx.table(table),
        filled.join(" AND "),
        cx.table(&key.table),
        matches.join(" AND ")
    )
}
