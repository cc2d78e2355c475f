//! Another type of a column: what it costs depends on the former one, which the scripts before may have said. Where they have not, it may
//! be the most dangerous.

use super::elements::{Meaning, some};
use super::known::{Column, Known, Told};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use sqlparser::ast::{ColumnOption, DataType, Expr, GeneratedExpressionMode};

/// PostgreSQL: `ALTER COLUMN … TYPE`.
pub(super) fn postgres(
    table: &Name,
    column: &str,
    kind: &DataType,
    using: Option<&Expr>,
    known: &mut Known,
) -> Meaning {
    let (indexed, checked) = (known.is_indexed(table, column), known.is_checked(table, column));
    let new = kind.to_string().to_uppercase();
    let own = known.columns.entry((table.clone(), column.to_owned())).or_default();
    let old = std::mem::replace(&mut own.kind, new.clone());
    let plain =
        using.is_none_or(|using| !matches!(using, Expr::Function(_) | Expr::BinaryOp { .. } | Expr::Case { .. }));
    let mut ids: Vec<&str> = match (base(&old), base(&new)) {
        _ if old.is_empty() => unknown(base(&new)),
        _ if old == new => vec!["type-same"],
        // What a list holds is converted, whatever it is.
        _ if old.ends_with(']') || new.ends_with(']') => unknown(base(&new)),
        ("VARCHAR", "TEXT" | "VARCHAR") if widens(&old, &new) => {
            let mut ids = vec!["type-varchar-longer"];
            ids.extend((indexed != Some(false)).then_some("type-varchar-longer-indexed"));
            ids.extend((checked != Some(false)).then_some("type-varchar-to-text-with-check"));
            ids
        }
        ("TEXT", "VARCHAR") if arguments(&new).is_empty() => vec!["type-text-to-varchar"],
        ("NUMERIC", "NUMERIC") if widens(&old, &new) => vec!["type-numeric-more-digits"],
        ("TEXT" | "VARCHAR" | "CHAR" | "NUMERIC", "VARCHAR" | "CHAR" | "NUMERIC") => {
            vec!["type-text-to-varchar-of-length"]
        }
        ("TIMESTAMP", "TIMESTAMPTZ") => {
            vec!["type-timestamp-to-timestamptz-utc", "type-timestamp-to-timestamptz-other-zone"]
        }
        ("INT" | "SMALLINT", "BIGINT" | "INT") => vec!["type-int-to-bigint", "type-of-referencing-column"],
        ("BIGINT" | "INT", "INT" | "SMALLINT") => vec!["type-bigint-to-int", "type-of-referencing-column"],
        ("JSON", "JSONB") => vec!["type-json-to-jsonb"],
        _ => unknown(base(&new)),
    };
    if !plain {
        ids.push("type-same-using-expr");
    }
    // An explicit cast to a length cuts (SQL, and the manual of PostgreSQL: Character Types).
    let cuts = matches!(using, Some(Expr::Cast { data_type, .. }) if !arguments(&data_type.to_string()).is_empty());
    let also = if cuts {
        vec![(HazardKind::SilentChange, Object::Column(table.clone(), column.to_owned()))]
    } else {
        Vec::new()
    };
    let facts = some(Dialect::Postgres, &ids);
    Meaning { facts, column: Some(column.to_owned()), referenced: Vec::new(), also }
}

/// What another type may be where the former one is not known.
pub(super) fn unknown(new: &str) -> Vec<&'static str> {
    let mut ids = vec!["type-int-to-bigint", "type-text-to-varchar-of-length", "type-of-referencing-column"];
    ids.extend::<&[&str]>(match new {
        "INT" | "SMALLINT" | "BIGINT" => &["type-bool-to-int", "type-bigint-to-int", "type-text-to-int-using"],
        "TEXT" | "VARCHAR" | "CHAR" => &["type-char-to-text", "type-int-to-text", "type-enum-to-text"],
        "NUMERIC" | "DECIMAL" => &["type-numeric-scale", "type-numeric-fewer-digits"],
        "TIMESTAMP" => &["type-timestamp-coarser", "type-date-to-timestamp"],
        "TIMESTAMPTZ" => &["type-timestamp-to-timestamptz-other-zone"],
        "DATE" => &["type-timestamp-to-date"],
        "JSONB" => &["type-json-to-jsonb", "type-text-to-jsonb"],
        "JSON" => &["type-jsonb-to-json"],
        "UUID" => &["type-text-to-uuid"],
        "CIDR" => &["type-inet-to-cidr"],
        "INET" => &["type-cidr-to-inet"],
        _ => &["type-enum-to-enum", "type-int-to-domain-with-check"],
    });
    ids
}

