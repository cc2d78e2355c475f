//! Add and drop a check.

use super::measured::{self, lite, my, pg};
use super::{
    Back, BackClass, Conflict, ConstraintKind, Cx, Footprint, Op, Operation, Rank, Rows, Unvalidate, Validate, insert,
    remove, table_of,
};
use crate::dialect::options::{holds_for_all, is_enforced};
use crate::dialect::{Unsupported, Validation, spell};
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Check, Dialect, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Adds a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddCheck {
    /// The table.
    pub table: Name,
    /// The check's name.
    pub name: String,
    /// The check.
    pub check: Check,
}

/// Drops a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropCheck {
    /// The table.
    pub table: Name,
    /// The check's name.
    pub name: String,
    /// The check, for the way back.
    pub check: Check,
}

impl Op for AddCheck {
    fn describe(&self) -> String {
        format!("add check {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut table_of(self, schema, &self.table)?.checks, &self.name, self.check.clone())
    }

    fn inverse(&self) -> Operation {
        DropCheck { table: self.table.clone(), name: self.name.clone(), check: self.check.clone() }.into()
    }

    /// First it holds for new rows, then the old ones are read while others go on.
    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if cx.features().validation == Validation::Immediate || !cx.forms.online || !is_verified(cx, &self.check) {
            return vec![self.clone().into()];
        }
        let unchecked = Check { validated: false, ..self.check.clone() };
        vec![
            AddCheck { check: unchecked, ..self.clone() }.into(),
            Validate { table: self.table.clone(), kind: ConstraintKind::Check, name: self.name.clone() }.into(),
        ]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        // On its way back, what proves that a column is required says what the column says itself.
        let proves = self.check.proves.as_ref();
        let required = proves.and_then(|column| cx.before.tables.get(&self.table)?.columns.get(column));
        let refuses = is_enforced(cx.dialect, &self.check.options) && required.is_none_or(|column| column.nullable);
        let object = match proves {
            Some(column) => Object::Column(self.table.clone(), column.clone()),
            None => Object::Check(self.table.clone(), self.name.clone()),
        };
        let refusing = |statement: Statement| {
            if refuses { statement.hazard(HazardKind::BreaksOldCode, object.clone()) } else { statement }
        };
        let failing = |statement: Statement| {
            if is_verified(cx, &self.check) { statement.hazard(HazardKind::MayFail, object.clone()) } else { statement }
        };
        let add = Statement::ddl(added(cx, &self.table, &self.name, &self.check));
        Ok(vec![worked(cx, failing(refusing(add)), &self.table, &self.check)])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        if cx.alters_in_place(added_in_place(cx, &self.table, &self.check)) {
            Vec::new()
        } else {
            cx.rebuild_unless_altered(&self.table)
        }
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::AddCheck,
            creates: vec![Object::Check(self.table.clone(), self.name.clone())],
            drops: Vec::new(),
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl DropCheck {
    /// The tables that are built again for it where the check is known to have its name.
    pub(crate) fn rebuilds_named(&self, cx: &Cx<'_>) -> Vec<Name> {
        let dropped = cx.alters_in_place(lite!["drop-check"]) && is_only_one(cx, &self.table, &self.name);
        if dropped { Vec::new() } else { cx.rebuild_unless_altered(&self.table) }
    }
}

impl Op for DropCheck {
    fn describe(&self) -> String {
        format!("drop check {} on {}", self.name, self.table)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut table_of(self, schema, &self.table)?.checks, &self.name, &self.check)
    }

    fn inverse(&self) -> Operation {
        AddCheck { table: self.table.clone(), name: self.name.clone(), check: self.check.clone() }.into()
    }

    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        if cx.features().validation == Validation::Immediate || !cx.forms.online || !is_verified(cx, &self.check) {
            return vec![self.clone().into()];
        }
        let unchecked = Check { validated: false, ..self.check.clone() };
        vec![
            Unvalidate { table: self.table.clone(), kind: ConstraintKind::Check, name: self.name.clone() }.into(),
            DropCheck { check: unchecked, ..self.clone() }.into(),
        ]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        Ok(vec![dropped(cx, &self.table, &self.name)])
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        if may_be_nameless(&self.name) { cx.rebuild_unless_altered(&self.table) } else { self.rebuilds_named(cx) }
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // What says that a column is never NULL proves it to those who require the column in the same plan.
        let proves = self.check.expr.any.as_deref().and_then(super::proof::required_by).is_some();
        Footprint {
            rank: if proves { Rank::DropProof } else { Rank::DropCheck },
            creates: Vec::new(),
            drops: vec![Object::Check(self.table.clone(), self.name.clone())],
            needs: vec![Object::Table(self.table.clone())],
        }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        // It comes back without a look at any row, or says what the column says itself.
        if !holds_for_all(cx.dialect, &self.check.options) || self.check.proves.is_some() {
            return Back::EXACT;
        }
        let counts = format!(
            "SELECT count(*) FROM {} WHERE NOT ({})",
            cx.table(&self.table),
            spell::expr(cx.dialect, &self.check.expr)
        );
        Back::counted(BackClass::MayFail, counts)
    }
}

