use schema_core::Table;

#[derive(Table)]
#[table(nmae = "orders", primary_key(id, tenant), check(sql = "total > 0"), comment = 7)]
pub struct Order {
    #[column(primary_key, auto_increment, default = 1)]
    pub id: String,
    #[column(lenght = 40, uniqe, references = "users.id")]
    pub user_id: i64,
    #[column(on_delete = cascades, default = now())]
    pub total: i32,
    #[column(skip, unique)]
    pub cached: bool,
    #[column(default = "x", default_sql = "1" + 2, comment = "one" comment)]
    pub count: u8,
}

// The implementation is there in spite of them: no mistake causes another one here.
fn main() {
    let _ = Order::NAME;
}
