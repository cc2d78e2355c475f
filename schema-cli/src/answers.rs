//! What a person answers on the command line: renames, drops, what comes back from aside, and hazards that are accepted. A path such as
//! `users.name` says neither table nor column by itself; it is settled against the schemas it is about.

use schema_core::hazard::{Hazard, HazardKind, Level};
use schema_core::model::{Declared, Hints, Name, Object, Schema};
use schema_core::plan::kept_aside;

/// `OLD=NEW`, as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rename {
    /// By its name in the base.
    pub(crate) from: Path,
    /// By its name in the structs.
    pub(crate) to: Path,
}

/// A table, column, enum or enum value, by its dotted name; a part that holds a dot stands in double quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path(pub(crate) String);

/// `CODE:OBJECT[=REASON]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Allow {
    /// The hazard.
    pub(crate) kind: HazardKind,
    /// What may be in danger, as messages write it.
    pub(crate) object: String,
    /// Why that is right.
    pub(crate) reason: Option<String>,
}

/// An answer that fits nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Error {
    /// The old name of a rename, or a drop, is not in the base.
    #[error(
        "--{flag} {given}: the migrations know no `{path}`; names are as before the change, `table` or `table.column`"
    )]
    NotInBase {
        /// `rename` or `drop`.
        flag: &'static str,
        /// The whole argument.
        given: String,
        /// The part that is unknown.
        path: String,
    },
    /// The new name of a rename is not declared.
    #[error("--rename {given}: no struct declares `{path}`; the new name stands after `=`, `table` or `table.column`")]
    RenameNotDeclared {
        /// The whole argument.
        given: String,
        /// The part that is unknown.
        path: String,
    },
    /// A drop of what is still declared.
    #[error("--drop {path}: it is still declared; take it out of the struct first")]
    StillDeclared {
        /// What was to go.
        path: String,
    },
    /// What is to come back or to be new is not declared.
    #[error("--{flag} {path}: no struct declares it; names are as after the change, `table` or `table.column`")]
    NotDeclared {
        /// `restore` or `new`.
        flag: &'static str,
        /// What is unknown.
        path: String,
    },
    /// There is nothing to purge.
    #[error("nothing is kept aside of {path}; `cargo schema purge` shows what is, by its name before or aside")]
    NothingToPurge {
        /// What was to go.
        path: String,
    },
    /// There is nothing to restore.
    #[error("--restore {path}: nothing is kept aside of it")]
    NothingKept {
        /// What was to come back.
        path: String,
    },
    /// There is more than one thing to restore.
    #[error("--restore {path}: {} are kept aside of it; name the one that is to come back", list(kept))]
    SeveralKept {
        /// What was to come back.
        path: String,
        /// Where it may come from.
        kept: Vec<Object>,
    },
}

/// What was answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answers<'a> {
    /// What got another name.
    pub(crate) renames: &'a [Rename],
    /// What is gone.
    pub(crate) drops: &'a [Path],
    /// What comes back from aside.
    pub(crate) restores: &'a [Path],
    /// What is new although something of its name is kept aside.
    pub(crate) news: &'a [Path],
}

/// Adds the answers to the hints, settled against the base and the structs.
pub(crate) fn apply(declared: &mut Declared, base: &Schema, answers: &Answers<'_>) -> Result<(), Error> {
    let Answers { renames, drops, restores, news } = answers;
    for rename in *renames {
        let given = format!("{}={}", rename.from.0, rename.to.0);
        let old = objects(&rename.from, base);
        if old.is_empty() {
            return Err(Error::NotInBase { flag: "rename", given, path: rename.from.0.clone() });
        }
        let new = objects(&rename.to, &declared.schema);
        let pair = old.iter().find_map(|old| Some((old, new.iter().find(|new| new.kind() == old.kind())?)));
        let Some((old, new)) = pair else {
            return Err(Error::RenameNotDeclared { given, path: rename.to.0.clone() });
        };
        rename_hint(&mut declared.hints, old, new);
    }
    for path in *drops {
        let found = objects(path, base);
        if found.is_empty() {
            return Err(Error::NotInBase { flag: "drop", given: path.0.clone(), path: path.0.clone() });
        }
        let still = objects(path, &declared.schema);
        let gone = found.into_iter().find(|object| !still.contains(object));
        declared.hints.drops.push(gone.ok_or_else(|| Error::StillDeclared { path: path.0.clone() })?);
    }
    for path in *restores {
        restore(declared, base, path)?;
    }
    for path in *news {
        let found = objects(path, &declared.schema);
        if found.is_empty() {
            return Err(Error::NotDeclared { flag: "new", path: path.0.clone() });
        }
        declared.hints.news.extend(found);
    }
    Ok(())
}

