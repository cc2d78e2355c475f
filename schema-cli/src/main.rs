//! The command line of cargo schema.
fn main() {}
