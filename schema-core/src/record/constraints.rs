//! What hangs on a table, with the names that PostgreSQL would choose where none is given.

use super::table::{Build, Columns, Flat, piece};
use super::{Error, form};
use crate::model::name::{NameFor, default_name};
use crate::model::{
    Check, Direction, Exclusion, ForeignKey, Index, IndexKey, IndexPart, Name, Object, Origin, Partition, PartitionBy,
    PrimaryKey, Sql, Table, Unique,
};
use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

/// The names of a table's constraints and indexes so far.
#[derive(Clone, Default)]
pub(crate) struct Named(IndexSet<String>);

impl Named {
    /// The default name, numbered as PostgreSQL does where it is taken.
    pub(crate) fn choose(&mut self, given: Option<&String>, table: &Name, columns: &[&str], what: NameFor) -> String {
        let name = given.cloned().unwrap_or_else(|| self.free(table, columns, what));
        self.0.insert(name.clone());
        name
    }

    /// The name that is chosen where none is given.
    pub(crate) fn free(&self, table: &Name, columns: &[&str], what: NameFor) -> String {
        let name = default_name(table, columns, what);
        let mut free = name.clone();
        let mut number = 0;
        while self.0.contains(&free) {
            number += 1;
            free = format!("{name}{number}");
        }
        free
    }
}

/// The columns that an attribute calls by their fields; `prefix` is that of the group it stands in.
pub(super) fn resolve(
    build: &mut Build,
    object: &Object,
    fields: &[String],
    prefix: &str,
    own: &Columns,
) -> Vec<String> {
    let mut columns = Vec::new();
    for field in fields {
        match called(field, prefix, own) {
            Some(column) => columns.push(column.clone()),
            None => {
                let known = own.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
                build.problem(object.clone(), format!("no field `{field}`"), format!("name one of {known}"));
            }
        }
    }
    columns
}

/// The column that an attribute calls by its field; one of a group may also be called by its own name.
fn called<'a>(field: &str, prefix: &str, own: &'a Columns) -> Option<&'a String> {
    let key = format!("{prefix}{field}");
    own.get(&key).or_else(|| own.values().find(|column| **column == key))
}

pub(super) fn primary_key(build: &mut Build, named: &mut Named, record: &form::Table, flat: &[Flat], own: &Columns) {
    let object = Object::PrimaryKey(build.name.clone());
    let on_fields: Vec<&Flat> = flat.iter().filter(|flat| flat.field.primary_key.is_some()).collect();
    let declared = usize::from(record.primary_key.is_some()) + on_fields.len();
    if declared > 1 {
        let help = "a key of several columns is `#[table(primary_key(a, b))]`; a group cannot add to it";
        build.problem(object, "it is declared more than once", help);
        return;
    }
    let on_field = on_fields.first().and_then(|flat| Some((flat.field.primary_key.as_ref()?, *flat)));
    let (key, columns, prefix, origin) = match (&record.primary_key, on_field) {
        (Some(key), _) => (key, resolve(build, &object, &key.columns, "", own), "", Origin::Struct("primary_key", 0)),
        (None, Some((key, flat))) => (key, vec![flat.column()], flat.prefix.as_str(), flat.origin("primary_key", 0)),
        (None, None) => return,
    };
    let include = resolve(build, &object, &key.include, prefix, own);
    if columns.is_empty() {
        return;
    }
    let name = Some(named.choose(key.name.as_ref(), build.name, &[], NameFor::PrimaryKey));
    // That a field is not there has been said of the columns.
    let column = |field: &String| called(field, prefix, own).cloned();
    let lengths = key.lengths.iter().filter_map(|(field, length)| Some((column(field)?, *length))).collect();
    let descending = key.descending.iter().filter_map(column).collect();
    let deferrable = key.deferrable;
    build.table.primary_key = Some(PrimaryKey { name, columns, lengths, descending, include, deferrable });
    build.locate_at(object, origin);
}

pub(super) fn unique(
    build: &mut Build,
    named: &mut Named,
    form: &form::Unique,
    prefix: &str,
    own: &Columns,
    origin: Origin,
) {
    let object = Object::Table(build.name.clone());
    let columns = resolve(build, &object, &form.columns, prefix, own);
    let include = resolve(build, &object, &form.include, prefix, own);
    let name = named.choose(form.name.as_ref(), build.name, &texts(&columns), NameFor::Unique);
    let object = Object::Unique(build.name.clone(), name.clone());
    let unique = Unique {
        columns,
        include,
        nulls_not_distinct: form.nulls_not_distinct,
        deferrable: form.deferrable,
        only: form.only.clone(),
    };
    if build.table.uniques.insert(name, unique).is_some() {
        build.problem(object.clone(), "two unique constraints have this name", "give one of them another `name`");
    }
    build.locate_at(object, origin);
}

