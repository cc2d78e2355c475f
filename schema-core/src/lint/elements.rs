//! What the parser reads inside a statement: columns, constraints and types, the facts that they may be, and what they prove.

use super::known::{Column, Constraint, Demands, Known};
use super::style;
use crate::expr::grammar;
use crate::facts::{Fact, find_any};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use sqlparser::ast::{
    AlterColumnOperation, AlterTableOperation, BinaryOperator, CheckConstraint, ColumnDef, ColumnOption, DataType,
    Expr, GeneratedAs, GeneratedExpressionMode, Ident, ObjectName, Statement, TableConstraint, UnaryOperator,
};
use sqlparser::parser::Parser;

/// What an element may be.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// The facts, of which the most dangerous counts.
    pub(super) facts: Vec<&'static Fact>,
    /// The column, where it is about one.
    pub(super) column: Option<String>,
    /// The tables that foreign keys refer to.
    pub(super) referenced: Vec<Name>,
    /// What no fact holds.
    pub(super) also: Vec<(HazardKind, Object)>,
}

/// Why the parser does not know a statement: its words, and the line and column in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// What it expected.
    pub(super) message: String,
    /// Line and column, from 1, where it says so.
    pub(super) at: Option<(usize, usize)>,
}

/// One statement, as the parser reads it.
pub(super) fn parse(dialect: Dialect, sql: &str) -> Result<Statement, Refusal> {
    match Parser::parse_sql(grammar(dialect), sql) {
        Ok(mut statements) if statements.len() == 1 => Ok(statements.remove(0)),
        Ok(_) => Err(Refusal { message: "no single statement".to_owned(), at: None }),
        Err(error) => Err(refusal(&error.to_string())),
    }
}

/// A table that is made, with everything in it.
pub(super) fn table(
    dialect: Dialect,
    sql: &str,
    known: &mut Known,
    moment: (usize, usize),
) -> Result<Meaning, Refusal> {
    let mut meaning = Meaning::default();
    let statement = parse(dialect, sql)?;
    let Statement::CreateTable(create) = statement else {
        return Err(Refusal { message: "no table".to_owned(), at: None });
    };
    let table = name(dialect, &create.name);
    if !create.if_not_exists {
        known.tables.insert(table.clone(), moment.0);
    }
    for column in &create.columns {
        remember(dialect, &table, column, known, moment, true);
        for option in &column.options {
            if let ColumnOption::ForeignKey(key) = &option.option {
                meaning.referenced.push(name(dialect, &key.foreign_table));
            }
        }
    }
    for constraint in &create.constraints {
        if let TableConstraint::ForeignKey(key) = constraint {
            meaning.referenced.push(name(dialect, &key.foreign_table));
        }
        learn(dialect, &table, constraint, true, known, moment);
    }
    meaning.also = style::table(dialect, &table, &create, known);
    meaning.referenced.retain(|to| *to != table);
    meaning.facts = match (dialect, meaning.referenced.is_empty()) {
        (Dialect::Postgres, false) => some(dialect, &["create-table-with-foreign-key"]),
        (Dialect::Postgres | Dialect::Sqlite, _) => some(dialect, &["create-table"]),
        (Dialect::Mysql | Dialect::Mariadb, _) => Vec::new(),
    };
    Ok(meaning)
}

