//! What it costs to diff and plan, and to write and read a snapshot, at 100, 1,000 and 10,000 tables of 12 columns of
//! which one in a hundred changed; and how much of planning the hazards may be. `cargo bench -p schema-tests --bench plan` prints it.

use divan::{Bencher, black_box};
use schema_core::dialect::canonical::canonical;
use schema_core::model::{
    Column, Declared, Default, Dialect, ForeignKey, Identity, Index, Literal, Name, PrimaryKey, Schema, Sql, Table,
    Type,
};
use schema_core::ops::Operation;
use schema_core::plan::{Mode, Policy, Request, Unit, hazards, plan};
use schema_core::snapshot;

const TABLES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn plan_postgres(bencher: Bencher<'_, '_>, tables: usize) {
    planned(bencher, Dialect::Postgres, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn plan_mysql(bencher: Bencher<'_, '_>, tables: usize) {
    planned(bencher, Dialect::Mysql, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn plan_sqlite(bencher: Bencher<'_, '_>, tables: usize) {
    planned(bencher, Dialect::Sqlite, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn hazards_postgres(bencher: Bencher<'_, '_>, tables: usize) {
    hazardous(bencher, Dialect::Postgres, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn hazards_mysql(bencher: Bencher<'_, '_>, tables: usize) {
    hazardous(bencher, Dialect::Mysql, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn hazards_sqlite(bencher: Bencher<'_, '_>, tables: usize) {
    hazardous(bencher, Dialect::Sqlite, tables);
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn write_snapshot(bencher: Bencher<'_, '_>, tables: usize) {
    let schema = schema(tables);
    bencher.bench(|| black_box(snapshot::render(black_box(&schema))));
}

#[divan::bench(args = TABLES, sample_count = 5)]
fn read_snapshot(bencher: Bencher<'_, '_>, tables: usize) {
    let files = snapshot::render(&schema(tables));
    bencher.bench(|| black_box(snapshot::parse(black_box(&files))).map(|schema| schema.tables.len()));
}

/// What a plan costs for the sake of its hazards, at most: they come with the SQL and cannot be left out, so that the SQL of both ways is made
/// once more, and all of that is counted.
fn hazardous(bencher: Bencher<'_, '_>, dialect: Dialect, tables: usize) {
    let before = schema(tables);
    let base = canonical(dialect, &before).0;
    let declared = Declared { schema: changed(before), ..Declared::default() };
    let request =
        Request { dialect, base: &base, declared: &declared, policy: Policy::default(), version: 1, name: None };
    let plan = plan(&request).unwrap_or_else(|error| panic!("{error}"));
    let up: Vec<(Operation, Mode)> = operations(plan.migrations.iter().map(|migration| &migration.up));
    let down: Vec<(Operation, Mode)> = operations(plan.migrations.iter().rev().map(|migration| &migration.down));
    bencher.bench(|| {
        [(&base, &up), (&plan.schema, &down)].map(|(from, steps)| {
            let found = hazards(dialect, black_box(from), black_box(steps), None);
            found.unwrap_or_else(|error| panic!("{error}")).len()
        })
    });
}

fn operations<'p>(units: impl Iterator<Item = &'p Unit>) -> Vec<(Operation, Mode)> {
    units.flat_map(|unit| unit.steps.iter().map(|step| (step.operation.clone(), unit.mode))).collect()
}

/// From the fold to what is declared: canonical form, questions, diff, order, SQL both ways, proof.
fn planned(bencher: Bencher<'_, '_>, dialect: Dialect, tables: usize) {
    let before = schema(tables);
    let base = canonical(dialect, &before).0;
    let declared = Declared { schema: changed(before), ..Declared::default() };
    bencher.bench(|| {
        let request =
            Request { dialect, base: &base, declared: &declared, policy: Policy::default(), version: 1, name: None };
        match plan(black_box(&request)) {
            Ok(plan) => plan.migrations.len(),
            Err(error) => panic!("{error}"),
        }
    });
}

fn schema(tables: usize) -> Schema {
    let mut schema = Schema::default();
    for at in 0..tables {
        let mut table = Table::default();
        let mut add = |name: &str, column: Column| table.columns.insert(name.to_owned(), column);
        add("id", Column { identity: Some(Identity::ByDefault), ..Column::new(Type::BigInt) });
        add("parent_id", Column { nullable: true, ..Column::new(Type::BigInt) });
        add("name", Column::new(Type::Varchar(80)));
        add("email", Column { nullable: true, ..Column::new(Type::Varchar(320)) });
        add("active", Column { default: Some(Default::Value(Literal::Bool(true))), ..Column::new(Type::Bool) });
        add("total", Column::new(Type::Decimal { precision: Some(12), scale: Some(2) }));
        add("count", Column { default: Some(Default::Value(Literal::Integer(0))), ..Column::new(Type::Integer) });
        add("note", Column { nullable: true, ..Column::new(Type::Text) });
        add("born", Column { nullable: true, ..Column::new(Type::Date) });
        add("payload", Column { nullable: true, ..Column::new(Type::Json) });
        add("created_at", Column { default: Some(Default::Sql(Sql::any("now()"))), ..Column::new(Type::TimestampTz) });
        add("token", Column::new(Type::Uuid));
        let name = format!("table_{at:05}");
        table.primary_key = Some(PrimaryKey { name: Some(format!("{name}_pkey")), ..PrimaryKey::on(&["id"]) });
        table.indexes.insert(format!("{name}_parent_id_idx"), Index::on(&["parent_id"]));
        if at > 0 {
            let key = ForeignKey {
                columns: vec!["parent_id".to_owned()],
                table: Name::new(format!("table_{:05}", at - 1)),
                references: vec!["id".to_owned()],
                on_delete: schema_core::model::Action::Cascade,
                on_update: schema_core::model::Action::NoAction,
                deferrable: None,
                validated: true,
                options: schema_core::model::Options::default(),
                only: Vec::new(),
            };
            table.foreign_keys.insert(format!("{name}_parent_id_fkey"), key);
        }
        schema.tables.insert(Name::new(name), table);
    }
    schema
}

/// One table in a hundred gets a column and an index, and another of its columns becomes required.
fn changed(mut schema: Schema) -> Schema {
    for (name, table) in schema.tables.iter_mut().step_by(100) {
        table.columns.insert("slug".to_owned(), Column { nullable: true, ..Column::new(Type::Varchar(40)) });
        table.indexes.insert(format!("{}_slug_idx", name.name), Index::on(&["slug"]));
        if let Some(column) = table.columns.get_mut("email") {
            column.nullable = false;
        }
    }
    schema
}
