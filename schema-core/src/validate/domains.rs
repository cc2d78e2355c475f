//! Domains: their names and conditions, what they are over, and the columns that hold them.

use super::{Report, defaults, names, options};
use crate::dialect::options::On;
use crate::dialect::{features, spell};
use crate::model::{Declared, Default, Dialect, Domain, Literal, Name, Object, Schema, Type};

pub(super) fn check(declared: &Declared, dialects: &[Dialect], report: &mut Report) {
    let schema = &declared.schema;
    for (name, domain) in &schema.domains {
        let object = Object::Domain(name.clone());
        names::qualified(object.clone(), name, dialects, report);
        names::text(object.clone(), "comment", domain.comment.as_deref(), report);
        if let Some(collate) = &domain.collate {
            names::sql(object.clone(), "collation", collate, report);
        }
        for (check_name, check) in &domain.checks {
            names::plain(object.clone(), check_name, dialects, report);
            names::sql(object.clone(), "condition", &check.expr, report);
            for dialect in dialects.iter().copied() {
                options::list(dialect, &object, On::DomainCheck, check.options.own(dialect), report);
            }
        }
        default(schema, &object, domain, report);
        base(schema, name, domain, dialects, report);
    }
    for (table_name, table) in &schema.tables {
        for (column_name, column) in table.columns.iter().filter(|(_, column)| column.ty.domain_name().is_some()) {
            let object = Object::Column(table_name.clone(), column_name.clone());
            if let Some(missing) = column.ty.domain_name().filter(|name| !schema.domains.contains_key(*name)) {
                report.all(
                    object,
                    format!("its type is the domain {missing}, which is not declared"),
                    "declare it with `#[derive(ColumnType)]` and `#[column_type(domain(...))]`",
                );
                continue;
            }
            for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).domains) {
                // "identity column type must be smallint, integer, or bigint"; a serial has a type of its own.
                if column.identity.is_some() {
                    let message = "a column of a domain is not counted up";
                    report.on(dialect, object.clone(), message, "remove `auto_increment`, or make it an integer");
                }
            }
        }
    }
}

fn default(schema: &Schema, object: &Object, domain: &Domain, report: &mut Report) {
    match &domain.default {
        Some(Default::Value(value)) => {
            if let Literal::Text(text) | Literal::Number(text) = value {
                names::text(object.clone(), "default", Some(text), report);
            }
            if let Some(reason) = defaults::mismatch(schema, &schema.resolved(&domain.base), value) {
                let message = format!("the default {} {reason}", defaults::shown(value));
                report.all(object.clone(), message, "correct `default`, or write an expression with `default_sql`");
            }
        }
        Some(Default::Sql(sql)) => names::sql(object.clone(), "default", sql, report),
        None => {}
    }
}

fn base(schema: &Schema, name: &Name, domain: &Domain, dialects: &[Dialect], report: &mut Report) {
    let object = || Object::Domain(name.clone());
    let enum_name = domain.base.enum_name().filter(|of| !schema.enums.contains_key(*of));
    let domain_name = domain.base.domain_name().filter(|of| !schema.domains.contains_key(*of));
    if let Some(missing) = enum_name.or(domain_name) {
        let kind = if enum_name.is_some() { "enum" } else { "domain" };
        report.all(object(), format!("it is over the {kind} {missing}, which is not declared"), "declare it");
        return;
    }
    if schema.domains_of(&domain.base).any(|(of, _)| of == name) {
        report.all(object(), "it is a domain over itself", "name another type");
        return;
    }
    if matches!(domain.base, Type::Char(0) | Type::Varchar(0) | Type::Varbinary(0)) {
        report.all(object(), format!("{} holds nothing", domain.base), "give it a length of at least 1");
    }
    for dialect in dialects.iter().copied().filter(|dialect| features(*dialect).domains) {
        if spell::type_name(dialect, schema, &domain.base).is_err() {
            let message = format!("there is no type {}", domain.base);
            report.on(dialect, object(), message, "name another for the database with `sql_type(...)`");
        }
    }
}
