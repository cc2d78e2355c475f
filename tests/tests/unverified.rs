//! Rows that do not meet a constraint: it may be declared beside them, they stop it from being verified and nothing else, and every
//! way back is open.

use schema_core::db::build::built;
use schema_core::db::compare::{Compared, Side, compare};
use schema_core::db::scratch::Scratch;
use schema_core::db::{Connection, inspect};
use schema_core::diff::diff;
use schema_core::model::{
    Check, Column, Declared, Dialect, ForeignKey, Hints, Name, Options, PrimaryKey, Schema, Table, Type,
};
use schema_core::plan::{Drops, Plan, Policy, Request};
use schema_tests::proof::prove;
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, down, runtime, up};

/// Tables with a check and a foreign key, where there are any, that are told this.
fn declared(constraints: Option<&Options>) -> Declared {
    let mut schema = Schema::default();
    let mut table = Table { primary_key: Some(PrimaryKey::on(&["id"])), ..Table::default() };
    for column in ["id", "price", "part_of"] {
        table.columns.insert(column.to_owned(), Column::new(Type::BigInt));
    }
    if let Some(options) = constraints {
        let check = Check { options: options.clone(), ..Check::new("price > 0") };
        table.checks.insert("dear".to_owned(), check);
        if !options.by.contains_key(&Dialect::Mysql) {
            let key = ForeignKey {
                columns: vec!["part_of".to_owned()],
                table: Name::new("things"),
                references: vec!["id".to_owned()],
                on_delete: Default::default(),
                on_update: Default::default(),
                deferrable: None,
                validated: true,
                options: options.clone(),
                only: vec![Dialect::Postgres],
            };
            table.foreign_keys.insert("whole".to_owned(), key);
        }
    }
    schema.tables.insert(Name::new("things"), table);
    Declared { schema, ..Declared::default() }
}

fn planned(dialect: Dialect, base: &Schema, declared: &Declared, online: bool) -> Plan {
    let policy = Policy { online, library: None, drops: Drops::Retire };
    let request = Request { dialect, base, declared, policy, version: 1, name: None };
    prove(&request).unwrap_or_else(|error| panic!("{error}"))
}

async fn all_up(connection: &mut Connection, plan: &Plan) -> Result<(), String> {
    up(connection, plan, plan.migrations.len()).await
}

/// The files of a plan behind the first ones.
async fn up_from(connection: &mut Connection, plan: &Plan, done: usize) {
    let rest = Plan { migrations: plan.migrations[done..].to_vec(), ..plan.clone() };
    all_up(connection, &rest).await.unwrap_or_else(|error| panic!("{error}"));
}

async fn all_down(connection: &mut Connection, plan: &Plan) {
    down(connection, plan, plan.migrations.len()).await.unwrap_or_else(|error| panic!("{error}"));
}

async fn schema(connection: &mut Connection) -> Schema {
    inspect(connection).await.expect("inspection").schema
}

async fn rows(connection: &mut Connection) -> Vec<Vec<Option<String>>> {
    let rows = connection.rows("SELECT id, price, part_of FROM things ORDER BY id").await.expect("rows");
    rows.into_iter().map(|row| row.0).collect()
}

#[test]
fn rows_stop_a_constraint_from_being_verified_and_nothing_else() {
    for online in [true, false] {
        rows_are_in_the_way(Kind::Postgres, Dialect::Postgres, "not_valid", online);
        rows_are_in_the_way(Kind::Mysql, Dialect::Mysql, "not_enforced", online);
    }
}

