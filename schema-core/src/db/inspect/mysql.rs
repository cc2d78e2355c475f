//! The information schema of MySQL and MariaDB as a schema.
//!
//! The two spell their answers differently (8.0 manual, "The INFORMATION_SCHEMA COLUMNS Table"; MariaDB's
//! "Information Schema COLUMNS Table"): MySQL gives constants without quotes and expressions with every quote
//! escaped, MariaDB gives both as SQL text.

use super::mysql_expression::expression;
use super::{
    InspectError, Inspected, Unmanaged, is_bookkeeping, known_options, mysql_defaults, mysql_partitions, mysql_rights,
    without_parentheses,
};
use crate::db::lexer::tokens;
use crate::db::{Connection, Row};
use crate::dialect::options::{self, COLLATE, NOT_ENFORCED, On, hidden};
use crate::dialect::{actions, collation};
use crate::model::{
    Action, Check, Column, Default, Dialect, Direction, ForeignKey, Generated, Identity, Index, IndexKey, IndexPart,
    Name, Options, PrimaryKey, Schema, Sequence, Settings, Sql, Table, Type, Unique,
};

/// Name, type, collation, comment, the database's own collation, engine, options.
const TABLES: &str = "
SELECT t.table_name, t.table_type, t.table_collation, t.table_comment, s.default_collation_name, t.engine, t.create_options
FROM information_schema.tables t
JOIN information_schema.schemata s ON s.schema_name = t.table_schema
WHERE t.table_schema = database()
ORDER BY t.table_name";

/// Table, name, type, nullable, default, extra, generating expression, collation, comment, spatial reference.
fn columns(dialect: Dialect) -> String {
    let reference = if dialect == Dialect::Mysql { "c.srs_id" } else { "NULL" };
    format!(
        "
SELECT c.table_name, c.column_name, c.column_type, c.is_nullable, c.column_default, c.extra, c.generation_expression, c.collation_name,
       c.column_comment, {reference}
FROM information_schema.columns c
WHERE c.table_schema = database()
ORDER BY c.table_name, c.ordinal_position"
    )
}

/// Table, index, not unique, column, `A` or `D`, prefix, method, hidden from the optimizer, expression.
fn indexes(dialect: Dialect) -> String {
    let (hidden, expression) = match dialect {
        Dialect::Mysql => ("s.is_visible = 'NO'", "s.expression"),
        Dialect::Postgres | Dialect::Mariadb | Dialect::Sqlite => ("s.ignored = 'YES'", "NULL"),
    };
    format!(
        "
SELECT s.table_name, s.index_name, s.non_unique, s.column_name, s.collation, s.sub_part, s.index_type, {hidden}, {expression}
FROM information_schema.statistics s
WHERE s.table_schema = database()
ORDER BY s.table_name, s.index_name, s.seq_in_index"
    )
}

/// Table, name, column, whether the referenced table is in the same database, its database, table, column,
/// on update, on delete.
const FOREIGN_KEYS: &str = "
SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema = database(), k.referenced_table_schema,
       k.referenced_table_name, k.referenced_column_name, r.update_rule, r.delete_rule
FROM information_schema.key_column_usage k
JOIN information_schema.referential_constraints r
  ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
WHERE k.table_schema = database() AND k.referenced_table_name IS NOT NULL
ORDER BY k.table_name, k.constraint_name, k.ordinal_position";

/// Table, name, condition, enforced, whether it belongs to a column.
fn checks_query(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Mysql => {
            "
SELECT t.table_name, c.constraint_name, c.check_clause, t.enforced, 0
FROM information_schema.check_constraints c
JOIN information_schema.table_constraints t
  ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK'
WHERE c.constraint_schema = database()
ORDER BY t.table_name, c.constraint_name"
        }
        Dialect::Postgres | Dialect::Mariadb | Dialect::Sqlite => {
            "
SELECT c.table_name, c.constraint_name, c.check_clause, 'YES', c.level = 'Column'
FROM information_schema.check_constraints c
WHERE c.constraint_schema = database()
ORDER BY c.table_name, c.level DESC, c.constraint_name"
        }
    }
}

