//! Mutations of what columns hold: types, defaults, computed values, comments, counting, enums.

use schema_core::dialect::convert::{Conversion, conversion};
use schema_core::model::{Column, Default, Dialect, Enum, Identity, Literal, Name, Sequence, Sql, Table, Type, Using};

use super::Change;
use super::generate::{self, LABELS, can_be_key, fresh};
use super::structure::{any_column, any_table, doubled, is_key, is_referenced, is_used, mentions, move_column, texts};

/// The types that the values of a type can take on every database and come back from.
fn successors(table: &Table, column: &str, ty: &Type) -> Vec<Type> {
    let successors = match ty {
        Type::SmallInt => vec![Type::Integer, Type::BigInt],
        Type::Integer => vec![Type::BigInt, Type::SmallInt, Type::Decimal { precision: Some(12), scale: Some(2) }],
        Type::BigInt => vec![Type::Integer],
        Type::UnsignedInteger => vec![Type::BigInt],
        Type::Decimal { .. } => vec![
            Type::Decimal { precision: Some(14), scale: Some(2) },
            Type::Decimal { precision: Some(14), scale: Some(4) },
        ],
        Type::Varchar(20) => vec![Type::Varchar(60), Type::Text],
        Type::Varchar(_) => vec![Type::Varchar(20), Type::Varchar(300), Type::Text],
        Type::Text => vec![Type::Varchar(60)],
        Type::Date => vec![Type::Timestamp],
        Type::Timestamp => vec![Type::TimestampTz],
        Type::TimestampTz => vec![Type::Timestamp],
        Type::Bool => vec![Type::Integer],
        _ => Vec::new(),
    };
    // What is checked or computed from stays a whole number.
    let named = texts(table).any(|text| mentions(text, column));
    let fits = |ty: &Type| (!is_used(table, column) || can_be_key(ty)) && (!named || ty.is_integer());
    successors.into_iter().filter(fits).collect()
}

fn may_be_retyped(table: &Table, name: &str, column: &Column) -> bool {
    let in_key = table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|part| part == name))
        || table.foreign_keys.values().any(|key| key.columns.iter().any(|part| part == name));
    !in_key && column.generated.is_none() && column.identity.is_none() && column.collate.is_none()
}

pub(super) fn set_type(change: &mut Change<'_>) -> Option<()> {
    retype(change).map(|_| ())
}

fn retype(change: &mut Change<'_>) -> Option<(Name, String)> {
    let (name, column_name) = any_column(change, |table, name, column| {
        may_be_retyped(table, name, column) && !successors(table, name, &column.ty).is_empty()
    })?;
    if is_referenced(change, &name, &column_name) {
        return None;
    }
    let table = &change.now.schema.tables[&name];
    let to = change.rng.pick(&successors(table, &column_name, &table.columns[&column_name].ty))?;
    let there = change.was_there(&name, &column_name);
    let column = change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column_name)?;
    // A default must suit the new type.
    if column.default.is_some() && column.ty == Type::Bool {
        column.default = Some(Default::Value(Literal::Integer(1)));
    }
    if matches!((&column.ty, &to), (Type::Date | Type::Timestamp | Type::TimestampTz, _)) && column.default.is_some() {
        column.default = None;
        // It may have been what filled it.
        column.nullable |= !there;
    }
    column.ty = to;
    Some((name, column_name))
}

/// The expressions of a person for a change of type that no database makes by itself, on each where it is one. They are over
/// the column by its name after the change, in both directions.
pub(super) fn using(from: &Type, to: &Type, column: &str) -> Option<Using> {
    let way = |from: &Type, to: &Type| {
        let mut sql = Sql::default();
        for dialect in Dialect::ALL {
            if conversion(dialect, from, to) == Conversion::NeedsExpression
                && let Some(text) = expression(dialect, from, to, column)
            {
                sql.by.insert(dialect, text);
            }
        }
        (!sql.by.is_empty()).then_some(sql)
    };
    let (up, back) = (way(from, to), way(to, from));
    (up.is_some() || back.is_some()).then_some(Using { up, back })
}

