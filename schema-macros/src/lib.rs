//! The derive macros of cargo schema: annotated structs become constants, and records of their tables.
//!
//! Reading (`attr`, `parts`, `index`, `ast`) notes every mistake in a `Ctxt` and goes on; `check` holds the
//! rules that need more than one attribute; `record` and `expand` write what is left.

// Of the products alone, beside the lints of the workspace: tests print, and unwrap.
#![deny(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod ast;
mod attr;
mod check;
mod ctxt;
mod domain;
mod emit;
mod enums;
mod expand;
mod index;
mod json;
mod name;
mod newtype;
mod options;
mod partition;
mod parts;
mod pieces;
mod primary_key;
mod record;
mod sequence;
mod sequences;
mod types;

use proc_macro::TokenStream;

/// Declares a table: each field is a column. `Option` is nullable, everything else is required.
///
/// # On the struct: `#[table(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `name = "..."` | the table's name; without it the plural of the struct's name in snake case |
/// | `schema = "..."` | the schema it lives in (PostgreSQL), made when its first table is, if it is not there; the others have none |
/// | `comment = "..."` | what the table is, kept by the database |
/// | `renamed_from = "..."` | its former name |
/// | `primary_key(a, b)` | the key, in this order; a column may descend, `b desc`, and be there with its beginning alone, `a(length = 30)` (MySQL, MariaDB); `primary_key(name = "...", columns(a, b desc), include(c), deferrable = initially_deferred)` |
/// | `unique(a, b)` | a unique constraint; `unique(columns(a, b), name = "...", include(c), nulls_not_distinct, deferrable = initially_deferred, only(postgres))` |
/// | `index(a, b desc nulls_last)` | an index; a part is a column with `asc` or `desc`, `nulls_first` or `nulls_last`, `a(opclass = "...", length = 10)`, or an expression as a string; `index(columns(...), name = "...", unique, using = "gin", where = "...", include(c), nulls_not_distinct, only(postgres))`, `index(expr = "lower(email)")` |
/// | `exclude(columns(room with "=", during with "&&"), using = "gist", only(postgres))` | no two rows of which every part answers its operator with true (PostgreSQL); a part is one of an index with `with`; also `name`, `where`, `include(c)`, `deferrable` |
/// | `check(name = "...", expr = "...", only(sqlite))` | a check; also `options(postgres(not_valid, no_inherit, not_enforced), mysql(not_enforced))` |
/// | `foreign_key(columns(a, b), references = User(x, y))` | a key of several columns; also `name`, `on_delete`, `on_update`, `deferrable`, `index = false`, `same_type = false` (`i64` refers to `i32`), `options(postgres(not_valid))`, `only(...)` |
/// | `partition_by(range(day))` | how rows are divided into partitions (PostgreSQL; elsewhere an ordinary table): `range`, `list` or `hash` of columns, with `opclass`, and of expressions as strings, as in `"name COLLATE \"C\""` |
/// | `partition(name = "events_2024", from = "'2024-01-01'", to = "'2025-01-01'")` | a partition, its bounds as SQL; also `values = "1, NULL"`, `modulus = 4, remainder = 0`, `default`; where none is declared, they are left alone. In it `partition_by(...)` and `partition(...)` divide it in turn |
/// | `inherits(Place)` | the tables whose columns and checks this one has, too, and whose readers read its rows (PostgreSQL; elsewhere a table by itself); the fields stand in each struct, the checks in the parent alone |
/// | `options(postgres(unlogged, fillfactor = 70), sqlite(strict))` | what single databases are told about the table; on an index, a foreign key and a check too |
/// | `options(mysql(partition_by = "RANGE (day) (PARTITION old VALUES LESS THAN (100), PARTITION new VALUES LESS THAN (MAXVALUE))"))` | how MySQL and MariaDB divide the table: what stands behind `PARTITION BY`. MariaDB has the options for MySQL unless it has its own |
/// | `crate = path` | where `schema_core` is, if not at `::schema_core` |
///
/// # On a field: `#[column(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `name = "..."`, `renamed_from = "..."` | the column's name, its former one |
/// | `primary_key`, `primary_key(name = "...", length = 30, desc, include(a), deferrable)` | the key |
/// | `auto_increment`, `auto_increment = always`, `= serial` | the database counts; `always`: and takes no number from outside (PostgreSQL); `serial`: as a `bigserial` does (PostgreSQL) |
/// | `sequence(start = 1000, increment = 10, min = 1, max = 99999, cache = 20, cycle)` | how the sequence of a counted column counts (PostgreSQL; elsewhere left out): any of these; below 0 it counts down |
/// | `unique`, `unique(name = "...", ...)`, `index`, `index(desc, name = "...", ...)` | as on the struct, of this column |
/// | `references = User::id`, `references(User::id, name = "...", options(postgres(not_valid)), only(...))` | a foreign key, which the compiler checks; an index comes with it unless `index = false` |
/// | `on_delete`, `on_update` | `no_action`, `restrict`, `cascade`, `set_null` or `set_default` |
/// | `deferrable`, `deferrable = initially_deferred` | when the foreign key is checked |
/// | `length = 40`, `precision = 12`, `scale = 2` | numbers, or paths of constants |
/// | `sql_type = "..."`, `sql_type(postgres = "citext", any = "text")` | the type as the database writes it |
/// | `default = 0`, `default = Status::Open`, `default_sql = "now()"` | the default: a literal or path, or an expression |
/// | `generated = "..."` with `stored` or `virtual` | a computed column |
/// | `check = "..."`, `check(name = "...", expr = "...", options(...))` | a check |
/// | `collate = "..."`, `comment = "..."` | |
/// | `backfill = "..."` | what the rows that are there get when the column is required |
/// | `using = "..."`, `using_back = "..."` | how values convert when the type changes, there and back |
/// | `flatten`, `flatten(prefix = "billing_")` | the columns of a struct that derives `Columns` |
/// | `skip` | no column |
///
/// Wherever an expression stands, `key(postgres = "...", mysql = "...", any = "...")` gives each database its own; what is for
/// MySQL is for MariaDB too, unless that has one.
#[proc_macro_derive(Table, attributes(table, column))]
pub fn table(input: TokenStream) -> TokenStream {
    derive(input, expand::table)
}

