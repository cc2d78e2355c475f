//! What is said beside the data: progress, warnings, hints. All of it goes to stderr, so that stdout can be piped,
//! and nothing moves or is coloured unless a person is looking.

use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Display;
use std::io::IsTerminal;
use std::time::Duration;

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const CHANGED: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default();

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Talk {
    /// Errors only.
    Quiet,
    /// What changed, and warnings.
    Normal,
    /// What is being done, too.
    Verbose,
}

impl Talk {
    /// One thing that was done: `written schema/tables/orders.toml`.
    pub(crate) fn done(self, verb: &str, what: impl Display) {
        if self != Talk::Quiet {
            anstream::eprintln!("{GOOD}{verb:>12}{GOOD:#} {what}");
        }
    }

    /// Something that is right but may surprise.
    pub(crate) fn warn(self, what: impl Display) {
        if self != Talk::Quiet {
            anstream::eprintln!("{CHANGED}warning{CHANGED:#}: {what}");
        }
    }

    /// The next step for a person.
    pub(crate) fn hint(self, what: impl Display) {
        if self != Talk::Quiet {
            anstream::eprintln!("{HINT}hint{HINT:#}: {what}");
        }
    }

    /// What is being done, for those who ask.
    pub(crate) fn detail(self, what: impl Display) {
        if self == Talk::Verbose {
            anstream::eprintln!("{FAINT}{what}{FAINT:#}");
        }
    }

    /// Whether details are wanted.
    pub(crate) fn is_verbose(self) -> bool {
        self == Talk::Verbose
    }

    /// Something that turns while work is going on, on a terminal only. It goes when dropped.
    pub(crate) fn spinner(self, what: String) -> Spinner {
        let shown = self != Talk::Quiet && std::io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner:.green} {prefix} {msg:.dim}") {
            bar.set_style(style);
        }
        bar.set_prefix(what);
        if shown {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Spinner { bar }
    }
}

/// Work that is going on.
pub(crate) struct Spinner {
    bar: ProgressBar,
}

impl Spinner {
    /// Says which part is being done.
    pub(crate) fn tick(&self, what: &str) {
        self.bar.set_message(what.to_owned());
    }

    /// Prints text of another program without being in its way.
    pub(crate) fn pass_on(&self, text: &str) {
        self.suspend(|| anstream::eprint!("{text}"));
    }

    /// Steps aside while something is said.
    pub(crate) fn suspend(&self, say: impl FnOnce()) {
        self.bar.suspend(say);
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
