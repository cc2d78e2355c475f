//! What of a schema only newer servers have, and what of a file only newer libraries. A plan is for all servers of a database, so that
//! it says so in a note; the server is asked before anything runs on it.

use super::Unsupported;
use super::canonical::Note;
use super::options::is_enforced;
use crate::facts::Version;
use crate::model::{Dialect, Object, Options, Schema};

/// The first version of PostgreSQL in which a constraint may be told to refuse nothing.
pub const NOT_ENFORCED_SINCE: u32 = 18;

/// What a plan notes of such a constraint.
pub(super) fn note(dialect: Dialect, object: Object, options: &Options) -> Option<Note> {
    let text = format!("is not enforced, which needs version {NOT_ENFORCED_SINCE}");
    (dialect == Dialect::Postgres && !is_enforced(dialect, options)).then_some(Note { object, text })
}

/// What of the schema a server of this major version has not.
#[must_use]
pub fn too_new(dialect: Dialect, schema: &Schema, version: u32) -> Option<Unsupported> {
    if dialect != Dialect::Postgres || version >= NOT_ENFORCED_SINCE {
        return None;
    }
    let spared = |options: &Options| !is_enforced(dialect, options);
    let found = schema.tables.iter().find_map(|(name, table)| {
        let check = table.checks.iter().find(|(_, check)| spared(&check.options));
        let key = || table.foreign_keys.iter().find(|(_, key)| spared(&key.options));
        let check = check.map(|(check, _)| Object::Check(name.clone(), check.clone()));
        check.or_else(|| key().map(|(key, _)| Object::ForeignKey(name.clone(), key.clone())))
    })?;
    Some(Unsupported {
        what: format!(
            "leave {} {found} not enforced before version {NOT_ENFORCED_SINCE}, and this is {version}",
            found.kind()
        ),
        dialect,
        instead: "migrate a newer server, or leave out `not_enforced`".to_owned(),
    })
}

/// What the files of a migration have that a library of this version has not, where they are for a newer one.
#[must_use]
pub fn too_old(dialect: Dialect, needs: Option<Version>, version: Version) -> Option<Unsupported> {
    let [major, minor, _] = needs.filter(|needs| version < *needs)?;
    let [own_major, own_minor, own_patch] = version;
    Some(Unsupported {
        what: format!(
            "alter NULL and checks in place before version {major}.{minor}, and this is {own_major}.{own_minor}.{own_patch}"
        ),
        dialect,
        instead: "link a newer one (`LIBSQLITE3_SYS_USE_PKG_CONFIG=1 cargo install …` takes the system's), or plan it again without `version` in schema.toml".to_owned(),
    })
}
