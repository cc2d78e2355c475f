use schema_core::Sequence;

#[derive(Sequence)]
#[sequence(begin = 5, sql_type = "text", start = "7", start = 8, start = 9)]
struct Numbers;

fn main() {}
