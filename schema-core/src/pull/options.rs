//! Options as `options(...)` for the database that was read.

use super::layout::{Entry, list, pair, string, word};
use crate::model::{Dialect, Options};

/// `options(postgres(unlogged, fillfactor = 70))`; none where there are none.
pub(super) fn entry(dialect: Dialect, options: &Options) -> Option<Entry> {
    let entries: Vec<Entry> = options.get(dialect).iter().map(|(name, value)| option(name, value)).collect();
    (!entries.is_empty()).then(|| list("options", vec![list(dialect.as_str(), entries)]))
}

fn option(name: &str, value: &str) -> Entry {
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && name.starts_with(|first: char| first.is_ascii_lowercase());
    let key = if plain { name.to_owned() } else { string(name) };
    // A number is written as it stands: nothing else may have read it.
    let is_number = value.parse::<i64>().is_ok_and(|number| number.to_string() == value)
        || value.parse::<f64>().is_ok_and(|number| number.to_string() == value && value.contains('.'));
    match value {
        "true" => word(key),
        "false" => word(format!("{key} = false")),
        number if is_number => word(format!("{key} = {number}")),
        text => pair(&key, text),
    }
}
