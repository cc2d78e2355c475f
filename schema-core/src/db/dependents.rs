//! What migrations would break that no struct declares: the views, triggers, functions, policies and types of the live database
//! that use what a migration renames, drops or converts. Asked before anything is changed.

use super::books::Script;
use super::inspect::facets::{Facet, facets};
use super::inspect::uses::{How, User, users, words};
use super::report::Direction;
use super::script::split;
use super::{Connection, QueryError};
use crate::hazard::{Hazard, HazardKind};
use crate::migration::{Touch, Touched};
use crate::model::{Dialect, Name, Object};
use crate::plan::built_again;

/// An object that no struct declares, and the change that it does not outlive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependent {
    /// The field's term: `view`, `trigger`.
    pub kind: String,
    /// Its name, behind that of its table where it belongs to one.
    pub name: String,
    /// What is done to what it uses.
    pub touched: Touched,
    /// What becomes of it.
    pub effect: Effect,
}

/// What becomes of an object whose table changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The database refuses the change for its sake.
    Refused,
    /// It stays, and fails whenever it is used.
    Broken,
    /// It goes with its table.
    Gone,
    /// Its table is built again without it.
    Lost,
}

impl Dependent {
    /// The hazard by which a person accepts it.
    #[must_use]
    pub fn hazard(&self) -> Hazard {
        let kind = match self.effect {
            Effect::Refused | Effect::Broken | Effect::Lost => HazardKind::BreaksOldCode,
            Effect::Gone => HazardKind::DataLoss,
        };
        Hazard { kind, object: self.touched.object.clone() }
    }
}

/// Those that the files do not take care of themselves, by a statement that makes, changes or drops them.
///
/// # Errors
/// When the catalogue cannot be read.
pub async fn dependents(
    connection: &mut Connection,
    touched: &[Touched],
    scripts: &[&Script],
    direction: Direction,
) -> Result<Vec<Dependent>, QueryError> {
    let dialect = connection.dialect;
    let read = |script: &&Script| (script.version, statements(dialect, script, direction));
    let files: Vec<File> = scripts.iter().map(read).collect();
    let mut dependents: Vec<Dependent> = Vec::new();
    if dialect == Dialect::Sqlite {
        dependents.extend(lost(connection, &files).await?);
    }
    if touched.is_empty() {
        return Ok(dependents);
    }
    for user in users(connection).await? {
        if files.iter().flat_map(|(_, file)| file).any(|statement| handles(statement, &user)) {
            continue;
        }
        for touched in touched {
            let file = files.iter().find(|(version, _)| *version == touched.version).map(|(_, file)| file.as_slice());
            let told = file.is_some_and(|file| tells(file, &touched.object));
            let Some(effect) = effect(dialect, &user, touched, told) else { continue };
            // What uses a type uses its columns, too, and is named once for each change.
            let is_type = matches!(touched.object, Object::Enum(_) | Object::Domain(_));
            let is_same = |known: &Touched| {
                known == touched
                    || is_type && (known.version, &known.operation) == (touched.version, &touched.operation)
            };
            let known =
                |known: &Dependent| known.kind == user.kind && known.name == user.name && is_same(&known.touched);
            if !dependents.iter().any(known) {
                let (kind, name) = (user.kind.clone(), user.name.clone());
                dependents.push(Dependent { kind, name, touched: touched.clone(), effect });
            }
        }
    }
    Ok(dependents)
}

/// A file: its version, and the words of each of its statements.
type File = (i64, Vec<Vec<String>>);

/// The words of each statement of a file. One that is no sequence of statements stops the run itself.
fn statements(dialect: Dialect, script: &Script, direction: Direction) -> Vec<Vec<String>> {
    let sql = if direction == Direction::Up { Some(script.up.as_str()) } else { script.down.as_deref() };
    let parts = sql.map(|sql| split(dialect, sql).unwrap_or_default()).unwrap_or_default();
    parts.iter().map(|part| words(dialect, part.sql)).collect()
}

