//! Statements by their words: a form is the beginning of a statement as a manual writes it, and is held against the tokens, so that
//! what a grammar does not know can still be named, and each name has its place.
//!
//! A form is words in capitals; `A|B` is one of them, `[IF EXISTS]` may be missing, `<table>` is a name that may have a schema, `<tables>`
//! several, `<value>` any one token, `(..)` what stands in parentheses, and `..` whatever follows. Without `..` nothing may follow.

use crate::model::{Dialect, Name};
use crate::script::lexer::{Kind, Token, tokens};
use std::ops::Range;

/// Tokens of a statement with their places in the file.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    /// Those that a database reads.
    pub(super) tokens: Vec<Token<'a>>,
    dialect: Dialect,
}

/// What stands in the places of a form.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// The names, by what the form calls them, in order.
    pub(super) names: Vec<(String, Named)>,
    /// How many tokens the form took.
    pub(super) taken: usize,
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The name as the database holds it.
    pub(super) name: Name,
    /// Its bytes in the file.
    pub(super) span: Range<usize>,
}

impl Places {
    /// The first name of this kind.
    pub(super) fn get(&self, what: &str) -> Option<&Named> {
        self.names.iter().find(|(of, _)| of == what).map(|(_, named)| named)
    }

    /// All names of this kind.
    pub(super) fn all<'p>(&'p self, what: &'p str) -> impl Iterator<Item = &'p Named> {
        self.names.iter().filter(move |(of, _)| of == what).map(|(_, named)| named)
    }
}

impl<'a> Words<'a> {
    /// The tokens of a part of a file that starts at `start`.
    pub(super) fn of(dialect: Dialect, sql: &'a str, start: usize) -> Words<'a> {
        let all = tokens(dialect, sql).into_iter().filter(Token::counts);
        Words { tokens: all.map(|token| Token { start: token.start + start, ..token }).collect(), dialect }
    }

    /// The tokens from one on.
    pub(super) fn from(&self, at: usize) -> Words<'a> {
        Words { tokens: self.tokens[at.min(self.tokens.len())..].to_vec(), dialect: self.dialect }
    }

