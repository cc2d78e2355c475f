//! Where tables are looked for: several packages of a workspace, some of them by name, with and without features; and how
//! much is said meanwhile.

use crate::fixture::{Project, Run};
use crate::story::USERS;

/// A workspace without a package of its own: `users` and `posts` declare tables, of which the second refers to the
/// first, `posts` has a feature with one more, and `tools` declares none.
struct Workspace {
    project: Project,
    users: String,
    posts: String,
}

fn workspace() -> Workspace {
    let project = Project::new("");
    let manifest = project.read("Cargo.toml").replace("[workspace]\n", "");
    let app = manifest.split('"').nth(1).unwrap().to_owned();
    let member = |name: &str| manifest.replace(&app, &format!("{app}_{name}"));
    let (users, posts) = (format!("{app}_users"), format!("{app}_posts"));
    std::fs::remove_dir_all(project.path("src")).unwrap();
    project.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"users\", \"posts\", \"tools\"]\n");
    project.write("users/Cargo.toml", &member("users"));
    project.write("users/src/lib.rs", USERS);
    project.write(
        "posts/Cargo.toml",
        &format!(
            "{}{users} = {{ path = \"../users\" }}\n\n[features]\ntags = []\n",
            member("posts").trim_end().to_owned() + "\n"
        ),
    );
    project.write("posts/src/lib.rs", &format!(
        "#[derive(schema_core::Table)]\npub struct Post {{\n    #[column(primary_key)]\n    pub id: i64,\n    #[column(references = {users}::User::id)]\n    pub user_id: i64,\n}}\n\n\
         #[cfg(feature = \"tags\")]\n#[derive(schema_core::Table)]\npub struct Tag {{\n    #[column(primary_key)]\n    pub id: i64,\n}}\n"
    ));
    let tools = member("tools");
    project.write("tools/Cargo.toml", tools.split("[dependencies]").next().unwrap());
    project.write("tools/src/main.rs", "fn main() { compile_error!(\"nobody asked for it\") }\n");
    project.done(&["init", "--url", "sqlite:app.db"]);
    Workspace { project, users, posts }
}

fn creates(run: &Run) -> Vec<&str> {
    run.stdout.lines().filter_map(|line| line.trim().strip_prefix("+ create table ")?.split("  ").next()).collect()
}

#[test]
fn all_packages_that_may_declare_tables_are_read() {
    let Workspace { project, .. } = workspace();
    let run = project.done(&["diff", "--write"]);
    assert_eq!(creates(&run), ["users", "posts"], "{run}");
    assert!(run.stdout.contains("REFERENCES \"users\" (\"id\")"), "{run}");
    project.done(&["check"]);
    // From the folder of a member it is the same project.
    let run = Run::of(project.command(&["check"]).current_dir(project.path("posts/src")).output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn tables_of_packages_that_were_not_read_do_not_go() {
    let Workspace { project, users, posts } = workspace();
    project.done(&["diff", "--write"]);
    let run = project.run(&["diff", "--write", "-p", &users]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains(&posts) && run.stderr.contains("`--drop posts`"), "{run}");
    assert!(project.done(&["diff", "-p", &users, "--drop", "posts"]).stdout.contains("retire table posts"));
}

#[test]
fn packages_are_chosen_by_name() {
    let Workspace { project, users, posts } = workspace();
    assert_eq!(creates(&project.done(&["diff", "-p", &users])), ["users"]);
    assert_eq!(creates(&project.done(&["diff", "--package", &users, "-p", &posts])), ["users", "posts"]);
    let config = project.read("schema.toml");
    project.write("schema.toml", &format!("packages = [{users:?}]\n{config}"));
    assert_eq!(creates(&project.done(&["diff"])), ["users"]);
    let both = project.done(&["diff", "-p", &users, "-p", &posts]);
    assert_eq!(creates(&both), ["users", "posts"], "the command line has the last word\n{both}");
    project.write("schema.toml", &format!("packages = [\"nobody\"]\n{config}"));
    let run = project.run(&["diff"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("no package `nobody`") && run.stderr.contains(&posts), "{run}");
}

#[test]
fn features_are_those_of_the_configuration() {
    let Workspace { project, posts, .. } = workspace();
    assert_eq!(creates(&project.done(&["diff"])), ["users", "posts"]);
    let config = project.read("schema.toml");
    for feature in ["tags".to_owned(), format!("{posts}/tags")] {
        project.write("schema.toml", &format!("features = [{feature:?}]\n{config}"));
        let run = project.done(&["diff"]);
        assert_eq!(creates(&run), ["users", "posts", "tags"], "{run}");
        // The compiler's messages are asked for with the same features, of which not every package has each.
        let library = project.read("posts/src/lib.rs");
        project.write("posts/src/lib.rs", &format!("{library}pub fn f() -> i64 {{ \"\" }}\n"));
        let run = project.done(&["diff"]);
        assert!(run.stderr.contains("does not compile"), "{run}");
        assert_eq!(creates(&run), ["users", "posts", "tags"], "{run}");
        project.write("posts/src/lib.rs", &library);
    }
}

#[test]
fn quiet_says_only_what_went_wrong_and_verbose_what_is_done() {
    let project = Project::sqlite(USERS);
    let run = project.done(&["diff", "--write", "-q"]);
    assert!(run.stderr.is_empty() && run.stdout.contains("create table users"), "{run}");
    let run = project.done(&["migrate", "--quiet"]);
    assert!(run.stderr.is_empty(), "{run}");
    project.done(&["rollback"]);
    let normal = project.done(&["migrate"]);
    assert!(!normal.stderr.contains("CREATE TABLE"), "{normal}");
    project.done(&["rollback"]);
    let verbose = project.done(&["migrate", "-v"]);
    assert!(verbose.stderr.contains("CREATE TABLE \"users\"") && verbose.stderr.contains("applied"), "{verbose}");
    let run = project.done(&["diff", "--verbose"]);
    assert!(run.stderr.contains("running cargo build") && run.stderr.contains("1 table in "), "{run}");
    let run = project.run(&["diff", "-q", "-p", "nobody"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("no package `nobody`"), "errors are said all the same\n{run}");
    assert_eq!(project.run(&["diff", "-q", "-v"]).code, Some(1));
}
