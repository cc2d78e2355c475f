//! The end of `diff`, `purge` and `sql`: the report, consent to hazards, and the files.

use super::{Context, Failure, consent, findings};
use crate::args::{Consent, FindingsFormat};
use crate::config::{FILE, Project};
use crate::disk::{self, Changes, Lock};
use crate::live::{self, Missing};
use crate::report::json;
use crate::state::{self, State};
use crate::url;
use indexmap::IndexMap;
use schema_core::count::{Answer, Counts};
use schema_core::db;
use schema_core::hazard::{Area, Hazard};
use schema_core::migration::{self, Acknowledged, Files};
use schema_core::model::{Dialect, Location, Name, Object, Schema};
use schema_core::plan::{Migration, Plan};
use schema_core::size::{self, Sizes};
use schema_core::snapshot;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

/// How long one query may count rows.
const LIMIT: Duration = Duration::from_secs(5);

/// How one of them ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There is no difference.
    Same,
    /// There is one, and it was written if that was asked for.
    Differs,
    /// It was not written, because of hazards that nobody has allowed.
    Refused,
}

/// What is to become of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// They are written.
    Write,
    /// They are shown; the same command, changed so, would write them.
    Refrain(&'static str),
}

impl Intent {
    /// Of a verb that writes when told to; then it writes the snapshot that all databases share, for all of them.
    pub(super) fn of(context: &Context, project: &Project, write: bool, dry_run: bool) -> Result<Intent, Failure> {
        match (write, dry_run) {
            (true, false) if context.global.dialect.is_some() && project.config.dialects.len() > 1 => {
                Err(Failure::OneDialect)
            }
            (true, false) => Ok(Intent::Write),
            (true, true) => Ok(Intent::Refrain("without --dry-run")),
            (false, _) => Ok(Intent::Refrain("with --write")),
        }
    }
}

/// Holds the right to write from before anything is read.
pub(super) struct Writer<'a> {
    context: &'a Context,
    project: &'a Project,
    intent: Intent,
    lock: Option<Lock>,
    /// How large the tables of one database are, and which rows are concerned, where it was asked.
    live: Option<(Dialect, Sizes, Counts)>,
    /// Where each thing is declared, where that was read.
    locations: IndexMap<Object, Location>,
}

