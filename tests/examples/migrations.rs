//! Writes the migrations of every case for one database as files, for other tools to judge: `cargo run -p schema-tests --example
//! migrations -- postgres DIR`. What other linters say of them stands in `tests/linters.md`.

use std::path::Path;
use std::process::ExitCode;

use schema_core::migration::render;
use schema_core::model::Dialect;
use schema_tests::cases::all;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dialect, folder] = arguments.as_slice() else {
        eprintln!("usage: migrations DIALECT DIR");
        return ExitCode::FAILURE;
    };
    match dialect.parse::<Dialect>().map_err(|error| error.to_string()).and_then(|dialect| write(dialect, folder)) {
        Ok(count) => {
            println!("{count} files in {folder}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The files are named by their case, and by whether they run in a transaction.
fn write(dialect: Dialect, folder: &str) -> Result<usize, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut count = 0;
    for case in all() {
        let plans = case.plans(dialect)?;
        let Ok(plan) = &plans.plan else { continue };
        for (at, migration) in plan.migrations.iter().enumerate() {
            let text = render(dialect, migration, &[]).up;
            let mode = if text.starts_with("-- no-transaction") { "alone" } else { "transaction" };
            let file = Path::new(folder).join(format!("{mode}.{}.{}.sql", case.name, at + 1));
            std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
            count += 1;
        }
    }
    Ok(count)
}
