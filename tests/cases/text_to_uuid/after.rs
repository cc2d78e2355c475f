//! Y09: texts become identifiers of 128 bits.

use schema_core::Table;

#[derive(Table)]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        using(postgres = "serial::uuid", mysql = "unhex(replace(serial, '-', ''))", sqlite = "unhex(replace(serial, '-', ''))"),
        using_back(postgres = "serial::text", mysql = "lower(insert(insert(insert(insert(hex(serial), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))", sqlite = "lower(substr(hex(serial), 1, 8) || '-' || substr(hex(serial), 9, 4) || '-' || substr(hex(serial), 13, 4) || '-' || substr(hex(serial), 17, 4) || '-' || substr(hex(serial), 21))")
    )]
    pub serial: uuid::Uuid,
}
