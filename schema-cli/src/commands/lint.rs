//! `cargo schema lint`: the dangers of SQL that people wrote. Files are read, core looks at them, and what it finds is reported; with
//! `--fix` what is mechanical is written first.

use super::{Context, Failure, advice};
use crate::args::{Lint, LintFormat};
use crate::config::{self, FILE, Project};
use crate::disk::{self, Changes};
use crate::exit::Exit;
use crate::report;
use crate::report::Findings;
use crate::report::lint::{Found, Report};
use schema_core::lint::{self, Level, Rule, Runs, Script};
use schema_core::migration::{self, Stored, Sums};
use schema_core::model::Dialect;
use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Why SQL was not looked at.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A file, a folder or standard input cannot be read.
    #[error("cannot read {from}: {error}")]
    Read {
        /// Which.
        from: String,
        /// Why.
        error: std::io::Error,
    },
    /// Nothing says which database it is for.
    #[error("nothing says for which database {0} is; give --dialect postgres, mysql, mariadb or sqlite")]
    WhichDialect(String),
    /// Standard input cannot be written.
    #[error("--fix writes files; leave `-` out, or leave --fix out")]
    FixStdin,
    /// Standard input is named more than once.
    #[error("standard input can be read once; give `-` once")]
    TwiceStdin,
}

/// SQL that runs one after the other.
struct Sequence {
    dialect: Dialect,
    files: Vec<File>,
}

/// One text.
struct File {
    /// As it is shown.
    name: String,
    /// Where it stands; none: standard input.
    path: Option<PathBuf>,
    text: String,
    runs: Runs,
    /// Whether a migration vouches for it, so that it is read for what it proves alone.
    vouched: bool,
}

pub(super) fn run(context: &Context, args: &Lint) -> Result<Exit, Failure> {
    let folder = context.folder()?;
    let project = match Project::find(&folder) {
        Ok(project) => Some(project),
        Err(config::Error::Missing(_)) if !args.paths.is_empty() => None,
        Err(error) => return Err(error.into()),
    };
    let given = context.global.dialect;
    let settings = project.as_ref().map(|project| project.config.lint.clone()).unwrap_or_default();
    let mut report = Report::default();
    if let Some(project) = project.as_ref().filter(|_| args.structs || args.live) {
        if args.structs {
            advice::structs(context, project, &settings, &mut report)?;
        }
        if args.live {
            advice::live(context, project, &settings, &mut report)?;
        }
        return said(&report, args);
    }
    let mut sequences = sequences(&folder, project.as_ref(), args, given)?;
    if args.fix {
        fix(context, project.as_ref(), &folder, settings.version, &mut sequences)?;
    }
    for sequence in &sequences {
        let scripts: Vec<Script<'_>> =
            sequence.files.iter().map(|file| Script { text: &file.text, runs: file.runs }).collect();
        let found = lint::lint(sequence.dialect, settings.version, &scripts);
        for (file, findings) in sequence.files.iter().zip(found) {
            let accepted = file.path.as_deref().map(accepted).unwrap_or_default();
            if file.vouched {
                report.vouched += 1;
                continue;
            }
            let index = report.add_file(&file.name, &file.text);
            for mut finding in findings {
                let level = settings.level(finding.rule);
                if level == Level::Off {
                    continue;
                }
                if let (Rule::Hazard(kind), None) = (finding.rule, &finding.allowed) {
                    let object = finding.object.as_ref().map(ToString::to_string).unwrap_or_default();
                    let own = format!("{}:{object}", kind.code());
                    finding.allowed =
                        accepted.iter().find(|(hazard, _)| *hazard == own).map(|(_, reason)| reason.clone());
                }
                report.found.push(Found { file: index, level, finding });
            }
        }
    }
    said(&report, args)
}

fn said(report: &Report, args: &Lint) -> Result<Exit, Failure> {
    let text = match args.format {
        LintFormat::Human => report.human(),
        LintFormat::Json => report.json(),
        LintFormat::Sarif => report.sarif(),
        LintFormat::Github => report.github(),
    };
    report::out(&text).map_err(Failure::Stdout)?;
    let least = if args.exit_code { Level::Warning } else { Level::Error };
    let stops = report.open().any(|found| found.level >= least);
    Ok(if stops { Exit::Differences } else { Exit::Done })
}

