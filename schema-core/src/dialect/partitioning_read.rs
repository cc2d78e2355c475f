//! Reads what stands behind `PARTITION BY` on MySQL and MariaDB.

use super::partitioning::{Key, Method, On, Part, Partitioning, Values};
use sqlparser::dialect::MySqlDialect;
use sqlparser::tokenizer::{Token, Tokenizer};

/// What the text says; none where it is not understood, or is not what a server takes.
pub(super) fn read(text: &str) -> Option<Partitioning> {
    let mut tokens = Tokenizer::new(&MySqlDialect {}, text).with_unescape(true).tokenize().ok()?;
    tokens.retain(|token| !matches!(token, Token::Whitespace(_)));
    tokens.reverse();
    let mut rest = Rest(tokens);
    let by = key(&mut rest)?;
    let mut count = None;
    if rest.takes("PARTITIONS") {
        count = Some(rest.number()?);
    }
    let mut sub = None;
    if rest.takes("SUBPARTITION") {
        rest.wants("BY")?;
        let key = key(&mut rest)?;
        let count = if rest.takes("SUBPARTITIONS") { Some(rest.number()?) } else { None };
        sub = Some((key, count));
    }
    let parts = parts("PARTITION", &mut rest)?;
    let read = Partitioning { by, count, sub, parts };
    (rest.0.is_empty() && is_whole(&read)).then_some(read)
}

/// Whether each partition says which rows it takes where it must, and nowhere else.
fn is_whole(read: &Partitioning) -> bool {
    let all = |fits: fn(&Values) -> bool| read.parts.iter().all(|part| fits(&part.values));
    let fits = match read.by.method {
        Method::Range => !read.parts.is_empty() && all(|values| matches!(values, Values::LessThan(_))),
        Method::List => !read.parts.is_empty() && all(|values| matches!(values, Values::In(_) | Values::Default)),
        Method::Hash | Method::Key => read.sub.is_none() && all(|values| *values == Values::Any),
    };
    let subs = read.parts.iter().flat_map(|part| &part.sub);
    let divided = read.sub.as_ref().map(|(key, _)| key.method);
    let by_hash = !matches!(divided, Some(Method::Range | Method::List));
    let counted = read.parts.is_empty() || read.count.is_none_or(|count| Ok(count) == u32::try_from(read.parts.len()));
    let mut subs = subs.peekable();
    let sub_fits = subs.peek().is_none() || divided.is_some();
    fits && by_hash && counted && sub_fits && subs.all(|sub| sub.values == Values::Any && sub.sub.is_empty())
}

fn key(rest: &mut Rest) -> Option<Key> {
    let linear = rest.takes("LINEAR");
    let methods = [("RANGE", Method::Range), ("LIST", Method::List), ("HASH", Method::Hash), ("KEY", Method::Key)];
    let (_, method) = methods.into_iter().find(|(word, _)| rest.takes(word))?;
    let by_share = matches!(method, Method::Hash | Method::Key);
    if linear && !by_share {
        return None;
    }
    let mut algorithm = None;
    if method == Method::Key && rest.takes("ALGORITHM") {
        rest.sign(&Token::Eq)?;
        algorithm = Some(rest.number()?);
    }
    let columns = method == Method::Key || (!by_share && rest.takes("COLUMNS"));
    let tokens = rest.group()?;
    let on = if columns { On::Columns(names(tokens)?) } else { On::Expr(tokens) };
    let empty = match &on {
        On::Expr(tokens) => tokens.is_empty(),
        On::Columns(columns) => columns.is_empty() && method != Method::Key,
    };
    (!empty).then_some(Key { linear, method, algorithm, on })
}

fn names(tokens: Vec<Token>) -> Option<Vec<String>> {
    if tokens.is_empty() {
        return Some(Vec::new());
    }
    let each = tokens.split(|token| *token == Token::Comma);
    each.map(|one| if let [Token::Word(word)] = one { Some(word.value.clone()) } else { None }).collect()
}

fn parts(word: &str, rest: &mut Rest) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    if rest.sign(&Token::LParen).is_none() {
        return Some(parts);
    }
    loop {
        rest.wants(word)?;
        parts.push(part(rest)?);
        if rest.sign(&Token::Comma).is_none() {
            rest.sign(&Token::RParen)?;
            return Some(parts);
        }
    }
}

