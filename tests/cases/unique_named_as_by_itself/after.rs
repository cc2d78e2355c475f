//! U06: the name that a unique constraint has by itself is written out: nothing changes.

use schema_core::Table;

#[derive(Table)]
#[table(unique(name = "members_phone_email_key", columns(phone, email)))]
pub struct Member {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, unique(name = "members_email_key"))]
    pub email: String,
    #[column(length = 20)]
    pub phone: Option<String>,
}
