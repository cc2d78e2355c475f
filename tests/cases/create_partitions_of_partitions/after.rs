//! P01: partitions that are divided themselves, each in its own way, and one of those once more.

use schema_core::Table;

#[derive(Table)]
#[table(partition_by(range(day)))]
#[table(partition(
    name = "visits_first",
    from = "0",
    to = "100",
    partition_by(list(region)),
    partition(name = "visits_first_near", values = "'near', 'it''s'"),
    partition(
        name = "visits_first_rest",
        default,
        partition_by(hash(id, "lower(kind)")),
        partition(name = "visits_first_rest_even", modulus = 2, remainder = 0),
        partition(name = "visits_first_rest_odd", modulus = 2, remainder = 1)
    )
))]
#[table(partition(name = "visits_second", from = "100", to = "200"))]
#[table(partition(name = "visits_third", from = "200", to = "300", partition_by(range("region COLLATE \"C\"", day))))]
pub struct Visit {
    pub id: i64,
    pub day: i32,
    #[column(length = 20)]
    pub region: String,
    #[column(length = 20, index, default = "none")]
    pub kind: String,
}
