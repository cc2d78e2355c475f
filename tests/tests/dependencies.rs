//! What a user takes in: the packages behind schema-core in an application, the compilers that they need, and the licences
//! and sources that `deny.toml` allows. `cargo deny check` says the same of every platform and knows reported holes; this
//! needs neither the program nor the network, and sees the platform it runs on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use cargo_metadata::semver::{Version, VersionReq};
use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use schema_tests::command::{cargo, repository};
use serde::Deserialize;

/// All that an application builds for the derives.
const OF_THE_DERIVES: [&str; 6] = ["proc-macro2", "quote", "schema-core", "schema-macros", "syn", "unicode-ident"];

/// What an application may be built with.
const OLDEST_FOR_APPLICATIONS: Version = Version::new(1, 85, 0);

/// What the engine and the command line may be built with.
const OLDEST_FOR_THE_TOOL: Version = Version::new(1, 94, 0);

/// The feature of schema-core that brings no crate at all.
const OF_THE_DERIVES_ALONE: &str = "columns";

/// Features of schema-core that are the engine and its databases, which an application leaves alone.
const OF_THE_ENGINE: [&str; 6] = ["default", "engine", "mysql", "postgres", "sqlite", "tls"];

#[test]
fn an_application_builds_the_derives_and_nothing_else() {
    let application = Application::new(&[]);
    let names: Vec<&str> = application.packages().iter().map(|package| package.name.as_str()).collect();
    assert_eq!(names, OF_THE_DERIVES);
}

#[test]
fn a_feature_brings_the_crate_of_its_name() {
    let features = features_for_applications();
    assert!(features.len() >= 9, "only {features:?}");
    for feature in &features {
        let application = Application::new(&[feature]);
        let direct = application.dependencies("schema-core");
        let own = (feature != OF_THE_DERIVES_ALONE).then_some(feature.as_str());
        let expected: BTreeSet<&str> = own.into_iter().chain(["schema-macros"]).collect();
        assert_eq!(direct, expected, "with the feature {feature}");
    }
}

