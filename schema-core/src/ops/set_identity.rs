//! Change whether and how the database counts a column up.

use super::measured::{self, pg};
use super::sequence::{Counted, may_lie_behind};
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, column_of, replace};
use crate::dialect::sequence::{Counting, generated, identity, in_full, range};
use crate::dialect::{AlterColumn, Unsupported};
use crate::hazard::HazardKind;
use crate::model::{Column, ForeignKey, Identity, Name, Object, Schema, Sequence, Table, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes whether, for whom and how the database counts a column up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetIdentity {
    /// The table.
    pub table: Name,
    /// The column.
    pub column: String,
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Identity>,
    /// After.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Identity>,
    /// How its sequence counted before.
    #[serde(default, skip_serializing_if = "Sequence::is_default")]
    pub from_sequence: Sequence,
    /// How it counts after.
    #[serde(default, skip_serializing_if = "Sequence::is_default")]
    pub to_sequence: Sequence,
}

impl Op for SetIdentity {
    fn describe(&self) -> String {
        let column = format!("{}.{}", self.table, self.column);
        let text = match self.to {
            None => format!("stop counting {column}"),
            Some(_) if self.from != self.to => format!("count up {column}"),
            Some(_) if self.to_sequence.is_default() => format!("change sequence of {column} to what its type gives"),
            Some(_) => format!("change sequence of {column} to {}", self.to_sequence),
        };
        let from_start = Sequence { start: self.from_sequence.start, ..self.to_sequence };
        let start_alone = self.keeps_sequence() && from_start == self.from_sequence && from_start != self.to_sequence;
        if start_alone { format!("{text}, for its next restart") } else { text }
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let column = column_of(self, schema, &self.table, &self.column)?;
        replace(self, &mut column.identity, &self.from, &self.to)?;
        replace(self, &mut column.sequence, &self.from_sequence, &self.to_sequence)
    }

    fn inverse(&self) -> Operation {
        SetIdentity {
            table: self.table.clone(),
            column: self.column.clone(),
            from: self.to,
            to: self.from,
            from_sequence: self.to_sequence,
            to_sequence: self.from_sequence,
        }
        .into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (table, column) = (cx.table(&self.table), cx.quote(&self.column));
        if cx.features().alter_column == AlterColumn::Modify {
            let modify = self.marked(cx.modify(&self.table, &self.column)?);
            let referenced = |(name, table): (&Name, &Table)| {
                let own = |key: &ForeignKey| *name == self.table && key.columns.contains(&self.column);
                let other = |key: &ForeignKey| key.table == self.table && key.references.contains(&self.column);
                table.foreign_keys.values().any(|key| own(key) || other(key))
            };
            if cx.before.tables.iter().any(referenced) {
                // Errors 1832, 1833: a column that refers to another, or is referred to, is not altered while references are checked, although its
                // type stays.
                return Ok(super::following::unchecked(vec![modify]));
            }
            return Ok(vec![modify]);
        }
        let Some(ty) = cx.column_after(&self.table, &self.column).map(|column| &column.ty) else {
            return Ok(Vec::new());
        };
        let alter = format!("ALTER TABLE {table} ALTER COLUMN {column}");
        let counted = Counted { table: &self.table, column: &self.column };
        let [before, after] = self.in_full(ty);
        if let Some(to) = self.to.filter(|_| self.keeps_sequence()) {
            let mut statements = Vec::new();
            if let Some(who) = generated(to).filter(|_| self.from != self.to) {
                let set = Statement::ddl(format!("{alter} SET {who}"));
                statements.push(self.marked(measured::on(cx, set, pg!["set-identity-always"])));
            }
            statements.extend(counted.retell(cx, to, (&before, &after), range(ty)));
            return Ok(statements);
        }
        let mut statements = Vec::new();
        if let Some(from) = self.from {
            let (what, rows) = match generated(from) {
                Some(_) => ("IDENTITY", pg!["drop-identity"]),
                None => ("DEFAULT", pg!["drop-default"]),
            };
            let stop = Statement::ddl(format!("{alter} DROP {what}"));
            statements.push(self.marked(measured::on(cx, stop, rows)));
            if from == Identity::Serial {
                let drop = Statement::ddl(counted.with_sequence(cx, "DROP SEQUENCE %s"));
                statements.push(measured::on(cx, drop, pg!["drop-sequence"]));
            }
        }
        if let Some(to) = self.to {
            let (made, rows) = match identity(to, &self.to_sequence) {
                Some(identity) => (format!("{alter} ADD {identity}"), pg!["add-identity"]),
                None => {
                    let column = Column { sequence: self.to_sequence, ..Column::new(ty.clone()) };
                    let made = counted.make_sequence(cx, &column, &format!("{alter} SET DEFAULT nextval"))?;
                    (made, pg!["create-sequence", "set-default", "alter-sequence-owned-by"])
                }
            };
            statements.push(self.marked(measured::on(cx, Statement::ddl(made), rows)));
            statements.push(counted.behind_values(cx, &after, range(ty)));
        }
        Ok(statements)
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        cx.rebuild_unless_altered(&self.table)
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // A column stops counting before its key goes, and starts when its key is there.
        let told = self.from.is_some() && self.from_sequence != self.to_sequence;
        let first = self.to.is_none() || told && self.fits_former_type();
        let rank = if first { Rank::ClearDefault } else { Rank::SetDefault };
        Footprint { rank, needs: vec![Object::Column(self.table.clone(), self.column.clone())], ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        // The position of the count is set anew behind the largest value.
        if self.to.is_none() {
            return Back::new(BackClass::Lossy);
        }
        let ty = cx.column_after(&self.table, &self.column).map(|column| &column.ty);
        let refused = ty.is_some_and(|ty| {
            let [from, to] = self.in_full(ty);
            self.keeps_sequence() && may_lie_behind(&to, &from)
        });
        Back::new(if refused { BackClass::MayFail } else { BackClass::Exact })
    }
}

impl SetIdentity {
    /// The operation from one column to another.
    #[must_use]
    pub fn between(table: &Name, column: &str, from: &Column, to: &Column) -> SetIdentity {
        SetIdentity {
            table: table.clone(),
            column: column.to_owned(),
            from: from.identity,
            to: to.identity,
            from_sequence: from.sequence,
            to_sequence: to.sequence,
        }
    }

    /// The operation after which nobody counts a column.
    #[must_use]
    pub fn stop(table: &Name, column: &str, from: &Column) -> SetIdentity {
        let to = Column { identity: None, sequence: Sequence::default(), ..from.clone() };
        SetIdentity::between(table, column, from, &to)
    }

    /// Whether the same sequence counts before and after: that of an identity and that of a serial are two.
    fn keeps_sequence(&self) -> bool {
        let (Some(from), Some(to)) = (self.from, self.to) else { return false };
        (from == Identity::Serial) == (to == Identity::Serial)
    }

    fn in_full(&self, ty: &Type) -> [Counting; 2] {
        [in_full(ty, &self.from_sequence), in_full(ty, &self.to_sequence)]
    }

    /// Whether what the sequence is told fits wherever what it was told did: then it is told before the type changes, else after.
    /// So each moment's values lie in the type of that moment, also where both change.
    fn fits_former_type(&self) -> bool {
        let widest = |told: &Sequence| {
            let values = [told.start, told.min, told.max].into_iter().flatten();
            let needs = |value: i64| {
                [Type::SmallInt, Type::Integer, Type::BigInt].iter().position(|ty| {
                    let (least, greatest) = range(ty);
                    (least..=greatest).contains(&value)
                })
            };
            values.filter_map(needs).max()
        };
        widest(&self.to_sequence) <= widest(&self.from_sequence)
    }

    /// Inserts that leave the column out fail once nobody counts it, and inserts that name it where the database alone counts.
    fn marked(&self, statement: Statement) -> Statement {
        let object = Object::Column(self.table.clone(), self.column.clone());
        match self.to {
            None | Some(Identity::Always) => statement.hazard(HazardKind::BreaksOldCode, object),
            Some(Identity::ByDefault | Identity::Serial) => statement,
        }
    }
}
