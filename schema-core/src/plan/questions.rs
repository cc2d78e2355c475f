//! What only a person can answer: renamed or dropped, back from aside or new, and what the rows that are there get.

use crate::dialect::canonical::Note;
use crate::dialect::convert::{Conversion, conversion};
use crate::dialect::spell;
use crate::diff::renames;
use crate::model::{Column, Dialect, Hints, Name, Object, Schema, Sql, Table, Type};
use crate::ops::Operation;
use indexmap::IndexMap;

/// What two schemas leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Something is gone and something alike is new.
    Gone {
        /// What is gone, by its name in the base.
        gone: Object,
        /// What is new and could be it, by the new names.
        candidates: Vec<Object>,
    },
    /// Something is declared again while what it was is kept aside.
    Again {
        /// What is declared, by its new name.
        object: Object,
        /// What is kept aside, by its name in the base.
        kept: Vec<Object>,
    },
}

impl std::fmt::Display for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Question::Gone { gone, candidates } => {
                let are = if candidates.len() == 1 { "is" } else { "are" };
                write!(
                    f,
                    "{} {gone} is gone and {} {are} new: was it renamed, or dropped?",
                    gone.kind(),
                    list(candidates)
                )
            }
            Question::Again { object, kept } => {
                let are = if kept.len() == 1 { "is" } else { "are" };
                write!(
                    f,
                    "{} {object} is declared again and {} {are} kept aside: does it come back, or is this a new one?",
                    object.kind(),
                    list(kept)
                )
            }
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
fn list(objects: &[Object]) -> String {
    let names: Vec<String> = objects.iter().map(ToString::to_string).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// A required column that has no value for the rows that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// What is missing.
    pub what: MissingValue,
}

/// What is missing for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingValue {
    /// A value for the rows that are there: a default, or `backfill`.
    Value,
    /// An expression that converts the values: `using`.
    Using {
        /// The type before.
        from: String,
        /// The type after.
        to: String,
    },
    /// An expression that converts the values back: `using_back`.
    UsingBack {
        /// The type after.
        from: String,
        /// The type before.
        to: String,
    },
}

impl Missing {
    /// The same as a note about the column.
    pub(super) fn note(&self) -> Note {
        let Missing { table, column, what } = self;
        let text = match what {
            MissingValue::Value => "is required, and rows that are there have no value for it".to_owned(),
            MissingValue::Using { from, to } | MissingValue::UsingBack { from, to } => {
                format!("has values that cannot go from {from} to {to} by themselves")
            }
        };
        Note { object: Object::Column(table.clone(), column.clone()), text }
    }
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Missing { table, column, what } = self;
        match what {
            MissingValue::Value => write!(
                f,
                "column {table}.{column} is required and the rows that are there have no value for it: give it a default, \
                 or `#[column(backfill = \"...\")]` with an expression over the row"
            ),
            MissingValue::Using { from, to } => write!(
                f,
                "the values of {table}.{column} cannot go from {from} to {to} by themselves: say how with `#[column(using = \"...\")]`"
            ),
            MissingValue::UsingBack { from, to } => write!(
                f,
                "the values of {table}.{column} cannot come back from {from} to {to} by themselves: say how with `#[column(using_back = \"...\")]`"
            ),
        }
    }
}