/// A path to be restored is that of what is declared, or, where several are kept aside of it, of one of these.
fn restore(declared: &mut Declared, base: &Schema, path: &Path) -> Result<(), Error> {
    let wanted = objects(path, base);
    let everything = || {
        let tables = declared.schema.tables.iter();
        tables.flat_map(|(name, table)| {
            let columns = table.columns.keys().map(|column| Object::Column(name.clone(), column.clone()));
            std::iter::once(Object::Table(name.clone())).chain(columns)
        })
    };
    let by_kept = everything().find_map(|object| {
        let mut kept = kept_aside(base, &declared.hints, &object).into_iter();
        kept.find(|kept| wanted.contains(kept)).map(|kept| (object, kept))
    });
    let (object, kept) = match by_kept {
        Some(pair) => pair,
        None => {
            let found = objects(path, &declared.schema);
            if found.is_empty() {
                return Err(Error::NotDeclared { flag: "restore", path: path.0.clone() });
            }
            let mut all = found.into_iter().map(|object| (kept_aside(base, &declared.hints, &object), object));
            let Some((kept, object)) = all.find(|(kept, _)| !kept.is_empty()) else {
                return Err(Error::NothingKept { path: path.0.clone() });
            };
            match <[Object; 1]>::try_from(kept) {
                Ok([kept]) => (object, kept),
                Err(kept) => return Err(Error::SeveralKept { path: path.0.clone(), kept }),
            }
        }
    };
    declared.hints.restores.insert(object, kept);
    Ok(())
}