/// What tables of SQLite have that no struct says, where a file builds them again.
async fn lost(connection: &mut Connection, files: &[File]) -> Result<Vec<Dependent>, QueryError> {
    let mut found = Vec::new();
    for Facet { kind, name, table } in facets(connection).await? {
        if let Some((version, _)) = files.iter().find(|(_, file)| builds(file, &table)) {
            let operation = format!("build {table} again");
            let (version, object) = (*version, Object::Table(table));
            let touched = Touched { version, object, touch: Touch::Rebuilt, operation };
            found.push(Dependent { kind, name, touched, effect: Effect::Lost });
        }
    }
    Ok(found)
}

/// Whether a statement makes, changes or drops the object.
fn handles(statement: &[String], user: &User) -> bool {
    let has = |word: &str| statement.iter().any(|known| known == word);
    let kind = user.kind.rsplit(' ').next().unwrap_or_default();
    let bare = user.name.split('(').next().unwrap_or_default();
    let bare = bare.rsplit('.').next().unwrap_or_default().to_lowercase();
    has(kind) && has(&bare) && ["create", "alter", "drop", "replace"].into_iter().any(has)
}

/// Whether a file builds a table again.
fn builds(file: &[Vec<String>], table: &Name) -> bool {
    let (new, own) = (built_again(Dialect::Sqlite, table).name.to_lowercase(), table.name.to_lowercase());
    has_all(file, &["alter", "rename", &new, &own])
}

/// Whether a file tells the database that a column has another name; a table that is built again may have it without a word.
fn tells(file: &[Vec<String>], object: &Object) -> bool {
    let Object::Column(table, column) = object else { return true };
    !builds(file, table) || has_all(file, &["alter", "column", "rename", &column.to_lowercase()])
}

fn has_all(file: &[Vec<String>], words: &[&str]) -> bool {
    file.iter().any(|statement| words.iter().all(|word| statement.iter().any(|known| known == word)))
}

/// `told`: the database is told of a new name.
fn effect(dialect: Dialect, user: &User, touched: &Touched, told: bool) -> Option<Effect> {
    let (table, column) = match &touched.object {
        Object::Table(table) => (table, None),
        Object::Column(table, column) => (table, Some(column)),
        Object::PrimaryKey(table) => {
            return matches!(&user.how, How::Key(of) if of == table).then_some(Effect::Refused);
        }
        Object::Enum(name) | Object::Domain(name) => {
            return matches!(&user.how, How::Type(of) if of == name).then_some(Effect::Refused);
        }
        Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::EnumValue(..)
        | Object::Sequence(_)
        | Object::Sql(_) => return None,
    };
    let goes = touched.touch == Touch::Dropped && column.is_none();
    match &user.how {
        How::Key(_) | How::Type(_) => None,
        How::Recorded { table: used, column: of, own } => {
            if used != table || column.is_some_and(|column| of.as_ref() != Some(column)) {
                return None;
            }
            match touched.touch {
                // The server's record follows the name.
                Touch::Renamed | Touch::Rebuilt => None,
                Touch::Dropped if *own && goes => Some(Effect::Gone),
                Touch::Dropped | Touch::Retyped => Some(Effect::Refused),
            }
        }
        How::Text { own, .. } if goes && own.as_ref() == Some(table) && dialect != Dialect::Postgres => {
            Some(Effect::Gone)
        }
        How::Text { words, own } => {
            let names = |name: &str| words.binary_search(&name.to_lowercase()).is_ok();
            let meant =
                (own.as_ref() == Some(table) || names(&table.name)) && column.is_none_or(|column| names(column));
            match touched.touch {
                // SQLite writes the new name into views and triggers.
                Touch::Renamed if dialect == Dialect::Sqlite && told => None,
                // A trigger goes where its table goes, and its function need not name it.
                Touch::Renamed | Touch::Dropped if meant && (column.is_some() || names(&table.name)) => {
                    Some(Effect::Broken)
                }
                Touch::Renamed | Touch::Dropped | Touch::Retyped | Touch::Rebuilt => None,
            }
        }
    }
}
