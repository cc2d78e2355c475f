//! SQLite's schema, from its pragmas and, where they are silent, from the text of the definitions.

use super::sqlite_ddl::{self, Rule, TableText};
use super::{InspectError, Inspected, Unmanaged, is_bookkeeping, without_parentheses};
use super::{sqlite_names, sqlite_old};
use crate::db::{Connection, QueryError, Row};
use crate::model::name::{NameFor, default_name};
use crate::model::{
    Check, Column, Default, Dialect, Direction, ForeignKey, Generated, Identity, Index, IndexKey, IndexPart, Name,
    Options, PrimaryKey, Schema, Sequence, Sql, Table, Type, Unique,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Name, kind, without rowid, strict, text.
const TABLES: &str = "
SELECT l.name, l.type, l.wr, l.strict, m.sql
FROM pragma_table_list l
LEFT JOIN sqlite_schema m ON m.name = l.name AND m.type = 'table'
WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY m.rowid";

/// Table, name, type, NOT NULL, default, place in the primary key, hidden (2: virtual, 3: stored).
const COLUMNS: &str = "
SELECT m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden
FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) x
WHERE m.type = 'table'
ORDER BY m.name, x.cid";

/// Table, index, unique, text, place of the part, its column, descending, collation.
const INDEXES: &str = "
SELECT m.name, l.name, l.\"unique\", i.sql, x.seqno, x.name, x.desc, x.coll
FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN pragma_index_xinfo(l.name) x
JOIN sqlite_schema i ON i.type = 'index' AND i.name = l.name
WHERE m.type = 'table' AND l.origin = 'c' AND x.key = 1
ORDER BY m.name, i.rowid, x.seqno";

/// Table, column, descending, collation, whether it is the primary key's, of the indexes that keys bring.
const KEYS: &str = "
SELECT m.name, x.name, x.desc, x.coll, l.origin = 'pk'
FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN pragma_index_xinfo(l.name) x
WHERE m.type = 'table' AND l.origin <> 'c' AND x.key = 1
ORDER BY m.name";

/// Table and name.
const TRIGGERS: &str = "SELECT tbl_name, name FROM sqlite_schema WHERE type = 'trigger'";

/// What of a table's own definition no struct says.
pub(super) const FACETS: [&str; 3] = [ON_CONFLICT, NULLABLE_KEY, KEY_ORDER];
const ON_CONFLICT: &str = "on conflict clause";
const NULLABLE_KEY: &str = "nullable primary key";
const KEY_ORDER: &str = "order or collation in a key";

pub(super) async fn inspect(connection: &mut Connection) -> Result<Inspected, InspectError> {
    Ok(read_all(connection).await?)
}

/// The whole schema.
pub(super) async fn read_all(connection: &mut Connection) -> Result<Inspected, QueryError> {
    connection.execute("BEGIN").await?;
    let answers = read(connection).await;
    let ended = connection.execute("COMMIT").await;
    let answers = answers?;
    ended?;
    Ok(build(&answers))
}

struct Answers {
    tables: Vec<Row>,
    columns: Vec<Row>,
    indexes: Vec<Row>,
    keys: Vec<Row>,
    triggers: Vec<Row>,
}

async fn read(connection: &mut Connection) -> Result<Answers, QueryError> {
    let tables = if connection.version.numbers < sqlite_old::LISTS_TABLES { sqlite_old::TABLES } else { TABLES };
    Ok(Answers {
        tables: connection.rows(tables).await?,
        columns: connection.rows(COLUMNS).await?,
        indexes: connection.rows(INDEXES).await?,
        keys: connection.rows(KEYS).await?,
        triggers: connection.rows(TRIGGERS).await?,
    })
}

