//! Names, literals, types and definitions of columns and constraints, as each database spells them.
//!
//! Literals are sea-query's. The definitions are ours: its builders drop, mangle or refuse much
//! of what a column can have (see ARCHITECTURE.md, "What sea-query is used for").

use super::options::is_not_valid;
use super::{Comments, Unsupported, features, sequence, spell_counted, spell_options, spell_partition};
use crate::model::{
    Check, Column, Default, Deferrable, Dialect, Direction, Enum, EnumStorage, Exclusion, ForeignKey, Identity, Index,
    IndexKey, IndexPart, Literal, Name, Nulls, PrimaryKey, Quotes, Schema, Sql, Table, Type, Unique,
};
use sea_query::{MysqlQueryBuilder, PostgresQueryBuilder, QueryBuilder, SqliteQueryBuilder, Value};

/// A quoted name.
#[must_use]
pub fn quote(dialect: Dialect, name: &str) -> String {
    Quotes::of(dialect).around(name)
}

/// A quoted name of a table or enum with its schema.
#[must_use]
pub fn quote_name(dialect: Dialect, name: &Name) -> String {
    match &name.schema {
        Some(schema) => format!("{}.{}", quote(dialect, schema), quote(dialect, &name.name)),
        None => quote(dialect, &name.name),
    }
}

/// The quoted name of something that lives in the same schema as a table and has no name of its own for it,
/// such as an index in `DROP INDEX`.
#[must_use]
pub fn quote_beside(dialect: Dialect, table: &Name, name: &str) -> String {
    quote_name(dialect, &table.sibling(name))
}

