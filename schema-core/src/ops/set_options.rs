//! Change what single databases are told about a table, an index or a constraint: how it is stored, by which engine, how strictly.

use super::constraint_options::Told;
use super::measured::{self, my, pg};
use super::partitioning;
use super::{Back, BackClass, Conflict, Cx, Footprint, Op, Operation, Rank, Rows, conflict, replace, table_of};
use super::{measured_columns, measured_postgres};
use crate::dialect::options::{COLLATE, UNLOGGED};
use crate::dialect::partitioning::PARTITION_BY;
use crate::dialect::{Unsupported, collation, spell, spell_options};
use crate::facts::Fact;
use crate::hazard::HazardKind;
use crate::model::{Column, Dialect, Name, Object, Options, Schema, Settings, Table};
use crate::statement::Statement;
use serde::{Deserialize, Serialize};

/// Changes the options of a table, an index, a foreign key or a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetOptions {
    /// The table, index, foreign key or check.
    pub object: Object,
    /// The options before.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub from: Options,
    /// The options after.
    #[serde(default, skip_serializing_if = "Options::is_empty")]
    pub to: Options,
}

impl Op for SetOptions {
    fn describe(&self) -> String {
        self.told().map_or_else(|| format!("set options of {}", self.object), |told| told.describe())
    }

    fn apply(&self, schema: &mut Schema) -> Result<(), Conflict> {
        let options = match &self.object {
            Object::Table(table) => &mut table_of(self, schema, table)?.options,
            Object::Index(table, index) => match table_of(self, schema, table)?.indexes.get_mut(index) {
                Some(index) => &mut index.options,
                None => return Err(conflict(self, format!("there is no index {index} on {table}"))),
            },
            Object::ForeignKey(table, key) => match table_of(self, schema, table)?.foreign_keys.get_mut(key) {
                Some(key) => &mut key.options,
                None => return Err(conflict(self, format!("there is no foreign key {key} on {table}"))),
            },
            Object::Check(table, check) => match table_of(self, schema, table)?.checks.get_mut(check) {
                Some(check) => &mut check.options,
                None => return Err(conflict(self, format!("there is no check {check} on {table}"))),
            },
            Object::Column(..)
            | Object::PrimaryKey(_)
            | Object::Unique(..)
            | Object::Exclusion(..)
            | Object::Enum(_)
            | Object::Domain(_)
            | Object::Sequence(_)
            | Object::EnumValue(..)
            | Object::Sql(_) => return Err(conflict(self, format!("a {} has no options", self.object.kind()))),
        };
        replace(self, options, &self.from, &self.to)
    }

    fn inverse(&self) -> Operation {
        SetOptions { object: self.object.clone(), from: self.to.clone(), to: self.from.clone() }.into()
    }

    fn refine(&self, cx: &Cx<'_>) -> Vec<Operation> {
        self.told().and_then(|told| told.apart(cx)).unwrap_or_else(|| vec![self.clone().into()])
    }

    fn lower(&self, cx: &Cx<'_>) -> Result<Vec<Statement>, Unsupported> {
        if let Some(told) = self.told() {
            return Ok(told.lower(cx));
        }
        let (from, to) = (self.from.get(cx.dialect), self.to.get(cx.dialect));
        Ok(match (cx.dialect, &self.object) {
            (Dialect::Postgres, Object::Index(table, index)) => {
                let index = spell::quote_beside(cx.dialect, table, index);
                parameters(&format!("ALTER INDEX {index}"), from, to, measured_postgres::parameter_of_index)
            }
            (Dialect::Postgres, object) => {
                object.table().map(|table| postgres(cx, table, from, to)).unwrap_or_default()
            }
            (Dialect::Mysql | Dialect::Mariadb, Object::Index(table, index)) => vec![hides(cx, table, index, to)],
            (Dialect::Mysql | Dialect::Mariadb, object) => {
                object.table().map(|table| mysql(cx, table, from, to)).unwrap_or_default()
            }
            // Part of the definition, which only a rebuild changes.
            (Dialect::Sqlite, _) => Vec::new(),
        })
    }

    fn rebuilds(&self, cx: &Cx<'_>) -> Vec<Name> {
        self.object.table().map(|table| cx.rebuild_unless_altered(table)).unwrap_or_default()
    }

