//! A struct as its attributes describe it. Each kind of attribute has one list of keys, which is what
//! messages offer, and one `match` over it.

use crate::attr::{self, Number, Once, Sql, Value};
use crate::ctxt::Ctxt;
use crate::index::{self, Exclusion, Index};
use crate::options::{self, Options};
use crate::partition::{self, Partition, PartitionBy};
use crate::parts::{self, Check, ForeignKey, Unique};
use crate::primary_key::{self, Key};
use crate::sequence::{self, Sequence};
use crate::types::{self, Kind, Shown};
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Ident, Token};

/// The keys of `#[table(...)]`.
const TABLE_KEYS: [&str; 15] = [
    "name",
    "schema",
    "renamed_from",
    "comment",
    "primary_key",
    "unique",
    "index",
    "exclude",
    "check",
    "foreign_key",
    "options",
    "partition_by",
    "partition",
    "inherits",
    "crate",
];

/// The keys of `#[column(...)]`.
const COLUMN_KEYS: [&str; 28] = [
    "name",
    "primary_key",
    "auto_increment",
    "sequence",
    "unique",
    "index",
    "check",
    "references",
    "on_delete",
    "on_update",
    "deferrable",
    "length",
    "precision",
    "scale",
    "sql_type",
    "default",
    "default_sql",
    "generated",
    "stored",
    "virtual",
    "collate",
    "comment",
    "renamed_from",
    "using",
    "using_back",
    "backfill",
    "flatten",
    "skip",
];

/// What a foreign key may do.
pub(crate) const ACTIONS: [&str; 5] = ["no_action", "restrict", "cascade", "set_null", "set_default"];

/// What `deferrable` may say.
const DEFERRABLE: [&str; 2] = ["initially_immediate", "initially_deferred"];

/// `#[derive(Table)]`, or `#[derive(Columns)]` with the parts of a table left empty.
pub(crate) struct Struct {
    pub(crate) ident: Ident,
    pub(crate) table: TableAttrs,
    pub(crate) fields: Vec<Field>,
}

/// What `#[table(...)]` says.
#[derive(Default)]
pub(crate) struct TableAttrs {
    pub(crate) name: Once<String>,
    pub(crate) schema: Once<String>,
    pub(crate) renamed_from: Once<String>,
    pub(crate) comment: Once<String>,
    pub(crate) krate: Once<syn::Path>,
    pub(crate) primary_key: Once<Key>,
    pub(crate) uniques: Vec<Unique>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) exclusions: Vec<Exclusion>,
    pub(crate) checks: Vec<Check>,
    pub(crate) foreign_keys: Vec<ForeignKey>,
    pub(crate) options: Once<Options>,
    pub(crate) partition_by: Once<PartitionBy>,
    pub(crate) partitions: Vec<Partition>,
    pub(crate) inherits: Once<Vec<syn::Path>>,
}

/// A field and what `#[column(...)]` says about it.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// The identifier without `r#`.
    pub(crate) word: String,
    pub(crate) ty: syn::Type,
    /// The type as text, where it is a well-known one.
    pub(crate) known: Option<String>,
    /// The key as text, where it is of a well-known type.
    pub(crate) known_key: Option<String>,
    /// What the type holds, where its tokens show it.
    pub(crate) kind: Option<Kind>,
    /// Whether any attribute is given.
    pub(crate) is_plain: bool,
    pub(crate) name: Once<String>,
    /// Without columns: it is of this one.
    pub(crate) primary_key: Once<Key>,
    pub(crate) auto_increment: Once<&'static str>,
    pub(crate) sequence: Once<Sequence>,
    pub(crate) unique: Once<Unique>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) no_index: Once<()>,
    pub(crate) checks: Vec<Check>,
    pub(crate) references: Once<Reference>,
    pub(crate) on_delete: Once<&'static str>,
    pub(crate) on_update: Once<&'static str>,
    pub(crate) deferrable: Once<&'static str>,
    pub(crate) length: Once<Number>,
    pub(crate) precision: Once<Number>,
    pub(crate) scale: Once<Number>,
    pub(crate) sql_type: Once<Sql>,
    pub(crate) default: Once<(Value, Span)>,
    pub(crate) default_sql: Once<Sql>,
    pub(crate) generated: Once<Sql>,
    pub(crate) stored: Once<bool>,
    pub(crate) collate: Once<Sql>,
    pub(crate) comment: Once<String>,
    pub(crate) renamed_from: Once<String>,
    pub(crate) using: Once<Sql>,
    pub(crate) using_back: Once<Sql>,
    pub(crate) backfill: Once<Sql>,
    pub(crate) flatten: Once<Option<String>>,
    pub(crate) skip: Once<()>,
}

