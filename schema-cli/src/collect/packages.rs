//! Which packages may declare tables. Only the workspace's own manifests are read (`--no-deps`), which takes
//! hundredths of a second where resolving every dependency takes tenths.

use super::{Error, programs};
use crate::args::Global;
use crate::config::Project;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Target, TargetKind};
use std::path::{Path, PathBuf};

/// A package of the workspace that may declare tables.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    /// Its name.
    pub(crate) name: String,
    /// Cargo's own name for it, which is also a package specification.
    pub(crate) id: String,
    /// The features of the configuration that it has: its own, and those of packages that it depends on.
    pub(crate) features: Vec<String>,
    /// Where its sources are looked for: folders, and single files.
    pub(crate) sources: Vec<PathBuf>,
    /// Whether it has a library.
    pub(crate) library: bool,
    /// The programs that are read: beside a library those alone whose sources may declare a table, so that nobody
    /// waits for a link without need.
    pub(crate) programs: Vec<String>,
}

/// The packages that are read.
pub(crate) struct Selection {
    /// They.
    pub(crate) packages: Vec<Package>,
    /// Those that would be read if the command line named none.
    pub(crate) left_out: Vec<String>,
}

/// The packages of the command line, else of `schema.toml`, else those in or below its folder that depend on schema-core.
pub(crate) fn select(project: &Project, global: &Global) -> Result<Selection, Error> {
    let mut command = MetadataCommand::new();
    command.no_deps();
    if let Some(path) = &global.manifest_path {
        command.manifest_path(path);
    }
    let metadata = command.exec().map_err(|error| Error::Metadata(explain(&error)))?;
    let all = || {
        if project.config.packages.is_empty() {
            let folder = real(&project.root);
            return Ok(metadata.packages.iter().filter(|item| may_declare(item, &folder)).collect::<Vec<_>>());
        }
        project.config.packages.iter().map(|name| named(&metadata, name)).collect()
    };
    let (chosen, left_out) = if global.packages.is_empty() {
        (all()?, Vec::new())
    } else {
        let chosen = global.packages.iter().map(|name| named(&metadata, name)).collect::<Result<Vec<_>, _>>()?;
        let mut left_out = all()?;
        left_out.retain(|item| chosen.iter().all(|chosen| chosen.id != item.id));
        (chosen, left_out.into_iter().map(|item| item.name.to_string()).collect())
    };
    if chosen.is_empty() {
        return Err(Error::NoCandidates { folder: real(&project.root) });
    }
    let packages = chosen.into_iter().map(|item| package(item, &project.config.features)).collect();
    Ok(Selection { packages, left_out })
}

fn named<'m>(metadata: &'m Metadata, name: &str) -> Result<&'m cargo_metadata::Package, Error> {
    let found = metadata.packages.iter().find(|package| package.name.as_str() == name);
    found.ok_or_else(|| Error::NoPackage {
        name: name.to_owned(),
        known: metadata.packages.iter().map(|package| package.name.to_string()).collect(),
    })
}

fn may_declare(package: &cargo_metadata::Package, folder: &Path) -> bool {
    let mut dependencies = package.dependencies.iter();
    let depends = dependencies.any(|on| on.name == "schema-core" && on.kind == DependencyKind::Normal);
    depends && real(package.manifest_path.as_std_path()).starts_with(folder)
}

fn package(package: &cargo_metadata::Package, features: &[String]) -> Package {
    let is_library = |kind: &TargetKind| {
        matches!(
            kind,
            TargetKind::Lib | TargetKind::RLib | TargetKind::DyLib | TargetKind::CDyLib | TargetKind::StaticLib
        )
    };
    let library = package.targets.iter().find(|target| target.kind.iter().any(is_library));
    let mut item = Package {
        name: package.name.to_string(),
        id: package.id.repr.clone(),
        features: features.iter().filter(|feature| has_feature(package, feature)).cloned().collect(),
        sources: library.and_then(folder).into_iter().collect(),
        library: library.is_some(),
        programs: Vec::new(),
    };
    for program in package.targets.iter().filter(|target| target.is_kind(TargetKind::Bin)) {
        let library = library.map(|target| target.src_path.as_std_path());
        let declares = || programs::may_declare(program.src_path.as_std_path(), library);
        if item.library {
            let Some(files) = declares() else { continue };
            item.sources.extend(files);
        } else if program.required_features.is_empty() || declares().is_some() {
            item.sources.extend(folder(program));
        } else {
            continue;
        }
        item.programs.push(program.name.clone());
    }
    item
}

/// Whether a package can be built by itself with a feature: `tags`, or `posts/tags`.
fn has_feature(package: &cargo_metadata::Package, feature: &str) -> bool {
    match feature.split_once('/') {
        None => package.features.contains_key(feature),
        Some((of, own)) if of == package.name.as_str() => package.features.contains_key(own),
        Some((of, _)) => {
            let of = of.trim_end_matches('?');
            package.dependencies.iter().any(|on| on.rename.as_deref().unwrap_or(&on.name) == of)
        }
    }
}

fn folder(target: &Target) -> Option<PathBuf> {
    target.src_path.parent().map(|folder| folder.as_std_path().to_owned())
}

/// Without links, so that two ways to one folder are one.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn explain(error: &cargo_metadata::Error) -> String {
    if let cargo_metadata::Error::CargoMetadata { stderr } = error {
        stderr.trim().trim_start_matches("error: ").to_owned()
    } else {
        error.to_string()
    }
}
