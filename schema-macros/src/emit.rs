//! Builds the expansion. Most of it is text without a place in the source, which the compiler's own lexer
//! reads in one go: a macro runs unoptimised in a debug build, where making tokens one by one costs more
//! than everything else it does. Only what the user wrote is spliced in as tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::str::FromStr;

/// Tokens under construction.
#[derive(Default)]
pub(crate) struct Emit {
    tokens: TokenStream,
    text: String,
}

impl Emit {
    /// Appends source text; brackets in it close within it.
    pub(crate) fn text(&mut self, text: &str) -> &mut Emit {
        self.text.push_str(text);
        self
    }

    /// Appends tokens with their places in the user's source.
    pub(crate) fn tokens(&mut self, tokens: impl IntoIterator<Item = TokenTree>) -> &mut Emit {
        self.flush();
        self.tokens.extend(tokens);
        self
    }

    /// Appends a group and what `fill` writes into it.
    pub(crate) fn group(&mut self, delimiter: Delimiter, fill: impl FnOnce(&mut Emit)) -> &mut Emit {
        let mut inner = Emit::default();
        fill(&mut inner);
        self.tokens([TokenTree::Group(Group::new(delimiter, inner.finish()))])
    }

    /// The tokens.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.flush();
        self.tokens
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            // proc-macro2 would read the text once more by itself.
            #[expect(
                clippy::expect_used,
                reason = "the text is written by this crate; every piece of it is covered by tests"
            )]
            let tokens = proc_macro::TokenStream::from_str(&self.text).expect("the expansion is made of tokens");
            self.tokens.extend(TokenStream::from(tokens));
            self.text.clear();
        }
    }
}
