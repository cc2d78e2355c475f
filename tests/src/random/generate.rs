//! Random schemas: a few tables with everything that all databases have.

use indexmap::IndexMap;
use schema_core::dialect::partitioning::PARTITION_BY;
use schema_core::model::{
    Action, Check, Column, Default, Deferrable, Dialect, Enum, EnumStorage, Exclusion, ForeignKey, Generated, Identity,
    Index, IndexPart, Literal, Name, Options, PrimaryKey, Schema, Sequence, Settings, Sql, Table, Type, Unique,
};
use std::collections::BTreeMap;

use super::Rng;

/// Names of tables, some of which need quotes.
const TABLES: [&str; 12] = [
    "accounts",
    "orders",
    "items",
    "Odd Table",
    "it's",
    "select",
    "parcels",
    "plans",
    "trees",
    "größen",
    "weeks",
    "zones",
];

/// Labels of enums, some of which need quotes.
pub(super) const LABELS: [&str; 10] =
    ["open", "paid", "it's", "in transit", "void", "späť", "a,b", "late", "lost", "new"];

/// A schema of one to five tables.
#[must_use]
pub fn schema(rng: &mut Rng) -> Schema {
    let mut schema = Schema::default();
    for _ in 0..1 + rng.below(2) {
        add_enum(&mut schema, rng);
    }
    for _ in 0..2 + rng.below(4) {
        add_table(&mut schema, rng);
    }
    let names: Vec<Name> = schema.tables.keys().cloned().collect();
    for name in names {
        if rng.percent(60) {
            add_foreign_key(&mut schema, &name, rng);
        }
    }
    // Of a randomness of their own, so that all else of a seed is what it was without them.
    let rng = &mut Rng(rng.0 ^ 0xd0_3a_19);
    if rng.percent(40) {
        let domain = super::domains::add(&mut schema, rng);
        for _ in 0..1 + rng.below(2) {
            let names: Vec<Name> = schema.tables.keys().cloned().collect();
            if let Some(table) = rng.pick(&names) {
                super::domains::add_column(&mut schema, &domain, &table, rng);
            }
        }
    }
    for table in schema.tables.values_mut() {
        divide(table, rng);
    }
    fit_partitions(&mut schema);
    super::drop_unused_types(&mut schema);
    schema
}

/// A fresh enum of two to five labels.
pub(super) fn add_enum(schema: &mut Schema, rng: &mut Rng) -> Name {
    let name = fresh(rng, "kind", |name| {
        schema.enums.contains_key(&Name::new(name)) || schema.tables.contains_key(&Name::new(name))
    });
    let mut values: Vec<String> = Vec::new();
    for _ in 0..2 + rng.below(4) {
        let label = LABELS[rng.below(LABELS.len())].to_owned();
        if !values.contains(&label) {
            values.push(label);
        }
    }
    let storage = if rng.percent(20) { EnumStorage::Text } else { EnumStorage::Native };
    schema.enums.insert(Name::new(&name), Enum { storage, ..Enum::new(values) });
    Name::new(name)
}

/// What a sequence may be told, in the range of every type; each part with its own chance.
pub(super) fn sequence(rng: &mut Rng) -> Sequence {
    let up = rng.percent(70);
    let mut some = |percent: usize, numbers: [i64; 3]| {
        let number = numbers[rng.below(numbers.len())];
        rng.percent(percent).then_some(if up { number } else { -number })
    };
    let (near, far) = (some(40, [1, 5, 20]), some(40, [900, 20_000, 32_767]));
    let start = some(40, [25, 100, 800]);
    let step = if up { some(50, [1, 2, 10]) } else { Some(some(100, [1, 2, 10]).unwrap_or(-1)) };
    let (min, max) = if up { (near, far) } else { (far, near) };
    Sequence { start, increment: step, min, max, cache: some(30, [1, 7, 20]).map(i64::abs), cycle: rng.percent(30) }
}

