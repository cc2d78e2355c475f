//! The record of a struct as text. What only the compiler knows (types, names of other tables, values of
//! constants) stands in a list of pieces at its end; the text before refers to a piece by its number.

use crate::ast::{Field, Reference, Struct, unraw};
use crate::attr::{Number, Sql, Value};
use crate::index::{Exclusion, Index, Part, PartOf};
use crate::json::{self, Json};
use crate::options::Options;
use crate::partition::{Bound, Partition, PartitionBy};
use crate::parts::{Check, ForeignKey, Unique};
use crate::primary_key::Key;
use crate::types::{self, Kind};
use quote::ToTokens;
use syn::{Ident, Type};

/// What stands between the text of a record and its pieces.
pub(crate) const PIECES: &str = ",\"pieces\":[";

/// The pieces of a record, each an expression of type `Piece`, and what it is made from.
pub(crate) struct Pieces<'a> {
    /// The well-known types as text, which are the first pieces: one expression names them all.
    pub(crate) known: Vec<&'a str>,
    /// The others.
    pub(crate) list: Vec<Piece<'a>>,
    keys: Vec<String>,
}

/// What a piece is made from.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'a> {
    /// Where the struct stands.
    Place,
    /// The type of a column.
    Type(&'a Field),
    /// The columns of a group, and the number of the field that flattens it.
    Group(&'a Type, usize),
    /// The name of a table.
    Target(&'a syn::Path),
    /// The label of an enum's value: the path, and the type of the column.
    Label(&'a syn::Path, &'a Type),
    /// The value of a constant of a plain type.
    Constant(&'a syn::Path, Kind),
}

impl<'a> Pieces<'a> {
    pub(crate) fn of(input: &'a Struct) -> Pieces<'a> {
        let mut known = Vec::new();
        for ty in input.fields.iter().filter(|field| has_type(field)).filter_map(|field| field.known.as_deref()) {
            if !known.contains(&ty) {
                known.push(ty);
            }
        }
        Pieces { known, list: Vec::new(), keys: Vec::new() }
    }

    /// The number of a piece; two that are written alike are one.
    fn number(&mut self, piece: Piece<'a>) -> usize {
        let key = match piece {
            Piece::Type(field) => {
                let known = field.known.as_deref().and_then(|ty| self.known.iter().position(|known| *known == ty));
                if let Some(at) = known {
                    return at;
                }
                field.ty.to_token_stream().to_string()
            }
            Piece::Target(path) => format!("= {}", path.to_token_stream()),
            Piece::Place | Piece::Group(..) | Piece::Label(..) | Piece::Constant(..) => String::new(),
        };
        let before = self.known.len();
        if let Some(at) = self.keys.iter().position(|other| *other == key && !key.is_empty()) {
            return before + at;
        }
        self.keys.push(key);
        self.list.push(piece);
        before + self.list.len() - 1
    }
}

/// Whether the record asks the compiler for the type of the field's column.
fn has_type(field: &Field) -> bool {
    !field.skip.is_some() && !field.flatten.is_some() && !field.sql_type.get().is_some_and(Sql::is_for_all)
}

/// The text of a table's record up to its pieces.
pub(crate) fn table<'a>(input: &'a Struct, name: &str, pieces: &mut Pieces<'a>) -> String {
    let table = &input.table;
    let mut json = Json::default();
    json.text.push_str("{\"schema_record\":1,\"kind\":\"table\"");
    json.text("struct", &unraw(&input.ident));
    place(&mut json, &input.ident, || pieces.number(Piece::Place));
    json.text("name", name);
    json.maybe_text("schema", table.schema.get().map(String::as_str));
    json.maybe_text("renamed_from", table.renamed_from.get().map(String::as_str));
    json.maybe_text("comment", table.comment.get().map(String::as_str));
    options(&mut json, table.options.get());
    if let Some(by) = table.partition_by.get() {
        partition_by(&mut json, by);
    }
    json.objects("partitions", &table.partitions, partition);
    let parents = table.inherits.get().into_iter().flatten();
    json.numbers("inherits", parents.map(|parent| pieces.number(Piece::Target(parent))));
    if let Some(key) = table.primary_key.get() {
        json.key("primary_key").text.push('{');
        primary_key(&mut json, key, key.columns());
        json.text.push('}');
    }
    json.objects("uniques", &table.uniques, unique);
    json.objects("indexes", &table.indexes, index);
    json.objects("exclusions", &table.exclusions, exclusion);
    json.objects("checks", &table.checks, check);
    json.objects("foreign_keys", &table.foreign_keys, |json, item| foreign_key(json, item, pieces));
    fields(&mut json, &input.fields, pieces);
    json.text
}

/// The text of a group's record up to its pieces.
pub(crate) fn group<'a>(input: &'a Struct, pieces: &mut Pieces<'a>) -> String {
    let mut json = Json::default();
    json.text.push('{');
    json.text("struct", &unraw(&input.ident));
    place(&mut json, &input.ident, || pieces.number(Piece::Place));
    fields(&mut json, &input.fields, pieces);
    json.text
}

/// `"place":["src/order.rs",12]`, or the number of the piece that says it.
pub(crate) fn place(json: &mut Json, item: &Ident, piece: impl FnOnce() -> usize) {
    let (file, line) = (item.span().file(), item.span().start().line);
    if line == 0 || file.is_empty() {
        json.number("place", piece());
    } else {
        json.key("place").text.push('[');
        json::string(&mut json.text, &file);
        json.text.push_str(&format!(",{line}]"));
    }
}

fn fields<'a>(json: &mut Json, fields: &'a [Field], pieces: &mut Pieces<'a>) {
    let columns = fields.iter().enumerate().filter(|(_, field)| !field.skip.is_some());
    json.objects("fields", columns, |json, (at, item)| field(json, at, item, pieces));
}

fn field<'a>(json: &mut Json, at: usize, field: &'a Field, pieces: &mut Pieces<'a>) {
    json.text("field", &field.word);
    if let Some(prefix) = field.flatten.get() {
        json.number("group", pieces.number(Piece::Group(&field.ty, at)));
        json.maybe_text("prefix", prefix.as_deref());
        return;
    }
    json.maybe_text("name", field.name.get().map(String::as_str));
    match field.sql_type.get() {
        Some(sql) if sql.is_for_all() => json.flag("nullable", types::is_option(&field.ty)),
        Some(_) | None => json.number("type", pieces.number(Piece::Type(field))),
    }
    json.sql("sql_type", field.sql_type.get());
    for (key, number) in [("length", &field.length), ("precision", &field.precision), ("scale", &field.scale)] {
        match number.get() {
            Some(Number::Literal(number)) => json.number(key, number),
            Some(Number::Path(path)) => {
                json.key(key).text.push('{');
                json.number("piece", pieces.number(Piece::Constant(path, types::U32)));
                json.text.push('}');
            }
            None => {}
        }
    }
    if let Some((value, _)) = field.default.get() {
        json.key("default").text.push('{');
        default(json, value, field, pieces);
        json.text.push('}');
    }
    json.sql("default_sql", field.default_sql.get());
    json.maybe_text("auto_increment", field.auto_increment.get().copied());
    if let Some(sequence) = field.sequence.get() {
        json.key("sequence").text.push('{');
        for (word, value, _) in &sequence.values {
            json.number(word, value);
        }
        json.flag("cycle", sequence.cycle);
        json.text.push('}');
    }
    json.sql("generated", field.generated.get());
    json.flag("stored", field.stored.get() == Some(&true));
    json.sql("collate", field.collate.get());
    json.maybe_text("comment", field.comment.get().map(String::as_str));
    json.maybe_text("renamed_from", field.renamed_from.get().map(String::as_str));
    json.sql("using", field.using.get());
    json.sql("using_back", field.using_back.get());
    json.sql("backfill", field.backfill.get());
    constraints(json, field, pieces);
}

