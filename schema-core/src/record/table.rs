//! One table out of its record: columns first, those of groups in their place, then what hangs on them.

use super::constraints::{self, Named};
use super::{Error, form, types};
use crate::model::{Column, Declared, Default, Generated, Literal, Location, Name, Object, Origin, Table, Type, Using};
use crate::validate::Problem;
use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A table's fields and their columns; a field of a group is known by its prefix and its name.
pub(super) type Columns = IndexMap<String, String>;

/// A field of the table, or of a group that it flattens.
pub(super) struct Flat<'a> {
    pub(super) field: form::Field,
    pub(super) prefix: String,
    /// Whether it is of a group.
    pub(super) grouped: bool,
    /// The record that the numbers of its pieces count in.
    pub(super) pieces: std::borrow::Cow<'a, [Value]>,
}

impl Flat<'_> {
    pub(super) fn column(&self) -> String {
        format!("{}{}", self.prefix, self.field.name.as_ref().unwrap_or(&self.field.field))
    }

    fn key(&self) -> String {
        format!("{}{}", self.prefix, self.field.field)
    }

    /// The entry so many of a key on the field.
    pub(super) fn origin(&self, key: &'static str, at: usize) -> Origin {
        if self.grouped { Origin::Group } else { Origin::Field(self.field.field.clone(), key, at) }
    }
}

/// A piece of a record.
pub(super) fn piece<T: DeserializeOwned>(item: &str, pieces: &[Value], at: usize) -> Result<T, Error> {
    let unreadable = |message| Error::Unreadable { item: item.to_owned(), message };
    let value = pieces.get(at).ok_or_else(|| unreadable(format!("it has no piece {at}")))?;
    serde_json::from_value(value.clone()).map_err(|error| unreadable(error.to_string()))
}

/// The columns by the fields that other attributes call them by.
pub(super) fn columns(record: &form::Table) -> Result<Columns, Error> {
    Ok(flat(record)?.iter().map(|flat| (flat.key(), flat.column())).collect())
}

fn flat(record: &form::Table) -> Result<Vec<Flat<'_>>, Error> {
    let mut flat = Vec::new();
    flatten(&record.item, &record.fields, (&record.pieces).into(), None, &mut flat)?;
    Ok(flat)
}

fn flatten<'a>(
    item: &str,
    fields: &[form::Field],
    pieces: std::borrow::Cow<'a, [Value]>,
    group: Option<&str>,
    flat: &mut Vec<Flat<'a>>,
) -> Result<(), Error> {
    let prefix = group.unwrap_or_default();
    for field in fields {
        let Some(at) = field.group else {
            let (prefix, grouped) = (prefix.to_owned(), group.is_some());
            flat.push(Flat { field: field.clone(), prefix, grouped, pieces: pieces.clone() });
            continue;
        };
        let group: form::Group = piece(item, &pieces, at)?;
        let prefix = format!("{prefix}{}", field.prefix.as_deref().unwrap_or_default());
        flatten(item, &group.fields, group.pieces.into(), Some(&prefix), flat)?;
    }
    Ok(())
}

/// A table under construction, and where to note what is wrong with it.
pub(super) struct Build<'a> {
    pub(super) name: &'a Name,
    pub(super) item: &'a str,
    pub(super) location: &'a Location,
    pub(super) table: Table,
    pub(super) declared: &'a mut Declared,
    pub(super) problems: &'a mut Vec<Problem>,
}

impl Build<'_> {
    pub(super) fn problem(&mut self, object: Object, message: impl Into<String>, help: impl Into<String>) {
        let location = Some(self.location.clone());
        self.problems.push(Problem { object, location, message: message.into(), help: help.into() });
    }

    pub(super) fn locate(&mut self, object: Object) {
        self.declared.locations.insert(object, self.location.clone());
    }

    /// Notes where a thing is said, too.
    pub(super) fn locate_at(&mut self, object: Object, origin: Origin) {
        self.declared.origins.insert(object.clone(), origin);
        self.locate(object);
    }
}

