//! K02: a unique index stands where the primary key comes, under the name that the key gets: it goes, and is built again for the key.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(team, number))]
pub struct Member {
    pub team: i64,
    pub number: i32,
    #[column(length = 20)]
    pub name: Option<String>,
}