/// What hangs on the table, declared on a field.
fn constraints<'a>(json: &mut Json, field: &'a Field, pieces: &mut Pieces<'a>) {
    if let Some(key) = field.primary_key.get() {
        json.key("primary_key").text.push('{');
        primary_key(json, key, std::iter::empty());
        json.text.push('}');
    }
    json.objects("uniques", field.unique.get(), unique);
    json.objects("indexes", &field.indexes, index);
    json.objects("checks", &field.checks, check);
    if let Some(reference) = field.references.get() {
        json.key("references").text.push('{');
        let Reference { table, column, name, options: told, only } = reference;
        json.number("table", pieces.number(Piece::Target(table)));
        json.list("fields", [unraw(column)]);
        json.maybe_text("name", name.as_deref());
        let actions = [field.on_delete.get(), field.on_update.get(), field.deferrable.get()];
        behaviour(json, actions.map(Option::<&&str>::copied), !field.no_index.is_some(), only);
        options(json, told.get());
        json.text.push('}');
    }
}

fn default<'a>(json: &mut Json, value: &'a Value, field: &'a Field, pieces: &mut Pieces<'a>) {
    match value {
        Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Text(_) => literal(json, value),
        Value::Path(path) => {
            let label = Piece::Label(path, types::stripped(&field.ty));
            let piece = field.kind.map_or(label, |kind| Piece::Constant(path, kind));
            json.number("piece", pieces.number(piece));
        }
    }
}

/// A literal; a path has none.
pub(crate) fn literal(json: &mut Json, value: &Value) {
    match value {
        Value::Integer(digits) => json.text("integer", digits),
        Value::Float(digits) => json.text("number", digits),
        Value::Bool(value) => json.number("bool", value),
        Value::Text(text) => json.text("text", text),
        Value::Path(_) => {}
    }
}

/// A field does not name its own column.
fn primary_key<'a>(json: &mut Json, key: &Key, columns: impl Iterator<Item = &'a Ident>) {
    json.maybe_text("name", key.name.get().map(String::as_str));
    json.list("columns", names(columns));
    if key.parts.iter().any(|part| part.length.is_some()) {
        json.key("lengths").text.push('{');
        for part in &key.parts {
            if let Some(length) = part.length.get() {
                json.comma();
                json::string(&mut json.text, &unraw(&part.column));
                json.text.push_str(&format!(":{length}"));
            }
        }
        json.text.push('}');
    }
    let descending = key.parts.iter().filter(|part| part.desc == Some(true));
    json.list("descending", names(descending.map(|part| &part.column)));
    json.list("include", names(&key.include));
    json.maybe_text("deferrable", key.deferrable.get().copied());
}

