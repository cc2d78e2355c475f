//! Every statement of every case is one, by a grammar that nobody here wrote; the laws ask the same of random plans.

use std::collections::BTreeSet;

use schema_core::model::Dialect;
use schema_tests::cases::all;
use schema_tests::grammar::{FORMS, parse, statements};

#[test]
fn every_statement_of_every_case_parses() {
    let mut failures = BTreeSet::new();
    let mut met = Vec::new();
    for case in all() {
        for dialect in Dialect::ALL {
            let plans = case.plans(dialect).unwrap_or_else(|error| panic!("{error}"));
            for statement in plans.history.iter().chain(&plans.plan).flat_map(statements) {
                match parse(dialect, &statement.sql) {
                    Ok(forms) => met.extend(forms),
                    Err(error) => {
                        failures.insert(format!("{}, {dialect}: {error}", case.name));
                    }
                }
            }
        }
    }
    // What the parser has learnt, or nothing writes any more, is no exception any more.
    failures.extend(FORMS.iter().filter(|form| !met.contains(form)).map(|form| format!("nothing needs {form:?}")));
    assert!(failures.is_empty(), "{}", failures.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_is_no_statement_does_not_parse() {
    for (dialect, sql) in [
        (Dialect::Postgres, r#"ALTER TABLE "a" DROP COLUMN "b"; DROP TABLE "a""#),
        (Dialect::Postgres, r#"ALTER TABLE "a" DROP COLUMN"#),
        (Dialect::Postgres, r#"ALTER TABLE "a"b" DROP COLUMN "c""#),
        (Dialect::Postgres, r#"DROP INDEX CONCURRENTLY "a" "b""#),
        (Dialect::Postgres, r#"CREATE TABLE "a" ("b" bigint NOT NULL,, "c" text)"#),
        (Dialect::Postgres, "COMMENT ON TABLE \"a\" IS 'it's'"),
        (Dialect::Mysql, "ALTER TABLE `a` DROP CHECK `b` `c`"),
        (Dialect::Mysql, "ALTER TABLE `a` COMMENT = "),
        (Dialect::Mysql, "CREATE TABLE `a` (`b` int) PARTITION BY HASH (`b`"),
        (Dialect::Mysql, "ALTER TABLE `a` ADD PARTITION (PARTITION `b` VALUES (1))"),
        (Dialect::Mariadb, "ALTER TABLE `a` DROP CHECK `b`"),
        (Dialect::Mariadb, "ALTER TABLE `a` MODIFY COLUMN `b` varchar(40 NOT NULL"),
        (Dialect::Sqlite, "PRAGMA legacy_alter_table = "),
        (Dialect::Sqlite, "INSERT INTO \"a\" (\"b\") SELECT \"b\" FROM"),
        (Dialect::Sqlite, ""),
    ] {
        assert!(parse(dialect, sql).is_err(), "{dialect} takes {sql}");
    }
}
