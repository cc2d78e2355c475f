//! Columns: types that a database has, and facets that go together.

use super::sizes::characters;
use super::{Report, Table, defaults, is_mysql, sequences};
use crate::dialect::same_type::canonical_type;
use crate::dialect::spell;
use crate::model::{self, Column, Dialect, Type};

/// The most columns that a table can have: PostgreSQL manual, appendix K; MySQL manual, 8.4.7; "SQLite Limits", 2.
fn most_columns(dialect: Dialect) -> usize {
    match dialect {
        Dialect::Postgres => 1600,
        Dialect::Mysql | Dialect::Mariadb => 1017,
        Dialect::Sqlite => 2000,
    }
}

pub(super) fn check(cx: &Table<'_>, dialects: &[Dialect], report: &mut Report) {
    let columns = &cx.table.columns;
    if columns.is_empty() {
        report.all(cx.object(), "the table has no columns", "give it one, or remove it");
    }
    for dialect in dialects.iter().copied() {
        let most = most_columns(dialect);
        if columns.len() > most {
            report.on(
                dialect,
                cx.object(),
                format!("{} columns are more than the {most} that a table can have", columns.len()),
                "split the table",
            );
        }
        let counted: Vec<&String> =
            columns.iter().filter(|(_, column)| column.identity.is_some()).map(|(name, _)| name).collect();
        if counted.len() > 1 && dialect != Dialect::Postgres {
            report.on(
                dialect,
                cx.object(),
                format!("{} are counted up, and only one column of a table can be", super::listed(&counted)),
                "keep one `auto_increment`",
            );
        }
    }
    for (name, column) in columns {
        facets(cx, name, column, report);
        sequences::check(cx, name, column, dialects, report);
        size(cx, name, &column.ty, dialects, report);
        let known = column.ty.enum_name().filter(|declared| !cx.schema.enums.contains_key(*declared));
        if let Some(missing) = known {
            report.all(
                cx.column(name),
                format!("its type is the enum {missing}, which is not declared"),
                "declare it with `#[derive(DbEnum)]`",
            );
        }
        for dialect in dialects.iter().copied() {
            if known.is_none() && spell::type_name(dialect, cx.schema, &column.ty).is_err() {
                report.on(
                    dialect,
                    cx.column(name),
                    format!("there is no type {}", column.ty),
                    "name another for the database with `sql_type(...)`",
                );
            }
            identity(cx, name, column, dialect, report);
            if let Some(generated) = &column.generated
                && generated.expr.get(dialect).is_none()
            {
                report.on(
                    dialect,
                    cx.column(name),
                    "its expression has no text for the database",
                    "add one: `generated(postgres = \"...\", sqlite = \"...\")`",
                );
            }
            defaults::check(cx, name, column, dialect, report);
        }
    }
}

fn facets(cx: &Table<'_>, name: &str, column: &Column, report: &mut Report) {
    let object = || cx.column(name);
    if column.generated.is_some() && column.default.is_some() {
        report.all(object(), "a generated column has no default", "remove `default` or `generated`");
    }
    if column.generated.is_some() && column.identity.is_some() {
        report.all(object(), "a generated column is not counted up", "remove `auto_increment` or `generated`");
    }
    if column.identity.is_some() && column.default.is_some() {
        report.all(object(), "a column that is counted up has no default", "remove `default` or `auto_increment`");
    }
    if column.identity.is_some() && column.nullable {
        report.all(object(), "a column that is counted up is never NULL", "make the field's type no `Option`");
    }
    if column.identity.is_some() && !column.ty.is_integer() && !matches!(column.ty, Type::Native(_)) {
        report.all(
            object(),
            format!("only whole numbers are counted up, and its type is {}", column.ty),
            "remove `auto_increment`, or make it an integer",
        );
    }
}

/// Whether the engine counts behind the other columns of a key (MySQL 8.4 manual, 5.6.9, "MyISAM Notes"; MariaDB has Aria, too).
fn counts_behind(dialect: Dialect, table: &model::Table, name: &str) -> bool {
    let engine = table.options.get(dialect).get("engine").map(|engine| engine.to_ascii_lowercase());
    let can = engine.is_some_and(|engine| engine == "myisam" || engine == "aria");
    let keys = table.primary_key.iter().map(|key| &key.columns).chain(table.uniques.values().map(|item| &item.columns));
    let is_in_key = keys.into_iter().any(|columns| columns.iter().any(|column| column == name));
    let holds = |part: &model::IndexPart| matches!(&part.key, model::IndexKey::Column(column) if column == name);
    can && (is_in_key || table.indexes.values().any(|index| index.parts.iter().any(holds)))
}

