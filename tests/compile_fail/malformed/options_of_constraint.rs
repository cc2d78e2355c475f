use schema_core::Table;

#[derive(Table)]
#[table(check(name = "adult", expr = "age > 17", options), foreign_key(columns(age), references = User::id, options()))]
struct User {
    #[column(primary_key, check(expr = "id > 0", options(postgres)))]
    id: i64,
    #[column(references(User::id, options(postgress(not_valid))))]
    age: i64,
    #[column(references(User::id, option(postgres(not_valid))))]
    other: i64,
}

fn main() {}