fn expression(dialect: Dialect, from: &Type, to: &Type, column: &str) -> Option<String> {
    Some(match (from, to) {
        (Type::Bool, Type::Decimal { .. }) if dialect == Dialect::Postgres => format!("{column}::integer"),
        (Type::Bool, Type::Decimal { .. }) => format!("{column} + 0"),
        (from, Type::Bool) if from.is_integer() || matches!(from, Type::Decimal { .. }) => format!("{column} <> 0"),
        (Type::Decimal { .. }, to) if to.is_integer() => format!("cast({column} as integer)"),
        (Type::Timestamp | Type::TimestampTz, Type::Date) => format!("date({column})"),
        _ => return None,
    })
}

pub(super) fn rename_and_retype(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = retype(change)?;
    let to = fresh(change.rng, "retyped", |to| change.now.schema.tables[&name].columns.contains_key(to));
    move_column(change, &name, &column, &to);
    Some(())
}

/// A key and every column that refers to it change their type together.
pub(super) fn retype_key(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |table| generate::single_key(table).is_some())?;
    let key = generate::single_key(&change.now.schema.tables[&name])?.to_owned();
    let from = change.now.schema.tables[&name].columns[&key].ty.clone();
    let to = match from {
        Type::BigInt => Type::Integer,
        Type::Integer => Type::BigInt,
        _ => return None,
    };
    // A column that is a key itself would pull in the columns that refer to it.
    let referring: Vec<(Name, String)> = change
        .now
        .schema
        .tables
        .iter()
        .flat_map(|(other, table)| {
            let keys = table.foreign_keys.values().filter(|key| key.table == name);
            keys.flat_map(|key| key.columns.iter().map(|column| (other.clone(), column.clone()))).collect::<Vec<_>>()
        })
        .collect();
    let several = |(table, column): &(Name, String)| {
        let table = &change.now.schema.tables[table];
        table.foreign_keys.values().filter(|key| key.columns.contains(column)).count() > 1
            || table.primary_key.as_ref().is_some_and(|key| key.columns.contains(column))
    };
    if referring.iter().any(several) {
        return None;
    }
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&key)?.ty = to.clone();
    for (table, column) in referring {
        change.now.schema.tables.get_mut(&table)?.columns.get_mut(&column)?.ty = to.clone();
    }
    Some(())
}

pub(super) fn relax_column(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |table, name, column| {
        !column.nullable
            && column.identity.is_none()
            && !table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|part| part == name))
    })?;
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?.nullable = true;
    change.now.hints.backfill.shift_remove(&(name, column));
    Some(())
}

pub(super) fn require_column(change: &mut Change<'_>) -> Option<()> {
    let (name, column_name) = any_column(change, |table, name, column| {
        column.nullable
            && column.generated.is_none()
            && !is_key(table, name)
            && (column.ty.is_integer() || matches!(column.ty, Type::Varchar(_) | Type::Text | Type::Decimal { .. }))
    })?;
    let was_there = change.was_there(&name, &column_name);
    let column = change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column_name)?;
    column.nullable = false;
    let value = if matches!(column.ty, Type::Varchar(_) | Type::Text) { "'1'" } else { "1" };
    let table_was_there = change.holds_rows(&name);
    if was_there || table_was_there {
        change.now.hints.backfill.insert((name, column_name), Sql::any(value));
    }
    Some(())
}

pub(super) fn add_default(change: &mut Change<'_>) -> Option<()> {
    set_default(change, |column| column.default.is_none())
}

pub(super) fn change_default(change: &mut Change<'_>) -> Option<()> {
    set_default(change, |column| column.default.is_some())
}

