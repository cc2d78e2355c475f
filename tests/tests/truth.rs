//! What a server holds is what was declared: random schemas are built, inspected, and built once more from what the
//! inspector saw. `TRUTH_SCHEMAS` says how many each database gets, `LAWS_SEED` which ones.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use schema_core::db::inspect::{Inspected, inspect};
use schema_core::dialect::canonical::canonical;
use schema_core::dialect::spell::type_name;
use schema_core::model::{Action, Declared, Default, Dialect, EnumStorage, IndexKey, Name, Schema, Sql, Type};
use schema_core::plan::{Drops, Policy};
use schema_tests::golden::difference;
use schema_tests::proof::{fresh, problems};
use schema_tests::random::{Rng, schema};
use schema_tests::servers::{Kind, dump};
use schema_tests::trip::{connect, in_parallel, runtime, settled, up};

/// How many random schemas each database is asked about.
const SCHEMAS: usize = 500;

/// How many of them share a database: making one costs more than filling it.
const TOGETHER: usize = 20;

/// The seed where none is given.
const SEED: u64 = 20_261_121;

#[test]
fn postgres() {
    told_as_declared(Kind::Postgres);
}

#[test]
fn mysql() {
    told_as_declared(Kind::Mysql);
}

#[test]
fn mariadb() {
    told_as_declared(Kind::Mariadb);
}

#[test]
fn sqlite() {
    told_as_declared(Kind::Sqlite);
}

fn told_as_declared(kind: Kind) {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn: MutexGuard<'_, ()> = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let start = Instant::now();
    let seed = number("LAWS_SEED").unwrap_or(SEED);
    let schemas = number("TRUTH_SCHEMAS").map_or(SCHEMAS, |number| usize::try_from(number).unwrap_or(SCHEMAS));
    let mut rng = Rng(seed);
    let groups = schemas.div_ceil(TOGETHER);
    let seeds: Vec<u64> = (0..groups).map(|at| if at == 0 { seed } else { rng.bits() }).collect();
    let told = AtomicUsize::new(0);
    let failures = in_parallel(&seeds, |seed| {
        group(kind, &mut Rng(*seed), TOGETHER.min(schemas))
            .map_err(|error| format!("TRUTH_SCHEMAS={TOGETHER} LAWS_SEED={seed}\n{error}"))?;
        told.fetch_add(TOGETHER.min(schemas), Ordering::Relaxed);
        Ok(())
    });
    println!("{}: {} schemas told as declared in {:.0?}", kind.name(), told.into_inner(), start.elapsed());
    assert!(failures.is_empty(), "{} of {groups} groups fail:\n{}", failures.len(), failures.join("\n\n"));
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Schemas in one database, told apart by what their names start with.
fn group(kind: Kind, rng: &mut Rng, count: usize) -> Result<(), String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let mut all = Schema::default();
    let mut taken = 0;
    while taken < count {
        let mut one = schema(rng);
        if kind == Kind::Postgres && kind.server().version.starts_with("11.") {
            // PostgreSQL computes columns from 12 on.
            one.tables.values_mut().flat_map(|table| table.columns.values_mut()).for_each(|item| item.generated = None);
        }
        if problems(&Declared { schema: one.clone(), ..Declared::default() }, dialect).is_none() {
            let one = prefixed(one, &format!("s{taken}_"));
            all.tables.extend(one.tables);
            all.enums.extend(one.enums);
            all.domains.extend(one.domains);
            taken += 1;
        }
    }
    runtime()?.block_on(async {
        let first = built(kind, &all).await?;
        let declared = canonical(dialect, &all).0;
        let (declared, seen) = (bare(dialect, &declared)?, bare(dialect, &first.0.schema)?);
        same(&lines(&declared), &lines(&seen), "what is inspected is not what was declared")?;
        if !first.0.unmanaged.is_empty() {
            return Err(format!("of what was declared is said to be unmanaged: {:?}", first.0.unmanaged));
        }
        let second =
            built(kind, &first.0.schema).await.map_err(|error| format!("built from what was seen: {error}"))?;
        same(&lines(&first.0.schema), &lines(&second.0.schema), "what is built from what was seen is seen otherwise")?;
        same(&first.1, &second.1, "what is built from what was seen is another database")
    })
}

/// A database of the schema: what the inspector sees in it, and what the server's own words for it are.
async fn built(kind: Kind, schema: &Schema) -> Result<(Inspected, String), String> {
    let dialect: Dialect = kind.name().parse().map_err(|error| format!("{error}"))?;
    let plan = fresh(dialect, schema, Policy { online: true, library: None, drops: Drops::Drop })?;
    let database = kind.database("truth");
    let mut connection = connect(&database).await?;
    up(&mut connection, &plan, plan.migrations.len()).await?;
    let inspected = inspect(&mut connection).await.map_err(|error| error.to_string())?;
    connection.close().await;
    Ok((inspected, settled(kind, &dump(&database))))
}