fn build(answers: &Answers) -> Inspected {
    let mut unmanaged: Vec<Unmanaged> = answers
        .triggers
        .iter()
        .map(|row| Unmanaged::new("trigger", format!("{}.{}", row.text(0), row.text(1))))
        .collect();
    let mut texts: BTreeMap<String, TableText> = BTreeMap::new();
    let mut schema = Schema::default();
    let (columns, keys) = (by_table(&answers.columns), by_table(&answers.keys));
    for row in answers.tables.iter().filter(|row| !is_bookkeeping(row.text(0))) {
        let name = row.text(0);
        match row.text(1) {
            "table" => {}
            "shadow" => continue,
            kind => {
                unmanaged.push(Unmanaged::new(if kind == "virtual" { "virtual table" } else { kind }, name));
                continue;
            }
        }
        let text = sqlite_ddl::table(row.text(4));
        if text.on_conflict {
            unmanaged.push(Unmanaged::new(ON_CONFLICT, name));
        }
        let rows = columns.get(name).cloned().unwrap_or_default();
        let key: Vec<&Row> = keys.get(name).into_iter().flatten().copied().filter(|key| key.is(4)).collect();
        // A key of SQLite allows NULL where its columns do not refuse it, which no declaration means.
        let loose = rows.iter().filter(|column| column.text(5) != "0" && !column.is(3) && !key.is_empty());
        unmanaged.extend(loose.map(|column| Unmanaged::new(NULLABLE_KEY, format!("{name}.{}", column.text(1)))));
        let mut table = table(&rows, &text, &key, row.is(2));
        let told = [(row.is(2), "without_rowid"), (row.is(3), "strict")].into_iter().filter(|(told, _)| *told);
        let told = told.map(|(_, option)| (option.to_owned(), "true".to_owned())).collect();
        table.options = Options::of(Dialect::Sqlite, told);
        schema.tables.insert(Name::new(name), table);
        texts.insert(name.to_owned(), text);
    }
    let of_index: Vec<&[Row]> =
        answers.indexes.chunk_by(|a, b| a.text(0) == b.text(0) && a.text(1) == b.text(1)).collect();
    for rows in of_index {
        if let (Some(table), Some(text)) =
            (schema.tables.get_mut(&Name::new(rows[0].text(0))), texts.get(rows[0].text(0)))
        {
            index(table, text, rows);
        }
    }
    for row in &answers.keys {
        let Some(text) = texts.get(row.text(0)) else { continue };
        let key = schema.tables.get(&Name::new(row.text(0))).and_then(|table| table.primary_key.as_ref());
        let held = row.is(4) && key.is_some_and(|key| key.descending.contains(row.text(1)));
        if row.is(2) && !held || !row.text(3).eq_ignore_ascii_case(own_collation(text, row.text(1))) {
            unmanaged.push(Unmanaged::new(KEY_ORDER, row.text(0)));
        }
    }
    // Last, because a key may refer to the primary key of a table that comes later.
    for (name, text) in &texts {
        constraints(&mut schema, &Name::new(name.as_str()), text);
    }
    sqlite_names::settle(&mut schema);
    Inspected { schema, unmanaged }
}

fn by_table(rows: &[Row]) -> BTreeMap<&str, Vec<&Row>> {
    let mut tables: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        tables.entry(row.text(0)).or_default().push(row);
    }
    tables
}

/// `indexed`: the parts of the index of its primary key, which the rowid has none of.
fn table(rows: &[&Row], text: &TableText, indexed: &[&Row], without_rowid: bool) -> Table {
    let mut key: Vec<(u32, String)> = rows
        .iter()
        .filter(|row| row.text(5) != "0")
        .map(|row| (row.text(5).parse().unwrap_or(0), row.text(1).to_owned()))
        .collect();
    key.sort();
    let key: Vec<String> = key.into_iter().map(|(_, name)| name).collect();
    let mut table = Table::default();
    for row in rows {
        let name = row.text(1);
        let told = text.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name));
        let generated = told
            .and_then(|told| told.generated.as_ref())
            .map(|expr| Generated { expr: Sql::any(expr), stored: row.text(6) == "3" });
        let column = Column {
            ty: logical(sqlite_old::declared(row.text(2), row.text(6))),
            nullable: !row.is(3) && !key.iter().any(|own| own == name),
            default: if generated.is_some() {
                None
            } else {
                row.get(4).map(|text| Default::Sql(Sql::any(default(text))))
            },
            identity: told.is_some_and(|told| told.auto_increment).then_some(Identity::ByDefault),
            sequence: Sequence::default(),
            generated,
            collate: told.and_then(|told| told.collate.as_deref()).and_then(collation).map(Sql::any),
            comment: None,
            retired: None,
        };
        table.columns.insert(name.to_owned(), column);
    }
    if !key.is_empty() {
        // `id INTEGER PRIMARY KEY DESC` alone is an index beside the rowid, which no declaration means.
        let beside = !without_rowid && key.len() == 1 && table.columns[&key[0]].ty == Type::BigInt;
        let descending = indexed.iter().filter(|row| row.is(2) && !beside).map(|row| row.text(1).to_owned());
        let descending = descending.collect();
        table.primary_key = Some(PrimaryKey { columns: key, descending, ..PrimaryKey::default() });
    }
    table
}