/// A workspace shares one choice of features, in which a missing one goes unnoticed.
#[test]
fn the_engine_compiles_without_a_database() {
    let output = cargo()
        .args(["check", "--quiet", "--package", "schema-core", "--features", "engine"])
        .current_dir(repository())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn applications_need_rust_1_85_and_the_tool_1_94() {
    let workspace = metadata(repository());
    for package in workspace.workspace_packages() {
        let declared = package.rust_version.clone();
        let expected = match package.name.as_str() {
            "schema-core" | "schema-macros" => OLDEST_FOR_APPLICATIONS,
            _ => OLDEST_FOR_THE_TOOL,
        };
        assert_eq!(declared, Some(expected), "rust-version of {}", package.name);
    }
    let application = Application::new(&[]);
    for package in application.packages() {
        let needs = package.rust_version.clone();
        assert!(
            needs.as_ref().is_some_and(|needs| *needs <= OLDEST_FOR_APPLICATIONS),
            "{} {} says that it needs Rust {needs:?}; choose an older one with `cargo update --precise`",
            package.name,
            package.version
        );
    }
}

#[test]
fn licences_are_those_that_deny_toml_allows() {
    let deny = deny();
    let allowed: BTreeSet<&str> = deny.licenses.allow.iter().map(String::as_str).collect();
    let mut wrong = Vec::new();
    for package in metadata(repository()).packages {
        let text = package.license.as_deref().unwrap_or_default();
        let fits = Licence::parse(text).is_some_and(|licence| licence.fits(&allowed));
        if !fits {
            wrong.push(format!("{} {} has the licence `{text}`", package.name, package.version));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn banned_crates_and_wildcards_are_in_no_dependency() {
    let deny = deny();
    let locked = locked();
    for banned in &deny.bans.deny {
        let found = locked.iter().find(|package| package.name == banned.name);
        assert!(found.is_none(), "Cargo.lock has {}, which is banned: {}", banned.name, banned.reason);
    }
    assert_eq!((deny.bans.wildcards, deny.bans.multiple_versions), (Level::Deny, Level::Warn));
    assert!(deny.bans.allow_wildcard_paths);
    for package in metadata(repository()).workspace_packages() {
        for dependency in &package.dependencies {
            let any = dependency.req == VersionReq::STAR;
            assert!(!any || dependency.path.is_some(), "{} takes any version of {}", package.name, dependency.name);
        }
    }
}

#[test]
fn everything_comes_from_the_registry() {
    let deny = deny();
    assert_eq!((deny.sources.unknown_registry, deny.sources.unknown_git), (Level::Deny, Level::Deny));
    let own: BTreeSet<String> =
        metadata(repository()).workspace_packages().iter().map(|package| package.name.to_string()).collect();
    let locked = locked();
    assert!(locked.len() > own.len());
    for package in locked {
        match package.source.as_deref() {
            Some(source) => assert_eq!(source, REGISTRY, "the source of {} {}", package.name, package.version),
            None => assert!(own.contains(&package.name), "{} is a folder outside of this repository", package.name),
        }
    }
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed = BTreeSet::from(["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"]);
    for (text, expected) in [
        ("MIT", true),
        ("MIT OR GPL-3.0", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND GPL-3.0", false),
        ("(GPL-3.0 OR Zlib) AND MIT", true),
        ("GPL-3.0 OR Zlib AND BSD-3-Clause", false),
        ("Apache-2.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT OR", false),
        ("(MIT", false),
        ("", false),
    ] {
        let fits = Licence::parse(text).is_some_and(|licence| licence.fits(&allowed));
        assert_eq!(fits, expected, "{text}");
    }
}

/// A crate that depends on schema-core with these features, in the versions of this repository.
struct Application {
    metadata: Metadata,
}

impl Application {
    fn new(features: &[&str]) -> Application {
        let home = tempfile::tempdir().expect("a temporary folder");
        let core = repository().join("schema-core");
        let manifest = format!(
            "[package]\nname = \"application\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             schema-core = {{ path = {core:?}, features = {features:?} }}\n"
        );
        fs::write(home.path().join("Cargo.toml"), manifest).expect("to write the manifest");
        fs::create_dir(home.path().join("src")).expect("to make src");
        fs::write(home.path().join("src/lib.rs"), "").expect("to write the library");
        fs::copy(repository().join("Cargo.lock"), home.path().join("Cargo.lock")).expect("to copy Cargo.lock");
        Application { metadata: metadata(home.path()) }
    }

    /// What is built for it, by name and without itself.
    fn packages(&self) -> Vec<&Package> {
        let root = self.metadata.root_package().expect("the application");
        let mut found: BTreeMap<&PackageId, &Package> = BTreeMap::new();
        let mut next = self.built_for(&root.id);
        while let Some(id) = next.pop() {
            if found.insert(id, &self.metadata[id]).is_none() {
                next.extend(self.built_for(id));
            }
        }
        let mut packages: Vec<&Package> = found.into_values().collect();
        packages.sort_by_key(|package| package.name.as_str());
        packages
    }

    /// The names of what is built for one of its packages.
    fn dependencies(&self, package: &str) -> BTreeSet<&str> {
        let of = self.packages().into_iter().find(|found| found.name.as_str() == package).expect("the package");
        self.built_for(&of.id).into_iter().map(|id| self.metadata[id].name.as_str()).collect()
    }

    fn built_for(&self, package: &PackageId) -> Vec<&PackageId> {
        let graph = self.metadata.resolve.as_ref().expect("cargo resolves dependencies");
        let node = graph.nodes.iter().find(|node| node.id == *package).expect("a package is a node");
        let built = node
            .deps
            .iter()
            .filter(|dependency| dependency.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
        built.map(|dependency| &dependency.pkg).collect()
    }
}

/// The features of schema-core that are not the engine's.
fn features_for_applications() -> BTreeSet<String> {
    let workspace = metadata(repository());
    let packages = workspace.workspace_packages();
    let core = packages.iter().find(|package| package.name.as_str() == "schema-core").expect("schema-core");
    core.features.keys().filter(|name| !OF_THE_ENGINE.contains(&name.as_str())).cloned().collect()
}

/// What cargo knows of the packages in a folder, on the platform that the tests run on.
fn metadata(folder: &Path) -> Metadata {
    let mut command = MetadataCommand::new();
    command.current_dir(folder).features(CargoOpt::AllFeatures);
    command.other_options(["--filter-platform".to_owned(), platform()]);
    command.exec().unwrap_or_else(|error| panic!("cargo metadata in {}: {error}", folder.display()))
}

fn platform() -> String {
    let output =
        Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("-vV").output().expect("rustc runs");
    let said = String::from_utf8(output.stdout).expect("rustc writes UTF-8");
    said.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its platform").to_owned()
}

/// Where packages may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What stands in `deny.toml`; what stands there and is not known here is checked nowhere.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deny {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Licences {
    allow: Vec<String>,
    /// How sure `cargo deny` must be of the licence in a file; here the manifest's is believed.
    #[serde(rename = "confidence-threshold")]
    _confidence_threshold: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Bans {
    multiple_versions: Level,
    wildcards: Level,
    allow_wildcard_paths: bool,
    deny: Vec<Banned>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Sources {
    unknown_registry: Level,
    unknown_git: Level,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Level {
    Deny,
    Warn,
}

fn deny() -> Deny {
    from_toml("deny.toml")
}

/// A package of `Cargo.lock`, which holds those of every platform.
#[derive(Debug, Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
}

fn locked() -> Vec<Locked> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    from_toml::<Lock>("Cargo.lock").package
}

fn from_toml<T: serde::de::DeserializeOwned>(file: &str) -> T {
    let text = fs::read_to_string(repository().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The licence of a package: an SPDX expression, where `/` is an old spelling of `OR`.
enum Licence {
    One(String),
    Any(Vec<Licence>),
    All(Vec<Licence>),
}

impl Licence {
    /// None for what is no licence.
    fn parse(text: &str) -> Option<Licence> {
        let text = text.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        let mut words = text.split_whitespace().collect::<Vec<_>>().into_iter().peekable();
        let licence = Licence::any(&mut words)?;
        words.next().is_none().then_some(licence)
    }

    fn any<'a>(words: &mut Words<'a>) -> Option<Licence> {
        let mut all = vec![Licence::all(words)?];
        while words.next_if_eq(&"OR").is_some() {
            all.push(Licence::all(words)?);
        }
        Some(Licence::Any(all))
    }

    fn all<'a>(words: &mut Words<'a>) -> Option<Licence> {
        let mut all = vec![Licence::one(words)?];
        while words.next_if_eq(&"AND").is_some() {
            all.push(Licence::one(words)?);
        }
        Some(Licence::All(all))
    }

    fn one<'a>(words: &mut Words<'a>) -> Option<Licence> {
        let name = words.next()?;
        if name == "(" {
            let inner = Licence::any(words)?;
            return words.next_if_eq(&")").map(|_| inner);
        }
        let exception =
            if words.next_if_eq(&"WITH").is_some() { format!(" WITH {}", words.next()?) } else { String::new() };
        Some(Licence::One(format!("{name}{exception}")))
    }

    fn fits(&self, allowed: &BTreeSet<&str>) -> bool {
        match self {
            Licence::One(name) => allowed.contains(name.as_str()),
            Licence::Any(all) => all.iter().any(|licence| licence.fits(allowed)),
            Licence::All(all) => all.iter().all(|licence| licence.fits(allowed)),
        }
    }
}

type Words<'a> = std::iter::Peekable<std::vec::IntoIter<&'a str>>;
