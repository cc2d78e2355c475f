//! Whether the statements of a plan name the facts that they are, and whether `lint`, which knows nothing but their text and that of those
//! before them, takes them for the same.

use schema_core::facts::{Fact, Target};
use schema_core::hazard::{Hazard, HazardKind};
use schema_core::lint;
use schema_core::model::Dialect;
use schema_core::ops::Operation;
use schema_core::plan::Plan;
use schema_core::statement::{Lock, Statement};
use std::collections::BTreeSet;

/// Facts that no text tells of, and what does.
const NOT_IN_THE_TEXT: &[(&str, &str)] = &[
    ("add-column-beside-fulltext", "what else the table has"),
    ("add-column-beside-indexed-virtual", "what else the table has"),
    ("add-column-compressed", "what else the table is told"),
    ("add-column-partitioned", "how the table is divided"),
    ("add-column-generated-virtual-partitioned", "how the table is divided"),
    ("drop-column-beside-fulltext", "what else the table has"),
    ("drop-column-beside-indexed-virtual", "what else the table has"),
    ("drop-column-compressed", "what else the table is told"),
    ("drop-column-virtual", "what the column was"),
    ("drop-column-stored", "what the column was"),
    ("add-foreign-key-unchecked", "what the session looks at"),
    ("set-not-null-beside-computed", "what else the table has"),
    ("set-not-null-moment", "what the column was, where it takes the place of another"),
    ("rebuild-beside-fulltext", "what else the table has"),
    ("rebuild-beside-spatial", "what else the table has"),
    ("rebuild-beside-indexed-virtual", "what else the table has"),
    ("modify-beside-check-of-labels", "what else the table has"),
    ("rename-column-referenced", "which other tables refer to it"),
    ("replace-column-by-computed", "what the other column was computed from"),
    ("rename-column-with-stored", "that what is computed from the column is computed otherwise"),
    ("rename-column-with-virtual", "that what is computed from the column is computed otherwise"),
    ("column-collation", "that no index has the column"),
    ("varchar-longer-beyond-255-bytes", "how many bytes a letter takes"),
    ("add-unique-clustered", "whether the table has a primary key"),
    ("drop-unique-clustered", "whether the table has a primary key"),
    ("drop-unique-expr", "what the index was of"),
    ("enum-add-middle", "how many bytes the numbers of the labels take"),
    ("engine-myisam", "which engine the table leaves"),
    ("table-default-charset", "what stands in a text that is run"),
    ("add-check-not-valid-partitioned", "how the table is divided"),
    ("validate-check-partitioned", "how the table is divided"),
    ("add-foreign-key-partitioned", "how the table is divided"),
    ("add-primary-key-partitioned", "how the table is divided"),
    ("add-column-not-null-without-default-empty", "whether the table has rows"),
    ("type-domain-to-base", "what the domain is over"),
    ("type-int-to-domain", "what the domain is over"),
    ("type-other", "nothing: types in the words of a database are not looked into, and taken for others"),
    ("create-table", "what the parser does not know of a table"),
    ("detach-partition-referenced", "which other tables refer to it"),
    ("partition-by", "the division of a column that is renamed stands in no action of its own"),
];

/// What a type may be where the statements before have not said which it was.
const ANY_TYPE: [&[&str]; 2] = [
    &["int-to-bigint", "varchar-shorter", "set-not-null", "decimal-scale"],
    &["type-int-to-bigint", "type-text-to-varchar-of-length", "type-of-referencing-column"],
];

/// What is wrong with the statements of a plan, behind the plans before it.
#[must_use]
pub fn wrong(history: &[Plan], plan: &Plan) -> Vec<String> {
    let before: String = history.iter().flat_map(up).map(|(_, statement)| text(statement)).collect();
    let mut out = Vec::new();
    let there: Vec<_> = up(plan).collect();
    let back: Vec<_> = plan
        .migrations
        .iter()
        .rev()
        .flat_map(|migration| &migration.down.steps)
        .flat_map(|step| step.statements.iter().map(move |statement| (&step.operation, statement)))
        .collect();
    let all: Vec<&(&Operation, &Statement)> = there.iter().chain(&back).collect();
    let texts: Vec<String> = std::iter::once(before).chain(all.iter().map(|(_, statement)| text(statement))).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let read = lint::read(plan.dialect, &texts);
    let read = &read[read.len() - all.len()..];
    for ((operation, statement), acts) in all.iter().zip(read) {
        let known = |fact: &&'static Fact| fact.effects(plan.dialect).next().is_some();
        let named: Vec<&'static Fact> = statement.facts.iter().copied().filter(known).collect();
        let new = matches!(operation, Operation::CreateTable(_) | Operation::RawSql(_));
        out.extend(lock(plan.dialect, statement).map(|what| format!("{}: {what}: {}", plan.dialect, statement.sql)));
        out.extend(
            waits(plan, operation, statement).map(|what| format!("{}: {what}: {}", plan.dialect, statement.sql)),
        );
        let defines = ["ALTER", "CREATE", "DROP", "RENAME", "EXECUTE", "COMMENT"];
        if !new && named.is_empty() && defines.iter().any(|start| statement.sql.starts_with(start)) {
            out.push(format!("{} names no fact: {}", plan.dialect, statement.sql));
            continue;
        }
        // A block of PL/pgSQL is a text that is run, and so is what was prepared.
        let excused = ["DO ", "EXECUTE "].iter().any(|start| statement.sql.starts_with(start))
            || named.iter().any(|fact| NOT_IN_THE_TEXT.iter().any(|(id, _)| *id == fact.id));
        let all = |act: &Vec<&Fact>, ids: &[&str]| ids.iter().all(|id| act.iter().any(|fact| fact.id == *id));
        let unknown = acts.iter().any(|act| ANY_TYPE.iter().any(|ids| all(act, ids)));
        if new || named.is_empty() || excused || unknown {
            continue;
        }
        let may_be = || named.iter().chain(&statement.perhaps).copied();
        for act in
            acts.iter().filter(|act| !may_be().any(|fact| act.iter().any(|other| same(plan.dialect, fact, other))))
        {
            out.push(format!(
                "{}: lint reads {}, named are {}: {}",
                plan.dialect,
                ids(act),
                ids(&named),
                statement.sql
            ));
        }
        for fact in &named {
            let instead = || statement.perhaps.iter().chain([fact]);
            if !acts.iter().flatten().any(|other| instead().any(|fact| same(plan.dialect, fact, other))) {
                let read: Vec<String> = acts.iter().map(|act| ids(act)).collect();
                out.push(format!(
                    "{}: {} is named, lint reads {}: {}",
                    plan.dialect,
                    fact.id,
                    read.join(" + "),
                    statement.sql
                ));
            }
        }
    }
    out
}

