//! The command line as data. The texts here are the manual: `cargo schema help VERB` prints them, and a test keeps
//! them as golden files.

mod examples;
mod explain;
mod findings_format;
mod lint;
mod sql;

pub(crate) use explain::Explain;
pub(crate) use findings_format::{FindingsFormat, FindingsReporting};
pub(crate) use lint::{Lint, LintFormat};
pub(crate) use sql::{Sql, SqlText};

use crate::answers::{Allow, Path, Rename, migration_name};
use crate::source::Source;
use clap::builder::styling::{AnsiColor, Effects, Styles};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use schema_core::model::Dialect;
use std::path::PathBuf;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .usage(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .literal(AnsiColor::Cyan.on_default().effects(Effects::BOLD))
    .placeholder(AnsiColor::Cyan.on_default());

/// Migrations from annotated structs, proved and reversible.
#[derive(Debug, Parser)]
#[command(name = "cargo-schema", bin_name = "cargo schema", version, styles = STYLES, max_term_width = 100, after_help = examples::TOP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    #[command(flatten)]
    pub(crate) global: Global,
}

/// What every verb takes.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Options of every verb")]
pub(crate) struct Global {
    /// The Cargo.toml of the package or workspace [default: the nearest one upwards]
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// A package that declares tables, instead of those of schema.toml; may be repeated
    #[arg(short, long = "package", global = true, value_name = "NAME")]
    pub(crate) packages: Vec<String>,
    /// A database of schema.toml, where it has several: postgres, mysql, mariadb or sqlite
    #[arg(long, global = true, value_name = "DATABASE")]
    pub(crate) dialect: Option<Dialect>,
    /// The database to connect to [default: schema.toml, then DATABASE_URL, then the file .env]
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// When to colour the output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,
    /// Beside the report, say only what went wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say what is being done
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// The folder of artifacts, where it is another than cargo's own.
    #[arg(skip)]
    pub(crate) target_folder: Option<PathBuf>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people at a terminal
    Human,
    /// For programs; the fields are stable
    Json,
    /// For a pull request
    Markdown,
}

