//! The migrations of one database: their files, and what they add up to.

use crate::config::Project;
use crate::disk;
use crate::state::Error;
use schema_core::db::books::Script;
use schema_core::migration::{
    Acknowledged, Edited, Link, Side, Stored, StoredOperation, accepted, chain, edited, fold,
};
use schema_core::model::{Dialect, Object, Schema};
use schema_core::ops::Operation;
use std::collections::BTreeMap;

/// The migrations of one database.
#[derive(Debug)]
pub(crate) struct History {
    /// The database.
    pub(crate) dialect: Dialect,
    /// Its migrations, in order.
    pub(crate) links: Vec<Link>,
    /// The texts of their files, by their names.
    files: BTreeMap<String, String>,
    /// What they add up to.
    pub(crate) fold: Schema,
}

/// The migrations of one database.
pub(crate) fn history(project: &Project, dialect: Dialect) -> Result<History, Error> {
    let folder = project.migrations(dialect)?;
    let files: BTreeMap<String, String> = disk::read(&folder)?.into_iter().collect();
    let shown = || project.shown(&folder).to_string();
    let links = chain(dialect, &files).map_err(|errors| Error::Chain { folder: shown(), errors })?;
    let fold = fold(stored(&links)).map_err(|source| Error::Fold { folder: shown(), source })?;
    Ok(History { dialect, links, files, fold })
}

impl History {
    /// The migrations as the runner takes them.
    pub(crate) fn scripts(&self) -> Vec<Script> {
        let script = |link: &Link| {
            let stem = link.stem();
            let file = |ending: &str| self.files.get(&format!("{stem}{ending}")).cloned();
            Script {
                version: link.version(),
                description: name(&stem).replace('_', " "),
                up: file(".up.sql").or_else(|| file(".sql")).unwrap_or_default(),
                down: file(".down.sql"),
            }
        };
        self.links.iter().map(script).collect()
    }

    /// What the migrations add up to, beside the database that it is for.
    pub(crate) fn side(&self) -> Side<'_> {
        Side { dialect: self.dialect, fold: &self.fold }
    }

    /// The SQL files that are not as they were written, nor as somebody accepted them.
    pub(crate) fn edited(&self) -> Vec<Edited> {
        edited(&self.links, &self.files)
    }

    /// The files of a migration that accept its SQL as it is now, and what a person acknowledged of that; none where it vouches
    /// for none.
    pub(crate) fn accepted(&self, version: i64, acknowledged: &[Acknowledged]) -> Vec<(String, String)> {
        let stored = stored(&self.links).find(|stored| stored.version == version);
        stored.map(|stored| accepted(stored, &self.files, acknowledged)).unwrap_or_default()
    }

    /// The file of this version with this ending.
    pub(crate) fn file(&self, version: i64, ending: &str) -> String {
        let link = self.links.iter().find(|link| link.version() == version);
        format!("{}{ending}", link.map(Link::stem).unwrap_or_default())
    }

    /// What was acknowledged of this version.
    pub(crate) fn acknowledged(&self, version: i64) -> impl Iterator<Item = &Acknowledged> {
        stored(&self.links).filter(move |stored| stored.version == version).flat_map(|stored| &stored.acknowledged)
    }

    /// What these versions do, in order.
    pub(crate) fn operations(&self, versions: &[i64]) -> impl Iterator<Item = &Operation> {
        let stored = stored(&self.links).filter(|stored| versions.contains(&stored.version));
        stored.flat_map(|stored| &stored.operations).map(|each| &each.operation)
    }

    /// The queries that count the rows with something in an object that these versions drop, or whose values they change; none where
    /// they cannot be counted.
    pub(crate) fn counts<'a>(
        &'a self,
        versions: &'a [i64],
        object: &'a Object,
    ) -> impl Iterator<Item = Option<&'a String>> {
        let stored = stored(&self.links).filter(|stored| versions.contains(&stored.version));
        let takes = move |each: &&StoredOperation| match (&each.operation, object) {
            // Values of another type.
            (Operation::SetType(set), Object::Column(table, column)) => set.table == *table && set.column == *column,
            (operation, _) => operation.footprint().drops.contains(object),
        };
        stored.flat_map(|stored| &stored.operations).filter(takes).map(|each| each.back.counts.as_ref())
    }

    /// The migrations that were written together with this version.
    pub(crate) fn group(&self, version: i64) -> i64 {
        stored(&self.links).find(|stored| stored.version == version).map_or(version, |stored| stored.group.id)
    }

    /// What is written by hand where nothing else is, by what the names of the files begin with: what it makes is not known.
    pub(crate) fn unadopted(&self) -> Vec<String> {
        if stored(&self.links).next().is_some() {
            return Vec::new();
        }
        self.links.iter().map(Link::stem).collect()
    }

    /// Refuses a version that no migration has.
    pub(crate) fn knows(&self, version: Option<i64>) -> Result<(), Error> {
        let Some(version) = version else {
            return Ok(());
        };
        if self.links.iter().any(|link| link.version() == version) {
            return Ok(());
        }
        let last = self.links.last().map_or_else(|| "none".to_owned(), |link| link.version().to_string());
        Err(Error::NoVersion { version, last })
    }
}

fn stored(links: &[Link]) -> impl Iterator<Item = &Stored> {
    links.iter().filter_map(Link::stored)
}

/// What follows the version in the names of a migration's files.
fn name(stem: &str) -> &str {
    stem.split_once('_').map_or(stem, |(_, name)| name)
}
