use schema_core::DbEnum;

#[derive(DbEnum)]
pub enum Status<T> {
    Open(T),
}

fn main() {}