/// Kind and name, of objects beside the tables and of facts of tables, and which tables are divided.
const UNMANAGED: &str = "
SELECT DISTINCT 'comment on an index', concat(table_name, '.', index_name) FROM information_schema.statistics WHERE table_schema = database() AND index_comment <> ''
UNION ALL
SELECT 'trigger', concat(event_object_table, '.', trigger_name) FROM information_schema.triggers WHERE trigger_schema = database()
UNION ALL
SELECT lower(routine_type), routine_name FROM information_schema.routines WHERE routine_schema = database()
UNION ALL
SELECT 'event', event_name FROM information_schema.events WHERE event_schema = database()
UNION ALL
SELECT DISTINCT 'method of a primary key', s.table_name FROM information_schema.statistics s JOIN information_schema.tables t USING (table_schema, table_name)
WHERE s.table_schema = database() AND s.index_name = 'PRIMARY' AND t.engine = 'MEMORY' AND s.index_type = 'BTREE'
UNION ALL
SELECT DISTINCT '', table_name FROM information_schema.partitions WHERE table_schema = database() AND partition_name IS NOT NULL";

pub(super) async fn inspect(connection: &mut Connection) -> Result<Inspected, InspectError> {
    if connection.database.is_empty() {
        return Err(InspectError::NoDatabase { url: connection.url.clone() });
    }
    let dialect = connection.dialect;
    let mut unmanaged = mysql_rights::hidden_things(connection).await?;
    let mut schema = Schema::default();
    let mut collation = String::new();
    let columns_before = connection.rows(&columns(dialect)).await?;
    for row in connection.rows(TABLES).await?.iter().filter(|row| !is_bookkeeping(row.text(0))) {
        let name = Name::new(row.text(0));
        if row.text(1) != "BASE TABLE" {
            let kind = row.text(1).to_lowercase();
            let kind = if kind == "system versioned" { "system versioned table".to_owned() } else { kind };
            unmanaged.push(Unmanaged::new(kind, row.text(0)));
            continue;
        }
        let mut settings = create_options(dialect, row.text(6));
        row.text(4).clone_into(&mut collation);
        if row.get(2) != row.get(4) {
            settings.insert(COLLATE.to_owned(), row.text(2).to_owned());
        }
        settings.insert("engine".to_owned(), row.text(5).to_owned());
        let named = ("options of a table", row.text(0));
        let options = known_options(dialect, On::Table, settings, named, &mut unmanaged);
        schema.tables.insert(name, Table { comment: text(row, 3), options, ..Table::default() });
    }
    // Before the columns, because a check is how MariaDB tells JSON from text.
    let (conditions, json) = read_checks(connection, dialect).await?;
    for row in &columns_before {
        let name = Name::new(row.text(0));
        if let Some(table) = schema.tables.get_mut(&name) {
            // A table with a collation of its own gives it to columns that name none: here every one names its own.
            let collation = if collation::of_table(dialect, table).is_some() { "" } else { &collation };
            let is_json = json.contains(&(row.text(0).to_owned(), row.text(1).to_owned()));
            table.columns.insert(row.text(1).to_owned(), column(connection, row, collation, is_json));
        }
    }
    if dialect == Dialect::Mysql {
        mysql_defaults::complete(connection, &mut schema).await?;
    }
    for (name, check_name, check) in conditions {
        if let Some(table) = schema.tables.get_mut(&name) {
            table.checks.insert(check_name, check);
        }
    }
    let rows = connection.rows(&indexes(dialect)).await?;
    for parts in rows.chunk_by(|a, b| a.text(0) == b.text(0) && a.text(1) == b.text(1)) {
        if let Some(table) = schema.tables.get_mut(&Name::new(parts[0].text(0))) {
            index(dialect, table, parts);
        }
    }
    let rows = connection.rows(FOREIGN_KEYS).await?;
    for parts in rows.chunk_by(|a, b| a.text(0) == b.text(0) && a.text(1) == b.text(1)) {
        if let Some(table) = schema.tables.get_mut(&Name::new(parts[0].text(0))) {
            let mut key = foreign_key(parts)?;
            actions::settle(dialect, &mut key);
            table.foreign_keys.insert(parts[0].text(1).to_owned(), key);
        }
    }
    let mut divided = Vec::new();
    for row in connection.rows(UNMANAGED).await? {
        if row.text(0).is_empty() {
            divided.push(row.text(1).to_owned());
        } else {
            unmanaged.push(Unmanaged::new(row.text(0), row.text(1)));
        }
    }
    mysql_partitions::read_all(connection, &divided, &mut schema, &mut unmanaged).await?;
    // No snapshot holds the information schema: a table that came after its columns were read has none.
    let came = schema.tables.values().any(|table| table.columns.is_empty());
    if came || connection.rows(&columns(dialect)).await? != columns_before {
        return Err(InspectError::Changing);
    }
    Ok(Inspected { schema, unmanaged })
}

