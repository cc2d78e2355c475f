//! What is no longer declared stays, renamed aside: it becomes part of the schema that is planned for.

use super::Drops;
use crate::dialect::nextval;
use crate::diff::partitions::gone;
use crate::diff::{Renames, renames};
use crate::model::name::cut;
use crate::model::{Column, Default, Hints, Literal, Name, Object, Schema, Table};
use crate::ops::{aside, detached};
use indexmap::IndexSet;

/// The longest name that every dialect takes.
const LIMIT: usize = 63;

/// What every name that is kept aside begins with.
const RETIRED: &str = "_retired_";

/// `target` with what `base` keeps aside, and with what is gone from `base` put aside now.
#[must_use]
pub fn carry_retired(base: &Schema, target: Schema, hints: &Hints, drops: Drops) -> Schema {
    let acting = renames(base, &target, hints);
    let mut out = target;
    for (name, table) in &base.tables {
        let renamed = acting.tables.iter().find(|(_, from)| *from == name).map(|(to, _)| to);
        let stays =
            renamed.or_else(|| (out.tables.contains_key(name) && !acting.tables.contains_key(name)).then_some(name));
        match stays {
            Some(now) => columns(table, now, &mut out, &acting, drops, base),
            None if table.retired.is_some() => {
                out.tables.insert(name.clone(), follow_table(table, &acting));
            }
            None if drops == Drops::Retire => {
                let (to, kept) = table_aside(name, &follow_table(&bare_table(table, base), &acting), &out, base);
                out.tables.insert(to, kept);
            }
            None => {}
        }
    }
    if drops == Drops::Retire {
        for (table, name) in gone(base, &out, &acting) {
            let Some(of) = base.tables.get(&table) else { continue };
            let to = free_table(&table.sibling(&name), &out, base);
            let kept = follow_table(&detached(of, &table.sibling(&name), &to), &acting);
            out.tables.insert(to, kept);
        }
    }
    keep_enums(base, &mut out, &acting);
    keep_sequences(base, &mut out, &acting);
    out
}

/// A sequence stays while the default of something that is kept aside counts from it.
fn keep_sequences(base: &Schema, out: &mut Schema, acting: &Renames) {
    for (to, from) in &acting.sequences {
        nextval::rename(out, from, to);
    }
    for (name, sequence) in &base.sequences {
        let moves = acting.sequences.values().any(|from| from == name);
        if !moves && !out.sequences.contains_key(name) && nextval::user(out, name).is_some() {
            out.sequences.insert(name.clone(), sequence.clone());
        }
    }
}

/// What a purge removes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purge {
    /// Everything that is kept aside.
    Everything,
    /// These tables and columns, by their names aside.
    Only(Vec<Object>),
}

/// `schema` without what a purge removes of that which is kept aside.
#[must_use]
pub fn purged(schema: &Schema, purge: &Purge) -> Schema {
    let goes = |object: Object| match purge {
        Purge::Everything => true,
        Purge::Only(objects) => objects.contains(&object),
    };
    let mut out = schema.clone();
    out.tables.retain(|name, table| table.retired.is_none() || !goes(Object::Table(name.clone())));
    for (name, table) in &mut out.tables {
        table.columns.retain(|column_name, column| {
            column.retired.is_none() || !goes(Object::Column(name.clone(), column_name.clone()))
        });
    }
    let columns = out.tables.values().flat_map(|table| table.columns.values()).map(|column| &column.ty);
    let types = columns.chain(out.domains.values().map(|domain| &domain.base));
    let used: Vec<Name> = types.filter_map(|ty| ty.enum_name().cloned()).collect();
    out.enums.retain(|name, _| used.contains(name));
    out
}

fn columns(old: &Table, now: &Name, out: &mut Schema, acting: &Renames, drops: Drops, base: &Schema) {
    let Some(table) = out.tables.get_mut(now) else { return };
    let renamed = acting.columns.get(now);
    for (name, column) in &old.columns {
        let moves = renamed.is_some_and(|renamed| renamed.values().any(|from| from == name));
        let taken = renamed.is_some_and(|renamed| renamed.contains_key(name));
        if moves || (table.columns.contains_key(name) && !taken) {
            continue;
        }
        let followed = follow(&bare(column, base), acting);
        if column.retired.is_some() {
            table.columns.insert(name.clone(), followed);
        } else if drops == Drops::Retire && column.generated.is_none() {
            let free = |candidate: &str| !table.columns.contains_key(candidate) && !old.columns.contains_key(candidate);
            let to = free_name(name, free);
            table.columns.insert(to, aside(name, &followed));
        }
    }
}

/// What is kept aside is in no domain: that would go on to ask for values, and could not go.
fn bare(column: &Column, base: &Schema) -> Column {
    Column { ty: base.resolved(&column.ty), ..column.clone() }
}