/// An action of ALTER TABLE, which `sql` is the whole text of.
pub(super) fn action(
    dialect: Dialect,
    table: &Name,
    sql: &str,
    known: &mut Known,
    moment: (usize, usize),
) -> Result<Meaning, Refusal> {
    let nothing = || Refusal { message: "no action that is known".to_owned(), at: None };
    let Statement::AlterTable(alter) = parse(dialect, sql)? else { return Err(nothing()) };
    let [operation] = alter.operations.as_slice() else { return Err(nothing()) };
    match operation {
        AlterTableOperation::AddColumn { column_def, if_not_exists, column_position, .. } => {
            let mut meaning = column(dialect, column_def, known);
            if !known.tables.contains_key(table) {
                // Whether it has an index of another kind, or is compressed, is not known.
                meaning.facts.extend(some(dialect, &["add-column-beside-fulltext", "add-column-compressed"]));
            }
            if *if_not_exists {
                meaning.facts.extend(some(dialect, &["add-column-if-not-exists"]));
            }
            if column_position.is_some() {
                meaning.facts.extend(some(dialect, &["add-column-null-after", "add-column-null-first"]));
            }
            meaning.also = style::column(dialect, table, column_def);
            remember(dialect, table, column_def, known, moment, false);
            Ok(meaning)
        }
        AlterTableOperation::AddConstraint { constraint, not_valid } => {
            let meaning = added(dialect, table, constraint, *not_valid, known);
            learn(dialect, table, constraint, !not_valid, known, moment);
            Ok(meaning)
        }
        AlterTableOperation::AlterColumn {
            column_name,
            op: AlterColumnOperation::SetDataType { data_type, using, .. },
        } => Ok(super::types::postgres(table, &ident(dialect, column_name), data_type, using.as_ref(), known)),
        AlterTableOperation::ModifyColumn { col_name, data_type, options, column_position } => {
            let column = ident(dialect, col_name);
            Ok(super::types::mysql(
                dialect,
                table,
                &column,
                &column,
                data_type,
                options,
                column_position.is_some(),
                known,
            ))
        }
        AlterTableOperation::ChangeColumn { old_name, new_name, data_type, options, column_position } => {
            let (old, new) = (ident(dialect, old_name), ident(dialect, new_name));
            Ok(super::types::mysql(dialect, table, &old, &new, data_type, options, column_position.is_some(), known))
        }
        _ => Err(nothing()),
    }
}

/// The facts of these names that a database has.
pub(super) fn some(dialect: Dialect, ids: &[&str]) -> Vec<&'static Fact> {
    ids.iter().filter_map(|id| find_any(dialect, id)).collect()
}

/// A name as the database holds it.
pub(super) fn name(dialect: Dialect, written: &ObjectName) -> Name {
    let mut parts: Vec<String> =
        written.0.iter().filter_map(|part| part.as_ident().map(|part| ident(dialect, part))).collect();
    let name = parts.pop().unwrap_or_default();
    Name { schema: parts.pop().filter(|schema| !(dialect == Dialect::Postgres && schema == "public")), name }
}

/// One part of a name as the database holds it.
pub(super) fn ident(dialect: Dialect, written: &Ident) -> String {
    if written.quote_style.is_none() && dialect == Dialect::Postgres {
        written.value.to_lowercase()
    } else {
        written.value.clone()
    }
}

