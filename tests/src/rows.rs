//! Rows for any schema: values as awkward as their types allow, which keep to keys, references, enums and required columns.

use std::collections::BTreeSet;

use schema_core::model::{Bound, Column, Default, Dialect, ForeignKey, IndexKey, IndexPart, Name, Schema, Table, Type};

use crate::sql;

/// One row to be written.
#[derive(Clone, Debug)]
pub struct Insert {
    /// The table.
    pub table: Name,
    /// The columns.
    pub columns: Vec<String>,
    /// Their values, as SQL.
    pub values: Vec<String>,
}

/// How bold the values of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Quotes, other alphabets, NULL, the ends of ranges.
    Awkward,
    /// The number of the row in every column: fits narrower types, other types, new keys and references.
    Tame,
}

/// What rows are made for.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The database.
    pub dialect: Dialect,
    /// The schema, canonical for the database.
    pub schema: &'a Schema,
    /// How bold the values of a table are.
    pub values: &'a dyn Fn(&Name) -> Values,
    /// The labels of an enum that may be written.
    pub labels: &'a dyn Fn(&Name) -> Vec<String>,
    /// The columns of each further key of a table, which no two of its rows share; of none, the table has one row.
    pub keys: &'a dyn Fn(&Name) -> Vec<Vec<String>>,
    /// How many rows a table gets.
    pub count: usize,
    /// The number of the first: rows of another number collide with none of these.
    pub first: usize,
}

impl Insert {
    /// The statement.
    #[must_use]
    pub fn sql(&self, dialect: Dialect) -> String {
        if self.columns.is_empty() {
            return match dialect {
                Dialect::Mysql | Dialect::Mariadb => {
                    format!("INSERT INTO {} () VALUES ()", sql::table(dialect, &self.table))
                }
                Dialect::Postgres | Dialect::Sqlite => {
                    format!("INSERT INTO {} DEFAULT VALUES", sql::table(dialect, &self.table))
                }
            };
        }
        let columns: Vec<String> = self.columns.iter().map(|column| sql::name(dialect, column)).collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({})",
            sql::table(dialect, &self.table),
            columns.join(", "),
            self.values.join(", ")
        )
    }

    /// The value of a column; none where the row leaves it out.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&str> {
        let at = self.columns.iter().position(|name| name == column)?;
        Some(&self.values[at])
    }
}

/// Rows for every table that can have some, parents first.
#[must_use]
pub fn rows(wanted: &Wanted<'_>) -> Vec<Insert> {
    let mut made: Vec<Insert> = Vec::new();
    let mut left: Vec<&Name> = wanted.schema.tables.keys().collect();
    while !left.is_empty() {
        // A table whose parents are done; else one that can do without; else none of them can have rows.
        let done =
            |name: &&Name| parents(wanted.schema, name).all(|(_, parent)| !left.contains(&parent) || parent == *name);
        let optional = |name: &&Name| {
            let table = &wanted.schema.tables[*name];
            parents(wanted.schema, name)
                .filter(|(_, parent)| left.contains(parent) && parent != name)
                .all(|(key, _)| key.columns.iter().any(|column| table.columns[column].nullable))
        };
        let Some(at) = left.iter().position(done).or_else(|| left.iter().position(optional)) else { break };
        let name = left.remove(at);
        let of_table = table_rows(wanted, name, &made);
        made.extend(of_table);
    }
    made
}

fn parents<'a>(schema: &'a Schema, table: &Name) -> impl Iterator<Item = (&'a ForeignKey, &'a Name)> {
    schema.tables[table].foreign_keys.values().map(|key| (key, &key.table))
}

