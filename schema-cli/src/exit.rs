//! The exit codes, which scripts and CI rely on. There are no others: a panic is caught and becomes [`Exit::Error`].

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done, or there was nothing to do.
    Done = 0,
    /// Something is wrong, and the message says what; nothing was changed.
    Error = 1,
    /// There are differences or pending work: `check`, `diff --exit-code`, `status --exit-code`.
    Differences = 2,
    /// A plan holds hazards that nobody has allowed.
    Hazards = 3,
    /// Ctrl-C was pressed; the message says what had been done. Shells give the same to whatever it ends.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Makes a panic of ours readable: one sentence, where it happened, and a request for a report.
pub(crate) fn explain_panics() {
    std::panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str().unwrap_or("no message");
        let place = info.location().map_or_else(String::new, |location| format!(" at {location}"));
        anstream::eprintln!(
            "error: a bug in cargo schema{place}: {message}\n  please report it with the command and, if you can, the structs"
        );
    }));
}
