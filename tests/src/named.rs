//! Whether the statements of a plan name the facts that they are, and whether `lint`, which knows nothing but their text and that of those
//! before them, takes them for the same.

use schema_core::facts::Fact;
use schema_core::lint;
use schema_core::model::Dialect;
use schema_core::ops::Operation;
use schema_core::plan::Plan;
use schema_core::statement::Statement;

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
    ("set-not-null-beside-computed", "what else the table has"),
    ("set-not-null-moment", "what the column was, where it takes the place of another"),
    ("rebuild-beside-fulltext", "what else the table has"),
    ("rebuild-beside-spatial", "what else the table has"),
    ("rebuild-beside-indexed-virtual", "what else the table has"),
    ("rename-column-referenced", "which other tables refer to it"),
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
    ("partition-by", "the division of a column that is renamed stands in no action of its own"),
];

/// What a type may be where the statements before have not said which it was.
const ANY_TYPE: [&str; 4] = ["int-to-bigint", "varchar-shorter", "set-not-null", "decimal-scale"];

/// What is wrong with the statements of a plan, behind the plans before it.
#[must_use]
pub fn wrong(history: &[Plan], plan: &Plan) -> Vec<String> {
    if !matches!(plan.dialect, Dialect::Mysql | Dialect::Mariadb) {
        return Vec::new();
    }
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
        let defines = ["ALTER", "CREATE", "DROP", "RENAME", "EXECUTE"];
        if !new && named.is_empty() && defines.iter().any(|start| statement.sql.starts_with(start)) {
            out.push(format!("{} names no fact: {}", plan.dialect, statement.sql));
            continue;
        }
        let excused = named.iter().any(|fact| NOT_IN_THE_TEXT.iter().any(|(id, _)| *id == fact.id));
        let unknown = acts.iter().any(|act| ANY_TYPE.iter().all(|id| act.iter().any(|fact| fact.id == *id)));
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
