//! The fallback for a package that does not compile: with `--cfg schema_dump` every record becomes a compile-time
//! panic, and the compiler says the record in its error message, whatever else is wrong with the package. Nothing
//! is generated or linked, and the user's own `cargo check` stays fresh.

use super::packages::Package;
use super::{Error, build};
use crate::args::Global;
use crate::report::Talk;
use schema_core::declare::START;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// The JSON of every record that the compiler can still evaluate.
pub(super) fn records(packages: &[Package], global: &Global, talk: Talk) -> Result<Vec<String>, Error> {
    let spinner = talk.spinner("asking the compiler for the tables".to_owned());
    let mut found = Vec::new();
    for package in packages {
        let library = package.library.then(|| vec!["--lib"]);
        let programs = package.programs.iter().map(|program| vec!["--bin", program.as_str()]);
        for target in library.into_iter().chain(programs) {
            let mut command = build::cargo("rustc", &package.features, global);
            command.args(["-p", &package.id]).args(target).args(["--profile", "check", "--", "--cfg", "schema_dump"]);
            build::say(&command, talk);
            // What is wrong has been said by the build before.
            let mut child = command.stderr(Stdio::null()).spawn().map_err(Error::Cargo)?;
            for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
                let line = line.map_err(Error::Cargo)?;
                // A cheap look before the parsing; the marker's quotes are escaped inside JSON.
                if line.contains("schema_record") {
                    in_message(&line, &mut found);
                }
            }
            if build::is_interrupted(child.wait().map_err(Error::Cargo)?) {
                return Err(Error::Interrupted);
            }
            spinner.tick(&package.name);
        }
    }
    Ok(found)
}

/// The records in one message of cargo's. Compilers differ in where they put a panic's text (a span's label, or
/// the message), and may say it twice.
fn in_message(line: &str, found: &mut Vec<String>) {
    let Ok(message) = serde_json::from_str::<Value>(line) else {
        return;
    };
    let mut here = Vec::new();
    in_value(&message, &mut here);
    for record in here {
        if !found.contains(&record) {
            found.push(record);
        }
    }
}

fn in_value(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            for (at, _) in text.match_indices(START) {
                let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<Value>();
                if let Some(Ok(_)) = values.next() {
                    found.push(text[at..at + values.byte_offset()].to_owned());
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| in_value(item, found)),
        Value::Object(map) => map.values().for_each(|item| in_value(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_found_wherever_the_compiler_puts_it() {
        let record = format!("{START}\"table\":\"a \\\"b\\\" {{\"}}");
        for text in [
            format!("evaluation panicked: {record}"),
            format!("the evaluated program panicked at '{record}', src/lib.rs:1:1"),
        ] {
            for message in [
                serde_json::json!({ "message": { "message": text } }),
                serde_json::json!({ "spans": [{ "label": text }, text] }),
            ] {
                let mut found = Vec::new();
                in_message(&message.to_string(), &mut found);
                assert_eq!(found, std::slice::from_ref(&record));
            }
        }
    }
}
