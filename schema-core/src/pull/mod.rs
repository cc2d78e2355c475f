//! A schema as it was read from a database ─► the Rust module that a person would have written for it. Only what the
//! derives would not say by themselves is written out, and what they cannot say is noted. The text is laid out here and
//! not by a formatter: formatters leave alone what stands inside these attributes, which is nearly all of it.

mod column;
mod conflict;
mod constraints;
mod domains;
mod edit;
mod enums;
mod fields;
mod folder;
mod index;
mod inherits;
mod layout;
mod lists;
mod located;
mod names;
mod naming;
mod newtypes;
mod options;
mod partitions;
mod place;
mod references;
mod sequences;
mod settle;
mod sources;
mod structs;
mod syntax;
mod tools;
mod types;
mod update;
mod values;

pub use conflict::Conflict;
pub use folder::folder;
pub use sources::{Parsed, SourceFile, parse};
pub use tools::tool_of;
pub use update::{Change, Place, Request, Updated, update};

use crate::dialect::canonical::Note;
use crate::dialect::collation;
use crate::model::{Column, Declared, Default, Dialect, Name, Object, Schema, Table, Type};
use crate::validate::{Problem, validate};
use constraints::Written;
use layout::{Entry, WIDTH, attribute, pair};
use names::{Known, Names};
use std::collections::BTreeSet;

/// What is said of a table without columns.
const EMPTY: &str = "is left out: it has no column, and a struct needs one";

/// A module, and what it does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulled {
    /// The source text of one module with everything.
    pub text: String,
    /// Its items, in the order in which they stand in it.
    pub items: Vec<Item>,
    /// How many tables it declares.
    pub tables: usize,
    /// What the attributes cannot say, by object.
    pub notes: Vec<Note>,
    /// The tables of tools for migrations that are left out, and whose they are.
    pub tools: Vec<(Name, &'static str)>,
    /// The features of schema-core that the module needs, each named after its crate.
    pub features: Vec<&'static str>,
}

/// A struct, enum or newtype of a pulled module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The table, enum, domain or sequence.
    pub object: Object,
    /// Its name in Rust.
    pub ident: String,
    /// Its source text.
    pub text: String,
    /// The other items that it names.
    pub uses: BTreeSet<String>,
}

impl Item {
    /// The derive that it needs.
    fn derive(&self) -> &'static str {
        if matches!(self.object, Object::Enum(_)) {
            "DbEnum"
        } else if matches!(self.object, Object::Domain(_)) {
            "ColumnType"
        } else if matches!(self.object, Object::Sequence(_)) {
            "Sequence"
        } else {
            "Table"
        }
    }
}

/// What the tables of an application are, in the words that structs would have for them: with an enum where a column holds
/// one in its own words, with the words of a type where a field says them, and without what no struct says: tables in which other tools
/// keep their books, or without a column, enums and domains that no column has.
#[must_use]
pub fn told(dialect: Dialect, inspected: &Schema) -> Schema {
    let mut schema = enums::told(dialect, inspected, |_, _| false);
    lists::spelled(dialect, &mut schema);
    schema.tables.retain(|name, table| {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        !columns.is_empty() && tool_of(&name.name, &columns).is_none()
    });
    let names = Names::new(&schema, &Known::default(), &mut Vec::new());
    let whole = schema.clone();
    let cx = Cx { dialect, schema: &whole, names, notes: Vec::new() };
    for table in schema.tables.values_mut() {
        // What the table says is not said again by its columns.
        let own = collation::of_table(dialect, table).map(str::to_owned);
        for column in table.columns.values_mut() {
            column.collate.take_if(|collate| collate.get(dialect) == own.as_deref());
        }
    }
    for column in schema.tables.values_mut().flat_map(|table| table.columns.values_mut()) {
        let held = types::held(&cx, &column.ty);
        if let Some(given) = column.default.clone() {
            let constant = Some(&column.ty).filter(|ty| matches!(ty, Type::Domain(_)));
            let constant = constant.and_then(|ty| domains::constant(&cx, ty, &given)).map(Default::Value);
            column.default = Some(constant.unwrap_or_else(|| column::told_default(&cx, column, &given, &held.rust)));
        }
        column.ty = held.said(&column.ty);
    }
    schema.name_primary_keys();
    for domain in schema.domains.values_mut() {
        let held = types::held(&cx, &domain.base);
        if let Some(given) = domain.default.clone() {
            let column = Column { default: Some(given.clone()), ..Column::new(domain.base.clone()) };
            let constant = domains::constant(&cx, &domain.base, &given).map(Default::Value);
            domain.default = Some(constant.unwrap_or_else(|| column::told_default(&cx, &column, &given, &held.rust)));
        }
        domain.base = held.said(&domain.base);
    }
    schema.enums.retain(|name, _| cx.names.enums.contains_key(name));
    schema.domains.retain(|name, _| cx.names.domains.contains_key(name));
    schema
}

/// The line that brings the derives of items.
fn derives(items: &[Item]) -> String {
    let all: BTreeSet<&str> = items.iter().map(Item::derive).collect();
    let all: Vec<&str> = all.into_iter().collect();
    match all.as_slice() {
        [] => "use schema_core::Table;\n".to_owned(),
        [only] => format!("use schema_core::{only};\n"),
        several => format!("use schema_core::{{{}}};\n", several.join(", ")),
    }
}

