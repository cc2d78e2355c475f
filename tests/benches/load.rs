//! How long queries wait while a table of two million rows is changed: four clients read and update single rows, and the longest
//! wait of any of them is taken while our migration runs, while its way back runs, and while the naive SQL for the same runs
//! beside them. `cargo bench -p schema-tests --bench load` prints it; `-- --write` keeps it in `load.tsv`, `load.md` and
//! `load.svg`; words choose changes (`-- --postgres add_index`, or `none` to write table and plot again), and `LOAD_ROWS` is another number of rows.

#[path = "load/changes.rs"]
mod changes;
#[path = "load/clients.rs"]
mod clients;
#[path = "load/figures.rs"]
mod figures;
#[path = "load/plot.rs"]
mod plot;

use std::path::Path;
use std::time::{Duration, Instant};

use schema_core::db::{Caller, Connection, Decision, Options, Script, apply, revert};
use schema_core::migration::render;
use schema_core::model::{Declared, Dialect, Schema};
use schema_core::plan::{Plan, Policy, Request, plan};
use schema_tests::servers::{Database, Kind};
use schema_tests::trip::{connect, runtime};

use changes::{Change, changes};
use clients::{Waits, beside};
use plot::{page, plot};

/// Nobody is told and nobody is asked.
macro_rules! caller {
    () => {
        Caller { events: &mut |_| {}, decide: &mut |_, _| Decision::Unknown }
    };
}

/// The longest wait that an online form may cost.
const LIMIT: Duration = Duration::from_millis(100);

const KINDS: [Kind; 3] = [Kind::Postgres, Kind::Mysql, Kind::Mariadb];

/// One change on one database.
struct Row {
    kind: Kind,
    name: &'static str,
    what: &'static str,
    up: Waits,
    down: Waits,
    naive: Waits,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let chosen = |name: &str| {
        let mut words = arguments.iter().filter(|argument| !argument.starts_with("--")).peekable();
        words.peek().is_none() || words.any(|word| word == name)
    };
    let rows_in_table = std::env::var("LOAD_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(2_000_000);
    let named = |kind: &Kind| arguments.iter().any(|argument| *argument == format!("--{}", kind.name()));
    let mut rows = Vec::new();
    for kind in KINDS.into_iter().filter(|kind| named(kind) || !KINDS.iter().any(named)) {
        rows.extend(on(kind, rows_in_table, &chosen));
    }
    if arguments.iter().any(|argument| argument == "--write") {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
        let write =
            |name: &str, text: String| std::fs::write(folder.join(name), text).expect("the folder can be written to");
        let before = std::fs::read_to_string(folder.join("load.tsv")).unwrap_or_default();
        let rows = figures::merged(figures::parse(&before), rows);
        write("load.tsv", figures::render(&rows));
        write("load.md", page(&rows, rows_in_table));
        write("load.svg", plot(&rows));
    }
}

/// Every change on one database.
fn on(kind: Kind, rows: u64, chosen: &dyn Fn(&str) -> bool) -> Vec<Row> {
    let changes: Vec<Change> = changes().into_iter().filter(|change| chosen(change.name)).collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let database = kind.durable_server().create_database("load");
    let dialect: Dialect = kind.name().parse().expect("the name of a dialect");
    let runtime = runtime().expect("a runtime");
    let mut bench = runtime.block_on(Bench::new(database, dialect, rows));
    let mut measured = Vec::new();
    for change in changes {
        let Some(naive) = change.naive.get(&dialect) else { continue };
        let (up, down) = runtime.block_on(bench.ours(&change));
        let short = runtime.block_on(bench.naive(naive));
        let row = Row { kind, name: change.name, what: change.what, up, down, naive: short };
        println!("{:<9} {:<36} {} | {} | {}", kind.name(), row.what, row.up, row.down, row.naive);
        measured.push(row);
    }
    measured
}

struct Bench {
    database: Database,
    connection: Option<Connection>,
    dialect: Dialect,
    base: Schema,
    scripts: Vec<Script>,
    rows: u64,
}

impl Bench {
    /// The tables, made by a migration, with their rows.
    async fn new(database: Database, dialect: Dialect, rows: u64) -> Bench {
        let connection = connect(&database).await.expect("a connection");
        let first = planned(dialect, &Schema::default(), changes::base(), 1);
        let scripts = scripts(dialect, &first);
        let mut bench = Bench { database, connection: Some(connection), dialect, base: first.schema, scripts, rows };
        bench.up(&bench.scripts.clone()).await;
        for sql in changes::rows(dialect, rows) {
            bench.execute(&sql).await;
        }
        bench
    }

    /// The waits during our migration, and during its way back.
    async fn ours(&mut self, change: &Change) -> (Waits, Waits) {
        let mut declared = Declared { schema: self.base.clone(), ..Declared::default() };
        (change.declare)(&mut declared);
        let plan = planned(self.dialect, &self.base, declared, 100);
        let own = scripts(self.dialect, &plan);
        let all: Vec<Script> = self.scripts.iter().chain(&own).cloned().collect();
        self.settle().await;
        let clients = beside(&self.database, self.rows).await;
        let start = Instant::now();
        self.up(&all).await;
        let up = clients.during(start).await;
        self.settle().await;
        let clients = beside(&self.database, self.rows).await;
        let start = Instant::now();
        let versions: Vec<i64> = own.iter().rev().map(|script| script.version).collect();
        let connection = self.connection.take().expect("a connection");
        let reverted = revert(connection, &all, &versions, &Options::default(), caller!()).await;
        self.connection = Some(reverted.unwrap_or_else(|error| panic!("{}: {error}", change.name)).connection);
        (up, clients.during(start).await)
    }

    /// The waits during the naive SQL, whose way back is not measured.
    async fn naive(&mut self, [there, back]: &[&str; 2]) -> Waits {
        self.settle().await;
        let clients = beside(&self.database, self.rows).await;
        let start = Instant::now();
        self.execute(there).await;
        let waits = clients.during(start).await;
        self.execute(back).await;
        waits
    }

    async fn up(&mut self, scripts: &[Script]) {
        let connection = self.connection.take().expect("a connection");
        let run = apply(connection, scripts, &Options::default(), caller!()).await;
        self.connection = Some(run.unwrap_or_else(|error| panic!("{error}")).connection);
    }

    /// What the last change left behind is none of the next one's business.
    async fn settle(&mut self) {
        if self.dialect == Dialect::Postgres {
            self.execute("VACUUM (ANALYZE)").await;
            self.execute("CHECKPOINT").await;
        }
    }

    async fn execute(&mut self, sql: &str) {
        let connection = self.connection.as_mut().expect("a connection");
        connection.execute(sql).await.unwrap_or_else(|error| panic!("{error}\n{sql}"));
    }
}

fn planned(dialect: Dialect, base: &Schema, declared: Declared, version: i64) -> Plan {
    let request =
        Request { dialect, base, declared: &declared, policy: Policy::default(), version, name: Some("load") };
    plan(&request).unwrap_or_else(|error| panic!("{error}: {error:?}"))
}

fn scripts(dialect: Dialect, plan: &Plan) -> Vec<Script> {
    let script = |migration| {
        let files = render(dialect, migration, &[]);
        Script { version: migration.version, description: migration.name.clone(), up: files.up, down: Some(files.down) }
    };
    plan.migrations.iter().map(script).collect()
}
