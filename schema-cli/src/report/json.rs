//! The reports as data. These structs are the JSON that programs read: a field may be added, none is renamed or
//! removed without a new `format`. The other forms of a report are written from the same structs.

use super::count::Count;
use schema_core::hazard::{self, HazardKind};
use schema_core::migration::Acknowledged;
use schema_core::model::Dialect;
use schema_core::ops::{BackClass, Operation};
use schema_core::plan;
use schema_core::size::{self, Sizes};
use schema_core::statement::Lock;
use serde::Serialize;

/// The number that changes when a program would have to change.
pub(crate) const FORMAT: u32 = 1;

/// What `diff`, `purge` and `sql` report.
#[derive(Debug, Serialize)]
pub(crate) struct Diff {
    /// [`FORMAT`].
    pub(crate) format: u32,
    /// What it starts from, where that was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    /// What it ends at, where that was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
    /// One per database.
    pub(crate) plans: Vec<Plan>,
    /// The snapshot's files that change, by their paths in the project.
    pub(crate) snapshot: Vec<String>,
    /// The files that were written; empty unless they were.
    pub(crate) written: Vec<String>,
}

/// What changes for one database.
#[derive(Debug, Serialize)]
pub(crate) struct Plan {
    /// `postgres`, `mysql`, `mariadb`, `sqlite`.
    pub(crate) dialect: &'static str,
    /// The hash of the schema before.
    pub(crate) parent: String,
    /// The hash of the schema after.
    pub(crate) target: String,
    /// The changes, in order.
    pub(crate) changes: Vec<Change>,
    /// The migrations, in order.
    pub(crate) migrations: Vec<Migration>,
    /// How much is at stake in all of them: `low`, `medium` or `high`.
    pub(crate) risk: plan::Risk,
    /// What was counted in a live database, where one was asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) counts: Vec<Count>,
    /// What this database cannot hold and was left out.
    pub(crate) notes: Vec<String>,
}

/// One change.
#[derive(Debug, Serialize)]
pub(crate) struct Change {
    /// `add`, `change` or `remove`.
    pub(crate) sign: Sign,
    /// The table it belongs to; none for enums and raw SQL.
    pub(crate) table: Option<String>,
    /// What it is: `add column users.email`.
    pub(crate) text: String,
    /// How good the way back from it is.
    pub(crate) back: BackClass,
}

/// Whether something comes, changes or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sign {
    Add,
    Change,
    Remove,
}

/// One migration.
#[derive(Debug, Serialize)]
pub(crate) struct Migration {
    /// Its version.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) name: String,
    /// `expand`, `backfill`, `contract` or `unknown`.
    pub(crate) phase: plan::Phase,
    /// `low`, `medium` or `high`.
    pub(crate) risk: plan::Risk,
    /// Which of the migrations written together, from 1.
    pub(crate) part: u16,
    /// How many were written together.
    pub(crate) of: u16,
    /// Forward.
    pub(crate) up: Unit,
    /// Back.
    pub(crate) down: Unit,
    /// The plan for people, where more than a little is at stake.
    #[serde(skip)]
    pub(crate) plan: Option<String>,
}

/// One file of SQL.
#[derive(Debug, Serialize)]
pub(crate) struct Unit {
    /// `transaction`, `alone`, `own_transaction` or `journaled`.
    pub(crate) mode: plan::Mode,
    /// Its statements, in order.
    pub(crate) statements: Vec<Statement>,
}

/// One statement.
#[derive(Debug, Serialize)]
pub(crate) struct Statement {
    /// Its text, without a final semicolon.
    pub(crate) sql: String,
    /// What others cannot do meanwhile: `blocks nothing`, `blocks ddl`, `blocks writes`, `blocks all`, `blocks unknown`.
    pub(crate) lock: &'static str,
    /// Why a person must look.
    pub(crate) hazards: Vec<Hazard>,
    /// What it costs in the tables whose size is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) costs: Vec<Cost>,
}

/// What a statement costs in one table, as large as that is now.
#[derive(Debug, Serialize)]
pub(crate) struct Cost {
    /// The table.
    pub(crate) table: String,
    /// Its rows.
    pub(crate) rows: u64,
    /// Its bytes, with its indexes.
    pub(crate) bytes: u64,
    /// About how long the table is read or written.
    pub(crate) milliseconds: u128,
    /// All of it for people: `orders: 41 M rows, 9.8 GB: rewrite ≈ 60 s under a lock that stops writes`.
    pub(crate) text: String,
}