fn column(dialect: Dialect, def: &ColumnDef, known: &Known) -> Meaning {
    let mut ids: Vec<&str> = Vec::new();
    let mut referenced = Vec::new();
    let (mut required, mut default, mut made) = (false, None, false);
    let (mut check, mut unique, mut refers) = (false, false, false);
    for option in &def.options {
        match &option.option {
            ColumnOption::NotNull => required = true,
            ColumnOption::Default(value) => default = Some(value),
            ColumnOption::PrimaryKey(_) => (unique, required) = (true, true),
            ColumnOption::Unique(_) => unique = true,
            ColumnOption::Check(_) => check = true,
            ColumnOption::ForeignKey(key) => {
                refers = true;
                referenced.push(name(dialect, &key.foreign_table));
            }
            ColumnOption::Generated { generated_as, generation_expr, generation_expr_mode, .. } => {
                made = true;
                let stored = *generation_expr_mode == Some(GeneratedExpressionMode::Stored)
                    || *generated_as == GeneratedAs::ExpStored
                    || generation_expr.is_some() && generation_expr_mode.is_none() && dialect == Dialect::Postgres;
                ids.extend::<&[&str]>(match (generation_expr, stored) {
                    (None, _) => &["add-column-identity"],
                    (Some(_), true) => &["add-column-generated-stored"],
                    (Some(_), false) => &["add-column-generated-virtual", "add-column-generated-virtual-after"],
                });
            }
            ColumnOption::DialectSpecific(tokens) => {
                let counts = tokens.iter().any(|token| token.to_string().eq_ignore_ascii_case("AUTO_INCREMENT"));
                if counts {
                    made = true;
                    ids.push("add-column-auto-increment");
                }
            }
            _ => {}
        }
    }
    let virtual_and_required = required && ids.iter().any(|id| id.starts_with("add-column-generated-virtual"));
    if virtual_and_required {
        ids.extend(["add-column-generated-virtual-notnull", "add-column-generated-virtual-not-null"]);
    }
    let kind = def.data_type.to_string().to_uppercase();
    match dialect {
        Dialect::Postgres => {
            if kind.contains("SERIAL") {
                (made, required) = (true, true);
                ids.push("add-column-serial");
            }
            if kind == "JSON" {
                ids.push("add-column-json");
            }
            if let DataType::Custom(custom, _) = &def.data_type {
                let custom = name(dialect, custom);
                if !kind.contains("SERIAL") && !known.enums.contains(&custom) && !super::types::is_builtin(&custom.name)
                {
                    ids.extend(["add-column-domain", "add-column-domain-with-check"]);
                }
            }
            if check {
                ids.push(if default.is_some() { "add-column-default-check" } else { "add-column-check" });
            }
            if refers {
                ids.push(if default.is_some() { "add-column-references-default" } else { "add-column-references" });
            }
            ids.extend(default.map(|value| postgres_default(value, required)));
        }
        Dialect::Mysql | Dialect::Mariadb => {
            if check {
                ids.push("add-column-check");
            }
            if refers {
                ids.push("add-column-inline-references");
            }
            ids.extend(default.map(|value| mysql_default(value, required)));
            let date = kind.starts_with("DATE") || kind.starts_with("TIME");
            if required && default.is_none() && !made {
                ids.push(match kind.contains("CHAR") || kind.contains("TEXT") {
                    true => "add-column-not-null-without-default-varchar",
                    false if date => "add-column-not-null-without-default-date",
                    false => "add-column-not-null-without-default-int",
                });
            }
        }
        Dialect::Sqlite => {
            if check {
                ids.push("add-column-check");
            }
            if refers {
                ids.push(if default.is_some() { "add-column-references-default" } else { "add-column-references" });
            }
            ids.extend(default.map(|value| {
                if is_constant(value) { "add-column-default-constant" } else { "add-column-default-expression" }
            }));
        }
    }
    if required && default.is_none() && !made {
        ids.push("add-column-not-null-without-default");
    }
    if unique {
        ids.push("add-column-unique");
    }
    if ids.is_empty() {
        ids.extend(["add-column-null", "add-column-null-last"]);
    }
    Meaning { facts: some(dialect, &ids), column: Some(ident(dialect, &def.name)), referenced, also: Vec::new() }
}

/// A value that PostgreSQL computes once is kept in the catalogue; any other is written into each row.
fn postgres_default(value: &Expr, required: bool) -> &'static str {
    if is_constant(value) {
        return if required { "add-column-not-null-default-constant" } else { "add-column-default-constant" };
    }
    let text = value.to_string().to_lowercase();
    let function = text.split('(').next().unwrap_or_default().trim();
    match function {
        "now"
        | "current_timestamp"
        | "transaction_timestamp"
        | "statement_timestamp"
        | "current_date"
        | "localtimestamp"
        | "current_time"
        | "current_user"
        | "session_user" => "add-column-default-now",
        "nextval" => "add-column-default-nextval",
        "gen_random_uuid" | "uuid_generate_v4" | "uuidv7" => "add-column-default-uuid",
        _ if is_computed_once(value) => "add-column-default-constant-expression",
        _ => "add-column-default-clock-timestamp",
    }
}

fn mysql_default(value: &Expr, required: bool) -> &'static str {
    let text = value.to_string().to_lowercase();
    match (is_constant(value), required) {
        (true, true) => "add-column-not-null-default",
        (true, false) => "add-column-default",
        (false, true) if text.starts_with("current_timestamp") || text.starts_with("now") => {
            "add-column-default-current-timestamp-not-null"
        }
        (false, _) if text.starts_with("current_timestamp") || text.starts_with("now") => {
            "add-column-default-current-timestamp"
        }
        (false, _) if is_computed_once(value) => "add-column-default-constant-expression",
        (false, _) => "add-column-default-uuid",
    }
}

fn is_constant(value: &Expr) -> bool {
    match value {
        Expr::Value(_) | Expr::TypedString(_) | Expr::Interval(_) => true,
        Expr::Cast { expr, .. } => is_constant(expr),
        Expr::UnaryOp { op: UnaryOperator::Minus | UnaryOperator::Plus, expr } => is_constant(expr),
        Expr::Array(array) => array.elem.iter().all(is_constant),
        _ => false,
    }
}