/// `references = User::id`
pub(crate) struct Reference {
    pub(crate) table: syn::Path,
    pub(crate) column: Ident,
    pub(crate) name: Option<String>,
    pub(crate) options: Once<Options>,
    pub(crate) only: Vec<&'static str>,
}

impl Field {
    /// The name of its column: the field's own unless the attributes say otherwise.
    pub(crate) fn column_name(&self) -> &str {
        self.name.get().unwrap_or(&self.word)
    }
}

/// The name of an identifier without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    let word = ident.to_string();
    match word.strip_prefix("r#") {
        Some(bare) => bare.to_owned(),
        None => word,
    }
}

/// Reads a struct; what cannot be a table at all gives nothing.
pub(crate) fn read(cx: &Ctxt, input: &syn::DeriveInput, derive: &str) -> Option<Struct> {
    let syn::Data::Struct(data) = &input.data else {
        let what = match input.data {
            syn::Data::Enum(_) => "an enum: derive `DbEnum` for a column type with labels",
            syn::Data::Union(_) | syn::Data::Struct(_) => "a union",
        };
        cx.error(input.ident.span(), format!("`{derive}` is for structs with named fields; this is {what}"));
        return None;
    };
    if let Some(parameter) = input.generics.params.first() {
        cx.error(
            parameter.span(),
            format!("`{derive}` is not for generic structs: a record is made from concrete types; write the struct out, or share columns with `#[column(flatten)]`"),
        );
        return None;
    }
    let syn::Fields::Named(named) = &data.fields else {
        let hint = match &data.fields {
            syn::Fields::Unnamed(_) => "this one is a tuple: name its fields, or derive `ColumnType` for a newtype",
            syn::Fields::Unit | syn::Fields::Named(_) => "this one has no fields",
        };
        cx.error(input.ident.span(), format!("`{derive}` is for structs with named fields; {hint}"));
        return None;
    };
    let table = read_table(cx, input, derive);
    let fields = named.named.iter().filter_map(|field| read_field(cx, field)).collect();
    Some(Struct { ident: input.ident.clone(), table, fields })
}

fn read_table(cx: &Ctxt, input: &syn::DeriveInput, derive: &str) -> TableAttrs {
    let mut table = TableAttrs::default();
    let keys: &[&str] = if derive == "Columns" { &["crate"] } else { &TABLE_KEYS };
    attr::read(cx, &input.attrs, "table", |key, input| {
        let word = key.to_string();
        if !keys.contains(&word.as_str()) {
            return Err(unknown_table_key(key, derive, keys));
        }
        match word.as_str() {
            "name" => table.name.set(cx, key, attr::text(key, input)?),
            "schema" => table.schema.set(cx, key, attr::text(key, input)?),
            "renamed_from" => table.renamed_from.set(cx, key, attr::text(key, input)?),
            "comment" => table.comment.set(cx, key, attr::text(key, input)?),
            "crate" => table.krate.set(cx, key, parts::crate_path(key, input)?),
            "primary_key" => table.primary_key.set(cx, key, primary_key::key(cx, key, input)?),
            "unique" => table.uniques.push(parts::unique(cx, key, input)?),
            "index" => table.indexes.push(index::index(cx, key, input)?),
            "exclude" => table.exclusions.push(index::exclude(cx, key, input)?),
            "options" => table.options.set(cx, key, options::options(cx, key, input)?),
            "partition_by" => table.partition_by.set(cx, key, partition::partition_by(cx, key, input)?),
            "partition" => table.partitions.push(partition::partition(cx, key, input)?),
            "inherits" => table.inherits.set(cx, key, parts::inherits(cx, key, input)?),
            "check" => table.checks.push(parts::check(cx, key, input)?),
            _ => table.foreign_keys.push(parts::foreign_key(cx, key, input)?),
        }
        Ok(())
    });
    table
}