/// A name as a default is a text (the grammar's `DEFAULT id`), and in parentheses, where the tool would put it, it is none.
fn default(text: &str) -> Cow<'_, str> {
    let quoted = |name: &str| Cow::Owned(format!("'{}'", name.replace('\'', "''")));
    if let Some(name) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return quoted(&name.replace("\"\"", "\""));
    }
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let known = ["NULL", "TRUE", "FALSE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"];
    if is_word && !known.iter().any(|word| word.eq_ignore_ascii_case(text)) {
        quoted(text)
    } else {
        Cow::Borrowed(text)
    }
}

/// The collation, its built-in names in capitals; none for the default.
fn collation(name: &str) -> Option<String> {
    match name.to_ascii_uppercase().as_str() {
        "BINARY" => None,
        known @ ("NOCASE" | "RTRIM") => Some(known.to_owned()),
        _ => Some(name.to_owned()),
    }
}

/// The declared types that the tool itself writes. All integers are stored alike, in up to 64 bits.
fn logical(text: &str) -> Type {
    match text.to_ascii_lowercase().as_str() {
        "boolean" => Type::Bool,
        "integer" => Type::BigInt,
        "real" => Type::Double,
        "numeric" => Type::Decimal { precision: None, scale: None },
        "text" => Type::Text,
        "blob" => Type::Bytes,
        "date" => Type::Date,
        "time" => Type::Time,
        "datetime" => Type::Timestamp,
        _ => Type::Native(Sql::any(closed_up(text))),
    }
}

/// `varchar(10)` for `varchar ( 10 )`.
fn closed_up(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for sign in ["(", ")", ","] {
        words = words.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
    }
    words
}

fn index(table: &mut Table, told: &TableText, rows: &[Row]) {
    let name = rows[0].text(1).to_owned();
    let unique = rows[0].is(2);
    let text = sqlite_ddl::index(rows[0].text(3));
    let parts: Vec<IndexPart> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let spelled = text.parts.get(at).map_or("", String::as_str);
            let key = match row.get(5) {
                Some(column) if row.text(7).eq_ignore_ascii_case(own_collation(told, column)) => {
                    IndexKey::Column(column.to_owned())
                }
                // In parentheses this is read back as the column with the collation, not as an expression.
                Some(_) | None => IndexKey::Expr(Sql::any(without_parentheses(Dialect::Sqlite, spelled))),
            };
            let direction = if row.is(6) { Direction::Desc } else { Direction::Asc };
            IndexPart { key, direction, nulls: None, opclass: None, length: None }
        })
        .collect();
    let plain = parts.iter().all(|part| part.direction == Direction::Asc && matches!(part.key, IndexKey::Column(_)));
    // The tool writes unique constraints as unique indexes, which need no rebuild of the table.
    if unique && plain && text.predicate.is_none() {
        let columns: Vec<String> = rows.iter().filter_map(|row| row.get(5)).map(str::to_owned).collect();
        table.uniques.insert(name, unique_on(columns));
        return;
    }
    let predicate = text.predicate.map(|text| Sql::any(without_parentheses(Dialect::Sqlite, &text)));
    let index = Index {
        parts,
        unique,
        method: None,
        predicate,
        include: Vec::new(),
        nulls_not_distinct: false,
        options: Options::default(),
        only: Vec::new(),
        prepared: false,
    };
    table.indexes.insert(name, index);
}

