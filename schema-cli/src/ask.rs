//! Questions that only a person can answer. On a terminal they are asked; anywhere else they are an error that
//! says how each answer is given.

use crate::answers::{self, Path, Rename};
use crate::report::Talk;
use crate::report::talk::{HINT, STRONG};
use inquire::{InquireError, Select};
use schema_core::model::{Hints, Object};
use schema_core::plan::{Drops, Question};
use std::io::IsTerminal;

/// An answer.
enum Answer {
    Renamed(Object),
    Gone,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Nobody is there to ask.
    #[error("{}", unanswered(.0))]
    NoTerminal(Vec<Question>),
    /// The person would not say.
    #[error("nothing was answered, so nothing is planned")]
    Cancelled,
    /// The person has pressed Ctrl-C, which comes as a key while a question is asked.
    #[error("interrupted; nothing was changed")]
    Interrupted,
    /// The terminal does not work.
    #[error("cannot ask on this terminal: {0}")]
    Terminal(String),
}

/// Asks every question and adds the answers to the hints; the flags that give the same answers are said at the end.
pub(crate) fn ask(questions: Vec<Question>, drops: Drops, hints: &mut Hints, talk: Talk) -> Result<(), Error> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(Error::NoTerminal(questions));
    }
    let mut flags = Vec::new();
    for question in questions {
        let gone = quoted(&question.gone.to_string());
        let mut options: Vec<String> =
            question.candidates.iter().map(|object| format!("renamed to {object}")).collect();
        options.push(match drops {
            Drops::Retire => "gone (kept aside until `cargo schema purge`)".to_owned(),
            Drops::Drop => "gone (its values are lost)".to_owned(),
        });
        let prompt = format!("{} {} is not declared any more; it was", question.gone.kind(), question.gone);
        let chosen = Select::new(&prompt, options).raw_prompt().map_err(|error| match error {
            InquireError::OperationCanceled => Error::Cancelled,
            InquireError::OperationInterrupted => Error::Interrupted,
            other => Error::Terminal(other.to_string()),
        })?;
        let answer = question.candidates.get(chosen.index).cloned().map_or(Answer::Gone, Answer::Renamed);
        match answer {
            Answer::Renamed(to) => {
                flags.push(format!("--rename {gone}={}", quoted(&to.to_string())));
                answers::rename_hint(hints, &question.gone, &to);
            }
            Answer::Gone => {
                flags.push(format!("--drop {gone}"));
                hints.drops.push(question.gone);
            }
        }
    }
    talk.hint(format!("the same without questions: {}", flags.join(" ")));
    Ok(())
}

/// Every question with its answers as flags and attributes.
fn unanswered(questions: &[Question]) -> String {
    let mut text = schema_core::plan::Error::Questions(questions.to_vec()).to_string();
    for question in questions {
        text.push_str(&format!("\n\n{STRONG}{question}{STRONG:#}"));
        for candidate in &question.candidates {
            let rename = Rename { from: Path(question.gone.to_string()), to: Path(candidate.to_string()) };
            let attribute = attribute(&question.gone, candidate);
            text.push_str(&format!(
                "\n  renamed: {HINT}--rename {}={}{HINT:#}{attribute}",
                quoted(&rename.from.0),
                quoted(&rename.to.0)
            ));
        }
        text.push_str(&format!("\n  gone:    {HINT}--drop {}{HINT:#}", quoted(&question.gone.to_string())));
    }
    text
}

/// The attribute that says the same for good.
fn attribute(gone: &Object, candidate: &Object) -> String {
    let text = match (gone, candidate) {
        (Object::Table(old), Object::Table(_)) => {
            format!("#[table(renamed_from = {:?})]", old.name)
        }
        (Object::Column(_, old), Object::Column(..)) => {
            format!("#[column(renamed_from = {old:?})]")
        }
        (Object::Enum(old), Object::Enum(_)) | (Object::EnumValue(_, _), Object::EnumValue(old, _)) => {
            let old = if let Object::EnumValue(_, label) = gone { label } else { &old.name };
            format!("#[db_enum(renamed_from = {old:?})]")
        }
        _ => return String::new(),
    };
    format!("   or {HINT}{text}{HINT:#} on {candidate}")
}

/// As a shell takes it.
fn quoted(text: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '-');
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use schema_core::model::Name;

    #[test]
    fn every_answer_is_spelled_out() {
        let users = Name::new("users");
        let question = Question {
            gone: Object::Column(users.clone(), "name".into()),
            candidates: vec![Object::Column(users.clone(), "full name".into()), Object::Column(users, "nick".into())],
        };
        let text = anstream::adapter::strip_str(&unanswered(&[question])).to_string();
        for part in [
            "1 question",
            "--rename users.name='users.full name'",
            "--rename users.name=users.nick",
            "--drop users.name",
            "renamed_from = \"name\"",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
