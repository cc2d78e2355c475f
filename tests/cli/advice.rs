//! Advice on the command line: `lint --structs` at the structs, `lint --live` on a database, and how both are silenced.

use crate::fixture::Project;

const SHOP: &str = "#[derive(schema_core::Table)]
pub struct Customer {
    #[column(primary_key, auto_increment)]
    pub id: i64,
}

#[derive(schema_core::Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = Customer::id, index = false)]
    pub customer_id: i64,
    pub price: f64,
}
";

#[test]
fn structs_are_advised_where_they_stand() {
    let project = Project::sqlite(SHOP);
    let run = project.done(&["lint", "--structs"]);
    for part in [
        "advice[foreign-key-without-index:orders.orders_customer_id_fkey]",
        "advice[float-money:orders.price]",
        "src/lib.rs:",
        "declare whole cents",
        "2 pieces of advice in 1 file",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    let settings = project.read("schema.toml");
    project.write(
        "schema.toml",
        &format!("{settings}\n[lint]\nfloat-money = \"off\"\nforeign-key-without-index = \"error\"\n"),
    );
    let run = project.run(&["lint", "--structs"]);
    assert_eq!(run.code, Some(2), "{run}");
    assert!(!run.stdout.contains("float-money") && run.stdout.contains("1 error in 1 file"), "{run}");
    assert_eq!(project.run(&["lint", "--structs", "migrations"]).code, Some(1), "structs are no files of SQL");
}

#[test]
fn a_live_database_is_advised() {
    let project = Project::sqlite(SHOP);
    project.done(&["diff", "--write"]);
    project.done(&["migrate"]);
    let run = project.done(&["lint", "--live"]);
    for part in ["advice[float-money:orders.price]", "2 pieces of advice in 1 database"] {
        assert!(run.stdout.contains(part), "{part}\n{run}");
    }
    assert!(
        run.stderr.contains("SQLite does not count how often an index is used"),
        "what was not asked is said\n{run}"
    );
}
