//! A domain out of the piece of a column's type. It is shared by the columns that hold it, so that each brings the same.

use super::constraints::Named;
use super::form;
use super::table::{literal, with_size};
use super::types::former_name;
use crate::model::name::NameFor;
use crate::model::{Check, Declared, Default, Domain, Location, Name, Object, Type};
use crate::validate::Problem;

/// Takes the domain over a type into the schema.
pub(super) fn take(
    read: &form::Domain,
    of: Type,
    declared: &mut Declared,
    problems: &mut Vec<Problem>,
) -> Result<Name, String> {
    let name = Name { schema: read.schema.clone(), name: read.name.clone() };
    let object = Object::Domain(name.clone());
    let (file, line) = &read.place;
    let location = Location { file: file.clone(), line: *line, item: read.item.clone() };
    let mut problem = |message: String, help: &str| {
        let (object, location) = (object.clone(), Some(location.clone()));
        let problem = Problem { object, location, message, help: help.to_owned() };
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    };
    let base = with_size(of, read.length, (read.precision, read.scale)).unwrap_or_else(|(ty, message)| {
        problem(message, "remove it, or write the type with `sql_type`");
        ty
    });
    let mut domain = Domain {
        not_null: read.not_null,
        default: match (&read.default, &read.default_sql) {
            (Some(default), _) => {
                Some(Default::Value(literal(&read.item, default, &[]).map_err(|error| error.to_string())?))
            }
            (None, Some(sql)) => Some(Default::Sql(sql.clone())),
            (None, None) => None,
        },
        collate: read.collate.clone(),
        comment: read.comment.clone(),
        ..Domain::new(base)
    };
    let mut named = Named::default();
    for form::Check { name: given, expr, options, only } in &read.checks {
        let check = Check { expr: expr.clone(), options: options.clone(), only: only.clone(), ..Check::new("") };
        let check_name = named.choose(given.as_ref(), &name, &[], NameFor::Check);
        if domain.checks.insert(check_name.clone(), check).is_some() {
            problem(format!("two checks have the name {check_name}"), "give one of them another `name`");
        }
    }
    match declared.schema.domains.get(&name) {
        Some(known) if *known == domain => return Ok(name),
        Some(_) => {
            let first = declared.locations.get(&object).map(ToString::to_string).unwrap_or_default();
            problem(
                format!("it is declared twice, and not alike, also at {first}"),
                "give one of them another `#[column_type(domain(name = \"...\"))]`, or use one type for both",
            );
            return Ok(name);
        }
        None => {}
    }
    if let Some(former) = &read.renamed_from {
        declared.hints.domains.insert(name.clone(), former_name(&name, former));
    }
    declared.locations.insert(object, location);
    declared.schema.domains.insert(name.clone(), domain);
    Ok(name)
}
