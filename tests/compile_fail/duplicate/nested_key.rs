use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i64,
}

#[derive(Table)]
#[table(
    check(expr = "id > 0", expr = "id > 1"),
    check(expr = "id > 2", only(sqlite), only(postgres)),
    unique(columns(id), columns(tenant)),
    unique(id, tenant, only(sqlite), only(postgres)),
    unique(columns(tenant), nulls_not_distinct, nulls_not_distinct = false, include(id), include(tenant)),
    index(columns(tenant), columns(id), unique, unique = false),
    index(tenant, include(id), include(tenant)),
    foreign_key(columns(tenant), columns(id), references = User::id, references = User::tenant, index, index = false),
    index(columns(tenant), only(postgres, postgres)),
)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(User::id, only(sqlite), only(postgres)))]
    pub tenant: i64,
}

fn main() {}
