//! The verbs. Each collects its inputs, calls one function of schema-core, and reports what came of it.

mod adopt;
mod advice;
mod baseline;
mod between;
mod check;
mod completions;
mod consent;
mod dependents;
mod diff;
mod drift;
mod explain;
mod findings;
mod init;
mod lint;
mod migrate;
mod pull;
mod purge;
mod rollback;
mod snapshot;
mod sql;
mod status;
mod structs;
mod verify;
mod write;

use crate::args::{Cli, Global, Verb};
use crate::config::{self, Project};
use crate::exit::Exit;
use crate::report::Talk;
use crate::report::talk::HINT;
use crate::{answers, ask, collect, disk, live, source, state, url};
use schema_core::model::Dialect;
use schema_core::plan;
use schema_core::validate::Problem;
use std::path::PathBuf;

/// What every verb works with.
pub(crate) struct Context {
    /// What every verb takes.
    pub(crate) global: Global,
    /// How much is said.
    pub(crate) talk: Talk,
}

/// Why a verb did not do its work. What was changed before is said in the message; nothing, if nothing is said.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Config(#[from] config::Error),
    #[error(transparent)]
    Init(#[from] init::Error),
    #[error(transparent)]
    Adopt(#[from] adopt::Error),
    #[error(transparent)]
    State(#[from] state::Error),
    #[error(transparent)]
    Collect(#[from] collect::Error),
    #[error(transparent)]
    Answers(#[from] answers::Error),
    #[error(transparent)]
    Disk(#[from] disk::Error),
    #[error(transparent)]
    Url(#[from] url::Error),
    #[error(transparent)]
    Ask(#[from] ask::Error),
    #[error(transparent)]
    Lint(#[from] lint::Error),
    #[error(transparent)]
    Sql(#[from] sql::Error),
    #[error(transparent)]
    Pull(#[from] pull::Error),
    #[error(transparent)]
    Structs(#[from] structs::Error),
    #[error(transparent)]
    Live(#[from] live::Error),
    #[error(transparent)]
    Source(#[from] source::Error),
    #[error(transparent)]
    Between(#[from] between::Error),
    #[error(transparent)]
    Drift(#[from] drift::Error),
    /// The declared schema is wrong.
    #[error("{}", problems(.0))]
    Problems(Vec<Problem>),
    /// There is no plan.
    #[error("{}", no_plan(*dialect, error))]
    Plan {
        /// For which database.
        dialect: Dialect,
        /// Why not.
        error: Box<plan::Error>,
    },
    /// Tables are gone from a crate that does not compile.
    #[error(
        "{} {} no struct any more, but the crate does not compile and these structs could not be read: {}; make it compile first",
        gone.join(", "), if gone.len() == 1 { "has" } else { "have" }, list(structs)
    )]
    Unknown {
        /// The tables.
        gone: Vec<String>,
        /// The structs that may be theirs.
        structs: Vec<collect::Struct>,
    },
    /// Tables seem to be gone because the packages that may declare them were not read.
    #[error(
        "{} {} declared by no struct of the packages that `-p` names, and {} not read; leave `-p` out, or say that {} to go with {}",
        gone.join(", "), if gone.len() == 1 { "is" } else { "are" },
        if left_out.len() == 1 { format!("{} was", left_out.join(", ")) } else { format!("{} were", left_out.join(", ")) },
        if gone.len() == 1 { "it is" } else { "they are" },
        gone.iter().map(|name| format!("`--drop {name}`")).collect::<Vec<_>>().join(" ")
    )]
    LeftOut {
        /// The tables.
        gone: Vec<String>,
        /// The packages.
        left_out: Vec<String>,
    },
    /// The crate does not compile, so that nothing can be vouched for.
    #[error("the crate does not compile and these structs could not be read: {}; make it compile first", list(.0))]
    Uncompiled(Vec<collect::Struct>),
    /// One database would run ahead of the snapshot that all share.
    #[error("all databases share one snapshot, so --write writes for all of them; leave --dialect out")]
    OneDialect,
    /// The way back is closed.
    #[error(
        "nothing was reverted: {} {} written without a way back (`--irreversible`); restore a backup, or go forward with another migration",
        .0.join(", "), if .0.len() == 1 { "was" } else { "were" }
    )]
    Irreversible(Vec<String>),
    /// An edit is accepted that nobody made.
    #[error(
        "--accept {version}: the SQL of this migration is as it was written or accepted before; `cargo schema check` names the files that are not"
    )]
    NotEdited {
        /// The version that was given.
        version: i64,
    },
    /// Ctrl-C was pressed.
    #[error("interrupted; {0}")]
    Interrupted(String),
    #[error("cannot write the report: {0}")]
    Stdout(std::io::Error),
    #[error("cannot find the current folder: {0}")]
    Folder(std::io::Error),
}

/// Runs the verb.
pub(crate) fn run(cli: Cli) -> Result<Exit, Failure> {
    let talk = match (cli.global.quiet, cli.global.verbose) {
        (true, _) => Talk::Quiet,
        (false, true) => Talk::Verbose,
        (false, false) => Talk::Normal,
    };
    let context = Context { global: cli.global, talk };
    match cli.verb {
        Verb::Init(args) => init::run(&context, &args),
        Verb::Diff(args) => diff::run(&context, &args),
        Verb::Drift(args) => drift::run(&context, &args),
        Verb::Check(args) => check::run(&context, &args),
        Verb::Migrate(args) => migrate::run(&context, &args),
        Verb::Rollback(args) => rollback::run(&context, &args),
        Verb::Status(args) => status::run(&context, &args),
        Verb::Verify(args) => verify::run(&context, &args),
        Verb::Snapshot(args) => snapshot::run(&context, &args),
        Verb::Purge(args) => purge::run(&context, &args),
        Verb::Pull(args) => pull::run(&context, &args),
        Verb::Sql(args) => sql::run(&context, &args),
        Verb::Explain(args) => explain::run(&args),
        Verb::Lint(args) => lint::run(&context, &args),
        Verb::Completions(args) => completions::run(&args),
    }
}

impl Failure {
    /// Whether Ctrl-C was the reason.
    pub(crate) fn is_interruption(&self) -> bool {
        matches!(
            self,
            Failure::Interrupted(_)
                | Failure::Live(live::Error::Interrupted)
                | Failure::Ask(ask::Error::Interrupted)
                | Failure::Collect(collect::Error::Interrupted)
        )
    }
}

impl Context {
    /// The folder in which the command was started, or that of the manifest that was named.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        let manifest = self.global.manifest_path.as_deref();
        let folder = manifest.map_or_else(std::env::current_dir, std::path::absolute).map_err(Failure::Folder)?;
        Ok(if manifest.is_some() { folder.parent().map(PathBuf::from).unwrap_or(folder) } else { folder })
    }

    /// The configuration.
    pub(crate) fn project(&self) -> Result<Project, Failure> {
        Ok(Project::find(&self.folder()?)?)
    }
}

fn problems(problems: &[Problem]) -> String {
    let mut text = format!("{} in the declared schema", crate::report::human::plural(problems.len(), "problem"));
    for problem in problems {
        let place = problem.location.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        text.push_str(&format!("\n  {place}{} {}: {}", problem.object.kind(), problem.object, problem.message));
        text.push_str(&format!("\n    {HINT}{}{HINT:#}", problem.help));
    }
    text
}

fn no_plan(dialect: Dialect, error: &plan::Error) -> String {
    let mut text = format!("no plan for {}: {error}", dialect.title());
    if let plan::Error::Missing(missing) = error {
        text.extend(missing.iter().map(|missing| format!("\n  {missing}")));
    }
    text
}

fn list(structs: &[collect::Struct]) -> String {
    structs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
