//! Schemas that nobody here wrote, and one of our own for each database that is harder than they are: loaded, pulled, compiled, and a
//! database that is built from the structs is the one that was loaded, up, down and up. What the structs do not say is
//! named by `pull`, or the test fails.
//!
//! `CORPUS_DIR` names a folder of files `NAME.DATABASE.sql`; without it the test says so and takes those of `corpus/` alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use schema_core::db::script::split;
use schema_core::db::{Inspected, inspect};
use schema_core::dialect::canonical::canonical;
use schema_core::migration::render;
use schema_core::model::{Column, Dialect, Object, Schema, Type};
use schema_core::plan::{Drops, Plan, Policy};
use schema_core::pull::{Pulled, pull};
use schema_tests::facts::{facts, missing};
use schema_tests::golden::difference;
use schema_tests::proof::{fresh, problems, text};
use schema_tests::pulled::{self, Files, Records, compiled, declared};
use schema_tests::servers::{Database, Kind};
use schema_tests::trip::{connect, down, in_parallel, runtime, up};

/// A schema, as it was loaded and pulled.
struct Loaded {
    /// The name of its module.
    name: String,
    kind: Kind,
    inspected: Inspected,
    facts: Vec<String>,
    pulled: Pulled,
    took: Duration,
}

#[test]
fn every_schema_comes_back_on_sqlite() {
    every_schema_comes_back(Kind::Sqlite);
}

#[test]
fn every_schema_comes_back_on_postgres() {
    every_schema_comes_back(Kind::Postgres);
}

#[test]
fn every_schema_comes_back_on_mysql() {
    every_schema_comes_back(Kind::Mysql);
}

#[test]
fn every_schema_comes_back_on_mariadb() {
    every_schema_comes_back(Kind::Mariadb);
}

