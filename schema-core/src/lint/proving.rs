//! What columns and constraints prove for the statements behind them.

#![expect(clippy::wildcard_enum_match_arm, reason = "the enums of the parser grow with every database that it learns")]

use super::elements::{ident, name};
use super::known::{Column, Constraint, Demands, Known, Reference};
use crate::model::{Dialect, Name};
use sqlparser::ast::{
    BinaryOperator, CheckConstraint, ColumnDef, ColumnOption, Expr, ForeignKeyConstraint, IndexColumn, TableConstraint,
};

pub(super) fn remember(
    dialect: Dialect,
    table: &Name,
    def: &ColumnDef,
    known: &mut Known,
    moment: (usize, usize),
    valid: bool,
) {
    let kind = def.data_type.to_string().to_uppercase();
    let told = super::types::told(def.options.iter().map(|option| &option.option));
    let mut column = Column { kind, required: false, attributes: false, told };
    let own = ident(dialect, &def.name);
    for option in &def.options {
        match &option.option {
            ColumnOption::Null => {}
            ColumnOption::NotNull => column.required = true,
            ColumnOption::PrimaryKey(_) => {
                column.required = true;
                known.add_index(table, primary_key(table), vec![own.clone()]);
                let constraint = Constraint { demands: Demands::PrimaryKey, valid: true, moment };
                known.constraints.insert((table.clone(), primary_key(table)), constraint);
            }
            ColumnOption::Unique(_) => {
                let index = format!("{}_{own}_key", table.name);
                known.add_index(table, index.clone(), vec![own.clone()]);
                let constraint = Constraint { demands: Demands::Unique, valid: true, moment };
                known.constraints.insert((table.clone(), index), constraint);
            }
            ColumnOption::Check(check) => {
                let title = option.name.as_ref().map(|name| ident(dialect, name));
                let title = title.unwrap_or_else(|| format!("{}_{own}_check", table.name));
                let constraint = Constraint { demands: demanded(dialect, check), valid, moment };
                known.constraints.insert((table.clone(), title), constraint);
            }
            ColumnOption::ForeignKey(key) => {
                let title = option.name.as_ref().map(|name| ident(dialect, name));
                let title = title.unwrap_or_else(|| format!("{}_{own}_fkey", table.name));
                let demands = Demands::ForeignKey(name(dialect, &key.foreign_table));
                known.keys.extend(asks_for_index(dialect).then(|| (table.clone(), vec![own.clone()])));
                refer(dialect, table, vec![own.clone()], key, known);
                known.constraints.insert((table.clone(), title), Constraint { demands, valid: true, moment });
            }
            _ => column.attributes = true,
        }
    }
    known.columns.insert((table.clone(), own), column);
}

pub(super) fn learn(
    dialect: Dialect,
    table: &Name,
    constraint: &TableConstraint,
    valid: bool,
    known: &mut Known,
    moment: (usize, usize),
) {
    let named = |part: &IndexColumn| {
        if let Expr::Identifier(column) = &part.column.expr { Some(ident(dialect, column)) } else { None }
    };
    // What stands behind an expression, or behind the beginning of a column, is not looked up by itself.
    let of = |parts: &[IndexColumn]| -> Vec<String> { parts.iter().map_while(named).collect() };
    let (title, demands, columns) = match constraint {
        TableConstraint::Check(check) => (check.name.as_ref(), demanded(dialect, check), None),
        TableConstraint::ForeignKey(key) => {
            let columns: Vec<String> = key.columns.iter().map(|column| ident(dialect, column)).collect();
            known.keys.extend(asks_for_index(dialect).then(|| (table.clone(), columns.clone())));
            refer(dialect, table, columns, key, known);
            (key.name.as_ref(), Demands::ForeignKey(name(dialect, &key.foreign_table)), None)
        }
        TableConstraint::Unique(unique) => (unique.name.as_ref(), Demands::Unique, Some(of(&unique.columns))),
        TableConstraint::PrimaryKey(key) => (key.name.as_ref(), Demands::PrimaryKey, Some(of(&key.columns))),
        TableConstraint::UniqueUsingIndex(using) => (using.name.as_ref(), Demands::Unique, None),
        TableConstraint::PrimaryKeyUsingIndex(using) => (using.name.as_ref(), Demands::PrimaryKey, None),
        TableConstraint::Index(index) => {
            if let Some(name) = &index.name {
                known.add_plain_index(table, ident(dialect, name), of(&index.columns));
            }
            return;
        }
        TableConstraint::Exclude(exclusion) => {
            if let Some(name) = &exclusion.name {
                let columns = exclusion.elements.iter().filter_map(|element| named(&element.column)).collect();
                known.add_index(table, ident(dialect, name), columns);
            }
            return;
        }
        TableConstraint::FulltextOrSpatial(_) => return,
    };
    let primary = demands == Demands::PrimaryKey;
    let title = title.map(|name| ident(dialect, name));
    let by_default = || match (&demands, &columns) {
        (Demands::PrimaryKey, _) => Some(primary_key(table)),
        (Demands::Unique, Some(columns)) => Some(format!("{}_{}_key", table.name, columns.join("_"))),
        _ => None,
    };
    let Some(title) = title.or_else(by_default) else { return };
    if let Some(columns) = columns {
        for column in columns.iter().filter(|_| primary) {
            known.columns.entry((table.clone(), column.clone())).or_default().required = true;
        }
        known.add_index(table, title.clone(), columns);
    }
    known.constraints.insert((table.clone(), title), Constraint { demands, valid, moment });
}

/// The name of a primary key that is not told another.
pub(super) fn primary_key(table: &Name) -> String {
    format!("{}_pkey", table.name)
}

/// MySQL and MariaDB make an index for each foreign key.
fn asks_for_index(dialect: Dialect) -> bool {
    matches!(dialect, Dialect::Postgres | Dialect::Sqlite)
}

/// MariaDB alone lets a foreign key refer to what is no key.
fn refer(dialect: Dialect, table: &Name, columns: Vec<String>, key: &ForeignKeyConstraint, known: &mut Known) {
    let referenced = key.referred_columns.iter().map(|column| ident(dialect, column)).collect();
    let reference = Reference { table: table.clone(), columns, to: name(dialect, &key.foreign_table), referenced };
    known.references.extend((dialect == Dialect::Mariadb).then_some(reference));
}

fn demanded(dialect: Dialect, check: &CheckConstraint) -> Demands {
    let mut proves = Vec::new();
    proved(dialect, &check.expr, &mut proves);
    Demands::Check { proves, text: check.expr.to_string() }
}

/// The columns that cannot be NULL where the expression holds: `a IS NOT NULL`, and both sides of AND.
fn proved(dialect: Dialect, expr: &Expr, out: &mut Vec<String>) {
    match expr {
        Expr::Nested(inner) => proved(dialect, inner, out),
        Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
            proved(dialect, left, out);
            proved(dialect, right, out);
        }
        Expr::IsNotNull(inner) => {
            if let Expr::Identifier(column) = inner.as_ref() {
                out.push(ident(dialect, column));
            }
        }
        _ => {}
    }
}
