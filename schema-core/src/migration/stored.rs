//! The part of a migration that the tool reads back: its operations, the hashes that chain it, and what a person
//! acknowledged.

use crate::facts::Version;
use crate::hash::Hash;
use crate::inline::{self, Mistake, inline, write_inline};
use crate::model::Dialect;
use crate::ops::{Back, BackClass, Operation};
use crate::plan::{Group, Migration, Mode, Phase};
use serde::{Deserialize, Serialize};

/// The number of the format that [`super::render`] writes and the newest that [`parse`] reads.
pub const FORMAT: u32 = 1;

/// A migration as its `.toml` file holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stored {
    /// The format of the file.
    pub format: u32,
    /// `YYYYMMDDHHMMSS` as a number.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// For which database.
    pub dialect: Dialect,
    /// Which migrations were written together.
    pub group: Group,
    /// When it may run relative to the deployment of code.
    pub phase: Phase,
    /// How its files run.
    pub modes: Modes,
    /// The hash of the schema before it.
    pub parent: Hash,
    /// The hash of the schema after it.
    pub target: Hash,
    /// The first version of the database that runs its files, where it is not every one that is supported: `[3, 53, 0]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Version>,
    /// The sums of its SQL files.
    pub sql: Sums,
    /// What a person acknowledged.
    #[serde(default)]
    pub acknowledged: Vec<Acknowledged>,
    /// The migrations that people wrote, by what the names of their files begin with, whose work its operations are; its own SQL
    /// does nothing then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adopts: Vec<String>,
    /// What it does, in order.
    pub operations: Vec<StoredOperation>,
}

/// How the files of a migration run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modes {
    /// Forward.
    pub up: Mode,
    /// Back.
    pub down: Mode,
}

/// SHA-256 of the SQL files of a migration as it was written, or as a person accepted it, as 64 hexadecimal digits. The ends
/// of lines do not count: version control changes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sums {
    /// Of `.up.sql`.
    pub up: String,
    /// Of `.down.sql`.
    pub down: String,
}

impl Sums {
    /// The sums of two texts.
    #[must_use]
    pub fn of(up: &str, down: &str) -> Sums {
        use sha2::{Digest, Sha256};
        let sum = |text: &str| {
            let digest = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
            digest.iter().map(|byte| format!("{byte:02x}")).collect()
        };
        Sums { up: sum(up), down: sum(down) }
    }
}

/// A hazard that a person acknowledged by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// The hazard as it is written on the command line: `data-loss:orders.note`.
    pub hazard: String,
    /// Why it is acceptable, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// How many rows the table had where nobody was asked, because they take a moment. Whoever applies it is asked where
    /// there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

/// An operation and how good the way back from it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredOperation {
    /// The operation.
    pub operation: Operation,
    /// The way back.
    pub back: Back,
}

/// Why a migration's `.toml` cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It is no TOML, or holds something that has no place in it.
    #[error("{file}:{mistake}")]
    Content {
        /// Its name.
        file: String,
        /// What is wrong, and where.
        mistake: Mistake,
    },
    /// A later version of the tool wrote it.
    #[error(
        "{file}: the migration has format {found}, and this version of cargo schema reads up to {FORMAT}: install a newer cargo schema"
    )]
    Newer {
        /// Its name.
        file: String,
        /// The format of the file.
        found: u32,
    },
}

impl Stored {
    /// What is stored of a migration whose SQL has these sums.
    #[must_use]
    pub fn of(dialect: Dialect, migration: &Migration, acknowledged: &[Acknowledged], sql: Sums) -> Stored {
        let Migration { version, name, group, phase, parent, target, up, down } = migration;
        Stored {
            format: FORMAT,
            version: *version,
            name: name.clone(),
            dialect,
            group: *group,
            phase: *phase,
            modes: Modes { up: up.mode, down: down.mode },
            parent: parent.clone(),
            target: target.clone(),
            needs: migration.needs(dialect),
            sql,
            acknowledged: acknowledged.to_vec(),
            adopts: Vec::new(),
            operations: up
                .steps
                .iter()
                .map(|step| StoredOperation { operation: step.operation.clone(), back: step.back.clone() })
                .collect(),
        }
    }

    /// Whether its author has given it a way back.
    #[must_use]
    pub fn is_reversible(&self) -> bool {
        !self.operations.iter().any(|each| each.back.class == BackClass::Refused)
    }

    /// Whether a person wrote its SQL.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.operations.iter().any(|each| matches!(each.operation, Operation::RawSql(_)))
    }

    /// Whether its operations are the work of the migrations before it, and its SQL does nothing.
    #[must_use]
    pub fn is_adopting(&self) -> bool {
        !self.adopts.is_empty()
    }

    /// What the names of its files begin with.
    #[must_use]
    pub fn stem(&self) -> String {
        format!("{}_{}", self.version, self.name)
    }
}

/// Reads a migration's `.toml`; `file` is its name, for messages.
///
/// # Errors
/// When it is of a later format, or the first mistake in it.
pub fn parse(file: &str, text: &str) -> Result<Stored, Error> {
    /// The format is read by itself, because a later one may hold what this version does not know.
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let content = |mistake| Error::Content { file: file.to_owned(), mistake };
    let Format { format } = inline::read(text).map_err(content)?;
    if format > FORMAT {
        return Err(Error::Newer { file: file.to_owned(), found: format });
    }
    inline::read(text).map_err(content)
}

/// `.toml`: one operation is one line.
pub(super) fn render(stored: &Stored) -> String {
    let Stored {
        format,
        version,
        name,
        dialect,
        group,
        phase,
        modes,
        parent,
        target,
        needs,
        sql,
        acknowledged,
        adopts,
        operations,
    } = stored;
    let mut out = String::from(
        "# Generated by cargo schema; it belongs to the SQL files of the same name and is not to be edited.\n",
    );
    for (key, value) in [
        ("format", inline(format)),
        ("version", inline(version)),
        ("name", inline(name)),
        ("dialect", inline(dialect)),
        ("group", inline(group)),
        ("phase", inline(phase)),
        ("modes", inline(modes)),
        ("parent", inline(parent)),
        ("target", inline(target)),
        ("sql", inline(sql)),
    ] {
        out.push_str(&format!("{key} = {value}\n"));
    }
    if let Some(needs) = needs {
        out.push_str(&format!("needs = {}\n", inline(needs)));
    }
    list("acknowledged", acknowledged, &mut out);
    if stored.is_adopting() {
        list("adopts", adopts, &mut out);
    }
    list("operations", operations, &mut out);
    out
}

fn list<T: Serialize>(key: &str, items: &[T], out: &mut String) {
    if items.is_empty() {
        out.push_str(&format!("{key} = []\n"));
        return;
    }
    out.push_str(&format!("{key} = [\n"));
    for item in items {
        out.push_str("  ");
        write_inline(item, out);
        out.push_str(",\n");
    }
    out.push_str("]\n");
}