/// The collation that a column is declared with.
fn own_collation<'a>(told: &'a TableText, column: &str) -> &'a str {
    let declared = told.columns.iter().find(|told| told.name.eq_ignore_ascii_case(column));
    declared.and_then(|told| told.collate.as_deref()).unwrap_or("BINARY")
}

fn unique_on(columns: Vec<String>) -> Unique {
    Unique { columns, include: Vec::new(), nulls_not_distinct: false, deferrable: None, only: Vec::new() }
}

/// Adds the constraints of the text under the names they have, or those that the tool gives by default.
fn constraints(schema: &mut Schema, name: &Name, text: &TableText) {
    // One index serves all that demand the same of the same columns, and none stands beside a key that is the rowid.
    let mut indexed: Vec<Vec<String>> = schema.tables.get(name).and_then(key_with_index).into_iter().collect();
    for item in &text.constraints {
        let resolved = match &item.rule {
            Rule::ForeignKey { table, references, .. } => Some(resolve(schema, table, references)),
            Rule::Unique | Rule::Check(_) => None,
        };
        let Some(table) = schema.tables.get_mut(name) else { return };
        let columns: Vec<String> = item.columns.iter().map(|column| spelled_as(table, column)).collect();
        let plain: Vec<&str> = columns.iter().map(String::as_str).collect();
        let named = |what, taken: &dyn Fn(&str) -> bool| {
            item.name.clone().unwrap_or_else(|| free(&default_name(name, &plain, what), taken))
        };
        match &item.rule {
            Rule::Unique => {
                if !indexed.contains(&columns) {
                    indexed.push(columns.clone());
                    let unique_name = named(NameFor::Unique, &|_| false);
                    table.uniques.insert(unique_name, unique_on(columns));
                }
            }
            Rule::Check(expr) => {
                let check_name = named(NameFor::Check, &|name| table.checks.contains_key(name));
                table.checks.insert(check_name, Check::new(without_parentheses(Dialect::Sqlite, expr)));
            }
            Rule::ForeignKey { on_delete, on_update, deferrable, .. } => {
                let key_name = named(NameFor::ForeignKey, &|name| table.foreign_keys.contains_key(name));
                let (to, references) = resolved.unwrap_or_else(|| (name.clone(), Vec::new()));
                let key = ForeignKey {
                    columns,
                    table: to,
                    references,
                    on_delete: *on_delete,
                    on_update: *on_update,
                    deferrable: *deferrable,
                    validated: true,
                    options: Options::default(),
                    only: Vec::new(),
                };
                table.foreign_keys.insert(key_name, key);
            }
        }
    }
}

/// The columns of the primary key, where that is an index and not the rowid.
fn key_with_index(table: &Table) -> Option<Vec<String>> {
    let columns = &table.primary_key.as_ref()?.columns;
    let number = |name: &String| table.columns.get(name).is_some_and(|column| column.ty == Type::BigInt);
    let without_rowid = table.options.get(Dialect::Sqlite).contains_key("without_rowid");
    let is_rowid = columns.len() == 1 && columns.iter().all(number) && !without_rowid;
    (!is_rowid).then(|| columns.clone())
}

/// The table and columns that a key means: names in any case, and the primary key where no columns are given.
fn resolve(schema: &Schema, table: &str, references: &[String]) -> (Name, Vec<String>) {
    let Some((name, parent)) = schema.tables.iter().find(|(name, _)| name.name.eq_ignore_ascii_case(table)) else {
        return (Name::new(table), references.to_vec());
    };
    let columns = match (references, &parent.primary_key) {
        ([], Some(key)) => key.columns.clone(),
        (given, _) => given.iter().map(|column| spelled_as(parent, column)).collect(),
    };
    (name.clone(), columns)
}

fn spelled_as(table: &Table, column: &str) -> String {
    table.columns.keys().find(|name| name.eq_ignore_ascii_case(column)).map_or_else(|| column.to_owned(), Clone::clone)
}

fn free(name: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (1..).map(|number| format!("{name}{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}
