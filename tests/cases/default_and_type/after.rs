//! D14: a default that the new type cannot hold goes first.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        default = 0,
        using(postgres = "case when level = 'none' then 0 else level::integer end", mysql = "if(level = 'none', 0, cast(level as signed))", sqlite = "case when level = 'none' then 0 else cast(level as integer) end"),
        using_back(postgres = "case when level = 0 then 'none' else level::text end", mysql = "if(level = 0, 'none', cast(level as char(20)))", sqlite = "case when level = 0 then 'none' else cast(level as text) end")
    )]
    pub level: i32,
}
