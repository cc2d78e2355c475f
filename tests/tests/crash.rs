//! What is left when a run does not come to its end: killed or interrupted at any moment, or refused by the disk. The
//! next run completes it, the books are right by sqlx's reading, the schema is that of a database where nothing
//! happened, and every row is there.

#[path = "../crash/history.rs"]
mod history;
#[path = "../crash/interrupted.rs"]
mod interrupted;
#[path = "../crash/killed.rs"]
mod killed;
#[path = "../crash/project.rs"]
mod project;
#[path = "../crash/refused.rs"]
mod refused;
#[path = "../crash/stopped.rs"]
mod stopped;
