//! `cargo schema diff --from … --to …`: the way between any two states, to be read. Only the way from the snapshot to the
//! structs is ever written.

use super::diff::{Valid, settle};
use super::{Context, Failure, findings};
use crate::answers::{self, Answers};
use crate::args::Diff;
use crate::exit::Exit;
use crate::report::json;
use crate::source::{Error as SourceError, Ground, Read, Reader, Source, with_retired};
use crate::state;
use crate::url::Target;
use schema_core::count::Counts;
use schema_core::db::compare::{Compared, Side, compare};
use schema_core::migration;
use schema_core::model::{Declared, Dialect};
use schema_core::plan::{self, Drops, Plan, Request};
use schema_core::size::Sizes;

/// Why two sources are not compared.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A migration leads from the migrations that are there to the structs, and nowhere else.
    #[error(
        "--write writes the migration from the snapshot to the structs, and {from} → {to} is another way; leave --from and --to out to write, \
         or --write to see it{}",
        instead(from)
    )]
    Write {
        /// Where from.
        from: Source,
        /// Where to.
        to: Source,
    },
    /// There is nothing to compare.
    #[error("{0} is compared with itself; name the other side with --to")]
    Same(Source),
    /// A flag that means nothing here.
    #[error("--structs is about the revision of git:REVISION, and neither side is one")]
    NoRevision,
    /// Two databases of different kinds.
    #[error("{from} is {} and {to} is {}; their schemas are not spelled alike, so compare each with the structs", from_kind.title(), to_kind.title())]
    Kinds {
        /// One.
        from: Source,
        /// Of which kind.
        from_kind: Dialect,
        /// The other.
        to: Source,
        /// Of which kind.
        to_kind: Dialect,
    },
}

fn instead(from: &Source) -> &'static str {
    match from {
        Source::Database(_) => {
            "; `cargo schema drift --write` turns what somebody did to the database into a migration"
        }
        Source::Structs
        | Source::Snapshot
        | Source::Migrations
        | Source::Git(_)
        | Source::Binary(_)
        | Source::Sql(_) => "",
    }
}

/// The two sides, where they are others than those of a plain `diff`.
pub(super) fn sides(args: &Diff) -> Result<Option<(Source, Source)>, Error> {
    let from = args.from.clone().unwrap_or(Source::Snapshot);
    let to = args.to.clone().unwrap_or(Source::Structs);
    let revision = |source: &Source| matches!(source, Source::Git(_));
    if args.structs && !revision(&from) && !revision(&to) {
        return Err(Error::NoRevision);
    }
    if from == to {
        return Err(Error::Same(from));
    }
    if (&from, &to) == (&Source::Snapshot, &Source::Structs) {
        return Ok(None);
    }
    if args.write {
        return Err(Error::Write { from, to });
    }
    Ok(Some((from, to)))
}

pub(super) fn run(context: &Context, args: &Diff, from: &Source, to: &Source) -> Result<Exit, Failure> {
    let project = context.project()?;
    state::recover(&project, context.talk)?;
    let reader = Reader { project: &project, global: &context.global, talk: context.talk, structs: args.structs };
    let live = live(&reader, from, to)?;
    let dialects = match &live {
        Some(target) => vec![target.dialect],
        None => project.dialects(context.global.dialect)?,
    };
    if dialects.len() > 1 && [from, to].into_iter().any(|source| matches!(source, Source::Sql(_))) {
        return Err(crate::config::Error::WhichDialect { known: dialects }.into());
    }
    let (from_read, to_read) = (reader.read(from)?, reader.read(to)?);
    for read in [&from_read, &to_read] {
        if let Read::Declared { declared, knows_retired: false } = read {
            declared.is_valid(&dialects)?;
        }
    }
    let mut plans = Vec::new();
    for dialect in dialects {
        let ground = Ground::new(&project, context.talk, args.scratch_url.as_deref(), live.as_ref());
        let from_side = reader.side(from, &from_read, dialect, &ground)?;
        let to_side = reader.side(to, &to_read, dialect, &ground)?;
        let pair = Pair { from: (from, &from_read, from_side), to: (to, &to_read, to_side) };
        plans.push(planned(context, &reader, args, dialect, pair, &ground)?);
    }
    let view = json::Diff {
        format: json::FORMAT,
        from: Some(from.to_string()),
        to: Some(to.to_string()),
        plans: plans
            .iter()
            .map(|plan| {
                let rendered = plan.migrations.iter().map(|each| migration::render(plan.dialect, each, &[]));
                json::Plan::new(plan, &Sizes::new()).explained(rendered.map(|files| files.plan().to_owned()))
            })
            .collect(),
        snapshot: Vec::new(),
        written: Vec::new(),
    };
    let locations = match &to_read {
        Read::Declared { declared, .. } => declared.locations.clone(),
        Read::Own => Default::default(),
    };
    findings::print(args.reporting.format, &view, || {
        findings::of_plans(&project, &locations, &plans, &[], |_| Counts::NONE)
    })?;
    let differs = plans.iter().any(|plan| !plan.migrations.is_empty());
    Ok(if args.exit_code && differs { Exit::Differences } else { Exit::Done })
}