/// MySQL and MariaDB: `MODIFY` and `CHANGE`, which replace the whole definition.
#[expect(clippy::too_many_arguments, reason = "they are the parts of one clause")]
pub(super) fn mysql(
    dialect: Dialect,
    table: &Name,
    old_name: &str,
    new_name: &str,
    kind: &DataType,
    options: &[ColumnOption],
    moved: bool,
    known: &mut Known,
) -> Meaning {
    let new = kind.to_string().to_uppercase();
    let required = options.contains(&ColumnOption::NotNull);
    let attributes = options.iter().any(|option| !matches!(option, ColumnOption::Null | ColumnOption::NotNull));
    let indexed = known.is_indexed(table, old_name);
    let old = known.columns.remove(&(table.clone(), old_name.to_owned()));
    let own = told(options.iter());
    if old_name != new_name {
        known.rename_column(table, old_name, new_name);
    }
    let now = Column { kind: new.clone(), required, attributes, told: own.clone() };
    known.columns.insert((table.clone(), new_name.to_owned()), now);
    let mut ids: Vec<&str> = Vec::new();
    match &old {
        None => {
            ids.extend(["int-to-bigint", "varchar-shorter", "set-not-null", "decimal-scale"]);
            ids.extend((base(&new) == "ENUM").then_some("enum-remove-unused"));
        }
        Some(old) => {
            if old.required != required {
                ids.push(if required { "set-not-null" } else { "drop-not-null" });
            }
            match (base(&old.kind), base(&new)) {
                _ if old.kind == new => {}
                ("VARCHAR", "VARCHAR") => {
                    let wide = old.told.collation.as_ref().is_some_and(|name| name.starts_with("utf8mb4"));
                    // Where nothing is told, a letter may take one byte or four.
                    ids.push(varchar(&old.kind, &new, (63, if wide { 63 } else { 255 })));
                }
                ("VARBINARY", "VARBINARY") => ids.push(varchar(&old.kind, &new, (255, 255))),
                ("ENUM", "ENUM") => {
                    ids.push(if appended(&old.kind, &new) { "enum-add-end" } else { "enum-remove-unused" })
                }
                ("SET", "SET") => ids.push(if appended(&old.kind, &new) { "set-add-end" } else { "set-add-ninth" }),
                ("DECIMAL", "DECIMAL") if widens(&old.kind, &new) => ids.push("decimal-widen"),
                ("DECIMAL", "DECIMAL") => ids.push("decimal-scale"),
                ("INT" | "SMALLINT" | "TINYINT", "BIGINT" | "INT") => ids.push("int-to-bigint"),
                ("TEXT", "VARCHAR") => ids.push("text-to-varchar"),
                ("VARCHAR", "TEXT") => ids.push("varchar-to-text"),
                _ => ids.extend(["int-to-bigint", "bigint-to-int"]),
            }
        }
    }
    let before = old.as_ref().map(|old| &old.told);
    if before.map_or(own.collation.is_some(), |old| old.collation != own.collation) {
        ids.extend((base(&new) == "ENUM").then_some("enum-collation"));
        ids.push(if indexed == Some(false) { "column-collation" } else { "column-collation-indexed" });
    }
    if before.is_some_and(|old| old.counts != own.counts) {
        ids.push(if own.counts { "set-auto-increment" } else { "drop-auto-increment" });
    }
    ids.extend(before.is_some_and(|old| old.stored && !own.stored).then_some("stop-generating"));
    if old_name != new_name {
        ids.push("rename-column-change");
    }
    if moved {
        ids.push("reorder-column");
    }
    if ids.is_empty() {
        ids.push("column-comment");
    }
    let forgets = old.is_none_or(|old| old.attributes || old.required && !required);
    let also = if forgets && !attributes {
        vec![(HazardKind::ForgottenAttributes, Object::Column(table.clone(), old_name.to_owned()))]
    } else {
        Vec::new()
    };
    Meaning { facts: some(dialect, &ids), column: Some(old_name.to_owned()), referenced: Vec::new(), also }
}

