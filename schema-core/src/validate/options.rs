//! Options that the database does not have, values that they do not take, and tables and constraints that do not fit what they are told.

use super::{Report, Table, partitioning, sizes};
use crate::dialect::canonical::wants;
use crate::dialect::features;
use crate::dialect::options::{self, NO_INHERIT, NOT_VALID, On, Told, UNLOGGED, find, names, wrong_value};
use crate::dialect::same_type::canonical_type;
use crate::dialect::spell;
use crate::model::{Dialect, Direction, Index, Object, Settings, Type};

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    for dialect in dialects.iter().copied() {
        let told = cx.table.options.get(dialect);
        list(dialect, &cx.object(), On::Table, told, report);
        let settled = options::settled(dialect, On::Table, told);
        match dialect {
            Dialect::Postgres => postgres(cx, &settled, report),
            Dialect::Mysql | Dialect::Mariadb => {
                engine(cx, dialect, &settled, report);
                partitioning::check(cx, dialect, &settled, report);
            }
            Dialect::Sqlite => sqlite(cx, &settled, report),
        }
        for (name, index) in cx.table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only)) {
            let method = index.method.as_deref().unwrap_or("btree").to_ascii_lowercase();
            list(dialect, &cx.index(name), On::Index(&method), index.options.get(dialect), report);
        }
        constraints(cx, dialect, report);
    }
}

fn constraints(cx: &Table<'_>, dialect: Dialect, report: &mut Report) {
    // PostgreSQL: "cannot add NO INHERIT constraint to partitioned table"; up to 17 also "cannot add NOT VALID foreign key on
    // partitioned table".
    let divided = cx.table.partition_by.is_some() && features(dialect).partitions;
    for (name, key) in cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
        let told = key.options.own(dialect);
        list(dialect, &cx.foreign_key(name), On::ForeignKey, told, report);
        if divided && options::settled(dialect, On::ForeignKey, told).contains_key(NOT_VALID) {
            let message = format!("the option `{NOT_VALID}` is not for foreign keys of partitioned tables");
            report.on(dialect, cx.foreign_key(name), message, "leave it out: every row is looked up");
        }
    }
    for (name, check) in cx.table.checks.iter().filter(|(_, check)| wants(dialect, &check.only)) {
        let told = check.options.own(dialect);
        list(dialect, &cx.check(name), On::Check, told, report);
        if divided && options::settled(dialect, On::Check, told).contains_key(NO_INHERIT) {
            let message = format!("the option `{NO_INHERIT}` is not for checks of partitioned tables");
            report.on(dialect, cx.check(name), message, "leave it out: partitions hold all the rows");
        }
    }
}

pub(super) fn list(dialect: Dialect, object: &Object, on: On<'_>, told: &Settings, report: &mut Report) {
    for (name, value) in told {
        let name = name.to_ascii_lowercase();
        match find(dialect, on, &name) {
            Told::Free => {}
            Told::Known(known) => {
                if let Some(wrong) = wrong_value(known.takes, value) {
                    let message = format!("the option `{name}` {wrong}, and not `{value}`");
                    report.on(dialect, object.clone(), message, "write such a value, or leave the option out");
                }
            }
            Told::Unknown => {
                let known = names(dialect, on);
                let help = if known.is_empty() {
                    format!("leave it out: a {} has no options there", object.kind())
                } else {
                    format!("name one of {}", known.join(", "))
                };
                report.on(dialect, object.clone(), format!("there is no option `{name}`"), help);
            }
        }
    }
}

fn postgres(cx: &Table<'_>, settled: &Settings, report: &mut Report) {
    let dialect = Dialect::Postgres;
    let keys = cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only));
    for (name, key) in keys.filter(|_| !settled.contains_key(UNLOGGED)) {
        let Some(target) = cx.schema.tables.get(&key.table).filter(|_| key.table != *cx.name) else { continue };
        if options::settled(dialect, On::Table, target.options.get(dialect)).contains_key(UNLOGGED) {
            let message = format!("it refers to {}, which is unlogged, from a table that is not", key.table);
            let help = "make both tables unlogged, or neither: a crash empties the one that is";
            report.on(dialect, cx.foreign_key(name), message, help);
        }
    }
    let long = cx.table.columns.values().any(|column| may_be_long(&canonical_type(dialect, &column.ty)));
    if let (Some(name), false) = (settled.keys().find(|name| name.starts_with("toast.")), long) {
        let message = format!("the option `{name}` is of a table for long values, and no column has any");
        report.on(dialect, cx.object(), message, "leave it out: the database would forget it");
    }
}

