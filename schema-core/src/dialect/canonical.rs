//! The canonical form of a schema on one dialect: intent kept, spelling settled.
//!
//! Diffs are taken between canonical schemas of one dialect, so that a change that means nothing to a database
//! produces nothing there. What a database cannot hold is left out with a note; what would then mean something
//! else is left in, for validation to refuse.

use super::{Comments, Deferring, Enums, domains, features, has_method};
use crate::dialect::default::settled_default;
use crate::dialect::options::On;
use crate::dialect::same_type::canonical_type;
use crate::dialect::{
    actions, collation, implied, inheritance, key_parts, options, sequence, server, spell, spell_partition,
};
use crate::expr;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{
    Check, Column, Default, Deferrable, Dialect, Domain, EnumStorage, Exclusion, ForeignKey, Index, IndexKey, Name,
    Nulls, Object, Partition, PartitionBy, PrimaryKey, Schema, Sequence, Sql, Table, Type, Unique,
};
use indexmap::IndexMap;

/// Something that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub object: Object,
    /// What happened, as a sentence without its subject.
    pub text: String,
}

/// The schema as `dialect` is to have it, and what was left out on the way.
#[must_use]
pub fn canonical(dialect: Dialect, schema: &Schema) -> (Schema, Vec<Note>) {
    let notes =
        if features(dialect).domains { Vec::new() } else { schema.domains.iter().map(domains::without).collect() };
    let bare = (!notes.is_empty()).then(|| domains::without_domains(schema));
    let mut cx = Canon { dialect, schema: bare.as_ref().unwrap_or(schema), notes };
    let schema = cx.schema;
    let mut out = Schema::default();
    for (name, item) in &schema.enums {
        let mut item = item.clone();
        if features(dialect).enums == Enums::Check {
            item.storage = EnumStorage::Native;
        }
        // The order of labels means something only where the database knows it.
        if features(dialect).enums == Enums::Check || item.storage == EnumStorage::Text {
            item.values.sort();
        }
        if item.comment.is_some() && (features(dialect).enums != Enums::Named || item.storage == EnumStorage::Text) {
            cx.note(Object::Enum(name.clone()), "keeps no comment");
            item.comment = None;
        }
        out.enums.insert(cx.name(name), item);
    }
    for (name, domain) in &schema.domains {
        let domain = cx.domain(name, domain);
        out.domains.insert(cx.name(name), domain);
    }
    out.sequences = sequence::canonical(dialect, schema, &mut cx.notes);
    for (name, table) in &schema.tables {
        let table = cx.table(name, table);
        out.tables.insert(cx.name(name), table);
    }
    (inheritance::complete(out), cx.notes)
}

struct Canon<'a> {
    dialect: Dialect,
    schema: &'a Schema,
    notes: Vec<Note>,
}

