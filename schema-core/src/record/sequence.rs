//! Sequences that belong to no column, out of their records.

use super::types::former_name;
use super::{Error, form, place, unreadable};
use crate::model::{Declared, Location, Name, Object, StandaloneSequence, Type};
use crate::validate::Problem;

/// Whether the text is a record of a sequence.
pub(super) fn is_one(text: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        kind: form::Kind,
    }
    serde_json::from_str::<Head>(text).is_ok_and(|head| head.kind == form::Kind::Sequence)
}

/// Reads the records into the schema.
pub(super) fn read(texts: &[&String], declared: &mut Declared, problems: &mut Vec<Problem>) -> Result<(), Error> {
    let mut all = texts.iter().map(|text| parse(text)).collect::<Result<Vec<_>, Error>>()?;
    all.sort_by_cached_key(|(location, _)| (location.file.clone(), location.line, location.item.clone()));
    for (location, record) in all {
        let name = Name { schema: record.schema.clone(), name: record.name.clone() };
        let object = Object::Sequence(name.clone());
        if let Some(first) = declared.locations.get(&object) {
            problems.push(Problem {
                message: format!("it is declared twice, also at {first}"),
                help: "give one of them another `#[sequence(name = \"...\")]`".to_owned(),
                object,
                location: Some(location),
            });
            continue;
        }
        let ty = match record.sql_type.as_deref() {
            Some("smallint") => Type::SmallInt,
            Some("integer") => Type::Integer,
            Some(_) | None => Type::BigInt,
        };
        if let Some(former) = &record.renamed_from {
            declared.hints.sequences.insert(name.clone(), former_name(&name, former));
        }
        declared.locations.insert(object, location);
        let sequence = StandaloneSequence { ty, told: record.told, comment: record.comment };
        declared.schema.sequences.insert(name, sequence);
    }
    Ok(())
}

fn parse(text: &str) -> Result<(Location, form::StandaloneSequence), Error> {
    let read = || {
        let record: form::StandaloneSequence = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if record.schema_record != 1 {
            return Err(format!("its version is {}", record.schema_record));
        }
        let (file, line) = place(&record.place, &record.pieces)?;
        Ok((Location { file, line, item: record.item.clone() }, record))
    };
    read().map_err(|message| unreadable(text, message))
}
