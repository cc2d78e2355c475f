use schema_core::Table;

#[derive(Table)]
#[table(primary_key(a(opclass = "text_ops"), b nulls_last, c with "=", "lower(d)"))]
struct One {
    a: String,
    b: i64,
    c: i64,
    d: String,
}

#[derive(Table)]
#[table(primary_key(columns(a(length = "long"), b desc asc, a), where = "b > 0"))]
struct Two {
    a: String,
    b: i64,
}

#[derive(Table)]
struct Three {
    #[column(primary_key(length = 10, length = 11, nulls_first, opclass = "text_ops"))]
    a: String,
}

#[derive(Table)]
#[table(primary_key(a, length = 10))]
struct Four {
    a: String,
}

fn main() {}
