//! Names of tables and enums, which may live in a schema, and the default names of what hangs on a table.

use serde::{Deserialize, Serialize};

/// The name of a table or an enum: `orders`, or `sales.orders` in a PostgreSQL schema or MySQL database.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name {
    /// The PostgreSQL schema or MySQL database; none where the connection's own is meant.
    pub schema: Option<String>,
    /// The name proper, exactly as the database is to hold it.
    pub name: String,
}

impl Name {
    /// A name without a schema.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Name {
        Name { schema: None, name: name.into() }
    }

    /// The same schema, another name.
    #[must_use]
    pub fn sibling(&self, name: impl Into<String>) -> Name {
        Name { schema: self.schema.clone(), name: name.into() }
    }
}

/// Text that is not a name: an empty part, or a quote that does not close.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a name: write `table`, `schema.table`, or quote a part that holds a dot: `\"a.b\"`")]
pub struct NotAName(pub String);

/// Writes `schema.name`; a part that holds a dot, a quote or a bracket, or is empty, stands in double quotes.
impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(schema) = &self.schema {
            write!(f, "{}.", part(schema))?;
        }
        f.write_str(&part(&self.name))
    }
}

impl std::str::FromStr for Name {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Name, NotAName> {
        let mut parts = parse_parts(text).ok_or_else(|| NotAName(text.to_owned()))?;
        let name = parts.pop().ok_or_else(|| NotAName(text.to_owned()))?;
        let schema = parts.pop();
        if parts.is_empty() { Ok(Name { schema, name }) } else { Err(NotAName(text.to_owned())) }
    }
}

impl TryFrom<String> for Name {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Name, NotAName> {
        text.parse()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> String {
        name.to_string()
    }
}

impl From<&str> for Name {
    fn from(name: &str) -> Name {
        Name::new(name)
    }
}

/// What a default name is for; the ending is PostgreSQL's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFor {
    /// `orders_pkey`
    PrimaryKey,
    /// `orders_number_key`
    Unique,
    /// `orders_status_created_at_idx`
    Index,
    /// `bookings_room_during_excl`
    Exclusion,
    /// `orders_user_id_fkey`
    ForeignKey,
    /// `orders_total_check`
    Check,
}

/// The default name of a constraint or index on `table`, before any cutting to a database's limit.
#[must_use]
pub fn default_name(table: &Name, columns: &[&str], what: NameFor) -> String {
    let ending = match what {
        NameFor::PrimaryKey => "pkey",
        NameFor::Unique => "key",
        NameFor::Index => "idx",
        NameFor::Exclusion => "excl",
        NameFor::ForeignKey => "fkey",
        NameFor::Check => "check",
    };
    let mut name = table.name.clone();
    if what != NameFor::PrimaryKey {
        for column in columns {
            name.push('_');
            name.push_str(column);
        }
    }
    name.push('_');
    name.push_str(ending);
    name
}

/// `name` within `limit` bytes: unchanged where it fits, else cut at a character boundary and ended with
/// eight hexadecimal digits of a hash of the whole, so that two long names stay two.
#[must_use]
pub fn cut(name: &str, limit: usize) -> String {
    use sha2::{Digest, Sha256};

    if name.len() <= limit {
        return name.to_owned();
    }
    let hash = Sha256::digest(name.as_bytes());
    let digits: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut end = limit.saturating_sub(digits.len() + 1);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}_{digits}", &name[..end])
}

fn part(text: &str) -> String {
    // `enum mood[]` is an array of an enum: a bracket that is part of the name must not be taken for one.
    if text.is_empty() || text.contains(['.', '"', '[']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn parse_parts(text: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut chars = text.chars().peekable();
    loop {
        let mut part = String::new();
        if chars.peek() == Some(&'"') {
            chars.next();
            loop {
                match chars.next()? {
                    '"' if chars.peek() == Some(&'"') => {
                        chars.next();
                        part.push('"');
                    }
                    '"' => break,
                    other => part.push(other),
                }
            }
        } else {
            while let Some(&next) = chars.peek() {
                if next == '.' {
                    break;
                }
                part.push(next);
                chars.next();
            }
            if part.is_empty() {
                return None;
            }
        }
        parts.push(part);
        match chars.next() {
            None => return Some(parts),
            Some('.') => {}
            Some(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for name in [
            Name::new("orders"),
            Name { schema: Some("sales".into()), name: "orders".into() },
            Name::new("a.b"),
            Name { schema: Some("we\"ird".into()), name: "x y.z".into() },
            Name::new("größe 💥"),
        ] {
            assert_eq!(name.to_string().parse::<Name>(), Ok(name));
        }
        for bad in ["", ".", "a.", ".a", "a.b.c", "\"a"] {
            assert!(bad.parse::<Name>().is_err(), "{bad}");
        }
    }

    #[test]
    fn cutting_keeps_long_names_apart() {
        let long = "ä".repeat(60);
        let other = format!("{long}x");
        assert!(cut(&long, 63).len() <= 63);
        assert_ne!(cut(&long, 63), cut(&other, 63));
        assert_eq!(cut("short", 63), "short");
    }
}