fn is_computed_once(value: &Expr) -> bool {
    match value {
        Expr::Nested(inner) => is_constant(inner) || is_computed_once(inner),
        Expr::BinaryOp { left, right, .. } => {
            [left, right].into_iter().all(|side| is_constant(side) || is_computed_once(side))
        }
        _ => is_constant(value),
    }
}

fn added(dialect: Dialect, table: &Name, constraint: &TableConstraint, not_valid: bool, known: &Known) -> Meaning {
    let mut meaning = Meaning::default();
    let nullable = |columns: &[String]| {
        columns.iter().any(|column| {
            let required = known.columns.get(&(table.clone(), column.clone())).is_some_and(|column| column.required);
            !required && known.proof(table, column).is_none()
        })
    };
    let ids: &[&str] = match constraint {
        TableConstraint::Check(check) if check.enforced == Some(false) => &["add-check-not-enforced"],
        TableConstraint::Check(_) if not_valid => &["add-check-not-valid"],
        TableConstraint::Check(_) => &["add-check"],
        TableConstraint::ForeignKey(key) => {
            meaning.referenced.push(name(dialect, &key.foreign_table));
            let enforced = key.characteristics.as_ref().and_then(|all| all.enforced);
            match (enforced, not_valid) {
                (Some(false), _) => &["add-foreign-key-not-enforced"],
                (_, true) => &["add-foreign-key-not-valid"],
                (_, false) => &["add-foreign-key"],
            }
        }
        TableConstraint::Unique(_) => &["add-unique"],
        TableConstraint::UniqueUsingIndex(_) => &["add-unique-using-index"],
        TableConstraint::PrimaryKey(key) => {
            let columns: Vec<String> = key.columns.iter().map(|column| column.column.expr.to_string()).collect();
            if nullable(&columns) { &["add-primary-key", "add-primary-key-nullable"] } else { &["add-primary-key"] }
        }
        TableConstraint::PrimaryKeyUsingIndex(using) => {
            let columns = known.indexes.get(&ident(dialect, &using.index_name)).map(|(_, columns)| columns.as_slice());
            match columns {
                Some(columns) if !nullable(columns) => {
                    &["add-primary-key-using-index", "add-primary-key-using-index-proved"]
                }
                _ => &["add-primary-key-using-index", "add-primary-key-using-index-nullable"],
            }
        }
        TableConstraint::Exclude(_) => &["add-exclusion", "add-exclusion-gist"],
        TableConstraint::Index(_) => &["add-index"],
        TableConstraint::FulltextOrSpatial(_) => &["add-fulltext-first", "add-spatial"],
    };
    meaning.facts = some(dialect, ids);
    meaning
}

fn remember(dialect: Dialect, table: &Name, def: &ColumnDef, known: &mut Known, moment: (usize, usize), valid: bool) {
    let mut column = Column { kind: def.data_type.to_string().to_uppercase(), required: false, attributes: false };
    let own = ident(dialect, &def.name);
    for option in &def.options {
        match &option.option {
            ColumnOption::Null => {}
            ColumnOption::NotNull => column.required = true,
            ColumnOption::PrimaryKey(_) => {
                column.required = true;
                known.indexes.insert(format!("{}_pkey", table.name), (table.clone(), vec![own.clone()]));
                let constraint = Constraint { demands: Demands::PrimaryKey, valid: true, moment };
                known.constraints.insert((table.clone(), format!("{}_pkey", table.name)), constraint);
            }
            ColumnOption::Unique(_) => {
                let index = format!("{}_{own}_key", table.name);
                known.indexes.insert(index.clone(), (table.clone(), vec![own.clone()]));
                let constraint = Constraint { demands: Demands::Unique, valid: true, moment };
                known.constraints.insert((table.clone(), index), constraint);
            }
            ColumnOption::Check(check) => {
                let title = option.name.as_ref().map(|name| ident(dialect, name));
                let title = title.unwrap_or_else(|| format!("{}_{own}_check", table.name));
                let constraint = Constraint { demands: demanded(dialect, check), valid, moment };
                known.constraints.insert((table.clone(), title), constraint);
            }
            ColumnOption::ForeignKey(key) => {
                let title = option.name.as_ref().map(|name| ident(dialect, name));
                let title = title.unwrap_or_else(|| format!("{}_{own}_fkey", table.name));
                let demands = Demands::ForeignKey(name(dialect, &key.foreign_table));
                known.keys.extend(asks_for_index(dialect).then(|| (table.clone(), vec![own.clone()])));
                known.constraints.insert((table.clone(), title), Constraint { demands, valid: true, moment });
            }
            _ => column.attributes = true,
        }
    }
    known.columns.insert((table.clone(), own), column);
}

