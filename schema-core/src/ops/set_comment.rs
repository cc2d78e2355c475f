//! Change the comment of a table, column, enum, domain or sequence.

use super::measured::{self, my, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, conflict, replace, table_of};
use crate::dialect::{Comments, Unsupported, spell};
use crate::model::{Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the comment of a table, column, enum, domain or sequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetComment {
    /// The table, column, enum, domain or sequence.
    pub object: Object,
    /// The comment before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The comment after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Op for SetComment {
    fn describe(&self) -> String {
        let verb = if self.to.is_some() { "set" } else { "drop" };
        format!("{verb} comment of {}", self.object)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let comment = match &self.object {
            Object::Table(table) => &mut table_of(self, schema, table)?.comment,
            Object::Column(table, column) => &mut column_of(self, schema, table, column)?.comment,
            Object::Domain(domain) => match schema.domains.get_mut(domain) {
                Some(domain) => &mut domain.comment,
                None => return Err(conflict(self, "there is no such domain")),
            },
            Object::Enum(item) => match schema.enums.get_mut(item) {
                Some(item) => &mut item.comment,
                None => return Err(conflict(self, "there is no such enum")),
            },
            Object::Sequence(sequence) => match schema.sequences.get_mut(sequence) {
                Some(sequence) => &mut sequence.comment,
                None => return Err(conflict(self, "there is no such sequence")),
            },
            Object::PrimaryKey(_)
            | Object::Unique(..)
            | Object::Index(..)
            | Object::Exclusion(..)
            | Object::ForeignKey(..)
            | Object::Check(..)
            | Object::EnumValue(..)
            | Object::Sql(_) => return Err(conflict(self, format!("a {} has no comment", self.object.kind()))),
        };
        replace(self, comment, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetComment { object: self.object.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(match (cx.features().comments, &self.object) {
            (Comments::Statement, object) => vec![comment_on(cx, object, self.to.as_deref())],
            (Comments::Inline, Object::Column(table, column)) => {
                vec![cx.modify(table, column)?]
            }
            (Comments::Inline, object) => {
                let text = spell::string(cx.dialect, self.to.as_deref().unwrap_or_default());
                let commented = |table: &Name| {
                    let sql = format!("ALTER TABLE {} COMMENT = {text}", cx.table(table));
                    let rows = measured::Rows::of(my!["table-comment"]);
                    measured::alters(cx, Statement::ddl(sql), table, rows)
                };
                object.table().map(commented).into_iter().collect()
            }
            (Comments::None, _) => Vec::new(),
        })
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::SetComment, needs: vec![self.object.clone()], ..Footprint::default() }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// PostgreSQL's statement. It stops other definitions of the table, not its readers or writers.
pub(super) fn comment_on(cx: &Cx<'_>, object: &Object, comment: Option<&str>) -> Statement {
    let of_table = pg!["comment-table"];
    let (what, rows) = match object {
        Object::Column(table, column) => (format!("COLUMN {}.{}", cx.table(table), cx.quote(column)), of_table),
        Object::Enum(item) => (format!("TYPE {}", cx.table(item)), pg!["comment-type"]),
        Object::Domain(domain) => (format!("DOMAIN {}", cx.table(domain)), pg!["comment-type"]),
        Object::Sequence(sequence) => (format!("SEQUENCE {}", cx.table(sequence)), pg!["comment-sequence"]),
        Object::Table(_)
        | Object::PrimaryKey(_)
        | Object::Unique(..)
        | Object::Index(..)
        | Object::Exclusion(..)
        | Object::ForeignKey(..)
        | Object::Check(..)
        | Object::EnumValue(..)
        | Object::Sql(_) => {
            (format!("TABLE {}", object.table().map(|table| cx.table(table)).unwrap_or_default()), of_table)
        }
    };
    let text = comment.map_or_else(|| "NULL".to_owned(), |comment| spell::string(cx.dialect, comment));
    Statement::ddl(format!("COMMENT ON {what} IS {text}")).is(rows)
}
