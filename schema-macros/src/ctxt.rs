//! Collects mistakes, so that all of a struct's are reported at once: parsing pushes them here and goes on.

use proc_macro2::{Span, TokenStream};
use std::cell::RefCell;
use std::fmt::Display;

/// The mistakes found so far.
#[derive(Default)]
pub(crate) struct Ctxt {
    errors: RefCell<Vec<syn::Error>>,
}

impl Ctxt {
    /// Notes a mistake at a place in the source.
    pub(crate) fn error(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Notes a mistake that syn found.
    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().push(error);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().len()
    }

    /// A `compile_error!` for each mistake.
    pub(crate) fn into_tokens(self) -> proc_macro::TokenStream {
        let errors: TokenStream = self.errors.into_inner().iter().map(syn::Error::to_compile_error).collect();
        errors.into()
    }
}

/// The choice that was probably meant, as the end of a message.
pub(crate) fn did_you_mean(word: &str, choices: &[&str]) -> String {
    let limit = word.chars().count().max(3) / 3;
    choices
        .iter()
        .map(|choice| (distance(word, choice), choice))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map_or_else(String::new, |(_, choice)| format!("; did you mean `{choice}`?"))
}

/// Choices as a list for a message: `` `a`, `b` or `c` ``.
pub(crate) fn one_of(choices: &[&str]) -> String {
    match choices {
        [] => "nothing".to_owned(),
        [only] => format!("`{only}`"),
        [most @ .., last] => format!("`{}` or `{last}`", most.join("`, `")),
    }
}

/// How many letters are to be inserted, removed, replaced or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let swapped = if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    rows[i - 2][j - 2] + 1
                } else {
                    usize::MAX
                };
                replaced.min(swapped).min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1)
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        let keys = ["unique", "index", "references", "on_delete"];
        assert_eq!(did_you_mean("uniqe", &keys), "; did you mean `unique`?");
        assert_eq!(did_you_mean("refrences", &keys), "; did you mean `references`?");
        assert_eq!(did_you_mean("indxe", &keys), "; did you mean `index`?");
        assert_eq!(did_you_mean("colour", &keys), "");
    }
}
