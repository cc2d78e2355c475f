//! `cargo schema drift`: whether a live database is what it should be. Nothing is written to it; with `--write` what somebody
//! did to it becomes a migration that it has already, and only the books hear of that.

use super::diff::{Valid, settle};
use super::write::{Intent, Outcome, Writer};
use super::{Context, Failure, structs};
use crate::answers::{self, Answers};
use crate::args::{Drift, WriteInto};
use crate::config::Project;
use crate::exit::Exit;
use crate::live::{self, Missing, block_on};
use crate::report::{self, drift};
use crate::source::{self, Error as SourceError, Ground, Read, Reader, Source, with_retired};
use crate::state::{self, History, State};
use crate::url::Target;
use schema_core::db::books::{self, Status};
use schema_core::db::build::replayed;
use schema_core::db::compare::{Compared, Side, compare, strange_partitions, unsaid};
use schema_core::db::words::without_undeclared;
use schema_core::db::{Inspected, masked};
use schema_core::diff::differences::differences;
use schema_core::migration::{Side as Folded, mended, state_at};
use schema_core::model::{Declared, Dialect, Object, Schema};
use schema_core::plan::{self, Drops, Plan, Request};

/// Why there is nothing to compare, or to write.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The side that may drift is a live database.
    #[error(
        "--from {0} is no live database; give db or db:URL, or compare the two with `cargo schema diff --from {0} --to …`"
    )]
    NotLive(Source),
    /// Only what differs from the migrations can be one more.
    #[error(
        "--write continues the migrations, and --against {0} is beside them; leave --against out to write, or --write to see the drift"
    )]
    Against(Source),
    /// The structs are brought to the database and to nothing else.
    #[error("--write=structs edits the structs, and --against {0} is something else; leave --against out")]
    AgainstOthers(Source),
    /// The snapshot is that of all databases.
    #[error(
        "--write would write what one database holds into the snapshot that all databases of schema.toml share; declare it in the structs \
         and run `cargo schema diff --write`"
    )]
    SeveralDialects,
    /// A migration cannot be written behind those that the database does not have.
    #[error(
        "--write cannot put a migration behind those that the database does not have as they are in the folder ({0}); \
         `cargo schema status` shows them, `cargo schema migrate` applies what is pending"
    )]
    Unsettled(String),
    /// Somebody wrote SQL, and somebody else changed what it had made.
    #[error(
        "{} was made by SQL written by hand, which no declaration continues; take the change back, or write it with `cargo schema sql`",
        .0.iter().map(|object| format!("{} {object}", object.kind())).collect::<Vec<_>>().join(", ")
    )]
    ByHand(Vec<Object>),
    /// The books could not be written after the files were.
    #[error(
        "the migration is written, and the database's books are not: {error}; run `cargo schema drift --write` again, which marks it as applied"
    )]
    Books {
        /// Why.
        error: Box<Failure>,
    },
}

/// A live database as it is.
struct Live {
    target: Target,
    /// How the migrations stand in its books.
    lines: Vec<Status>,
    inspected: Inspected,
}

pub(super) fn run(context: &Context, args: &Drift) -> Result<Exit, Failure> {
    let project = context.project()?;
    let from = args.from.clone().unwrap_or(Source::Database(None));
    let against = args.against.clone().unwrap_or(Source::Snapshot);
    if !from.is_database() {
        return Err(Error::NotLive(from).into());
    }
    let write = args.write == Some(WriteInto::Migration);
    if args.write == Some(WriteInto::Structs) {
        return into_structs(context, &project, args, &from);
    }
    if write && against != Source::Snapshot {
        return Err(Error::Against(against).into());
    }
    if write && project.config.dialects.len() > 1 {
        return Err(Error::SeveralDialects.into());
    }
    let writer = Writer::begin(context, &project, Intent::of(context, &project, write, args.dry_run)?)?;
    let reader = Reader { project: &project, global: &context.global, talk: context.talk, structs: args.structs };
    let target = reader.target(&from, None)?;
    let state = state::read(&project, &[target.dialect])?;
    let Some(history) = state.histories.first() else { return Err(Error::NotLive(from).into()) };
    let live = block_on(read(target, history))?;
    let ground = Ground::new(&project, context.talk, args.scratch_url.as_deref(), Some(&live.target));
    let asked = Asked { reader, against: &against, state: &state, history, live: &live, ground: &ground };
    let Expected { side, words } = asked.expected()?;
    let compared = asked.compared(&side)?;
    let mut found = differences(&compared.from, &compared.to);
    // What pending migrations will do may be there already.
    let done_already = !found.is_empty() && asked.is_continued() && {
        let all = asked.compared(&asked.after_all()?)?;
        all.from == all.to
    };
    if done_already {
        found.clear();
    }
    if write {
        if done_already {
            return asked.record(context, &asked.pending(), args.dry_run);
        }
        return asked.write(context, args, writer, compared);
    }
    let mut unmanaged = live.inspected.unmanaged.clone();
    unmanaged.extend(strange_partitions(&side, &live.inspected.schema));
    unmanaged.extend(unsaid(&side, &live.inspected.schema));
    unmanaged.sort();
    let view = drift::Drift::new(&drift::Facts {
        dialect: live.target.dialect.as_str(),
        database: masked(&live.target.url),
        against: words,
        lines: &live.lines,
        differences: &found,
        unmanaged: &unmanaged,
        done_already,
    });
    report::print(args.reporting.format, &view).map_err(Failure::Stdout)?;
    if !found.is_empty() && against == Source::Snapshot {
        context.talk.hint(
            "`cargo schema diff --from db --to snapshot` shows the SQL that takes the drift back; `cargo schema drift --write` makes a migration of it, `--write=structs` edits the structs",
        );
    }
    Ok(if view.has_drifted() { Exit::Differences } else { Exit::Done })
}