    fn carry(&self, _rows: &mut Rows, _cx: &Cx<'_>) {}

    fn footprint(&self) -> Footprint {
        let mut needs: Vec<Object> = self.object.table().cloned().map(Object::Table).into_iter().collect();
        if let Object::Index(table, index) = &self.object {
            needs.push(super::index::object(table, index));
        }
        if let Some(told) = self.told() {
            needs.push(self.object.clone());
            return Footprint { rank: told.rank(), needs, ..Footprint::default() };
        }
        if let Object::Table(table) = &self.object {
            needs.extend([&self.from, &self.to].into_iter().flat_map(|told| partitioning::columns(table, told)));
        }
        // What is told about the place for long values is gone where no column has such values: it comes behind the types, and
        // goes before them.
        // And a text that names no collation takes that of its table at the moment when it is told: it is cleared before all else, and
        // told behind what is kept aside, of which nobody says any more what it is compared by.
        let clears = Dialect::ALL.into_iter().any(|dialect| {
            let (from, to) = (self.from.get(dialect), self.to.get(dialect));
            from.keys().any(|name| (name.starts_with("toast.") || name == COLLATE) && !to.contains_key(name))
        });
        // Of several that concern a table those come first that are no longer divided, and those last that will be.
        let rank = if partitioning::is_removed(&self.from, &self.to) {
            Rank::DropPartition
        } else if clears {
            Rank::ClearOptions
        } else if is_collation_alone(&self.from, &self.to) {
            Rank::SetTableCollation
        } else {
            Rank::SetOptions
        };
        Footprint { rank, needs, ..Footprint::default() }
    }

    fn back(&self, cx: &Cx<'_>) -> Back {
        if let Some(told) = self.told() {
            return told.back(cx);
        }
        let (from, to) = (self.from.get(cx.dialect), self.to.get(cx.dialect));
        match cx.dialect {
            Dialect::Mysql | Dialect::Mariadb if keeps_no_rows(to) => Back::new(BackClass::Lossy),
            Dialect::Mysql | Dialect::Mariadb if may_refuse_rows(to, from) => Back::new(BackClass::MayFail),
            Dialect::Sqlite if from.contains_key("strict") && !to.contains_key("strict") => {
                Back::new(BackClass::MayFail)
            }
            Dialect::Postgres | Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => Back::EXACT,
        }
    }
}

impl SetOptions {
    /// What is about a constraint.
    fn told(&self) -> Option<Told<'_>> {
        Told::of(&self.object, &self.from, &self.to)
    }
}

/// Whether nothing changes but what texts are compared by where they do not say it.
fn is_collation_alone(from: &Options, to: &Options) -> bool {
    let bare = |options: &Options, dialect| {
        let mut bare: Settings = options.get(dialect).clone();
        bare.remove(COLLATE);
        bare
    };
    from != to && Dialect::ALL.into_iter().all(|dialect| bare(from, dialect) == bare(to, dialect))
}

fn postgres(cx: &Cx<'_>, table: &Name, from: &Settings, to: &Settings) -> Vec<Statement> {
    let name = cx.table(table);
    let mut statements = Vec::new();
    let unlogged = to.contains_key(UNLOGGED);
    if from.contains_key(UNLOGGED) != unlogged {
        let word = if unlogged { "UNLOGGED" } else { "LOGGED" };
        let rows = if unlogged { pg!["set-unlogged"] } else { pg!["set-logged"] };
        let set = measured::does(cx, Statement::ddl(format!("ALTER TABLE {name} SET {word}")), table, rows);
        let object = Object::Table(table.clone());
        statements.push(if unlogged { set.hazard(HazardKind::EmptiedByCrash, object) } else { set });
    }
    let alter = format!("ALTER TABLE {name}");
    statements.extend(parameters(&alter, from, to, measured_postgres::parameter_of_table));
    statements
}

