//! PostgreSQL's catalogue as a schema.

use super::postgres_catalogue as catalogue;
use super::postgres_inheritance::inherits;
use super::postgres_partitions::{partition_by, partitions};
use super::postgres_sequences::sequences;
use super::postgres_unmanaged::unmanaged;
use super::{InspectError, Inspected, Unmanaged, is_bookkeeping, known_options, without_parentheses};
use crate::db::{Connection, QueryError, Row};
use crate::dialect::options::{NO_INHERIT, NOT_ENFORCED, NOT_VALID, On, UNLOGGED};
use crate::model::{
    Action, Check, Column, Default, Deferrable, Dialect, Direction, Domain, Enum, Exclusion, ForeignKey, Generated,
    Identity, Index, IndexKey, IndexPart, Name, Nulls, Options, PrimaryKey, Schema, Sequence, Settings, Sql, Table,
    Type, Unique,
};
use std::collections::{BTreeMap, BTreeSet};

/// The tables by oid while they are being read.
pub(super) type Tables = BTreeMap<String, (Name, Table)>;

pub(super) async fn inspect(connection: &mut Connection) -> Result<Inspected, InspectError> {
    let version = connection.version.numbers[0];
    connection.execute(catalogue::BEGIN).await?;
    let before = connection.rows(catalogue::FINGERPRINT).await;
    let answers = read(connection, version).await;
    let ended = connection.execute("COMMIT").await;
    // The functions that spell definitions see the catalogue of their moment, or fail, and not that of the snapshot.
    if before.is_ok() && connection.rows(catalogue::FINGERPRINT).await? != before? {
        return Err(InspectError::Changing);
    }
    let answers = answers?;
    ended?;
    if answers.tables.iter().any(|row| row.get(3).is_none()) {
        let path = connection.value("SHOW search_path").await?.unwrap_or_default();
        return Err(InspectError::NoSchema { url: connection.url.clone(), path });
    }
    build(answers)
}

/// The same inside a transaction that is open already.
pub(super) async fn within(connection: &mut Connection) -> Result<Inspected, InspectError> {
    let version = connection.version.numbers[0];
    build(read(connection, version).await?)
}

struct Answers {
    tables: Vec<Row>,
    columns: Vec<Row>,
    constraints: Vec<Row>,
    indexes: Vec<Row>,
    enums: Vec<Row>,
    domains: Vec<Row>,
    sequences: Vec<Row>,
    unmanaged: Vec<Row>,
}

async fn read(connection: &mut Connection, version: u32) -> Result<Answers, QueryError> {
    Ok(Answers {
        tables: connection.rows(catalogue::TABLES).await?,
        columns: connection.rows(&catalogue::columns(version)).await?,
        constraints: connection.rows(&catalogue::constraints(version)).await?,
        indexes: connection.rows(&catalogue::indexes(version)).await?,
        enums: connection.rows(catalogue::ENUMS).await?,
        domains: connection.rows(catalogue::DOMAINS).await?,
        sequences: connection.rows(catalogue::SEQUENCES).await?,
        unmanaged: connection.rows(&unmanaged(version)).await?,
    })
}

