//! `cargo schema lint --structs` and `--live`: advice on what is declared, and on a database as it is.

use super::{Context, Failure};
use crate::config::{LintConfig, Project};
use crate::live::{self, Missing, block_on};
use crate::report::lint::{Found, Report};
use crate::source::{self, Read, Reader, Source};
use indexmap::IndexMap;
use schema_core::advice::{Advice, advise};
use schema_core::db::advice::advise as advise_live;
use schema_core::db::masked;
use schema_core::lint::{Finding, Level, Place, Rule};
use schema_core::model::{Dialect, Location, Object};

/// What could be declared better, at the struct that declares it.
pub(super) fn structs(
    context: &Context,
    project: &Project,
    settings: &LintConfig,
    report: &mut Report,
) -> Result<(), Failure> {
    let reader = Reader { project, global: &context.global, talk: context.talk, structs: false };
    let Read::Declared { declared, .. } = reader.read(&Source::Structs)? else { return Ok(()) };
    let dialects = project.dialects(context.global.dialect)?;
    let mut found: Vec<(Advice, Vec<Dialect>)> = Vec::new();
    for dialect in dialects.iter().copied() {
        for advice in advise(dialect, &declared.schema) {
            match found.iter_mut().find(|(known, _)| *known == advice) {
                Some((_, on)) => on.push(dialect),
                None => found.push((advice, vec![dialect])),
            }
        }
    }
    for (mut advice, on) in found {
        if on.len() < dialects.len() {
            let on: Vec<&str> = on.iter().map(|dialect| dialect.title()).collect();
            advice.sentence = format!("{}: {}", on.join(", "), advice.sentence);
        }
        let (index, place) = match location(&declared.locations, &advice.object) {
            Some(location) => declared_at(project, location, report),
            None => (report.add_file(&advice.object.to_string(), ""), line_of("", 0)),
        };
        add(report, settings, index, advice, place);
    }
    Ok(())
}

/// What a live database says of itself, and what its catalogue shows.
pub(super) fn live(
    context: &Context,
    project: &Project,
    settings: &LintConfig,
    report: &mut Report,
) -> Result<(), Failure> {
    let reader = Reader { project, global: &context.global, talk: context.talk, structs: false };
    let target = reader.target(&Source::Database(None), None)?;
    let (schema, live) = block_on(async {
        let mut connection = live::connect(&target, Missing::Refuse).await?;
        let schema = source::inspected(&target, &mut connection).await?.schema;
        let live = advise_live(&mut connection).await.map_err(live::Error::Advice)?;
        connection.close().await;
        Ok::<_, Failure>((schema, live))
    })?;
    let index = report.add_database(&masked(&target.url));
    for advice in advise(target.dialect, &schema).into_iter().chain(live.advice) {
        add(report, settings, index, advice, line_of("", 1));
    }
    for sentence in live.unread {
        context.talk.hint(sentence);
    }
    Ok(())
}

fn add(report: &mut Report, settings: &LintConfig, file: usize, advice: Advice, place: Place) {
    let level = settings.level(Rule::Hazard(advice.kind));
    if level != Level::Off {
        report.found.push(Found { file, level, finding: Finding::of(advice, place) });
    }
}

/// The line of a struct, in a file of the report.
pub(super) fn declared_at(project: &Project, location: &Location, report: &mut Report) -> (usize, Place) {
    let index = report.files.iter().position(|(file, _)| *file == location.file).unwrap_or_else(|| {
        let text = std::fs::read_to_string(project.root.join(&location.file)).unwrap_or_default();
        report.add_file(&location.file, &text)
    });
    (index, line_of(&report.files[index].1, usize::try_from(location.line).unwrap_or_default()))
}

/// Where a thing is declared; its table, where nothing more is known.
pub(super) fn location<'a>(locations: &'a IndexMap<Object, Location>, object: &Object) -> Option<&'a Location> {
    locations.get(object).or_else(|| {
        let table = object.table()?;
        // Where a database knows no schemas, the canonical name has none.
        locations.iter().find_map(|(own, location)| {
            let own = own.as_table()?;
            (own == table || (table.schema.is_none() && own.name == table.name)).then_some(location)
        })
    })
}

/// A line without the spaces before it.
fn line_of(text: &str, number: usize) -> Place {
    let mut start = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        if at + 1 == number {
            let lead = line.len() - line.trim_start().len();
            return Place::of(text, start + lead..start + line.trim_end().len());
        }
        start += line.len();
    }
    Place::of(text, 0..0)
}