/// Sets and resets storage parameters, of which each takes a lock of its own (PostgreSQL, `src/backend/access/common/reloptions.c`).
fn parameters(
    alter: &str,
    from: &Settings,
    to: &Settings,
    rows: fn(&str) -> &'static [&'static Fact],
) -> Vec<Statement> {
    let set: Vec<_> = spell_options::parameters(to).filter(|(name, value)| from.get(*name) != Some(value)).collect();
    let reset: Vec<_> = spell_options::parameters(from).filter(|(name, _)| !to.contains_key(*name)).collect();
    let told = |names: &[(&String, &String)]| {
        let mut told: Vec<&'static Fact> = Vec::new();
        for fact in names.iter().flat_map(|(name, _)| rows(name)) {
            if !told.contains(fact) {
                told.push(fact);
            }
        }
        told
    };
    let mut statements = Vec::new();
    if !set.is_empty() {
        let list: Vec<String> = set.iter().map(|(name, value)| spell_options::parameter(name, value)).collect();
        statements.push(Statement::ddl(format!("{alter} SET ({})", list.join(", "))).is(&told(&set)));
    }
    if !reset.is_empty() {
        let list: Vec<String> = reset.iter().map(|(name, _)| spell_options::parameter_name(name)).collect();
        statements.push(Statement::ddl(format!("{alter} RESET ({})", list.join(", "))).is(&told(&reset)));
    }
    statements
}

/// The division goes before everything else and comes after it: not every engine has partitions.
fn mysql(cx: &Cx<'_>, table: &Name, from: &Settings, to: &Settings) -> Vec<Statement> {
    let bare = |settings: &Settings| {
        let mut bare = settings.clone();
        bare.remove(PARTITION_BY);
        bare
    };
    let divides = partitioning::statement(cx, table, from, to);
    let goes = divides.is_some() && !to.contains_key(PARTITION_BY);
    let (before, after) = (bare(from), bare(to));
    let assigned = if before == after { Vec::new() } else { assigned(cx, table, &before, &after) };
    let (first, last) = if goes { (divides, None) } else { (None, divides) };
    first.into_iter().chain(assigned).chain(last).collect()
}

fn assigned(cx: &Cx<'_>, table: &Name, from: &Settings, to: &Settings) -> Vec<Statement> {
    if cx.dialect == Dialect::Mysql && from.contains_key(COLLATE) && !to.contains_key(COLLATE) {
        let kept = from.iter().filter(|(name, _)| *name != COLLATE);
        let kept: Settings = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
        let rest = if kept == *to { Vec::new() } else { assigned(cx, table, &kept, to) };
        return rest.into_iter().chain(own_collation(cx, table)).collect();
    }
    let set = to.iter().filter(|(name, value)| from.get(*name) != Some(value)).map(|(name, value)| (name, Some(value)));
    let reset = from.keys().filter(|name| !to.contains_key(*name)).map(|name| (name, None));
    let changed: Vec<(&String, Option<&String>)> = set.chain(reset).collect();
    let list: Vec<String> = changed
        .iter()
        .map(|(name, value)| spell_options::assigned(cx.dialect, name, value.map(String::as_str)))
        .collect();
    let object = Object::Table(table.clone());
    let sql = format!("ALTER TABLE {} {}", cx.table(table), list.join(", "));
    let rows = assigned_rows(changed.iter().map(|(name, _)| name.as_str()));
    let mut statement = measured::alters(cx, Statement::ddl(sql), table, rows);
    if keeps_no_rows(to) && !keeps_no_rows(from) {
        statement = statement.hazard(HazardKind::DataLoss, object.clone());
    }
    if is_engine(to, "MEMORY") && !is_engine(from, "MEMORY") {
        statement = statement.hazard(HazardKind::EmptiedByCrash, object.clone());
    }
    vec![if may_refuse_rows(from, to) { statement.hazard(HazardKind::MayFail, object) } else { statement }]
}

/// The collation of the database becomes the table's. MySQL has no word for it.
fn own_collation(cx: &Cx<'_>, table: &Name) -> [Statement; 4] {
    let alter = format!("ALTER TABLE {} COLLATE = ", cx.table(table));
    let words = [spell::string(cx.dialect, &alter), own("collation")];
    put_together(cx, table, &words, measured::Rows::of(my!["table-default-charset"]))
}

/// The collation of the database becomes that of a text in a table that has another. Neither database has a word for it.
pub(super) fn own_collation_of(
    cx: &Cx<'_>,
    table: &Name,
    column: &str,
    item: &Column,
) -> Result<[Statement; 4], Unsupported> {
    let line = spell::column(cx.dialect, cx.after, column, item)?;
    let of_type = format!("{} {}", cx.quote(column), spell::type_name(cx.dialect, cx.after, &item.ty)?);
    let rest = line.strip_prefix(&of_type).unwrap_or_default();
    let text = |text: &str| spell::string(cx.dialect, text);
    let modify = text(&format!("ALTER TABLE {} MODIFY COLUMN {of_type} CHARACTER SET ", cx.table(table)));
    let words = [modify, own("character_set"), text(" COLLATE "), own("collation"), text(rest)];
    Ok(put_together(cx, table, &words, measured_columns::redefined(cx, table, column, column)))
}