fn set_default(change: &mut Change<'_>, wanted: impl Fn(&Column) -> bool) -> Option<()> {
    let (name, column_name) = any_column(change, |table, name, column| {
        wanted(column)
            && column.generated.is_none()
            && column.identity.is_none()
            && !table.foreign_keys.values().any(|key| key.columns.iter().any(|part| part == name))
    })?;
    let ty = change.now.schema.tables[&name].columns[&column_name].ty.clone();
    let default = generate::default_of(&change.now.schema, &ty, change.rng)?;
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column_name)?.default = Some(default);
    Some(())
}

pub(super) fn drop_default(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |_, _, column| column.default.is_some())?;
    // A column that is new and required needs its default for the rows that are there.
    let item = &change.now.schema.tables[&name].columns[&column];
    let required = !item.nullable || change.now.schema.refuses_null(&item.ty);
    if !change.was_there(&name, &column) && required {
        return None;
    }
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?.default = None;
    Some(())
}

pub(super) fn add_generated(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    generate::add_generated(change.now.schema.tables.get_mut(&name)?, change.rng).map(|_| ())
}

/// A computed column becomes a plain one.
pub(super) fn drop_generated(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |_, _, column| column.generated.is_some())?;
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?.generated = None;
    Some(())
}

pub(super) fn change_generated(change: &mut Change<'_>) -> Option<()> {
    let (name, column_name) = any_column(change, |_, _, column| column.generated.is_some())?;
    let by = 5 + change.rng.below(4);
    let column = change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column_name)?;
    let source = column.generated.as_ref()?.expr.any.as_deref()?.split(' ').next()?.to_owned();
    column.generated = Some(doubled(&source, by));
    Some(())
}

pub(super) fn comment_table(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |_| true)?;
    let comment = comment(change);
    change.now.schema.tables.get_mut(&name)?.comment = comment;
    Some(())
}

pub(super) fn comment_column(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |_, _, column| column.generated.is_none())?;
    let comment = comment(change);
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?.comment = comment;
    Some(())
}

pub(super) fn comment_enum(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |_| true)?;
    let comment = comment(change);
    change.now.schema.enums.get_mut(&name)?.comment = comment;
    Some(())
}

fn comment(change: &mut Change<'_>) -> Option<String> {
    [None, Some("it's"), Some("line\nbreak \\ 100%"), Some("größe 😀")][change.rng.below(4)].map(str::to_owned)
}

pub(super) fn collate_column(change: &mut Change<'_>) -> Option<()> {
    let (name, column) =
        any_column(change, |table, name, column| matches!(column.ty, Type::Varchar(_)) && !is_key(table, name))?;
    let mut collation = Sql::default();
    for (dialect, text) in [
        (schema_core::model::Dialect::Postgres, "C"),
        (schema_core::model::Dialect::Mysql, "utf8mb4_bin"),
        (schema_core::model::Dialect::Mariadb, "utf8mb4_bin"),
        (schema_core::model::Dialect::Sqlite, "NOCASE"),
    ] {
        collation.by.insert(dialect, text.to_owned());
    }
    let column = change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?;
    column.collate = if column.collate.is_some() { None } else { Some(collation) };
    Some(())
}

pub(super) fn count_up(change: &mut Change<'_>) -> Option<()> {
    let name = any_table(change, |table| {
        let counted = table.columns.values().any(|column| column.identity.is_some());
        !counted
            && generate::single_key(table).is_some_and(|key| {
                matches!(table.columns[key].ty, Type::Integer | Type::BigInt) && table.columns[key].default.is_none()
            })
    })?;
    let key = generate::single_key(&change.now.schema.tables[&name])?.to_owned();
    let table = change.now.schema.tables.get_mut(&name)?;
    // What refers elsewhere takes its values from there; MySQL computes nothing from a counted column.
    let computed =
        table.columns.values().filter_map(|column| column.generated.as_ref()).map(|generated| &generated.expr);
    let named = table
        .checks
        .values()
        .map(|check| &check.expr)
        .chain(computed)
        .any(|sql| sql.any.as_deref().is_some_and(|text| mentions(text, &key)));
    if named || table.foreign_keys.values().any(|foreign| foreign.columns.contains(&key)) {
        return None;
    }
    let column = table.columns.get_mut(&key)?;
    column.identity = Some(if change.rng.percent(25) { Identity::Serial } else { Identity::ByDefault });
    if change.rng.percent(40) {
        column.sequence = generate::sequence(change.rng);
    }
    Some(())
}