/// Quoted names, separated by commas.
#[must_use]
pub fn quote_list<S: AsRef<str>>(dialect: Dialect, names: &[S]) -> String {
    names.iter().map(|name| quote(dialect, name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A text literal.
#[must_use]
pub fn string(dialect: Dialect, text: &str) -> String {
    let value = Value::from(text);
    match dialect {
        Dialect::Postgres => PostgresQueryBuilder.value_to_string(&value),
        Dialect::Mysql | Dialect::Mariadb => MysqlQueryBuilder.value_to_string(&value),
        Dialect::Sqlite => SqliteQueryBuilder.value_to_string(&value),
    }
}

/// A constant.
#[must_use]
pub fn literal(dialect: Dialect, literal: &Literal) -> String {
    match (literal, dialect) {
        (Literal::Bool(value), Dialect::Sqlite | Dialect::Mysql | Dialect::Mariadb) => u8::from(*value).to_string(),
        (Literal::Bool(value), Dialect::Postgres) => value.to_string(),
        (Literal::Integer(value), _) => value.to_string(),
        (Literal::Number(digits), _) => digits.clone(),
        (Literal::Text(text), _) => string(dialect, text),
    }
}

/// The text of an expression in a schema that is settled for the dialect.
#[must_use]
pub fn expr(dialect: Dialect, sql: &Sql) -> &str {
    sql.get(dialect).unwrap_or_default()
}

/// The name of a type.
///
/// # Errors
/// When the database has no such type.
pub fn type_name(dialect: Dialect, schema: &Schema, ty: &Type) -> Result<String, Unsupported> {
    match dialect {
        Dialect::Postgres => postgres_type(schema, ty),
        Dialect::Mysql | Dialect::Mariadb => mysql_type(dialect, schema, ty),
        Dialect::Sqlite => sqlite_type(schema, ty),
    }
}

fn no_type(dialect: Dialect, ty: &Type) -> Unsupported {
    Unsupported {
        what: format!("store the type {ty}"),
        dialect,
        instead: format!("name one with `#[column(sql_type({dialect} = \"...\"))]`"),
    }
}

/// What a domain is over, for a database that has none.
fn behind(dialect: Dialect, schema: &Schema, ty: &Type) -> Result<Type, Unsupported> {
    let base = schema.resolved(ty);
    if base.domain_name().is_some() { Err(no_type(dialect, ty)) } else { Ok(base) }
}

fn native(dialect: Dialect, ty: &Type, sql: &Sql) -> Result<String, Unsupported> {
    sql.get(dialect).map(str::to_owned).ok_or_else(|| no_type(dialect, ty))
}

fn with_size(word: &str, precision: Option<u32>, scale: Option<u32>) -> String {
    match (precision, scale) {
        (Some(precision), Some(scale)) => format!("{word}({precision}, {scale})"),
        (Some(precision), None) => format!("{word}({precision})"),
        (None, _) => word.to_owned(),
    }
}

/// An unsigned type takes the next wider signed one; 64 bits need `numeric`. Canonical form adds the check.
fn postgres_type(schema: &Schema, ty: &Type) -> Result<String, Unsupported> {
    Ok(match ty {
        Type::Bool => "boolean".into(),
        Type::TinyInt | Type::SmallInt | Type::UnsignedTinyInt => "smallint".into(),
        Type::Integer | Type::UnsignedSmallInt => "integer".into(),
        Type::BigInt | Type::UnsignedInteger => "bigint".into(),
        Type::UnsignedBigInt => "numeric(20)".into(),
        Type::Real => "real".into(),
        Type::Double => "double precision".into(),
        Type::Decimal { precision, scale } => with_size("numeric", *precision, *scale),
        Type::Char(length) => format!("char({length})"),
        Type::Varchar(length) => format!("varchar({length})"),
        Type::Text => "text".into(),
        Type::Varbinary(_) | Type::Bytes => "bytea".into(),
        Type::Date => "date".into(),
        Type::Time => "time".into(),
        Type::Timestamp => "timestamp".into(),
        Type::TimestampTz => "timestamptz".into(),
        Type::Interval => "interval".into(),
        Type::Uuid => "uuid".into(),
        Type::Json => "jsonb".into(),
        Type::Inet => "inet".into(),
        Type::Enum(name) => match schema.enums.get(name) {
            Some(Enum { storage: EnumStorage::Text, .. }) => "text".into(),
            Some(_) | None => quote_name(Dialect::Postgres, name),
        },
        Type::Domain(name) => quote_name(Dialect::Postgres, name),
        Type::Array(of) => format!("{}[]", postgres_type(schema, of)?),
        Type::Native(sql) => native(Dialect::Postgres, ty, sql)?,
    })
}

/// Microseconds are asked for: without them both databases cut to whole seconds.
fn mysql_type(dialect: Dialect, schema: &Schema, ty: &Type) -> Result<String, Unsupported> {
    Ok(match ty {
        Type::Bool => "tinyint(1)".into(),
        Type::TinyInt => "tinyint".into(),
        Type::SmallInt => "smallint".into(),
        Type::Integer => "int".into(),
        Type::BigInt => "bigint".into(),
        Type::UnsignedTinyInt => "tinyint unsigned".into(),
        Type::UnsignedSmallInt => "smallint unsigned".into(),
        Type::UnsignedInteger => "int unsigned".into(),
        Type::UnsignedBigInt => "bigint unsigned".into(),
        Type::Real => "float".into(),
        Type::Double => "double".into(),
        Type::Decimal { precision, scale } => {
            with_size("decimal", Some(precision.unwrap_or(65)), scale.or(precision.is_none().then_some(30)))
        }
        Type::Char(length) => format!("char({length})"),
        Type::Varchar(length) => format!("varchar({length})"),
        Type::Text => "longtext".into(),
        Type::Varbinary(length) => format!("varbinary({length})"),
        Type::Bytes => "longblob".into(),
        Type::Date => "date".into(),
        Type::Time => "time(6)".into(),
        Type::Timestamp => "datetime(6)".into(),
        Type::TimestampTz => "timestamp(6)".into(),
        Type::Uuid => "binary(16)".into(),
        Type::Json => "json".into(),
        Type::Inet => "varchar(43)".into(),
        Type::Enum(name) => match schema.enums.get(name) {
            Some(Enum { storage: EnumStorage::Native, values, .. }) => {
                format!("enum({})", values.iter().map(|value| string(dialect, value)).collect::<Vec<_>>().join(", "))
            }
            Some(Enum { storage: EnumStorage::Text, .. }) => "varchar(255)".into(),
            None => return Err(no_type(dialect, ty)),
        },
        // Settled schemas have none there.
        Type::Domain(_) => mysql_type(dialect, schema, &behind(dialect, schema, ty)?)?,
        Type::Interval | Type::Array(_) => return Err(no_type(dialect, ty)),
        Type::Native(sql) => native(dialect, ty, sql)?,
    })
}

/// The declared type decides the affinity, and sqlx reads it: `boolean`, `date`, `time` and `datetime` are names it knows.
fn sqlite_type(schema: &Schema, ty: &Type) -> Result<String, Unsupported> {
    Ok(match ty {
        Type::Bool => "boolean".into(),
        Type::TinyInt
        | Type::SmallInt
        | Type::Integer
        | Type::BigInt
        | Type::UnsignedTinyInt
        | Type::UnsignedSmallInt
        | Type::UnsignedInteger
        | Type::UnsignedBigInt => "integer".into(),
        Type::Real | Type::Double => "real".into(),
        Type::Decimal { .. } => "numeric".into(),
        Type::Char(_) | Type::Varchar(_) | Type::Text | Type::Json | Type::Inet => "text".into(),
        Type::Varbinary(_) | Type::Bytes | Type::Uuid => "blob".into(),
        Type::Date => "date".into(),
        Type::Time => "time".into(),
        Type::Timestamp | Type::TimestampTz => "datetime".into(),
        Type::Enum(name) if schema.enums.contains_key(name) => "text".into(),
        Type::Domain(_) => sqlite_type(schema, &behind(Dialect::Sqlite, schema, ty)?)?,
        Type::Enum(_) | Type::Interval | Type::Array(_) => return Err(no_type(Dialect::Sqlite, ty)),
        Type::Native(sql) => native(Dialect::Sqlite, ty, sql)?,
    })
}

/// `DEFAULT …` without the keyword; none where the column has no default.
#[must_use]
pub fn default_value(dialect: Dialect, column: &Column) -> Option<String> {
    match column.default.as_ref()? {
        Default::Value(value) => {
            let text = literal(dialect, value);
            // MySQL: "BLOB, TEXT, GEOMETRY, and JSON data types can't be assigned a default value" unless it is an expression.
            let long = matches!(column.ty, Type::Text | Type::Bytes | Type::Json);
            Some(if dialect == Dialect::Mysql && long { format!("({text})") } else { text })
        }
        Default::Sql(sql) => {
            let text = expr(dialect, sql).trim();
            let bare = is_constant(text) || dialect == Dialect::Postgres;
            let enclosed = text.starts_with('(') && text.ends_with(')');
            let current_timestamp = text.to_ascii_uppercase().starts_with("CURRENT_TIMESTAMP");
            Some(if bare || enclosed || current_timestamp { text.to_owned() } else { format!("({text})") })
        }
    }
}

fn is_constant(text: &str) -> bool {
    // Bits and bytes: `b'101'`, `x'00ff'`, `0xff`.
    let bare = text.strip_prefix(['b', 'B', 'x', 'X']).filter(|rest| rest.starts_with('\'')).unwrap_or(text);
    let quoted = bare.len() >= 2
        && bare.starts_with('\'')
        && bare.ends_with('\'')
        && !bare[1..bare.len() - 1].replace("''", "").contains('\'');
    let bytes = text.strip_prefix("0x").is_some_and(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()));
    quoted
        || bytes
        || text.parse::<f64>().is_ok()
        || ["NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME"].contains(&text.to_ascii_uppercase().as_str())
}

/// Everything that follows the name of a column in its definition.
///
/// # Errors
/// When the database has no such type or facet.
pub fn column_body(dialect: Dialect, schema: &Schema, column: &Column) -> Result<String, Unsupported> {
    let mut body = type_name(dialect, schema, &column.ty)?;
    if let (Some(Identity::Serial), Dialect::Postgres) = (column.identity, dialect) {
        body = serial(&body)?.to_owned();
    }
    if let Some(collate) = &column.collate {
        let collation = expr(dialect, collate);
        match dialect {
            Dialect::Postgres => body += &format!(" COLLATE {}", collation_name(collation)),
            Dialect::Mysql | Dialect::Mariadb => {
                body += &format!(" CHARACTER SET {} COLLATE {collation}", super::collation::charset(collation))
            }
            Dialect::Sqlite => body += &format!(" COLLATE {collation}"),
        }
    }
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { "STORED" } else { "VIRTUAL" };
        body += &format!(" GENERATED ALWAYS AS ({}) {kind}", expr(dialect, &generated.expr));
    }
    let counted = column.identity.filter(|_| features(dialect).sequences);
    if let Some(identity) = counted.and_then(|who| sequence::identity(who, &column.sequence)) {
        body += &format!(" {identity}");
    }
    // MariaDB has no NOT NULL on generated columns.
    let computed = column.generated.is_some();
    if !(column.nullable || dialect == Dialect::Mariadb && computed) {
        body += " NOT NULL";
    } else if column.nullable && matches!(dialect, Dialect::Mysql | Dialect::Mariadb) && column.generated.is_none() {
        // Without it a `timestamp` is NOT NULL where explicit_defaults_for_timestamp is off.
        body += " NULL";
    }
    if let Some(default) = default_value(dialect, column) {
        body += &format!(" DEFAULT {default}");
    }
    if column.identity.is_some() && matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        body += " AUTO_INCREMENT";
    }
    if let (Some(comment), Comments::Inline) = (&column.comment, features(dialect).comments) {
        body += &format!(" COMMENT {}", string(dialect, comment));
    }
    Ok(body)
}