/// A fresh table without references.
pub(super) fn add_table(schema: &mut Schema, rng: &mut Rng) -> Name {
    let taken =
        |name: &str| schema.tables.contains_key(&Name::new(name)) || schema.enums.contains_key(&Name::new(name));
    let plain = TABLES[rng.below(TABLES.len())];
    let name = if taken(plain) { fresh(rng, "table", taken) } else { plain.to_owned() };
    let mut table = Table::default();
    let mut id = Column::new(Type::BigInt);
    id.identity = rng.percent(60).then_some(if rng.percent(25) { Identity::Serial } else { Identity::ByDefault });
    if id.identity.is_some() && rng.percent(30) {
        id.sequence = sequence(rng);
    }
    table.columns.insert("id".to_owned(), id);
    table.primary_key = Some(PrimaryKey { name: Some(format!("{name}_pkey")), ..PrimaryKey::on(&["id"]) });
    if rng.percent(20) {
        table.comment = Some("it's a \\ table".to_owned());
    }
    let enums: Vec<Name> = schema.enums.keys().cloned().collect();
    for _ in 0..2 + rng.below(4) {
        let column = fresh(rng, "c", |name| table.columns.contains_key(name));
        let item = column_of(schema, &random_type(&enums, rng), rng);
        table.columns.insert(column, item);
    }
    let name = Name::new(name);
    for _ in 0..rng.below(3) {
        add_index(&name, &mut table, rng);
    }
    if rng.percent(40) {
        add_unique(&name, &mut table, rng);
    }
    if rng.percent(20) {
        add_exclusion(&name, &mut table, rng);
    }
    if rng.percent(40) {
        add_check(&name, &mut table, rng);
    }
    if rng.percent(20) {
        add_generated(&mut table, rng);
    }
    if rng.percent(35) {
        table.options = options(&table, rng);
    }
    schema.tables.insert(name.clone(), table);
    name
}

/// Options that every database takes, whatever else the table has.
pub(super) fn options(table: &Table, rng: &mut Rng) -> Options {
    let mut by: BTreeMap<Dialect, Settings> = BTreeMap::new();
    let mut set = |dialect: Dialect, name: &str, value: &str| {
        by.entry(dialect).or_default().insert(name.to_owned(), value.to_owned());
    };
    if rng.percent(60) {
        set(Dialect::Postgres, "fillfactor", ["50", "070", "100"][rng.below(3)]);
    }
    if rng.percent(40) {
        set(Dialect::Postgres, "autovacuum_enabled", ["on", "false"][rng.below(2)]);
    }
    if rng.percent(30) && table.columns.values().any(|column| column.ty == Type::Text) {
        set(Dialect::Postgres, "toast.autovacuum_vacuum_scale_factor", "0.10");
    }
    if rng.percent(60) {
        set(Dialect::Mysql, "row_format", ["dynamic", "compressed", "DEFAULT"][rng.below(3)]);
    }
    if rng.percent(40) {
        set(Dialect::Mysql, "stats_persistent", ["0", "1"][rng.below(2)]);
    }
    if rng.percent(40) {
        set(Dialect::Mysql, "collate", ["utf8mb4_bin", "utf8mb4_unicode_ci"][rng.below(2)]);
    }
    if rng.percent(30) {
        set(Dialect::Mariadb, "max_rows", ["1000", "0"][rng.below(2)]);
    }
    if table.primary_key.is_some() && table.columns.values().all(|column| column.identity.is_none()) {
        set(Dialect::Sqlite, "without_rowid", ["true", "false"][rng.below(2)]);
    }
    Options { by }
}

/// Ways to divide a table by the first column of its primary key.
const DIVISIONS: [&str; 4] = [
    "KEY () PARTITIONS 2",
    "KEY (id) PARTITIONS 3",
    "HASH (`id`) PARTITIONS 2",
    "RANGE (id) (PARTITION few VALUES LESS THAN (5), PARTITION more VALUES LESS THAN (MAXVALUE))",
];

/// Divides some tables on MySQL and MariaDB.
pub(super) fn divide(table: &mut Table, rng: &mut Rng) {
    if rng.percent(40) {
        let told = table.options.by.entry(Dialect::Mysql).or_default();
        told.insert(PARTITION_BY.to_owned(), DIVISIONS[rng.below(DIVISIONS.len())].to_owned());
    }
}