fn unknown_table_key(key: &Ident, derive: &str, keys: &[&str]) -> syn::Error {
    if derive == "Columns" && TABLE_KEYS.iter().any(|known| key == known) {
        return syn::Error::new(
            key.span(),
            format!(
                "`{key}` belongs to a table: a group of columns takes only `crate`; write it on the structs that flatten the group"
            ),
        );
    }
    if COLUMN_KEYS.iter().any(|known| key == known) {
        return syn::Error::new(key.span(), format!("`{key}` belongs to a field: write `#[column({key} ...)]`"));
    }
    attr::unknown(key, "key of `table`", keys)
}

fn read_field(cx: &Ctxt, field: &syn::Field) -> Option<Field> {
    let ident = field.ident.clone()?;
    let Shown { known, known_key, kind } = types::shown(&field.ty);
    let mut read = Field {
        word: unraw(&ident),
        ident,
        known,
        known_key,
        kind,
        is_plain: true,
        ty: field.ty.clone(),
        name: Once::default(),
        primary_key: Once::default(),
        auto_increment: Once::default(),
        sequence: Once::default(),
        unique: Once::default(),
        indexes: Vec::new(),
        no_index: Once::default(),
        checks: Vec::new(),
        references: Once::default(),
        on_delete: Once::default(),
        on_update: Once::default(),
        deferrable: Once::default(),
        length: Once::default(),
        precision: Once::default(),
        scale: Once::default(),
        sql_type: Once::default(),
        default: Once::default(),
        default_sql: Once::default(),
        generated: Once::default(),
        stored: Once::default(),
        collate: Once::default(),
        comment: Once::default(),
        renamed_from: Once::default(),
        using: Once::default(),
        using_back: Once::default(),
        backfill: Once::default(),
        flatten: Once::default(),
        skip: Once::default(),
    };
    let given = attr::read(cx, &field.attrs, "column", |key, input| column_entry(cx, &mut read, key, input));
    read.is_plain = given == 0;
    Some(read)
}

