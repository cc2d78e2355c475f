//! What PostgreSQL binds to the type of a column: what is computed from it, checks, and indexes with a condition or an expression.
//!
//! It changes no column that another is computed from. What else names the column it reads again with the operators of the
//! new type, and refuses the change where these do not take the constants of the old one (`status = ANY (ARRAY['a'::text])`
//! over an enum). All of it goes before and comes back after, read with the new type as a person wrote it.

use super::measured::{self, pg};
use super::{Cx, check, index, measured_postgres, set_comment, unique};
use crate::dialect::{Unsupported, spell};
use crate::expr;
use crate::model::{Column, Index, Name, Object, Sql, Table};
use crate::statement::Statement;

/// What is bound to some columns of a table.
#[derive(Default)]
pub(super) struct Bound {
    /// What takes it away.
    pub(super) away: Vec<Statement>,
    /// What brings it back.
    pub(super) back: Vec<Statement>,
}

/// What changes.
pub(super) struct Changed<'a> {
    /// The table.
    pub(super) table: &'a Name,
    /// The columns that get another type.
    pub(super) columns: &'a [&'a str],
    /// The type that goes; none: it stays.
    pub(super) ty: Option<&'a Name>,
    /// Whether what names the columns cannot stay.
    pub(super) rereads: bool,
}

impl Changed<'_> {
    /// All that is bound to the columns, in the table as it is after the operation.
    pub(super) fn bound(&self, cx: &Cx<'_>) -> Result<Bound, Unsupported> {
        let mut bound = Bound::default();
        let Some(table) = cx.table_after(self.table) else { return Ok(bound) };
        let computed = self.computed(cx, table)?;
        let of_computed = |name: &str| computed.iter().any(|(own, _)| *own == name);
        let about = |sql: &Sql| {
            let text = spell::expr(cx.dialect, sql);
            self.rereads && self.is_named(text) || computed.iter().any(|(name, _)| expr::mentions(text, name))
        };
        let special = |index: &Index| {
            let reread = || index::is_computed(index) && self.columns.iter().any(|name| index::about(cx, index, name));
            self.rereads && (reread() || index.expressions().any(|sql| self.is_named(spell::expr(cx.dialect, sql))))
                || computed.iter().any(|(name, _)| index::about(cx, index, name))
        };
        let keys = |unique: &crate::model::Unique| unique.columns.iter().any(|name| of_computed(name));

        bound.away.extend(index::drop_some(cx, self.table, table, special));
        bound.away.extend(unique::drop_some(cx, self.table, table, keys));
        for (name, check) in table.checks.iter().filter(|(_, check)| about(&check.expr)) {
            bound.away.push(check::dropped(cx, self.table, name));
            bound.back.push(check::add_again(cx, self.table, name, check));
        }
        let alter = format!("ALTER TABLE {}", cx.table(self.table));
        let mut columns = Vec::new();
        for (name, column) in &computed {
            let drop = Statement::ddl(format!("{alter} DROP COLUMN {}", cx.quote(name)));
            bound.away.push(measured::on(cx, drop, pg!["drop-column"]));
            let line = spell::column(cx.dialect, cx.after, name, column)?;
            let add = Statement::ddl(format!("{alter} ADD COLUMN {line}"));
            let rows = measured_postgres::column_added(cx, self.table, column);
            columns.push(measured::does(cx, add, self.table, &rows));
            if let Some(comment) = &column.comment {
                let object = Object::Column(self.table.clone(), (*name).to_owned());
                columns.push(set_comment::comment_on(cx, &object, Some(comment)));
            }
        }
        columns.extend(unique::create_some(cx, self.table, table, keys));
        columns.extend(index::create_some(cx, self.table, table, special)?);
        bound.back.splice(0..0, columns);
        Ok(bound)
    }

    /// The columns that are computed from those that change, or are themselves of the type that goes.
    fn computed<'t>(&self, cx: &Cx<'_>, table: &'t Table) -> Result<Vec<(&'t str, &'t Column)>, Unsupported> {
        let mut found = Vec::new();
        for (name, column) in &table.columns {
            let Some(generated) = &column.generated else { continue };
            let of_type = self.ty.is_some() && self.columns.contains(&name.as_str());
            if of_type || self.is_named(spell::expr(cx.dialect, &generated.expr)) {
                made_anew(cx, self.table, name)?;
                found.push((name.as_str(), column));
            }
        }
        Ok(found)
    }

    fn is_named(&self, text: &str) -> bool {
        self.columns.iter().any(|column| expr::mentions(text, column))
            || self.ty.is_some_and(|ty| expr::mentions_type(text, &ty.name))
    }
}

/// Whether a column can be made anew: what refers to it would have to go, too.
pub(super) fn made_anew(cx: &Cx<'_>, table: &Name, column: &str) -> Result<(), Unsupported> {
    let Some(after) = cx.table_after(table) else { return Ok(()) };
    let named = |columns: &[String]| columns.iter().any(|name| name == column);
    let in_primary_key = after.primary_key.as_ref().is_some_and(|key| named(&key.columns) || named(&key.include));
    if in_primary_key || after.foreign_keys.values().any(|key| named(&key.columns)) {
        return Err(Unsupported {
            what: format!("make {table}.{column} anew, which a key has"),
            dialect: cx.dialect,
            instead: "take the key away in one migration and bring it back in a later one".into(),
        });
    }
    Ok(())
}