fn unique(json: &mut Json, unique: &Unique) {
    json.maybe_text("name", unique.name.get().map(String::as_str));
    json.list("columns", names(&unique.columns));
    json.list("include", names(&unique.include));
    json.flag("nulls_not_distinct", unique.nulls_not_distinct);
    json.maybe_text("deferrable", unique.deferrable.get().copied());
    json.list("only", &unique.only);
}

fn index(json: &mut Json, index: &Index) {
    json.maybe_text("name", index.name.get().map(String::as_str));
    json.objects("parts", &index.parts, part);
    json.flag("unique", index.unique);
    json.maybe_text("using", index.using.get().map(String::as_str));
    json.sql("where", index.predicate.get());
    json.list("include", names(&index.include));
    json.flag("nulls_not_distinct", index.nulls_not_distinct);
    options(json, index.options.get());
    json.list("only", &index.only);
}

fn options(json: &mut Json, options: Option<&Options>) {
    let Some(options) = options else { return };
    json.key("options").text.push('{');
    for (dialect, list) in options {
        json.key(dialect).text.push('{');
        for (name, value) in list {
            json.comma();
            json::string(&mut json.text, name);
            json.text.push(':');
            json::string(&mut json.text, value);
        }
        json.text.push('}');
    }
    json.text.push('}');
}

fn partition_by(json: &mut Json, by: &PartitionBy) {
    json.key("partition_by").text.push('{');
    json.text("method", &by.method);
    json.objects("parts", &by.parts, part);
    json.text.push('}');
}

fn partition(json: &mut Json, partition: &Partition) {
    json.text("name", &partition.name);
    match &partition.bound {
        Bound::Default => json.text("bound", "default"),
        Bound::List(values) => {
            json.key("bound").text.push('{');
            json.text("list", values);
            json.text.push('}');
        }
        Bound::Range { from, to } => {
            json.key("bound").text.push_str("{\"range\":{");
            json.text("from", from);
            json.text("to", to);
            json.text.push_str("}}");
        }
        Bound::Hash { modulus, remainder } => {
            json.key("bound").text.push_str("{\"hash\":{");
            json.number("modulus", modulus);
            json.number("remainder", remainder);
            json.text.push_str("}}");
        }
    }
    if let Some(by) = partition.by.get() {
        partition_by(json, by);
    }
    json.objects("partitions", &partition.partitions, self::partition);
}

fn part(json: &mut Json, part: &Part) {
    match &part.of {
        PartOf::Column(column) => json.text("column", &unraw(column)),
        PartOf::Expr(expr) => json.sql("expr", Some(expr)),
    }
    json.flag("desc", part.desc == Some(true));
    json.maybe_text("nulls", part.nulls);
    json.maybe_text("opclass", part.opclass.get().map(String::as_str));
    if let Some(length) = part.length.get() {
        json.number("length", length);
    }
    json.maybe_text("with", part.with.as_ref().map(syn::LitStr::value).as_deref());
}

fn exclusion(json: &mut Json, exclusion: &Exclusion) {
    let Exclusion { index, deferrable } = exclusion;
    json.maybe_text("name", index.name.get().map(String::as_str));
    json.objects("parts", &index.parts, part);
    json.maybe_text("using", index.using.get().map(String::as_str));
    json.sql("where", index.predicate.get());
    json.list("include", names(&index.include));
    json.maybe_text("deferrable", deferrable.get().copied());
    json.list("only", &index.only);
}

pub(crate) fn check(json: &mut Json, check: &Check) {
    json.maybe_text("name", check.name.as_deref());
    json.sql("expr", Some(&check.expr));
    options(json, check.options.get());
    json.list("only", &check.only);
}

fn foreign_key<'a>(json: &mut Json, key: &'a ForeignKey, pieces: &mut Pieces<'a>) {
    json.maybe_text("name", key.name.as_deref());
    json.list("columns", names(&key.columns));
    json.number("table", pieces.number(Piece::Target(&key.table)));
    json.list("fields", names(&key.references));
    behaviour(json, [key.on_delete, key.on_update, key.deferrable], key.index, &key.only);
    options(json, key.options.get());
}

/// What a foreign key does, and whether an index comes with it.
fn behaviour(json: &mut Json, [on_delete, on_update, deferrable]: [Option<&str>; 3], index: bool, only: &[&str]) {
    json.maybe_text("on_delete", on_delete);
    json.maybe_text("on_update", on_update);
    json.maybe_text("deferrable", deferrable);
    json.flag("no_index", !index);
    json.list("only", only);
}

fn names<'a>(idents: impl IntoIterator<Item = &'a Ident>) -> Vec<String> {
    idents.into_iter().map(unraw).collect()
}
