//! What a statement proves for those behind it, and what those before it have proved: which of the rows that it may be it is.

use super::elements::some;
use super::known::{Constraint, Demands};
use super::proving::primary_key;
use super::reading::{Act, Reader, What};
use super::words::{Places, Words};
use crate::facts::Fact;
use crate::model::{Dialect, Name};
use crate::script::lexer::Kind;

/// Those of the facts that are left after what is known.
pub(super) fn proved(
    reader: &Reader,
    facts: &'static [&'static Fact],
    table: Option<&Name>,
    places: &Places,
    dropped: &[String],
) -> Vec<&'static Fact> {
    let is = |id: &str| facts.iter().any(|fact| fact.id == id);
    let (dialect, known) = (reader.dialect, &reader.known);
    let Some(table) = table.filter(|_| dialect == Dialect::Postgres) else { return facts.to_vec() };
    if let (true, Some(column)) = (is("set-not-null"), places.get("column")) {
        let Some((name, constraint)) = known.proof(table, &column.name.name) else { return facts.to_vec() };
        let id = if dropped.iter().any(|dropped| dropped == name) {
            "set-not-null-and-drop-check"
        } else if constraint.moment == reader.moment {
            "validate-then-set-not-null"
        } else {
            "set-not-null-valid-check"
        };
        return some(dialect, &[id]);
    }
    let Some(constraint) =
        places.get("name").and_then(|name| known.constraints.get(&(table.clone(), name.name.name.clone())))
    else {
        return facts.to_vec();
    };
    let id = match (is("validate-check"), is("drop-check"), &constraint.demands) {
        (true, _, Demands::Check { .. }) if !constraint.valid && constraint.moment == reader.moment => {
            "add-not-valid-and-validate"
        }
        (true, _, Demands::Check { .. }) => "validate-check",
        (true, _, Demands::ForeignKey(_)) => "validate-foreign-key",
        (true, _, Demands::NotNull(_)) => "validate-not-null",
        (_, true, Demands::Check { .. } | Demands::NotNull(_)) => "drop-check",
        (_, true, Demands::ForeignKey(_)) => "drop-foreign-key",
        (_, true, Demands::Unique) => "drop-unique",
        (_, true, Demands::PrimaryKey) => "drop-primary-key",
        (_, _, _) => return facts.to_vec(),
    };
    some(dialect, &[id])
}

/// Follows a statement that is no ALTER TABLE.
pub(super) fn statement(reader: &mut Reader, act: &Act, words: &Words<'_>, places: &Places) {
    let named = |of: &str| places.get(of).map(|named| named.name.clone());
    let known = &mut reader.known;
    for id in ids(act) {
        match id {
            "create-index"
            | "create-unique-index"
            | "create-index-concurrently"
            | "create-unique-index-concurrently"
            | "add-index"
            | "add-unique" => {
                if let (Some(index), Some(table)) = (named("index"), named("table")) {
                    known.add_index(&table, index.name, columns(words));
                }
            }
            "drop-index" | "drop-index-concurrently" => {
                if let Some(index) = named("index") {
                    known.drop_index(named("table").as_ref(), &index.name);
                }
            }
            "rename-table" => {
                if let (Some(from), Some(to)) = (named("table"), named("name")) {
                    known.rename_table(&from, &to);
                }
            }
            "rename-type" => {
                if let (Some(from), Some(to)) = (named("type"), named("name")) {
                    known.rename_type(&from, &to);
                }
            }
            "drop-table" => places.all("table").for_each(|table| known.drop_table(&table.name)),
            "create-table-as" | "create-table-like" if !words.has_row("IF NOT EXISTS") => {
                let script = reader.moment.0;
                named("table").into_iter().for_each(|table| known.add_unread(table, script));
            }
            _ => {}
        }
    }
    if let Some(kind) = words.read("CREATE TYPE <type> AS ENUM ..").and_then(|places| places.get("type").cloned()) {
        known.enums.insert(kind.name);
    }
}

/// Follows an action of ALTER TABLE.
pub(super) fn action(reader: &mut Reader, table: &Name, act: &Act, words: &Words<'_>, places: &Places) {
    let named = |of: &str| places.get(of).map(|named| named.name.clone());
    let moment = reader.moment;
    let named_keys = matches!(reader.dialect, Dialect::Postgres | Dialect::Sqlite);
    let known = &mut reader.known;
    let name = named("name").map(|name| (table.clone(), name.name));
    let column = named("column").map(|column| (table.clone(), column.name));
    for id in ids(act) {
        match id {
            "validate-check" | "validate-foreign-key" | "validate-not-null" | "add-not-valid-and-validate" => {
                if let Some(constraint) = name.as_ref().and_then(|name| known.constraints.get_mut(name)) {
                    (constraint.valid, constraint.moment) = (true, moment);
                }
            }
            "add-not-null-not-valid" | "add-named-not-null" => {
                if let (Some(name), Some((_, column))) = (&name, &column) {
                    let valid = id == "add-named-not-null";
                    let constraint = Constraint { demands: Demands::NotNull(column.clone()), valid, moment };
                    known.constraints.insert(name.clone(), constraint);
                }
            }
            // MySQL and MariaDB give it no name; the other databases' is read as a constraint.
            "add-primary-key" | "drop-primary-key" | "swap-primary-key" if !named_keys => {
                known.drop_index(Some(table), &primary_key(table));
                if words.has_row("ADD") {
                    known.add_index(table, primary_key(table), columns(words));
                }
            }
            "drop-check" | "drop-foreign-key" | "drop-unique" | "drop-primary-key" => {
                name.as_ref().map(|name| known.constraints.remove(name));
            }
            "set-not-null"
            | "set-not-null-valid-check"
            | "validate-then-set-not-null"
            | "set-not-null-and-drop-check" => {
                if let Some(column) = &column {
                    known.columns.entry(column.clone()).or_default().required = true;
                }
            }
            "drop-not-null" => {
                if let Some(column) = &column {
                    known.columns.entry(column.clone()).or_default().required = false;
                }
            }
            "rename-column" => {
                if let (Some((_, from)), Some((_, to))) = (&column, &name) {
                    known.rename_column(table, from, to);
                }
            }
            "drop-column" => {
                column.as_ref().map(|column| known.columns.remove(column));
            }
            "rename-table" => {
                if let Some((of, to)) = &name {
                    known.rename_table(table, &of.sibling(to.clone()));
                }
            }
            "add-index" | "add-unique" => {
                if let Some(index) = named("index").or_else(|| named("name")) {
                    known.add_index(table, index.name, columns(words));
                }
            }
            "drop-index" => {
                if let Some(index) = named("index") {
                    known.drop_index(Some(table), &index.name);
                }
            }
            _ => {}
        }
    }
}

fn ids(act: &Act) -> Vec<&'static str> {
    match &act.what {
        What::Facts(facts) => facts.iter().map(|fact| fact.id).collect(),
        What::Rows | What::Control(_) | What::Nothing | What::Unknown(_) => Vec::new(),
    }
}

/// Whatever an index names: its columns, and those of its expressions and its predicate.
pub(super) fn columns(words: &Words<'_>) -> Vec<String> {
    let open = words.tokens.iter().position(|token| token.is_sign('(')).unwrap_or_default();
    let names = words.tokens[open..].iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Name));
    let mut names: Vec<String> = names.map(|token| token.text.trim_matches(['"', '`']).to_owned()).collect();
    names.extend(words.has_row("USING").then(|| "USING".to_owned()));
    names
}