/// Tells the sequence of a counted column something else, or nothing any more.
pub(super) fn change_sequence(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |_, _, column| column.identity.is_some())?;
    let told = if change.rng.percent(25) { Sequence::default() } else { generate::sequence(change.rng) };
    change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?.sequence = told;
    Some(())
}

pub(super) fn stop_counting(change: &mut Change<'_>) -> Option<()> {
    let (name, column) = any_column(change, |_, _, column| column.identity.is_some())?;
    let column = change.now.schema.tables.get_mut(&name)?.columns.get_mut(&column)?;
    column.identity = None;
    column.sequence = Sequence::default();
    Some(())
}

pub(super) fn add_enum(change: &mut Change<'_>) -> Option<()> {
    let name = generate::add_enum(&mut change.now.schema, change.rng);
    add_enum_column(change, &name)
}

/// A new column of an enum that is there.
pub(super) fn use_enum(change: &mut Change<'_>) -> Option<()> {
    let names: Vec<Name> = change.now.schema.enums.keys().cloned().collect();
    let name = change.rng.pick(&names)?;
    add_enum_column(change, &name)
}

fn add_enum_column(change: &mut Change<'_>, enum_name: &Name) -> Option<()> {
    let table = any_table(change, |_| true)?;
    let mut column = Column::new(Type::Enum(enum_name.clone()));
    let value = change.rng.pick(&change.now.schema.enums.get(enum_name)?.values)?;
    column.default = Some(Default::Value(Literal::Text(value)));
    let item = change.now.schema.tables.get_mut(&table)?;
    let name = fresh(change.rng, "state", |name| item.columns.contains_key(name));
    item.columns.insert(name.clone(), column);
    if change.rng.percent(50) {
        let index = fresh(change.rng, "state_idx", |name| item.indexes.contains_key(name));
        item.indexes.insert(index, schema_core::model::Index::on(&[&name]));
    }
    Some(())
}

fn any_enum(change: &mut Change<'_>, wanted: impl Fn(&Enum) -> bool) -> Option<Name> {
    let names: Vec<Name> =
        change.now.schema.enums.iter().filter(|(_, item)| wanted(item)).map(|(name, _)| name.clone()).collect();
    change.rng.pick(&names)
}

pub(super) fn add_enum_value(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |item| item.values.len() < LABELS.len())?;
    // A label that was there before the change would be a rename taken back.
    let former: Vec<String> = change.base.enums.values().flat_map(|item| item.values.clone()).collect();
    let item = change.now.schema.enums.get_mut(&name)?;
    let label = fresh(change.rng, "it's", |label| item.values.iter().chain(&former).any(|value| value == label));
    let at = change.rng.below(item.values.len() + 1);
    item.values.insert(at, label);
    Some(())
}

/// A value goes; rows that hold it take another, and so do defaults.
pub(super) fn remove_enum_value(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |item| item.values.len() > 1)?;
    let at = change.rng.below(change.now.schema.enums[&name].values.len());
    let item = change.now.schema.enums.get_mut(&name)?;
    let label = item.values.remove(at);
    let other = item.values[0].clone();
    let hints = &mut change.now.hints;
    let former = hints.enum_values.shift_remove(&(name.clone(), label.clone())).unwrap_or_else(|| label.clone());
    // What took this label in place of another takes the next.
    for ((_, _), to) in hints.enum_maps.iter_mut().filter(|((of, _), to)| *of == name && **to == label) {
        to.clone_from(&other);
    }
    let was = change.enums.iter().find(|(now, _)| *now == name).map(|(_, was)| was.clone());
    if was.and_then(|was| change.base.enums.get(&was)).is_some_and(|item| item.values.contains(&former)) {
        hints.enum_maps.insert((name.clone(), former), other.clone());
    }
    replace_defaults(change, &name, &label, &other);
    Some(())
}