/// Whether the database knows the check to hold for every row.
pub(super) fn is_verified(cx: &Cx<'_>, check: &Check) -> bool {
    check.validated && holds_for_all(cx.dialect, &check.options)
}

/// SQLite 3.53 adds no check of which it does not know whether a row meets it, as where a value is NULL; later ones take it as any table does.
fn added_in_place(cx: &Cx<'_>, table: &Name, check: &Check) -> &'static [&'static Fact] {
    let columns = cx.after.tables.get(table).map(|table| &table.columns);
    let text = spell::expr(cx.dialect, &check.expr);
    if columns.is_some_and(|columns| super::never_null::is_never_null(cx.dialect, columns, text)) {
        lite!["add-check"]
    } else {
        lite!["add-check-that-may-be-null"]
    }
}

/// Whether the check may have no name in a database that others made, where it is called as one is by default. No statement drops such
/// a one on SQLite.
fn may_be_nameless(name: &str) -> bool {
    name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('_').ends_with("_check")
}

/// Whether no other constraint of the table has the name: SQLite takes the first one, and refuses where it is none that it can drop.
fn is_only_one(cx: &Cx<'_>, table: &Name, name: &str) -> bool {
    let Some(table) = cx.before.tables.get(table) else { return false };
    let key = table.primary_key.iter().filter_map(|key| key.name.as_ref());
    let others = table.foreign_keys.keys().chain(table.uniques.keys()).chain(key);
    let checks = table.checks.keys().filter(|check| check.eq_ignore_ascii_case(name)).count();
    checks == 1 && !others.into_iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// Adds a check that was there before, where it had to go for a while.
pub(super) fn add_again(cx: &Cx<'_>, table: &Name, name: &str, check: &Check) -> Statement {
    worked(cx, Statement::ddl(added(cx, table, name, check)), table, check)
}

fn added(cx: &Cx<'_>, table: &Name, name: &str, check: &Check) -> String {
    format!("ALTER TABLE {} ADD {}", cx.table(table), spell::check(cx.dialect, name, check))
}

/// What it costs to add a check. One that need not hold for the rows that are there is a word in the catalogue (MySQL: INSTANT, measured).
pub(super) fn worked(cx: &Cx<'_>, statement: Statement, table: &Name, check: &Check) -> Statement {
    let statement = measured::alters(cx, statement, table, measured::check_added(cx, check));
    let rows = [super::measured_postgres::check_added(cx, table, check), added_in_place(cx, table, check)].concat();
    measured::does(cx, statement, table, &rows)
}

/// The statement that drops a check.
pub(super) fn dropped(cx: &Cx<'_>, table: &Name, name: &str) -> Statement {
    let drop = Statement::ddl(format!("ALTER TABLE {} {}", cx.table(table), drop_clause(cx, name)));
    let drop = measured::alters(cx, drop, table, measured::Rows::of(my!["drop-check"]));
    measured::on(cx, drop, &[pg!["drop-check"], lite!["drop-check"]].concat())
}

/// The clause of ALTER TABLE that drops a check. MySQL before 8.0.19 knows only its own words.
pub(super) fn drop_clause(cx: &Cx<'_>, name: &str) -> String {
    match cx.dialect {
        Dialect::Mysql => format!("DROP CHECK {}", cx.quote(name)),
        Dialect::Postgres | Dialect::Mariadb | Dialect::Sqlite => format!("DROP CONSTRAINT {}", cx.quote(name)),
    }
}