/// `max_rows=100 row_format=DYNAMIC COMPRESSION="zlib"`; MariaDB has names between backticks too. That a table is partitioned is
/// no option.
fn create_options(dialect: Dialect, text: &str) -> Settings {
    let all = tokens(dialect, text);
    let words: Vec<&str> = all.iter().filter(|token| token.counts()).map(|token| token.text).collect();
    let bare = |text: &str| {
        let quoted = ['`', '"', '\''].iter().find(|quote| text.len() > 1 && text.starts_with(**quote));
        quoted.map_or(text, |_| &text[1..text.len() - 1]).to_owned()
    };
    let pairs = words.windows(3).filter(|three| three[1] == "=");
    pairs.map(|three| (bare(three[0]).to_ascii_lowercase(), bare(three[2]))).collect()
}

/// The checks, and the (table, column) pairs that are JSON because MariaDB's own check says so.
type Checks = (Vec<(Name, String, Check)>, Vec<(String, String)>);

async fn read_checks(connection: &mut Connection, dialect: Dialect) -> Result<Checks, InspectError> {
    let mut checks: Vec<(Name, String, Check)> = Vec::new();
    let mut json = Vec::new();
    for row in connection.rows(checks_query(dialect)).await? {
        let (table, name) = (row.text(0), row.text(1));
        let clause = expression(dialect, row.text(2));
        if let (true, Some(column)) = (row.is(4), json_column(&clause)) {
            json.push((table.to_owned(), column));
            continue;
        }
        let expr = Sql::any(without_parentheses(dialect, &clause));
        let told = (!row.is(3)).then(|| (NOT_ENFORCED.to_owned(), "true".to_owned()));
        let options = Options::of(dialect, told.into_iter().collect());
        let check = Check { expr, options, ..Check::new("") };
        // MariaDB names the check of a column like the column, which a constraint of the table may be called too.
        let taken = checks.iter().any(|(of, other, _)| of.name == table && other == name);
        let name = if taken { format!("{name} (column)") } else { name.to_owned() };
        checks.push((Name::new(table), name, check));
    }
    Ok((checks, json))
}

/// The column of MariaDB's own check of JSON. The check keeps the name that the column had when it was made.
fn json_column(clause: &str) -> Option<String> {
    let quoted = clause.strip_prefix("json_valid(`")?.strip_suffix("`)")?;
    let name = quoted.replace("``", "`");
    (name.replace('`', "``") == quoted).then_some(name)
}

