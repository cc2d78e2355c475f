//! A schema as it was read from a database ─► the Rust module that a person would have written for it. Only what the
//! derives would not say by themselves is written out, and what they cannot say is noted. The text is laid out here and
//! not by a formatter: formatters leave alone what stands inside these attributes, which is nearly all of it.

mod column;
mod constraints;
mod enums;
mod index;
mod layout;
mod lists;
mod naming;
mod options;
mod references;
mod tools;
mod types;

pub use tools::tool_of;

use crate::dialect::canonical::Note;
use crate::model::{Declared, Dialect, Name, Object, Schema, Table};
use crate::validate::{Problem, validate};
use indexmap::IndexMap;
use layout::{Entry, attribute, pair, word};
use std::collections::BTreeSet;

/// A module, and what it does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulled {
    /// The source text.
    pub text: String,
    /// How many tables it declares.
    pub tables: usize,
    /// What the attributes cannot say, by object.
    pub notes: Vec<Note>,
    /// The tables of tools for migrations that are left out, and whose they are.
    pub tools: Vec<(Name, &'static str)>,
    /// The features of schema-core that the module needs, each named after its crate.
    pub features: Vec<&'static str>,
}

/// What the tables of an application are, in the words that structs would have for them: with an enum where a column holds
/// one in its own words, and without the tables in which other tools keep their books, or without a column.
#[must_use]
pub fn told(dialect: Dialect, inspected: &Schema) -> Schema {
    let mut schema = enums::told(dialect, inspected);
    lists::spelled(dialect, &mut schema);
    schema.tables.retain(|name, table| {
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        !columns.is_empty() && tool_of(&name.name, &columns).is_none()
    });
    schema
}

/// Writes the module for a schema that was read from a database of this kind.
#[must_use]
pub fn pull(dialect: Dialect, inspected: &Schema) -> Pulled {
    let mut schema = enums::told(dialect, inspected);
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
            let text = "is left out: it has no column, and a struct needs one".to_owned();
            notes.push(Note { object: Object::Table(name.clone()), text });
        }
        !table.columns.is_empty()
    });
    let names = Names::new(&schema, &mut notes);
    let mut cx = Cx { dialect, schema: &schema, names, notes };
    let mut items = Vec::new();
    let mut written: BTreeSet<Name> = BTreeSet::new();
    for (name, table) in &schema.tables {
        let used = table.columns.values().filter_map(|column| column.ty.enum_name());
        for used in used {
            if let (Some(item), Some(declared), true) =
                (cx.names.enums.get(used), schema.enums.get(used), written.insert(used.clone()))
            {
                items.push(enums::item(&cx, used, item, declared));
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
    let derives = if written.is_empty() { "Table" } else { "{DbEnum, Table}" };
    let text = format!("use schema_core::{derives};\n\n{}", items.join("\n"));
    let features = ["chrono", "ipnetwork", "rust_decimal", "serde_json", "uuid"];
    let features = features.into_iter().filter(|name| text.contains(&format!("{name}::"))).collect();
    Pulled { text, tables: schema.tables.len(), notes: cx.notes, tools, features }
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

/// The Rust names of everything, settled before anything refers to them.
struct Names {
    structs: IndexMap<Name, String>,
    enums: IndexMap<Name, String>,
    variants: IndexMap<Name, IndexMap<String, String>>,
    fields: IndexMap<Name, IndexMap<String, String>>,
}

impl Names {
    fn new(schema: &Schema, notes: &mut Vec<Note>) -> Names {
        let mut taken = BTreeSet::new();
        let structs =
            schema.tables.keys().map(|name| (name.clone(), naming::struct_name(&name.name, &mut taken))).collect();
        let fields = schema.tables.iter().map(|(name, table)| {
            let mut taken = BTreeSet::new();
            let fields = table.columns.keys().map(|column| (column.clone(), naming::field_name(column, &mut taken)));
            (name.clone(), fields.collect())
        });
        let fields = fields.collect();
        let (mut enums, mut variants) = (IndexMap::new(), IndexMap::new());
        for (name, declared) in &schema.enums {
            let object = || Object::Enum(name.clone());
            if schema.columns_of_enum(name).is_empty() {
                let text = "is left out: no column has it, and an enum travels with the columns that do".to_owned();
                notes.push(Note { object: object(), text });
                continue;
            }
            if declared.values.is_empty() || declared.values.iter().any(String::is_empty) {
                let text = "is left out: it has an empty label or none; its columns name it with `sql_type`".to_owned();
                notes.push(Note { object: object(), text });
                continue;
            }
            enums.insert(name.clone(), naming::item_name(&name.name, "Kind", &mut taken));
            let mut labels = BTreeSet::new();
            let of = declared.values.iter().map(|label| (label.clone(), naming::variant_name(label, &mut labels)));
            variants.insert(name.clone(), of.collect());
        }
        Names { structs, enums, variants, fields }
    }

    /// The field of a column.
    fn field<'a>(&'a self, table: &Name, column: &'a str) -> &'a str {
        self.fields.get(table).and_then(|fields| fields.get(column)).map_or(column, String::as_str)
    }

    /// The fields of columns, as entries of a list.
    fn list(&self, table: &Name, columns: &[String]) -> Vec<Entry> {
        columns.iter().map(|column| word(self.field(table, column))).collect()
    }
}

/// The struct of a table.
fn structure(cx: &mut Cx, name: &Name, table: &Table) -> String {
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
    let written = constraints::constraints(cx, name, table, &fields);
    entries.extend(written.table);
    let mut text = "#[derive(Clone, Debug, Table)]\n".to_owned();
    text += &attribute(0, "table", entries);
    text += &format!("pub struct {item} {{\n");
    for field in fields {
        let mut entries = written.columns.get(&field.column).cloned().unwrap_or_default();
        entries.extend(field.entries);
        entries.extend(written.after.get(&field.column).cloned().unwrap_or_default());
        text += &attribute(4, "column", entries);
        let ty = if field.nullable { format!("Option<{}>", field.rust) } else { field.rust };
        text += &format!("    pub {}: {ty},\n", field.name);
    }
    text + "}\n"
}