/// Declares a group of columns that tables share, for `#[column(flatten)]`. Its fields take the keys of [`Table`]'s fields.
#[proc_macro_derive(Columns, attributes(table, column))]
pub fn columns(input: TokenStream) -> TokenStream {
    derive(input, expand::columns)
}

/// Declares an enum whose values are labels in the database: a type of its own on PostgreSQL, `enum(...)` on MySQL and
/// MariaDB, a text with a check on SQLite.
///
/// On the enum, `#[db_enum(...)]`: `name = "..."`, `schema = "..."`, `rename_all = "kebab-case"`, `storage = "text"` (a text with
/// a check everywhere), `comment = "..."` (PostgreSQL), `renamed_from = "..."`, and `map(old = "new")` for labels that go away. On a value: `rename = "..."`,
/// `renamed_from = "..."`.
#[proc_macro_derive(DbEnum, attributes(db_enum))]
pub fn db_enum(input: TokenStream) -> TokenStream {
    derive(input, enums::db_enum)
}

/// Declares a newtype as a column type: that of the type inside, unless `#[column_type(sql_type = "...")]` names another.
///
/// With `#[column_type(domain)]` or `#[column_type(domain(...))]` it is a domain of PostgreSQL over that type:
///
/// | key | meaning |
/// |---|---|
/// | `name = "..."`, `schema = "..."` | its name; without it the struct's in snake case; the schema it lives in |
/// | `renamed_from = "..."` | its former name |
/// | `check = "VALUE > 0"`, `check(name = "...", expr = "...", options(postgres(not_valid)))` | what a value must meet; may be given several times |
/// | `not_null` | it refuses NULL, in a column of `Option` too |
/// | `default = 0`, `default_sql = "now()"` | what a column without a default of its own stores: a literal (the label of an enum), or an expression |
/// | `length = 40`, `precision = 12`, `scale = 2` | those of the type that it is over |
/// | `collate = "..."`, `comment = "..."` | |
///
/// MySQL, MariaDB and SQLite have no domains: there a column has the type that the domain is over, and neither its checks, its
/// `not_null` nor its default. Declare on the column what must hold there too.
#[proc_macro_derive(ColumnType, attributes(column_type))]
pub fn column_type(input: TokenStream) -> TokenStream {
    derive(input, newtype::column_type)
}

/// Declares a sequence of PostgreSQL that belongs to no column; a column counts from it with `default_sql = "nextval('order_numbers')"`.
/// The struct says nothing else: `struct OrderNumbers;`.
///
/// | key | meaning |
/// |---|---|
/// | `name = "..."`, `schema = "..."` | its name; without it the struct's in snake case; the schema it lives in |
/// | `renamed_from = "..."` | its former name |
/// | `sql_type = "integer"` | the type of its values: `smallint`, `integer`, or `bigint` as without it |
/// | `start = 1000`, `increment = 10`, `min = 1`, `max = 99999`, `cache = 20`, `cycle` | how it counts; below 0 it counts down |
/// | `comment = "..."` | what it is, kept by the database |
/// | `crate = path` | where `schema_core` is, if not at `::schema_core` |
///
/// Where it stands is nobody's declaration: it stays through changes, and dropping the sequence forgets it. MySQL, MariaDB and SQLite
/// leave it out.
#[proc_macro_derive(Sequence, attributes(sequence))]
pub fn sequence(input: TokenStream) -> TokenStream {
    derive(input, sequences::sequence)
}

fn derive(input: TokenStream, expand: impl FnOnce(&syn::DeriveInput) -> TokenStream) -> TokenStream {
    match syn::parse::<syn::DeriveInput>(input) {
        Ok(input) => expand(&input),
        Err(error) => error.to_compile_error().into(),
    }
}

/// The rules of names, as source: the engine makes structs of tables and must know them the other way round, and a crate
/// of macros can hand over nothing but tokens.
#[doc(hidden)]
#[proc_macro]
pub fn __naming(_: TokenStream) -> TokenStream {
    let source = include_str!("name.rs");
    let rules = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = rules.lines().filter(|line| !line.starts_with("//!")).collect();
    lines.join("\n").parse().unwrap_or_default()
}