pub(super) fn index(
    build: &mut Build,
    named: &mut Named,
    form: &form::Index,
    prefix: &str,
    own: &Columns,
    origin: Origin,
) {
    let object = Object::Table(build.name.clone());
    let (parts, words) = index_parts(build, &form.parts, prefix, own);
    let include = resolve(build, &object, &form.include, prefix, own);
    let name = named.choose(form.name.as_ref(), build.name, &texts(&words), NameFor::Index);
    let object = Object::Index(build.name.clone(), name.clone());
    let index = Index {
        parts,
        unique: form.unique,
        method: form.using.clone(),
        predicate: form.predicate.clone(),
        include,
        nulls_not_distinct: form.nulls_not_distinct,
        options: form.options.clone(),
        only: form.only.clone(),
        prepared: false,
    };
    if build.table.indexes.insert(name, index).is_some() {
        let help = "give one of them another `name`, also where they are for different databases";
        build.problem(object.clone(), "two indexes have this name", help);
    }
    build.locate_at(object, origin);
}

/// The parts of an index, and the words that stand for them in a default name.
fn index_parts(build: &mut Build, parts: &[form::Part], prefix: &str, own: &Columns) -> (Vec<IndexPart>, Vec<String>) {
    let object = Object::Table(build.name.clone());
    let mut read = Vec::new();
    let mut words = Vec::new();
    for part in parts {
        let key = match (&part.column, &part.expr) {
            (Some(column), _) => {
                let Some(column) = resolve(build, &object, std::slice::from_ref(column), prefix, own).pop() else {
                    continue;
                };
                words.push(column.clone());
                IndexKey::Column(column)
            }
            (None, expr) => {
                let expr = expr.clone().unwrap_or_default();
                words.push(word_of(&expr));
                IndexKey::Expr(expr)
            }
        };
        let direction = if part.desc { Direction::Desc } else { Direction::Asc };
        read.push(IndexPart { key, direction, nulls: part.nulls, opclass: part.opclass.clone(), length: part.length });
    }
    (read, words)
}

pub(super) fn exclusion(build: &mut Build, named: &mut Named, form: &form::Exclusion, own: &Columns, origin: Origin) {
    let object = Object::Table(build.name.clone());
    let (parts, words) = index_parts(build, &form.parts, "", own);
    let include = resolve(build, &object, &form.include, "", own);
    let name = named.choose(form.name.as_ref(), build.name, &texts(&words), NameFor::Exclusion);
    let object = Object::Exclusion(build.name.clone(), name.clone());
    let index = Index {
        parts,
        unique: false,
        method: form.using.clone(),
        predicate: form.predicate.clone(),
        include,
        nulls_not_distinct: false,
        options: crate::model::Options::default(),
        only: form.only.clone(),
        prepared: false,
    };
    let operators = form.parts.iter().map(|part| part.with.clone().unwrap_or_default()).collect();
    let exclusion = Exclusion { index, operators, deferrable: form.deferrable };
    if build.table.exclusions.insert(name, exclusion).is_some() {
        build.problem(object.clone(), "two exclusion constraints have this name", "give one of them another `name`");
    }
    build.locate_at(object, origin);
}

/// How the table is divided.
pub(super) fn partitions(build: &mut Build, record: &form::Table, own: &Columns) {
    build.table.partition_by = record.partition_by.as_ref().map(|by| partition_by(build, by, own));
    parts(build, &record.partitions, None, own);
}

fn partition_by(build: &mut Build, by: &form::PartitionBy, own: &Columns) -> PartitionBy {
    let (key, _) = index_parts(build, &by.parts, "", own);
    PartitionBy { method: by.method, key }
}

/// The partitions of the table, or of one of them.
fn parts(build: &mut Build, partitions: &[form::Partition], of: Option<&String>, own: &Columns) {
    for form::Partition { name, bound, partition_by: by, partitions } in partitions {
        let object = Object::Table(build.name.sibling(name));
        let by = by.as_ref().map(|by| partition_by(build, by, own));
        let item = Partition { bound: bound.clone(), of: of.cloned(), by };
        if build.table.partitions.insert(name.clone(), item).is_some() {
            build.problem(object.clone(), "two partitions have this name", "give one of them another `name`");
        }
        build.locate(object);
        parts(build, partitions, Some(name), own);
    }
}