fn table_rows(wanted: &Wanted<'_>, name: &Name, made: &[Insert]) -> Vec<Insert> {
    let table = &wanted.schema.tables[name];
    let mut own: Vec<Insert> = Vec::new();
    let mut seen: BTreeSet<(usize, Vec<String>)> = BTreeSet::new();
    'rows: for number in wanted.first..wanted.first + wanted.count {
        let mut row = Insert { table: name.clone(), columns: Vec::new(), values: Vec::new() };
        for (column_name, column) in &table.columns {
            if column.generated.is_some() {
                continue;
            }
            let tame = (wanted.values)(name) == Values::Tame
                || is_computed_with(table, column_name)
                // Bold values are not those of a domain.
                || column.ty.domain_name().is_some()
                || column.identity.is_some();
            let Some(value) = value(wanted, column, tame, number) else { return Vec::new() };
            row.columns.push(column_name.clone());
            row.values.push(value);
        }
        for key in table.foreign_keys.values() {
            if !refer(wanted, table, key, &mut row, made, &own) {
                continue 'rows;
            }
        }
        into_partition(wanted.dialect, table, &mut row, number);
        // A part that is NULL makes a key distinct, but in a primary key, where there is none.
        let mut keys = keys(table);
        let whole = |columns: Vec<String>| columns.into_iter().map(|column| (column, None)).collect();
        keys.extend((wanted.keys)(name).into_iter().map(|columns| (whole(columns), false)));
        let values: Vec<Option<(usize, Vec<String>)>> = keys
            .iter()
            .enumerate()
            .map(|(at, (parts, nulls_differ))| {
                let values: Vec<String> = parts
                    .iter()
                    .filter_map(|(column, length)| Some((row.value(column)?, length)))
                    // A literal begins with a quote.
                    .map(|(value, length)| {
                        value.chars().take(length.map_or(usize::MAX, |most| most as usize + 1)).collect()
                    })
                    .collect();
                (!*nulls_differ || !values.iter().any(|value| value == "NULL")).then_some((at, values))
            })
            .collect();
        if values.iter().flatten().any(|value| seen.contains(value)) {
            continue;
        }
        seen.extend(values.into_iter().flatten());
        own.push(row);
    }
    own
}

/// Gives the columns of a reference the values of a row that is there. False: there is none, and one is required.
fn refer(
    wanted: &Wanted<'_>,
    table: &Table,
    key: &ForeignKey,
    row: &mut Insert,
    made: &[Insert],
    own: &[Insert],
) -> bool {
    let is_self = key.table == row.table;
    let there: Vec<&Insert> = made.iter().chain(own).filter(|other| other.table == key.table).collect();
    let number = own.len() + wanted.first;
    // A row that has the tame value already is preferred: then every reference over the same columns agrees.
    let same = there.iter().find(|parent| {
        key.columns.iter().zip(&key.references).all(|(column, to)| row.value(column) == parent.value(to))
    });
    let parent = same.copied().or_else(|| if there.is_empty() { None } else { Some(there[number % there.len()]) });
    let values: Option<Vec<String>> = match parent {
        Some(parent) => key.references.iter().map(|to| parent.value(to).map(str::to_owned)).collect(),
        None if is_self => key.references.iter().map(|to| row.value(to).map(str::to_owned)).collect(),
        None => None,
    };
    // A column that two references share is set by the first alone.
    let shared = |column: &String| {
        table.foreign_keys.values().take_while(|other| *other != key).any(|other| other.columns.contains(column))
    };
    let null = key.columns.iter().find(|column| table.columns[*column].nullable && !shared(column));
    match values {
        Some(values)
            if key
                .columns
                .iter()
                .zip(&values)
                .all(|(column, value)| !shared(column) || row.value(column) == Some(value)) =>
        {
            // A row may not refer to itself on MySQL by a value that is counted up only when it is written.
            for (column, value) in key.columns.iter().zip(values) {
                set(row, column, value);
            }
            true
        }
        Some(_) | None => match null {
            Some(column) => {
                set(row, column, "NULL".to_owned());
                true
            }
            None => false,
        },
    }
}

fn set(row: &mut Insert, column: &str, value: String) {
    if let Some(at) = row.columns.iter().position(|name| name == column) {
        row.values[at] = value;
    }
}

/// Where no partition takes what the others do not, the key is one that a partition begins with, and so on in that partition.
fn into_partition(dialect: Dialect, table: &Table, row: &mut Insert, number: usize) {
    let mut by = table.partition_by.as_ref().filter(|_| dialect == Dialect::Postgres);
    let mut whole: Option<&String> = None;
    while let Some([IndexPart { key: IndexKey::Column(column), .. }]) = by.map(|by| by.key.as_slice()) {
        let parts: Vec<_> = table.partitions.iter().filter(|(_, item)| item.of.as_ref() == whole).collect();
        let begin = |bound: &'_ Bound| match bound {
            Bound::Range { from, .. } => Some(from.clone()),
            Bound::List(values) => values.split(',').next().map(str::to_owned),
            Bound::Hash { .. } | Bound::Default => None,
        };
        let begins: Vec<_> = parts.iter().filter_map(|(name, item)| Some((*name, begin(&item.bound)?))).collect();
        if begins.is_empty() || begins.len() < parts.len() && parts.iter().all(|(_, item)| item.by.is_none()) {
            return;
        }
        let (name, value) = begins[number % begins.len()].clone();
        set(row, column, value);
        whole = Some(name);
        by = table.partitions[name].by.as_ref();
    }
}