impl<'a> Writer<'a> {
    /// Begins; what an interrupted run left is completed first.
    pub(super) fn begin(context: &'a Context, project: &'a Project, intent: Intent) -> Result<Writer<'a>, Failure> {
        let lock = if intent == Intent::Write { Some(disk::lock(&project.root.join(FILE))?) } else { None };
        match &lock {
            Some(lock) => state::recover_locked(lock, project, context.talk)?,
            None => state::recover(project, context.talk)?,
        }
        Ok(Writer { context, project, intent, lock, live: None, locations: IndexMap::new() })
    }

    /// The same, which knows where things are declared.
    pub(super) fn declared_at(self, locations: IndexMap<Object, Location>) -> Writer<'a> {
        Writer { locations, ..self }
    }

    /// The same, which says what statements cost in the tables of the live database, and how many rows they concern.
    pub(super) fn live(mut self, state: &State, plans: &[Plan]) -> Result<Writer<'a>, Failure> {
        let global = &self.context.global;
        let target = url::database(self.project, global.dialect, global.url.as_deref())?;
        let planned = plans.iter().find(|plan| plan.dialect == target.dialect);
        let tables: BTreeSet<Name> =
            planned.into_iter().flat_map(hazards).filter_map(|hazard| hazard.object.table().cloned()).collect();
        let base = state.histories.iter().find(|history| history.dialect == target.dialect);
        let inquiries =
            planned.zip(base).map(|(plan, base)| migration::inquiries(&base.fold, plan)).unwrap_or_default();
        let (sizes, counts) = live::block_on(async {
            let mut connection = live::connect(&target, Missing::Refuse).await?;
            let sizes = db::sizes(&mut connection, &tables).await.map_err(live::Error::Sizes)?;
            let counts = db::counts(&mut connection, inquiries, LIMIT).await.map_err(live::Error::Counts)?;
            connection.close().await;
            Ok::<_, live::Error>((sizes, counts))
        })?;
        self.live = Some((target.dialect, sizes, counts));
        Ok(self)
    }

    /// Reports, and writes if that was asked for and nothing stands in the way.
    pub(super) fn end(
        self,
        state: &State,
        plans: &[Plan],
        snapshot: &Schema,
        consent: &Consent,
        format: impl Into<FindingsFormat>,
    ) -> Result<Outcome, Failure> {
        self.warn_of_needless(plans, consent);
        let acknowledged: Vec<Vec<Acknowledged>> = plans.iter().map(|plan| self.acknowledge(plan, consent)).collect();
        let changes = self.changes(state, plans, snapshot, &acknowledged)?;
        let shown = |path: &PathBuf| self.project.shown(path).to_string();
        let folder = self.project.snapshot();
        let of_snapshot =
            changes.write.iter().map(|(path, _)| path).chain(&changes.remove).filter(|path| path.starts_with(&folder));
        let waiting = waiting(plans, &acknowledged);
        let writes = self.lock.is_some() && waiting.is_empty();
        let view = json::Diff {
            format: json::FORMAT,
            from: None,
            to: None,
            plans: plans
                .iter()
                .zip(&acknowledged)
                .map(|(plan, acknowledged)| {
                    let plans = self.rendered(plan, acknowledged).map(|files| files.plan().to_owned());
                    self.shown(plan).allowing(acknowledged).explained(plans)
                })
                .collect(),
            snapshot: of_snapshot.map(shown).collect(),
            written: if writes { changes.write.iter().map(|(path, _)| shown(path)).collect() } else { Vec::new() },
        };
        findings::print(format.into(), &view, || {
            findings::of_plans(self.project, &self.locations, plans, &acknowledged, |plan| self.found(plan).1)
        })?;
        let Some(lock) = &self.lock else {
            if let (Intent::Refrain(otherwise), false) = (self.intent, changes.write.is_empty()) {
                self.context.talk.hint(format!("nothing was written; the same {otherwise} writes the files"));
            }
            return Ok(if changes.write.is_empty() && changes.remove.is_empty() {
                Outcome::Same
            } else {
                Outcome::Differs
            });
        };
        if !waiting.is_empty() {
            let said = |hazard: &Hazard| format!("{}; instead: {}", hazard.kind.what(), hazard.kind.instead());
            consent::ask("written", waiting.iter().map(|hazard| (*hazard, said(hazard))));
            return Ok(Outcome::Refused);
        }
        disk::apply(lock, &self.project.root, &changes)?;
        for (path, _) in &changes.write {
            self.context.talk.done("written", self.project.shown(path));
        }
        for path in &changes.remove {
            self.context.talk.done("removed", self.project.shown(path));
        }
        Ok(if changes.write.is_empty() && changes.remove.is_empty() { Outcome::Same } else { Outcome::Differs })
    }

    /// The files: those of the migrations first, `.up.sql` last among them, then the snapshot, which can be derived from them.
    fn changes(
        &self,
        state: &State,
        plans: &[Plan],
        snapshot: &Schema,
        acknowledged: &[Vec<Acknowledged>],
    ) -> Result<Changes, Failure> {
        let mut changes = Changes::default();
        for (plan, acknowledged) in plans.iter().zip(acknowledged) {
            let folder = self.project.migrations(plan.dialect)?;
            for files in self.rendered(plan, acknowledged) {
                changes.write.extend(files.in_order().map(|(name, text)| (folder.join(name), text.to_owned())));
            }
        }
        state.snapshot_changes(self.project, &snapshot::render(snapshot), &mut changes);
        Ok(changes)
    }

    fn rendered<'p>(&'p self, plan: &'p Plan, acknowledged: &'p [Acknowledged]) -> impl Iterator<Item = Files> + 'p {
        let (sizes, counts) = self.found(plan);
        plan.migrations.iter().map(move |migration| {
            let acknowledged = of_migration(migration, acknowledged);
            migration::render_at(plan.dialect, migration, &acknowledged, sizes, counts)
        })
    }

    /// What the database said of a plan for it.
    fn found(&self, plan: &Plan) -> (&Sizes, &Counts) {
        static NONE: Sizes = Sizes::new();
        let found = self.live.as_ref().filter(|(dialect, _, _)| *dialect == plan.dialect);
        found.map_or((&NONE, Counts::NONE), |(_, sizes, counts)| (sizes, counts))
    }

    fn shown(&self, plan: &Plan) -> json::Plan {
        let (sizes, counts) = self.found(plan);
        json::Plan::new(plan, sizes).counting(counts)
    }

    /// What of the plan is accepted: by a person, or because the tables are small.
    fn acknowledge(&self, plan: &Plan, consent: &Consent) -> Vec<Acknowledged> {
        let mut acknowledged: Vec<Acknowledged> = Vec::new();
        for hazard in hazards(plan) {
            let given = consent::given(consent, hazard);
            acknowledged.extend(given.filter(|given| !acknowledged.contains(given)));
        }
        let (sizes, counts) = self.found(plan);
        let steps = plan.migrations.iter().flat_map(|migration| &migration.up.steps);
        let sizes = size::by_every_name(steps.filter_map(|step| step.operation.renamed()), sizes);
        for asked in json::asked(plan) {
            let hazard = asked.to_string();
            if acknowledged.iter().any(|known| known.hazard == hazard) {
                continue;
            }
            let size = asked.object.table().and_then(|table| sizes.get(table));
            let quick = size.filter(|size| asked.kind.area() == Area::Locks && size::is_moment(plan.dialect, **size));
            let empty = counts.at_risk(asked) == Some(&Answer::Rows(0));
            let nobody = match (quick, empty) {
                (Some(size), _) => Some((format!("a moment, with {size}"), size.rows)),
                (None, true) => Some(("no row held a value".to_owned(), 0)),
                (None, false) => None,
            };
            if let Some((reason, rows)) = nobody {
                acknowledged.push(Acknowledged { hazard, reason: Some(reason), rows: Some(rows) });
            }
        }
        acknowledged
    }

    fn warn_of_needless(&self, plans: &[Plan], consent: &Consent) {
        for allow in &consent.allow {
            if !plans.iter().flat_map(hazards).any(|hazard| allow.covers(hazard)) {
                let (code, object) = (allow.kind.code(), &allow.object);
                self.context.talk.warn(format!("nothing here has the hazard {code}:{object}"));
            }
        }
    }
}

fn hazards(plan: &Plan) -> impl Iterator<Item = &Hazard> {
    plan.migrations.iter().flat_map(hazards_of)
}

fn hazards_of(migration: &Migration) -> impl Iterator<Item = &Hazard> {
    migration.up.steps.iter().flat_map(|step| &step.statements).flat_map(|statement| &statement.hazards)
}

/// What was acknowledged of this migration.
fn of_migration(migration: &Migration, acknowledged: &[Acknowledged]) -> Vec<Acknowledged> {
    let here: Vec<String> = hazards_of(migration).map(ToString::to_string).collect();
    acknowledged.iter().filter(|each| here.contains(&each.hazard)).cloned().collect()
}

/// The hazards that nobody has accepted, each once.
fn waiting<'p>(plans: &'p [Plan], acknowledged: &[Vec<Acknowledged>]) -> Vec<&'p Hazard> {
    let mut waiting: Vec<&Hazard> = Vec::new();
    for (plan, acknowledged) in plans.iter().zip(acknowledged) {
        for hazard in json::asked(plan) {
            let name = hazard.to_string();
            if !acknowledged.iter().any(|each| each.hazard == name) && !waiting.contains(&hazard) {
                waiting.push(hazard);
            }
        }
    }
    waiting
}
