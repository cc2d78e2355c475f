//! Rename a constraint or index.

use super::measured::{self, lite, my, pg};
use super::{Back, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, following, rename_key, table_of};
use crate::dialect::{Unsupported, spell};
use crate::facts::Fact;
use crate::model::{Dialect, Name, Object, Schema};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// How the name begins that one of two steps aside to when they exchange theirs.
pub const ASIDE: &str = "_swap_";

/// Gives a constraint or index of a table another name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameConstraint {
    /// The table.
    pub table: Name,
    /// What is renamed.
    pub kind: ConstraintKind,
    /// The name before.
    pub from: String,
    /// The name after.
    pub to: String,
}

/// What hangs on a table under a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    /// The primary key.
    PrimaryKey,
    /// A unique constraint.
    Unique,
    /// An index.
    Index,
    /// An exclusion constraint.
    Exclusion,
    /// A foreign key.
    ForeignKey,
    /// A check.
    Check,
}

impl ConstraintKind {
    /// The thing itself.
    #[must_use]
    pub fn object(self, table: &Name, name: &str) -> Object {
        match self {
            ConstraintKind::PrimaryKey => Object::PrimaryKey(table.clone()),
            ConstraintKind::Unique => Object::Unique(table.clone(), name.to_owned()),
            ConstraintKind::Index => Object::Index(table.clone(), name.to_owned()),
            ConstraintKind::Exclusion => Object::Exclusion(table.clone(), name.to_owned()),
            ConstraintKind::ForeignKey => Object::ForeignKey(table.clone(), name.to_owned()),
            ConstraintKind::Check => Object::Check(table.clone(), name.to_owned()),
        }
    }

    /// The field's term.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            ConstraintKind::PrimaryKey => "primary key",
            ConstraintKind::Unique => "unique constraint",
            ConstraintKind::Index => "index",
            ConstraintKind::Exclusion => "exclusion constraint",
            ConstraintKind::ForeignKey => "foreign key",
            ConstraintKind::Check => "check",
        }
    }

    /// The thing as the planner's order sees it: indexes and what they carry share one space of names.
    fn ordered(self, table: &Name, name: &str) -> Object {
        match self {
            ConstraintKind::PrimaryKey | ConstraintKind::Unique | ConstraintKind::Index | ConstraintKind::Exclusion => {
                super::index::object(table, name)
            }
            ConstraintKind::ForeignKey | ConstraintKind::Check => self.object(table, name),
        }
    }
}

impl Op for RenameConstraint {
    fn describe(&self) -> String {
        format!("rename {} {} on {} to {}", self.kind.words(), self.from, self.table, self.to)
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let table = table_of(self, schema, &self.table)?;
        let (from, to) = (&self.from, &self.to);
        let done = match self.kind {
            ConstraintKind::PrimaryKey => match &mut table.primary_key {
                Some(key) if key.name.as_ref() == Some(from) => {
                    key.name = Some(to.clone());
                    true
                }
                Some(_) | None => false,
            },
            ConstraintKind::Unique => rename_key(&mut table.uniques, from, to),
            ConstraintKind::Index => rename_key(&mut table.indexes, from, to),
            ConstraintKind::Exclusion => rename_key(&mut table.exclusions, from, to),
            ConstraintKind::ForeignKey => rename_key(&mut table.foreign_keys, from, to),
            ConstraintKind::Check => rename_key(&mut table.checks, from, to),
        };
        if done { Ok(()) } else { Err(conflict(self, format!("{from} is not there, or {to} is there already"))) }
    }

    fn inverse(&self) -> Operation {
        RenameConstraint { from: self.to.clone(), to: self.from.clone(), ..self.clone() }.into()
    }