impl Canon<'_> {
    fn note(&mut self, object: Object, text: impl Into<String>) {
        self.notes.push(Note { object, text: text.into() });
    }

    fn cut(&self, name: &str) -> String {
        cut(name, features(self.dialect).max_name)
    }

    /// The expression for this database in its normal form.
    fn settled(&self, sql: &Sql) -> Option<Sql> {
        sql.get(self.dialect).map(|text| Sql::any(expr::normal(self.dialect, text)))
    }

    fn name(&self, name: &Name) -> Name {
        settled_name(self.dialect, name)
    }

    /// The type with the names that the database has.
    fn ty(&self, ty: &Type) -> Type {
        let ty = canonical_type(self.dialect, ty);
        match ty.named() {
            Some(Object::Enum(item)) => ty.with_enum_name(&self.name(&item)),
            Some(Object::Domain(item)) => ty.with_domain_name(&self.name(&item)),
            Some(_) | None => ty,
        }
    }

    fn domain(&mut self, name: &Name, domain: &Domain) -> Domain {
        let wanted = domain.checks.iter().filter(|(_, check)| wants(self.dialect, &check.only));
        let own = wanted.filter_map(|(item, check)| Some((self.cut(item), self.check(On::DomainCheck, check)?)));
        let mut checks: IndexMap<String, Check> = own.collect();
        if let Some(check) = implied::check(self.dialect, self.schema, "VALUE", &domain.base) {
            checks.insert(self.cut(&default_name(&self.name(name), &[], NameFor::Check)), check);
        }
        Domain {
            base: self.ty(&domain.base),
            not_null: domain.not_null,
            default: domain.default.as_ref().and_then(|default| self.default(&domain.base, default)),
            collate: domain.collate.as_ref().and_then(|collate| collate.settled(self.dialect)),
            comment: domain.comment.clone(),
            checks,
        }
    }

    fn default(&self, ty: &Type, default: &Default) -> Option<Default> {
        settled_default(self.dialect, self.schema, ty, default)
    }

    fn table(&mut self, name: &Name, table: &Table) -> Table {
        let dialect = self.dialect;
        let mut out = Table {
            retired: table.retired.as_ref().map(|former| self.name(former)),
            options: options::of_table(dialect, table),
            inherits: inheritance::settled(dialect, name, table, &mut self.notes),
            ..Table::default()
        };
        if let Some(comment) = &table.comment {
            if features(self.dialect).comments == Comments::None {
                self.note(Object::Table(name.clone()), "keeps no comment");
            } else {
                out.comment = Some(comment.clone());
            }
        }
        match &table.partition_by {
            Some(by) if features(dialect).partitions => {
                out.partition_by = Some(self.partition_by(by));
                let items = table.partitions.iter().map(|(name, item)| (self.cut(name), self.partition(item)));
                out.partitions = items.collect();
            }
            Some(_) => {
                self.note(Object::Table(name.clone()), "holds its rows itself: it is not divided into partitions")
            }
            None => {}
        }
        for (column_name, column) in &table.columns {
            let item = self.column(name, column_name, column, collation::of_table(dialect, table));
            let column_name = self.cut(column_name);
            // What is retired keeps its values and nothing else.
            let living = column.retired.is_none() && table.retired.is_none();
            let quoted = spell::quote(self.dialect, &column_name);
            if let Some(check) = implied::check(dialect, self.schema, &quoted, &column.ty).filter(|_| living) {
                let check_name = default_name(&self.name(name), &[&column_name], NameFor::Check);
                out.checks.insert(self.cut(&check_name), check);
            }
            out.columns.insert(column_name, item);
        }
        let columns = |cx: &Self, columns: &[String]| columns.iter().map(|column| cx.cut(column)).collect::<Vec<_>>();
        out.primary_key = table.primary_key.as_ref().map(|key| {
            let object = Object::PrimaryKey(name.clone());
            let (include, deferrable) = self.carried(&object, columns(self, &key.include), key.deferrable);
            let key = PrimaryKey { include, deferrable, ..key.clone() };
            key_parts::primary_key(dialect, self.schema, (name, table), key, &mut self.notes)
        });
        for (item_name, unique) in table.uniques.iter().filter(|(_, unique)| wants(dialect, &unique.only)) {
            let object = Object::Unique(name.clone(), item_name.clone());
            let (include, deferrable) = self.carried(&object, columns(self, &unique.include), unique.deferrable);
            let item = Unique {
                columns: columns(self, &unique.columns),
                include,
                deferrable,
                only: Vec::new(),
                ..unique.clone()
            };
            out.uniques.insert(self.cut(item_name), item);
        }
        for (item_name, index) in table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only)) {
            if let Some(item) = self.index(&Object::Index(name.clone(), item_name.clone()), index, table) {
                out.indexes.insert(self.cut(item_name), item);
            }
        }
        for (item_name, exclusion) in table.exclusions.iter().filter(|(_, item)| wants(dialect, &item.index.only)) {
            let object = Object::Exclusion(name.clone(), item_name.clone());
            if !features(dialect).exclusions {
                self.note(object, "is left out: there are no exclusion constraints");
            } else if let Some(index) = self.index(&object, &exclusion.index, table) {
                out.exclusions.insert(self.cut(item_name), Exclusion { index, ..exclusion.clone() });
            }
        }
        for (item_name, key) in table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)) {
            let object = Object::ForeignKey(name.clone(), item_name.clone());
            let item = self.foreign_key(&object, key);
            self.notes.extend(server::note(dialect, object, &item.options));
            out.foreign_keys.insert(self.cut(item_name), item);
        }
        for (item_name, check) in table.checks.iter().filter(|(_, check)| wants(dialect, &check.only)) {
            let object = Object::Check(name.clone(), item_name.clone());
            let Some(item) = self.check(On::Check, check) else {
                self.note(object, "is left out: it has no text for this database");
                continue;
            };
            if dialect == Dialect::Mariadb && check.options.get(dialect).contains_key(options::NOT_ENFORCED) {
                self.note(object, "is enforced: there are no checks that are not");
            } else {
                self.notes.extend(server::note(dialect, object, &item.options));
            }
            out.checks.insert(self.cut(item_name), item);
        }
        out
    }

    fn check(&self, on: On<'_>, check: &Check) -> Option<Check> {
        let options = options::of_constraint(self.dialect, on, &check.options);
        Some(Check { expr: self.settled(&check.expr)?, options, only: Vec::new(), ..check.clone() })
    }

    /// What a key has beside its columns, as far as the database has it.
    fn carried(
        &mut self,
        object: &Object,
        mut include: Vec<String>,
        mut deferrable: Option<Deferrable>,
    ) -> (Vec<String>, Option<Deferrable>) {
        // The path of a primary key is that of its table.
        let its = if matches!(object, Object::PrimaryKey(_)) { "has a primary key that " } else { "" };
        if !features(self.dialect).rich_index && !include.is_empty() {
            include.clear();
            self.note(object.clone(), format!("{its}carries no further columns"));
        }
        if features(self.dialect).deferrable != Deferring::All && deferrable.take().is_some() {
            self.note(object.clone(), format!("{its}is checked at once: it cannot be deferred"));
        }
        (include, deferrable)
    }

    fn column(&mut self, table: &Name, name: &str, column: &Column, collation: Option<&str>) -> Column {
        let object = Object::Column(table.clone(), name.to_owned());
        let ty = self.ty(&column.ty);
        let comment = match features(self.dialect).comments {
            Comments::None => None,
            Comments::Statement | Comments::Inline => column.comment.clone(),
        };
        if comment.is_none() && column.comment.is_some() {
            self.note(object.clone(), "keeps no comment");
        }
        let is_virtual = column.generated.as_ref().is_some_and(|generated| !generated.stored);
        // Computed when read only from version 18 on.
        let is_stored = self.dialect == Dialect::Postgres;
        if is_virtual && is_stored {
            self.note(object.clone(), "is computed when written: older versions of the database have no other way");
        }
        let sequence = if features(self.dialect).sequences {
            sequence::settled(&ty, &column.sequence)
        } else {
            if !column.sequence.is_default() {
                self.note(object, "counts in the database's own way: there are no sequences to tell how");
            }
            Sequence::default()
        };
        let default = column.default.as_ref().and_then(|default| self.default(&column.ty, default));
        Column {
            nullable: column.nullable,
            default,
            // Only PostgreSQL tells who may set a counted column.
            identity: column
                .identity
                .map(|who| if self.dialect == Dialect::Postgres { who } else { crate::model::Identity::ByDefault }),
            sequence,
            generated: column.generated.as_ref().and_then(|generated| {
                let expr = self.settled(&generated.expr)?;
                Some(crate::model::Generated { expr, stored: generated.stored || is_stored })
            }),
            // Each column says its own, so that a change of the table's is one of these columns.
            collate: column.collate.as_ref().and_then(|collate| collate.settled(self.dialect)).or_else(|| {
                collation
                    .filter(|_| collation::is_text(self.dialect, &ty))
                    .map(|name| Sql::any(name.to_ascii_lowercase()))
            }),
            comment,
            retired: column.retired.as_ref().map(|retired| {
                Box::new(crate::model::Retired {
                    name: self.cut(&retired.name),
                    column: self.column(table, &retired.name, &retired.column, collation),
                })
            }),
            ty,
        }
    }

    fn index(&mut self, object: &Object, index: &Index, table: &Table) -> Option<Index> {
        let sheet = features(self.dialect);
        let mut item = Index { only: Vec::new(), ..index.clone() };
        for part in &mut item.parts {
            part.length = part.length.filter(|length| match &part.key {
                IndexKey::Column(column) => key_parts::is_part(self.dialect, self.schema, table, column, *length),
                IndexKey::Expr(_) => false,
            });
            match &mut part.key {
                IndexKey::Column(column) => *column = self.cut(column),
                IndexKey::Expr(sql) => *sql = self.settled(sql)?,
            }
        }
        item.include = index.include.iter().map(|column| self.cut(column)).collect();
        item.method.iter_mut().for_each(|method| method.make_ascii_lowercase());
        item.method = item.method.filter(|method| method != options::natural_method(self.dialect, table));
        let has = |method: &str| method == "btree" || has_method(self.dialect, method);
        if let Some(method) = item.method.as_ref().filter(|method| !has(method)) {
            self.note(object.clone(), format!("is left out: there is no access method `{method}`"));
            return None;
        }
        if !sheet.rich_index && !item.include.is_empty() {
            item.include.clear();
            self.note(object.clone(), "carries no further columns");
        }
        item.options = options::of_index(self.dialect, &item);
        for part in &mut item.parts {
            let natural = match part.direction {
                crate::model::Direction::Asc => Nulls::Last,
                crate::model::Direction::Desc => Nulls::First,
            };
            if !sheet.rich_index || part.nulls == Some(natural) {
                part.nulls = None;
            }
            if !sheet.rich_index {
                part.opclass = None;
            }
        }
        if let Some(predicate) = &index.predicate {
            item.predicate = self.settled(predicate);
            if !sheet.partial_index && !index.unique {
                item.predicate = None;
                self.note(object.clone(), "indexes every row: partial indexes do not exist");
            }
        }
        if !sheet.expression_index
            && item.parts.iter().any(|part| matches!(part.key, IndexKey::Expr(_)))
            && !item.unique
        {
            self.note(object.clone(), "is left out: indexes on expressions do not exist");
            return None;
        }
        Some(item)
    }

    fn partition_by(&self, by: &PartitionBy) -> PartitionBy {
        let mut by = by.clone();
        for part in &mut by.key {
            match &mut part.key {
                IndexKey::Column(column) => *column = self.cut(column),
                IndexKey::Expr(sql) => *sql = self.settled(sql).unwrap_or_default(),
            }
        }
        by
    }

    fn partition(&self, item: &Partition) -> Partition {
        let (of, by) = (item.of.as_ref().map(|of| self.cut(of)), item.by.as_ref().map(|by| self.partition_by(by)));
        Partition { bound: spell_partition::settled(self.dialect, &item.bound), of, by }
    }

    fn foreign_key(&mut self, object: &Object, key: &ForeignKey) -> ForeignKey {
        let mut item = ForeignKey {
            columns: key.columns.iter().map(|column| self.cut(column)).collect(),
            table: self.name(&key.table),
            references: key.references.iter().map(|column| self.cut(column)).collect(),
            options: options::of_constraint(self.dialect, On::ForeignKey, &key.options),
            only: Vec::new(),
            ..key.clone()
        };
        if features(self.dialect).deferrable == Deferring::None && item.deferrable.take().is_some() {
            self.note(object.clone(), "is checked at once: it cannot be deferred");
        }
        actions::settle(self.dialect, &mut item);
        item
    }
}

/// Whether an item restricted to `only` is for the dialect. What is for MySQL is for MariaDB too.
pub(crate) fn wants(dialect: Dialect, only: &[Dialect]) -> bool {
    only.is_empty() || only.contains(&dialect) || (dialect == Dialect::Mariadb && only.contains(&Dialect::Mysql))
}

/// A name as this database keeps it: cut to its limit, and without a schema where it has none or it is the usual one.
#[must_use]
pub fn settled_name(dialect: Dialect, name: &Name) -> Name {
    let sheet = features(dialect);
    let schema = name.schema.as_deref().filter(|schema| sheet.schemas && *schema != "public");
    Name { schema: schema.map(|schema| cut(schema, sheet.max_name)), name: cut(&name.name, sheet.max_name) }
}