/// Brings the structs to what the database is.
fn into_structs(context: &Context, project: &Project, args: &Drift, from: &Source) -> Result<Exit, Failure> {
    if let Some(against) = args.against.as_ref().filter(|against| **against != Source::Structs) {
        return Err(Error::AgainstOthers(against.clone()).into());
    }
    let sources = structs::read(context, &structs::everywhere(context, project)?)?;
    let declared = structs::declared(context, project, &sources)?;
    let place = structs::place(&declared, &sources)?;
    let reader = Reader { project, global: &context.global, talk: context.talk, structs: args.structs };
    let target = reader.target(from, None)?;
    let inspected = live::block_on(async {
        let mut connection = live::connect(&target, Missing::Refuse).await?;
        let inspected = source::inspected(&target, &mut connection).await;
        connection.close().await;
        inspected
    })?;
    let ground = Ground::new(project, context.talk, args.scratch_url.as_deref(), Some(&target));
    let database = (target.dialect, &inspected.schema);
    let updated = structs::edits(project, database, &declared, &ground, (&sources, &place))?;
    structs::say(context, &updated);
    let changed = !updated.changes.is_empty();
    structs::write(context, Some(project), &sources, updated, args.dry_run)?;
    if changed && !args.dry_run {
        context.talk.hint(
            "the migrations do not say it yet; `cargo schema drift --write` makes one that this database has already",
        );
    }
    Ok(Exit::Done)
}

async fn read(target: Target, history: &History) -> Result<Live, Failure> {
    let mut connection = live::connect(&target, Missing::Refuse).await?;
    let lines = books::status(&mut connection, books::TABLE, &history.scripts()).await.map_err(live::Error::Books)?;
    let inspected = source::inspected(&target, &mut connection).await?;
    connection.close().await;
    Ok(Live { target, lines, inspected })
}

/// What the database is held against.
struct Expected {
    side: Side,
    /// In words: `snapshot`, or the migrations that are applied.
    words: String,
}

struct Asked<'a> {
    reader: Reader<'a>,
    against: &'a Source,
    state: &'a State,
    history: &'a History,
    live: &'a Live,
    ground: &'a Ground<'a>,
}