fn list(objects: &[Object]) -> String {
    objects.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Everything kept aside that the path may mean, by the name it had or the one it has aside.
pub(crate) fn kept(path: &Path, base: &Schema) -> Vec<Object> {
    let mut found: Vec<Object> = objects(path, base).into_iter().filter(|object| is_aside(object, base)).collect();
    let table = path.0.parse().ok().map(Object::Table);
    let column = path.split().map(|(owner, part)| Object::Column(owner, part));
    for object in table.into_iter().chain(column) {
        found.extend(kept_aside(base, &Hints::default(), &object));
    }
    found
}

fn is_aside(object: &Object, base: &Schema) -> bool {
    let table = object.table().and_then(|name| base.tables.get(name));
    match object {
        Object::Table(_) => table.is_some_and(|table| table.retired.is_some()),
        Object::Column(_, column) => {
            table.and_then(|table| table.columns.get(column)).is_some_and(|column| column.retired.is_some())
        }
        Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::Enum(_)
        | Object::Domain(_)
        | Object::Sequence(_)
        | Object::EnumValue(..)
        | Object::Sql(_) => false,
    }
}

/// Notes that `new` was called `old`; other kinds of things are found by their content and have no such hint.
pub(crate) fn rename_hint(hints: &mut Hints, old: &Object, new: &Object) {
    hints.explicit.push(new.clone());
    match (old, new) {
        (Object::Table(old), Object::Table(name)) => {
            hints.tables.insert(name.clone(), old.clone());
        }
        (Object::Column(_, old), Object::Column(table, name)) => {
            hints.columns.insert((table.clone(), name.clone()), old.clone());
        }
        (Object::Enum(old), Object::Enum(name)) => {
            hints.enums.insert(name.clone(), old.clone());
        }
        (Object::Domain(old), Object::Domain(name)) => {
            hints.domains.insert(name.clone(), old.clone());
        }
        (Object::Sequence(old), Object::Sequence(name)) => {
            hints.sequences.insert(name.clone(), old.clone());
        }
        (Object::EnumValue(_, old), Object::EnumValue(of, name)) => {
            hints.enum_values.insert((of.clone(), name.clone()), old.clone());
        }
        (
            Object::Table(_)
            | Object::Column(..)
            | Object::Enum(_)
            | Object::Domain(_)
            | Object::Sequence(_)
            | Object::EnumValue(..)
            | Object::PrimaryKey(_)
            | Object::Unique(..)
            | Object::Index(..)
            | Object::Exclusion(..)
            | Object::ForeignKey(..)
            | Object::Check(..)
            | Object::Sql(_),
            _,
        ) => {}
    }
}

/// Everything in the schema that the path may mean.
pub(crate) fn objects(path: &Path, schema: &Schema) -> Vec<Object> {
    let mut found = Vec::new();
    if let Ok(name) = path.0.parse::<Name>() {
        if schema.tables.contains_key(&name) {
            found.push(Object::Table(name.clone()));
        }
        if schema.enums.contains_key(&name) {
            found.push(Object::Enum(name.clone()));
        }
        if schema.domains.contains_key(&name) {
            found.push(Object::Domain(name.clone()));
        }
        if schema.sequences.contains_key(&name) {
            found.push(Object::Sequence(name));
        }
    }
    if let Some((owner, part)) = path.split() {
        if schema.tables.get(&owner).is_some_and(|table| table.columns.contains_key(&part)) {
            found.push(Object::Column(owner.clone(), part.clone()));
        }
        if schema.enums.get(&owner).is_some_and(|item| item.values.contains(&part)) {
            found.push(Object::EnumValue(owner, part));
        }
    }
    found
}

impl Allow {
    /// Whether it accepts the hazard.
    pub(crate) fn covers(&self, hazard: &Hazard) -> bool {
        self.kind == hazard.kind && self.object == hazard.object.to_string()
    }
}

impl Path {
    /// The last part and what stands before it; none where there is one part only.
    fn split(&self) -> Option<(Name, String)> {
        let at = outside_quotes(&self.0, '.').last()?;
        let part: Name = self.0[at + 1..].parse().ok()?;
        Some((self.0[..at].parse().ok()?, part.name))
    }
}

impl std::str::FromStr for Path {
    type Err = String;

    fn from_str(text: &str) -> Result<Path, String> {
        let path = Path(text.to_owned());
        let whole = text.parse::<Name>().is_ok();
        if whole || path.split().is_some() { Ok(path) } else { Err("expected `table` or `table.column`".to_owned()) }
    }
}

impl std::str::FromStr for Rename {
    type Err = String;

    fn from_str(text: &str) -> Result<Rename, String> {
        let form = || "expected OLD=NEW, such as `users.name=users.full_name` or `people=users`".to_owned();
        let at = outside_quotes(text, '=').next().ok_or_else(form)?;
        Ok(Rename { from: text[..at].parse().map_err(|_| form())?, to: text[at + 1..].parse().map_err(|_| form())? })
    }
}

impl std::str::FromStr for Allow {
    type Err = String;

    fn from_str(text: &str) -> Result<Allow, String> {
        let (code, rest) = text.split_once(':').ok_or("expected CODE:OBJECT, such as `data-loss:orders.note`")?;
        let kind = HazardKind::from_code(code).ok_or_else(|| {
            let asked = HazardKind::ALL.iter().filter(|kind| kind.level() == Level::Consent);
            let codes: Vec<&str> = asked.map(|kind| kind.code()).collect();
            format!(
                "unknown hazard `{code}`: those that need consent are {}; `cargo schema explain` lists all",
                codes.join(", ")
            )
        })?;
        let (object, reason) = match outside_quotes(rest, '=').next() {
            Some(at) => (&rest[..at], Some(rest[at + 1..].to_owned())),
            None => (rest, None),
        };
        if object.is_empty() {
            return Err(format!("expected what is in danger after `{code}:`, such as `{code}:orders.note`"));
        }
        Ok(Allow { kind, object: object.to_owned(), reason })
    }
}

/// A name that fits a file's: what sqlx accepts on every system.
pub(crate) fn migration_name(text: &str) -> Result<String, String> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if text.is_empty() || text.len() > 100 || !text.chars().all(plain) {
        return Err("expected at most 100 lower-case letters, digits and underscores, such as `add_orders`".to_owned());
    }
    Ok(text.to_owned())
}

/// Where the letter stands outside double quotes.
fn outside_quotes(text: &str, letter: char) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    text.char_indices().filter_map(move |(at, found)| {
        quoted ^= found == '"';
        (!quoted && found == letter).then_some(at)
    })
}

#[cfg(test)]
mod tests;
