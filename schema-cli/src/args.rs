//! The command line as data. The texts here are the manual: `cargo schema help VERB` prints them, and a test keeps
//! them as golden files.

use crate::answers::{Allow, Path, Rename, migration_name};
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
    /// Say only what went wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say what is being done
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
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
    /// Print completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Show the files without writing them
    #[arg(long)]
    pub(crate) dry_run: bool,
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
    #[command(flatten)]
    pub(crate) consent: Consent,
    /// With --write: show the report, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) reporting: Reporting,
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
    pub(crate) reporting: Reporting,
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
    pub(crate) reporting: Reporting,
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

mod examples {
    pub(super) const TOP: &str = "\
Exit codes:
  0  done, or no difference
  1  error: what was done before it, if anything, is said
  2  differences or pending work (check, diff --exit-code, status --exit-code,
     snapshot)
  3  hazards that nobody has allowed
  130  interrupted by Ctrl-C; the message says what was done

Examples:
  cargo schema init                      start, once
  cargo schema diff                      what changed, as SQL
  cargo schema diff --write              write the migration
  cargo schema migrate                   apply it
  cargo schema rollback                  and back";

    pub(super) const INIT: &str = "\
Examples:
  cargo schema init                      the database of DATABASE_URL, or SQLite
  cargo schema init --dialect postgres
  cargo schema init --url sqlite:shop.db";

    pub(super) const DIFF: &str = "\
Examples:
  cargo schema diff
  cargo schema diff --write --name add_orders
  cargo schema diff --write --rename users.name=users.full_name
  cargo schema diff --write --drop users.nickname
  cargo schema diff --write --restore users.nickname
  cargo schema diff --write --allow data-loss:orders.note='exported to the archive'
  cargo schema diff --exit-code --format markdown > plan.md";

    pub(super) const CHECK: &str = "\
Examples:
  cargo schema check
  cargo schema check --format json";

    pub(super) const MIGRATE: &str = "\
Examples:
  cargo schema migrate
  cargo schema migrate --dry-run
  cargo schema migrate --repair          after version control changed the ends of lines
  cargo schema migrate --url sqlite:shop.db --to 20261120214000";

    pub(super) const ROLLBACK: &str = "\
Examples:
  cargo schema rollback
  cargo schema rollback --steps 2 --dry-run
  cargo schema rollback --allow data-loss:orders
  cargo schema rollback --to 20261120214000";

    pub(super) const STATUS: &str = "\
Examples:
  cargo schema status
  cargo schema status --exit-code --format json";

    pub(super) const VERIFY: &str = "\
Examples:
  cargo schema verify
  cargo schema verify --dialect mysql --scratch-url mysql://root@localhost
  cargo schema verify --accept 20261120214000
  cargo schema verify --format markdown";

    pub(super) const SNAPSHOT: &str = "\
Examples:
  cargo schema snapshot
  cargo schema snapshot --from migrations --dry-run
  cargo schema snapshot --from migrations";

    pub(super) const PURGE: &str = "\
Examples:
  cargo schema purge                     show what is retired and how it would go
  cargo schema purge users.nickname orders --write --allow data-loss:users.nickname --allow data-loss:orders";

    pub(super) const COMPLETIONS: &str = "\
Examples:
  cargo schema completions bash > ~/.local/share/bash-completion/completions/cargo-schema
  cargo schema completions zsh > ~/.zfunc/_cargo-schema";
}