pub(super) fn check(build: &mut Build, named: &mut Named, form: &form::Check, column: Option<&str>, origin: Origin) {
    let columns: Vec<&str> = column.into_iter().collect();
    let name = named.choose(form.name.as_ref(), build.name, &columns, NameFor::Check);
    let object = Object::Check(build.name.clone(), name.clone());
    let form::Check { name: _, expr, options, only } = form.clone();
    let check = Check { expr, options, only, ..Check::new("") };
    if build.table.checks.insert(name, check).is_some() {
        build.problem(object.clone(), "two checks have this name", "give one of them another `name`");
    }
    build.locate_at(object, origin);
}

pub(super) fn foreign_key(
    build: &mut Build,
    named: &mut Named,
    (form, origin): (&form::ForeignKey, Origin),
    columns: Vec<String>,
    pieces: &[Value],
    tables: &IndexMap<Name, Columns>,
) -> Result<(), Error> {
    let table = piece::<form::Target>(build.item, pieces, form.table)?.into_name();
    let name = named.choose(form.name.as_ref(), build.name, &texts(&columns), NameFor::ForeignKey);
    let object = Object::ForeignKey(build.name.clone(), name.clone());
    let references = match tables.get(&table) {
        Some(target) => form.fields.iter().map(|field| target.get(field).unwrap_or(field).clone()).collect(),
        None => {
            let help = "add the package that declares it to `packages` in schema.toml";
            build.problem(
                object.clone(),
                format!("it refers to `{table}`, whose struct is in none of the packages"),
                help,
            );
            form.fields.clone()
        }
    };
    let key = ForeignKey {
        columns: columns.clone(),
        table,
        references,
        on_delete: form.on_delete,
        on_update: form.on_update,
        deferrable: form.deferrable,
        validated: true,
        options: form.options.clone(),
        only: form.only.clone(),
    };
    if build.table.foreign_keys.insert(name, key).is_some() {
        build.problem(object.clone(), "two foreign keys have this name", "give one of them another `name`");
    }
    build.locate_at(object, origin);
    if !form.no_index && !is_indexed(&build.table, &columns) {
        let name = named.choose(None, build.name, &texts(&columns), NameFor::Index);
        let index = Index { only: form.only.clone(), ..Index::on(&texts(&columns)) };
        build.locate(Object::Index(build.name.clone(), name.clone()));
        build.table.indexes.insert(name, index);
    }
    Ok(())
}

/// Whether an index, key or unique constraint starts with the columns, so that a reference needs none of its own.
pub(crate) fn is_indexed(table: &Table, columns: &[String]) -> bool {
    let starts = |all: &[&str]| {
        all.len() >= columns.len() && columns.iter().all(|column| all[..columns.len()].contains(&column.as_str()))
    };
    let key = table.primary_key.as_ref().is_some_and(|key| {
        let whole = key.columns.iter().take_while(|column| !key.lengths.contains_key(*column));
        starts(&whole.map(String::as_str).collect::<Vec<_>>())
    });
    let unique = table.uniques.values().any(|unique| unique.only.is_empty() && starts(&texts(&unique.columns)));
    let index = table.indexes.values().any(|index| {
        let parts: Vec<&str> = index
            .parts
            .iter()
            .map_while(|part| match &part.key {
                IndexKey::Column(column) => Some(column.as_str()),
                IndexKey::Expr(_) => None,
            })
            .collect();
        index.only.is_empty()
            && index.predicate.is_none()
            && index.method.as_deref().is_none_or(|method| method == "btree")
            && starts(&parts)
    });
    key || unique || index
}

/// The word that stands for an expression in a default name, as PostgreSQL chooses it: the function, or `expr`.
pub(crate) fn word_of(expr: &Sql) -> String {
    let text = expr.any.as_ref().or_else(|| expr.by.values().next()).map_or("", String::as_str);
    match text.split_once('(') {
        Some((word, rest))
            if rest.ends_with(')')
                && !word.is_empty()
                && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') =>
        {
            word.to_ascii_lowercase()
        }
        Some(_) | None => "expr".to_owned(),
    }
}

fn texts(columns: &[String]) -> Vec<&str> {
    columns.iter().map(String::as_str).collect()
}