/// Writes the module for a schema that was read from a database of this kind.
#[must_use]
pub fn pull(dialect: Dialect, inspected: &Schema) -> Pulled {
    let mut schema = enums::told(dialect, inspected, |_, _| false);
    lists::spelled(dialect, &mut schema);
    let mut tools = Vec::new();
    schema.tables.retain(|name, table| {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let tool = tool_of(&name.name, &columns);
        tools.extend(tool.map(|tool| (name.clone(), tool)));
        tool.is_none()
    });
    let mut notes = Vec::new();
    schema.tables.retain(|name, table| {
        if table.columns.is_empty() {
            notes.push(Note { object: Object::Table(name.clone()), text: EMPTY.to_owned() });
        }
        !table.columns.is_empty()
    });
    let names = Names::new(&schema, &Known::default(), &mut notes);
    let mut cx = Cx { dialect, schema: &schema, names, notes };
    let mut items: Vec<Item> = Vec::new();
    for (name, sequence) in &schema.sequences {
        items.push(sequences::item(&mut cx, name, sequence));
    }
    for (name, table) in &schema.tables {
        let used = table.columns.values().flat_map(|column| domains::types_of(&schema, &column.ty));
        for used in used.collect::<Vec<_>>() {
            if !items.iter().any(|item| item.object == used) {
                items.extend(item(&mut cx, &used));
            }
        }
        items.push(structure(&mut cx, name, table));
    }
    // What is left out needs no second note.
    let declared = Declared { schema: schema.clone(), ..Declared::default() };
    for Problem { object, message, .. } in validate(&declared, &[dialect]) {
        if !cx.notes.iter().any(|note| note.object == object) {
            cx.note(object, format!("is not what `cargo schema diff` takes: {message}"));
        }
    }
    let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    let text = format!("{}\n{}", derives(&items), texts.join("\n"));
    Pulled { tables: schema.tables.len(), notes: cx.notes, tools, features: features_in(&text), text, items }
}

/// The features of schema-core that a text needs, each named after its crate.
fn features_in(text: &str) -> Vec<&'static str> {
    let features = ["chrono", "ipnetwork", "rust_decimal", "serde_json", "uuid"];
    features.into_iter().filter(|name| text.contains(&format!("{name}::"))).collect()
}

/// The item of an enum or a domain; none where it has no name here.
fn item(cx: &mut Cx, object: &Object) -> Option<Item> {
    if let Object::Domain(name) = object {
        return domains::item(cx, name);
    }
    let Object::Enum(name) = object else { return None };
    enums::item(cx, name)
}

/// What every part of the module is written with.
struct Cx<'a> {
    dialect: Dialect,
    schema: &'a Schema,
    names: Names,
    notes: Vec<Note>,
}

impl Cx<'_> {
    fn note(&mut self, object: Object, text: impl Into<String>) {
        self.notes.push(Note { object, text: text.into() });
    }
}

/// What the attributes of a table say.
struct Parts {
    /// The struct.
    ident: String,
    /// What is about the table alone.
    own: Vec<Entry>,
    /// Its fields, with what is about the column alone.
    fields: Vec<column::Field>,
    /// What hangs on it.
    written: Written,
}

fn parts(cx: &mut Cx, name: &Name, table: &Table) -> Parts {
    let item = cx.names.structs.get(name).cloned().unwrap_or_default();
    let fields: Vec<column::Field> =
        table.columns.iter().map(|(column_name, item)| column::field(cx, name, table, column_name, item)).collect();
    let mut entries = Vec::new();
    if naming::table_name(&item) != name.name {
        entries.push(pair("name", &name.name));
    }
    entries.extend(name.schema.as_ref().map(|schema| pair("schema", schema)));
    match table.comment.as_deref() {
        Some("") => cx.note(Object::Table(name.clone()), "has an empty comment, which an attribute cannot say"),
        Some(comment) => entries.push(pair("comment", comment)),
        None => {}
    }
    entries.extend(options::entry(cx.dialect, &table.options));
    entries.extend(partitions::entries(cx, name, table));
    let parents = inherits::parents(cx, name, table);
    entries.extend(inherits::entry(cx, &parents));
    let mut written = constraints::constraints(cx, name, table, &fields);
    written.refers.extend(parents);
    Parts { ident: item, own: entries, fields, written }
}

/// The struct of a table.
fn structure(cx: &mut Cx, name: &Name, table: &Table) -> Item {
    let Parts { ident, own, fields, written } = parts(cx, name, table);
    let mut text = "#[derive(Clone, Debug, Table)]\n".to_owned();
    text += &attribute(0, "table", own.into_iter().chain(written.on_struct().cloned()).collect());
    text += &format!("pub struct {ident} {{\n");
    for field in &fields {
        text += &field_text(field, &written, 4, "pub ");
    }
    text += "}\n";
    let types = table.columns.values().filter_map(|column| cx.names.item(&column.ty));
    let uses = types.chain(&written.refers).cloned().collect();
    Item { object: Object::Table(name.clone()), ident, text, uses }
}

/// A field with its attribute.
fn field_text(field: &column::Field, written: &Written, indent: usize, visibility: &str) -> String {
    let (before, behind) = written.on_field(&field.column);
    let entries = before.into_iter().chain(field.entries.iter().cloned()).chain(behind).collect();
    let start = " ".repeat(indent);
    let (attribute, head, ty) =
        (attribute(indent, "column", entries), format!("{start}{visibility}{}:", field.name), field.ty());
    let line = format!("{head} {ty},");
    let line = if line.chars().count() <= WIDTH { line } else { format!("{head}\n{start}    {ty},") };
    format!("{attribute}{line}\n")
}