fn identity(cx: &Table<'_>, name: &str, column: &Column, dialect: Dialect, report: &mut Report) {
    if column.identity.is_none() {
        return;
    }
    let table = cx.table;
    let key = table.primary_key.as_ref().map(|key| key.columns.as_slice()).unwrap_or_default();
    match dialect {
        Dialect::Postgres if column.ty == Type::UnsignedBigInt => {
            // It is stored as numeric(20); "identity column type must be smallint, integer, or bigint".
            report.on(dialect, cx.column(name), "an unsigned integer of 64 bits is not counted up", "use `i64`");
        }
        Dialect::Postgres => {}
        Dialect::Mysql | Dialect::Mariadb => {
            if !table.is_led_by(name) && !counts_behind(dialect, table, name) {
                report.on(
                    dialect,
                    cx.column(name),
                    "a column that is counted up comes first in a key or index",
                    "make it the primary key, or give it `index` or `unique`",
                );
            }
        }
        Dialect::Sqlite => {
            if !matches!(key, [only] if only == name) {
                report.on(
                    dialect,
                    cx.column(name),
                    "only the column that is the whole primary key is counted up",
                    "make it the primary key, or remove `auto_increment`",
                );
            }
        }
    }
}

/// Lengths and precisions, also inside arrays.
fn size(cx: &Table<'_>, name: &str, ty: &Type, dialects: &[Dialect], report: &mut Report) {
    let object = || cx.column(name);
    if let Type::Array(of) = ty {
        size(cx, name, of, dialects, report);
    } else if let Type::Decimal { precision, scale } = ty {
        decimal(cx, name, ty, (*precision, *scale), dialects, report);
    } else if matches!(ty, Type::Char(0) | Type::Varchar(0) | Type::Varbinary(0)) {
        report.all(object(), format!("{ty} holds nothing"), "give it a length of at least 1");
    } else {
        for dialect in dialects.iter().copied() {
            let letter = cx.table.columns.get(name).map_or(4, |column| characters(cx.table, column, dialect));
            if let Some(most) = most_length(dialect, ty, letter) {
                report.on(
                    dialect,
                    object(),
                    format!("{ty} is longer than {most}, the most that the database allows"),
                    "shorten it, or use text without a length",
                );
            }
        }
    }
}

/// The limit that the length exceeds. PostgreSQL: 10485760 characters. MySQL and MariaDB: 255 for char, and
/// rows of 65535 bytes, of which utf8mb4 takes four for a letter.
fn most_length(dialect: Dialect, ty: &Type, letter: u32) -> Option<u32> {
    let (length, most) = match (canonical_type(dialect, ty), is_mysql(dialect)) {
        (Type::Char(length), true) => (length, 255),
        (Type::Varchar(length), true) => (length, 65_532 / letter),
        (Type::Varbinary(length), true) => (length, 65_532),
        (Type::Char(length) | Type::Varchar(length), false) => (length, 10_485_760),
        _ => return None,
    };
    (length > most).then_some(most)
}

fn decimal(
    cx: &Table<'_>,
    name: &str,
    ty: &Type,
    size: (Option<u32>, Option<u32>),
    dialects: &[Dialect],
    report: &mut Report,
) {
    let object = || cx.column(name);
    let (Some(precision), scale) = size else {
        if size.1.is_some() {
            report.all(object(), "a decimal with a scale has a precision", "write `precision` and `scale`");
        }
        return;
    };
    let scale = scale.unwrap_or(0);
    if precision == 0 || scale > precision {
        report.all(
            object(),
            format!("{ty} has no digits before or behind the point"),
            "give it a precision of at least 1 and of at least its scale",
        );
        return;
    }
    for dialect in dialects.iter().copied() {
        // PostgreSQL manual, 8.1.2; MySQL manual, 11.1.3; MariaDB: "DECIMAL".
        let (most_precision, most_scale) = match dialect {
            Dialect::Postgres => (1000, 1000),
            Dialect::Mysql => (65, 30),
            Dialect::Mariadb => (65, 38),
            Dialect::Sqlite => (u32::MAX, u32::MAX),
        };
        if precision > most_precision || scale > most_scale {
            report.on(
                dialect,
                object(),
                format!("{ty} exceeds the precision {most_precision} or the scale {most_scale}"),
                "make it smaller",
            );
        }
    }
}