fn bare_table(table: &Table, base: &Schema) -> Table {
    let columns = table.columns.iter().map(|(name, column)| (name.clone(), bare(column, base))).collect();
    Table { columns, ..table.clone() }
}

/// A retired table keeps its columns and its primary key, and nothing that could stand in the way of others.
fn table_aside(name: &Name, table: &Table, out: &Schema, base: &Schema) -> (Name, Table) {
    let to = free_table(name, out, base);
    let mut key = table.primary_key.clone();
    if let Some(key_name) = key.as_mut().and_then(|key| key.name.as_mut()) {
        *key_name = cut(&format!("{}_pkey", to.name), LIMIT);
    }
    let kept = Table {
        comment: table.comment.clone(),
        retired: Some(name.clone()),
        options: table.options.clone(),
        partition_by: table.partition_by.clone(),
        partitions: table.partitions.clone(),
        columns: table.columns.clone(),
        primary_key: key,
        ..Table::default()
    };
    (to, kept)
}

fn free_table(name: &Name, out: &Schema, base: &Schema) -> Name {
    let free = |candidate: &str| {
        let candidate = name.sibling(candidate);
        !out.tables.contains_key(&candidate) && !base.tables.contains_key(&candidate)
    };
    name.sibling(free_name(&name.name, free))
}

fn free_name(name: &str, free: impl Fn(&str) -> bool) -> String {
    let first = cut(&format!("{RETIRED}{name}"), LIMIT);
    if free(&first) {
        return first;
    }
    let numbered = (2_u32..).map(|number| cut(&format!("{RETIRED}{number}_{name}"), LIMIT));
    numbered.into_iter().find(|candidate| free(candidate)).unwrap_or(first)
}

/// Enums that only what is kept aside still needs: they go aside with it, so that their names are free for others.
fn keep_enums(base: &Schema, out: &mut Schema, acting: &Renames) {
    let mut needed: IndexSet<Name> = IndexSet::new();
    for column in out.tables.values().flat_map(kept_columns) {
        needed.extend(column.ty.enum_name().filter(|name| !out.enums.contains_key(*name)).cloned());
    }
    for name in needed {
        let former = acting.enums.get(&name).unwrap_or(&name);
        let Some(item) = base.enums.get(former).filter(|_| !out.enums.contains_key(&name)) else { continue };
        let is_aside = name.name.starts_with(RETIRED);
        let to = if is_aside { name.clone() } else { enum_aside(&name, out, base) };
        out.enums.insert(to.clone(), item.clone());
        let tables = out.tables.values_mut();
        for table in tables {
            let whole = table.retired.is_some();
            for column in table.columns.values_mut().filter(|column| whole || column.retired.is_some()) {
                retype(column, &name, &to);
            }
        }
    }
}

fn kept_columns(table: &Table) -> impl Iterator<Item = &Column> {
    table.columns.values().filter(|column| column.retired.is_some() || table.retired.is_some())
}

/// A type shares its names with tables on PostgreSQL, where each table makes a type of its rows.
fn enum_aside(name: &Name, out: &Schema, base: &Schema) -> Name {
    let taken = |schema: &Schema, name: &Name| {
        schema.enums.contains_key(name) || schema.domains.contains_key(name) || schema.tables.contains_key(name)
    };
    let free = |candidate: &str| {
        let candidate = name.sibling(candidate);
        !taken(out, &candidate) && !taken(base, &candidate)
    };
    name.sibling(free_name(&name.name, free))
}

fn retype(column: &mut Column, from: &Name, to: &Name) {
    if column.ty.enum_name() == Some(from) {
        column.ty = column.ty.with_enum_name(to);
    }
    if let Some(retired) = &mut column.retired {
        retype(&mut retired.column, from, to);
    }
}

fn follow_table(table: &Table, acting: &Renames) -> Table {
    let columns = table.columns.iter().map(|(name, column)| (name.clone(), follow(column, acting))).collect();
    Table { columns, ..table.clone() }
}

/// A column as it is once enums and labels have their new names.
fn follow(column: &Column, acting: &Renames) -> Column {
    let mut out = column.clone();
    if let Some(former) = column.ty.enum_name() {
        let now = acting.enums.iter().find(|(_, from)| *from == former).map_or(former, |(to, _)| to);
        out.ty = column.ty.with_enum_name(now);
        if let (Some(values), Some(Default::Value(Literal::Text(label)))) = (acting.values.get(now), &mut out.default) {
            if let Some((to, _)) = values.iter().find(|(_, from)| *from == label) {
                label.clone_from(to);
            }
        }
    }
    if let Some(retired) = &mut out.retired {
        retired.column = follow(&retired.column, acting);
    }
    out
}