fn build(answers: Answers) -> Result<Inspected, InspectError> {
    let mut unmanaged: Vec<Unmanaged> =
        answers.unmanaged.iter().map(|row| Unmanaged::new(row.text(0), path(row))).collect();
    let mut order = Vec::new();
    let mut tables = Tables::new();
    let mut serials: BTreeSet<String> = BTreeSet::new();
    for row in answers.tables.iter().filter(|row| row.get(12).is_none() && !is_bookkeeping(row.text(2))) {
        let table_name = name(row, 1, 2, 3);
        let mut settings = parameters(row.get(6), "")?;
        settings.extend(parameters(row.get(7), "toast.")?);
        if row.is(5) {
            settings.insert(UNLOGGED.to_owned(), "true".to_owned());
        }
        let options = options(On::Table, settings, &table_name.to_string(), &mut unmanaged);
        let table = Table {
            comment: row.get(4).map(str::to_owned),
            options,
            partition_by: partition_by(row.get(8), row.get(9), row.get(10))?,
            ..Table::default()
        };
        order.push(row.text(0).to_owned());
        tables.insert(row.text(0).to_owned(), (table_name, table));
    }
    partitions(&answers.tables, &mut tables)?;
    for row in &answers.columns {
        if let Some((_, table)) = tables.get_mut(row.text(0)) {
            let column = column(row);
            if column.identity == Some(Identity::Serial) {
                serials.extend(row.get(14).map(str::to_owned));
            }
            table.columns.insert(row.text(1).to_owned(), column);
        }
    }
    let mut schema = Schema::default();
    sequences(&answers.sequences, &serials, &mut tables, &mut schema.sequences, &mut unmanaged)?;
    for row in &answers.indexes {
        if let Some((table_name, table)) = tables.get_mut(row.text(0)) {
            index(row, table_name, table, &mut unmanaged)?;
        }
    }
    for row in &answers.constraints {
        if let Some((table_name, table)) = tables.get_mut(row.text(0)) {
            constraint(row, table_name, table, &mut unmanaged)?;
            let more = row.text(14).split(',').filter(|kind| !kind.is_empty());
            unmanaged.extend(more.map(|kind| Unmanaged::new(kind, format!("{table_name}.{}", row.text(1)))));
        }
    }
    inherits(&answers.tables, &mut tables, &mut unmanaged)?;
    for oid in order {
        if let Some((table_name, table)) = tables.remove(&oid) {
            schema.tables.insert(table_name, table);
        }
    }
    for row in &answers.enums {
        let item = Enum::new(list(row.text(3), "the labels of an enum")?);
        schema.enums.insert(name(row, 0, 1, 2), Enum { comment: row.get(4).map(str::to_owned), ..item });
    }
    for row in &answers.domains {
        schema.domains.insert(name(row, 0, 1, 2), domain(row)?);
    }
    Ok(Inspected { schema, unmanaged })
}

fn column(row: &Row) -> Column {
    let ty = column_type(row, 2);
    let expression = row.get(9);
    let generated = match (row.text(11), expression) {
        ("", _) | (_, None) => None,
        (kind, Some(text)) => {
            Some(Generated { expr: Sql::any(without_parentheses(Dialect::Postgres, text)), stored: kind == "s" })
        }
    };
    let serial = row.get(14).is_some() && matches!(ty, Type::SmallInt | Type::Integer | Type::BigInt);
    let default =
        if generated.is_some() || serial { None } else { expression.map(|text| Default::Sql(Sql::any(text))) };
    let identity = match row.text(10) {
        "" if serial => Some(Identity::Serial),
        "a" => Some(Identity::Always),
        "d" => Some(Identity::ByDefault),
        _ => None,
    };
    Column {
        ty,
        nullable: !row.is(8),
        default,
        identity,
        sequence: Sequence::default(),
        generated,
        collate: row.get(12).map(Sql::any),
        comment: row.get(13).map(str::to_owned),
        retired: None,
    }
}

/// The type by its text, and behind that whether it is an array, the kind of the base type, its schema, its name and whether
/// that schema is the connection's own.
fn column_type(row: &Row, at: usize) -> Type {
    let text = row.text(at);
    let own = || name(row, at + 3, at + 4, at + 5);
    let base = |text: &str| match row.text(at + 2) {
        "e" => Type::Enum(own()),
        "d" => Type::Domain(own()),
        _ => logical(text),
    };
    match text.strip_suffix("[]") {
        Some(of) if row.is(at + 1) => Type::Array(Box::new(base(of))),
        Some(_) | None => base(text),
    }
}

/// The names that `format_type` writes, for the types whose PostgreSQL name stands for nothing else.
fn logical(text: &str) -> Type {
    let sized = |word: &str| -> Option<Vec<u32>> {
        let arguments = text.strip_prefix(word)?.strip_prefix('(')?.strip_suffix(')')?;
        arguments.split(',').map(|number| number.parse().ok()).collect()
    };
    match text {
        "boolean" => Type::Bool,
        "smallint" => Type::SmallInt,
        "integer" => Type::Integer,
        "bigint" => Type::BigInt,
        "real" => Type::Real,
        "double precision" => Type::Double,
        "numeric" => Type::Decimal { precision: None, scale: None },
        "text" => Type::Text,
        "bytea" => Type::Bytes,
        "date" => Type::Date,
        "time without time zone" => Type::Time,
        "timestamp without time zone" => Type::Timestamp,
        "timestamp with time zone" => Type::TimestampTz,
        "interval" => Type::Interval,
        "uuid" => Type::Uuid,
        "jsonb" => Type::Json,
        "inet" => Type::Inet,
        _ => {
            match (sized("numeric").as_deref(), sized("character").as_deref(), sized("character varying").as_deref()) {
                (Some([precision, scale]), _, _) => Type::Decimal { precision: Some(*precision), scale: Some(*scale) },
                (_, Some([length]), _) => Type::Char(*length),
                (_, _, Some([length])) => Type::Varchar(*length),
                _ => Type::Native(Sql::any(text)),
            }
        }
    }
}

