//! Column types out of their pieces, and the enums and domains that travel in them.

use super::{domain, form};
use crate::dialect::spell::type_name;
use crate::model::{Declared, Dialect, Enum, Location, Name, Object, Schema, Sql, Type};
use crate::validate::Problem;

/// A column's type and whether it may be null.
pub(super) struct Read {
    pub(super) ty: Type,
    pub(super) nullable: bool,
}

/// Reads the piece of a type and takes the enum and the domains in it into the schema.
pub(super) fn read(piece: &form::Type, declared: &mut Declared, problems: &mut Vec<Problem>) -> Result<Read, String> {
    Ok(match piece {
        form::Type::Words(words) => Read { ty: words.parse().map_err(|error| format!("{error}"))?, nullable: false },
        form::Type::Option { option } => Read { nullable: true, ..read(option, declared, problems)? },
        form::Type::Array { array } => {
            Read { ty: Type::Array(Box::new(read(array, declared, problems)?.ty)), nullable: false }
        }
        form::Type::Enum { r#enum } => Read { ty: Type::Enum(take_enum(r#enum, declared, problems)), nullable: false },
        form::Type::Domain { domain, of } => {
            let of = read(of, declared, problems)?;
            Read { ty: Type::Domain(domain::take(domain, of.ty, declared, problems)?), nullable: of.nullable }
        }
        form::Type::Sql { sql, of } => {
            let of = of.as_deref().map(|of| read(of, declared, problems)).transpose()?;
            Read {
                nullable: of.as_ref().is_some_and(|of| of.nullable),
                ty: overridden(sql, of.as_ref().map(|of| &of.ty), &declared.schema),
            }
        }
    })
}

/// The type that `sql_type` makes of a column: the words of a person win where they are given, and a database that is
/// left out gets its own word for the type of the field. Where it has none, that is for validation to say.
pub(super) fn overridden(sql: &Sql, base: Option<&Type>, schema: &Schema) -> Type {
    let mut sql = sql.clone();
    let left_out = Dialect::ALL.into_iter().filter(|dialect| sql.get(*dialect).is_none()).collect::<Vec<_>>();
    for dialect in left_out {
        if let Some(Ok(word)) = base.map(|base| type_name(dialect, schema, base)) {
            sql.by.insert(dialect, word);
        }
    }
    Type::Native(sql)
}

fn take_enum(read: &form::Enum, declared: &mut Declared, problems: &mut Vec<Problem>) -> Name {
    let name = Name { schema: read.schema.clone(), name: read.name.clone() };
    let (file, line) = &read.place;
    let location = Location { file: file.clone(), line: *line, item: read.item.clone() };
    let new = Enum {
        values: read.values.iter().map(|value| value.label.clone()).collect(),
        storage: read.storage.unwrap_or_default(),
        comment: read.comment.clone(),
    };
    let object = Object::Enum(name.clone());
    if let Some(known) = declared.schema.enums.get(&name) {
        let first = declared.locations.get(&object);
        let message = match first {
            Some(first) if *known != new => format!("it is declared twice in different ways, also at {first}"),
            Some(_) | None => return name,
        };
        let problem = Problem {
            object,
            location: Some(location),
            message,
            help: "give one of them another `#[db_enum(name = \"...\")]`, or use one enum for both".to_owned(),
        };
        if !problems.contains(&problem) {
            problems.push(problem);
        }
        return name;
    }
    for value in &read.values {
        declared.locations.insert(Object::EnumValue(name.clone(), value.label.clone()), location.clone());
        if let Some(former) = &value.renamed_from {
            declared.hints.enum_values.insert((name.clone(), value.label.clone()), former.clone());
        }
    }
    for form::Mapping { old, new } in &read.map {
        declared.hints.enum_maps.insert((name.clone(), old.clone()), new.clone());
    }
    if let Some(former) = &read.renamed_from {
        declared.hints.enums.insert(name.clone(), former_name(&name, former));
    }
    declared.locations.insert(object, location);
    declared.schema.enums.insert(name.clone(), new);
    name
}

/// A former name, which may name another schema: `sales.orders`, or a name in the same schema.
pub(super) fn former_name(name: &Name, former: &str) -> Name {
    match former.parse::<Name>() {
        Ok(parsed) if parsed.schema.is_some() => parsed,
        Ok(parsed) => name.sibling(parsed.name),
        Err(_) => name.sibling(former),
    }
}
