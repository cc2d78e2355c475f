//! An enum of PostgreSQL that loses a label, or the order of its labels, is another type, which takes the place of the former
//! one column by column.

use super::bound::{Bound, Changed};
use super::enum_columns::users;
use super::measured::{self, pg};
use super::{CreateDomain, Cx, Op};
use crate::dialect::{Unsupported, builders, spell};
use crate::model::{Domain, Name, Schema, Type};
use crate::statement::Statement;

/// PostgreSQL cannot take a label from a type: a new type takes its place, column by column. What is bound to the type goes before and comes
/// back after; a domain over it is made anew, too.
pub(super) fn rebuild_type(cx: &Cx<'_>, name: &Name) -> Result<Vec<Statement>, Unsupported> {
    let Some(item) = cx.after.enums.get(name) else { return Ok(Vec::new()) };
    let old = aside(cx, name);
    let mut statements = vec![
        Statement::ddl(builders::rename_enum(name, &old.name)).is(pg!["rename-type"]),
        Statement::ddl(builders::create_enum(name, &item.values)).is(pg!["create-type"]),
    ];
    statements.extend(super::enum_type::commented(cx, name, item));
    let domains = domains_over(cx.after, name);
    for (domain, _) in &domains {
        statements.extend(super::rename_enum::rename_type(cx, "DOMAIN", domain, &aside(cx, domain)));
    }
    for (domain, item) in &domains {
        statements.extend(CreateDomain { name: (*domain).clone(), domain: (*item).clone() }.lower(cx)?);
    }
    let users = users(cx.after, name);
    let mut restore = Vec::new();
    for table in cx.after.tables.keys() {
        let columns: Vec<&str> = users.iter().filter(|(of, ..)| *of == table).map(|(_, column, _)| *column).collect();
        let Bound { away, back } = Changed { table, columns: &columns, ty: Some(name), rereads: true }.bound(cx)?;
        statements.extend(away);
        restore.extend(back);
    }
    for (table_name, column, body) in users.iter().filter(|(.., body)| body.generated.is_none()) {
        let (table, quoted) = (cx.table(table_name), cx.quote(column));
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {quoted}");
        let default = spell::default_value(cx.dialect, body);
        if default.is_some() {
            statements.push(Statement::ddl(format!("{alter} DROP DEFAULT")).is(pg!["drop-default"]));
        }
        let ty = spell::type_name(cx.dialect, cx.after, &body.ty)?;
        let text = if matches!(cx.after.resolved(&body.ty), Type::Array(_)) { "text[]" } else { "text" };
        let retype = Statement::ddl(format!("{alter} TYPE {ty} USING {quoted}::{text}::{ty}"));
        statements.push(measured::does(cx, retype, table_name, pg!["type-enum-to-enum"]));
        if let Some(default) = default {
            statements.push(Statement::ddl(format!("{alter} SET DEFAULT {default}")).is(pg!["set-default"]));
        }
    }
    statements.extend(restore);
    for (domain, _) in domains.iter().rev() {
        let drop = Statement::ddl(format!("DROP DOMAIN {}", cx.table(&aside(cx, domain))));
        statements.push(drop.is(pg!["drop-type"]));
    }
    statements.push(Statement::ddl(builders::drop_enum(&old)).is(pg!["drop-type"]));
    Ok(statements)
}

/// The domains over an enum, each behind those that it is over.
fn domains_over<'a>(schema: &'a Schema, name: &Name) -> Vec<(&'a Name, &'a Domain)> {
    let over = |(_, domain): &(&Name, &Domain)| schema.resolved(&domain.base).enum_name() == Some(name);
    let mut found: Vec<_> = schema.domains.iter().filter(over).collect();
    found.sort_by_key(|(_, domain)| schema.domains_of(&domain.base).count());
    found
}

/// The name of a type that another takes the place of.
fn aside(cx: &Cx<'_>, name: &Name) -> Name {
    name.sibling(crate::model::name::cut(&format!("_old_{}", name.name), cx.features().max_name))
}
