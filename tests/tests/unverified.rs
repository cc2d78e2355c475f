//! Rows that do not meet a constraint: it may be declared beside them, they stop it from being verified and nothing else, and every
//! way back is open.

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
    let policy = Policy { online, drops: Drops::Retire };
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
    for (kind, dialect, option) in
        [(Kind::Postgres, Dialect::Postgres, "not_valid"), (Kind::Mysql, Dialect::Mysql, "not_enforced")]
    {
        for online in [true, false] {
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
                assert_eq!(refused, dialect == Dialect::Postgres, "new rows meet it on PostgreSQL alone");
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
    }
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
    for (kind, dialect, option, by_hand) in [
        (Kind::Postgres, Dialect::Postgres, "not_valid", "VALIDATE CONSTRAINT dear"),
        (Kind::Mysql, Dialect::Mysql, "not_enforced", "ALTER CHECK dear ENFORCED"),
    ] {
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