fn column(connection: &Connection, row: &Row, default_collation: &str, is_json: bool) -> Column {
    let dialect = connection.dialect;
    let extra = row.text(5);
    let mut rest: Vec<String> = Vec::new();
    let lower = extra.to_ascii_lowercase();
    if let Some(at) = lower.find("on update ") {
        let words = extra[at + "on update ".len()..].split_whitespace().next().unwrap_or_default();
        rest.push(format!("ON UPDATE {words}"));
    }
    if lower.contains("invisible") {
        rest.push("INVISIBLE".to_owned());
    }
    if let Some(reference) = row.get(9) {
        rest.push(format!("SRID {reference}"));
    }
    let text_type = row.text(2);
    let ty = match (is_json, rest.is_empty()) {
        (true, true) => Type::Json,
        (false, true) => logical(text_type),
        (true, false) => Type::Native(Sql::any(format!("json {}", rest.join(" ")))),
        (false, false) => Type::Native(Sql::any(format!("{text_type} {}", rest.join(" ")))),
    };
    let generated = row.get(6).filter(|expr| !expr.is_empty()).map(|expr| {
        let expr = expression(dialect, expr);
        Generated {
            expr: Sql::any(without_parentheses(dialect, &expr)),
            stored: lower.contains("stored") || lower.contains("persistent"),
        }
    });
    let default = if generated.is_some() { None } else { default(connection, row) };
    let collate = row.get(7).filter(|collation| *collation != default_collation && !is_json);
    Column {
        ty,
        nullable: row.is(3),
        default: default.map(|text| Default::Sql(Sql::any(text))),
        identity: lower.contains("auto_increment").then_some(Identity::ByDefault),
        sequence: Sequence::default(),
        generated,
        collate: collate.map(Sql::any),
        comment: text(row, 8),
        retired: None,
    }
}

fn default(connection: &Connection, row: &Row) -> Option<String> {
    let dialect = connection.dialect;
    let text = row.get(4)?;
    let generated = row.text(5).contains("DEFAULT_GENERATED");
    match dialect {
        // MariaDB writes NULL for a nullable column without a default and leaves a required one empty.
        Dialect::Mariadb => (text != "NULL").then(|| mysql_defaults::of_here(text, &connection.database)),
        Dialect::Mysql if generated && text.starts_with("CURRENT_TIMESTAMP") => Some(text.to_owned()),
        Dialect::Mysql if generated => Some(format!("({})", without_parentheses(dialect, &expression(dialect, text)))),
        Dialect::Mysql | Dialect::Postgres | Dialect::Sqlite => {
            let word = row.text(2).split(['(', ' ']).next().unwrap_or_default();
            let bare = [
                "tinyint",
                "smallint",
                "mediumint",
                "int",
                "bigint",
                "decimal",
                "float",
                "double",
                "bit",
                "year",
                "binary",
                "varbinary",
            ];
            // Of bytes there may be none: nothing at all is no default.
            if bare.contains(&word) && !text.is_empty() {
                return Some(text.to_owned());
            }
            Some(mysql_defaults::quoted(text))
        }
    }
}

/// The names in `column_type`. MariaDB adds the width at which integers are shown, which means nothing.
fn logical(text: &str) -> Type {
    let sized = |word: &str| -> Option<Vec<u32>> {
        let arguments = text.strip_prefix(word)?.strip_prefix('(')?.strip_suffix(')')?;
        arguments.split(',').map(|number| number.parse().ok()).collect()
    };
    match text {
        "tinyint(1)" => Type::Bool,
        "tinyint" | "tinyint(4)" => Type::TinyInt,
        "smallint" | "smallint(6)" => Type::SmallInt,
        "int" | "int(11)" => Type::Integer,
        "bigint" | "bigint(20)" => Type::BigInt,
        "tinyint unsigned" | "tinyint(3) unsigned" => Type::UnsignedTinyInt,
        "smallint unsigned" | "smallint(5) unsigned" => Type::UnsignedSmallInt,
        "int unsigned" | "int(10) unsigned" => Type::UnsignedInteger,
        "bigint unsigned" | "bigint(20) unsigned" => Type::UnsignedBigInt,
        "float" => Type::Real,
        "double" => Type::Double,
        "longtext" => Type::Text,
        "longblob" => Type::Bytes,
        "date" => Type::Date,
        "time(6)" => Type::Time,
        "datetime(6)" => Type::Timestamp,
        "timestamp(6)" => Type::TimestampTz,
        "binary(16)" => Type::Uuid,
        "json" => Type::Json,
        _ => match (
            sized("decimal").as_deref(),
            sized("char").as_deref(),
            sized("varchar").as_deref(),
            sized("varbinary").as_deref(),
        ) {
            (Some([precision, scale]), ..) => Type::Decimal { precision: Some(*precision), scale: Some(*scale) },
            (_, Some([length]), ..) => Type::Char(*length),
            (_, _, Some([length]), _) => Type::Varchar(*length),
            (.., Some([length])) => Type::Varbinary(*length),
            _ => Type::Native(Sql::any(text)),
        },
    }
}

