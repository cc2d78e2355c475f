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
    /// The package and file of each artifact that may hold records.
    Artifacts(Vec<(String, PathBuf)>),
    /// One of the packages itself does not compile; the compiler's messages were passed on.
    Broken,
}

/// Builds the packages and passes on what the compiler says.
pub(super) fn build(packages: &[Package], project: &Project, global: &Global, talk: Talk) -> Result<Built, Error> {
    let built = once(packages, project, global, talk, false)?;
    match &built {
        Built::Artifacts(artifacts) if artifacts.iter().any(|(_, path)| is_bitcode(path)) => {
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
pub(super) fn cargo(verb: &str, project: &Project, global: &Global) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.args([verb, "--quiet", "--message-format=json-diagnostic-rendered-ansi"]);
    if let Some(path) = &global.manifest_path {
        command.arg("--manifest-path").arg(path);
    }
    if !project.config.features.is_empty() {
        command.arg("--features").arg(project.config.features.join(","));
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    command
}

fn once(
    packages: &[Package],
    project: &Project,
    global: &Global,
    talk: Talk,
    without_lto: bool,
) -> Result<Built, Error> {
    let mut command = cargo("build", project, global);
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
    let spinner = talk.spinner(format!("building {}", names(packages).join(", ")));
    let mut child = command.spawn().map_err(Error::Cargo)?;
    let output = child.stdout.take().map(BufReader::new);
    let mut artifacts = Vec::new();
    let mut broken = false;
    for message in output.into_iter().flat_map(Message::parse_stream) {
        match message.map_err(Error::Cargo)? {
            Message::CompilerArtifact(artifact) => {
                if let Some(package) = packages.iter().find(|package| package.id == artifact.package_id.repr) {
                    artifacts.extend(readable(package, &artifact).map(|path| (package.name.clone(), path)));
                } else {
                    spinner.tick(&artifact.target.name);
                }
            }
            Message::CompilerMessage(message) => {
                let level = message.message.level;
                let fatal = matches!(level, DiagnosticLevel::Error | DiagnosticLevel::Ice);
                broken |= fatal && packages.iter().any(|package| package.id == message.package_id.repr);
                if let Some(rendered) = message.message.rendered
                    && (fatal || talk.is_verbose())
                {
                    spinner.pass_on(&rendered);
                }
            }
            _ => {}
        }
    }
    let status = child.wait().map_err(Error::Cargo)?;
    if is_interrupted(status) {
        return Err(Error::Interrupted);
    }
    if !status.success() {
        return if broken { Ok(Built::Broken) } else { Err(Error::Build { packages: names(packages) }) };
    }
    if let Some(package) = packages.iter().find(|package| !artifacts.iter().any(|(name, _)| *name == package.name)) {
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

/// The file of an artifact that may hold records: the library, or the program of a package without one.
fn readable(package: &Package, artifact: &Artifact) -> Option<PathBuf> {
    if !package.library {
        return artifact.executable.as_ref().map(|path| path.as_std_path().to_owned());
    }
    let ending = |ending: &str| artifact.filenames.iter().find(|path| path.extension() == Some(ending));
    let found = ["rlib", "a", "lib", "so", "dylib", "dll"].into_iter().find_map(ending);
    found.map(|path| path.as_std_path().to_owned())
}
