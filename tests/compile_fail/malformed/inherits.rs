use schema_core::Table;

#[derive(Table)]
#[table(inherits = "places")]
pub struct City {
    pub id: i64,
}

#[derive(Table)]
#[table(inherits())]
pub struct Town {
    pub id: i64,
}

#[derive(Table)]
#[table(inherits("places"), inherits(City))]
pub struct Village {
    pub id: i64,
}

fn main() {}
