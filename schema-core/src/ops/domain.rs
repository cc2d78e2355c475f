//! Create, drop and rename a domain (PostgreSQL).

use super::measured::pg;
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, rename_key, table::schema_first};
use crate::dialect::options::is_not_valid;
use crate::dialect::{Unsupported, nextval, spell_domain};
use crate::hazard::HazardKind;
use crate::model::{Column, Domain, Name, Object, Schema, Type};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Creates a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreateDomain {
    /// Its name.
    pub name: Name,
    /// The domain.
    pub domain: Domain,
}

/// Drops a domain that nothing uses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DropDomain {
    /// Its name.
    pub name: Name,
    /// The domain, for the way back.
    pub domain: Domain,
}

/// Gives a domain another name; what uses it follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameDomain {
    /// Its name before.
    pub from: Name,
    /// Its name after.
    pub to: Name,
}

impl Op for CreateDomain {
    fn describe(&self) -> String {
        format!("create domain {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if schema.domains.contains_key(&self.name) {
            return Err(conflict(self, "it is there already"));
        }
        schema.domains.insert(self.name.clone(), self.domain.clone());
        Ok(())
    }

    fn inverse(&self) -> Operation {
        DropDomain { name: self.name.clone(), domain: self.domain.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let mut statements = schema_first(cx, &self.name);
        let create = spell_domain::create(cx.dialect, cx.after, &self.name, &self.domain)?;
        statements.push(Statement::ddl(create).is(pg!["create-domain"]));
        // It has taken that of the domain which it is over, and would keep it.
        if self.domain.default.is_none() && cx.after.gives_default(&self.domain.base) {
            let drop = Statement::ddl(format!("ALTER DOMAIN {} DROP DEFAULT", cx.table(&self.name)));
            statements.push(drop.is(pg!["domain-drop-constraint"]));
        }
        if let Some(comment) = &self.domain.comment {
            let object = Object::Domain(self.name.clone());
            statements.push(super::set_comment::comment_on(cx, &object, Some(comment)));
        }
        // Only behind the definition a check may leave the values that are there alone.
        let unchecked =
            self.domain.checks.iter().filter(|(_, check)| is_not_valid(cx.dialect, check.validated, &check.options));
        statements.extend(unchecked.map(|(name, check)| super::domain_facets::add_check(cx, &self.name, name, check)));
        Ok(statements)
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::CreateEnum,
            creates: vec![Object::Domain(self.name.clone())],
            needs: self.domain.base.named().into_iter().chain(nextval::named(self.domain.default.as_ref())).collect(),
            ..Footprint::default()
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for DropDomain {
    fn describe(&self) -> String {
        format!("drop domain {}", self.name)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if let Some((table, column)) = schema.columns_of_domain(&self.name).first() {
            return Err(conflict(self, format!("column {table}.{column} uses it")));
        }
        let over = |(_, other): &(&Name, &Domain)| other.base.domain_name() == Some(&self.name);
        if let Some((other, _)) = schema.domains.iter().find(over) {
            return Err(conflict(self, format!("domain {other} is over it")));
        }
        match schema.domains.get(&self.name) {
            Some(found) if *found == self.domain => {
                schema.domains.shift_remove(&self.name);
                Ok(())
            }
            Some(_) => Err(conflict(self, "it is another than the one to drop")),
            None => Err(conflict(self, "it is not there")),
        }
    }

    fn inverse(&self) -> Operation {
        CreateDomain { name: self.name.clone(), domain: self.domain.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let sql = format!("DROP DOMAIN {}", cx.table(&self.name));
        let drop = Statement::ddl(sql).is(pg!["drop-type"]);
        Ok(vec![drop.hazard(HazardKind::BreaksOldCode, Object::Domain(self.name.clone()))])
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::DropEnum,
            drops: vec![Object::Domain(self.name.clone())],
            needs: self.domain.base.named().into_iter().chain(nextval::named(self.domain.default.as_ref())).collect(),
            ..Footprint::default()
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

impl Op for RenameDomain {
    fn describe(&self) -> String {
        format!("rename domain {} to {}", self.from, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        if !rename_key(&mut schema.domains, &self.from, &self.to) {
            return Err(conflict(self, format!("{} is not there, or {} is there already", self.from, self.to)));
        }
        let rename = |ty: &mut Type| {
            if ty.domain_name() == Some(&self.from) {
                *ty = ty.with_domain_name(&self.to);
            }
        };
        schema.domains.values_mut().for_each(|domain| rename(&mut domain.base));
        for column in schema.tables.values_mut().flat_map(|table| table.columns.values_mut()) {
            follow(column, &rename);
        }
        Ok(())
    }

    fn inverse(&self) -> Operation {
        RenameDomain { from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let renamed = super::rename_enum::rename_type(cx, "DOMAIN", &self.from, &self.to).into_iter();
        let object = Object::Domain(self.from.clone());
        Ok(renamed.map(|statement| statement.hazard(HazardKind::BreaksOldCode, object.clone())).collect())
    }

    fn rebuilds(&self, _cx: &Cx<'_>) -> Vec<Name> {
        Vec::new()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        Footprint {
            rank: Rank::RenameEnum,
            creates: vec![Object::Domain(self.to.clone())],
            drops: vec![Object::Domain(self.from.clone())],
            needs: Vec::new(),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}

fn follow(column: &mut Column, rename: &impl Fn(&mut Type)) {
    rename(&mut column.ty);
    if let Some(retired) = &mut column.retired {
        follow(&mut retired.column, rename);
    }
}