/// The live database that one side is, or both are.
fn live(reader: &Reader<'_>, from: &Source, to: &Source) -> Result<Option<Target>, Failure> {
    let target = |source: &Source| source.is_database().then(|| reader.target(source, None)).transpose();
    Ok(match (target(from)?, target(to)?) {
        (Some(one), Some(other)) if one.dialect != other.dialect => {
            let (from, to) = (from.clone(), to.clone());
            return Err(Error::Kinds { from, from_kind: one.dialect, to, to_kind: other.dialect }.into());
        }
        // The server of the side that is gone to.
        (one, other) => other.or(one),
    })
}

struct Pair<'a> {
    from: (&'a Source, &'a Read, Side),
    to: (&'a Source, &'a Read, Side),
}

fn planned(
    context: &Context,
    reader: &Reader<'_>,
    args: &Diff,
    dialect: Dialect,
    pair: Pair<'_>,
    ground: &Ground<'_>,
) -> Result<Plan, Failure> {
    let Pair { from: (from, from_read, from_side), to: (to, to_read, to_side) } = pair;
    let answers = Answers { renames: &args.rename, drops: &args.drop, restores: &args.restore, news: &args.new };
    let policy = reader.project.policy();
    let hints = |read: &Read| match read {
        Read::Declared { declared, .. } => declared.hints.clone(),
        Read::Own => Default::default(),
    };
    let version = crate::state::now();
    // From what is declared to what the code wants: as a plain diff does it, by the same rules.
    if let (Side::Declared(base), Read::Declared { declared, knows_retired: false }) = (&from_side, to_read) {
        let mut declared = (**declared).clone();
        let base = with_retired(reader, from_read, base, &to_side)?;
        answers::apply(&mut declared, &base, &answers)?;
        return settle(context, &mut declared, policy.drops, dialect, |declared| {
            plan::plan(&Request { dialect, base: &base, declared, policy, version, name: args.name.as_deref() })
        });
    }
    let sides = (known(reader, from_read, from_side.clone(), &to_side)?, known(reader, to_read, to_side, &from_side)?);
    let Compared { from: base, to: target } = match &sides {
        (Side::Declared(from), Side::Declared(to)) => Compared { from: from.clone(), to: to.clone() },
        (one, other) => {
            let scratch = ground.scratch(dialect)?;
            let compared = ground.ask(dialect, compare(dialect, &scratch, one, other))?;
            let source_name = format!("{from} → {to}");
            compared.map_err(|error| SourceError::Build { source_name, error: Box::new(error) })?
        }
    };
    let mut declared = Declared { schema: target, hints: hints(to_read), ..Declared::default() };
    answers::apply(&mut declared, &base, &answers)?;
    settle(context, &mut declared, Drops::Drop, dialect, |declared| {
        plan::between(&Request { dialect, base: &base, declared, policy, version, name: args.name.as_deref() })
    })
}

/// What the code wants, with what the other side, or the snapshot, keeps aside: structs say nothing of it.
fn known(reader: &Reader<'_>, read: &Read, side: Side, other: &Side) -> Result<Side, Failure> {
    match (&side, read) {
        (Side::Declared(schema), Read::Declared { .. }) => {
            Ok(Side::Declared(with_retired(reader, read, schema, other)?))
        }
        (Side::Declared(_) | Side::Found { .. }, Read::Declared { .. } | Read::Own) => Ok(side),
    }
}