fn replace_defaults(change: &mut Change<'_>, name: &Name, from: &str, to: &str) {
    for table in change.now.schema.tables.values_mut() {
        for column in table.columns.values_mut().filter(|column| column.ty.enum_name() == Some(name)) {
            if column.default == Some(Default::Value(Literal::Text(from.to_owned()))) {
                column.default = Some(Default::Value(Literal::Text(to.to_owned())));
            }
        }
    }
}

pub(super) fn rename_enum_value(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |_| true)?;
    let at = change.rng.below(change.now.schema.enums[&name].values.len());
    let to = fresh(change.rng, "renamed's", |_| false);
    let item = change.now.schema.enums.get_mut(&name)?;
    let from = std::mem::replace(&mut item.values[at], to.clone());
    let hints = &mut change.now.hints;
    for ((_, _), map) in hints.enum_maps.iter_mut().filter(|((of, _), map)| *of == name && **map == from) {
        map.clone_from(&to);
    }
    let former = hints.enum_values.shift_remove(&(name.clone(), from.clone())).unwrap_or_else(|| from.clone());
    let was = change.enums.iter().find(|(now, _)| *now == name).map(|(_, was)| was.clone());
    if was.and_then(|was| change.base.enums.get(&was)).is_some_and(|item| item.values.contains(&former)) {
        hints.enum_values.insert((name.clone(), to.clone()), former);
    }
    replace_defaults(change, &name, &from, &to);
    Some(())
}

pub(super) fn reorder_enum(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |item| item.values.len() > 1)?;
    change.now.schema.enums.get_mut(&name)?.values.reverse();
    Some(())
}

pub(super) fn rename_enum(change: &mut Change<'_>) -> Option<()> {
    let from = any_enum(change, |_| true)?;
    let to = Name::new(fresh(change.rng, "other_kind", |_| false));
    let at = change.now.schema.enums.get_index_of(&from)?;
    change.now.schema.enums.replace_index(at, to.clone()).ok()?;
    for table in change.now.schema.tables.values_mut() {
        for column in table.columns.values_mut().filter(|column| column.ty.enum_name() == Some(&from)) {
            column.ty = column.ty.with_enum_name(&to);
        }
    }
    for (now, _) in change.enums.iter_mut().filter(|(now, _)| *now == from) {
        *now = to.clone();
    }
    let hints = &mut change.now.hints;
    let moved = |(name, label): (Name, String)| (if name == from { to.clone() } else { name }, label);
    hints.enum_values = hints.enum_values.drain(..).map(|(key, value)| (moved(key), value)).collect();
    hints.enum_maps = hints.enum_maps.drain(..).map(|(key, value)| (moved(key), value)).collect();
    Some(())
}

/// An enum goes: its columns become texts.
pub(super) fn drop_enum(change: &mut Change<'_>) -> Option<()> {
    let name = any_enum(change, |_| true)?;
    for (table_name, table) in &mut change.now.schema.tables {
        for (column_name, column) in table.columns.iter_mut().filter(|(_, column)| column.ty.enum_name() == Some(&name))
        {
            column.ty = Type::Varchar(60);
            column.default = None;
            // A new column needs a value for the rows that are there.
            let was_there = change.columns.iter().any(|((of, now), _)| of == table_name && now == column_name);
            column.nullable |= !was_there;
        }
    }
    change.now.schema.enums.shift_remove(&name);
    change.enums.retain(|(now, _)| *now != name);
    change.now.hints.enum_values.retain(|(of, _), _| *of != name);
    change.now.hints.enum_maps.retain(|(of, _), _| *of != name);
    Some(())
}
