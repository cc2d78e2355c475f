//! What the catalogue of older libraries lacks or says otherwise: the oldest supported is 3.35 (measured on 3.35.4).

/// From this version on there is `pragma_table_list`.
pub(super) const LISTS_TABLES: [u32; 3] = [3, 37, 0];

/// Name, kind, without rowid, strict, text: there is no strict table yet. Shadows are named after their virtual table, and only a table
/// without rowid answers where an index is asked for (since 3.30).
pub(super) const TABLES: &str = "
SELECT m.name,
    CASE
        WHEN m.type = 'view' THEN 'view'
        WHEN m.sql LIKE 'CREATE VIRTUAL %' THEN 'virtual'
        WHEN EXISTS (
            SELECT 1 FROM sqlite_schema v
            WHERE v.sql LIKE 'CREATE VIRTUAL %' AND substr(m.name, 1, length(v.name) + 1) = v.name || '_'
        ) THEN 'shadow'
        ELSE 'table'
    END,
    m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_index_info(m.name)), 0, CASE m.type WHEN 'table' THEN m.sql END
FROM sqlite_schema m
WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY m.rowid";

/// The declared type of a column, whose kind is `hidden`: in 3.35 the words that say that it is computed count as a part of it.
pub(super) fn declared<'a>(text: &'a str, hidden: &str) -> &'a str {
    const COMPUTED: &str = " GENERATED ALWAYS";
    let at = text.len().checked_sub(COMPUTED.len()).filter(|_| ["2", "3"].contains(&hidden));
    let bare = at.and_then(|at| text.split_at_checked(at)).filter(|(_, end)| end.eq_ignore_ascii_case(COMPUTED));
    bare.map_or(text, |(bare, _)| bare)
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn the_words_of_a_computed_column_are_no_type() {
        assert_eq!(declared("integer generated always", "3"), "integer");
        assert_eq!(declared("integer GENERATED ALWAYS", "0"), "integer GENERATED ALWAYS");
        assert_eq!(declared("integer", "2"), "integer");
        assert_eq!(declared("", "2"), "");
    }
}