/// The word for a counted column of a type, which brings a sequence of its own (PostgreSQL manual, 8.1.4).
fn serial(type_name: &str) -> Result<&'static str, Unsupported> {
    match type_name {
        "smallint" => Ok("smallserial"),
        "integer" => Ok("serial"),
        "bigint" => Ok("bigserial"),
        other => Err(Unsupported {
            what: format!("a serial of type {other}"),
            dialect: Dialect::Postgres,
            instead: "use `i16`, `i32` or `i64`".into(),
        }),
    }
}

/// A PostgreSQL collation is a name: quoted unless the text is quoted already or qualified.
#[must_use]
pub fn collation_name(text: &str) -> String {
    if text.starts_with('"') { text.to_owned() } else { quote(Dialect::Postgres, text) }
}

/// The character set that a MySQL collation belongs to is the first word of its name.
/// `"name" definition`, as in CREATE TABLE and ADD COLUMN.
///
/// # Errors
/// When the database has no such type or facet.
pub fn column(dialect: Dialect, schema: &Schema, name: &str, column: &Column) -> Result<String, Unsupported> {
    Ok(format!("{} {}", quote(dialect, name), column_body(dialect, schema, column)?))
}

/// `CONSTRAINT "name" CHECK (…)`.
#[must_use]
pub fn check(dialect: Dialect, name: &str, check: &Check) -> String {
    let behind = spell_options::behind_constraint(dialect, check.validated, &check.options);
    format!("CONSTRAINT {} CHECK ({}){behind}", quote(dialect, name), expr(dialect, &check.expr))
}

