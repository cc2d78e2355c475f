//! What MySQL and MariaDB keep from a user who has no rights on it: the information schema leaves it out, without a word. So that
//! nothing is missing in silence, the kinds of which there may be more are named.

use super::Unmanaged;
use crate::db::lexer::{Token, tokens};
use crate::db::{Connection, QueryError};
use crate::model::Dialect;

/// The kinds of things, and the rights of which any one shows all of a database's.
const SHOWN_BY: [(&str, &[&str]); 4] = [
    (
        "tables",
        &[
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "DROP",
            "REFERENCES",
            "INDEX",
            "ALTER",
            "CREATE VIEW",
            "SHOW VIEW",
            "TRIGGER",
            "LOCK TABLES",
        ],
    ),
    ("triggers", &["TRIGGER"]),
    ("events", &["EVENT"]),
    ("routines", &["EXECUTE", "CREATE ROUTINE", "ALTER ROUTINE", "SHOW_ROUTINE"]),
];

/// The kinds of things of which the connection's user may not see every one.
pub(super) async fn hidden_things(connection: &mut Connection) -> Result<Vec<Unmanaged>, QueryError> {
    let dialect = connection.dialect;
    let grants = connection.rows("SHOW GRANTS").await?;
    let rights: Vec<String> =
        grants.iter().flat_map(|row| rights_on(dialect, row.text(0), &connection.database)).collect();
    let may_see = |shown_by: &[&str]| {
        rights.iter().any(|right| right == "ALL PRIVILEGES" || right == "ALL" || shown_by.contains(&right.as_str()))
    };
    let hidden = SHOWN_BY.iter().filter(|(_, shown_by)| !may_see(shown_by));
    Ok(hidden.map(|(things, _)| Unmanaged::new("anything hidden from this user among", *things)).collect())
}

/// The rights that a line of grants gives on the whole of a database.
fn rights_on(dialect: Dialect, grant: &str, database: &str) -> Vec<String> {
    let all = tokens(dialect, grant);
    let words: Vec<&Token<'_>> = all.iter().filter(|token| token.counts()).collect();
    let is = |at: usize, word: &str| words.get(at).is_some_and(|token| token.text.eq_ignore_ascii_case(word));
    // A role is granted without ON; what is granted on single tables and columns does not show the others.
    let Some(on) = (0..words.len()).find(|at| is(*at, "ON")) else { return Vec::new() };
    let whole = is(0, "GRANT") && is(on + 2, ".") && is(on + 3, "*");
    let place = words.get(on + 1).map_or("", |token| token.text);
    let pattern = place.trim_matches('`').replace("``", "`");
    if !whole || !(place == "*" || is_like(database.as_bytes(), pattern.as_bytes())) {
        return Vec::new();
    }
    let list = words[1..on].split(|token| token.text == ",");
    list.map(|words| words.iter().map(|token| token.text.to_ascii_uppercase()).collect::<Vec<_>>().join(" ")).collect()
}

/// Whether a text fits a pattern of names: `_` is any character, `%` any number of them, a backslash takes that from them.
fn is_like(text: &[u8], pattern: &[u8]) -> bool {
    match (pattern, text) {
        ([], text) => text.is_empty(),
        ([b'%', rest @ ..], _) => (0..=text.len()).any(|at| is_like(&text[at..], rest)),
        ([b'\\', wanted, rest @ ..], [first, behind @ ..]) => first == wanted && is_like(behind, rest),
        ([b'_', rest @ ..], [_, behind @ ..]) => is_like(behind, rest),
        ([wanted, rest @ ..], [first, behind @ ..]) => first.eq_ignore_ascii_case(wanted) && is_like(behind, rest),
        ([_, ..], []) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::rights_on;
    use crate::model::Dialect;

    #[test]
    fn only_what_is_granted_on_all_of_a_database_shows_all_of_it() {
        for (grant, rights) in [
            ("GRANT SELECT, SHOW VIEW ON `shop`.* TO `a`@`%`", &["SELECT", "SHOW VIEW"][..]),
            (
                "GRANT ALL PRIVILEGES ON *.* TO 'a'@'%' IDENTIFIED BY PASSWORD '*ON *.*' WITH GRANT OPTION",
                &["ALL PRIVILEGES"],
            ),
            ("GRANT TRIGGER ON `sh_p`.* TO `a`@`%`", &["TRIGGER"]),
            (r"GRANT TRIGGER ON `sh\_p`.* TO `a`@`%`", &[]),
            ("GRANT EVENT ON `s%`.* TO `a`@`%`", &["EVENT"]),
            ("GRANT SELECT ON `shop`.`orders` TO `a`@`%`", &[]),
            ("GRANT SELECT (`id`), INSERT ON `shop`.`orders` TO `a`@`%`", &[]),
            ("GRANT `reader`@`%` TO `a`@`%`", &[]),
            ("REVOKE SELECT ON `shop`.* FROM `a`@`%`", &[]),
            ("GRANT USAGE ON *.* TO `a`@`%`", &["USAGE"]),
        ] {
            assert_eq!(rights_on(Dialect::Mysql, grant, "shop"), rights, "{grant}");
        }
    }
}