fn column_entry(cx: &Ctxt, field: &mut Field, key: &Ident, input: ParseStream) -> syn::Result<()> {
    match key.to_string().as_str() {
        "name" => field.name.set(cx, key, attr::text(key, input)?),
        "primary_key" => {
            let read = primary_key::key_column(cx, key, &field.ident, input)?;
            field.primary_key.set(cx, key, read);
        }
        "auto_increment" => field.auto_increment.set(cx, key, counted(key, input)?),
        "sequence" => field.sequence.set(cx, key, sequence::sequence(cx, key, input)?),
        "unique" => {
            let unique = parts::unique_column(cx, key, &field.ident, input)?;
            field.unique.set(cx, key, unique);
        }
        "index" if input.peek(Token![=]) => {
            if attr::flag(key, input)? {
                field.indexes.push(Index::on(&field.ident));
            } else {
                field.no_index.set(cx, key, ());
            }
        }
        "index" => field.indexes.push(index::index_column(cx, key, &field.ident, input)?),
        "check" => field.checks.push(parts::check(cx, key, input)?),
        "references" => field.references.set(cx, key, parts::reference(cx, key, input)?),
        "on_delete" => field.on_delete.set(cx, key, attr::word(key, input, &ACTIONS)?),
        "on_update" => field.on_update.set(cx, key, attr::word(key, input, &ACTIONS)?),
        "deferrable" => field.deferrable.set(cx, key, deferrable(key, input)?),
        "length" => field.length.set(cx, key, attr::number(key, input)?),
        "precision" => field.precision.set(cx, key, attr::number(key, input)?),
        "scale" => field.scale.set(cx, key, attr::number(key, input)?),
        "sql_type" => field.sql_type.set(cx, key, attr::sql(cx, key, input)?),
        "default" => field.default.set(cx, key, attr::value(key, input)?),
        "default_sql" => field.default_sql.set(cx, key, attr::sql(cx, key, input)?),
        "generated" => field.generated.set(cx, key, attr::sql(cx, key, input)?),
        "stored" => field.stored.set(cx, key, attr::flag(key, input)?),
        "virtual" => field.stored.set(cx, key, !attr::flag(key, input)?),
        "collate" => field.collate.set(cx, key, attr::sql(cx, key, input)?),
        "comment" => field.comment.set(cx, key, attr::text(key, input)?),
        "renamed_from" => field.renamed_from.set(cx, key, attr::text(key, input)?),
        "using" => field.using.set(cx, key, attr::sql(cx, key, input)?),
        "using_back" => field.using_back.set(cx, key, attr::sql(cx, key, input)?),
        "backfill" => field.backfill.set(cx, key, attr::sql(cx, key, input)?),
        "flatten" => field.flatten.set(cx, key, parts::prefix(cx, key, input)?),
        "skip" if attr::flag(key, input)? => field.skip.set(cx, key, ()),
        "skip" => {}
        _ => return Err(unknown_column_key(key)),
    }
    Ok(())
}

/// `auto_increment`, `auto_increment = always` where not even an insert may set the value, or `= serial`.
fn counted(key: &Ident, input: ParseStream) -> syn::Result<&'static str> {
    if attr::has_no_value(input) {
        Ok("by_default")
    } else {
        attr::word(key, input, &["by_default", "always", "serial"])
    }
}

/// `deferrable`, or `deferrable = initially_deferred`.
pub(crate) fn deferrable(key: &Ident, input: ParseStream) -> syn::Result<&'static str> {
    if attr::has_no_value(input) { Ok(DEFERRABLE[0]) } else { attr::word(key, input, &DEFERRABLE) }
}

/// Words that other tools use, and what says the same here.
const ELSEWHERE: [(&str, &str); 16] = [
    ("nullable", "a column is nullable when its type is an `Option`"),
    ("null", "a column is nullable when its type is an `Option`"),
    ("not_null", "a column is required unless its type is an `Option`"),
    ("required", "a column is required unless its type is an `Option`"),
    ("type", "write `sql_type = \"...\"`"),
    ("ty", "write `sql_type = \"...\"`"),
    ("column_type", "write `sql_type = \"...\"`"),
    ("rename", "write `name = \"...\"` for the column's name, `renamed_from = \"...\"` for its former one"),
    ("column_name", "write `name = \"...\"`"),
    ("pk", "write `primary_key`"),
    ("id", "write `primary_key`"),
    ("autoincrement", "write `auto_increment`"),
    ("foreign_key", "write `references = User::id`; a key of several columns is `#[table(foreign_key(...))]`"),
    ("max_length", "write `length = 40`"),
    ("size", "write `length = 40`"),
    ("ignore", "write `skip`"),
];

fn unknown_column_key(key: &Ident) -> syn::Error {
    let word = key.to_string();
    if let Some((_, instead)) = ELSEWHERE.iter().find(|(other, _)| *other == word) {
        return syn::Error::new(key.span(), format!("unknown key of `column` `{key}`: {instead}"));
    }
    if TABLE_KEYS.contains(&word.as_str()) {
        return syn::Error::new(key.span(), format!("`{key}` belongs to the struct: write `#[table({key} ...)]`"));
    }
    attr::unknown(key, "key of `column`", &COLUMN_KEYS)
}