/// How the hazards of a statement about whoever waits, and for what, are others than those of its facts. What is new has none.
fn waits(plan: &Plan, operation: &Operation, statement: &Statement) -> Option<String> {
    let dialect = plan.dialect;
    let steps = || plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    let makes_tables = || steps().any(|step| matches!(step.operation, Operation::CreateTable(_)));
    let named: Vec<&Fact> =
        statement.facts.iter().copied().filter(|fact| fact.effects(dialect).next().is_some()).collect();
    let settled = statement.lock == Lock::None || matches!(operation, Operation::AddForeignKey(_));
    let settled = settled || operation.inside().is_none() && makes_tables();
    let kinds = [HazardKind::FullScan, HazardKind::Rewrite, HazardKind::BlocksReads, HazardKind::BlocksWrites];
    let quiet = settled && !statement.hazards.iter().any(|hazard| kinds.contains(&hazard.kind));
    // Where a table is built again, it is said once, of the copy.
    if named.is_empty() || quiet || dialect == Dialect::Sqlite {
        return None;
    }
    // What becomes of a partition is said of itself.
    let own = operation.inside().filter(|_| {
        !matches!(
            operation,
            Operation::AddPartition(_)
                | Operation::DropPartition(_)
                | Operation::RetirePartition(_)
                | Operation::RestorePartition(_)
        )
    });
    let hazards = statement.hazards.iter().filter(|hazard| kinds.contains(&hazard.kind));
    let is_own = |hazard: &&Hazard| own.is_none_or(|own| hazard.object.as_table() == Some(own));
    let said: BTreeSet<HazardKind> = hazards.filter(is_own).map(|hazard| hazard.kind).collect();
    // An empty table is read in a moment.
    let filled = named.iter().filter(|fact| !fact.id.ends_with("-empty"));
    let effects = filled.flat_map(|fact| fact.kept_up(dialect));
    let dangers = effects.flat_map(|effect| effect.waits(dialect));
    let dangers = dangers.filter(|danger| own.is_none() || matches!(danger.target, Target::Table | Target::Partition));
    let mut held: BTreeSet<HazardKind> = dangers.map(|danger| danger.kind).collect();
    // Who writes every row again reads it.
    if said.contains(&HazardKind::Rewrite) {
        held.remove(&HazardKind::FullScan);
    }
    // Which algorithm it will be depends on more than its facts on MySQL and MariaDB.
    let alike = if dialect == Dialect::Postgres { said == held } else { said.is_superset(&held) };
    (!alike).then(|| format!("hazards {said:?}, those of its facts {held:?} ({})", ids(&named)))
}

/// How the lock of a statement is another than that of the worst of its facts. Nobody waits for what nobody knows yet.
fn lock(dialect: Dialect, statement: &Statement) -> Option<String> {
    let facts = statement.facts.iter().filter(|fact| fact.effects(dialect).next().is_some());
    let worst = facts.map(|fact| fact.stops()).max()?;
    let as_said = statement.lock == worst || statement.lock == Lock::None;
    (!as_said).then(|| format!("it {}, its facts say that it {}", statement.lock.stops(), worst.stops()))
}

fn up(plan: &Plan) -> impl Iterator<Item = (&Operation, &Statement)> {
    let steps = plan.migrations.iter().flat_map(|migration| &migration.up.steps);
    steps.flat_map(|step| step.statements.iter().map(move |statement| (&step.operation, statement)))
}

fn text(statement: &Statement) -> String {
    format!("{};\n", statement.sql)
}

/// Whether two facts are one, or do the same on every server.
fn same(dialect: Dialect, one: &'static Fact, other: &'static Fact) -> bool {
    one.id == other.id || one.effects(dialect).eq(other.effects(dialect))
}

fn ids(facts: &[&'static Fact]) -> String {
    facts.iter().map(|fact| fact.id).collect::<Vec<_>>().join("|")
}
