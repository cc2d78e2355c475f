//! Names that meet: two things that one database keeps in one namespace, also after names are cut to its limit.

use super::Report;
use crate::dialect::canonical::{canonical, wants};
use crate::dialect::features;
use crate::model::name::{NameFor, cut, default_name};
use crate::model::{Declared, Dialect, EnumStorage, Name, Object, Schema};
use indexmap::IndexMap;

/// A namespace and a name in it, folded as the database folds it.
type Place = (Space, Option<String>, String);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Space {
    /// Tables, and where they share it indexes and keys.
    Relations,
    /// Types, which tables are too (PostgreSQL).
    Types,
    /// Foreign keys of a database.
    ForeignKeys,
    /// Checks of a database.
    Checks,
    /// Columns of a table.
    Columns(Name),
    /// Constraints of a table.
    Constraints(Name),
    /// Indexes of a table.
    Indexes(Name),
    /// Checks of a table.
    ChecksOf(Name),
    /// Constraints of a domain.
    ConstraintsOf(Name),
}

pub(super) fn check(declared: &Declared, dialects: &[Dialect], report: &mut Report) {
    for dialect in dialects.iter().copied() {
        let mut taken = Taken { dialect, places: IndexMap::new(), report };
        one(&declared.schema, dialect, &mut taken);
    }
}

fn one(schema: &Schema, dialect: Dialect, taken: &mut Taken<'_>) {
    let implied = implied_checks(schema, dialect);
    for (name, table) in &schema.tables {
        let of = |space: fn(Name) -> Space| space(name.clone());
        let object = Object::Table(name.clone());
        taken.put(Space::Relations, name.schema.as_deref(), &name.name, &object);
        if dialect == Dialect::Postgres {
            taken.put(Space::Types, name.schema.as_deref(), &name.name, &object);
        }
        let partitioned = table.partition_by.is_some() && features(dialect).partitions;
        for item in table.partitions.keys().filter(|_| partitioned) {
            let object = Object::Table(name.sibling(item));
            taken.put(Space::Relations, name.schema.as_deref(), item, &object);
            taken.put(Space::Types, name.schema.as_deref(), item, &object);
        }
        for column in table.columns.keys() {
            taken.put(of(Space::Columns), None, column, &Object::Column(name.clone(), column.clone()));
        }
        if let (Dialect::Postgres, Some(key)) = (dialect, &table.primary_key) {
            let object = Object::PrimaryKey(name.clone());
            let key_name = key.name.clone().unwrap_or_else(|| default_name(name, &[], NameFor::PrimaryKey));
            taken.put(Space::Relations, name.schema.as_deref(), &key_name, &object);
            taken.put(of(Space::Constraints), None, &key_name, &object);
        }
        for item in table.uniques.iter().filter(|(_, unique)| wants(dialect, &unique.only)).map(|(item, _)| item) {
            let object = Object::Unique(name.clone(), item.clone());
            taken.index(name, item, &object);
            if dialect == Dialect::Postgres {
                taken.put(of(Space::Constraints), None, item, &object);
            }
        }
        for item in table.indexes.iter().filter(|(_, index)| wants(dialect, &index.only)).map(|(item, _)| item) {
            taken.index(name, item, &Object::Index(name.clone(), item.clone()));
        }
        let excludes = table.exclusions.iter().filter(|(_, item)| wants(dialect, &item.index.only));
        // Elsewhere they are refused already.
        for item in excludes.filter(|_| features(dialect).exclusions).map(|(item, _)| item) {
            let object = Object::Exclusion(name.clone(), item.clone());
            taken.index(name, item, &object);
            taken.put(of(Space::Constraints), None, item, &object);
        }
        for item in table.foreign_keys.iter().filter(|(_, key)| wants(dialect, &key.only)).map(|(item, _)| item) {
            let object = Object::ForeignKey(name.clone(), item.clone());
            match dialect {
                Dialect::Postgres => taken.put(of(Space::Constraints), None, item, &object),
                Dialect::Mysql | Dialect::Mariadb => {
                    taken.put(Space::ForeignKeys, name.schema.as_deref(), item, &object)
                }
                Dialect::Sqlite => {}
            }
        }
        let declared = table.checks.iter().filter(|(_, check)| wants(dialect, &check.only)).map(|(item, _)| item);
        let implied = implied.get(&held(name, dialect)).into_iter().flatten();
        for item in declared.chain(implied) {
            let object = Object::Check(name.clone(), item.clone());
            match dialect {
                Dialect::Postgres => taken.put(of(Space::Constraints), None, item, &object),
                Dialect::Mysql => taken.put(Space::Checks, name.schema.as_deref(), item, &object),
                // SQLite allows it; the model does not.
                Dialect::Mariadb | Dialect::Sqlite => taken.put(of(Space::ChecksOf), None, item, &object),
            }
        }
    }
    for (name, item) in &schema.enums {
        let object = Object::Enum(name.clone());
        if dialect == Dialect::Postgres && item.storage == EnumStorage::Native {
            taken.put(Space::Types, name.schema.as_deref(), &name.name, &object);
        }
    }
    for name in schema.sequences.keys().filter(|_| features(dialect).sequences) {
        taken.put(Space::Relations, name.schema.as_deref(), &name.name, &Object::Sequence(name.clone()));
    }
    for (name, domain) in schema.domains.iter().filter(|_| features(dialect).domains) {
        let object = Object::Domain(name.clone());
        taken.put(Space::Types, name.schema.as_deref(), &name.name, &object);
        for check in domain.checks.iter().filter(|(_, check)| wants(dialect, &check.only)).map(|(check, _)| check) {
            taken.put(Space::ConstraintsOf(name.clone()), None, check, &object);
        }
    }
}

