//! Advice: for each folder in `advice/` what is said of its structs on each database (`UPDATE_EXPECT=1` writes it), and what is said of
//! the tables that the pages of hazards show, as they are read from servers.

use schema_core::advice::advise;
use schema_core::db::inspect;
use schema_core::hazard::HazardKind;
use schema_core::model::Dialect;
use schema_tests::cases::advised;
use schema_tests::pages::{Fence, Role, fences, statements};
use schema_tests::servers::Kind;
use schema_tests::trip::{connect, runtime};

#[test]
fn structs_are_advised_as_expected() {
    let mut wrong = Vec::new();
    for case in advised() {
        let mut found = String::new();
        for dialect in Dialect::ALL {
            found.push_str(&format!("{dialect}\n"));
            for advice in advise(dialect, &case.declared.schema) {
                let kind = advice.kind.code();
                found.push_str(&format!("  {kind} {} {}: {}\n", advice.object.kind(), advice.object, advice.sentence));
            }
        }
        let path = case.folder.join("expected.txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &found).expect("the expected advice is written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if found != expected {
            wrong.push(format!("{}\n--- expected\n{expected}\n--- found\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "run with UPDATE_EXPECT=1 after a look:\n{}", wrong.join("\n"));
}

/// What a declaration shows: the others of their area need SQL, or a live database.
const ADVISED: [HazardKind; 10] = [
    HazardKind::SmallKey,
    HazardKind::NoPrimaryKey,
    HazardKind::NullableUnique,
    HazardKind::ForeignKeyWithoutIndex,
    HazardKind::RedundantIndex,
    HazardKind::FloatMoney,
    HazardKind::TimestampWithoutZone,
    HazardKind::VarcharLimit,
    HazardKind::CharType,
    HazardKind::JsonType,
];

/// The bad tables of each page, read from a server, are advised of its kind, and the good ones are not.
fn read_from(kind: Kind) {
    let mut wrong = Vec::new();
    for hazard in ADVISED {
        let here: Vec<Fence> = fences(hazard).into_iter().filter(|fence| fence.kinds.contains(&kind)).collect();
        let setup: String =
            here.iter().filter(|fence| fence.role == Role::Setup).map(|fence| fence.text.as_str()).collect();
        for fence in here.iter().filter(|fence| fence.role != Role::Setup) {
            let database = kind.database("advice");
            let found = runtime().expect("a runtime").block_on(async {
                let mut connection = connect(&database).await.expect("a connection");
                for statement in statements(&setup).chain(statements(&fence.text)) {
                    connection.execute(statement).await.unwrap_or_else(|error| panic!("{statement}\n{error}"));
                }
                let schema = inspect(&mut connection).await.expect("inspection").schema;
                advise(connection.dialect, &schema)
            });
            if found.iter().any(|advice| advice.kind == hazard) != (fence.role == Role::Bad) {
                wrong.push(format!("{}, {:?}: {found:?}", hazard.code(), fence.role));
            }
        }
    }
    assert!(wrong.is_empty(), "on {}:\n{}", kind.name(), wrong.join("\n"));
}

#[test]
fn the_pages_tables_are_advised_on_postgres() {
    read_from(Kind::Postgres);
}

#[test]
fn the_pages_tables_are_advised_on_mariadb() {
    read_from(Kind::Mariadb);
}

#[test]
fn the_pages_tables_are_advised_on_mysql() {
    read_from(Kind::Mysql);
}

#[test]
fn the_pages_tables_are_advised_on_sqlite() {
    read_from(Kind::Sqlite);
}
