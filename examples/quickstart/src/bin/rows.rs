//! Runs one SQL statement on a SQLite file with sqlx and prints its rows: `rows FILE SQL`.

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Column, Connection, Row};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, sql] = arguments.as_slice() else { return Err("usage: rows FILE SQL".into()) };
    let options = SqliteConnectOptions::new().filename(file).foreign_keys(true);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let rows = sqlx::query(AssertSqlSafe(sql.as_str())).fetch_all(&mut connection).await?;
    connection.close().await?;
    if let Some(first) = rows.first() {
        println!("{}", first.columns().iter().map(Column::name).collect::<Vec<_>>().join(" | "));
    }
    for row in &rows {
        let mut cells = Vec::new();
        for at in 0..row.len() {
            let cell: Option<String> = row.try_get_unchecked(at)?;
            cells.push(cell.unwrap_or_else(|| "NULL".to_owned()));
        }
        println!("{}", cells.join(" | "));
    }
    Ok(())
}