#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Reporting {
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write schema.toml and an empty snapshot, once
    #[command(after_help = examples::INIT)]
    Init(Init),
    /// Show what changed in the structs, as SQL up and down; with --write, write the migration
    #[command(after_help = examples::DIFF)]
    Diff(Diff),
    /// Say whether a live database is what the snapshot says (exit 2 if not)
    #[command(after_help = examples::DRIFT)]
    Drift(Drift),
    /// For CI: structs, snapshot and migrations say the same (exit 2 if not)
    #[command(after_help = examples::CHECK)]
    Check(Check),
    /// Apply pending migrations to the database
    #[command(after_help = examples::MIGRATE)]
    Migrate(Migrate),
    /// Revert the migrations that were applied last
    #[command(after_help = examples::ROLLBACK)]
    Rollback(Rollback),
    /// Show which migrations the database has
    #[command(after_help = examples::STATUS)]
    Status(Status),
    /// Prove the migrations on a scratch database with rows in it: up, down and up again
    #[command(after_help = examples::VERIFY)]
    Verify(Verify),
    /// Show the snapshot's state, or write it again from the migrations
    #[command(after_help = examples::SNAPSHOT)]
    Snapshot(Snapshot),
    /// Write the migration that removes retired tables and columns for good
    #[command(after_help = examples::PURGE)]
    Purge(Purge),
    /// Write the tables of a live database, or of a file of SQL, as structs
    #[command(after_help = examples::PULL)]
    Pull(Pull),
    /// Write a migration of SQL that you wrote yourself
    #[command(after_help = examples::SQL)]
    Sql(Sql),
    /// Explain a hazard: what happens, why it matters, and what to do instead; without a code, list them all
    #[command(after_help = examples::EXPLAIN)]
    Explain(Explain),
    /// Find the dangers of SQL that people wrote: migrations, files, standard input (exit 2 on errors)
    #[command(after_help = examples::LINT)]
    Lint(Lint),
    /// Print completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Show the files without writing them
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// A server on which a temporary database may be created, for migrations that are there [default: schema.toml]
    #[arg(long, value_name = "URL")]
    pub(crate) scratch_url: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Write the migration and the snapshot
    #[arg(long)]
    pub(crate) write: bool,
    /// The migration's name [default: made from the changes]
    #[arg(long, value_name = "NAME", value_parser = migration_name)]
    pub(crate) name: Option<String>,
    /// Exit with 2 when there is a difference
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// What to start from: structs, snapshot, migrations, git:REVISION, binary:PATH, sql:FILE, db or
    /// db:URL [default: snapshot]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) from: Option<Source>,
    /// What to end at, one of the same [default: structs]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) to: Option<Source>,
    /// With git:REVISION: its structs, built in a work tree of their own, and not its snapshot
    #[arg(long)]
    pub(crate) structs: bool,
    /// A server on which a temporary database may be created, where one is needed [default: schema.toml]
    #[arg(long, value_name = "URL")]
    pub(crate) scratch_url: Option<String>,
    /// A renamed table or column (`people=users`, `users.name=users.full_name`); may be repeated
    #[arg(long, value_name = "OLD=NEW")]
    pub(crate) rename: Vec<Rename>,
    /// A table or column that is gone and was not renamed (`users.name`); may be repeated
    #[arg(long, value_name = "PATH")]
    pub(crate) drop: Vec<Path>,
    /// A table or column that is declared again and comes back from aside, with its rows (`users.name`); may be repeated
    #[arg(long, value_name = "PATH")]
    pub(crate) restore: Vec<Path>,
    /// A table or column that is new although one of its name is kept aside (`users.name`); may be repeated
    #[arg(long, value_name = "PATH")]
    pub(crate) new: Vec<Path>,
    /// Ask the database (--url, or that of schema.toml), without writing: how large the tables are, how long statements take there,
    /// and how many rows stand in the way or would lose what they hold
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub(crate) live: bool,
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// With --write: show the report, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: FindingsReporting,
}

#[derive(Debug, Args)]
pub(crate) struct Drift {
    /// The live database: db or db:URL [default: db]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) from: Option<Source>,
    /// What it should be: snapshot, migrations, structs, git:REVISION, binary:PATH, sql:FILE or
    /// db:URL [default: snapshot]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) against: Option<Source>,
    /// With git:REVISION: its structs, built in a work tree of their own, and not its snapshot
    #[arg(long)]
    pub(crate) structs: bool,
    /// A server on which a temporary database may be created [default: that of the live database]
    #[arg(long, value_name = "URL")]
    pub(crate) scratch_url: Option<String>,
    /// Write what was done to the database: as a migration that it has already, and into the snapshot; or into the
    /// structs, in place (--write=structs)
    #[arg(long, value_name = "INTO", num_args = 0..=1, require_equals = true, default_missing_value = "migration")]
    pub(crate) write: Option<WriteInto>,
    /// With --write: the migration's name [default: drift]
    #[arg(long, value_name = "NAME", value_parser = migration_name)]
    pub(crate) name: Option<String>,
    /// With --write: a table or column that was renamed (`users.name=users.full_name`); may be repeated
    #[arg(long, value_name = "OLD=NEW")]
    pub(crate) rename: Vec<Rename>,
    /// With --write: a table or column that is gone and was not renamed (`users.name`); may be repeated
    #[arg(long, value_name = "PATH")]
    pub(crate) drop: Vec<Path>,
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// With --write: show the report, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

/// What drift is written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum WriteInto {
    /// A migration that the database has already
    Migration,
    /// The structs, in place
    Structs,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Consent {
    /// A hazard that you accept, with your reason (`data-loss:orders.note`); may be repeated
    #[arg(long, value_name = "CODE:OBJECT[=REASON]")]
    pub(crate) allow: Vec<Allow>,
}

#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Patience {
    /// How long to wait for another run to end, or for whoever writes to a SQLite file
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub(crate) wait: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) reporting: FindingsReporting,
}

