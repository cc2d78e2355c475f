//! The harness itself: each kind of database is real, fresh for every test, dumped by its own tools and gone afterwards.

use schema_tests::servers::{Database, Kind, dump};

const NOTES: &str = "CREATE TABLE notes (id integer PRIMARY KEY, body varchar(40) NOT NULL DEFAULT 'it''s')";

fn filled(kind: Kind) -> Database {
    let database = kind.database("Harness: notes");
    database.execute(&format!(
        "CREATE TABLE _sqlx_migrations (version bigint); CREATE TABLE _schema_journal (version bigint);
         {NOTES}; INSERT INTO notes (id) VALUES (7), (8)"
    ));
    database
}

/// A database from its creation to its end, with the line of its dump that shows the column `body`.
#[track_caller]
fn lives_and_dies(kind: Kind, column: &str) {
    let database = filled(kind);
    assert_eq!(
        database.rows("SELECT count(*), min(id), NULL, min(body) FROM notes"),
        [[Some("2".to_owned()), Some("7".to_owned()), None, Some("it's".to_owned()),]]
    );

    let dumped = dump(&database);
    assert!(dumped.contains(column), "no `{column}` in\n{dumped}");
    assert!(!dumped.contains("_sqlx_migrations") && !dumped.contains("_schema_journal"), "bookkeeping in\n{dumped}");
    assert_eq!(dumped, dump(&filled(kind)), "the same schema in another database");
    database.execute("ALTER TABLE notes ADD COLUMN extra integer");
    assert_ne!(dumped, dump(&database), "a changed schema");

    database.try_rows("SELECT * FROM nowhere").expect_err("a missing table is an error");
    let url = database.url.clone();
    drop(database);
    assert!(!exists(kind, &url), "{url} is still there");
}

/// Whether the server still lists the database that the URL ends with.
fn exists(kind: Kind, url: &str) -> bool {
    let address = url.split_once('?').map_or(url, |(address, _)| address);
    let name = address.rsplit('/').next().expect("a URL has a path");
    let list = match kind {
        Kind::Postgres => "SELECT datname FROM pg_database",
        Kind::Mariadb | Kind::Mysql => "SHOW DATABASES",
        Kind::Sqlite => return std::path::Path::new(url.trim_start_matches("sqlite://")).exists(),
    };
    let names = kind.database("list").rows(list);
    assert!(names.len() > 1, "a server lists its own databases too");
    names.contains(&vec![Some(name.to_owned())])
}

#[test]
fn postgres() {
    lives_and_dies(Kind::Postgres, "body character varying(40) DEFAULT 'it''s'::character varying NOT NULL");
    assert!(Kind::Postgres.server().major() >= 11);
}

#[test]
fn mariadb() {
    lives_and_dies(Kind::Mariadb, "`body` varchar(40) NOT NULL DEFAULT 'it''s'");
    assert!(Kind::Mariadb.server().version.contains("MariaDB"));
}

#[test]
fn mysql() {
    lives_and_dies(Kind::Mysql, "`body` varchar(40) NOT NULL DEFAULT 'it''s'");
    assert!(Kind::Mysql.server().major() >= 8);
}

#[test]
fn sqlite() {
    lives_and_dies(Kind::Sqlite, NOTES);
    assert_eq!(Kind::Sqlite.server().major(), 3);
}

#[test]
fn mysql_dumps_ignore_counters_and_the_order_of_keys() {
    for kind in [Kind::Mariadb, Kind::Mysql] {
        let columns = "id integer AUTO_INCREMENT PRIMARY KEY, a integer, b integer, CHECK (a > 0)";
        let together = kind.database("together");
        together.execute(&format!("CREATE TABLE t ({columns}, KEY a (a), KEY b (b))"));
        let later = kind.database("later");
        later.execute(&format!("CREATE TABLE t ({columns}); CREATE INDEX b ON t (b); CREATE INDEX a ON t (a)"));
        later.execute("INSERT INTO t (a) VALUES (1), (2)");
        assert_eq!(dump(&together), dump(&later));
        assert!(dump(&later).contains("\n  KEY `a` (`a`)\n"), "{}", dump(&later));
    }
}

#[test]
fn databases_can_be_made_and_dropped_inside_a_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async { drop(filled(Kind::Postgres)) });
}

#[test]
fn connections_are_encrypted_where_the_server_can_and_refused_where_it_cannot() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let cipher = "SELECT variable_value FROM performance_schema.session_status WHERE variable_name = 'Ssl_cipher'";
        let mysql = Kind::Mysql.database("tls");
        let mut connection =
            schema_core::db::open(&mysql.url.replace("DISABLED", "REQUIRED"), None).await.expect("TLS");
        let cipher = connection.value(cipher).await.expect("a status").unwrap_or_default();
        assert!(cipher.contains("AES") || cipher.contains("CHACHA"), "{cipher:?}");
        // The server has made its certificate itself, so that nobody vouches for it.
        let error = schema_core::db::open(&mysql.url.replace("DISABLED", "VERIFY_IDENTITY"), None).await;
        let error = error.expect_err("a stranger's certificate").to_string();
        assert!(error.contains("certificate"), "{error}");
        let postgres = Kind::Postgres.database("tls");
        let error = schema_core::db::open(&format!("{}?sslmode=require", postgres.url), None).await;
        let error = error.expect_err("a server without TLS").to_string();
        assert!(error.contains("TLS"), "{error}");
    });
}
