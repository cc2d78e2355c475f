//! Change the default, the conditions and the names of the conditions of a domain, whatever columns hold it (PostgreSQL).

use super::measured::pg;
use super::{
    Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, insert, remove, rename_key, replace,
};
use crate::dialect::{Unsupported, nextval, spell, spell_domain};
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Check, Default, Domain, Name, Object, Schema, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the default of a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetDomainDefault {
    /// The domain.
    pub name: Name,
    /// The default before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Default>,
    /// The default after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Default>,
}

/// Lets a domain refuse NULL, or no longer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetDomainNotNull {
    /// The domain.
    pub name: Name,
    /// Whether it refuses NULL from now on.
    pub not_null: bool,
}

/// Adds a check to a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddDomainCheck {
    /// The domain.
    pub domain: Name,
    /// The check's name.
    pub name: String,
    /// The check.
    pub check: Check,
}

/// Drops a check of a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropDomainCheck {
    /// The domain.
    pub domain: Name,
    /// The check's name.
    pub name: String,
    /// The check, for the way back.
    pub check: Check,
}

/// Gives a check of a domain another name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameDomainCheck {
    /// The domain.
    pub domain: Name,
    /// Its name before.
    pub from: String,
    /// Its name after.
    pub to: String,
}

impl Op for SetDomainDefault {
    fn describe(&self) -> String {
        let verb = if self.to.is_some() { "set" } else { "drop" };
        format!("{verb} default of domain {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut domain_of(self, schema, &self.name)?.default, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetDomainDefault { name: self.name.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let what = match &self.to {
            Some(default) => format!("SET DEFAULT {}", spell_domain::default(cx.dialect, default)),
            None => "DROP DEFAULT".to_owned(),
        };
        Ok(vec![Statement::ddl(alter(cx, &self.name, &what)).is(pg!["domain-drop-constraint"])])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        // What drops it makes way for labels and types, as the default of a column does.
        let rank = if self.to.is_some() { Rank::SetDefault } else { Rank::ClearDefault };
        let counted = [&self.from, &self.to].into_iter().flat_map(|default| nextval::named(default.as_ref()));
        let mut footprint = footprint(rank, &self.name);
        footprint.needs.extend(counted);
        footprint
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for SetDomainNotNull {
    fn describe(&self) -> String {
        let verb = if self.not_null { "require values in" } else { "allow NULL in" };
        format!("{verb} domain {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        replace(self, &mut domain_of(self, schema, &self.name)?.not_null, &!self.not_null, &self.not_null)
    }

    fn inverse(&self) -> Operation {
        SetDomainNotNull { name: self.name.clone(), not_null: !self.not_null }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if !self.not_null {
            let relax = Statement::ddl(alter(cx, &self.name, "DROP NOT NULL"));
            return Ok(vec![relax.is(pg!["domain-drop-constraint"])]);
        }
        no_lists(cx, &self.name, &self.describe())?;
        let statement = Statement::ddl(alter(cx, &self.name, "SET NOT NULL"));
        let rows = [pg!["domain-set-not-null"], pg!["domain-set-not-null-unused"]];
        Ok(vec![tries_values(cx, statement, &self.name, rows)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        footprint(if self.not_null { Rank::AddCheck } else { Rank::DropCheck }, &self.name)
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        back(!self.not_null && is_held(cx, &self.name))
    }
}

impl Op for AddDomainCheck {
    fn describe(&self) -> String {
        format!("add check {} to domain {}", self.name, self.domain)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        insert(self, &mut domain_of(self, schema, &self.domain)?.checks, &self.name, self.check.clone())
    }

    fn inverse(&self) -> Operation {
        DropDomainCheck { domain: self.domain.clone(), name: self.name.clone(), check: self.check.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if super::check::is_verified(cx, &self.check) {
            no_lists(cx, &self.domain, &self.describe())?;
        }
        Ok(vec![add_check(cx, &self.domain, &self.name, &self.check)])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        footprint(Rank::AddCheck, &self.domain)
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropDomainCheck {
    fn describe(&self) -> String {
        format!("drop check {} of domain {}", self.name, self.domain)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        remove(self, &mut domain_of(self, schema, &self.domain)?.checks, &self.name, &self.check)
    }

    fn inverse(&self) -> Operation {
        AddDomainCheck { domain: self.domain.clone(), name: self.name.clone(), check: self.check.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let what = format!("DROP CONSTRAINT {}", cx.quote(&self.name));
        Ok(vec![Statement::ddl(alter(cx, &self.domain, &what)).is(pg!["domain-drop-constraint"])])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        footprint(Rank::DropCheck, &self.domain)
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        back(super::check::is_verified(cx, &self.check) && is_held(cx, &self.domain))
    }
}

impl Op for RenameDomainCheck {
    fn describe(&self) -> String {
        format!("rename check {} of domain {} to {}", self.from, self.domain, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if rename_key(&mut domain_of(self, schema, &self.domain)?.checks, &self.from, &self.to) {
            return Ok(());
        }
        Err(conflict(self, format!("{} is not there, or {} is there already", self.from, self.to)))
    }

    fn inverse(&self) -> Operation {
        RenameDomainCheck { domain: self.domain.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let what = format!("RENAME CONSTRAINT {} TO {}", cx.quote(&self.from), cx.quote(&self.to));
        Ok(vec![Statement::ddl(alter(cx, &self.domain, &what)).is(pg!["domain-rename-constraint"])])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        footprint(Rank::RenameConstraint, &self.domain)
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

/// The statement that adds a check.
pub(super) fn add_check(cx: &Cx<'_>, domain: &Name, name: &str, check: &Check) -> Statement {
    let statement = Statement::ddl(alter(cx, domain, &format!("ADD {}", spell::check(cx.dialect, name, check))));
    if super::check::is_verified(cx, check) {
        tries_values(cx, statement, domain, [pg!["domain-add-check"], pg!["domain-add-check-unused"]])
    } else {
        let statement = statement.is(pg!["domain-add-check-not-valid"]);
        statement.hazard(HazardKind::BreaksOldCode, Object::Domain(domain.clone()))
    }
}

/// A statement that reads every table that holds the domain, and stops at a value that does not meet it. Writers of these
/// tables wait (PostgreSQL up to 18: SHARE, measured). `rows`: what it is where columns hold the domain, and where none does.
fn tries_values(cx: &Cx<'_>, statement: Statement, name: &Name, [held, unused]: [&[&'static Fact]; 2]) -> Statement {
    let object = Object::Domain(name.clone());
    let statement = statement.hazard(HazardKind::BreaksOldCode, object.clone());
    let mut tables: Vec<Name> = cx.before.columns_of_domain(name).into_iter().map(|(table, _)| table).collect();
    tables.dedup();
    if tables.is_empty() {
        return statement.is(unused);
    }
    let statement = statement.is(held).hazard(HazardKind::MayFail, object);
    tables.into_iter().fold(statement, |statement, table| {
        let table = Object::Table(table);
        statement.hazard(HazardKind::FullScan, table.clone()).hazard(HazardKind::BlocksWrites, table)
    })
}

/// PostgreSQL: "cannot alter type because column uses it", where a column holds lists of the domain.
fn no_lists(cx: &Cx<'_>, name: &Name, what: &str) -> Result<(), Unsupported> {
    let is_list = |(table, column): &(Name, String)| {
        let ty = cx.before.tables.get(table).and_then(|table| table.columns.get(column)).map(|column| &column.ty);
        let over = |ty: &Type| matches!(ty, Type::Array(_));
        ty.is_some_and(|ty| over(ty) || cx.before.domains_of(ty).any(|(_, domain)| over(&domain.base)))
    };
    match cx.before.columns_of_domain(name).into_iter().find(is_list) {
        None => Ok(()),
        Some((table, column)) => Err(Unsupported {
            what: format!("{what} while {table}.{column} holds lists of it"),
            dialect: cx.dialect,
            instead: "let the column hold lists of the type behind the domain first".into(),
        }),
    }
}

fn is_held(cx: &Cx<'_>, name: &Name) -> bool {
    !cx.before.columns_of_domain(name).is_empty()
}

/// What was allowed meanwhile may stop the way back.
fn back(may_fail: bool) -> Back {
    if may_fail { Back::new(BackClass::MayFail) } else { Back::EXACT }
}

fn alter(cx: &Cx<'_>, name: &Name, what: &str) -> String {
    format!("ALTER DOMAIN {} {what}", cx.table(name))
}

fn footprint(rank: Rank, name: &Name) -> Footprint {
    Footprint { rank, needs: vec![Object::Domain(name.clone())], ..Footprint::default() }
}

fn domain_of<'a>(op: &dyn Op, schema: &'a mut Schema, name: &Name) -> Result<&'a mut Domain, Conflict> {
    schema.domains.get_mut(name).ok_or_else(|| conflict(op, "there is no such domain"))
}