fn sequences(
    folder: &Path,
    project: Option<&Project>,
    args: &Lint,
    given: Option<Dialect>,
) -> Result<Vec<Sequence>, Failure> {
    let folders: Vec<(Dialect, PathBuf)> = match project {
        Some(project) => {
            let known = if args.paths.is_empty() { project.dialects(given)? } else { project.dialects(None)? };
            known
                .into_iter()
                .map(|dialect| Ok((dialect, project.migrations(dialect)?)))
                .collect::<Result<_, config::Error>>()?
        }
        None => Vec::new(),
    };
    let own = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        folders.iter().find(|(_, folder)| path.starts_with(folder)).map(|(dialect, _)| *dialect)
    };
    let paths: Vec<PathBuf> = if args.paths.is_empty() {
        folders.iter().filter(|(_, folder)| folder.exists()).map(|(_, folder)| folder.clone()).collect()
    } else {
        args.paths.clone()
    };
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Error::TwiceStdin.into());
    }
    let single = match folders.as_slice() {
        [(dialect, _)] => Some(*dialect),
        _ => None,
    };
    let mut sequences = Vec::new();
    for path in paths {
        let place = folder.join(&path);
        let dialect = given.or_else(|| own(&place)).or(single);
        let dialect = dialect.ok_or_else(|| Error::WhichDialect(path.display().to_string()))?;
        if is_stdin(&path) {
            if args.fix {
                return Err(Error::FixStdin.into());
            }
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|error| Error::Read { from: "standard input".to_owned(), error })?;
            let file = File { name: "<stdin>".to_owned(), path: None, text, runs: Runs::Statements, vouched: false };
            sequences.push(Sequence { dialect, files: vec![file] });
            continue;
        }
        let mut found = Vec::new();
        gather(&place, args.down, &mut found)?;
        let files = found.into_iter().map(|path| {
            let text = std::fs::read_to_string(&path)
                .map_err(|error| Error::Read { from: path.display().to_string(), error })?;
            let runs = if own(&path).is_some() { Runs::of_migration(&text) } else { Runs::Statements };
            let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            // Who names a file or a folder asks about it.
            let vouched = args.paths.is_empty() && is_vouched_for(&path, &text);
            Ok(File { name, path: Some(path), text, runs, vouched })
        });
        sequences.push(Sequence { dialect, files: files.collect::<Result<_, Error>>()? });
    }
    Ok(sequences)
}

/// A file as it is, the files of a folder and of those in it in the order of their names.
fn gather(path: &Path, down: bool, out: &mut Vec<PathBuf>) -> Result<(), Error> {
    let wrong = |error| Error::Read { from: path.display().to_string(), error };
    if !std::fs::metadata(path).map_err(wrong)?.is_dir() {
        out.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
        .map_err(wrong)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(wrong)?;
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if entry.is_dir() {
            gather(&entry, down, out)?;
        } else if entry.extension() == Some(OsStr::new("sql")) && (down || !name.ends_with(".down.sql")) {
            out.push(entry);
        }
    }
    Ok(())
}

/// The migration that a file belongs to. What cannot be read vouches for nothing; `check` says why.
fn migration_of(path: &Path) -> Option<Stored> {
    let toml = stored(path)?;
    let text = std::fs::read_to_string(&toml).ok()?;
    migration::parse(&toml.display().to_string(), &text).ok()
}

/// What the migration of this file acknowledges: the hazard as it is written on the command line, and the reason.
fn accepted(path: &Path) -> Vec<(String, String)> {
    let all = migration_of(path).map(|stored| stored.acknowledged).unwrap_or_default();
    let reason = |reason: Option<String>| reason.unwrap_or_else(|| "acknowledged in the migration".to_owned());
    all.into_iter().map(|own| (own.hazard, reason(own.reason))).collect()
}

/// Whether the text is what the planner made of operations, or what somebody proved and accepted: its hazards stand in its plan.
fn is_vouched_for(path: &Path, text: &str) -> bool {
    let Some(stored) = migration_of(path).filter(|stored| !stored.is_by_hand()) else { return false };
    let sums = Sums::of(text, text);
    let down = path.to_string_lossy().ends_with(".down.sql");
    if down { stored.sql.down == sums.down } else { stored.sql.up == sums.up }
}

/// The file that vouches for a migration's SQL, if there is one.
fn stored(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let stem = name.strip_suffix(".up.sql").or_else(|| name.strip_suffix(".down.sql"))?;
    Some(path.with_file_name(format!("{stem}.toml"))).filter(|toml| toml.exists())
}

/// Writes what is mechanical into the files, all of them or none.
fn fix(
    context: &Context,
    project: Option<&Project>,
    folder: &Path,
    version: Option<schema_core::facts::Version>,
    sequences: &mut [Sequence],
) -> Result<(), Failure> {
    let mut changes = Changes::default();
    let (mut said, mut left) = (Vec::new(), Vec::new());
    for sequence in sequences {
        let scripts: Vec<Script<'_>> =
            sequence.files.iter().map(|file| Script { text: &file.text, runs: file.runs }).collect();
        let fixed = lint::fixed(sequence.dialect, version, &scripts);
        for (file, fixed) in sequence.files.iter_mut().zip(fixed).filter(|(file, _)| !file.vouched) {
            left.extend(fixed.left.iter().map(|fix| format!("{}:{}: {}", file.name, fix.line, fix.what)));
            let Some(path) = file.path.as_ref().filter(|_| !fixed.done.is_empty()) else { continue };
            let text = fixed.text;
            said.extend(fixed.done.iter().map(|fix| format!("{}:{}: {}", file.name, fix.line, fix.what)));
            if let Some(vouched) = stored(path) {
                let name = vouched.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let version = name.split('_').next().unwrap_or_default();
                said.push(format!(
                    "{}: its migration vouches for what was written; prove and accept the edit: `cargo schema verify --accept {version}`",
                    file.name
                ));
            }
            if matches!(file.runs, Runs::Batch | Runs::Transaction) {
                file.runs = Runs::of_migration(&text);
            }
            changes.write.push((path.clone(), text.clone()));
            file.text = text;
        }
    }
    if let Some((first, _)) = changes.write.first() {
        let root = project.map_or(folder, |project| &project.root);
        let lock = disk::lock(&project.map_or_else(|| first.clone(), |project| project.root.join(FILE)))?;
        disk::apply(&lock, root, &changes)?;
    }
    for line in said {
        context.talk.done("fixed", line);
    }
    for line in left {
        context.talk.hint(line);
    }
    Ok(())
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
