//! `sqlx::migrate!` reads its folder when the program is compiled: a new migration must compile it again.

fn main() {
    println!("cargo:rerun-if-changed=migrations/sqlite");
}