fn index(dialect: Dialect, table: &mut Table, rows: &[Row]) {
    let index_name = rows[0].text(1).to_owned();
    let columns: Vec<String> = rows.iter().filter_map(|row| row.get(3)).map(str::to_owned).collect();
    if index_name == "PRIMARY" {
        let mut key = PrimaryKey { columns, ..PrimaryKey::default() };
        for row in rows {
            let column = row.text(3).to_owned();
            key.lengths.extend(row.get(5).and_then(|length| Some((column.clone(), length.parse().ok()?))));
            key.descending.extend((row.text(4) == "D").then_some(column));
        }
        table.primary_key = Some(key);
        return;
    }
    let own = Some(rows[0].text(6).to_lowercase());
    let method = own.filter(|method| method != options::natural_method(dialect, table));
    let unique = !rows[0].is(2);
    let parts: Vec<IndexPart> = rows.iter().map(|row| index_part(row, method.as_deref())).collect();
    // The two databases know no difference between a unique constraint and a unique index; what is hidden is rather one.
    let plain = parts.iter().all(|part| {
        part.length.is_none() && part.direction == Direction::Asc && matches!(part.key, IndexKey::Column(_))
    });
    let is_hidden = rows[0].is(7);
    if unique && plain && method.is_none() && !is_hidden {
        let unique =
            Unique { columns, include: Vec::new(), nulls_not_distinct: false, deferrable: None, only: Vec::new() };
        table.uniques.insert(index_name, unique);
        return;
    }
    let flag = hidden(dialect).filter(|_| is_hidden);
    let options = flag.map(|name| (name.to_owned(), true.to_string())).into_iter().collect();
    let index = Index {
        parts,
        unique,
        method,
        predicate: None,
        include: Vec::new(),
        nulls_not_distinct: false,
        options: Options::of(dialect, options),
        only: Vec::new(),
        prepared: false,
    };
    table.indexes.insert(index_name, index);
}

fn index_part(row: &Row, method: Option<&str>) -> IndexPart {
    let key = match (row.get(3), row.get(8)) {
        (Some(column), _) => IndexKey::Column(column.to_owned()),
        (None, text) => IndexKey::Expr(Sql::any(without_parentheses(
            Dialect::Mysql,
            &expression(Dialect::Mysql, text.unwrap_or_default()),
        ))),
    };
    let direction = if row.text(4) == "D" { Direction::Desc } else { Direction::Asc };
    // Spatial indexes always report the size of a bounding box as their prefix.
    let length = if method == Some("spatial") { None } else { row.get(5).and_then(|length| length.parse().ok()) };
    IndexPart { key, direction, nulls: None, opclass: None, length }
}

fn foreign_key(rows: &[Row]) -> Result<ForeignKey, InspectError> {
    let row = &rows[0];
    let schema = if row.is(3) { None } else { Some(row.text(4).to_owned()) };
    Ok(ForeignKey {
        columns: rows.iter().map(|row| row.text(2).to_owned()).collect(),
        table: Name { schema, name: row.text(5).to_owned() },
        references: rows.iter().map(|row| row.text(6).to_owned()).collect(),
        on_update: action(row.text(7))?,
        on_delete: action(row.text(8))?,
        deferrable: None,
        validated: true,
        options: Options::default(),
        only: Vec::new(),
    })
}

fn action(words: &str) -> Result<Action, InspectError> {
    [Action::NoAction, Action::Restrict, Action::Cascade, Action::SetNull, Action::SetDefault]
        .into_iter()
        .find(|action| action.sql() == words)
        .ok_or_else(|| InspectError::Unreadable {
            what: "the action of a foreign key".to_owned(),
            text: words.to_owned(),
        })
}

fn text(row: &Row, index: usize) -> Option<String> {
    row.get(index).filter(|text| !text.is_empty()).map(str::to_owned)
}
