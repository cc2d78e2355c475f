//! Add, drop or change the primary key of a table.

use super::measured::{self, my};
use super::prepared::Taking;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, insert, remove, replace, table_of};
use crate::dialect::serving::serves;
use crate::dialect::{Unsupported, features, key_parts, spell};
use crate::hazard::HazardKind;
use crate::model::name::cut;
use crate::model::{Dialect, ForeignKey, Name, Object, PrimaryKey, Schema, Table, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the primary key of a table, in one step, so that there is no moment without one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetPrimaryKey {
    /// The table.
    pub table: Name,
    /// The key before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PrimaryKey>,
    /// The key after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PrimaryKey>,
    /// Whether the operation before it has built the index of the key that comes, in whichever direction that is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prepared: bool,
}

impl Op for SetPrimaryKey {
    fn describe(&self) -> String {
        match (&self.from, &self.to) {
            (None, _) => format!("add primary key of {}", self.table),
            (Some(_), None) => format!("drop primary key of {}", self.table),
            (Some(_), Some(_)) => format!("change primary key of {}", self.table),
        }
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let table = table_of(self, schema, &self.table)?;
        if let Some(taking) = self.taking(self.to.as_ref()).filter(|_| self.prepared) {
            remove(self, &mut table.indexes, &taking.built_as, &taking.index)?;
        }
        if let Some(taking) = self.taking(self.from.as_ref()).filter(|_| self.prepared) {
            insert(self, &mut table.indexes, &taking.built_as, taking.index)?;
        }
        replace(self, &mut table.primary_key, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetPrimaryKey { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    /// A key that takes the place of another comes in the statement in which that goes: until then rows refer to it. The way back finds the
    /// index of the former one built again.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        let (comes, goes) = (self.taking(self.to.as_ref()), self.taking(self.from.as_ref()));
        let named = comes.is_some() == self.to.is_some() && goes.is_some() == self.from.is_some();
        if !named || !super::index::builds_beside(cx, &self.table) {
            return vec![self.clone().into()];
        }
        let set = SetPrimaryKey { prepared: true, ..self.clone() }.into();
        let build = comes.as_ref().map(Taking::build);
        build.into_iter().chain([set]).chain(goes.as_ref().map(Taking::clear)).collect()
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if let Some(taking) = self.taking(self.to.as_ref()).filter(|_| self.prepared) {
            return Ok(taking.take(cx, self.from.as_ref().and_then(|key| key.name.as_deref())).to_vec());
        }
        if let Some((column, length)) = self.missing(cx) {
            return Err(Unsupported {
                what: format!("take {length} of {}.{column} into the primary key while its type changes", self.table),
                dialect: cx.dialect,
                instead: "change the type in one migration and the key in a later one".into(),
            });
        }
        let mut clauses = Vec::new();
        if let Some(from) = &self.from {
            clauses.push(match (cx.dialect, &from.name) {
                (Dialect::Postgres, Some(name)) => format!("DROP CONSTRAINT {}", cx.quote(name)),
                (Dialect::Postgres, None) => {
                    format!("DROP CONSTRAINT {}", cx.quote(&format!("{}_pkey", self.table.name)))
                }
                (Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite, _) => "DROP PRIMARY KEY".to_owned(),
            });
        }
        if let Some(to) = &self.to {
            clauses.push(format!("ADD {}", spell::primary_key(cx.dialect, to)));
        }
        let [lent, needless] = stand_ins(cx, &self.table);
        clauses.splice(0..0, lent.iter().map(|(name, columns)| format!("ADD INDEX {name} ({columns})")));
        clauses.extend(needless.iter().map(|(name, _)| format!("DROP INDEX {name}")));
        let mut statement = Statement::ddl(format!("ALTER TABLE {} {}", cx.table(&self.table), clauses.join(", ")));
        let mut facts = self.measured(cx);
        for (beside, fact) in [(&lent, my!["add-index"]), (&needless, my!["drop-index"])] {
            facts = if beside.is_empty() { facts } else { facts.and(fact) };
        }
        statement = measured::alters(cx, statement, &self.table, facts);
        let (from, to) = (self.from.as_ref(), self.to.as_ref());
        let rows = super::measured_postgres::primary_key_set(cx, &self.table, from, to);
        statement = measured::does(cx, statement, &self.table, &rows);
        if self.to.is_some() && !fits(self.from.as_ref(), self.to.as_ref()) {
            statement = statement.hazard(HazardKind::MayFail, Object::PrimaryKey(self.table.clone()));
        }
        Ok(vec![if self.is_stricter() {
            statement.hazard(HazardKind::BreaksOldCode, Object::PrimaryKey(self.table.clone()))
        } else {
            statement
        }])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let name = |key: &Option<PrimaryKey>| {
            key.as_ref()
                .and_then(|key| key.name.as_ref())
                .map(|name| super::index::object(&self.table, name))
                .into_iter()
                .collect::<Vec<_>>()
        };
        let needs =
            Object::with_columns(&self.table, self.to.iter().flat_map(|key| key.columns.iter().chain(&key.include)));
        let (creates, drops) = if name(&self.from) == name(&self.to) {
            (Vec::new(), Vec::new())
        } else {
            (name(&self.to), name(&self.from))
        };
        let rank = if self.shortens() { Rank::ShortenPrimaryKey } else { Rank::SetPrimaryKey };
        Footprint { rank, creates, drops, needs }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        match &self.from {
            Some(from) if !fits(self.to.as_ref(), Some(from)) => {
                Back::counted(BackClass::MayFail, super::misfit::shared_in_key(cx, &self.table, from))
            }
            Some(_) | None => Back::EXACT,
        }
    }
}

/// The indexes that foreign keys of the table need under their own names because the key serves them no more, and those that they need
/// no longer: their names and columns, quoted. MySQL and MariaDB refuse to leave a foreign key without an index (error 1553).
fn stand_ins(cx: &Cx<'_>, table: &Name) -> [Vec<(String, String)>; 2] {
    let tables = (cx.before.tables.get(table), cx.after.tables.get(table));
    let ((Some(before), Some(after)), Dialect::Mysql | Dialect::Mariadb) = (tables, cx.dialect) else {
        return [Vec::new(), Vec::new()];
    };
    let changed = |from: &Table, to: &Table| {
        let loses = |key: &ForeignKey| {
            let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
            serves(cx.dialect, from, &columns) && !serves(cx.dialect, to, &columns)
        };
        let keys = after.foreign_keys.iter().filter(|(_, key)| loses(key));
        keys.map(|(name, key)| (cx.quote(name), spell::quote_list(cx.dialect, &key.columns))).collect()
    };
    [changed(before, after), changed(after, before)]
}

/// Refuses to make a column longer than a key can hold while all of it is in the primary key (error 1170).
pub(super) fn holds(cx: &Cx<'_>, table: &Name, column: &str, ty: &Type) -> Result<(), Unsupported> {
    let key = cx.before.tables.get(table).and_then(|table| table.primary_key.as_ref());
    let whole = key.is_some_and(|key| key.columns.iter().any(|own| own == column) && !key.lengths.contains_key(column));
    if !whole || !matches!(cx.after.resolved(ty), Type::Text | Type::Bytes | Type::Json) {
        return Ok(());
    }
    Err(Unsupported {
        what: format!("make {table}.{column} {ty}, which no key can hold, while all of it is in the primary key"),
        dialect: cx.dialect,
        instead: "give the key a `length` in one migration, and the column its type in a later one".into(),
    })
}

/// Whether every row that one key has let in fits another: one of the same columns, with no less of any of them.
fn fits(from: Option<&PrimaryKey>, to: Option<&PrimaryKey>) -> bool {
    from.zip(to).is_some_and(|(from, to)| from.columns == to.columns && tells_apart(from, to))
}

/// Whether a key tells apart all that another one tells apart: it has its columns, with no less of any of them.
fn tells_apart(other: &PrimaryKey, key: &PrimaryKey) -> bool {
    let no_less = |column: &String| match (key.lengths.get(column), other.lengths.get(column)) {
        (Some(length), Some(of_other)) => length >= of_other,
        (Some(_), None) => false,
        (None, Some(_) | None) => true,
    };
    other.columns.iter().all(|column| key.columns.contains(column) && no_less(column))
}

impl SetPrimaryKey {
    /// Whether rows are refused after it that were taken before: those that are alike in the columns of the key, if only for
    /// a moment.
    fn is_stricter(&self) -> bool {
        let waited = self.from.as_ref().is_some_and(|key| key.deferrable.is_some());
        let Some(to) = &self.to else { return false };
        waited && to.deferrable.is_none() || !self.from.as_ref().is_some_and(|from| tells_apart(from, to))
    }

    /// Whether it makes a key of the same columns shorter, as one of a text has to be before that loses its length.
    fn shortens(&self) -> bool {
        self.from.as_ref().zip(self.to.as_ref()).is_some_and(|(from, to)| {
            let same = from.columns.iter().all(|column| to.columns.contains(column));
            same && from.columns.len() == to.columns.len() && !tells_apart(from, to) && tells_apart(to, from)
        })
    }

    /// The column of which there is not as much before it as the key takes: its type changes in the same migration.
    fn missing(&self, cx: &Cx<'_>) -> Option<(&String, u32)> {
        let before = cx.before.tables.get(&self.table)?;
        let more = |(column, length): &(&String, &u32)| {
            let ty = before.columns.get(*column).map(|column| &column.ty);
            ty.is_some_and(|ty| key_parts::longest(cx.dialect, cx.before, ty).is_none_or(|longest| **length > longest))
        };
        let (column, length) = self.to.as_ref()?.lengths.iter().find(more)?;
        Some((column, *length))
    }

    /// The rows of MySQL and MariaDB that it is.
    fn measured(&self, cx: &Cx<'_>) -> measured::Rows {
        let table = cx.before.tables.get(&self.table);
        let nullable =
            |column: &String| table.and_then(|table| table.columns.get(column)).is_some_and(|column| column.nullable);
        let unique = |key: &PrimaryKey| {
            let plain = key.is_like(&PrimaryKey { columns: key.columns.clone(), ..PrimaryKey::default() });
            plain && table.is_some_and(|table| table.uniques.values().any(|unique| unique.columns == key.columns))
        };
        let required = |columns: &[&str]| columns.iter().all(|column| !nullable(&(*column).to_owned()));
        let another = table.is_some_and(|table| {
            let uniques = table.uniques.values().map(|unique| unique.columns.iter().map(String::as_str).collect());
            let indexes = table.indexes.values().filter(|index| index.unique).map(|index| index.columns().collect());
            uniques.chain(indexes).any(|columns: Vec<&str>| required(&columns))
        });
        measured::Rows::of(match (&self.from, &self.to) {
            (Some(_), Some(_)) => my!["swap-primary-key"],
            (None, Some(key)) if key.columns.iter().any(nullable) => my!["add-primary-key-nullable"],
            (None, Some(key)) if unique(key) => my!["add-primary-key"],
            (None, Some(_)) => my!["add-primary-key-alone"],
            (Some(_), None) if another => my!["drop-primary-key-beside-unique"],
            (Some(_) | None, None) => my!["drop-primary-key"],
        })
    }

    /// One of the keys, as one that takes an index that was built for it; beside the other, whose name may be the same, that has another name.
    fn taking<'a>(&'a self, key: Option<&'a PrimaryKey>) -> Option<Taking<'a>> {
        let key = key?;
        let index = super::prepared::index(&key.columns, &key.include, false);
        let (table, name, deferrable) = (&self.table, key.name.as_deref()?, key.deferrable);
        let built_as = match self.from.is_some() && self.to.is_some() {
            true => cut(&format!("_new_{name}"), features(Dialect::Postgres).max_name),
            false => name.to_owned(),
        };
        Some(Taking { table, name, built_as, index, words: "PRIMARY KEY", deferrable })
    }
}