/// Whether PostgreSQL or one of its common extensions has a type of this name, which is no domain then.
pub(super) fn is_builtin(name: &str) -> bool {
    [
        "bigserial",
        "bit",
        "bool",
        "box",
        "bpchar",
        "bytea",
        "char",
        "cidr",
        "circle",
        "citext",
        "cube",
        "date",
        "daterange",
        "datemultirange",
        "float4",
        "float8",
        "geography",
        "geometry",
        "halfvec",
        "hstore",
        "inet",
        "int2",
        "int4",
        "int4range",
        "int4multirange",
        "int8",
        "int8range",
        "int8multirange",
        "interval",
        "jsonpath",
        "line",
        "lquery",
        "lseg",
        "ltree",
        "macaddr",
        "macaddr8",
        "money",
        "name",
        "numrange",
        "nummultirange",
        "oid",
        "path",
        "pg_lsn",
        "point",
        "polygon",
        "regclass",
        "serial",
        "serial2",
        "serial4",
        "serial8",
        "smallserial",
        "sparsevec",
        "timestamptz",
        "timetz",
        "tsquery",
        "tsrange",
        "tsmultirange",
        "tstzrange",
        "tstzmultirange",
        "tsvector",
        "txid_snapshot",
        "varbit",
        "varchar",
        "vector",
        "xml",
    ]
    .contains(&name)
}

/// The type without its arguments, in one of its names.
fn base(kind: &str) -> &str {
    let word = kind.split('(').next().unwrap_or_default().trim();
    match word {
        "CHARACTER VARYING" | "CHAR VARYING" | "NVARCHAR" => "VARCHAR",
        "CHARACTER" | "BPCHAR" => "CHAR",
        "INTEGER" | "INT4" => "INT",
        "INT8" => "BIGINT",
        "INT2" => "SMALLINT",
        "DECIMAL" | "DEC" if kind.starts_with("DEC") => "DECIMAL",
        "TIMESTAMP WITH TIME ZONE" => "TIMESTAMPTZ",
        "TIMESTAMP WITHOUT TIME ZONE" => "TIMESTAMP",
        _ => word,
    }
}

fn arguments(kind: &str) -> Vec<i64> {
    let inside = kind.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(inside, _)| inside);
    inside.split(',').filter_map(|number| number.trim().parse().ok()).collect()
}

/// Whether every value of the one fits into the other without being written again: no limit, or a higher one, and the same scale.
fn widens(old: &str, new: &str) -> bool {
    match (arguments(old).as_slice(), arguments(new).as_slice()) {
        (_, []) => true,
        ([], _) => false,
        ([old], [new]) => new >= old,
        ([old, scale], [new, other]) => new >= old && scale == other,
        _ => false,
    }
}

/// Up to `short` one byte holds the length, and beyond `long` two do. 255 bytes are 63 letters of four bytes.
fn varchar(old: &str, new: &str, (short, long): (i64, i64)) -> &'static str {
    match (arguments(old).as_slice(), arguments(new).as_slice()) {
        ([old], [new]) if new < old => "varchar-shorter",
        ([_], [new]) if *new <= short => "varchar-longer",
        ([old], [_]) if *old > long => "varchar-longer-beyond-255-bytes",
        _ => "varchar-longer-across-255-bytes",
    }
}

/// What options of a column say of it.
pub(super) fn told<'a>(options: impl Iterator<Item = &'a ColumnOption>) -> Told {
    let mut told = Told::default();
    for option in options {
        if let ColumnOption::Collation(collation) = option {
            told.collation = Some(collation.to_string());
        } else if let ColumnOption::Generated { generation_expr_mode, .. } = option {
            told.stored = *generation_expr_mode == Some(GeneratedExpressionMode::Stored);
        } else if let ColumnOption::DialectSpecific(tokens) = option {
            told.counts |= tokens.iter().any(|token| token.to_string().eq_ignore_ascii_case("AUTO_INCREMENT"));
        }
    }
    told
}

/// Whether labels were only added behind the others.
fn appended(old: &str, new: &str) -> bool {
    new.strip_prefix(old.trim_end_matches(')')).is_some_and(|rest| rest.starts_with(','))
}
