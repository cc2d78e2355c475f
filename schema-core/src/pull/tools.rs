//! Tables that belong to tools for migrations: what they keep their books in is no part of an application's schema.

/// A table and whose it is.
const BOOKS: [(&str, &str); 24] = [
    ("_sqlx_migrations", "sqlx"),
    ("__diesel_schema_migrations", "diesel"),
    ("refinery_schema_history", "refinery"),
    ("seaql_migrations", "sea-orm"),
    ("django_migrations", "Django"),
    ("schema_migrations", "Rails or golang-migrate"),
    ("ar_internal_metadata", "Rails"),
    ("_prisma_migrations", "Prisma"),
    ("alembic_version", "Alembic"),
    ("typeorm_metadata", "TypeORM"),
    ("knex_migrations", "Knex"),
    ("knex_migrations_lock", "Knex"),
    ("__EFMigrationsHistory", "Entity Framework"),
    ("__drizzle_migrations", "Drizzle"),
    ("SequelizeMeta", "Sequelize"),
    ("mikro_orm_migrations", "MikroORM"),
    ("aerich", "Aerich"),
    ("flyway_schema_history", "Flyway"),
    ("databasechangelog", "Liquibase"),
    ("databasechangeloglock", "Liquibase"),
    ("goose_db_version", "goose"),
    ("atlas_schema_revisions", "Atlas"),
    ("gorp_migrations", "sql-migrate"),
    ("phinxlog", "Phinx"),
];

/// The tool that keeps its books in a table of this name and these columns.
#[must_use]
pub fn tool_of(table: &str, columns: &[&str]) -> Option<&'static str> {
    // A name that many choose for themselves, by its columns too.
    if table == "migrations" && has(columns, &["timestamp", "name"]) {
        return Some("TypeORM");
    }
    if table == "migrations" && has(columns, &["migration", "batch"]) {
        return Some("Laravel");
    }
    if table == "schema_migrations" && !has(columns, &["version"]) {
        return None;
    }
    BOOKS.iter().find(|(name, _)| name.eq_ignore_ascii_case(table)).map(|(_, tool)| *tool)
}

fn has(columns: &[&str], wanted: &[&str]) -> bool {
    wanted.iter().all(|name| columns.contains(name))
}