/// One danger.
#[derive(Debug, Serialize)]
pub(crate) struct Hazard {
    /// Its code: `data-loss`.
    pub(crate) code: &'static str,
    /// What is in danger: `orders.note`.
    pub(crate) object: String,
    /// What happens.
    pub(crate) what: &'static str,
    /// Why that is dangerous.
    pub(crate) why: &'static str,
    /// What to do instead, or before.
    pub(crate) instead: &'static str,
    /// Whether nothing is written until it is allowed by name.
    pub(crate) needs_consent: bool,
    /// Whether it has been.
    pub(crate) allowed: bool,
    /// How many rows it is about, where they were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rows: Option<u64>,
    /// What was counted, or why it was not, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) counted: Option<String>,
}

impl Diff {
    /// The two sides, for people.
    pub(crate) fn sides(&self) -> (&str, &str) {
        (self.from.as_deref().unwrap_or("the structs"), self.to.as_deref().unwrap_or("the migrations"))
    }
}

impl super::Report for Diff {
    fn human(&self) -> String {
        super::human::diff(self)
    }

    fn markdown(&self) -> String {
        super::markdown::diff(self)
    }
}

impl Plan {
    /// The plan as data, with what it costs in the tables whose size is known.
    pub(crate) fn new(plan: &plan::Plan, sizes: &Sizes) -> Plan {
        let steps = plan.migrations.iter().flat_map(|each| &each.up.steps);
        let sizes = &size::by_every_name(steps.filter_map(|step| step.operation.renamed()), sizes);
        let asked: Vec<String> = asked(plan).into_iter().map(ToString::to_string).collect();
        let risks = plan.migrations.iter().map(|migration| plan::risk(plan.dialect, migration));
        Plan {
            dialect: plan.dialect.as_str(),
            parent: plan.parent.to_string(),
            target: plan.target.to_string(),
            changes: plan::lasting(plan).into_iter().map(change).collect(),
            migrations: plan.migrations.iter().map(|each| migration(plan.dialect, each, sizes, &asked)).collect(),
            risk: risks.max().unwrap_or(plan::Risk::Low),
            counts: Vec::new(),
            notes: plan
                .notes
                .iter()
                .map(|note| format!("{} {}: {}", note.object.kind(), note.object, note.text))
                .collect(),
        }
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.migrations.is_empty()
    }

    /// Whether a person wrote its SQL.
    pub(crate) fn is_by_hand(&self) -> bool {
        let statements = self.migrations.iter().flat_map(|migration| &migration.up.statements);
        statements.flat_map(|statement| &statement.hazards).any(|hazard| hazard.code == HazardKind::Opaque.code())
    }

    /// The same with the hazards of the way up that a person has allowed.
    pub(crate) fn allowing(mut self, acknowledged: &[Acknowledged]) -> Plan {
        let statements = self.migrations.iter_mut().flat_map(|migration| &mut migration.up.statements);
        for hazard in statements.flat_map(|statement| &mut statement.hazards) {
            let name = format!("{}:{}", hazard.code, hazard.object);
            hazard.allowed = acknowledged.iter().any(|each| each.hazard == name);
        }
        self
    }

    /// The same with the plans of its migrations for people, where there is more to read than the changes.
    pub(crate) fn explained(mut self, plans: impl IntoIterator<Item = String>) -> Plan {
        for (migration, plan) in self.migrations.iter_mut().zip(plans) {
            migration.plan = (migration.risk > plan::Risk::Low).then_some(plan);
        }
        self
    }

    /// What the statements of the way up cost in the tables whose size is known, each once.
    pub(crate) fn costs(&self) -> Vec<&str> {
        let units = self.migrations.iter().map(|migration| &migration.up);
        let mut found: Vec<&str> = Vec::new();
        for cost in units.flat_map(|unit| &unit.statements).flat_map(|statement| &statement.costs) {
            if !found.contains(&cost.text.as_str()) {
                found.push(&cost.text);
            }
        }
        found
    }

    /// The hazards that are written only with consent, each once.
    pub(crate) fn of_consent(&self) -> Vec<&Hazard> {
        let units = self.migrations.iter().map(|migration| &migration.up);
        let mut found: Vec<&Hazard> = Vec::new();
        for hazard in units.flat_map(|unit| &unit.statements).flat_map(|statement| &statement.hazards) {
            let same = |other: &&Hazard| (other.code, &other.object) == (hazard.code, &hazard.object);
            if hazard.needs_consent && !found.iter().any(same) {
                found.push(hazard);
            }
        }
        found
    }
}

/// What a person is asked before the plan is written.
pub(crate) fn asked(plan: &plan::Plan) -> Vec<&hazard::Hazard> {
    let steps = plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    let statements = steps.flat_map(|step| &step.statements);
    hazard::to_acknowledge(plan.dialect, statements.flat_map(|statement| &statement.hazards))
}

