//! `version` of `[dialects.sqlite]`: what newer libraries alter in place, and what becomes of it where the library is older.

use crate::fixture::Project;

const BEFORE: &str = "use schema_core::Table;
#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: Option<String>,
}
";

const AFTER: &str = "use schema_core::Table;
#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = \"'unknown'\")]
    pub name: String,
}
";

#[test]
fn a_file_for_newer_libraries_is_written_where_it_is_said_and_refused_where_the_library_is_older() {
    let project = Project::sqlite(BEFORE);
    project.done(&["diff", "--write", "--name", "begin"]);
    project.done(&["migrate"]);
    let config = project.read("schema.toml");
    project.write("schema.toml", &config.replace("[dialects.sqlite]\n", "[dialects.sqlite]\nversion = \"3.53\"\n"));
    project.structs(AFTER);
    project.done(&["diff", "--write", "--name", "require", "--allow", "breaks-old-code:users.name"]);
    let names: Vec<String> =
        project.names("migrations").into_iter().filter(|name| name.contains("_require.")).collect();
    let text = |ending: &str| {
        let name = names.iter().find(|name| name.ends_with(ending)).unwrap_or_else(|| panic!("{ending} of {names:?}"));
        project.read(&format!("migrations/{name}"))
    };
    for ending in [".up.sql", ".down.sql"] {
        assert!(text(ending).lines().next().unwrap().ends_with("for SQLite 3.53 or newer"), "{}", text(ending));
    }
    assert!(
        text(".up.sql").contains("ALTER TABLE \"users\" ALTER COLUMN \"name\" SET NOT NULL;"),
        "{}",
        text(".up.sql")
    );
    assert!(text(".md").contains("\nFor SQLite 3.53 or newer: "), "{}", text(".md"));
    assert!(text(".toml").contains("\nneeds = [3, 53, 0]\n"), "{}", text(".toml"));

    let version = "SELECT sqlite_version()";
    let database = schema_tests::servers::Kind::Sqlite.database("in_place");
    let own = database.rows(version)[0][0].clone().unwrap();
    let older = own.split('.').nth(1).and_then(|minor| minor.parse::<u32>().ok()).is_some_and(|minor| minor < 53);
    for command in ["migrate", "verify"] {
        let run = project.run(&[command]);
        if older {
            assert_eq!(run.code, Some(1), "{command}\n{run}");
            let said = format!("no way to alter NULL and checks in place before version 3.53, and this is {own}");
            let told = run.to_string();
            assert!(told.contains(&said) && told.contains("schema.toml"), "{command}\n{run}");
        } else {
            assert_eq!(run.code, Some(0), "{command}\n{run}");
        }
    }
    if !older {
        project.done(&["rollback", "--steps", "1", "--allow", "breaks-new-code:users.name"]);
    }
    // Nothing was done: planned without the version, it goes.
    for name in &names {
        std::fs::remove_file(project.path(&format!("migrations/{name}"))).unwrap();
    }
    project.write("schema.toml", &config);
    project.done(&["snapshot", "--from", "migrations"]);
    project.done(&["diff", "--write", "--name", "require", "--allow", "breaks-old-code:users.name"]);
    project.done(&["verify"]);
    project.done(&["migrate"]);
    project.done(&["drift"]);
}
