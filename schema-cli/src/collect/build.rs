//! One `cargo build` of all packages. It is exactly the build of the user's own `cargo build`, profile and flags
//! included, so that the two share their work; only where link-time optimisation leaves bitcode in place of
//! objects is it done again without.

use super::packages::Package;
use super::{Error, names};
use crate::args::Global;
use crate::config::Project;
use crate::exit::Exit;
use crate::report::Talk;
use cargo_metadata::{Artifact, Message, diagnostic::DiagnosticLevel};
use schema_core::record::artifact;
use std::ffi::OsString;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// How a build ended.
pub(super) enum Built {
    /// The artifacts that may hold records.
    Artifacts(Artifacts),
    /// One of the packages itself does not compile; the compiler's messages were passed on.
    Broken,
}

/// What a build made.
#[derive(Default)]
pub(super) struct Artifacts {
    /// Those of the packages.
    pub(super) own: Vec<Readable>,
    /// The libraries of every other package, which programs hold too.
    pub(super) others: Vec<PathBuf>,
}

/// A file that may hold records.
pub(super) struct Readable {
    /// Its package.
    pub(super) package: String,
    /// The file.
    pub(super) path: PathBuf,
    /// Whether it is a program of a package that has a library.
    pub(super) beside_library: bool,
}

/// Builds the packages and passes on what the compiler says.
pub(super) fn build(packages: &[Package], project: &Project, global: &Global, talk: Talk) -> Result<Built, Error> {
    let built = once(packages, project, global, talk, false)?;
    match &built {
        Built::Artifacts(artifacts) if artifacts.own.iter().any(|file| is_bitcode(&file.path)) => {
            talk.detail("building again without link-time optimisation, which leaves no objects to read");
            once(packages, project, global, talk, true)
        }
        Built::Artifacts(_) | Built::Broken => Ok(built),
    }
}

/// What cannot be opened is told when its records are read.
fn is_bitcode(library: &Path) -> bool {
    File::open(library).is_ok_and(artifact::is_bitcode)
}

/// A cargo command with what every one of ours shares.
pub(super) fn cargo(verb: &str, features: &[String], global: &Global) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    // What cargo told this program when it ran it (`cargo run`) is news to build scripts: they would run again here, and once
    // more in the user's own next build.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_")
            || name == "CARGO_MANIFEST_DIR"
            || name == "CARGO_MANIFEST_PATH"
            || name == "OUT_DIR"
        {
            command.env_remove(name);
        }
    }
    command.args([verb, "--quiet", "--message-format=json-diagnostic-rendered-ansi"]);
    if let Some(path) = &global.manifest_path {
        command.arg("--manifest-path").arg(path);
    }
    if let Some(folder) = &global.target_folder {
        command.env("CARGO_TARGET_DIR", folder);
    }
    if !features.is_empty() {
        command.arg("--features").arg(features.join(","));
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// Says a cargo command as a person would type it.
pub(super) fn say(command: &Command, talk: Talk) {
    let words: Vec<String> = command.get_args().map(|word| word.to_string_lossy().into_owned()).collect();
    talk.detail(format!("running cargo {}", words.join(" ")));
}

fn once(
    packages: &[Package],
    project: &Project,
    global: &Global,
    talk: Talk,
    without_lto: bool,
) -> Result<Built, Error> {
    let mut command = cargo("build", &project.config.features, global);
    for package in packages {
        command.args(["-p", &package.id]);
        for program in &package.programs {
            command.args(["--bin", program]);
        }
    }
    if packages.iter().any(|package| package.library) {
        command.arg("--lib");
    }
    if without_lto {
        command.env("CARGO_PROFILE_DEV_LTO", "off");
    }
    say(&command, talk);
    let spinner = talk.spinner(format!("building {}", names(packages).join(", ")));
    let mut child = command.spawn().map_err(Error::Cargo)?;
    let output = child.stdout.take().map(BufReader::new);
    let mut artifacts = Artifacts::default();
    let mut broken = false;
    for message in output.into_iter().flat_map(Message::parse_stream) {
        let message = message.map_err(Error::Cargo)?;
        if let Message::CompilerArtifact(artifact) = message {
            if let Some(package) = packages.iter().find(|package| package.id == artifact.package_id.repr) {
                artifacts.own.extend(readable(package, &artifact));
            } else {
                artifacts.others.extend(library(&artifact));
                spinner.tick(&artifact.target.name);
            }
        } else if let Message::CompilerMessage(message) = message {
            let level = message.message.level;
            let fatal = matches!(level, DiagnosticLevel::Error | DiagnosticLevel::Ice);
            broken |= fatal && packages.iter().any(|package| package.id == message.package_id.repr);
            if let Some(rendered) = message.message.rendered
                && (fatal || talk.is_verbose())
            {
                spinner.pass_on(&rendered);
            }
        }
    }
    let status = child.wait().map_err(Error::Cargo)?;
    if is_interrupted(status) {
        return Err(Error::Interrupted);
    }
    if !status.success() {
        return if broken { Ok(Built::Broken) } else { Err(Error::Build { packages: names(packages) }) };
    }
    if let Some(package) =
        packages.iter().find(|package| !artifacts.own.iter().any(|file| file.package == package.name))
    {
        return Err(Error::NoArtifact { package: package.name.clone() });
    }
    Ok(Built::Artifacts(artifacts))
}

/// Whether Ctrl-C has ended a process, or a shell around it.
#[cfg(unix)]
pub(super) fn is_interrupted(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGINT: i32 = 2;
    status.signal() == Some(SIGINT) || status.code() == Some(Exit::Interrupted as i32)
}

/// Whether Ctrl-C has ended a process (STATUS_CONTROL_C_EXIT).
#[cfg(not(unix))]
pub(super) fn is_interrupted(status: ExitStatus) -> bool {
    status.code() == Some(0xC000_013A_u32 as i32)
}

/// The artifact, if it may hold records: a library, or a program.
fn readable(package: &Package, artifact: &Artifact) -> Option<Readable> {
    let program = artifact.executable.as_ref().map(|path| path.as_std_path().to_owned());
    let beside_library = package.library && program.is_some();
    let path = program.or_else(|| if package.library { library(artifact) } else { None })?;
    Some(Readable { package: package.name.clone(), path, beside_library })
}

/// The file of a library.
fn library(artifact: &Artifact) -> Option<PathBuf> {
    let ending = |ending: &str| artifact.filenames.iter().find(|path| path.extension() == Some(ending));
    let found = ["rlib", "a", "lib", "so", "dylib", "dll"].into_iter().find_map(ending);
    found.map(|path| path.as_std_path().to_owned())
}