/// What is gone while something alike is new, and nobody said whether it is the same.
pub(super) fn questions(base: &Schema, target: &Schema, hints: &Hints) -> Vec<Question> {
    let acting = renames(base, target, hints);
    let mut out = Vec::new();
    let answered = |object: &Object| hints.drops.contains(object);
    let gone = base.tables.iter().filter(|(name, table)| {
        table.retired.is_none()
            && !target.tables.contains_key(*name)
            && !acting.tables.values().any(|from| from == *name)
    });
    for (name, table) in gone {
        let object = Object::Table(name.clone());
        let new =
            target.tables.iter().filter(|(to, _)| !base.tables.contains_key(*to) && !acting.tables.contains_key(*to));
        let candidates: Vec<Object> =
            new.filter(|(_, other)| alike(table, other)).map(|(to, _)| Object::Table(to.clone())).collect();
        if !candidates.is_empty() && !answered(&object) {
            out.push(Question::Gone { gone: object, candidates });
        }
    }
    for (name, table) in &target.tables {
        let former = acting.tables.get(name).unwrap_or(name);
        let Some(old) = base.tables.get(former) else {
            out.extend(again(Object::Table(name.clone()), kept_tables(base, name), hints));
            continue;
        };
        if old == table {
            continue;
        }
        let renamed = acting.columns.get(name);
        let moved = |column: &str| renamed.is_some_and(|renamed| renamed.values().any(|from| from == column));
        let came = |column: &str| renamed.is_some_and(|renamed| renamed.contains_key(column));
        for (column_name, column) in table.columns.iter().filter(|(to, _)| !old.columns.contains_key(*to) && !came(to))
        {
            // What is computed from now on has no use for values of its own.
            let kept = if column.generated.is_none() { kept_columns(former, old, column_name) } else { Vec::new() };
            out.extend(again(Object::Column(name.clone(), column_name.clone()), kept, hints));
        }
        for (column_name, column) in &old.columns {
            let object = Object::Column(former.clone(), column_name.clone());
            let stays = table.columns.contains_key(column_name) || moved(column_name);
            if stays || column.retired.is_some() || column.generated.is_some() || answered(&object) {
                continue;
            }
            let new = table.columns.iter().filter(|(to, _)| !old.columns.contains_key(*to) && !came(to));
            let candidates: Vec<Object> = new
                .filter(|(_, other)| other.ty == column.ty && other.generated.is_none())
                .map(|(to, _)| Object::Column(name.clone(), to.clone()))
                .collect();
            if !candidates.is_empty() {
                out.push(Question::Gone { gone: object, candidates });
            }
        }
    }
    out.extend(named(
        &base.domains,
        &target.domains,
        &acting.domains,
        |one, other| one.base == other.base,
        Object::Domain,
        hints,
    ));
    out.extend(named(
        &base.sequences,
        &target.sequences,
        &acting.sequences,
        |one, other| one.ty == other.ty,
        Object::Sequence,
        hints,
    ));
    for (name, item) in &target.enums {
        let former = acting.enums.get(name).unwrap_or(name);
        let Some(old) = base.enums.get(former) else { continue };
        let renamed = acting.values.get(name);
        let new = item.values.iter().filter(|value| {
            !old.values.contains(value) && !renamed.is_some_and(|renamed| renamed.contains_key(*value))
        });
        let candidates: Vec<Object> = new.map(|value| Object::EnumValue(name.clone(), value.clone())).collect();
        for value in old.values.iter().filter(|value| !item.values.contains(value)) {
            let object = Object::EnumValue(former.clone(), value.clone());
            let moved = renamed.is_some_and(|renamed| renamed.values().any(|from| from == value));
            let mapped = hints.enum_maps.contains_key(&(name.clone(), value.clone()));
            if !moved && !mapped && !answered(&object) && !candidates.is_empty() {
                out.push(Question::Gone { gone: object, candidates: candidates.clone() });
            }
        }
    }
    out
}

/// What is gone of the things of one kind, by their names, while something like it is new.
fn named<T>(
    base: &IndexMap<Name, T>,
    target: &IndexMap<Name, T>,
    acting: &IndexMap<Name, Name>,
    like: impl Fn(&T, &T) -> bool,
    object: impl Fn(Name) -> Object,
    hints: &Hints,
) -> Vec<Question> {
    let gone = base.iter().filter(|(name, _)| {
        let moves = acting.values().any(|from| from == *name);
        !moves && !target.contains_key(*name) && !hints.drops.contains(&object((*name).clone()))
    });
    let asked = gone.filter_map(|(name, item)| {
        let new = target.iter().filter(|(to, _)| !base.contains_key(*to) && !acting.contains_key(*to));
        let candidates: Vec<Object> =
            new.filter(|(_, other)| like(item, other)).map(|(to, _)| object(to.clone())).collect();
        (!candidates.is_empty()).then(|| Question::Gone { gone: object(name.clone()), candidates })
    });
    asked.collect()
}

/// What the base keeps aside of a table or column, which is given by its new name.
#[must_use]
pub fn kept_aside(base: &Schema, hints: &Hints, object: &Object) -> Vec<Object> {
    match object {
        Object::Table(name) => kept_tables(base, name),
        Object::Column(name, column) => {
            let restored = hints.restores.get(&Object::Table(name.clone())).and_then(Object::table);
            let former = restored.or_else(|| hints.tables.get(name)).filter(|former| base.tables.contains_key(*former));
            let former = former.unwrap_or(name);
            base.tables.get(former).map_or_else(Vec::new, |table| kept_columns(former, table, column))
        }
        Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => Vec::new(),
    }
}

fn kept_tables(base: &Schema, name: &Name) -> Vec<Object> {
    let kept = base.tables.iter().filter(|(_, kept)| kept.retired.as_ref() == Some(name));
    kept.map(|(kept, _)| Object::Table(kept.clone())).collect()
}

fn kept_columns(table: &Name, old: &Table, column: &str) -> Vec<Object> {
    let of_this = |kept: &Column| kept.retired.as_ref().is_some_and(|retired| retired.name == column);
    let kept = old.columns.iter().filter(|(_, kept)| of_this(kept));
    kept.map(|(kept, _)| Object::Column(table.clone(), kept.clone())).collect()
}