/// `CONSTRAINT "name" UNIQUE (…)`.
#[must_use]
pub fn unique(dialect: Dialect, name: &str, unique: &Unique) -> String {
    let nulls = if unique.nulls_not_distinct { " NULLS NOT DISTINCT" } else { "" };
    let behind = behind_key(dialect, &unique.include, unique.deferrable);
    format!("CONSTRAINT {} UNIQUE{nulls} ({}){behind}", quote(dialect, name), quote_list(dialect, &unique.columns))
}

/// `CONSTRAINT "name" EXCLUDE USING gist (a WITH =, b WITH &&) …`.
#[must_use]
pub fn exclusion(dialect: Dialect, name: &str, exclusion: &Exclusion) -> String {
    let Exclusion { index, operators, deferrable } = exclusion;
    let method = index.method.as_ref().map(|method| format!(" USING {method}")).unwrap_or_default();
    let parts = index.parts.iter().zip(operators);
    let parts: Vec<String> =
        parts.map(|(part, operator)| format!("{} WITH {operator}", index_part(dialect, part))).collect();
    let mut sql = format!("CONSTRAINT {} EXCLUDE{method} ({})", quote(dialect, name), parts.join(", "));
    if !index.include.is_empty() {
        sql += &format!(" INCLUDE ({})", quote_list(dialect, &index.include));
    }
    if let Some(predicate) = &index.predicate {
        sql += &format!(" WHERE ({})", expr(dialect, predicate));
    }
    if let Some(defer) = deferrable {
        sql += &format!(" {}", defer.sql());
    }
    sql
}