/// Divides tables by what their primary keys are now, and those no longer that have none, refer to others, are referred to, or have
/// something else that is unique.
pub(super) fn fit_partitions(schema: &mut Schema) {
    let keys =
        schema.tables.iter().flat_map(|(name, table)| table.foreign_keys.values().map(move |key| [name, &key.table]));
    let related: Vec<Name> = keys.flatten().cloned().collect();
    for (name, table) in &mut schema.tables {
        let alone =
            table.uniques.is_empty() && !table.indexes.values().any(|index| index.unique) && !related.contains(name);
        let key = table.primary_key.as_ref().and_then(|key| key.columns.first()).filter(|_| alone);
        let key = key.map(|key| key.replace('`', "``"));
        let integer =
            key.as_ref().is_some_and(|key| table.columns.get(key).is_some_and(|column| column.ty.is_integer()));
        for settings in table.options.by.values_mut() {
            let Some(text) = settings.remove(PARTITION_BY) else { continue };
            let Some(key) = &key else { continue };
            let (method, rest) = text.split_once('(').unwrap_or_default();
            let (column, rest) = rest.split_once(')').unwrap_or_default();
            let text = match (column, integer) {
                ("", _) => text,
                (_, false) => format!("KEY (`{key}`) PARTITIONS 3"),
                (_, true) => format!("{method}(`{key}`){rest}"),
            };
            settings.insert(PARTITION_BY.to_owned(), text);
        }
        table.options.by.retain(|_, settings| !settings.is_empty());
    }
}

/// Leaves out the options that a table has no longer any use for.
pub(super) fn fit_options(table: &mut Table) {
    let counted = table.primary_key.is_none() || table.columns.values().any(|column| column.identity.is_some());
    let long = table.columns.values().any(|column| column.ty == Type::Text);
    // Texts that are keys must be compared alike on both sides.
    let in_key = |name: &String| {
        table.primary_key.as_ref().is_some_and(|key| key.columns.contains(name))
            || table.foreign_keys.values().any(|key| key.columns.contains(name))
    };
    let is_text = |ty: &Type| matches!(ty, Type::Varchar(_) | Type::Text);
    let key_of_text = table.columns.iter().any(|(name, column)| is_text(&column.ty) && in_key(name));
    for settings in table.options.by.values_mut() {
        settings.retain(|name, _| {
            !(name == "without_rowid" && counted
                || name == "collate" && key_of_text
                || name.starts_with("toast.") && !long)
        });
    }
}

/// A type that every database has.
pub(super) fn random_type(enums: &[Name], rng: &mut Rng) -> Type {
    match rng.below(18) {
        0 => Type::Bool,
        1 => Type::SmallInt,
        2 | 3 => Type::Integer,
        4 => Type::BigInt,
        5 => Type::UnsignedInteger,
        6 => Type::Double,
        7 | 8 => Type::Decimal { precision: Some(10), scale: Some(2) },
        9 | 10 => Type::Varchar(20),
        11 => Type::Varchar(60),
        12 => Type::Text,
        13 => Type::Date,
        14 => Type::Timestamp,
        15 => [Type::TimestampTz, Type::Uuid, Type::Bytes, Type::Json][rng.below(4)].clone(),
        _ => match rng.pick(enums) {
            Some(name) => Type::Enum(name),
            None => Type::Integer,
        },
    }
}

/// A column of a type with a random rest.
pub(super) fn column_of(schema: &Schema, ty: &Type, rng: &mut Rng) -> Column {
    let mut column = Column::new(ty.clone());
    column.nullable = rng.percent(50);
    if rng.percent(40) {
        column.default = default_of(schema, ty, rng);
    }
    if rng.percent(15) {
        column.comment = Some("what's \"this\"".to_owned());
    }
    column
}

/// A constant for a type; none where databases disagree about constants of the type.
pub(super) fn default_of(schema: &Schema, ty: &Type, rng: &mut Rng) -> Option<Default> {
    let value = match ty {
        Type::Bool => Literal::Bool(rng.percent(50)),
        ty if ty.is_integer() => Literal::Integer(i64::try_from(1 + rng.below(9)).unwrap_or(1)),
        Type::Double | Type::Decimal { .. } => Literal::Number(format!("{}.5", rng.below(9))),
        Type::Varchar(_) | Type::Text => Literal::Text(["x", "it's", "", "back\\slash"][rng.below(4)].to_owned()),
        Type::Enum(name) => Literal::Text(rng.pick(&schema.enums.get(name)?.values)?),
        Type::Timestamp | Type::TimestampTz => return Some(Default::Sql(Sql::any("now()"))),
        _ => return None,
    };
    Some(Default::Value(value))
}