    fn refine(&self, _cx: &Cx<'_>) -> Vec<Operation> {
        vec![self.clone().into()]
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        let (table, from, to) = (cx.table(&self.table), cx.quote(&self.from), cx.quote(&self.to));
        let after = cx.table_after(&self.table);
        let alters = |actions: String, rows: &[&'static Fact]| {
            let statement = Statement::ddl(format!("ALTER TABLE {table} {actions}"));
            measured::alters(cx, statement, &self.table, measured::Rows::of(rows))
        };
        Ok(match (cx.dialect, self.kind) {
            (Dialect::Postgres, ConstraintKind::Index) => {
                let from = spell::quote_beside(cx.dialect, &self.table, &self.from);
                vec![Statement::ddl(format!("ALTER INDEX {from} RENAME TO {to}")).is(pg!["rename-index"])]
            }
            (Dialect::Postgres, ConstraintKind::Check | ConstraintKind::ForeignKey) => {
                let sql = format!("ALTER TABLE {table} RENAME CONSTRAINT {from} TO {to}");
                vec![Statement::ddl(sql).is(pg!["rename-constraint"])]
            }
            (Dialect::Postgres, ConstraintKind::PrimaryKey | ConstraintKind::Unique | ConstraintKind::Exclusion) => {
                let sql = format!("ALTER TABLE {table} RENAME CONSTRAINT {from} TO {to}");
                vec![Statement::ddl(sql).is(pg!["rename-constraint-with-index"])]
            }
            (Dialect::Mysql | Dialect::Mariadb, ConstraintKind::Index | ConstraintKind::Unique) => {
                let renames = |(from, to): &(String, String)| {
                    alters(format!("RENAME INDEX {} TO {}", cx.quote(from), cx.quote(to)), my!["rename-index"])
                };
                following::hops(cx, &self.from, &self.to).iter().map(renames).collect()
            }
            (Dialect::Mysql | Dialect::Mariadb, ConstraintKind::Check) => {
                let Some(check) = after.and_then(|after| after.checks.get(&self.to)) else { return Ok(Vec::new()) };
                let drop = super::check::drop_clause(cx, &self.from);
                let added = spell::check(cx.dialect, &self.to, check);
                let renames = alters(format!("{drop}, ADD {added}"), my!["drop-check"]);
                vec![super::check::worked(cx, renames, &self.table, check)]
            }
            (Dialect::Mysql | Dialect::Mariadb, ConstraintKind::ForeignKey) => {
                let Some(key) = after.and_then(|after| after.foreign_keys.get(&self.to)) else { return Ok(Vec::new()) };
                let called = |(from, to): &(String, String)| following::called(cx, &self.table, (from, to), key);
                following::unchecked(following::hops(cx, &self.from, &self.to).iter().map(called).collect())
            }
            // Neither has names for primary keys, nor any exclusion constraint.
            (
                Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite,
                ConstraintKind::PrimaryKey | ConstraintKind::Exclusion,
            ) => Vec::new(),
            (Dialect::Sqlite, ConstraintKind::Unique | ConstraintKind::Index) => {
                let drop = Statement::ddl(format!("DROP INDEX {from}")).is(lite!["drop-index"]);
                let unique = after.and_then(|after| after.uniques.get(&self.to));
                let index = after.and_then(|after| after.indexes.get(&self.to));
                let unique = unique.map(|unique| {
                    let sql = super::unique::create_as_index(cx, &self.table, &self.to, unique);
                    measured::does(cx, Statement::ddl(sql), &self.table, lite!["create-unique-index"])
                });
                let index = index.map(|index| {
                    let create = spell::create_index(cx.dialect, &self.table, &self.to, index, false);
                    let rows = super::measured_postgres::index_built(cx, &self.table, index, false);
                    measured::does(cx, Statement::ddl(create), &self.table, &rows)
                });
                std::iter::once(drop).chain(unique.or(index)).collect()
            }
            (Dialect::Sqlite, ConstraintKind::ForeignKey | ConstraintKind::Check) => Vec::new(),
        })
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        match self.kind {
            ConstraintKind::ForeignKey | ConstraintKind::Check => cx.rebuild_unless_altered(&self.table),
            ConstraintKind::Unique => super::unique::rebuilt_without(cx, &self.table, &self.from),
            ConstraintKind::PrimaryKey | ConstraintKind::Index | ConstraintKind::Exclusion => Vec::new(),
        }
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let from = self.kind.ordered(&self.table, &self.from);
        let aside = self.from.starts_with(ASIDE);
        Footprint {
            rank: Rank::RenameConstraint,
            creates: vec![self.kind.ordered(&self.table, &self.to)],
            // A name that it only stepped aside to is there by the rename before.
            drops: if aside { Vec::new() } else { vec![from.clone()] },
            needs: [Object::Table(self.table.clone())].into_iter().chain(aside.then_some(from)).collect(),
        }
    }

    fn back(&self, _cx: &Cx<'_>) -> Back {
        Back::EXACT
    }
}