/// `CONSTRAINT "name" FOREIGN KEY (…) REFERENCES …`.
#[must_use]
pub fn foreign_key(dialect: Dialect, name: &str, key: &ForeignKey) -> String {
    let mut sql = format!(
        "CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({})",
        quote(dialect, name),
        quote_list(dialect, &key.columns),
        quote_name(dialect, &key.table),
        quote_list(dialect, &key.references),
    );
    for (event, action) in [("DELETE", key.on_delete), ("UPDATE", key.on_update)] {
        if action != crate::model::Action::NoAction {
            sql += &format!(" ON {event} {}", action.sql());
        }
    }
    if let Some(defer) = key.deferrable {
        sql += &format!(" {}", defer.sql());
    }
    sql + &spell_options::behind_constraint(dialect, key.validated, &key.options)
}

/// The constraint of a primary key.
#[must_use]
pub fn primary_key(dialect: Dialect, key: &PrimaryKey) -> String {
    let named = key.name.as_ref().map(|name| format!("CONSTRAINT {} ", quote(dialect, name))).unwrap_or_default();
    let behind = behind_key(dialect, &key.include, key.deferrable);
    let parts: Vec<String> = key.parts().iter().map(|part| index_part(dialect, part)).collect();
    format!("{named}PRIMARY KEY ({}){behind}", parts.join(", "))
}

/// What follows the columns of a key.
fn behind_key(dialect: Dialect, include: &[String], deferrable: Option<Deferrable>) -> String {
    let mut sql = String::new();
    if !include.is_empty() {
        sql += &format!(" INCLUDE ({})", quote_list(dialect, include));
    }
    if let Some(defer) = deferrable {
        sql += &format!(" {}", defer.sql());
    }
    sql
}

/// `(…)` of an index with everything that follows it.
#[must_use]
pub fn index_body(dialect: Dialect, index: &Index) -> String {
    let parts = index.parts.iter().map(|part| index_part(dialect, part)).collect::<Vec<_>>().join(", ");
    let mut sql = format!("({parts})");
    if !index.include.is_empty() {
        sql += &format!(" INCLUDE ({})", quote_list(dialect, &index.include));
    }
    if index.nulls_not_distinct {
        sql += " NULLS NOT DISTINCT";
    }
    sql += &spell_options::behind_index(dialect, index.options.get(dialect));
    if let Some(predicate) = &index.predicate {
        sql += &format!(" WHERE {}", expr(dialect, predicate));
    }
    sql
}

pub(super) fn index_part(dialect: Dialect, part: &IndexPart) -> String {
    let mut sql = match &part.key {
        IndexKey::Column(column) => quote(dialect, column),
        IndexKey::Expr(sql) => format!("({})", expr(dialect, sql)),
    };
    if let Some(length) = part.length {
        sql += &format!("({length})");
    }
    if let Some(opclass) = &part.opclass {
        sql += &format!(" {opclass}");
    }
    if part.direction == Direction::Desc {
        sql += " DESC";
    }
    match part.nulls {
        Some(Nulls::First) => sql += " NULLS FIRST",
        Some(Nulls::Last) => sql += " NULLS LAST",
        None => {}
    }
    sql
}

/// What stands before `INDEX` and ends with a space: `UNIQUE`, or a kind that another database would call a method.
#[must_use]
pub fn index_kind(dialect: Dialect, index: &Index) -> String {
    let kind = index.method.as_ref().filter(|method| is_kind(dialect, method));
    match (kind, index.unique) {
        (Some(kind), _) => format!("{} ", kind.to_ascii_uppercase()),
        (None, true) => "UNIQUE ".to_owned(),
        (None, false) => String::new(),
    }
}

/// Whether an index of this method is one of another kind and has no `USING` (MySQL 8.0, 15.1.15; MariaDB, CREATE INDEX).
#[must_use]
pub fn is_kind(dialect: Dialect, method: &str) -> bool {
    let mysql = matches!(dialect, Dialect::Mysql | Dialect::Mariadb);
    mysql && ["fulltext", "spatial"].iter().any(|kind| method.eq_ignore_ascii_case(kind))
}

