//! What a database says of itself, fact by fact, through its own tools: `pg_dump`, `SHOW CREATE TABLE`, SQLite's pragmas. Two
//! databases are the same where their facts are, and a fact that only one has is a line that can be read.

use schema_core::db::lexer::{Kind as TokenKind, tokens};
use schema_core::db::script::split;
use schema_core::model::Dialect;

use crate::servers::{Database, Kind, dump};
use crate::trip::settled;

/// The facts of a database, sorted.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn facts(database: &Database) -> Vec<String> {
    let kind = database.server.kind;
    let mut facts = match kind {
        Kind::Sqlite => sqlite(database),
        Kind::Postgres | Kind::Mysql | Kind::Mariadb => dumped(kind, database),
    };
    facts.sort();
    facts
}

/// What one list has and the other has not.
#[must_use]
pub fn missing(from: &[String], of: &[String]) -> Vec<String> {
    let mut rest = from.to_vec();
    let mut missing = Vec::new();
    for fact in of {
        match rest.iter().position(|other| other == fact) {
            Some(at) => {
                rest.swap_remove(at);
            }
            None => missing.push(fact.clone()),
        }
    }
    missing
}

/// A statement of the dump is a fact, and so is each line of a table.
fn dumped(kind: Kind, database: &Database) -> Vec<String> {
    let dialect: Dialect = kind.name().parse().expect("the kinds of servers are dialects");
    let text = settled(kind, &dump(database));
    let text = match kind {
        // Two words for one function, and for one list.
        Kind::Postgres => {
            text.replace("DEFAULT CURRENT_TIMESTAMP", "DEFAULT now()").replace("DEFAULT ARRAY[]::", "DEFAULT '{}'::")
        }
        Kind::Mysql | Kind::Mariadb | Kind::Sqlite => {
            without_what_says_nothing(&counted(&text)).replace("\nCREATE TABLE", ";\nCREATE TABLE")
        }
    };
    let mut facts = Vec::new();
    if kind != Kind::Postgres {
        let collations = "SELECT table_name, column_name, collation_name FROM information_schema.columns WHERE table_schema = database() AND collation_name IS NOT NULL AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE')";
        facts.extend(database.rows(collations).iter().map(|row| format!("collation of {}", line(row))));
    }
    // An index of a partitioned table has one in each partition, which the table's own index says already.
    let follows = |sql: &str| sql.starts_with("ALTER INDEX ") && sql.contains(" ATTACH PARTITION ");
    for part in split(dialect, &text).expect("a dump can be split").into_iter().filter(|part| !follows(part.sql)) {
        let lines: Vec<&str> = part.sql.lines().collect();
        match lines.as_slice() {
            [head, body @ ..] if is_table(head) && !body.is_empty() => {
                let table = head.trim_end_matches('(').trim().replace(" UNLOGGED ", " ");
                facts.push(table.clone());
                if head.contains(" UNLOGGED ") {
                    facts.push(format!("{table}: UNLOGGED"));
                }
                facts.extend(body.iter().map(|line| format!("{table}: {}", line.trim().trim_end_matches(','))));
            }
            lines => {
                let statement = lines.join(" ");
                if let Some(sequence) = statement.strip_prefix("CREATE UNLOGGED SEQUENCE ") {
                    facts.push(format!("CREATE SEQUENCE {sequence}"));
                    facts.push(format!("{}: UNLOGGED", lines[0]));
                } else {
                    facts.push(statement);
                }
            }
        }
    }
    facts
}

/// Partitions that have the names which the server gives them are counted, and one alone says nothing: MySQL and MariaDB write what was
/// written to them.
fn counted(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut list: Vec<&str> = Vec::new();
    for line in text.lines() {
        let given = format!("{}PARTITION p{} ENGINE = InnoDB", if list.is_empty() { "(" } else { " " }, list.len());
        match line.replace('`', "").strip_prefix(&given) {
            Some(",") => list.push(line),
            Some(end) if end.starts_with(')') => {
                lines.push(format!("PARTITIONS {}{}", list.len() + 1, &end[1..]));
                list.clear();
            }
            Some(_) | None => {
                lines.extend(list.drain(..).map(str::to_owned));
                lines.push(line.to_owned());
            }
        }
        let end = lines.last().and_then(|line| line.strip_prefix("PARTITIONS 1")).map(str::to_owned);
        let alone = end.filter(|end| !end.starts_with(|letter: char| letter.is_ascii_digit()));
        if let (Some(end), true) = (alone, list.is_empty()) {
            lines.pop();
            if let Some(last) = lines.last_mut() {
                last.push_str(&end);
            }
        }
    }
    lines.join("\n")
}