/// Whether values of the type may be put aside (PostgreSQL, `src/backend/catalog/toasting.c`): those without a limit.
fn may_be_long(ty: &Type) -> bool {
    match ty {
        Type::Text | Type::Bytes | Type::Varbinary(_) | Type::Json | Type::Array(_) | Type::Native(_) => true,
        Type::Char(length) | Type::Varchar(length) => *length > 2_000,
        Type::Decimal { precision, .. } => precision.is_none(),
        Type::Bool
        | Type::TinyInt
        | Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::UnsignedTinyInt
        | Type::UnsignedSmallInt
        | Type::UnsignedInteger
        | Type::UnsignedBigInt
        | Type::Real
        | Type::Double
        | Type::Date
        | Type::Time
        | Type::Timestamp
        | Type::TimestampTz
        | Type::Interval
        | Type::Uuid
        | Type::Inet
        | Type::Enum(_)
        | Type::Domain(_) => false,
    }
}

/// Other engines than InnoDB keep no foreign keys, and most take them in silence.
fn engine(cx: &Table<'_>, dialect: Dialect, told: &Settings, report: &mut Report) {
    let other = |options: &Settings| options.get("engine").cloned();
    // MySQL, error 1178; MariaDB's MEMORY hashes, and forgets the direction.
    let ascends = |engine: &String| dialect == Dialect::Mysql || engine.eq_ignore_ascii_case("memory");
    if let (Some(engine), Some(_)) =
        (other(told).filter(ascends), cx.table.primary_key.as_ref().filter(|key| !key.descending.is_empty()))
    {
        let message = format!("the engine {engine} has no key that descends");
        report.on(dialect, cx.primary_key(), message, "leave `desc` out, or keep the table in InnoDB");
    }
    if let Some(engine) = other(told).filter(ascends) {
        let descends = |index: &Index| index.parts.iter().any(|part| part.direction == Direction::Desc);
        let indexes = cx.table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only) && descends(index));
        for (name, _) in indexes {
            let message = format!("the engine {engine} has no index that descends");
            report.on(dialect, cx.index(name), message, "leave `desc` out, or keep the table in InnoDB");
        }
    }
    if let Some(engine) = other(told).filter(|engine| engine.eq_ignore_ascii_case("memory")) {
        // Error 1163.
        for (name, column) in cx.table.columns.iter().filter(|(_, column)| sizes::is_long(cx, column, dialect)) {
            let message = format!("the engine {engine} keeps no {}", column.ty);
            let help = "give it a length with `#[column(length = ...)]`, or keep the table in InnoDB";
            report.on(dialect, cx.column(name), message, help);
        }
    }
    for (name, key) in cx.table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
        let target = cx
            .schema
            .tables
            .get(&key.table)
            .map(|table| options::settled(dialect, On::Table, table.options.get(dialect)));
        if let Some(engine) = other(told).or_else(|| other(&target?)) {
            let help = "leave the database out with `only(...)`, or keep both tables in InnoDB";
            report.on(dialect, cx.foreign_key(name), format!("the engine {engine} keeps no foreign keys"), help);
        }
    }
}

fn sqlite(cx: &Table<'_>, settled: &Settings, report: &mut Report) {
    let dialect = Dialect::Sqlite;
    if settled.contains_key("without_rowid") {
        if cx.table.primary_key.is_none() {
            let help = "give it a primary key, or leave `without_rowid` out";
            report.on(dialect, cx.object(), "a table without rowid needs a primary key", help);
        }
        for (name, _) in cx.table.columns.iter().filter(|(_, column)| column.identity.is_some()) {
            let help = "leave out `auto_increment` or `without_rowid`";
            report.on(dialect, cx.column(name), "a table without rowid counts nothing up", help);
        }
    }
    if !settled.contains_key("strict") {
        return;
    }
    for (name, column) in &cx.table.columns {
        let Ok(spelled) = spell::type_name(dialect, cx.schema, &column.ty) else { continue };
        // sqlite.org, "STRICT Tables".
        let strict = ["int", "integer", "real", "text", "blob", "any"];
        if !strict.iter().any(|word| spelled.eq_ignore_ascii_case(word)) {
            let message = format!("a strict table has no type {spelled}");
            let help = "write one that it has: `sql_type(sqlite = \"integer\")`, real, text, blob or any";
            report.on(dialect, cx.column(name), message, help);
        }
    }
}
