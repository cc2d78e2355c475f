//! The file of a table, enum, domain or sequence. Every name has a file on every system: the true name stands inside the file.

use crate::model::Name;
use sha2::{Digest, Sha256};

/// The longest name of a file without its ending, in bytes; the shortest limit of usual file systems is 255,
/// and editors and backups add endings of their own.
const LONGEST: usize = 150;

/// The folders of a snapshot.
pub const FOLDERS: [&str; 4] = ["tables", "enums", "domains", "sequences"];

/// The path of a table's file in a snapshot: `tables/sales.orders.toml`.
#[must_use]
pub fn table_path(name: &Name) -> String {
    format!("{}/{}.toml", FOLDERS[0], stem(name))
}

/// The path of an enum's file in a snapshot: `enums/order_status.toml`.
#[must_use]
pub fn enum_path(name: &Name) -> String {
    format!("{}/{}.toml", FOLDERS[1], stem(name))
}

/// The path of a domain's file in a snapshot: `domains/email_address.toml`.
#[must_use]
pub fn domain_path(name: &Name) -> String {
    format!("{}/{}.toml", FOLDERS[2], stem(name))
}

/// The path of a sequence's file in a snapshot: `sequences/order_numbers.toml`.
#[must_use]
pub fn sequence_path(name: &Name) -> String {
    format!("{}/{}.toml", FOLDERS[3], stem(name))
}

fn stem(name: &Name) -> String {
    let mut stem = String::new();
    if let Some(schema) = &name.schema {
        encode(schema, &mut stem);
        stem.push('.');
    }
    encode(&name.name, &mut stem);
    if stem.len() > LONGEST {
        let hash = Sha256::digest(stem.as_bytes());
        let digits: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        // Everything is ASCII by now, and `-` stands in no encoded name: no short name can look like this.
        stem.truncate(LONGEST - digits.len() - 1);
        stem = format!("{stem}-{digits}");
    }
    stem
}

fn encode(part: &str, out: &mut String) {
    let start = out.len();
    for byte in part.bytes() {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02x}"));
        }
    }
    if part.is_empty() {
        out.push('%');
    } else if is_device(part) {
        let first = part.as_bytes()[0];
        out.replace_range(start..=start, &format!("%{first:02x}"));
    }
}

/// Names that Windows keeps for devices, with any ending ("Naming Files, Paths, and Namespaces").
fn is_device(part: &str) -> bool {
    let numbered = |prefix: &str| {
        part.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(part, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_files_on_every_system() {
        let of = |schema: Option<&str>, name: &str| {
            table_path(&Name { schema: schema.map(str::to_owned), name: name.to_owned() })
        };
        assert_eq!(of(None, "orders"), "tables/orders.toml");
        assert_eq!(of(Some("sales"), "orders"), "tables/sales.orders.toml");
        assert_eq!(of(None, "sales.orders"), "tables/sales%2eorders.toml");
        assert_eq!(of(None, "Orders"), "tables/%4frders.toml");
        assert_eq!(of(None, "a/../b\n"), "tables/a%2f%2e%2e%2fb%0a.toml");
        assert_eq!(of(None, "con"), "tables/%63on.toml");
        assert_eq!(of(Some("lpt1"), "aux"), "tables/%6cpt1.%61ux.toml");
        assert_eq!(of(None, "context"), "tables/context.toml");
        assert_eq!(of(None, ""), "tables/%.toml");
        assert_eq!(of(None, "ü"), "tables/%c3%bc.toml");
    }

    #[test]
    fn long_names_are_cut_and_stay_apart() {
        let long = "x".repeat(200);
        let one = table_path(&Name::new(long.as_str()));
        let two = table_path(&Name::new(format!("{long}y")));
        assert_eq!(one.len(), "tables/".len() + LONGEST + ".toml".len());
        assert_ne!(one, two);
    }
}