#[derive(Debug, Args)]
pub(crate) struct Migrate {
    /// Stop after this version
    #[arg(long, value_name = "VERSION")]
    pub(crate) to: Option<i64>,
    /// Apply nothing: write down applied files as they are now, where only the ends of lines differ
    #[arg(long, conflicts_with_all = ["to", "dry_run"])]
    pub(crate) repair: bool,
    /// With --repair: a file that differs otherwise, and says what the database is; may be repeated
    #[arg(long, value_name = "VERSION", requires = "repair")]
    pub(crate) accept: Vec<i64>,
    #[command(flatten)]
    pub(crate) consent: Consent,
    #[command(flatten)]
    pub(crate) patience: Patience,
    /// Show the SQL without running it
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Debug, Args)]
pub(crate) struct Rollback {
    /// How many migrations; what one `diff --write` wrote counts as one [default: 1]
    #[arg(long, value_name = "N", conflicts_with = "to", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) steps: Option<u32>,
    /// Revert everything after this version; 0 reverts all
    #[arg(long, value_name = "VERSION")]
    pub(crate) to: Option<i64>,
    #[command(flatten)]
    pub(crate) consent: Consent,
    #[command(flatten)]
    pub(crate) patience: Patience,
    /// Show the SQL without running it
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    /// Exit with 2 when migrations are pending
    #[arg(long)]
    pub(crate) exit_code: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// A server on which a temporary database may be created [default: schema.toml]
    #[arg(long, value_name = "URL")]
    pub(crate) scratch_url: Option<String>,
    /// Once everything is proved, accept the edited SQL of this migration; may be repeated
    #[arg(long, value_name = "VERSION")]
    pub(crate) accept: Vec<i64>,
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// Tell what each statement locks, reads, writes again and takes, beside what its plan says
    #[arg(long)]
    pub(crate) trace: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

#[derive(Debug, Args)]
pub(crate) struct Snapshot {
    /// Write the snapshot again
    #[arg(long, value_name = "SOURCE")]
    pub(crate) from: Option<SnapshotSource>,
    /// Show what would change without writing it
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
}

/// Where a snapshot can be taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SnapshotSource {
    /// What the committed migrations add up to
    Migrations,
}

#[derive(Debug, Args)]
pub(crate) struct Purge {
    /// The tables and columns that go, by the names they had (`users.nickname`) [default: everything retired]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<Path>,
    /// Write the migration and the snapshot
    #[arg(long)]
    pub(crate) write: bool,
    /// The migration's name [default: made from the changes]
    #[arg(long, value_name = "NAME", value_parser = migration_name)]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// With --write: show the report, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: FindingsReporting,
}

#[derive(Debug, Args)]
pub(crate) struct Pull {
    /// What is read: db, db:URL, or sql:FILE, which is run on a scratch database [default: db]
    #[arg(long, value_name = "SOURCE")]
    pub(crate) from: Option<Source>,
    /// A server on which a temporary database may be created, for sql:FILE [default: schema.toml]
    #[arg(long, value_name = "URL")]
    pub(crate) scratch_url: Option<String>,
    /// The file to write (….rs), or the folder for mod.rs and a file per table, from the folder you are in [default: standard output]
    #[arg(long, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,
    /// Write over files that are there, instead of editing them
    #[arg(long, requires = "out")]
    pub(crate) force: bool,
    /// With --out: show what would be edited, and write nothing
    #[arg(long, requires = "out")]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

impl Patience {
    /// The time to wait.
    pub(crate) fn duration(self) -> std::time::Duration {
        std::time::Duration::from_secs(self.wait.into())
    }
}
