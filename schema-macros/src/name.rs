//! Names of tables, enums and labels from the names of Rust items: case, and the English plural.

/// The default name of a table: `OrderItem` is `order_items`.
pub(crate) fn table_name(item: &str) -> String {
    let snake = snake_case(item);
    match snake.rsplit_once('_') {
        Some((first, last)) => format!("{first}_{}", plural(last)),
        None => plural(&snake),
    }
}

/// How the labels of an enum are made from the names of its variants.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    /// The spellings of `rename_all`, each an example of itself.
    pub(crate) const WORDS: [&'static str; 8] = [
        "lowercase",
        "UPPERCASE",
        "PascalCase",
        "camelCase",
        "snake_case",
        "SCREAMING_SNAKE_CASE",
        "kebab-case",
        "SCREAMING-KEBAB-CASE",
    ];

    /// The case that a spelling names.
    pub(crate) fn from_word(word: &str) -> Option<Case> {
        use Case::{Camel, Kebab, Lower, Pascal, ScreamingKebab, ScreamingSnake, Snake, Upper};
        let cases = [Lower, Upper, Pascal, Camel, Snake, ScreamingSnake, Kebab, ScreamingKebab];
        Case::WORDS.iter().position(|known| *known == word).map(|at| cases[at])
    }

    /// The label of a variant.
    pub(crate) fn apply(self, variant: &str) -> String {
        match self {
            Case::Lower => variant.to_lowercase(),
            Case::Upper => variant.to_uppercase(),
            Case::Pascal => variant.to_owned(),
            Case::Camel => {
                let mut chars = variant.chars();
                chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
            }
            Case::Snake => snake_case(variant),
            Case::ScreamingSnake => snake_case(variant).to_uppercase(),
            Case::Kebab => snake_case(variant).replace('_', "-"),
            Case::ScreamingKebab => snake_case(variant).to_uppercase().replace('_', "-"),
        }
    }
}

/// `HTTPServer2Log` is `http_server2_log`.
pub(crate) fn snake_case(item: &str) -> String {
    let chars: Vec<char> = item.chars().collect();
    let mut snake = String::new();
    for (at, &char) in chars.iter().enumerate() {
        let starts = char.is_uppercase() && at > 0 && {
            let before = chars[at - 1];
            let next_is_lower = chars.get(at + 1).is_some_and(|next| next.is_lowercase());
            before != '_' && (!before.is_uppercase() || next_is_lower)
        };
        if starts {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}

/// Words whose plural no rule gives.
pub(crate) const IRREGULAR: [(&str, &str); 34] = [
    ("analysis", "analyses"),
    ("axis", "axes"),
    ("basis", "bases"),
    ("bus", "buses"),
    ("cafe", "cafes"),
    ("calf", "calves"),
    ("child", "children"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("diagnosis", "diagnoses"),
    ("foot", "feet"),
    ("goose", "geese"),
    ("half", "halves"),
    ("hero", "heroes"),
    ("hypothesis", "hypotheses"),
    ("index", "indexes"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("loaf", "loaves"),
    ("man", "men"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("shelf", "shelves"),
    ("thesis", "theses"),
    ("thief", "thieves"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("wife", "wives"),
    ("woman", "women"),
];

/// Words that are their own plural.
pub(crate) const UNCHANGED: [&str; 20] = [
    "aircraft",
    "data",
    "equipment",
    "feedback",
    "fish",
    "hardware",
    "info",
    "information",
    "media",
    "metadata",
    "money",
    "moose",
    "music",
    "news",
    "offspring",
    "rice",
    "series",
    "sheep",
    "software",
    "species",
];

/// The plural of an English word in lower case; a word that is a plural already stays.
fn plural(word: &str) -> String {
    if let Some((_, plural)) = IRREGULAR.iter().find(|(one, many)| *one == word || *many == word) {
        return (*plural).to_owned();
    }
    if UNCHANGED.contains(&word) || word.is_empty() {
        return word.to_owned();
    }
    let stem = |cut: usize| &word[..word.len() - cut];
    let vowel_before = |ending: usize| stem(ending).ends_with(['a', 'e', 'i', 'o', 'u']);
    if word.ends_with('y') && !vowel_before(1) {
        format!("{}ies", stem(1))
    } else if ["ss", "us", "is", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending)) {
        format!("{word}es")
    } else if word.ends_with('s') {
        word.to_owned()
    } else {
        format!("{word}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_plural() {
        for (item, table) in [
            ("Order", "orders"),
            ("OrderItem", "order_items"),
            ("Category", "categories"),
            ("Day", "days"),
            ("Address", "addresses"),
            ("Status", "statuses"),
            ("Box", "boxes"),
            ("Branch", "branches"),
            ("Person", "people"),
            ("UserData", "user_data"),
            ("Settings", "settings"),
            ("People", "people"),
            ("HTTPLog", "http_logs"),
            ("Series", "series"),
            ("SalesPerson", "sales_people"),
            ("Analysis", "analyses"),
            ("Photo", "photos"),
            ("Größe", "größes"),
        ] {
            assert_eq!(table_name(item), table);
        }
    }

    #[test]
    fn cases_follow_serde() {
        let labels: Vec<String> =
            Case::WORDS.iter().filter_map(|word| Case::from_word(word)).map(|case| case.apply("OnHold")).collect();
        assert_eq!(labels, ["onhold", "ONHOLD", "OnHold", "onHold", "on_hold", "ON_HOLD", "on-hold", "ON-HOLD"]);
    }
}
