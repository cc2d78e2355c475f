//! Expressions that are NULL for no row, as far as their text tells.

use crate::expr;
use crate::model::{Column, Dialect};
use crate::script::lexer::tokens;
use indexmap::IndexMap;

/// Whether the expression over these columns is known to be never NULL.
pub(super) fn is_never_null(dialect: Dialect, columns: &IndexMap<String, Column>, text: &str) -> bool {
    let nullable = columns.iter().any(|(name, column)| column.nullable && expr::mentions(text, name));
    let known = |name: &str| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
    let unknown = expr::calls(text).into_iter().any(|(schema, name)| schema.is_some() || !known(name));
    // What is divided by zero is NULL, and so is what a document does not have.
    let makes_null = |word: &str| word.eq_ignore_ascii_case("null") || word.eq_ignore_ascii_case("case");
    let may =
        tokens(dialect, text).iter().any(|token| token.is_sign('/') || token.is_sign('%') || makes_null(token.text));
    !nullable && !unknown && !may && !text.contains("->")
}

/// Functions that give a value for values, and words of the grammar that stand in front of parentheses.
const KNOWN: &[&str] =
    &["length", "lower", "upper", "trim", "ltrim", "rtrim", "abs", "in", "and", "or", "not", "between"];

#[cfg(test)]
mod tests {
    use super::is_never_null;
    use crate::model::{Column, Dialect, Type};
    use indexmap::IndexMap;

    #[test]
    fn what_may_be_null_is_told_from_what_is_not() {
        let column = |nullable| Column { nullable, ..Column::new(Type::Text) };
        let columns: IndexMap<String, Column> =
            [("a".to_owned(), column(false)), ("b".to_owned(), column(false)), ("n".to_owned(), column(true))].into();
        let known = |text: &str| is_never_null(Dialect::Sqlite, &columns, text);
        for text in ["a > 0", "\"a\" IN ('x', 'n') AND NOT (b = '')", "length(a) BETWEEN 1 AND 5", "a <> 'null / case'"]
        {
            assert!(known(text), "{text}");
        }
        for text in [
            "n > 0",
            "a > 0 OR \"n\" = 1",
            "a / b > 1",
            "a % 2 = 1",
            "a IN (NULL, 1)",
            "nullif(a, b) = 1",
            "a -> 'x' = 1",
            "CASE a WHEN 1 THEN 2 END > 1",
            "json_extract(a, '$.x') = 1",
        ] {
            assert!(!known(text), "{text}");
        }
    }
}