/// Whether MySQL can have the type in a key without a length.
pub(super) fn can_be_key(ty: &Type) -> bool {
    !matches!(ty, Type::Text | Type::Bytes | Type::Json | Type::Double | Type::Native(_) | Type::Array(_))
}

/// An index on one or two columns.
pub(super) fn add_index(name: &Name, table: &mut Table, rng: &mut Rng) -> Option<String> {
    let columns = key_columns(table, rng)?;
    let index_name = fresh(rng, &format!("{}_idx", name.name), |name| table.indexes.contains_key(name));
    let mut index = Index::on(&columns.iter().map(String::as_str).collect::<Vec<_>>());
    if rng.percent(25) {
        index.parts = columns
            .iter()
            .map(|column| IndexPart { direction: schema_core::model::Direction::Desc, ..IndexPart::column(column) })
            .collect();
    }
    if rng.percent(20) {
        let fill = Settings::from([("fillfactor".to_owned(), ["40", "90"][rng.below(2)].to_owned())]);
        index.options = Options::of(Dialect::Postgres, fill);
    }
    table.indexes.insert(index_name.clone(), index);
    Some(index_name)
}

/// A unique constraint.
pub(super) fn add_unique(name: &Name, table: &mut Table, rng: &mut Rng) -> Option<String> {
    let columns = key_columns(table, rng)?;
    let few = |column: &String| matches!(table.columns[column].ty, Type::Bool | Type::Enum(_));
    let again = |columns: &[String]| table.uniques.values().any(|unique| unique.columns == columns);
    if columns.iter().all(few) || again(&columns) {
        return None;
    }
    let unique_name = fresh(rng, &format!("{}_key", name.name), |name| table.uniques.contains_key(name));
    let unique = Unique { columns, include: Vec::new(), nulls_not_distinct: false, deferrable: None, only: Vec::new() };
    table.uniques.insert(unique_name.clone(), unique);
    Some(unique_name)
}

/// An exclusion constraint, which only PostgreSQL has; of equal values, which its plainest index finds.
pub(super) fn add_exclusion(name: &Name, table: &mut Table, rng: &mut Rng) -> Option<String> {
    let columns = key_columns(table, rng)?;
    let few = |column: &String| matches!(table.columns[column].ty, Type::Bool | Type::Enum(_));
    if columns.iter().all(few) {
        return None;
    }
    let exclusion_name = fresh(rng, &format!("{}_excl", name.name), |name| table.exclusions.contains_key(name));
    let names: Vec<&str> = columns.iter().map(String::as_str).collect();
    let exclusion = Exclusion {
        operators: vec!["=".to_owned(); names.len()],
        index: Index { only: vec![Dialect::Postgres], ..Index::on(&names) },
        deferrable: rng.percent(30).then_some(Deferrable::InitiallyDeferred),
    };
    table.exclusions.insert(exclusion_name.clone(), exclusion);
    Some(exclusion_name)
}

/// What databases may be told about a check; most often nothing.
pub(super) fn check_options(rng: &mut Rng) -> Options {
    let mut by: BTreeMap<Dialect, Settings> = BTreeMap::new();
    for (dialect, name) in
        [(Dialect::Postgres, "not_valid"), (Dialect::Postgres, "no_inherit"), (Dialect::Mysql, "not_enforced")]
    {
        if rng.percent(25) {
            by.entry(dialect).or_default().insert(name.to_owned(), "true".to_owned());
        }
    }
    Options { by }
}

/// What PostgreSQL may be told about a foreign key or a check of a domain.
pub(super) fn not_valid(rng: &mut Rng) -> Options {
    let told = Settings::from([("not_valid".to_owned(), "true".to_owned())]);
    if rng.percent(25) { Options::of(Dialect::Postgres, told) } else { Options::default() }
}

/// A check that the tame values of rows meet.
pub(super) fn add_check(name: &Name, table: &mut Table, rng: &mut Rng) -> Option<String> {
    let numbers: Vec<String> = plain_columns(table, |ty| ty.is_integer()).collect();
    let column = rng.pick(&numbers)?;
    let check_name = fresh(rng, &format!("{}_check", name.name), |name| table.checks.contains_key(name));
    let options = check_options(rng);
    let check = Check { options, ..Check::new(format!("{column} >= {}", -rng_small(rng))) };
    table.checks.insert(check_name.clone(), check);
    Some(check_name)
}

