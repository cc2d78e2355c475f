//! SQL that always fails, with words.

use super::spell::string;
use crate::model::Dialect;

/// The statements that stop a file with a message.
#[must_use]
pub fn refuse(dialect: Dialect, message: &str) -> Vec<String> {
    match dialect {
        Dialect::Postgres => {
            let body = format!("BEGIN RAISE EXCEPTION USING MESSAGE = {}; END", string(dialect, message));
            vec![format!("DO {}", string(dialect, &body))]
        }
        Dialect::Mysql | Dialect::Mariadb => {
            vec![format!("SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = {}", string(dialect, message))]
        }
        // The name of a constraint is the only text of ours that an error says.
        Dialect::Sqlite => vec![
            "DROP TABLE IF EXISTS temp._schema_refusal".to_owned(),
            format!(
                "CREATE TEMP TABLE _schema_refusal (refused INTEGER CONSTRAINT \"{}\" CHECK (refused = 0))",
                message.replace('"', "\"\"")
            ),
            "INSERT INTO temp._schema_refusal (refused) VALUES (1)".to_owned(),
        ],
    }
}
