//! What the parser reads inside a statement: columns, constraints and types, the facts that they may be, and what they prove.

#![expect(clippy::wildcard_enum_match_arm, reason = "the enums of the parser grow with every database that it learns")]

use super::defaults::{is_constant, mysql_default, postgres_default};
use super::known::Known;
use super::proving::{learn, remember};
use super::style;
use crate::expr::grammar;
use crate::facts::{Fact, find_any};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use sqlparser::ast::{
    AlterColumnOperation, AlterTableOperation, ColumnDef, ColumnOption, DataType, GeneratedAs, GeneratedExpressionMode,
    Ident, ObjectName, Statement, TableConstraint,
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
                    ids.extend(["add-column-domain", "add-column-domain-with-check", "add-column-domain-with-default"]);
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
            let columns = known.index(&ident(dialect, &using.index_name));
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

/// The parser ends its message with `at Line: 1, Column: 8`.
fn refusal(message: &str) -> Refusal {
    let message = message.strip_prefix("sql parser error: ").unwrap_or(message);
    let (text, place) = message.rsplit_once(" at Line: ").unwrap_or((message, ""));
    let at = place.split_once(", Column: ").and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    Refusal { message: text.to_owned(), at }
}
