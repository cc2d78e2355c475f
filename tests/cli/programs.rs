//! Tables that stand in a program beside a library.

use crate::fixture::Project;
use crate::story::USERS;

const JOBS: &str = "mod jobs {
    #[derive(schema_core::Table)]
    pub struct Job {
        #[column(primary_key)]
        pub id: i64,
    }
}
";

/// A package with a library, a program that declares a table of its own, and one that does not and does not compile either.
fn two_programs() -> Project {
    let project = Project::sqlite(USERS);
    let library = project.read("Cargo.toml").split('"').nth(1).unwrap().to_owned();
    let main = format!("{JOBS}fn main() {{ println!(\"{{}}\", std::mem::size_of::<{library}::User>()); }}\n");
    project.write("src/main.rs", &main);
    project.write("src/bin/other.rs", "fn main() { compile_error!(\"nobody asked for it\") }\n");
    project
}

#[test]
fn a_program_beside_a_library_has_tables_too() {
    let project = two_programs();
    let run = project.done(&["diff", "--write"]);
    assert!(run.stdout.contains("create table users") && run.stdout.contains("create table jobs"), "{run}");
    project.done(&["diff", "--exit-code"]);
    project.done(&["check"]);
    // The library's tables are not asked of the program, and the program's not of the library.
    project.structs(&USERS.replace("pub nick", "#[column(renamed_from = \"nick\")]\n    pub nickname"));
    let run = project.done(&["diff"]);
    assert!(run.stdout.contains("0 to add, 1 to change, 0 to remove"), "{run}");
    project.write("src/main.rs", "fn main() {}\n");
    let run = project.done(&["diff", "--drop", "jobs"]);
    assert!(run.stdout.contains("retire table jobs"), "{run}");
}

#[test]
fn a_program_that_does_not_compile_keeps_its_tables() {
    let project = two_programs();
    project.done(&["diff", "--write"]);
    let main = project.read("src/main.rs");
    project.write(
        "src/main.rs",
        &format!("{}fn f() -> i64 {{ \"\" }}\n", main.replace("id: i64", "id: i64, pub done: bool")),
    );
    let run = project.run(&["diff"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("does not compile") && run.stderr.contains("jobs.done"), "{run}");
    // Of a library with errors the compiler does not even come to the program.
    project.write("src/main.rs", &main);
    project.structs(&format!("{USERS}pub fn f() -> i64 {{ \"\" }}\n"));
    let run = project.run(&["diff"]);
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("jobs has no struct any more") && run.stderr.contains("Job ("), "{run}");
}

#[test]
fn what_a_program_links_from_other_packages_is_theirs() {
    let project = two_programs();
    let manifest = project.read("Cargo.toml");
    let name = manifest.split('"').nth(1).unwrap();
    let other = format!("{name}_other");
    project.write("other/Cargo.toml", &manifest.replace(name, &other).replace("[workspace]\n", ""));
    project.write("other/src/lib.rs", &USERS.replace("User", "Visitor"));
    project.write(
        "Cargo.toml",
        &manifest.replace("[workspace]", &format!("{other} = {{ path = \"other\" }}\n\n[workspace]")),
    );
    let main = project.read("src/main.rs");
    project.write(
        "src/main.rs",
        &main.replace("println!(", &format!("let _ = std::mem::size_of::<{other}::Visitor>(); println!(")),
    );
    let run = project.done(&["diff", "-p", name]);
    assert!(run.stdout.contains("create table users") && run.stdout.contains("create table jobs"), "{run}");
    assert!(!run.stdout.contains("visitors"), "{run}");
    let run = project.done(&["diff"]);
    assert!(run.stdout.contains("3 to add"), "{run}");
}