fn learn(
    dialect: Dialect,
    table: &Name,
    constraint: &TableConstraint,
    valid: bool,
    known: &mut Known,
    moment: (usize, usize),
) {
    let of = |parts: &[sqlparser::ast::IndexColumn]| -> Vec<String> {
        parts
            .iter()
            .filter_map(|part| {
                if let Expr::Identifier(column) = &part.column.expr { Some(ident(dialect, column)) } else { None }
            })
            .collect()
    };
    let (title, demands, columns) = match constraint {
        TableConstraint::Check(check) => (check.name.as_ref(), demanded(dialect, check), None),
        TableConstraint::ForeignKey(key) => {
            let columns = key.columns.iter().map(|column| ident(dialect, column)).collect();
            known.keys.extend(asks_for_index(dialect).then(|| (table.clone(), columns)));
            (key.name.as_ref(), Demands::ForeignKey(name(dialect, &key.foreign_table)), None)
        }
        TableConstraint::Unique(unique) => (unique.name.as_ref(), Demands::Unique, Some(of(&unique.columns))),
        TableConstraint::PrimaryKey(key) => (key.name.as_ref(), Demands::PrimaryKey, Some(of(&key.columns))),
        TableConstraint::UniqueUsingIndex(using) => (using.name.as_ref(), Demands::Unique, None),
        TableConstraint::PrimaryKeyUsingIndex(using) => (using.name.as_ref(), Demands::PrimaryKey, None),
        TableConstraint::Index(index) => {
            if let Some(name) = &index.name {
                known.indexes.insert(ident(dialect, name), (table.clone(), of(&index.columns)));
            }
            return;
        }
        TableConstraint::FulltextOrSpatial(_) | TableConstraint::Exclude(_) => return,
    };
    let primary = demands == Demands::PrimaryKey;
    let title = title.map(|name| ident(dialect, name));
    let Some(title) = title.or_else(|| primary.then(|| format!("{}_pkey", table.name))) else { return };
    if let Some(columns) = columns {
        for column in columns.iter().filter(|_| primary) {
            known.columns.entry((table.clone(), column.clone())).or_default().required = true;
        }
        known.indexes.insert(title.clone(), (table.clone(), columns));
    }
    known.constraints.insert((table.clone(), title), Constraint { demands, valid, moment });
}

/// MySQL and MariaDB make an index for each foreign key.
fn asks_for_index(dialect: Dialect) -> bool {
    matches!(dialect, Dialect::Postgres | Dialect::Sqlite)
}

fn demanded(dialect: Dialect, check: &CheckConstraint) -> Demands {
    let mut proves = Vec::new();
    proved(dialect, &check.expr, &mut proves);
    Demands::Check { proves, text: check.expr.to_string() }
}

/// The columns that cannot be NULL where the expression holds: `a IS NOT NULL`, and both sides of AND.
fn proved(dialect: Dialect, expr: &Expr, out: &mut Vec<String>) {
    match expr {
        Expr::Nested(inner) => proved(dialect, inner, out),
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
            proved(dialect, left, out);
            proved(dialect, right, out);
        }
        Expr::IsNotNull(inner) => {
            if let Expr::Identifier(column) = inner.as_ref() {
                out.push(ident(dialect, column));
            }
        }
        _ => {}
    }
}

/// The parser ends its message with `at Line: 1, Column: 8`.
fn refusal(message: &str) -> Refusal {
    let message = message.strip_prefix("sql parser error: ").unwrap_or(message);
    let (text, place) = message.rsplit_once(" at Line: ").unwrap_or((message, ""));
    let at = place.split_once(", Column: ").and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    Refusal { message: text.to_owned(), at }
}
