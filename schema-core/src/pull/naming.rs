//! Names of items and fields from those of tables and columns: the rules by which the derives name tables, the other
//! way round. Whatever is guessed here is asked of those rules, and where they would say another name it is written out.

schema_macros::__naming!();

use std::collections::BTreeSet;

/// Items that a module has already, or that mean something else in the derives.
const TAKEN: [&str; 16] = [
    "Box",
    "Clone",
    "Column",
    "ColumnType",
    "DbEnum",
    "Debug",
    "Err",
    "None",
    "Ok",
    "Option",
    "Self",
    "Sequence",
    "Some",
    "String",
    "Table",
    "Vec",
];

/// Words that are no identifiers as they stand (Rust reference, "Keywords", edition 2024).
const KEYWORDS: [&str; 50] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "crate", "super",
];

/// The struct of a table: `order_items` is `OrderItem`.
pub(super) fn struct_name(table: &str, taken: &mut BTreeSet<String>) -> String {
    let snake = snake_words(table);
    let singular = match snake.rsplit_once('_') {
        Some((first, last)) => format!("{first}_{}", singular(last)),
        None => singular(&snake),
    };
    item_name(&singular, "Row", taken)
}

/// An item by its words, which must differ from those before it.
pub(super) fn item_name(words: &str, suffix: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = camel(&snake_words(words));
    if name.is_empty() || name.starts_with(|first: char| first.is_numeric()) {
        name.insert(0, 'N');
    }
    if TAKEN.contains(&name.as_str()) || taken.contains(&name) {
        name.push_str(suffix);
    }
    unlike_others(name, taken)
}

/// The field of a column, with `r#` where it is a keyword.
pub(super) fn field_name(column: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = snake_words(column);
    if name.is_empty() || name.starts_with(|first: char| first.is_numeric()) {
        name.insert_str(0, "n_");
    }
    // These two have no raw form.
    if ["self", "super", "crate"].contains(&name.as_str()) {
        name.push('_');
    }
    raw(&unlike_others(name, taken))
}

/// The variant of a label: `on hold` is `OnHold`.
pub(super) fn variant_name(label: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = camel(&snake_words(label));
    if name.is_empty() || name.starts_with(|first: char| first.is_numeric()) {
        name.insert(0, 'N');
    }
    if name == "Self" {
        name.push('_');
    }
    unlike_others(name, taken)
}

/// The module of an item: `OrderItem` is in `order_item`.
pub(super) fn module_name(item: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = snake_words(item);
    // A file of this name is another thing, and a raw name reads badly.
    if KEYWORDS.contains(&name.as_str()) || name == "self" {
        name.push('_');
    }
    unlike_others(name, taken)
}

/// The name without `r#`, as the derives read it.
pub(super) fn bare(field: &str) -> &str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// The field as it is written.
pub(super) fn raw(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

fn unlike_others(name: String, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(name);
    taken.insert(free.clone());
    free
}

/// Words in lower case with one underscore between them; what no identifier holds separates words.
fn snake_words(text: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphabetic()) { c } else { '_' };
    let all_capitals = !text.chars().any(char::is_lowercase);
    let plain: String = text.chars().map(letter).collect();
    let snake = if all_capitals { plain.to_lowercase() } else { snake_case(&plain) };
    let starts = if snake.starts_with('_') && snake.len() > 1 && text.starts_with('_') { "_" } else { "" };
    let words: Vec<&str> = snake.split('_').filter(|word| !word.is_empty()).collect();
    format!("{starts}{}", words.join("_"))
}

fn camel(snake: &str) -> String {
    let words = snake.split('_').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect()
}

/// Plurals of words in `ie`.
const WITH_IE: [&str; 8] = ["calories", "cookies", "lies", "movies", "pies", "selfies", "ties", "zombies"];

/// One of what a plural counts; a word that is no plural stays.
fn singular(word: &str) -> String {
    if UNCHANGED.contains(&word) {
        return word.to_owned();
    }
    if let Some((one, _)) = IRREGULAR.iter().find(|(one, many)| *many == word || *one == word) {
        return (*one).to_owned();
    }
    let cut = |ending: usize| &word[..word.len() - ending];
    let sibilant = ["sses", "xes", "zzes", "ches", "shes"].iter().any(|ending| word.ends_with(ending));
    // `statuses` loses two letters, `houses` and `causes` one.
    let us = word.ends_with("uses") && word.len() > 4 && !cut(4).ends_with(['a', 'e', 'i', 'o', 'u']);
    let candidates = [
        (word.ends_with("ies") && !WITH_IE.contains(&word)).then(|| format!("{}y", cut(3))),
        (sibilant || us).then(|| cut(2).to_owned()),
        (word.ends_with('s') && !word.ends_with("ss")).then(|| cut(1).to_owned()),
    ];
    let told = candidates.into_iter().flatten().find(|one| !one.is_empty() && plural(one) == word);
    told.unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structs_are_singular_and_mean_their_table() {
        for (table, item) in [
            ("orders", "Order"),
            ("order_items", "OrderItem"),
            ("categories", "Category"),
            ("addresses", "Address"),
            ("statuses", "Status"),
            ("houses", "House"),
            ("databases", "Database"),
            ("boxes", "Box"),
            ("branches", "Branch"),
            ("people", "Person"),
            ("movies", "Movie"),
            ("series", "Series"),
            ("user_data", "UserData"),
            ("sizes", "Size"),
        ] {
            let name = struct_name(table, &mut BTreeSet::new());
            if item == "Box" {
                assert_eq!(name, "BoxRow", "a name of the prelude is not taken away");
            } else {
                assert_eq!(name, item);
                assert_eq!(table_name(&name), table);
            }
        }
    }

    #[test]
    fn fields_are_identifiers() {
        let field = |column: &str| field_name(column, &mut BTreeSet::new());
        for (column, name) in [
            ("createdAt", "created_at"),
            ("type", "r#type"),
            ("self", "self_"),
            ("ID", "id"),
            ("größe \"x\"", "größe_x"),
            ("2nd", "n_2nd"),
            ("a__b", "a_b"),
            ("_id", "_id"),
            ("it's", "it_s"),
            ("", "n_"),
        ] {
            assert_eq!(field(column), name);
        }
        let mut taken = BTreeSet::new();
        assert_eq!((field_name("a b", &mut taken), field_name("a_b", &mut taken)), ("a_b".into(), "a_b2".into()));
    }
}