/// PostgreSQL has such constraints from version 18 on, and an older server is not asked for them.
#[test]
fn postgres_enforces_nothing_or_says_that_it_is_too_old() {
    let (kind, dialect, option) = (Kind::Postgres, Dialect::Postgres, "not_enforced");
    let loose = Options::of(dialect, [(option.to_owned(), "true".to_owned())].into());
    let told = planned(dialect, &Schema::default(), &declared(Some(&loose)), true);
    let notes: Vec<String> = told.notes.iter().map(|note| format!("{} {}", note.object, note.text)).collect();
    let needs = "is not enforced, which needs version 18";
    assert_eq!(notes, [format!("things.whole {needs}"), format!("things.dear {needs}")]);
    let version = runtime().expect("a runtime").block_on(async {
        let database = kind.database("version");
        let connection = connect(&database).await.expect("a connection");
        let version = connection.version.numbers[0];
        connection.close().await;
        version
    });
    if version >= 18 {
        rows_are_in_the_way(kind, dialect, option, false);
        enforced_while_others_write();
        verified_by_hand_has_drifted(
            kind,
            dialect,
            option,
            "DROP CONSTRAINT dear, ADD CONSTRAINT dear CHECK (price > 0)",
        );
        verified_by_hand_has_drifted(kind, dialect, option, "ALTER CONSTRAINT whole ENFORCED");
        return;
    }
    let error = runtime().expect("a runtime").block_on(async {
        let scratch = Scratch::Server(kind.server().url.clone());
        built(dialect, &scratch, &told.schema).await.expect_err("the server is too old")
    });
    let words = format!("no way to leave check things.dear not enforced before version 18, and this is {version}");
    assert!(error.to_string().contains(&words), "{error}");
}

fn rows_are_in_the_way(kind: Kind, dialect: Dialect, option: &str, online: bool) {
    let loose = Options::of(dialect, [(option.to_owned(), "true".to_owned())].into());
    let bare = planned(dialect, &Schema::default(), &declared(None), online);
    let told = planned(dialect, &bare.schema, &declared(Some(&loose)), online);
    // On MySQL there is no such foreign key.
    let mut strict = declared(Some(&Options::default()));
    if dialect == Dialect::Mysql {
        strict.schema.tables[0].foreign_keys.clear();
    }
    let verified = planned(dialect, &told.schema, &strict, online);
    runtime().expect("a runtime").block_on(async {
        let database = kind.database("unverified");
        let mut connection = connect(&database).await.expect("a connection");
        all_up(&mut connection, &bare).await.expect("tables");
        connection.execute("INSERT INTO things VALUES (1, -7, 99), (2, 5, 1)").await.expect("rows");
        let (first, before) = (schema(&mut connection).await, rows(&mut connection).await);

        all_up(&mut connection, &told).await.expect("no row is looked at");
        let loosely = schema(&mut connection).await;
        assert_eq!(rows(&mut connection).await, before);
        let refused = connection.execute("INSERT INTO things VALUES (3, -1, 1)").await.is_err();
        assert_eq!(refused, option == "not_valid", "new rows meet what is enforced");
        connection.execute("DELETE FROM things WHERE id = 3").await.expect("the row goes");

        let error = all_up(&mut connection, &verified).await.expect_err("a row is in the way");
        assert!(error.contains("dear") || error.contains("whole"), "{error}");
        assert_eq!(schema(&mut connection).await, loosely, "nothing has changed");
        assert_eq!(rows(&mut connection).await, before);

        all_down(&mut connection, &told).await;
        assert_eq!(schema(&mut connection).await, first);
        assert_eq!(rows(&mut connection).await, before);

        all_up(&mut connection, &told).await.expect("again");
        connection.execute("UPDATE things SET price = 7, part_of = 2 WHERE id = 1").await.expect("an update");
        all_up(&mut connection, &verified).await.expect("every row meets it");
        assert_ne!(schema(&mut connection).await, loosely);
        all_down(&mut connection, &verified).await;
        assert_eq!(schema(&mut connection).await, loosely);
        connection.close().await;
    });
}

