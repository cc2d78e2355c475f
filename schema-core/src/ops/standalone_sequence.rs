//! Create, drop, rename and tell a sequence that belongs to no column (PostgreSQL). What it has counted to is its only data: it stays
//! wherever it can, and goes with the sequence.

use super::measured::pg;
use super::sequence::{may_lie_behind, tell_within, turns};
use super::{
    Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key, table::schema_first,
};
use crate::dialect::sequence::{Counting, changed, in_full, retyped, told};
use crate::dialect::{Unsupported, nextval, spell};
use crate::hazard::HazardKind;
use crate::model::{Name, Object, Schema, StandaloneSequence, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Creates a sequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreateSequence {
    /// Its name.
    pub name: Name,
    /// The sequence.
    pub sequence: StandaloneSequence,
}

/// Drops a sequence from which no default counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropSequence {
    /// Its name.
    pub name: Name,
    /// The sequence, for the way back.
    pub sequence: StandaloneSequence,
}

/// Gives a sequence another name; the defaults that count from it follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameSequence {
    /// Its name before.
    pub from: Name,
    /// Its name after.
    pub to: Name,
}

/// Tells a sequence how to count from now on. Its comment is another matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetSequence {
    /// Its name.
    pub name: Name,
    /// How it counted before.
    pub from: StandaloneSequence,
    /// How it counts after.
    pub to: StandaloneSequence,
}

impl Op for CreateSequence {
    fn describe(&self) -> String {
        format!("create sequence {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if schema.sequences.contains_key(&self.name) {
            return Err(conflict(self, "it is there already"));
        }
        schema.sequences.insert(self.name.clone(), self.sequence.clone());
        Ok(())
    }

    fn inverse(&self) -> Operation {
        DropSequence { name: self.name.clone(), sequence: self.sequence.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let mut words = vec![format!("CREATE SEQUENCE {}", cx.table(&self.name))];
        if self.sequence.ty != Type::BigInt {
            words.push(format!("AS {}", spell::type_name(cx.dialect, cx.after, &self.sequence.ty)?));
        }
        words.extend(told(&self.sequence.told));
        let mut statements = schema_first(cx, &self.name);
        statements.push(Statement::ddl(words.join(" ")).is(pg!["create-sequence"]));
        if let Some(comment) = &self.sequence.comment {
            let object = Object::Sequence(self.name.clone());
            statements.push(super::set_comment::comment_on(cx, &object, Some(comment)));
        }
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::CreateEnum, creates: vec![Object::Sequence(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        Back::counted(BackClass::ExactUnlessWritten, counts(cx, &self.name))
    }
}

impl Op for DropSequence {
    fn describe(&self) -> String {
        format!("drop sequence {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if let Some(user) = nextval::user(schema, &self.name) {
            return Err(conflict(self, format!("the default of {} {user} counts from it", user.kind())));
        }
        match schema.sequences.get(&self.name) {
            Some(found) if *found == self.sequence => {
                schema.sequences.shift_remove(&self.name);
                Ok(())
            }
            Some(_) => Err(conflict(self, "it is another than the one to drop")),
            None => Err(conflict(self, "it is not there")),
        }
    }

    fn inverse(&self) -> Operation {
        CreateSequence { name: self.name.clone(), sequence: self.sequence.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Sequence(self.name.clone());
        let sql = format!("DROP SEQUENCE {}", cx.table(&self.name));
        let statement = Statement::ddl(sql).is(pg!["drop-sequence"]);
        Ok(vec![statement.hazard(HazardKind::DataLoss, object.clone()).hazard(HazardKind::BreaksOldCode, object)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::DropEnum, drops: vec![Object::Sequence(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        Back::counted(BackClass::Lossy, counts(cx, &self.name))
    }
}

impl Op for RenameSequence {
    fn describe(&self) -> String {
        format!("rename sequence {} to {}", self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if !rename_key(&mut schema.sequences, &self.from, &self.to) {
            return Err(conflict(self, format!("{} is not there, or {} is there already", self.from, self.to)));
        }
        nextval::rename(schema, &self.from, &self.to);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RenameSequence { from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let object = Object::Sequence(self.from.clone());
        let renamed = super::rename_enum::rename_type(cx, "SEQUENCE", &self.from, &self.to).into_iter();
        Ok(renamed.map(|statement| statement.hazard(HazardKind::BreaksOldCode, object.clone())).collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameEnum,
            creates: vec![Object::Sequence(self.to.clone())],
            drops: vec![Object::Sequence(self.from.clone())],
            needs: Vec::new(),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl SetSequence {
    /// How it counts behind a change of its type alone, and how it is to count.
    fn counting(&self) -> (Counting, Counting) {
        let from = in_full(&self.from.ty, &self.from.told);
        let from = if self.from.ty == self.to.ty { from } else { retyped(&from, &self.from.ty, &self.to.ty) };
        (from, in_full(&self.to.ty, &self.to.told))
    }

    /// How it counts on both sides.
    fn ends(&self) -> (Counting, Counting) {
        (in_full(&self.from.ty, &self.from.told), in_full(&self.to.ty, &self.to.told))
    }
}

impl Op for SetSequence {
    fn describe(&self) -> String {
        format!("set options of sequence {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let Some(found) = schema.sequences.get_mut(&self.name) else {
            return Err(conflict(self, "it is not there"));
        };
        if (&found.ty, &found.told) != (&self.from.ty, &self.from.told) {
            return Err(conflict(self, format!("expected {:?}, found {found:?}", self.from)));
        }
        (found.ty, found.told) = (self.to.ty.clone(), self.to.told);
        Ok(())
    }

    fn inverse(&self) -> Operation {
        SetSequence { name: self.name.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    /// Whoever asks it for a value waits. A new start alone is for the next time that somebody restarts it.
    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (from, to) = self.counting();
        let mut words = changed(&from, &to);
        if self.from.ty != self.to.ty {
            words.insert(0, format!("AS {}", spell::type_name(cx.dialect, cx.after, &self.to.ty)?));
        }
        let object = Object::Sequence(self.name.clone());
        let (first, last) = self.ends();
        if turns(&first, &last) {
            // What lies ahead now lay behind, and nobody knows how far: it begins anew.
            words.push("RESTART".to_owned());
            let sql = format!("ALTER SEQUENCE {} {}", cx.table(&self.name), words.join(" "));
            let rows = pg!["alter-sequence-increment", "alter-sequence-restart"];
            return Ok(vec![Statement::ddl(sql).is(rows).hazard(HazardKind::DataLoss, object)]);
        }
        if last.min <= first.min && last.max >= first.max {
            let sql = format!("ALTER SEQUENCE {} {}", cx.table(&self.name), words.join(" "));
            return Ok(vec![Statement::ddl(sql).is(pg!["alter-sequence-increment"])]);
        }
        let counter = spell::string(cx.dialect, &cx.table(&self.name));
        Ok(vec![tell_within(cx, (&counter, object), (&first, &last), &words)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint { rank: Rank::SetOptions, needs: vec![Object::Sequence(self.name.clone())], ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        let (from, to) = self.ends();
        if turns(&from, &to) {
            Back::counted(BackClass::Lossy, counts(cx, &self.name))
        } else if may_lie_behind(&to, &from) {
            Back::new(BackClass::MayFail)
        } else {
            Back::EXACT
        }
    }
}

/// Whether anybody has taken a value from it: one row, or none.
fn counts(cx: &Cx<'_>, name: &Name) -> String {
    format!("SELECT count(*) FROM {} WHERE is_called", cx.table(name))
}