fn migration(dialect: Dialect, migration: &plan::Migration, sizes: &Sizes, asked: &[String]) -> Migration {
    Migration {
        version: migration.version,
        name: migration.name.clone(),
        phase: migration.phase,
        risk: plan::risk(dialect, migration),
        part: migration.group.part,
        of: migration.group.of,
        up: unit(dialect, &migration.up, sizes, asked),
        // Whoever goes back is asked then, about what is there then.
        down: unit(dialect, &migration.down, sizes, &[]),
        plan: None,
    }
}

fn unit(dialect: Dialect, unit: &plan::Unit, sizes: &Sizes, asked: &[String]) -> Unit {
    let statements = unit.steps.iter().flat_map(|step| &step.statements);
    Unit { mode: unit.mode, statements: statements.map(|each| statement(dialect, each, sizes, asked)).collect() }
}

fn statement(
    dialect: Dialect,
    statement: &schema_core::statement::Statement,
    sizes: &Sizes,
    asked: &[String],
) -> Statement {
    let hazards = statement.hazards.iter().map(|hazard| Hazard {
        code: hazard.kind.code(),
        object: hazard.object.to_string(),
        what: hazard.kind.what(),
        why: hazard.kind.why(),
        instead: hazard.kind.instead(),
        needs_consent: asked.contains(&hazard.to_string()),
        allowed: false,
        rows: None,
        counted: None,
    });
    let costs = size::costs(dialect, statement, sizes).into_iter().map(|cost| Cost {
        table: cost.table.to_string(),
        rows: cost.size.rows,
        bytes: cost.size.bytes,
        milliseconds: cost.duration.as_millis(),
        text: cost.to_string(),
    });
    let (sql, lock) = (statement.sql.clone(), Lock::stops(statement.lock));
    Statement { sql, lock, hazards: hazards.collect(), costs: costs.collect() }
}

fn change(step: &plan::Step) -> Change {
    let footprint = step.operation.footprint();
    let touched = footprint.creates.iter().chain(&footprint.drops).chain(&footprint.needs);
    Change {
        sign: sign(&step.operation),
        // The space of names that indexes share has a table without a name.
        table: touched
            .filter_map(|object| object.table())
            .find(|table| !table.name.is_empty())
            .map(ToString::to_string),
        text: step.operation.describe(),
        back: step.back.class,
    }
}

fn sign(operation: &Operation) -> Sign {
    match operation {
        Operation::CreateTable(_)
        | Operation::AddColumn(_)
        | Operation::RestoreTable(_)
        | Operation::RestoreColumn(_)
        | Operation::AddPartition(_)
        | Operation::RestorePartition(_)
        | Operation::AddUnique(_)
        | Operation::AddIndex(_)
        | Operation::AddExclusion(_)
        | Operation::AddForeignKey(_)
        | Operation::AddCheck(_)
        | Operation::CreateEnum(_)
        | Operation::CreateDomain(_)
        | Operation::AddDomainCheck(_)
        | Operation::CreateSequence(_)
        | Operation::AddEnumValue(_) => Sign::Add,
        Operation::DropTable(_)
        | Operation::DropColumn(_)
        | Operation::RetireTable(_)
        | Operation::RetireColumn(_)
        | Operation::DropPartition(_)
        | Operation::RetirePartition(_)
        | Operation::DropUnique(_)
        | Operation::DropIndex(_)
        | Operation::DropExclusion(_)
        | Operation::DropForeignKey(_)
        | Operation::DropCheck(_)
        | Operation::DropEnum(_)
        | Operation::DropDomain(_)
        | Operation::DropDomainCheck(_)
        | Operation::DropSequence(_)
        | Operation::RemoveEnumValue(_) => Sign::Remove,
        Operation::RenameTable(_)
        | Operation::RenameColumn(_)
        | Operation::RenameConstraint(_)
        | Operation::RenamePartition(_)
        | Operation::SetPartitioning(_)
        | Operation::SetInherits(_)
        | Operation::RenameEnum(_)
        | Operation::RenameEnumValue(_)
        | Operation::ReorderEnum(_)
        | Operation::RenameDomain(_)
        | Operation::SetDomainDefault(_)
        | Operation::SetDomainNotNull(_)
        | Operation::RenameDomainCheck(_)
        | Operation::RenameSequence(_)
        | Operation::SetSequence(_)
        | Operation::SetType(_)
        | Operation::SetNullable(_)
        | Operation::SetDefault(_)
        | Operation::SetGenerated(_)
        | Operation::SetCollation(_)
        | Operation::SetIdentity(_)
        | Operation::SetComment(_)
        | Operation::SetOptions(_)
        | Operation::SetPrimaryKey(_)
        | Operation::Validate(_)
        | Operation::Unvalidate(_)
        | Operation::Backfill(_)
        | Operation::Unfill(_)
        | Operation::RawSql(_) => Sign::Change,
    }
}