    /// The bytes in the file from the first token to the last.
    pub(super) fn span(&self) -> Range<usize> {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => first.start..last.start + last.text.len(),
            _ => 0..0,
        }
    }

    /// Whether the words of `text` stand anywhere one behind the other.
    pub(super) fn has_row(&self, text: &str) -> bool {
        let row: Vec<&str> = text.split(' ').collect();
        self.tokens.windows(row.len()).any(|window| window.iter().zip(&row).all(|(token, word)| same(token, word)))
    }

    /// The parts that commas outside parentheses separate.
    pub(super) fn parts(&self) -> Vec<Words<'a>> {
        let (mut parts, mut part, mut depth) = (Vec::new(), Vec::new(), 0_usize);
        for token in &self.tokens {
            depth += usize::from(token.is_sign('('));
            depth -= usize::from(token.is_sign(')') && depth > 0);
            if token.is_sign(',') && depth == 0 {
                parts.push(Words { tokens: std::mem::take(&mut part), dialect: self.dialect });
            } else {
                part.push(*token);
            }
        }
        parts.push(Words { tokens: part, dialect: self.dialect });
        parts.retain(|part| !part.tokens.is_empty());
        parts
    }

    /// What stands in the places of a form, where the words are of that form.
    pub(super) fn read(&self, form: &str) -> Option<Places> {
        if !self.begin(form) {
            return None;
        }
        let mut places = Places::default();
        let items: Vec<&str> = form.split_whitespace().collect();
        let open_end = items.last() == Some(&"..");
        let end = self.follow(&items, 0, &mut places)?;
        places.taken = end;
        (open_end || end == self.tokens.len()).then_some(places)
    }

    /// Whether they may be of the form by its first word, which rules out nearly all.
    fn begin(&self, form: &str) -> bool {
        let first = form.split_once(' ').map_or(form, |(first, _)| first);
        let says = |token: &Token<'_>| first.split('|').any(|word| same(token, word));
        first.starts_with(['[', '<', '(', '.']) || self.tokens.first().is_some_and(says)
    }

    fn follow(&self, items: &[&str], at: usize, places: &mut Places) -> Option<usize> {
        let Some((item, rest)) = items.split_first() else { return Some(at) };
        if *item == ".." && rest.is_empty() {
            return Some(at);
        }
        if item.starts_with('[') {
            let end = items.iter().position(|item| item.ends_with(']'))? + 1;
            let (optional, rest) = items.split_at(end);
            let inner: Vec<String> = optional.iter().map(|item| item.trim_matches(['[', ']']).to_owned()).collect();
            let inner: Vec<&str> = inner.iter().map(String::as_str).collect();
            let kept = places.names.len();
            if let Some(end) = self.follow(&inner, at, places).and_then(|next| self.follow(rest, next, places)) {
                return Some(end);
            }
            places.names.truncate(kept);
            return self.follow(rest, at, places);
        }
        let next = match item.strip_prefix('<').and_then(|item| item.strip_suffix('>')) {
            Some("value") => self.tokens.get(at).map(|_| at + 1)?,
            Some("tables") => self.names("table", at, places)?,
            Some(what) => {
                let (named, next) = self.name(at)?;
                places.names.push((what.to_owned(), named));
                next
            }
            None if *item == "(..)" => self.closing(at)?,
            None => {
                self.tokens.get(at).filter(|token| item.split('|').any(|word| same(token, word))).map(|_| at + 1)?
            }
        };
        self.follow(rest, next, places)
    }

    fn names(&self, what: &str, mut at: usize, places: &mut Places) -> Option<usize> {
        loop {
            let (named, next) = self.name(at)?;
            places.names.push((what.to_owned(), named));
            if !self.tokens.get(next).is_some_and(|token| token.is_sign(',')) {
                return Some(next);
            }
            at = next + 1;
        }
    }

    fn name(&self, at: usize) -> Option<(Named, usize)> {
        let mut parts = vec![self.part(at)?];
        let mut next = at + 1;
        while self.tokens.get(next).is_some_and(|token| token.is_sign('.')) {
            parts.push(self.part(next + 1)?);
            next += 2;
        }
        let last = self.tokens[next - 1];
        let span = self.tokens[at].start..last.start + last.text.len();
        let name = parts.pop()?;
        let schema = parts.pop().filter(|schema| !(self.dialect == Dialect::Postgres && schema == "public"));
        Some((Named { name: Name { schema, name }, span }, next))
    }

    fn part(&self, at: usize) -> Option<String> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Word if self.dialect == Dialect::Postgres => Some(token.text.to_lowercase()),
            Kind::Word => Some(token.text.to_owned()),
            Kind::Name => {
                let quote = token.text.chars().last()?;
                let inner = &token.text[1..token.text.len() - 1];
                Some(inner.replace(&format!("{quote}{quote}"), &quote.to_string()))
            }
            Kind::Space | Kind::Comment | Kind::Executable | Kind::Text | Kind::Sign | Kind::Open => None,
        }
    }

    /// The token behind what closes the parenthesis that opens here.
    fn closing(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).filter(|token| token.is_sign('('))?;
        let mut depth = 0_usize;
        for (number, token) in self.tokens.iter().enumerate().skip(at) {
            depth += usize::from(token.is_sign('('));
            depth -= usize::from(token.is_sign(')'));
            if depth == 0 {
                return Some(number + 1);
            }
        }
        None
    }
}

fn same(token: &Token<'_>, word: &str) -> bool {
    match token.kind {
        Kind::Word | Kind::Sign => token.text.eq_ignore_ascii_case(word),
        Kind::Space | Kind::Comment | Kind::Executable | Kind::Name | Kind::Text | Kind::Open => false,
    }
}