struct Taken<'a> {
    dialect: Dialect,
    places: IndexMap<Place, Object>,
    report: &'a mut Report,
}

impl Taken<'_> {
    /// An index lives beside the tables on PostgreSQL and SQLite, in its table on MySQL and MariaDB.
    fn index(&mut self, table: &Name, name: &str, object: &Object) {
        match self.dialect {
            Dialect::Postgres | Dialect::Sqlite => self.put(Space::Relations, table.schema.as_deref(), name, object),
            Dialect::Mysql | Dialect::Mariadb => self.put(Space::Indexes(table.clone()), None, name, object),
        }
    }

    fn put(&mut self, space: Space, schema: Option<&str>, name: &str, object: &Object) {
        let sheet = features(self.dialect);
        let held = cut(name, sheet.max_name);
        let tables_of_mysql = space == Space::Relations && matches!(self.dialect, Dialect::Mysql | Dialect::Mariadb);
        let folded = match self.dialect {
            Dialect::Postgres => held.clone(),
            // Names of tables are names of files there, and the file system decides.
            Dialect::Mysql | Dialect::Mariadb if tables_of_mysql => held.clone(),
            Dialect::Mysql | Dialect::Mariadb => held.to_lowercase(),
            Dialect::Sqlite => held.to_ascii_lowercase(),
        };
        let schema = schema.filter(|_| sheet.schemas).map(str::to_owned);
        let Some(other) = self.places.insert((space, schema, folded), object.clone()) else { return };
        let message = format!("the {} {other} has the name {held} too", other.kind());
        self.report.on(self.dialect, object.clone(), message, "give one of them another name with `name = \"...\"`");
    }
}

/// The name of a table on the database.
fn held(name: &Name, dialect: Dialect) -> Name {
    let sheet = features(dialect);
    let schema = name.schema.as_ref().filter(|_| sheet.schemas).map(|schema| cut(schema, sheet.max_name));
    Name { schema, name: cut(&name.name, sheet.max_name) }
}

/// The checks that types imply on the database, by table as it is named there; a declared check of the same
/// name would replace them.
fn implied_checks(schema: &Schema, dialect: Dialect) -> IndexMap<Name, Vec<String>> {
    let mut bare = schema.clone();
    for table in bare.tables.values_mut() {
        table.checks.clear();
    }
    let (held, _) = canonical(dialect, &bare);
    held.tables.into_iter().map(|(name, table)| (name, table.checks.into_keys().collect())).collect()
}
