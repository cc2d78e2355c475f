use schema_core::Sequence;

#[derive(Sequence)]
struct Numbers {
    next: i64,
}

#[derive(Sequence)]
enum Kinds {
    One,
}

fn main() {}
