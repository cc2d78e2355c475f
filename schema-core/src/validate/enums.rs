//! Enums: their labels, and the types that name them.

use super::{Report, is_mysql, names};
use crate::model::{Declared, Dialect, EnumStorage, Object};
use indexmap::IndexMap;

/// PostgreSQL manual, 8.7.4: "An enum value occupies four bytes on disk. The length of an enum value's textual
/// label is limited by the NAMEDATALEN setting", in standard builds 63 bytes.
const POSTGRES_LABEL: usize = 63;

/// MySQL manual, 11.3.5: "The maximum supported length of an individual ENUM element" is 255 characters.
const MYSQL_LABEL: usize = 255;

pub(super) fn check(declared: &Declared, dialects: &[Dialect], report: &mut Report) {
    for (name, item) in &declared.schema.enums {
        let object = Object::Enum(name.clone());
        names::qualified(object.clone(), name, dialects, report);
        if item.values.is_empty() {
            report.all(object.clone(), "the enum has no values", "give it a variant, or remove it");
        }
        let mut seen: IndexMap<&str, ()> = IndexMap::new();
        let mut folded: IndexMap<String, &str> = IndexMap::new();
        for value in &item.values {
            let label = Object::EnumValue(name.clone(), value.clone());
            names::text(label.clone(), "label", Some(value), report);
            if seen.insert(value, ()).is_some() {
                report.all(
                    object.clone(),
                    format!("two variants have the label {value}"),
                    "rename one with `#[db_enum(rename = \"...\")]`",
                );
                continue;
            }
            let twin = folded.insert(value.trim_end_matches(' ').to_lowercase(), value);
            for dialect in dialects.iter().copied() {
                let native = item.storage == EnumStorage::Native;
                if dialect == Dialect::Postgres && native && value.len() > POSTGRES_LABEL {
                    let message = format!(
                        "the label {value} has {} bytes, and labels have at most {POSTGRES_LABEL}",
                        value.len()
                    );
                    report.on(dialect, label.clone(), message, "shorten it with `#[db_enum(rename = \"...\")]`, or keep the enum as text with `storage = \"text\"`");
                }
                if is_mysql(dialect) && value.chars().count() > MYSQL_LABEL {
                    let message = format!("the label {value} has more than {MYSQL_LABEL} characters");
                    report.on(dialect, label.clone(), message, "shorten it with `#[db_enum(rename = \"...\")]`");
                }
                if let (true, true, Some(twin)) = (is_mysql(dialect), native, twin) {
                    // The usual collations compare without case and trailing spaces, also the labels of an ENUM.
                    let message = format!(
                        "the labels {twin:?} and {value:?} differ only in case or in spaces at the end, and count as one"
                    );
                    report.on(dialect, object.clone(), message, "rename one with `#[db_enum(rename = \"...\")]`");
                }
            }
        }
    }
}