fn same(expected: &str, found: &str, what: &str) -> Result<(), String> {
    if expected == found { Ok(()) } else { Err(format!("{what}\n{}", difference(expected, found))) }
}

/// Objects in the order of their names, columns in their own.
fn lines(schema: &Schema) -> String {
    let mut schema = schema.clone();
    schema.tables.sort_keys();
    schema.enums.sort_keys();
    schema.domains.sort_keys();
    schema.domains.values_mut().for_each(|domain| domain.checks.sort_keys());
    for table in schema.tables.values_mut() {
        table.uniques.sort_keys();
        table.indexes.sort_keys();
        table.exclusions.sort_keys();
        table.foreign_keys.sort_keys();
        table.checks.sort_keys();
        table.partitions.sort_keys();
    }
    format!("{:#?}\n{:#?}\n{:#?}", schema.tables, schema.enums, schema.domains)
}

/// The schema as far as all databases say it alike: expressions, which every database writes in its own words, are left
/// out, and types are those of the database.
fn bare(dialect: Dialect, schema: &Schema) -> Result<Schema, String> {
    let mut bare = schema.clone();
    // Elsewhere the labels are in the types of columns, or in checks.
    bare.enums.retain(|_, item| dialect == Dialect::Postgres && item.storage == EnumStorage::Native);
    for domain in bare.domains.values_mut() {
        let ty = type_name(dialect, schema, &domain.base).map_err(|error| error.to_string())?;
        domain.base = Type::Native(Sql::any(ty));
        domain.default = domain.default.as_ref().map(|_| Default::Sql(Sql::default()));
        domain.checks.values_mut().for_each(|check| check.expr = Sql::default());
    }
    for table in bare.tables.values_mut() {
        for column in table.columns.values_mut() {
            let ty = type_name(dialect, schema, &column.ty).map_err(|error| error.to_string())?;
            // A list of labels as MySQL's catalogue writes it.
            let ty = ty.replace("', '", "','").replace("\\'", "''");
            column.ty = Type::Native(Sql::any(ty));
            if column.default.is_some() {
                column.default = Some(Default::Sql(Sql::default()));
            }
            if let Some(generated) = &mut column.generated {
                generated.expr = Sql::default();
            }
        }
        let exclusions = table.exclusions.values_mut().map(|exclusion| &mut exclusion.index);
        for index in table.indexes.values_mut().chain(exclusions) {
            index.predicate = index.predicate.as_ref().map(|_| Sql::default());
            for part in &mut index.parts {
                if let IndexKey::Expr(expr) = &mut part.key {
                    *expr = Sql::default();
                }
            }
        }
        for check in table.checks.values_mut() {
            check.expr = Sql::default();
        }
        for key in table.foreign_keys.values_mut() {
            for action in [&mut key.on_delete, &mut key.on_update] {
                // The same to InnoDB; MariaDB says one word for both.
                if *action == Action::Restrict && dialect == Dialect::Mariadb {
                    *action = Action::NoAction;
                }
            }
        }
    }
    Ok(bare)
}

/// The schema with other names for all that shares a database.
fn prefixed(schema: Schema, prefix: &str) -> Schema {
    let name = |name: &Name| Name { schema: name.schema.clone(), name: format!("{prefix}{}", name.name) };
    let word = |word: String| format!("{prefix}{word}");
    let mut new = Schema::default();
    for (old, item) in schema.enums {
        new.enums.insert(name(&old), item);
    }
    for (old, mut domain) in schema.domains {
        in_type(&mut domain.base, &name);
        new.domains.insert(name(&old), domain);
    }
    for (old, mut table) in schema.tables {
        for column in table.columns.values_mut() {
            in_type(&mut column.ty, &name);
        }
        if let Some(key) = &mut table.primary_key {
            key.name = key.name.take().map(word);
        }
        table.uniques = table.uniques.into_iter().map(|(old, item)| (word(old), item)).collect();
        table.indexes = table.indexes.into_iter().map(|(old, item)| (word(old), item)).collect();
        table.exclusions = table.exclusions.into_iter().map(|(old, item)| (word(old), item)).collect();
        table.partitions = table.partitions.into_iter().map(|(old, item)| (word(old), item)).collect();
        for of in table.partitions.values_mut().filter_map(|item| item.of.as_mut()) {
            *of = word(of.clone());
        }
        table.checks = table.checks.into_iter().map(|(old, item)| (word(old), item)).collect();
        table.foreign_keys = table.foreign_keys.into_iter().map(|(old, item)| (word(old), item)).collect();
        for key in table.foreign_keys.values_mut() {
            key.table = name(&key.table);
        }
        new.tables.insert(name(&old), table);
    }
    new
}

fn in_type(ty: &mut Type, name: &impl Fn(&Name) -> Name) {
    match ty {
        Type::Enum(of) | Type::Domain(of) => *of = name(of),
        Type::Array(of) => in_type(of, name),
        _ => {}
    }
}
