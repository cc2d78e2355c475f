//! Names that MySQL and MariaDB gave, `orders_ibfk_1` of a foreign key and `orders_chk_1` of a check: they follow the name of their table when that is
//! renamed, while the model, and the structs, go on to call them as they did. So they step aside for the moment of the renaming.

use super::measured::{self, my};
use super::{Cx, check};
use crate::dialect::spell;
use crate::facts::Fact;
use crate::model::name::cut;
use crate::model::{Check, Dialect, ForeignKey, Name, Object, Table};
use crate::statement::Statement;

/// The statement that renames a table, between those that keep the names of what would follow it.
pub(super) fn kept(cx: &Cx<'_>, from: &Name, to: &Name, rename: Statement) -> Vec<Statement> {
    let Some(table) = cx.before.tables.get(from) else { return vec![rename] };
    let (keys, checks) = followers(cx, from, table);
    let aside = |name: &str| aside(cx, name);
    let mut statements = Vec::new();
    statements.extend(unchecked(keys.iter().map(|(name, key)| called(cx, from, (name, &aside(name)), key)).collect()));
    statements.extend(checks.iter().map(|(name, item)| checked(cx, from, (name, &aside(name)), item)));
    statements.push(rename);
    let back = |(name, key): &(&String, &ForeignKey)| {
        // One that refers to its own table refers to the new name by now.
        let other = if key.table == *from { to.clone() } else { key.table.clone() };
        called(cx, to, (&aside(name), name), &ForeignKey { table: other, ..(*key).clone() })
    };
    statements.extend(unchecked(keys.iter().map(back).collect()));
    statements.extend(checks.iter().map(|(name, item)| checked(cx, to, (&aside(name), name), item)));
    statements
}

type Named<'a, T> = Vec<(&'a String, &'a T)>;

/// The foreign keys and checks of a table that follow its name.
fn followers<'a>(cx: &Cx<'_>, from: &Name, table: &'a Table) -> (Named<'a, ForeignKey>, Named<'a, Check>) {
    let follows = |name: &str, mark: &str| {
        let number = name.strip_prefix(from.name.as_str()).and_then(|rest| rest.strip_prefix(mark));
        number.is_some_and(|number| cx.dialect == Dialect::Mariadb || number.parse::<u32>().is_ok())
    };
    let is_mysql = matches!(cx.dialect, Dialect::Mysql | Dialect::Mariadb);
    let keys = table.foreign_keys.iter().filter(|(name, _)| is_mysql && follows(name, "_ibfk_"));
    // MariaDB counts its checks without the name of the table.
    let checks = table.checks.iter().filter(|(name, _)| cx.dialect == Dialect::Mysql && follows(name, "_chk_"));
    (keys.collect(), checks.collect())
}

/// What is no more under its name after each of the statements of [`kept`] in front of the renaming, and of those behind it.
#[cfg_attr(
    not(any(feature = "postgres", feature = "mysql", feature = "sqlite")),
    expect(dead_code, reason = "asked of a catalogue")
)]
pub(crate) fn gone(cx: &Cx<'_>, from: &Name, to: &Name) -> [Vec<Object>; 2] {
    let Some(table) = cx.before.tables.get(from) else { return [Vec::new(), Vec::new()] };
    let (keys, checks) = followers(cx, from, table);
    let both = |table: &Name, called: &dyn Fn(&str) -> String| {
        let keys = keys.iter().map(|(name, _)| Object::ForeignKey(table.clone(), called(name)));
        keys.chain(checks.iter().map(|(name, _)| Object::Check(table.clone(), called(name)))).collect()
    };
    [both(from, &|name| name.to_owned()), both(to, &|name| aside(cx, name))]
}

fn aside(cx: &Cx<'_>, name: &str) -> String {
    cut(&format!("_{name}"), cx.features().max_name)
}

/// The names from one to the next. Where letters alone change, MySQL and MariaDB refuse a foreign key, for which the old name is still taken, and
/// MariaDB 10.6 calls the index corrupted from then on: another name comes between.
pub(super) fn hops(cx: &Cx<'_>, from: &str, to: &str) -> Vec<(String, String)> {
    if from.to_lowercase() != to.to_lowercase() {
        return vec![(from.to_owned(), to.to_owned())];
    }
    let between = aside(cx, to);
    vec![(from.to_owned(), between.clone()), (between, to.to_owned())]
}

/// A foreign key gets another name: in one statement, so that it holds all the time. It held for all rows, so that none need be looked at
/// ([`unchecked`]).
pub(super) fn called(cx: &Cx<'_>, table: &Name, (from, to): (&str, &str), key: &ForeignKey) -> Statement {
    let added = spell::foreign_key(cx.dialect, to, key);
    let columns: Vec<&str> = key.columns.iter().map(String::as_str).collect();
    let tables = || cx.before.tables.get(table).or_else(|| cx.after.tables.get(table));
    let implied = tables().is_some_and(|table| !crate::dialect::serving::serves(cx.dialect, table, &columns));
    // The index that the database made for it has its name, and would else come again or be missed: in two statements it depends
    // on the table's past which of the names it bears in between.
    let (from, to) = (cx.quote(from), cx.quote(to));
    let index = if implied { format!("RENAME INDEX {from} TO {to}, ") } else { String::new() };
    let renamed: &[&'static Fact] = if implied { my!["rename-index"] } else { my![] };
    let rows = [my!["drop-foreign-key"], renamed, my!["add-foreign-key-unchecked"]].concat();
    let sql = format!("ALTER TABLE {} DROP FOREIGN KEY {from}, {index}ADD {added}", cx.table(table));
    measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(&rows))
}

/// Statements in a session that does not look whether references hold.
pub(super) fn unchecked(mut statements: Vec<Statement>) -> Vec<Statement> {
    if !statements.is_empty() {
        statements.insert(0, Statement::ddl("SET SESSION foreign_key_checks = 0"));
        statements.push(Statement::ddl("SET SESSION foreign_key_checks = 1"));
    }
    statements
}

fn checked(cx: &Cx<'_>, table: &Name, (from, to): (&str, &str), item: &Check) -> Statement {
    let (drop, added) = (check::drop_clause(cx, from), spell::check(cx.dialect, to, item));
    let sql = format!("ALTER TABLE {} {drop}, ADD {added}", cx.table(table));
    let renames = measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(my!["drop-check"]));
    check::worked(cx, renames, table, item)
}