fn own(what: &str) -> String {
    format!("(SELECT default_{what}_name FROM information_schema.schemata WHERE schema_name = DATABASE())")
}

/// A name that only the database knows is put into a text that runs then. The statements around that one concern the session alone, and
/// are run again where a run was interrupted.
fn put_together(cx: &Cx<'_>, table: &Name, words: &[String], rows: measured::Rows) -> [Statement; 4] {
    let run = Statement::ddl("EXECUTE schema_collation");
    [
        Statement::ddl(format!("SET @schema_collation = CONCAT({})", words.join(", "))),
        Statement::ddl("PREPARE schema_collation FROM @schema_collation"),
        measured::plainly(cx, run, table, rows),
        Statement::ddl("DEALLOCATE PREPARE schema_collation"),
    ]
}

/// The table as it is made where some of its texts have the collation of the database, and the table has another, which it is
/// told then: what was kept aside when a table got its collation.
pub(super) fn compared_apart(cx: &Cx<'_>, name: &Name, mut table: Table) -> (Table, Option<Statement>) {
    let Some(own) = collation::of_table(cx.dialect, &table).map(str::to_owned) else { return (table, None) };
    let unsaid =
        |column: &Column| column.collate.is_none() && collation::is_text(cx.dialect, &cx.after.resolved(&column.ty));
    if !table.columns.values().any(unsaid) {
        return (table, None);
    }
    let mut told: Settings = table.options.get(cx.dialect).clone();
    told.remove(COLLATE);
    table.options = Options::of(cx.dialect, told);
    let words = spell_options::assigned(cx.dialect, COLLATE, Some(&own));
    (table, Some(Statement::ddl(format!("ALTER TABLE {} {words}", cx.table(name)))))
}

/// Hides an index from queries, or shows it again: only the catalogue knows.
fn hides(cx: &Cx<'_>, table: &Name, index: &str, to: &Settings) -> Statement {
    let word = match (cx.dialect, to.is_empty()) {
        (Dialect::Mariadb, false) => "IGNORED",
        (Dialect::Mariadb, true) => "NOT IGNORED",
        (Dialect::Postgres | Dialect::Mysql | Dialect::Sqlite, false) => "INVISIBLE",
        (Dialect::Postgres | Dialect::Mysql | Dialect::Sqlite, true) => "VISIBLE",
    };
    let sql = format!("ALTER TABLE {} ALTER INDEX {} {word}", cx.table(table), cx.quote(index));
    let rows = if cx.dialect == Dialect::Mariadb { my![; "index-ignored"] } else { my!["index-invisible"] };
    measured::alters(cx, Statement::ddl(sql), table, measured::Rows::of(rows))
}

/// What it is to tell a table of MySQL or MariaDB these.
fn assigned_rows<'a>(changed: impl Iterator<Item = &'a str>) -> measured::Rows {
    changed.fold(measured::Rows::default(), |rows, name| match name {
        COLLATE => rows.and(my!["table-default-charset"]),
        "engine" => rows.and(my!["engine-myisam"]),
        "row_format" | "key_block_size" => rows.and(my!["row-format"]),
        "compression" => rows.and(my!["compression"]),
        "encryption" => rows.and(my!["encryption"]).perhaps(my!["engine-innodb"]),
        "page_compressed" | "page_compression_level" => rows.and(my![; "page-compressed"]),
        "encrypted" | "encryption_key_id" => rows.and(my![; "encrypted"]),
        "stats_persistent" | "stats_auto_recalc" | "stats_sample_pages" => rows.and(my!["stats-persistent"]),
        _ => rows.and(my!["table-option"]),
    })
}

fn is_engine(options: &Settings, engine: &str) -> bool {
    options.get("engine").is_some_and(|own| own.eq_ignore_ascii_case(engine))
}

fn keeps_no_rows(options: &Settings) -> bool {
    is_engine(options, "BLACKHOLE")
}

/// Whether rows that were there may be too large, or of types that another engine has not.
fn may_refuse_rows(from: &Settings, to: &Settings) -> bool {
    let becomes = |name: &str| to.contains_key(name) && to.get(name) != from.get(name);
    ["engine", "key_block_size", "row_format"].into_iter().any(becomes) || partitioning::may_refuse_rows(from, to)
}