/// The question about what is declared again, unless nothing is kept of it or somebody answered.
fn again(object: Object, kept: Vec<Object>, hints: &Hints) -> Option<Question> {
    let is_open = !kept.is_empty() && !hints.news.contains(&object);
    is_open.then_some(Question::Again { object, kept })
}

/// What is kept aside on the one side alone, while what it was is there on the other, comes back.
pub(super) fn comes_back(question: &Question, target: &Schema, hints: &mut Hints) -> bool {
    let Question::Again { object, kept } = question else { return false };
    let [kept] = kept.as_slice() else { return false };
    let stays = match kept {
        Object::Column(table, column) => {
            target.tables.get(table).is_some_and(|table| table.columns.contains_key(column))
        }
        Object::Table(table) => target.tables.contains_key(table),
        Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::EnumValue(..)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::Sql(_) => true,
    };
    if !stays {
        hints.restores.insert(object.clone(), kept.clone());
    }
    !stays
}

/// What restored columns hold where rows came while they were aside: their default, as if they were added.
pub(super) fn fill_restored(dialect: Dialect, base: &Schema, target: &Schema, hints: &mut Hints) {
    for (table, columns) in renames(base, target, hints).columns {
        for (to, _) in columns
            .into_iter()
            .filter(|(to, _)| hints.restores.contains_key(&Object::Column(table.clone(), to.clone())))
        {
            let declared = target.tables.get(&table).and_then(|table| table.columns.get(&to));
            let default =
                declared.filter(|column| !column.nullable).and_then(|column| spell::default_value(dialect, column));
            let key = (table.clone(), to);
            if let (Some(default), false) = (default, hints.backfill.contains_key(&key)) {
                hints.backfill.insert(key, Sql::any(default));
            }
        }
    }
}

/// Whether one table could be the other under a new name: most of their columns are the same.
fn alike(a: &Table, b: &Table) -> bool {
    let shared = a
        .columns
        .iter()
        .filter(|(name, column)| b.columns.get(*name).is_some_and(|other| other.ty == column.ty))
        .count();
    shared * 3 >= a.columns.len().max(b.columns.len()) * 2
}

/// The domains on both sides, by the names that the operations call them by.
fn types(base: &Schema, target: &Schema, ops: &[Operation]) -> Schema {
    let mut types = Schema { domains: base.domains.clone(), ..Schema::default() };
    for op in ops.iter().filter(|op| matches!(op, Operation::RenameDomain(_))) {
        // Where it does not fit, the proof says so.
        let _ = op.apply(&mut types);
    }
    types.domains.extend(target.domains.iter().map(|(name, domain)| (name.clone(), domain.clone())));
    types
}

/// What the operations do not know about the rows that are there.
pub(super) fn missing(dialect: Dialect, base: &Schema, target: &Schema, ops: &[Operation]) -> Vec<Missing> {
    let mut out = Vec::new();
    let types = types(base, target, ops);
    let conversion = |from: &Type, to: &Type| conversion(dialect, &types.resolved(from), &types.resolved(to));
    for op in ops {
        if let Operation::SetNullable(set) = op {
            let restored = |op: &Operation| matches!(op, Operation::RestoreColumn(own) if own.table == set.table && own.name == set.column);
            if !set.nullable && set.backfill.is_none() && ops.iter().any(restored) {
                let (table, column) = (set.table.clone(), set.column.clone());
                out.push(Missing { table, column, what: MissingValue::Value });
            }
        }
        if let Operation::AddColumn(add) = op {
            let column = &add.column;
            let valued = column.nullable && !types.refuses_null(&column.ty)
                || types.gives_default(&column.ty)
                || column.default.is_some()
                || column.generated.is_some()
                || column.identity.is_some();
            if !valued && add.backfill.is_none() {
                out.push(Missing { table: add.table.clone(), column: add.name.clone(), what: MissingValue::Value });
            }
        }
        if let Operation::SetType(set) = op {
            let (from, to) = (set.from.to_string(), set.to.to_string());
            if set.using.is_none() && conversion(&set.from, &set.to) == Conversion::NeedsExpression {
                out.push(Missing {
                    table: set.table.clone(),
                    column: set.column.clone(),
                    what: MissingValue::Using { from, to },
                });
            } else if set.using_back.is_none() && conversion(&set.to, &set.from) == Conversion::NeedsExpression {
                let what = MissingValue::UsingBack { from: to, to: from };
                out.push(Missing { table: set.table.clone(), column: set.column.clone(), what });
            }
        }
    }
    out
}