/// Beside readers and writers there are files between: the constraints are made again, and hold for new rows before the others are read.
fn enforced_while_others_write() {
    let (kind, dialect) = (Kind::Postgres, Dialect::Postgres);
    let loose = Options::of(dialect, [("not_enforced".to_owned(), "true".to_owned())].into());
    let told = planned(dialect, &Schema::default(), &declared(Some(&loose)), true);
    let strict = planned(dialect, &told.schema, &declared(Some(&Options::default())), true);
    let verifies = |plan: &Plan| {
        plan.migrations.iter().filter(|migration| format!("{:?}", migration.up).contains("VALIDATE")).count()
    };
    assert_eq!((told.migrations.len(), verifies(&strict)), (1, 2), "each is verified in a file of its own");
    runtime().expect("a runtime").block_on(async {
        let database = kind.database("enforced");
        let mut connection = connect(&database).await.expect("a connection");
        all_up(&mut connection, &told).await.expect("tables");
        connection.execute("INSERT INTO things VALUES (1, -7, 99), (2, 5, 1)").await.expect("rows");
        let loosely = schema(&mut connection).await;
        let done = 1;
        up(&mut connection, &strict, done).await.expect("no row is looked at");
        connection.execute("INSERT INTO things VALUES (3, -1, 1)").await.expect_err("new rows meet it");
        let error =
            all_up(&mut connection, &Plan { migrations: strict.migrations[done..].to_vec(), ..strict.clone() }).await;
        error.expect_err("a row is in the way");
        connection.execute("UPDATE things SET price = 7, part_of = 2 WHERE id = 1").await.expect("an update");
        up_from(&mut connection, &strict, done).await;
        assert!(!drifted(&mut connection, kind, &strict.schema).await);
        all_down(&mut connection, &strict).await;
        assert_eq!(schema(&mut connection).await, loosely);
        connection.close().await;
    });
}

/// Whether a database has drifted from what is declared.
async fn drifted(connection: &mut Connection, kind: Kind, declared: &Schema) -> bool {
    let found = Side::Found { found: schema(connection).await, declared: None };
    let scratch = Scratch::Server(kind.server().url.clone());
    let compared = compare(connection.dialect, &scratch, &Side::Declared(declared.clone()), &found).await;
    let Compared { from, to } = compared.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(diff(&from, &to, &Hints::default()).is_empty(), from == to);
    from != to
}

#[test]
fn what_somebody_verified_by_hand_has_drifted() {
    verified_by_hand_has_drifted(Kind::Postgres, Dialect::Postgres, "not_valid", "VALIDATE CONSTRAINT dear");
    verified_by_hand_has_drifted(Kind::Mysql, Dialect::Mysql, "not_enforced", "ALTER CHECK dear ENFORCED");
}

fn verified_by_hand_has_drifted(kind: Kind, dialect: Dialect, option: &str, by_hand: &str) {
    let loose = Options::of(dialect, [(option.to_owned(), "true".to_owned())].into());
    let told = planned(dialect, &Schema::default(), &declared(Some(&loose)), true);
    runtime().expect("a runtime").block_on(async {
        let database = kind.database("by_hand");
        let mut connection = connect(&database).await.expect("a connection");
        all_up(&mut connection, &told).await.expect("tables");
        assert!(!drifted(&mut connection, kind, &told.schema).await, "{option}");
        connection.execute(&format!("ALTER TABLE things {by_hand}")).await.expect("by hand");
        assert!(drifted(&mut connection, kind, &told.schema).await, "{option}");
        connection.close().await;
    });
}

#[test]
fn what_a_plan_has_still_to_verify_has_not_drifted() {
    let (kind, dialect) = (Kind::Postgres, Dialect::Postgres);
    let bare = planned(dialect, &Schema::default(), &declared(None), true);
    let strict = planned(dialect, &bare.schema, &declared(Some(&Options::default())), true);
    let mut halfway = bare.schema.clone();
    let last = strict.migrations.len() - 1;
    for step in strict.migrations[..last].iter().flat_map(|migration| &migration.up.steps) {
        step.operation.apply(&mut halfway).unwrap_or_else(|error| panic!("{error}"));
    }
    assert_ne!(halfway, strict.schema);
    runtime().expect("a runtime").block_on(async {
        let database = kind.database("halfway");
        let mut connection = connect(&database).await.expect("a connection");
        all_up(&mut connection, &bare).await.expect("tables");
        up(&mut connection, &strict, last).await.expect("all files but one");
        assert!(!drifted(&mut connection, kind, &halfway).await);
        assert!(drifted(&mut connection, kind, &strict.schema).await);
        up_from(&mut connection, &strict, last).await;
        assert!(!drifted(&mut connection, kind, &strict.schema).await);
        down(&mut connection, &strict, 1).await.expect("one back, after which the server knows more than it must");
        assert!(!drifted(&mut connection, kind, &halfway).await);
        connection.close().await;
    });
}