/// A column of a key, and how much of it counts; none: all.
type Part = (String, Option<u32>);

/// The sets of columns whose values may not be repeated, and whether NULL repeats nothing.
fn keys(table: &Table) -> Vec<(Vec<Part>, bool)> {
    let parts = |parts: &[IndexPart]| -> Vec<Part> {
        let columns = parts.iter().filter_map(|part| match &part.key {
            IndexKey::Column(column) => Some((column.clone(), part.length)),
            IndexKey::Expr(_) => None,
        });
        columns.collect()
    };
    let whole = |columns: &[String]| columns.iter().map(|column| (column.clone(), None)).collect::<Vec<_>>();
    let mut keys: Vec<_> = table.primary_key.iter().map(|key| (parts(&key.parts()), false)).collect();
    keys.extend(table.uniques.values().map(|unique| (whole(&unique.columns), !unique.nulls_not_distinct)));
    let unique = table.indexes.values().filter(|index| index.unique);
    keys.extend(unique.map(|index| (parts(&index.parts), !index.nulls_not_distinct)));
    // Rows that differ in the columns of an exclusion constraint are let in where it asks for equal ones.
    let equal = table.exclusions.values().filter(|item| item.operators.iter().all(|operator| operator == "="));
    keys.extend(equal.map(|item| (parts(&item.index.parts), true)));
    keys.retain(|(parts, _)| !parts.is_empty());
    keys
}

/// Whether a check, a computed column or an index on an expression could refuse an extreme value.
pub(crate) fn is_computed_with(table: &Table, column: &str) -> bool {
    let texts = table
        .checks
        .values()
        .map(|check| &check.expr)
        .chain(table.columns.values().filter_map(|column| column.generated.as_ref()).map(|generated| &generated.expr))
        .chain(table.indexes.values().flat_map(|index| &index.parts).filter_map(|part| match &part.key {
            IndexKey::Expr(sql) => Some(sql),
            IndexKey::Column(_) => None,
        }));
    // An enum's labels are not bold, whatever the check that holds them.
    texts.into_iter().any(|text| text.any.as_deref().is_some_and(|text| text.contains(column)))
}

/// A value of the column's type as SQL; none where its type is not known here.
fn value(wanted: &Wanted<'_>, column: &Column, tame: bool, number: usize) -> Option<String> {
    let dialect = wanted.dialect;
    let nullable = column.nullable && !wanted.schema.refuses_null(&column.ty);
    if !tame && nullable && number % 3 == 2 {
        return Some("NULL".to_owned());
    }
    let ty = &wanted.schema.resolved(&column.ty);
    let value = if tame { tame_value(wanted, ty, number) } else { awkward_value(wanted, ty, number) };
    value.or_else(|| match (&column.default, nullable) {
        (_, true) => Some("NULL".to_owned()),
        (Some(Default::Value(_) | Default::Sql(_)), false) if dialect != Dialect::Sqlite => Some("DEFAULT".to_owned()),
        (Some(_) | None, false) => None,
    })
}

fn tame_value(wanted: &Wanted<'_>, ty: &Type, number: usize) -> Option<String> {
    let dialect = wanted.dialect;
    let n = number + 1;
    Some(match ty {
        Type::Bool => sql::boolean(dialect, number.is_multiple_of(2)),
        ty if ty.is_integer() => n.to_string(),
        Type::Real | Type::Double | Type::Decimal { .. } => n.to_string(),
        Type::Char(_) | Type::Varchar(_) | Type::Text => sql::string(dialect, &n.to_string()),
        Type::Varbinary(_) | Type::Bytes => sql::bytes(dialect, &[u8::try_from(n % 128).unwrap_or(0) + 48]),
        Type::Date => sql::string(dialect, &format!("2024-01-{:02}", n % 28 + 1)),
        Type::Time => sql::string(dialect, &format!("00:00:{:02}", n % 60)),
        Type::Timestamp | Type::TimestampTz => sql::string(dialect, &format!("2024-01-{:02} 00:00:00", n % 28 + 1)),
        Type::Interval => format!("interval '{n} days'"),
        Type::Uuid => sql::uuid(dialect, n),
        Type::Json => sql::string(dialect, &n.to_string()),
        Type::Inet => sql::string(dialect, &format!("10.0.0.{}", n % 250)),
        Type::Enum(name) => {
            let labels = (wanted.labels)(name);
            sql::string(dialect, labels.get(number % labels.len().max(1))?)
        }
        Type::Array(_) => sql::string(dialect, "{}"),
        Type::Native(_) => return None,
        other => return unknown(other),
    })
}

