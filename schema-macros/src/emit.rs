//! Builds the expansion. Most of it is text without a place in the source, which the compiler's own lexer
//! reads in one go: a macro runs unoptimised in a debug build, where making tokens one by one costs more
//! than everything else it does. Only what the user wrote is spliced in as tokens.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};
use std::str::FromStr;

/// Tokens under construction.
#[derive(Default)]
pub(crate) struct Emit {
    streams: Vec<TokenStream>,
    text: String,
}

impl Emit {
    /// Appends source text; brackets in it close within it.
    pub(crate) fn text(&mut self, text: &str) -> &mut Emit {
        self.text.push_str(text);
        self
    }

    /// Appends tokens with their places in the user's source.
    pub(crate) fn tokens(&mut self, tokens: proc_macro2::TokenStream) -> &mut Emit {
        self.flush();
        self.streams.push(tokens.into());
        self
    }

    /// Appends a group and what `fill` writes into it: as text as long as that is all there is.
    pub(crate) fn group(&mut self, delimiter: Delimiter, fill: impl FnOnce(&mut Emit)) -> &mut Emit {
        let mut inner = Emit::default();
        fill(&mut inner);
        if inner.streams.is_empty() {
            let (open, close) = match delimiter {
                Delimiter::Parenthesis => ("(", ")"),
                Delimiter::Brace => ("{", "}"),
                Delimiter::Bracket => ("[", "]"),
                Delimiter::None => ("", ""),
            };
            return self.text(open).text(&inner.text).text(close);
        }
        self.flush();
        self.streams.push(TokenTree::Group(Group::new(delimiter, inner.finish())).into());
        self
    }

    /// The tokens.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.flush();
        TokenStream::from_iter(self.streams)
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            // proc-macro2 would read the text once more by itself.
            #[expect(
                clippy::expect_used,
                reason = "the text is written by this crate; every piece of it is covered by tests"
            )]
            self.streams.push(TokenStream::from_str(&self.text).expect("the expansion is made of tokens"));
            self.text.clear();
        }
    }
}