/// The statement that creates an index; `concurrently` is PostgreSQL's.
#[must_use]
pub fn create_index(dialect: Dialect, table: &Name, name: &str, index: &Index, concurrently: bool) -> String {
    let kind = index_kind(dialect, index);
    let concurrently = if concurrently { "CONCURRENTLY " } else { "" };
    let method = index.method.as_ref().filter(|method| !is_kind(dialect, method));
    let method = method.map(|method| format!(" USING {method}")).unwrap_or_default();
    let (before, behind) = if dialect == Dialect::Postgres { ("", method.as_str()) } else { (method.as_str(), "") };
    format!(
        "CREATE {kind}INDEX {concurrently}{}{before} ON {}{behind} {}",
        quote(dialect, name),
        quote_name(dialect, table),
        index_body(dialect, index)
    )
}

/// The statement that creates a table with everything but its indexes, its comments, and the constraints that need not hold for
/// every row: PostgreSQL would take them for verified ("it is safe to skip validation", CREATE TABLE). On SQLite unique
/// constraints are indexes and are left out too.
///
/// # Errors
/// When the database has no such type or facet.
pub fn create_table(dialect: Dialect, schema: &Schema, name: &Name, table: &Table) -> Result<String, Unsupported> {
    let mut lines = Vec::new();
    let counted = counted_key(dialect, table);
    for (column_name, item) in &table.columns {
        if counted == Some(column_name.as_str()) {
            // Only this exact spelling is an alias of the rowid that counts up and never uses a number again.
            lines.push(format!("{} integer PRIMARY KEY AUTOINCREMENT NOT NULL", quote(dialect, column_name)));
        } else {
            lines.push(column(dialect, schema, column_name, item)?);
        }
    }
    if let (Some(key), None) = (&table.primary_key, counted) {
        lines.push(primary_key(dialect, key));
    }
    if dialect != Dialect::Sqlite {
        lines.extend(table.uniques.iter().map(|(unique_name, item)| unique(dialect, unique_name, item)));
    }
    lines.extend(spell_counted::index(dialect, table));
    lines.extend(table.exclusions.iter().map(|(exclusion_name, item)| exclusion(dialect, exclusion_name, item)));
    let inside = |validated, options| !is_not_valid(dialect, validated, options);
    let checks = table.checks.iter().filter(|(_, item)| inside(item.validated, &item.options));
    lines.extend(checks.map(|(check_name, item)| check(dialect, check_name, item)));
    let keys = table.foreign_keys.iter().filter(|(_, item)| inside(item.validated, &item.options));
    lines.extend(keys.map(|(key_name, item)| foreign_key(dialect, key_name, item)));
    let comment = match (&table.comment, features(dialect).comments) {
        (Some(comment), Comments::Inline) => format!(" COMMENT = {}", string(dialect, comment)),
        (Some(_) | None, Comments::Statement | Comments::None | Comments::Inline) => String::new(),
    };
    let lines = lines.into_iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join(",\n");
    let options = table.options.get(dialect);
    let divided = table.partition_by.as_ref().map(|by| spell_partition::partition_by(dialect, by)).unwrap_or_default();
    let parents: Vec<String> = table.inherits.iter().map(|parent| quote_name(dialect, parent)).collect();
    let inherits = if parents.is_empty() { String::new() } else { format!(" INHERITS ({})", parents.join(", ")) };
    let lines = if lines.is_empty() { "()".to_owned() } else { format!("(\n{lines}\n)") };
    Ok(format!(
        "CREATE {}TABLE {} {lines}{inherits}{divided}{}{comment}{}",
        spell_options::before_table(dialect, options),
        quote_name(dialect, name),
        spell_options::behind_table(dialect, options),
        spell_options::partitioned(dialect, options)
    ))
}

/// The column that SQLite counts up: its table's whole primary key, spelled in the column's own line.
#[must_use]
pub fn counted_key(dialect: Dialect, table: &Table) -> Option<&str> {
    if dialect != Dialect::Sqlite {
        return None;
    }
    match table.primary_key.as_ref()?.columns.as_slice() {
        [only] if table.columns.get(only).is_some_and(|column| column.identity.is_some()) => Some(only),
        _ => None,
    }
}
