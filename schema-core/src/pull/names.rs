//! The Rust names of everything, settled before anything refers to them. What has a name in the sources keeps it.

use super::layout::{Entry, word};
use super::naming;
use crate::dialect::canonical::Note;
use crate::model::{Name, Object, Schema, Type};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// The names that people have chosen.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Table → struct.
    pub(super) structs: IndexMap<Name, String>,
    /// Table → column → field.
    pub(super) fields: IndexMap<Name, IndexMap<String, String>>,
    /// Enum → item.
    pub(super) enums: IndexMap<Name, String>,
    /// Enum → label → variant.
    pub(super) variants: IndexMap<Name, IndexMap<String, String>>,
    /// Domain → newtype.
    pub(super) domains: IndexMap<Name, String>,
    /// Sequence → struct.
    pub(super) sequences: IndexMap<Name, String>,
    /// Items that no new one may be called.
    pub(super) taken: BTreeSet<String>,
}

impl Known {
    /// Whether an enum or a domain has a name.
    pub(super) fn has(&self, object: &Object) -> bool {
        if let Object::Domain(name) = object {
            self.domains.contains_key(name)
        } else if let Object::Enum(name) = object {
            self.enums.contains_key(name)
        } else {
            false
        }
    }
}

/// The Rust names of everything.
#[derive(Clone, Debug)]
pub(super) struct Names {
    pub(super) structs: IndexMap<Name, String>,
    pub(super) enums: IndexMap<Name, String>,
    pub(super) variants: IndexMap<Name, IndexMap<String, String>>,
    pub(super) domains: IndexMap<Name, String>,
    pub(super) sequences: IndexMap<Name, String>,
    pub(super) fields: IndexMap<Name, IndexMap<String, String>>,
    /// Item → how it is written where it is not in scope.
    pub(super) paths: IndexMap<String, String>,
}

impl Names {
    pub(super) fn new(schema: &Schema, known: &Known, notes: &mut Vec<Note>) -> Names {
        let mut taken = known.taken.clone();
        let mut structs = known.structs.clone();
        for name in schema.tables.keys() {
            if !structs.contains_key(name) {
                structs.insert(name.clone(), naming::struct_name(&name.name, &mut taken));
            }
        }
        let fields = schema.tables.iter().map(|(name, table)| {
            let mut fields = known.fields.get(name).cloned().unwrap_or_default();
            let mut taken = fields.values().map(|field| naming::bare(field).to_owned()).collect();
            for column in table.columns.keys() {
                if !fields.contains_key(column) {
                    fields.insert(column.clone(), naming::field_name(column, &mut taken));
                }
            }
            (name.clone(), fields)
        });
        let fields = fields.collect();
        let (mut enums, mut variants) = (known.enums.clone(), known.variants.clone());
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
            if !enums.contains_key(name) {
                enums.insert(name.clone(), naming::item_name(&name.name, "Kind", &mut taken));
            }
            let labels = variants.entry(name.clone()).or_default();
            let mut taken = labels.values().cloned().collect();
            for label in &declared.values {
                if !labels.contains_key(label) {
                    labels.insert(label.clone(), naming::variant_name(label, &mut taken));
                }
            }
        }
        let mut domains = known.domains.clone();
        for name in schema.domains.keys() {
            if schema.columns_of_domain(name).is_empty() {
                let text = "is left out: no column has it, and a domain travels with the columns that do".to_owned();
                notes.push(Note { object: Object::Domain(name.clone()), text });
            } else if !domains.contains_key(name) {
                domains.insert(name.clone(), naming::item_name(&name.name, "Type", &mut taken));
            }
        }
        let mut sequences = known.sequences.clone();
        for name in schema.sequences.keys() {
            if !sequences.contains_key(name) {
                sequences.insert(name.clone(), naming::item_name(&name.name, "Sequence", &mut taken));
            }
        }
        Names { structs, enums, variants, domains, sequences, fields, paths: IndexMap::new() }
    }

    /// The item of the enum or domain that a type names.
    pub(super) fn item(&self, ty: &Type) -> Option<&String> {
        let domain = ty.domain_name().and_then(|name| self.domains.get(name));
        domain.or_else(|| self.enums.get(ty.enum_name()?))
    }

    /// The field of a column.
    pub(super) fn field<'a>(&'a self, table: &Name, column: &'a str) -> &'a str {
        self.fields.get(table).and_then(|fields| fields.get(column)).map_or(column, String::as_str)
    }

    /// The fields of columns, as entries of a list.
    pub(super) fn list(&self, table: &Name, columns: &[String]) -> Vec<Entry> {
        columns.iter().map(|column| word(self.field(table, column))).collect()
    }

    /// An item as it is written here.
    pub(super) fn path<'a>(&'a self, item: &'a str) -> &'a str {
        self.paths.get(item).map_or(item, String::as_str)
    }
}
