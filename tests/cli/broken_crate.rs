//! A crate that does not compile still says its tables, and a table that it cannot say is never taken for a dropped one.

use crate::fixture::Project;
use crate::story::USERS;

#[test]
fn a_crate_that_waits_for_its_migration_can_have_one() {
    let project = Project::sqlite(USERS);
    project.done(&["diff", "--write"]);
    // What `sqlx::query!` does when the code is ahead of the database.
    let broken = format!(
        "{}\npub fn f() {{ compile_error!(\"no such column: nickname\") }}\n",
        USERS.replace("pub nick", "#[column(renamed_from = \"nick\")]\n    pub nickname")
    );
    project.structs(&broken);
    let run = project.done(&["diff", "--write"]);
    assert!(run.stderr.contains("no such column: nickname"), "the compiler is heard\n{run}");
    assert!(run.stderr.contains("does not compile"), "{run}");
    assert!(run.stdout.contains("rename column users.nick to nickname"), "{run}");
}

#[test]
fn a_table_that_cannot_be_read_is_not_dropped() {
    let posts = "#[derive(schema_core::Table)]\npub struct Post {\n    #[column(primary_key)]\n    pub id: i64,\n    pub title: String,\n}\n";
    let project = Project::sqlite(&format!("{USERS}{posts}"));
    project.done(&["diff", "--write"]);
    let before = project.files();
    project.structs(&format!("{USERS}{}", posts.replace("String", "Strnig")));
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("Post") && run.stderr.contains("posts"), "{run}");
    project.structs(&format!("{USERS}{posts}"));
    assert_eq!(project.files(), before);
}

#[test]
fn a_table_of_a_struct_with_the_name_of_another_is_not_dropped() {
    let order = |module: &str, total: &str| {
        format!(
            "pub mod {module} {{\n    #[derive(schema_core::Table)]\n    #[table(name = \"{module}_orders\")]\n    pub struct Order {{\n        \
             #[column(primary_key)]\n        pub id: i64,\n        pub total: {total},\n    }}\n}}\n"
        )
    };
    let project = Project::sqlite(&format!("{}{}", order("old", "i64"), order("new", "i64")));
    project.done(&["diff", "--write"]);
    project.structs(&format!("{}{}", order("old", "i64"), order("new", "i46")));
    let run = project.run(&["diff", "--write"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("new_orders") && run.stderr.contains("lib.rs:13"), "{run}");
    // What can be read is compared all the same: nothing is missing, so that nothing looks dropped.
    project.structs(&format!("{}{}pub fn f() -> i64 {{ \"\" }}\n", order("old", "i64"), order("new", "i64")));
    project.done(&["diff", "--write"]);
}

#[test]
fn a_crate_that_is_no_rust_at_all_is_an_error() {
    let project = Project::sqlite(USERS);
    project.structs("pub fn 1() {}");
    let run = project.run(&["diff"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("expected identifier"), "{run}");
}

#[test]
fn a_program_without_a_library_has_tables_too() {
    let project = Project::new("");
    std::fs::remove_file(project.path("src/lib.rs")).unwrap();
    project.write("src/main.rs", &format!("{USERS}fn main() {{}}\n"));
    project.done(&["init"]);
    let run = project.done(&["diff"]);
    assert!(run.stdout.contains("create table users"), "{run}");
}

#[test]
fn link_time_optimisation_hides_nothing() {
    let project = Project::sqlite(USERS);
    let manifest = project.read("Cargo.toml");
    project.write("Cargo.toml", &format!("{manifest}\n[profile.dev]\nlto = \"fat\"\n"));
    let run = project.done(&["diff"]);
    assert!(run.stdout.contains("create table users"), "{run}");
}