/// One part as the catalogue query writes it: column, text, carried only, options, operator class, collation, operator that
/// excludes.
type Part = (Option<String>, String, bool, Option<i64>, Option<String>, Option<String>, Option<String>);

/// One check as the catalogue query writes it: name, expression, whether it is verified.
type DomainCheck = (String, String, bool);

fn domain(row: &Row) -> Result<Domain, InspectError> {
    let checks: Vec<DomainCheck> = json(row.text(13), "the checks of a domain")?;
    let checks = checks.into_iter().map(|(name, text, validated)| {
        let expr = Sql::any(without_parentheses(Dialect::Postgres, &text));
        (name, Check { expr, options: states(&[(NOT_VALID, !validated)]), ..Check::new("") })
    });
    Ok(Domain {
        base: column_type(row, 3),
        not_null: row.is(9),
        default: row.get(10).map(|text| Default::Sql(Sql::any(text))),
        collate: row.get(11).map(Sql::any),
        comment: row.get(12).map(str::to_owned),
        checks: checks.collect(),
    })
}

fn index(row: &Row, table_name: &Name, table: &mut Table, unmanaged: &mut Vec<Unmanaged>) -> Result<(), InspectError> {
    let index_name = row.text(1).to_owned();
    let parts: Vec<Part> = json(row.text(10), "the parts of an index")?;
    let include: Vec<String> = parts.iter().filter(|part| part.2).filter_map(|part| part.0.clone()).collect();
    let keys = || parts.iter().filter(|part| !part.2);
    let columns = || keys().filter_map(|part| part.0.clone()).collect();
    let deferrable = deferrable(row, 8, 9);
    match row.get(7) {
        Some("p") => {
            let key =
                PrimaryKey { name: Some(index_name), columns: columns(), include, deferrable, ..PrimaryKey::default() };
            table.primary_key = Some(key);
        }
        Some("u") => {
            let unique =
                Unique { columns: columns(), include, nulls_not_distinct: row.is(6), deferrable, only: Vec::new() };
            table.uniques.insert(index_name, unique);
        }
        Some(_) => {
            let index = plain_index(row, &parts, include);
            let operators = keys().filter_map(|part| part.6.clone()).collect();
            table.exclusions.insert(index_name, Exclusion { index, operators, deferrable });
        }
        None if !row.is(4) => unmanaged.push(Unmanaged::new("invalid index", format!("{table_name}.{index_name}"))),
        None => {
            let settings = parameters(row.get(11), "")?;
            let object = format!("{table_name}.{index_name}");
            let options = options(On::Index(row.text(2)), settings, &object, unmanaged);
            table.indexes.insert(index_name, Index { options, ..plain_index(row, &parts, include) });
        }
    }
    Ok(())
}

/// `name=value`, as the catalogue keeps storage parameters, each name behind a prefix.
fn parameters(list: Option<&str>, prefix: &str) -> Result<Settings, InspectError> {
    let Some(list) = list else { return Ok(Settings::new()) };
    let list: Vec<String> = json(list, "storage parameters")?;
    let pair = |text: String| {
        let (name, value) = text.split_once('=').unwrap_or((&text, "true"));
        (format!("{prefix}{name}"), value.to_owned())
    };
    Ok(list.into_iter().map(pair).collect())
}

fn options(on: On<'_>, settings: Settings, object: &str, unmanaged: &mut Vec<Unmanaged>) -> Options {
    known_options(Dialect::Postgres, on, settings, ("storage parameters", object), unmanaged)
}

fn plain_index(row: &Row, parts: &[Part], include: Vec<String>) -> Index {
    Index {
        parts: parts.iter().filter(|part| !part.2).map(index_part).collect(),
        unique: row.is(3),
        method: Some(row.text(2).to_owned()).filter(|method| method != "btree"),
        predicate: row.get(5).map(|text| Sql::any(without_parentheses(Dialect::Postgres, text))),
        include,
        nulls_not_distinct: row.is(6),
        options: Options::default(),
        only: Vec::new(),
        prepared: false,
    }
}