/// A computed column.
pub(super) fn add_generated(table: &mut Table, rng: &mut Rng) -> Option<String> {
    let numbers: Vec<String> = plain_columns(table, |ty| ty.is_integer()).collect();
    let source = rng.pick(&numbers)?;
    let name = fresh(rng, "g", |name| table.columns.contains_key(name));
    let mut column = Column::new(Type::BigInt);
    column.nullable = true;
    column.generated = Some(Generated { expr: Sql::any(format!("{source} * {}", 2 + rng.below(3))), stored: true });
    table.columns.insert(name.clone(), column);
    Some(name)
}

/// A reference from a table to the key of a table, with a column of its own.
pub(super) fn add_foreign_key(schema: &mut Schema, from: &Name, rng: &mut Rng) -> Option<String> {
    let targets: Vec<Name> =
        schema.tables.iter().filter(|(_, table)| single_key(table).is_some()).map(|(name, _)| name.clone()).collect();
    let to = rng.pick(&targets)?;
    let key = single_key(&schema.tables[&to])?.to_owned();
    let ty = schema.tables[&to].columns[&key].ty.clone();
    let table = schema.tables.get_mut(from)?;
    let column = fresh(rng, "ref", |name| table.columns.contains_key(name));
    let mut item = Column::new(ty);
    item.nullable = rng.percent(70);
    let nullable = item.nullable;
    table.columns.insert(column.clone(), item);
    let on_delete = match rng.below(4) {
        0 => Action::Cascade,
        1 if nullable => Action::SetNull,
        _ => Action::NoAction,
    };
    let name = format!("{}_{column}_fkey", from.name);
    let key = ForeignKey {
        columns: vec![column.clone()],
        table: to,
        references: vec![key],
        on_delete,
        on_update: Action::NoAction,
        deferrable: None,
        validated: true,
        options: not_valid(rng),
        only: Vec::new(),
    };
    table.foreign_keys.insert(name, key);
    table.indexes.insert(format!("{}_{column}_idx", from.name), Index::on(&[&column]));
    Some(column)
}

/// The only column of a table's primary key, if others may refer to it.
pub(super) fn single_key(table: &Table) -> Option<&str> {
    match table.primary_key.as_ref().filter(|key| key.deferrable.is_none())?.columns.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The columns of some types that are not computed, counted or changed by a foreign key.
pub(super) fn plain_columns(table: &Table, wanted: impl Fn(&Type) -> bool) -> impl Iterator<Item = String> {
    let columns: IndexMap<&String, &Column> = table.columns.iter().collect();
    let names: Vec<String> = columns
        .into_iter()
        .filter(|(name, column)| {
            // MySQL computes nothing from a column that a foreign key may change, and checks none.
            let acts = |key: &ForeignKey| key.on_delete != Action::NoAction || key.on_update != Action::NoAction;
            !table.foreign_keys.values().any(|key| acts(key) && key.columns.contains(name))
                && column.generated.is_none()
                && column.identity.is_none()
                && column.retired.is_none()
                && wanted(&column.ty)
        })
        .map(|(name, _)| name.clone())
        .collect();
    names.into_iter()
}

/// A name that nobody has.
pub(super) fn fresh(rng: &mut Rng, start: &str, taken: impl Fn(&str) -> bool) -> String {
    loop {
        let name = format!("{start}_{}", rng.below(100_000));
        if !taken(&name) {
            return name;
        }
    }
}

/// A small number, negated where it is used.
fn rng_small(rng: &mut Rng) -> i64 {
    i64::try_from(rng.below(9)).unwrap_or(0)
}

fn key_columns(table: &Table, rng: &mut Rng) -> Option<Vec<String>> {
    let candidates: Vec<String> = table
        .columns
        .iter()
        .filter(|(_, column)| column.generated.is_none() && can_be_key(&column.ty))
        .map(|(name, _)| name.clone())
        .collect();
    let mut columns = vec![rng.pick(&candidates)?];
    if rng.percent(40) {
        let second = rng.pick(&candidates)?;
        if !columns.contains(&second) {
            columns.push(second);
        }
    }
    Some(columns)
}