fn awkward_value(wanted: &Wanted<'_>, ty: &Type, number: usize) -> Option<String> {
    let dialect = wanted.dialect;
    let pick = |values: &[&str]| values[number % values.len()].to_owned();
    let text = |length: usize| {
        let text = pick(&["it's \"q\" `b` \\ 😀ñ", "", " \t%_\n--; ", "Ω ≠ 'NULL'", "null"]);
        format!("{number}{text}").chars().take(length).collect::<String>()
    };
    Some(match ty {
        Type::TinyInt => pick(&["127", "-128", "0"]),
        Type::SmallInt => pick(&["32767", "-32768", "0"]),
        Type::Integer => pick(&["2147483647", "-2147483648", "0"]),
        Type::BigInt => pick(&["9223372036854775807", "-9223372036854775808", "0"]),
        Type::UnsignedTinyInt => pick(&["255", "0", "1"]),
        Type::UnsignedSmallInt => pick(&["65535", "0", "1"]),
        Type::UnsignedInteger => pick(&["4294967295", "0", "1"]),
        Type::UnsignedBigInt => pick(&["18446744073709551615", "0", "1"]),
        Type::Real => pick(&["0.5", "-1024.25", "0"]),
        Type::Double => pick(&["1.5e300", "-2.5e-300", "0.1"]),
        Type::Decimal { precision: Some(precision), scale } => {
            let scale = scale.unwrap_or(0);
            let whole = "9".repeat((precision - scale.min(*precision)) as usize);
            let fraction = "9".repeat(scale as usize);
            let most = match (whole.as_str(), fraction.as_str()) {
                ("", fraction) => format!("0.{fraction}"),
                (whole, "") => whole.to_owned(),
                (whole, fraction) => format!("{whole}.{fraction}"),
            };
            match number % 3 {
                0 => most,
                1 => format!("-{most}"),
                _ => "0".to_owned(),
            }
        }
        Type::Decimal { precision: None, .. } => pick(&["12345678901.0625", "-0.5", "0"]),
        Type::Char(length) | Type::Varchar(length) => sql::string(dialect, &text(*length as usize)),
        Type::Text => sql::string(dialect, &text(usize::MAX)),
        Type::Varbinary(length) => {
            sql::bytes(dialect, &[b'0' + (number % 10) as u8, 0, 255, 39][..4.min(*length as usize)])
        }
        Type::Bytes => sql::bytes(dialect, &[b'0' + (number % 10) as u8, 0, 255, 39, 92]),
        Type::Date => sql::string(dialect, &pick(&["9999-12-31", "1000-01-01", "2024-02-29"])),
        Type::Time => sql::string(dialect, &pick(&["23:59:59.999999", "00:00:00", "12:00:00.5"])),
        Type::Timestamp => {
            sql::string(dialect, &pick(&["9999-12-30 23:59:59.999999", "1000-01-01 00:00:00", "2024-02-29 12:00:00.5"]))
        }
        // MySQL's moments end in 2038.
        Type::TimestampTz => {
            sql::string(dialect, &pick(&["2037-12-31 23:59:59.999999", "1971-01-01 00:00:00", "2024-02-29 12:00:00.5"]))
        }
        Type::Interval => pick(&["interval '1 year -2 days'", "interval '0'"]),
        Type::Json => sql::string(dialect, &pick(&[r#"{"a": "it's \"q\" 😀", "b": [null, 1.5]}"#, "[]", r#""x""#])),
        Type::Bool | Type::Uuid | Type::Inet | Type::Enum(_) | Type::Domain(_) | Type::Array(_) | Type::Native(_) => {
            return tame_value(wanted, ty, number);
        }
    })
}

/// A type that is not in the list above is a gap of this file, and shows as a table without rows.
fn unknown(_: &Type) -> Option<String> {
    None
}
