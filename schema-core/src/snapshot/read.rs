//! Files into a schema. A file that cannot be read is named with line and column; nothing is passed over,
//! because a table that is passed over is a table that a plan would drop.

use super::{FORMAT, FORMAT_PATH, PENDING_PATH, domain_path, enum_path, sequence_path, table_path};
use crate::inline::{self, Mistake};
use crate::model::{
    Check, Column, Default, Domain, Enum, EnumStorage, Exclusion, ForeignKey, Index, Name, Options, Partition,
    PartitionBy, PrimaryKey, Schema, Sequence, Sql, StandaloneSequence, Table, Type, Unique,
};
use indexmap::IndexMap;
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Why a snapshot cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The file that says which format the others have is not there.
    #[error(
        "{FORMAT_PATH} is missing: restore it from version control, or write the snapshot again with `cargo schema snapshot --from migrations`"
    )]
    NoFormat,
    /// A later version of the tool wrote it.
    #[error(
        "{FORMAT_PATH}: the snapshot has format {found}, and this version of cargo schema reads up to {FORMAT}: install a newer cargo schema"
    )]
    Newer {
        /// The format of the snapshot.
        found: u32,
    },
    /// A file that is none of a table, an enum, a domain or a sequence.
    #[error("{file}: not a file of a snapshot: move it out of the folder")]
    UnknownFile {
        /// Its path inside the folder.
        file: String,
    },
    /// A file whose name is not the one that belongs to the name inside.
    #[error("{file}: holds {name}, whose file is {expected}: rename the file, or correct `name` in it")]
    Misplaced {
        /// Its path inside the folder.
        file: String,
        /// The name inside.
        name: Name,
        /// The path where it belongs.
        expected: String,
    },
    /// A file that is no TOML, or holds something that has no place in it.
    #[error("{file}:{mistake}")]
    Content {
        /// Its path inside the folder.
        file: String,
        /// What is wrong, and where.
        mistake: Mistake,
    },
}

/// The schema that the files hold: path inside the snapshot's folder, with `/`, and content. Hidden files
/// and `pending.toml` are no part of it.
///
/// # Errors
/// The first file that cannot be read, with the place in it.
pub fn parse(files: &BTreeMap<String, String>) -> Result<Schema, Error> {
    let format = files.get(FORMAT_PATH).ok_or(Error::NoFormat)?;
    let FormatFile { format: found } = read(FORMAT_PATH, format)?;
    if found > FORMAT {
        return Err(Error::Newer { found });
    }
    let mut schema = Schema::default();
    for (path, text) in files {
        let hidden = path.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
        if path == FORMAT_PATH || path == PENDING_PATH || hidden {
            continue;
        }
        let inside =
            |folder: &str| path.strip_prefix(folder).is_some_and(|name| !name.contains('/') && name.ends_with(".toml"));
        if inside("tables/") {
            let (name, table) = read::<TableFile>(path, text)?.into_table();
            at_its_place(path, &name, table_path(&name))?;
            schema.tables.insert(name, table);
        } else if inside("enums/") {
            let EnumFile { name, storage, comment, values } = read(path, text)?;
            at_its_place(path, &name, enum_path(&name))?;
            schema.enums.insert(name, Enum { values, storage, comment });
        } else if inside("domains/") {
            let DomainFile { name, base, not_null, default, collate, comment, checks } = read(path, text)?;
            at_its_place(path, &name, domain_path(&name))?;
            schema.domains.insert(name, Domain { base, not_null, default, collate, comment, checks });
        } else if inside("sequences/") {
            let SequenceFile { name, ty, told, comment } = read(path, text)?;
            at_its_place(path, &name, sequence_path(&name))?;
            schema.sequences.insert(name, StandaloneSequence { ty, told, comment });
        } else {
            return Err(Error::UnknownFile { file: path.clone() });
        }
    }
    Ok(schema)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormatFile {
    format: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableFile {
    name: Name,
    comment: Option<String>,
    retired: Option<Name>,
    #[serde(default)]
    options: Options,
    partition_by: Option<PartitionBy>,
    #[serde(default)]
    inherits: Vec<Name>,
    primary_key: Option<PrimaryKey>,
    #[serde(default)]
    partitions: IndexMap<String, Partition>,
    #[serde(default)]
    columns: IndexMap<String, Column>,
    #[serde(default)]
    uniques: IndexMap<String, Unique>,
    #[serde(default)]
    indexes: IndexMap<String, Index>,
    #[serde(default)]
    exclusions: IndexMap<String, Exclusion>,
    #[serde(default)]
    foreign_keys: IndexMap<String, ForeignKey>,
    #[serde(default)]
    checks: IndexMap<String, Check>,
}

impl TableFile {
    fn into_table(self) -> (Name, Table) {
        let TableFile {
            name,
            comment,
            retired,
            options,
            partition_by,
            partitions,
            inherits,
            primary_key,
            columns,
            uniques,
            indexes,
            exclusions,
            foreign_keys,
            checks,
        } = self;
        (
            name,
            Table {
                comment,
                retired,
                options,
                partition_by,
                partitions,
                inherits,
                columns,
                primary_key,
                uniques,
                indexes,
                exclusions,
                foreign_keys,
                checks,
            },
        )
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnumFile {
    name: Name,
    #[serde(default)]
    storage: EnumStorage,
    comment: Option<String>,
    values: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DomainFile {
    name: Name,
    #[serde(rename = "type")]
    base: Type,
    #[serde(default)]
    not_null: bool,
    default: Option<Default>,
    collate: Option<Sql>,
    comment: Option<String>,
    #[serde(default)]
    checks: IndexMap<String, Check>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SequenceFile {
    name: Name,
    #[serde(rename = "type")]
    ty: Type,
    #[serde(default)]
    told: Sequence,
    comment: Option<String>,
}

fn at_its_place(path: &str, name: &Name, expected: String) -> Result<(), Error> {
    if path == expected {
        Ok(())
    } else {
        Err(Error::Misplaced { file: path.to_owned(), name: name.clone(), expected })
    }
}

fn read<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Error> {
    inline::read(text).map_err(|mistake| Error::Content { file: path.to_owned(), mistake })
}