fn part(rest: &mut Rest) -> Option<Part> {
    let Token::Word(name) = rest.0.pop()? else { return None };
    let mut part = Part { name: name.value, values: Values::Any, settings: Vec::new(), engine: None, sub: Vec::new() };
    if rest.takes("VALUES") {
        part.values = if rest.takes("IN") {
            Values::In(rest.group()?)
        } else {
            rest.wants("LESS")?;
            rest.wants("THAN")?;
            let least = if rest.takes("MAXVALUE") { vec![Token::make_keyword("MAXVALUE")] } else { rest.group()? };
            Values::LessThan(least)
        };
    } else if rest.takes("DEFAULT") {
        part.values = Values::Default;
    }
    settings(rest, &mut part)?;
    part.sub = parts("SUBPARTITION", rest)?;
    Some(part)
}

/// The settings in the order of the grammar, and none that is empty.
fn settings(rest: &mut Rest, part: &mut Part) -> Option<()> {
    let texts = ["COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY"];
    let all = ["COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY", "MAX_ROWS", "MIN_ROWS", "NODEGROUP", "TABLESPACE"];
    loop {
        if rest.takes("STORAGE") || rest.is("ENGINE") {
            rest.wants("ENGINE")?;
            let _ = rest.sign(&Token::Eq);
            let Token::Word(engine) = rest.0.pop()? else { return None };
            part.engine = Some(engine.value);
            continue;
        }
        let Some(key) = all.into_iter().find(|key| rest.take_all(key)) else { break };
        let _ = rest.sign(&Token::Eq);
        let token = rest.0.pop()?;
        let value = if let (Token::Word(word), "TABLESPACE") = (&token, key) {
            Token::make_word(&word.value, Some('`'))
        } else {
            let fits = if texts.contains(&key) {
                matches!(token, Token::SingleQuotedString(_))
            } else {
                key != "TABLESPACE" && matches!(token, Token::Number(..))
            };
            fits.then_some(token)?
        };
        let says_nothing =
            [Token::SingleQuotedString(String::new()), Token::Number("0".to_owned(), false)].contains(&value);
        part.settings.retain(|(other, _)| *other != key);
        if !says_nothing {
            part.settings.push((key, value));
        }
    }
    part.settings.sort_by_key(|(key, _)| *key);
    Some(())
}

/// The tokens that are still to be read, the next one last.
struct Rest(Vec<Token>);

impl Rest {
    fn is(&self, wanted: &str) -> bool {
        self.word_at(0, wanted)
    }

    fn word_at(&self, at: usize, wanted: &str) -> bool {
        let Some(Token::Word(word)) = self.0.iter().rev().nth(at) else { return false };
        word.quote_style.is_none() && word.value.eq_ignore_ascii_case(wanted)
    }

    fn takes(&mut self, wanted: &str) -> bool {
        self.take_all(wanted)
    }

    /// Takes the words if all of them come next.
    fn take_all(&mut self, wanted: &str) -> bool {
        let words: Vec<&str> = wanted.split(' ').collect();
        let there = words.iter().enumerate().all(|(at, word)| self.word_at(at, word));
        if there {
            self.0.truncate(self.0.len() - words.len());
        }
        there
    }

    fn wants(&mut self, wanted: &str) -> Option<()> {
        self.takes(wanted).then_some(())
    }

    fn sign(&mut self, wanted: &Token) -> Option<()> {
        (self.0.last() == Some(wanted)).then(|| self.0.truncate(self.0.len() - 1))
    }

    fn number(&mut self) -> Option<u32> {
        let Token::Number(number, _) = self.0.pop()? else { return None };
        number.parse().ok()
    }

    /// What stands between two parentheses.
    fn group(&mut self) -> Option<Vec<Token>> {
        self.sign(&Token::LParen)?;
        let mut depth = 1_usize;
        let mut inside = Vec::new();
        loop {
            let token = self.0.pop()?;
            depth += usize::from(token == Token::LParen);
            depth -= usize::from(token == Token::RParen);
            if depth == 0 {
                return Some(inside);
            }
            inside.push(token);
        }
    }
}