/// Without the actions that InnoDB does by itself ("NO ACTION: A keyword from standard SQL. For InnoDB, this is equivalent to
/// RESTRICT", MySQL manual 15.1.20.5), without the collations of columns, which stand where they are not those of the
/// table, and are read apart, and without the only kind of index that engines other than MEMORY have, which stands where somebody
/// said it.
fn without_what_says_nothing(text: &str) -> String {
    let mut out = String::new();
    let own = |table: &str| {
        if table.contains("ENGINE=MEMORY") { table.to_owned() } else { table.replace(" USING BTREE", "") }
    };
    let text = text.split("\nCREATE TABLE").map(own).collect::<Vec<_>>().join("\nCREATE TABLE");
    for line in text.lines() {
        let mut line = line.to_owned();
        for event in ["DELETE", "UPDATE"] {
            for action in ["NO ACTION", "RESTRICT"] {
                line = line.replace(&format!(" ON {event} {action}"), "");
            }
        }
        if line.trim_start().starts_with('`') {
            for word in [" CHARACTER SET ", " COLLATE "] {
                if let Some((before, behind)) = line.split_once(word) {
                    let rest =
                        behind.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
                    line = format!("{before}{rest}");
                }
            }
        }
        out += &line;
        out.push('\n');
    }
    out
}

fn is_table(head: &str) -> bool {
    ["CREATE TABLE ", "CREATE UNLOGGED TABLE "].iter().any(|start| head.starts_with(start)) && head.ends_with('(')
}

/// Words of definitions that no pragma tells, which are counted.
const WORDS: [&str; 7] = ["AUTOINCREMENT", "CHECK", "COLLATE", "CONFLICT", "DEFERRED", "STORED", "WHERE"];

fn sqlite(database: &Database) -> Vec<String> {
    let mut facts = Vec::new();
    let tables = database.rows(
        "SELECT l.name, l.type, l.wr, l.strict, m.sql FROM pragma_table_list l LEFT JOIN sqlite_schema m ON m.name = l.name
         WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND l.name NOT LIKE '\\_%' ESCAPE '\\'",
    );
    for row in &tables {
        let value = |at: usize| row.get(at).and_then(Option::as_deref).unwrap_or_default();
        let table = value(0);
        match value(1) {
            "table" => {
                facts.push(format!("table {table}"));
                for (at, word) in [(2, "without rowid"), (3, "strict")] {
                    facts.extend((value(at) == "1").then(|| format!("table {table}: {word}")));
                }
            }
            // Parts of a virtual table.
            "shadow" => continue,
            kind => {
                facts.push(format!("{} {table}", if kind == "virtual" { "virtual table" } else { kind }));
                continue;
            }
        }
        let words = words(value(4));
        for word in WORDS {
            let count = words.iter().filter(|other| *other == word).count();
            facts.push(format!("table {table}: {word} {count} times"));
        }
        let quoted = table.replace('\'', "''");
        let columns =
            format!("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('{quoted}')");
        for mut row in database.rows(&columns) {
            // The rowid is never NULL, whatever is declared.
            let value = |at: usize| row.get(at).and_then(Option::as_deref).unwrap_or_default();
            if value(4) == "1" && value(1).eq_ignore_ascii_case("integer") {
                row[2] = None;
            }
            // No other value is meant by another case.
            row[1] = row[1].as_ref().map(|ty| ty.split_whitespace().collect::<String>().to_lowercase());
            // A name as a default is a text.
            row[3] = row[3].as_ref().map(|text| match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                Some(name) => format!("'{name}'"),
                None => text.clone(),
            });
            facts.push(format!("table {table}: column {}", line(&row)));
        }
        let keys = format!(
            "SELECT group_concat(\"from\" || ' ' || coalesce(\"to\", (SELECT name FROM pragma_table_info(\"table\") WHERE pk = seq + 1))), lower(\"table\"), on_update, on_delete
             FROM (SELECT * FROM pragma_foreign_key_list('{quoted}') ORDER BY id, seq) GROUP BY id"
        );
        facts.extend(database.rows(&keys).iter().map(|row| format!("table {table}: foreign key {}", line(row))));
        // What makes an index is no difference, and those that the database makes have no name to keep.
        let indexes = format!(
            "SELECT CASE l.origin WHEN 'c' THEN CASE WHEN l.\"unique\" AND NOT l.partial THEN '' ELSE l.name END ELSE '' END, l.\"unique\", l.partial,
                    (SELECT group_concat(coalesce(x.name, '(expression)') || ' ' || x.desc || ' ' || lower(x.coll))
                     FROM pragma_index_xinfo(l.name) x WHERE x.key), l.origin = 'pk'
             FROM pragma_index_list('{quoted}') l"
        );
        facts.extend(database.rows(&indexes).iter().map(|row| format!("table {table}: index {}", line(row))));
    }
    let others = "SELECT type, name, tbl_name FROM sqlite_schema WHERE type IN ('view', 'trigger')";
    facts.extend(database.rows(others).iter().map(|row| line(row)));
    facts
}

fn line(row: &[Option<String>]) -> String {
    row.iter().map(|value| value.as_deref().unwrap_or("NULL")).collect::<Vec<_>>().join(" | ")
}

/// The words of a definition outside quotes and comments, in capitals.
fn words(sql: &str) -> Vec<String> {
    let words = tokens(Dialect::Sqlite, sql).into_iter().filter(|token| token.kind == TokenKind::Word);
    words.map(|token| token.text.to_uppercase()).collect()
}