/// Reads a record into the schema.
pub(super) fn read(
    name: &Name,
    record: &form::Table,
    fields: &IndexMap<Name, Columns>,
    declared: &mut Declared,
    problems: &mut Vec<Problem>,
) -> Result<(), Error> {
    let location = super::location(record);
    let table = Table { comment: record.comment.clone(), options: record.options.clone(), ..Table::default() };
    let mut build = Build { name, item: &record.item, location: &location, table, declared, problems };
    build.locate(Object::Table(name.clone()));
    if let Some(former) = &record.renamed_from {
        build.declared.hints.tables.insert(name.clone(), types::former_name(name, former));
    }
    let flat = flat(record)?;
    for field in &flat {
        column(&mut build, field)?;
    }
    let mut named = Named::default();
    let own = fields.get(name).cloned().unwrap_or_default();
    constraints::partitions(&mut build, record, &own);
    for at in &record.inherits {
        let parent = piece::<form::Target>(&record.item, &record.pieces, *at)?.into_name();
        build.table.inherits.push(parent);
    }
    constraints::primary_key(&mut build, &mut named, record, &flat, &own);
    for (at, unique) in record.uniques.iter().enumerate() {
        constraints::unique(&mut build, &mut named, unique, "", &own, Origin::Struct("unique", at));
    }
    for field in &flat {
        for (at, unique) in field.field.uniques.iter().enumerate() {
            constraints::unique(&mut build, &mut named, unique, &field.prefix, &own, field.origin("unique", at));
        }
    }
    for (at, index) in record.indexes.iter().enumerate() {
        constraints::index(&mut build, &mut named, index, "", &own, Origin::Struct("index", at));
    }
    for field in &flat {
        for (at, index) in field.field.indexes.iter().enumerate() {
            constraints::index(&mut build, &mut named, index, &field.prefix, &own, field.origin("index", at));
        }
    }
    for (at, exclusion) in record.exclusions.iter().enumerate() {
        constraints::exclusion(&mut build, &mut named, exclusion, &own, Origin::Struct("exclude", at));
    }
    for (at, check) in record.checks.iter().enumerate() {
        constraints::check(&mut build, &mut named, check, None, Origin::Struct("check", at));
    }
    for field in &flat {
        for (at, check) in field.field.checks.iter().enumerate() {
            let origin = field.origin("check", at);
            constraints::check(&mut build, &mut named, check, Some(&field.column()), origin);
        }
    }
    // After all indexes that were asked for: one of them may serve.
    for (at, key) in record.foreign_keys.iter().enumerate() {
        let columns = constraints::resolve(&mut build, &Object::Table(name.clone()), &key.columns, "", &own);
        let origin = Origin::Struct("foreign_key", at);
        constraints::foreign_key(&mut build, &mut named, (key, origin), columns, &record.pieces, fields)?;
    }
    for field in &flat {
        if let Some(key) = &field.field.references {
            let key = (key, field.origin("references", 0));
            constraints::foreign_key(&mut build, &mut named, key, vec![field.column()], &field.pieces, fields)?;
        }
    }
    let table = build.table;
    declared.schema.tables.insert(name.clone(), table);
    Ok(())
}

fn column(build: &mut Build, flat: &Flat) -> Result<(), Error> {
    let (field, name) = (&flat.field, flat.column());
    let path = (build.name.clone(), name.clone());
    let object = Object::Column(build.name.clone(), name.clone());
    let (ty, nullable) = read_type(build, flat, &object)?;
    let mut column = Column::new(ty);
    column.nullable = nullable;
    column.default = match (&field.default, &field.default_sql) {
        (Some(default), _) => Some(Default::Value(literal(build.item, default, &flat.pieces)?)),
        (None, Some(sql)) => Some(Default::Sql(sql.clone())),
        (None, None) => None,
    };
    column.identity = field.auto_increment;
    column.sequence = field.sequence;
    column.generated = field.generated.clone().map(|expr| Generated { expr, stored: field.stored });
    column.collate.clone_from(&field.collate);
    column.comment.clone_from(&field.comment);
    if build.table.columns.contains_key(&name) {
        let help = "rename one with `#[column(name = \"...\")]`, or give the group a prefix: `#[column(flatten(prefix = \"...\"))]`";
        build.problem(object, "two fields are this column", help);
        return Ok(());
    }
    let hints = &mut build.declared.hints;
    if let Some(former) = &field.renamed_from {
        hints.columns.insert(path.clone(), format!("{}{former}", flat.prefix));
    }
    if field.using.is_some() || field.using_back.is_some() {
        hints.using.insert(path.clone(), Using { up: field.using.clone(), back: field.using_back.clone() });
    }
    if let Some(sql) = &field.backfill {
        hints.backfill.insert(path, sql.clone());
    }
    build.locate_at(object, flat.origin("name", 0));
    build.table.columns.insert(name, column);
    Ok(())
}