fn index_part((column, text, _, options, opclass, collation, _): &Part) -> IndexPart {
    let key = match (column, collation) {
        (Some(column), None) => IndexKey::Column(column.clone()),
        // In parentheses this is read back as the column with the collation, not as an expression.
        (Some(_), Some(collation)) => IndexKey::Expr(Sql::any(format!("{text} COLLATE {collation}"))),
        (None, None) => IndexKey::Expr(Sql::any(without_parentheses(Dialect::Postgres, text))),
        (None, Some(collation)) => IndexKey::Expr(Sql::any(format!("{text} COLLATE {collation}"))),
    };
    // pg_index.indoption: bit 0 is DESC, bit 1 is NULLS FIRST; the default is NULLS FIRST for DESC only.
    let options = options.unwrap_or(0);
    let direction = if options & 1 == 1 { Direction::Desc } else { Direction::Asc };
    let nulls = match (direction, options & 2 == 2) {
        (Direction::Asc, true) => Some(Nulls::First),
        (Direction::Desc, false) => Some(Nulls::Last),
        (Direction::Asc, false) | (Direction::Desc, true) => None,
    };
    IndexPart { key, direction, nulls, opclass: opclass.clone(), length: None }
}

fn constraint(
    row: &Row,
    table_name: &Name,
    table: &mut Table,
    unmanaged: &mut Vec<Unmanaged>,
) -> Result<(), InspectError> {
    let constraint_name = row.text(1).to_owned();
    // What is not enforced was never verified either, which is said by the former alone.
    let not_valid = !row.is(5) && row.is(16);
    let not_enforced = (NOT_ENFORCED, !row.is(16));
    if row.text(2) == "c" {
        let expr = Sql::any(without_parentheses(Dialect::Postgres, row.text(13)));
        let options = states(&[(NOT_VALID, not_valid), (NO_INHERIT, row.is(15)), not_enforced]);
        table.checks.insert(constraint_name, Check { expr, options, ..Check::new("") });
        return Ok(());
    }
    // Only from version 18 on a partitioned table has such keys.
    let divided = table.partition_by.is_some();
    if not_valid && divided {
        let kind = "foreign key of a partitioned table that is not valid";
        unmanaged.push(Unmanaged::new(kind, format!("{table_name}.{constraint_name}")));
    }
    let key = ForeignKey {
        columns: list(row.text(6), "the columns of a foreign key")?,
        table: name(row, 7, 8, 9),
        references: list(row.text(10), "the columns of a foreign key")?,
        on_update: action(row.text(11))?,
        on_delete: action(row.text(12))?,
        deferrable: deferrable(row, 3, 4),
        validated: true,
        options: states(&[(NOT_VALID, not_valid && !divided), not_enforced]),
        only: Vec::new(),
    };
    table.foreign_keys.insert(constraint_name, key);
    Ok(())
}

/// The options of a constraint that hold.
fn states(states: &[(&str, bool)]) -> Options {
    let held = states.iter().filter(|(_, holds)| *holds).map(|(name, _)| ((*name).to_owned(), "true".to_owned()));
    Options::of(Dialect::Postgres, held.collect())
}

/// pg_constraint.confupdtype and confdeltype.
fn action(letter: &str) -> Result<Action, InspectError> {
    match letter {
        "a" => Ok(Action::NoAction),
        "r" => Ok(Action::Restrict),
        "c" => Ok(Action::Cascade),
        "n" => Ok(Action::SetNull),
        "d" => Ok(Action::SetDefault),
        other => {
            Err(InspectError::Unreadable { what: "the action of a foreign key".to_owned(), text: other.to_owned() })
        }
    }
}

fn deferrable(row: &Row, may: usize, does: usize) -> Option<Deferrable> {
    match (row.is(may), row.is(does)) {
        (false, _) => None,
        (true, false) => Some(Deferrable::InitiallyImmediate),
        (true, true) => Some(Deferrable::InitiallyDeferred),
    }
}

fn name(row: &Row, schema: usize, object: usize, own: usize) -> Name {
    let schema = if row.is(own) { None } else { Some(row.text(schema).to_owned()) };
    Name { schema, name: row.text(object).to_owned() }
}

fn path(row: &Row) -> String {
    if row.is(2) { row.text(3).to_owned() } else { format!("{}.{}", row.text(1), row.text(3)) }
}

fn list(text: &str, what: &str) -> Result<Vec<String>, InspectError> {
    json(text, what)
}

pub(super) fn json<T: serde::de::DeserializeOwned>(text: &str, what: &str) -> Result<T, InspectError> {
    serde_json::from_str(text).map_err(|_| InspectError::Unreadable { what: what.to_owned(), text: text.to_owned() })
}
