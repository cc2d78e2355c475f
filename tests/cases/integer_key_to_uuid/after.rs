//! Q19, Y29: a key that others refer to becomes an identifier, by one expression on both sides.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(
        primary_key,
        using(
            postgres = "lpad(to_hex(id), 32, '0')::uuid",
            mysql = "unhex(lpad(hex(id), 32, '0'))",
            sqlite = "CAST(printf('%016d', id) AS blob)"
        ),
        using_back(
            postgres = "('x' || right(replace(id::text, '-', ''), 16))::bit(64)::bigint",
            mysql = "CAST(conv(hex(id), 16, -10) AS signed)",
            sqlite = "CAST(CAST(id AS text) AS integer)"
        )
    )]
    pub id: uuid::Uuid,
    #[column(length = 40)]
    pub name: Option<String>,
}

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        references = User::id,
        on_delete = cascade,
        using(
            postgres = "lpad(to_hex(user_id), 32, '0')::uuid",
            mysql = "unhex(lpad(hex(user_id), 32, '0'))",
            sqlite = "CAST(printf('%016d', user_id) AS blob)"
        ),
        using_back(
            postgres = "('x' || right(replace(user_id::text, '-', ''), 16))::bit(64)::bigint",
            mysql = "CAST(conv(hex(user_id), 16, -10) AS signed)",
            sqlite = "CAST(CAST(user_id AS text) AS integer)"
        )
    )]
    pub user_id: Option<uuid::Uuid>,
}
