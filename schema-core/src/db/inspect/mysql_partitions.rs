//! How tables of MySQL and MariaDB are divided. The information schema keeps back what only the definition of a table says: the
//! algorithm of a key, folders, limits of rows. So the definitions are asked for, all of them in one query.

use super::{InspectError, Unmanaged};
use crate::db::Connection;
use crate::db::lexer::{Token, tokens};
use crate::dialect::partitioning::{PARTITION_BY, read, settle};
use crate::dialect::spell::quote;
use crate::model::{Dialect, Name, Options, Schema};

/// Tells each table that is divided how; a division that is not understood is named.
pub(super) async fn read_all(
    connection: &mut Connection,
    divided: &[String],
    schema: &mut Schema,
    unmanaged: &mut Vec<Unmanaged>,
) -> Result<(), InspectError> {
    let dialect = connection.dialect;
    let known: Vec<&String> = divided.iter().filter(|name| schema.tables.contains_key(&Name::new(*name))).collect();
    if known.is_empty() {
        return Ok(());
    }
    let query: Vec<String> = known.iter().map(|name| format!("SHOW CREATE TABLE {}", quote(dialect, name))).collect();
    let rows = match connection.rows(&query.join("; ")).await {
        Ok(rows) => rows,
        Err(error) => match error.code.as_deref() {
            // A table that went, or became another, since its name was read.
            Some("1146" | "1347") => return Err(InspectError::Changing),
            // Who has rights on single columns alone is told of the table, and not its definition.
            Some("1142") => {
                unmanaged.extend(known.into_iter().map(|name| Unmanaged::new("partitioning", name)));
                return Ok(());
            }
            Some(_) | None => return Err(error.into()),
        },
    };
    for row in &rows {
        let Some(table) = schema.tables.get_mut(&Name::new(row.text(0))) else { continue };
        match division(dialect, row.text(1)) {
            Some(text) if read(&text).is_some() => {
                let mut told = table.options.own(dialect).clone();
                told.insert(PARTITION_BY.to_owned(), settle(&text));
                table.options = Options::of(dialect, told);
            }
            Some(_) | None => unmanaged.push(Unmanaged::new("partitioning", row.text(0))),
        }
    }
    Ok(())
}

/// What stands behind `PARTITION BY` in the definition of a table.
fn division(dialect: Dialect, definition: &str) -> Option<String> {
    let plain = executed(dialect, definition);
    let all = tokens(dialect, &plain);
    let words: Vec<&Token<'_>> = all.iter().filter(|token| token.counts()).collect();
    let mut depth = 0_usize;
    let at = words.windows(2).position(|pair| {
        depth += usize::from(pair[0].is_sign('('));
        depth = depth.saturating_sub(usize::from(pair[0].is_sign(')')));
        depth == 0 && pair[0].is("PARTITION") && pair[1].is("BY")
    })?;
    Some(plain[words[at + 1].start + "BY".len()..].trim().to_owned())
}

/// The text without the signs of comments that the server executes: `/*!50100 PARTITION BY … */`.
fn executed(dialect: Dialect, definition: &str) -> String {
    let (mut plain, mut rest, mut open) = (String::new(), definition, 0_usize);
    loop {
        let all = tokens(dialect, rest);
        let sign = all.iter().enumerate().find_map(|(at, token)| {
            let begins = token.text.starts_with("/*!") || token.text.starts_with("/*M!");
            let ends = open > 0 && token.is_sign('*') && all.get(at + 1).is_some_and(|next| next.is_sign('/'));
            (begins || ends).then_some((token.start, begins))
        });
        let Some((start, begins)) = sign else { return plain + rest };
        plain += &rest[..start];
        plain.push(' ');
        rest = &rest[start + 2..];
        if begins {
            open += 1;
            rest = rest.trim_start_matches(['M', '!']).trim_start_matches(|letter: char| letter.is_ascii_digit());
        } else {
            open -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, division};

    #[test]
    fn the_division_is_found_behind_the_columns() {
        let head =
            "CREATE TABLE `t` (\n  `a` int COMMENT 'PARTITION BY /*! x'\n) ENGINE=InnoDB COMMENT=') PARTITION BY y'";
        for (tail, found) in [
            ("\n/*!50100 PARTITION BY HASH (`a`)\nPARTITIONS 2 */", Some("HASH (`a`) PARTITIONS 2")),
            (" PARTITION BY KEY (a)", Some("KEY (a)")),
            ("\n/*!50500 PARTITION BY KEY */ /*!50611 ALGORITHM = 1 */ /*!50500 (a) */", Some("KEY ALGORITHM = 1 (a)")),
            ("\n/*!50100 PARTITION BY KEY /*!50611 ALGORITHM = 1 */ (a) */", Some("KEY ALGORITHM = 1 (a)")),
            ("", None),
        ] {
            let text = division(Dialect::Mysql, &format!("{head}{tail}"));
            let words = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            assert_eq!(words.as_deref(), found, "{tail}");
        }
    }
}