impl Asked<'_> {
    fn dialect(&self) -> Dialect {
        self.live.target.dialect
    }

    fn in_state(&self, wanted: impl Fn(&books::State) -> bool) -> Vec<i64> {
        self.live.lines.iter().filter(|line| wanted(&line.state)).map(|line| line.version).collect()
    }

    fn applied(&self) -> Vec<i64> {
        self.in_state(|state| matches!(state, books::State::Applied | books::State::Changed { .. }))
    }

    fn pending(&self) -> Vec<i64> {
        self.in_state(|state| matches!(state, books::State::Pending))
    }

    /// Whether the database is held against the migrations, and lacks some.
    fn is_continued(&self) -> bool {
        matches!(self.against, Source::Snapshot | Source::Migrations) && !self.pending().is_empty()
    }

    fn expected(&self) -> Result<Expected, Failure> {
        let whole = |side| Expected { side, words: self.against.to_string() };
        let reader = &self.reader;
        match self.against {
            Source::Snapshot | Source::Migrations => {
                let (applied, pending) = (self.applied(), self.pending());
                // A database that was made by other means has no books at all, and something in it.
                let is_strange = applied.is_empty() && !self.live.inspected.schema.tables.is_empty();
                if pending.is_empty() || is_strange {
                    let differs = *self.against == Source::Snapshot && !self.state.disagreements().is_empty();
                    return Ok(whole(if differs { self.snapshot() } else { self.after_all()? }));
                }
                let words = format!(
                    "what the applied migrations add up to ({} of {})",
                    applied.len(),
                    self.history.links.len()
                );
                Ok(Expected { side: self.after(&applied)?, words })
            }
            Source::Structs | Source::Git(_) | Source::Binary(_) | Source::Sql(_) | Source::Database(_) => {
                let read = reader.read(self.against)?;
                if let Read::Declared { declared, knows_retired: false } = &read {
                    declared.is_valid(&[self.dialect()])?;
                }
                let side = reader.side(self.against, &read, self.dialect(), self.ground)?;
                let Side::Declared(schema) = &side else { return Ok(whole(side)) };
                let aside = Side::Declared(self.history.fold.clone());
                Ok(whole(Side::Declared(with_retired(reader, &read, schema, &aside)?)))
            }
        }
    }

    fn snapshot(&self) -> Side {
        Side::Declared(schema_core::dialect::canonical::canonical(self.dialect(), &self.state.snapshot).0)
    }

    fn after_all(&self) -> Result<Side, Failure> {
        let all: Vec<i64> = self.history.links.iter().map(schema_core::migration::Link::version).collect();
        self.after(&all)
    }

    /// What these migrations add up to; where somebody wrote SQL by hand, what a server makes of it.
    fn after(&self, versions: &[i64]) -> Result<Side, Failure> {
        let declared = state_at(&self.history.links, versions).map_err(state::Error::from)?;
        let by_hand = self.history.links.iter().any(|link| link.is_by_hand() && versions.contains(&link.version()));
        if !by_hand {
            return Ok(Side::Declared(declared));
        }
        let mut scripts = self.history.scripts();
        scripts.retain(|script| versions.contains(&script.version));
        let scratch = self.ground.scratch(self.dialect())?;
        let found = self.ground.ask(self.dialect(), replayed(self.dialect(), &scratch, &scripts))?;
        let found = found.map_err(|error| self.not_built(error))?;
        Ok(Side::Found { found: found.schema, declared: Some(Box::new(declared)) })
    }

    /// The two sides in the words of what is expected.
    fn compared(&self, expected: &Side) -> Result<Compared, Failure> {
        let live = Side::Found { found: self.live.inspected.schema.clone(), declared: None };
        let scratch = self.ground.scratch(self.dialect())?;
        let compared = self.ground.ask(self.dialect(), compare(self.dialect(), &scratch, expected, &live))?;
        Ok(compared.map_err(|error| self.not_built(error))?)
    }

    fn not_built(&self, error: schema_core::db::build::BuildError) -> SourceError {
        SourceError::Build { source_name: self.against.to_string(), error: Box::new(error) }
    }

    /// Writes what was done to the database as a migration behind those that are there, and says so in its books.
    fn write(&self, context: &Context, args: &Drift, writer: Writer<'_>, compared: Compared) -> Result<Exit, Failure> {
        let unsettled = self.in_state(|state| *state != books::State::Applied);
        if !unsettled.is_empty() {
            let unsettled: Vec<String> = unsettled.iter().map(ToString::to_string).collect();
            return Err(Error::Unsettled(unsettled.join(", ")).into());
        }
        self.state.agrees()?;
        let (dialect, base, policy) = (self.dialect(), &self.history.fold, self.reader.project.policy());
        let version = self.state.next_version();
        let schema = without_undeclared(base, &compared.from, &compared.to).map_err(Error::ByHand)?;
        let mut declared = Declared { schema, ..Declared::default() };
        let answers = Answers { renames: &args.rename, drops: &args.drop, restores: &[], news: &[] };
        answers::apply(&mut declared, base, &answers)?;
        let name = args.name.as_deref().unwrap_or("drift");
        let plan = settle(context, &mut declared, Drops::Drop, dialect, |declared| {
            plan::between(&Request { dialect, base, declared, policy, version, name: Some(name) })
        })?;
        let snapshot = mended_by(&plan, &self.state.snapshot, policy.drops);
        let versions: Vec<i64> = plan.migrations.iter().map(|migration| migration.version).collect();
        let outcome = writer.end(self.state, &[plan], &snapshot, &args.consent, args.reporting.format)?;
        match outcome {
            Outcome::Refused => Ok(Exit::Hazards),
            Outcome::Same => Ok(Exit::Done),
            Outcome::Differs if args.dry_run => Ok(Exit::Done),
            Outcome::Differs => {
                let done = self.record(context, &versions, false);
                let done = done.map_err(|error| Error::Books { error: Box::new(error) })?;
                context.talk.hint("the structs do not say it yet; `cargo schema diff` shows what they lack");
                Ok(done)
            }
        }
    }

    /// Marks migrations as applied, whose work is in the database already.
    fn record(&self, context: &Context, versions: &[i64], dry_run: bool) -> Result<Exit, Failure> {
        let mut scripts = state::history(self.reader.project, self.dialect())?.scripts();
        scripts.retain(|script| versions.contains(&script.version));
        if !dry_run {
            live::mark::<Failure>(&self.live.target, &scripts, context.talk)?;
            return Ok(Exit::Done);
        }
        for script in &scripts {
            context.talk.done("would mark", live::as_applied(script));
        }
        Ok(Exit::Done)
    }
}

/// The snapshot that the migrations add up to with this plan, in its own words where they still hold.
fn mended_by(plan: &Plan, snapshot: &Schema, drops: Drops) -> Schema {
    mended(&[Folded { dialect: plan.dialect, fold: &plan.schema }], snapshot, None, drops)
}
