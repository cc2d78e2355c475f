//! From the user's packages to what their structs declare. The packages are built as `cargo build` would, and the
//! records are read out of the artifacts; no user code runs. A package that does not compile is asked for its
//! records by the compiler's own messages.

mod build;
mod dump;
mod packages;
mod programs;
mod sources;

pub(crate) use sources::{Struct, rust_files};

use crate::args::Global;
use crate::config::Project;
use crate::report::Talk;
use crate::report::human::plural;
use build::{Artifacts, Built};
use packages::{Package, Selection};
use schema_core::model::Declared;
use schema_core::record::{self, artifact};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What the structs declare, and what may be missing from it.
#[derive(Debug)]
pub(crate) struct Collected {
    /// The schema with its hints and places.
    pub(crate) declared: Declared,
    /// Structs that derive `Table` in sources that do not compile, and left no record: what they declare is not known.
    pub(crate) unknown: Vec<Struct>,
    /// Packages that declare tables, too, and that the command line left out.
    pub(crate) left_out: Vec<String>,
}

/// Why the structs cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// `cargo metadata` failed.
    #[error("cannot read the workspace: {0}")]
    Metadata(String),
    /// A package that was asked for is not in the workspace.
    #[error("no package `{name}` in the workspace; it has {}", known.join(", "))]
    NoPackage {
        /// What was asked for.
        name: String,
        /// What is there.
        known: Vec<String>,
    },
    /// No package can hold tables.
    #[error(
        "no package in {} depends on schema-core: add it with `cargo add schema-core`, or name the packages that declare \
         tables with `packages = [...]` in schema.toml", folder.display()
    )]
    NoCandidates {
        /// Where was looked.
        folder: PathBuf,
    },
    /// Cargo could not be started, or its output not be read.
    #[error("cannot run cargo: {0}")]
    Cargo(#[source] std::io::Error),
    /// The build was ended by Ctrl-C, which every process of a terminal gets.
    #[error("interrupted; nothing was changed")]
    Interrupted,
    /// The build failed outside the packages that declare tables, or left nothing to go by.
    #[error("the build failed (see above); the structs of {} cannot be read", packages.join(", "))]
    Build {
        /// The packages.
        packages: Vec<String>,
    },
    /// The package compiles, but its artifacts are in no message.
    #[error(
        "cargo built {package} and named no artifact that can hold its tables; does it have a library or a program?"
    )]
    NoArtifact {
        /// The package.
        package: String,
    },
    /// An artifact cannot be read.
    #[error("cannot read the tables in {}: {message}", path.display())]
    Artifact {
        /// The artifact.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// No record at all: never read as "every table was dropped".
    #[error("no struct in {} derives `Table`, so there is nothing to compare; add `#[derive(schema_core::Table)]` to a struct", packages.join(", "))]
    NoTables {
        /// The packages.
        packages: Vec<String>,
    },
    /// The records contradict each other.
    #[error(transparent)]
    Records(#[from] record::Error),
}

/// Builds the packages and reads what their structs declare.
pub(crate) fn collect(project: &Project, global: &Global, talk: Talk) -> Result<Collected, Error> {
    let Selection { packages, left_out } = packages::select(project, global)?;
    let named = if global.packages.is_empty() { &project.config.packages } else { &global.packages };
    let mut unknown = Vec::new();
    let records = match build::build(&packages, project, global, talk)? {
        Built::Artifacts(artifacts) => in_artifacts(&artifacts, named, talk)?,
        Built::Broken => {
            let records = dump::records(&packages, global, talk)?;
            unknown = sources::without_record(&packages, &records);
            if !records.is_empty() {
                talk.warn(format!(
                    "{}: does not compile; the tables were read from the compiler's messages",
                    names(&packages).join(", ")
                ));
            }
            records
        }
    };
    if records.is_empty() {
        let packages = names(&packages);
        return Err(if unknown.is_empty() { Error::NoTables { packages } } else { Error::Build { packages } });
    }
    Ok(Collected { declared: record::read(&records)?, unknown, left_out })
}

/// The files of Rust in the packages that may declare tables.
pub(crate) fn files(project: &Project, global: &Global) -> Result<BTreeSet<PathBuf>, Error> {
    let Selection { packages, .. } = packages::select(project, global)?;
    let mut files = BTreeSet::new();
    for source in packages.iter().flat_map(|package| &package.sources) {
        rust_files(source, &mut files);
    }
    Ok(files)
}

/// The records in a file.
fn in_file(path: &Path) -> Result<Vec<String>, Error> {
    let unreadable = |message: String| Error::Artifact { path: path.to_owned(), message };
    let file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
    artifact::records(file).map_err(|error| unreadable(error.to_string()))
}

/// The records of every package; one that was named must have some.
fn in_artifacts(artifacts: &Artifacts, named: &[String], talk: Talk) -> Result<Vec<String>, Error> {
    let mut records: Vec<String> = Vec::new();
    let mut empty: BTreeSet<&String> = artifacts.own.iter().map(|file| &file.package).collect();
    // A program holds what its libraries declare, too: theirs is read with their packages, or not at all.
    let mut others: Option<BTreeSet<String>> = None;
    for file in &artifacts.own {
        let mut found = in_file(&file.path)?;
        if file.beside_library && found.iter().any(|record| !records.contains(record)) {
            let others = match &mut others {
                Some(others) => others,
                none => none.insert(in_libraries(&artifacts.others)?),
            };
            found.retain(|record| !others.contains(record));
        }
        talk.detail(format!("{} in {}", plural(found.len(), "table"), file.path.display()));
        if !found.is_empty() {
            empty.remove(&file.package);
        }
        records.extend(found);
    }
    match named.iter().find(|package| empty.contains(package)) {
        Some(package) => Err(Error::NoTables { packages: vec![package.clone()] }),
        None => Ok(records),
    }
}

fn in_libraries(libraries: &[PathBuf]) -> Result<BTreeSet<String>, Error> {
    let mut found = BTreeSet::new();
    for path in libraries {
        found.extend(in_file(path)?);
    }
    Ok(found)
}

fn names(packages: &[Package]) -> Vec<String> {
    packages.iter().map(|package| package.name.clone()).collect()
}