/// The type of a column with its length or precision, and whether it may be null.
fn read_type(build: &mut Build, flat: &Flat, object: &Object) -> Result<(Type, bool), Error> {
    let field = &flat.field;
    let unreadable = |message| Error::Unreadable { item: build.item.to_owned(), message };
    let read = match field.ty {
        Some(at) => {
            let form = piece::<form::Type>(build.item, &flat.pieces, at)?;
            Some(types::read(&form, build.declared, build.problems).map_err(unreadable)?)
        }
        None => None,
    };
    let nullable = read.as_ref().map_or(field.nullable, |read| read.nullable);
    let number = |number: Option<form::Number>| match number {
        Some(form::Number::Literal(number)) => Ok(Some(number)),
        Some(form::Number::Piece { piece: at }) => piece(build.item, &flat.pieces, at).map(Some),
        None => Ok(None),
    };
    let (length, precision, scale) = (number(field.length)?, number(field.precision)?, number(field.scale)?);
    let base = match read {
        Some(read) => sized(build, object, read.ty, length, (precision, scale)).map(Some)?,
        None => None,
    };
    match (&field.sql_type, base) {
        (Some(sql), base) => Ok((types::overridden(sql, base.as_ref(), &build.declared.schema), nullable)),
        (None, Some(base)) => Ok((base, nullable)),
        (None, None) => Err(Error::Unreadable {
            item: build.item.to_owned(),
            message: format!("the field `{}` has no type", field.field),
        }),
    }
}

fn sized(
    build: &mut Build,
    object: &Object,
    ty: Type,
    length: Option<u32>,
    digits: (Option<u32>, Option<u32>),
) -> Result<Type, Error> {
    let (precision, scale) = digits;
    if let (Some(precision), Some(scale)) = (precision, scale)
        && scale > precision
    {
        build.problem(
            object.clone(),
            format!("its scale {scale} is greater than its precision {precision}"),
            "give a scale of at most the precision",
        );
    }
    Ok(with_size(ty, length, digits).unwrap_or_else(|(ty, message)| {
        build.problem(object.clone(), message, "remove it, or write the type with `sql_type`");
        ty
    }))
}

/// The type of that length, or of so many digits and so many behind the point; the type itself and the reason where it has none.
pub(super) fn with_size(
    ty: Type,
    length: Option<u32>,
    (precision, scale): (Option<u32>, Option<u32>),
) -> Result<Type, (Type, String)> {
    Ok(match (ty, length, precision) {
        (Type::Text, Some(length), None) => Type::Varchar(length),
        (Type::Bytes, Some(length), None) => Type::Varbinary(length),
        (Type::Decimal { .. }, None, Some(_)) => Type::Decimal { precision, scale },
        (ty, None, None) => ty,
        (ty, length, _) => {
            let word = if length.is_some() { "`length` is for texts and bytes" } else { "`precision` is for decimals" };
            let message = format!("{word}, and its type is {ty}");
            return Err((ty, message));
        }
    })
}

pub(super) fn literal(item: &str, default: &form::Default, pieces: &[Value]) -> Result<Literal, Error> {
    let number = |digits: &str| digits.parse().map_or_else(|_| Literal::Number(digits.to_owned()), Literal::Integer);
    Ok(match default {
        form::Default::Integer(digits) => number(digits),
        form::Default::Number(digits) => Literal::Number(digits.clone()),
        form::Default::Bool(value) => Literal::Bool(*value),
        form::Default::Text(text) => Literal::Text(text.clone()),
        form::Default::Piece(at) => match piece(item, pieces, *at)? {
            Value::Bool(value) => Literal::Bool(value),
            Value::String(text) => Literal::Text(text),
            Value::Number(digits) => number(&digits.to_string()),
            other @ (Value::Null | Value::Array(_) | Value::Object(_)) => {
                return Err(Error::Unreadable { item: item.to_owned(), message: format!("{other} is no default") });
            }
        },
    })
}