#[track_caller]
fn every_schema_comes_back(kind: Kind) {
    let files = files(kind);
    let all: std::sync::Mutex<Vec<Loaded>> = std::sync::Mutex::default();
    let failures = in_parallel(&files, |file| {
        let loaded = load(file, kind).map_err(|error| format!("{}: {error}", file.display()))?;
        all.lock().expect("no thread panicked").push(loaded);
        Ok(())
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let mut all = all.into_inner().expect("no thread panicked");
    all.sort_by(|a, b| a.name.cmp(&b.name));
    let modules: Vec<(&str, Files)> =
        all.iter().map(|loaded| (loaded.name.as_str(), pulled::files(&loaded.name, &loaded.pulled, true))).collect();
    let records = compiled(&format!("corpus_{}", kind.name()), &modules);
    let lines = std::sync::Mutex::new(Vec::new());
    let failures = in_parallel(&all, |loaded| {
        let (line, wrong) = check(loaded, &records).map_err(|error| format!("{}: {error}", loaded.name))?;
        lines.lock().expect("no thread panicked").push(line);
        if wrong.is_empty() { Ok(()) } else { Err(format!("{}: {}", loaded.name, wrong.join("\n"))) }
    });
    let mut lines = lines.into_inner().expect("no thread panicked");
    lines.sort();
    println!("{:<32} tables columns indexes constraints  false   lost unmanaged seconds", "schema");
    println!("{}", lines.join("\n"));
    assert!(failures.is_empty(), "{} of {} differ:\n\n{}", failures.len(), all.len(), failures.join("\n\n"));
}

/// The files for this database, of our own and of the folder that is named.
fn files(kind: Kind) -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut folders = vec![own];
    match std::env::var_os("CORPUS_DIR") {
        Some(folder) => folders.push(folder.into()),
        None => println!("CORPUS_DIR is not set: the schemas of tests/corpus alone"),
    }
    let only = std::env::var("CASE").ok();
    let ending = format!(".{}.sql", kind.name());
    let mut files = Vec::new();
    for folder in folders {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("an entry of the folder").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let known = Kind::ALL.iter().any(|kind| name.ends_with(&format!(".{}.sql", kind.name())));
            assert!(known || !name.ends_with(".sql"), "{}: a file is called NAME.DATABASE.sql", path.display());
            if name.ends_with(&ending) && only.as_ref().is_none_or(|only| name.contains(only.as_str())) {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(only.is_some() || !files.is_empty(), "no schema");
    files
}

fn load(file: &Path, kind: Kind) -> Result<Loaded, String> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (schema, _) = name.rsplit_once('.').ok_or("a file is called NAME.DATABASE.sql")?;
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let database = kind.database(schema);
    database.try_rows(&text).map_err(|error| error.to_string())?;
    let start = Instant::now();
    let inspected = read(&database)?;
    let pulled = pull(dialect(kind), &inspected.schema);
    let took = start.elapsed();
    let facts = facts(&database);
    Ok(Loaded { name: format!("{schema}_{}", kind.name()), kind, inspected, facts, pulled, took })
}

fn read(database: &Database) -> Result<Inspected, String> {
    runtime()?.block_on(async {
        let mut connection = connect(database).await?;
        let inspected = inspect(&mut connection).await.map_err(|error| error.to_string())?;
        connection.close().await;
        Ok(inspected)
    })
}

/// The line of the report, and what is wrong.
fn check(loaded: &Loaded, records: &Records) -> Result<(String, Vec<String>), String> {
    let start = Instant::now();
    let dialect = dialect(loaded.kind);
    let declared = declared(records, &loaded.name)?;
    if let Some(problems) = problems(&declared, dialect) {
        return Err(problems);
    }
    let plan = plan(dialect, &declared.schema)?;
    let database = loaded.kind.database(&loaded.name);
    prepare(loaded, &database);
    let mut wrong = Vec::new();
    let before = facts(&database);
    go(&database, loaded, &plan, Way::Up)?;
    let built = read(&database)?;
    let built_facts = facts(&database);
    // What the structs say is what was inspected.
    let named = Named::new(loaded);
    let said = |schema: &Schema| text(&named.without(&canonical(dialect, schema).0));
    let differences = difference(&said(&loaded.inspected.schema), &said(&built.schema));
    let false_ones = differences
        .lines()
        .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---"))
        .count();
    if false_ones > 0 {
        wrong.push(differences);
    }
    // What the database says is what it said.
    let lost = missing(&built_facts, &loaded.facts);
    let invented = missing(&loaded.facts, &built_facts);
    let (named_ones, unnamed): (Vec<String>, Vec<String>) = lost.into_iter().partition(|fact| named.names(fact));
    // What lost something that is named is there without it.
    let head = |fact: &str| fact.split_whitespace().take(5).map(str::to_owned).collect::<Vec<_>>();
    let heads: BTreeSet<Vec<String>> = named_ones.iter().map(|fact| head(fact)).collect();
    let invented: Vec<String> =
        invented.into_iter().filter(|fact| !heads.contains(&head(fact)) && !named.names(fact)).collect();
    wrong.extend(unnamed.iter().map(|fact| format!("lost: {fact}")));
    wrong.extend(invented.iter().map(|fact| format!("made: {fact}")));
    go(&database, loaded, &plan, Way::Down)?;
    if facts(&database) != before {
        wrong.push(format!("left behind: {:?}", missing(&before, &facts(&database))));
    }
    go(&database, loaded, &plan, Way::Up)?;
    if facts(&database) != built_facts {
        wrong.push("another database the second time".to_owned());
    }
    let schema = &loaded.inspected.schema;
    let sum = |count: fn(&schema_core::model::Table) -> usize| schema.tables.values().map(count).sum::<usize>();
    let line = format!(
        "{:<32} {:>6} {:>7} {:>7} {:>11} {:>6} {:>6} {:>9} {:>7.2}  ({} facts named)",
        loaded.name,
        schema.tables.len(),
        sum(|table| table.columns.len()),
        sum(|table| table.indexes.len()),
        sum(|table| table.uniques.len()
            + table.exclusions.len()
            + table.checks.len()
            + table.foreign_keys.len()
            + usize::from(table.primary_key.is_some())),
        false_ones + invented.len(),
        unnamed.len(),
        loaded.inspected.unmanaged.len() + loaded.pulled.notes.len(),
        (loaded.took + start.elapsed()).as_secs_f64(),
        named_ones.len(),
    );
    Ok((line, wrong))
}

/// What the structs do not say and tables may need: extensions, types, sequences of columns that do not count by them.
fn prepare(loaded: &Loaded, database: &Database) {
    let owned: Vec<String> =
        loaded.inspected.unmanaged.iter().filter(|item| item.kind == "sequence").map(|item| last(&item.name)).collect();
    let is_brought = |fact: &str| {
        let name = fact.strip_prefix("CREATE SEQUENCE ").and_then(|rest| rest.split(' ').next());
        name.is_some_and(|name| !owned.contains(&last(name)))
    };
    for start in ["EXTENSION", "SCHEMA", "COLLATION", "TYPE", "SEQUENCE"] {
        for fact in loaded.facts.iter().filter(|fact| fact.starts_with(&format!("CREATE {start} "))) {
            // The structs bring enums and domains, and the other sequences.
            if !fact.contains(" AS ENUM (") && !fact.contains("SEQUENCE (of ") && !is_brought(fact) {
                // Whatever fails here is missed later, if anything needs it.
                let _ = database.try_rows(fact);
            }
        }
    }
}

/// The functions of a database: their definitions, and their names with what they take.
fn functions(loaded: &Loaded) -> (Vec<String>, Vec<String>) {
    let made = loaded.facts.iter().filter(|fact| fact.starts_with("CREATE FUNCTION ")).cloned().collect();
    let named = loaded.inspected.unmanaged.iter().filter(|item| item.kind == "function");
    (made, named.map(|item| format!("DROP FUNCTION IF EXISTS {}", item.name)).collect())
}

enum Way {
    Up,
    Down,
}

/// All files of a plan. Functions may need the enums that it makes, and its indexes the functions: they stand between.
fn go(database: &Database, loaded: &Loaded, plan: &Plan, way: Way) -> Result<(), String> {
    let (made, dropped) = functions(loaded);
    runtime()?.block_on(async {
        let mut connection = connect(database).await?;
        if made.is_empty() {
            match way {
                Way::Up => up(&mut connection, plan, plan.migrations.len()).await?,
                Way::Down => down(&mut connection, plan, plan.migrations.len()).await?,
            }
            connection.close().await;
            return Ok(());
        }
        let mut files: Vec<String> = Vec::new();
        for migration in &plan.migrations {
            let rendered = render(connection.dialect, migration, &[]);
            match way {
                Way::Up => files.push(rendered.up),
                Way::Down => files.insert(0, rendered.down),
            }
        }
        let mut between = Some(match way {
            Way::Up => made,
            Way::Down => dropped,
        });
        for text in &files {
            for part in split(connection.dialect, text).map_err(|error| error.to_string())? {
                let is_type = part.sql.contains(" TYPE ") && !part.sql.contains("ALTER");
                let here = match way {
                    Way::Up => !is_type && part.sql.contains("CREATE "),
                    Way::Down => is_type,
                };
                if here {
                    for statement in between.take().into_iter().flatten() {
                        let _ = connection.execute(&statement).await;
                    }
                }
                connection.execute(part.sql).await.map_err(|error| format!("{error}\n{}", part.sql))?;
            }
        }
        for statement in between.take().into_iter().flatten() {
            let _ = connection.execute(&statement).await;
        }
        connection.close().await;
        Ok(())
    })
}

fn plan(dialect: Dialect, schema: &Schema) -> Result<Plan, String> {
    fresh(dialect, schema, Policy { online: true, library: None, drops: Drops::Retire })
}

fn dialect(kind: Kind) -> Dialect {
    kind.name().parse().unwrap_or_else(|error| panic!("{error}"))
}

/// What `pull` says that the structs do not say: pairs of a kind and a name.
struct Named(BTreeSet<(String, String)>);

/// What the facts of a kind hold beside the name, where it is not the kind's own words.
const WORDS: [(&str, &str); 37] = [
    ("method of a primary key", "PRIMARY KEY"),
    ("partitioning", "(PARTITION"),
    ("partitioning", ": PARTITION"),
    ("partitioning", "INDEX"),
    ("default collation of a table", "DEFAULT CHARSET="),
    // Its indexes and comments too.
    ("materialized view", ""),
    ("on conflict clause", "CONFLICT"),
    ("nullable primary key", "NULL"),
    ("order or collation in a key", "index"),
    // Tables of tools, and those without a column.
    ("left out", ""),
    // A column or check that is a parent's, too, stands in the table only where it is its own besides.
    ("own definition of what is inherited", ""),
    ("partitioning", "PARTITION BY"),
    ("partition", ""),
    ("index of a partition", "INDEX"),
    ("constraint of a partition", "CONSTRAINT"),
    ("default of a partition", "DEFAULT"),
    ("not null of a partition", "NOT NULL"),
    ("unlogged partition", "UNLOGGED"),
    ("comment on a partition", "COMMENT ON"),
    ("composite type", "CREATE TYPE"),
    ("range type", "CREATE TYPE"),
    ("base type", "CREATE TYPE"),
    ("storage parameters", "WITH ("),
    ("sequence type", "SEQUENCE"),
    ("unlogged sequence", "UNLOGGED SEQUENCE"),
    ("comment on a schema", "COMMENT ON SCHEMA"),
    ("comment on an index", "COMMENT"),
    ("comment on a constraint", "COMMENT ON CONSTRAINT"),
    ("comment on a sequence", "COMMENT ON SEQUENCE"),
    ("extended statistics", "STATISTICS"),
    ("row level security", "ROW LEVEL SECURITY"),
    ("forced row level security", "FORCE ROW LEVEL SECURITY"),
    ("match full", "MATCH FULL"),
    ("foreign key of a partitioned table that is not valid", "NOT VALID"),
    ("storage of a column", "SET STORAGE"),
    ("statistics target of a column", "SET STATISTICS"),
    ("clustered index", "CLUSTER ON"),
];

impl Named {
    fn new(loaded: &Loaded) -> Named {
        let unmanaged = loaded.inspected.unmanaged.iter().map(|item| (item.kind.clone(), last(&item.name)));
        let noted = loaded.pulled.notes.iter().map(|note| {
            let kind = match note.object {
                Object::Table(_) if note.text.contains("left out") => "left out",
                _ => note.object.kind(),
            };
            (kind.to_owned(), last(&note.object.to_string()))
        });
        let tools = loaded.pulled.tools.iter().map(|(table, _)| ("left out".to_owned(), table.name.clone()));
        Named(unmanaged.chain(noted).chain(tools).collect())
    }

    /// The schema without what is named.
    fn without(&self, schema: &Schema) -> Schema {
        let mut schema = schema.clone();
        schema.enums.retain(|name, _| !self.0.contains(&("enum".to_owned(), name.name.clone())));
        schema.domains.retain(|name, _| !self.0.contains(&("domain".to_owned(), name.name.clone())));
        schema.tables.retain(|name, _| !self.0.contains(&("left out".to_owned(), name.name.clone())));
        for table in schema.tables.values_mut() {
            for (name, column) in &mut table.columns {
                if self.0.contains(&("column".to_owned(), name.clone())) {
                    *column = Column::new(Type::Text);
                }
            }
        }
        schema
    }

    /// Whether the fact is of an object that is named.
    fn names(&self, fact: &str) -> bool {
        let lower = fact.to_lowercase();
        self.0.iter().any(|(kind, name)| {
            let mut words = WORDS.iter().filter(|(of, _)| of == kind).map(|(_, word)| word).peekable();
            let told = match words.peek() {
                None => lower.contains(&kind.to_lowercase()),
                Some(_) => words.any(|word| fact.contains(word)),
            };
            told && holds(fact, name)
        })
    }
}

/// Whether the name stands in the text, and not as a part of a longer one.
fn holds(text: &str, name: &str) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    text.match_indices(name)
        .any(|(at, _)| !part(text[..at].chars().next_back()) && !part(text[at + name.len()..].chars().next()))
}

fn last(name: &str) -> String {
    let bare = name.split('(').next().unwrap_or(name);
    bare.rsplit('.').next().unwrap_or(bare).to_owned()
}
