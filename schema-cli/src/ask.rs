//! Questions that only a person can answer. On a terminal they are asked; anywhere else they are an error that
//! says how each answer is given.

use crate::answers;
use crate::report::Talk;
use crate::report::talk::{HINT, STRONG};
use inquire::{InquireError, Select};
use schema_core::model::{Hints, Object};
use schema_core::plan::{Drops, Question};
use std::io::IsTerminal;

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
        flags.push(match question {
            Question::Gone { gone, candidates } => ask_gone(gone, &candidates, drops, hints)?,
            Question::Again { object, kept } => ask_again(object, &kept, hints)?,
        });
    }
    talk.hint(format!("the same without questions: {}", flags.join(" ")));
    Ok(())
}

/// Renamed, or gone? Answers the flag.
fn ask_gone(gone: Object, candidates: &[Object], drops: Drops, hints: &mut Hints) -> Result<String, Error> {
    let mut options: Vec<String> = candidates.iter().map(|object| format!("renamed to {object}")).collect();
    options.push(match (&gone, drops) {
        // Neither is kept aside.
        (Object::Domain(_) | Object::Sequence(_), _) => "gone".to_owned(),
        (_, Drops::Retire) => "gone (kept aside until `cargo schema purge`)".to_owned(),
        (_, Drops::Drop) => "gone (its values are lost)".to_owned(),
    });
    let chosen = select(&format!("{} {gone} is not declared any more; it was", gone.kind()), options)?;
    Ok(match candidates.get(chosen) {
        Some(to) => {
            answers::rename_hint(hints, &gone, to);
            rename_flag(&gone, to)
        }
        None => {
            let flag = format!("--drop {}", path(&gone));
            hints.drops.push(gone);
            flag
        }
    })
}

/// Back from aside, or new? Answers the flag.
fn ask_again(object: Object, kept: &[Object], hints: &mut Hints) -> Result<String, Error> {
    let mut options: Vec<String> = kept.iter().map(|kept| format!("{kept}, which comes back with its rows")).collect();
    options.push("a new one (what is kept aside stays there until `cargo schema purge`)".to_owned());
    let chosen = select(&format!("{} {object} is declared again; it is", object.kind()), options)?;
    Ok(match kept.get(chosen) {
        Some(from) => {
            let flag = restore_flag(&object, from, kept);
            hints.restores.insert(object, from.clone());
            flag
        }
        None => {
            let flag = format!("--new {}", path(&object));
            hints.news.push(object);
            flag
        }
    })
}

/// The place of the option that was chosen.
fn select(prompt: &str, options: Vec<String>) -> Result<usize, Error> {
    let chosen = Select::new(prompt, options).raw_prompt().map_err(|error| match error {
        InquireError::OperationCanceled => Error::Cancelled,
        InquireError::OperationInterrupted => Error::Interrupted,
        InquireError::NotTTY
        | InquireError::InvalidConfiguration(_)
        | InquireError::IO(_)
        | InquireError::Custom(_) => Error::Terminal(error.to_string()),
    })?;
    Ok(chosen.index)
}

/// Every question with its answers as flags and attributes.
fn unanswered(questions: &[Question]) -> String {
    let mut text = schema_core::plan::Error::Questions(questions.to_vec()).to_string();
    for question in questions {
        text.push_str(&format!("\n\n{STRONG}{question}{STRONG:#}"));
        match question {
            Question::Gone { gone, candidates } => {
                for candidate in candidates {
                    let (flag, attribute) = (rename_flag(gone, candidate), attribute(gone, candidate));
                    text.push_str(&format!("\n  renamed: {HINT}{flag}{HINT:#}{attribute}"));
                }
                text.push_str(&format!("\n  gone:    {HINT}--drop {}{HINT:#}", path(gone)));
            }
            Question::Again { object, kept } => {
                for from in kept {
                    text.push_str(&format!("\n  back:    {HINT}{}{HINT:#}", restore_flag(object, from, kept)));
                }
                text.push_str(&format!("\n  new:     {HINT}--new {}{HINT:#}", path(object)));
            }
        }
    }
    text
}

fn rename_flag(gone: &Object, to: &Object) -> String {
    format!("--rename {}={}", path(gone), path(to))
}

/// By its own name, unless several are kept aside of it.
fn restore_flag(object: &Object, from: &Object, kept: &[Object]) -> String {
    format!("--restore {}", path(if kept.len() == 1 { object } else { from }))
}

fn path(object: &Object) -> String {
    quoted(&object.to_string())
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
        (Object::Domain(old), Object::Domain(_)) => {
            format!("#[column_type(domain(renamed_from = {:?}))]", old.name)
        }
        (Object::Sequence(old), Object::Sequence(_)) => {
            format!("#[sequence(renamed_from = {:?})]", old.name)
        }
        (Object::Enum(old), Object::Enum(_)) | (Object::EnumValue(_, _), Object::EnumValue(old, _)) => {
            let old = if let Object::EnumValue(_, label) = gone { label } else { &old.name };
            format!("#[db_enum(renamed_from = {old:?})]")
        }
        (
            Object::Table(_)
            | Object::Column(..)
            | Object::Enum(_)
            | Object::Domain(_)
            | Object::Sequence(_)
            | Object::EnumValue(..)
            | Object::PrimaryKey(_)
            | Object::Unique(..)
            | Object::Index(..)
            | Object::Exclusion(..)
            | Object::ForeignKey(..)
            | Object::Check(..)
            | Object::Sql(_),
            _,
        ) => return String::new(),
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
        let column = |name: &str| Object::Column(users.clone(), name.into());
        let gone = Question::Gone { gone: column("name"), candidates: vec![column("full name"), column("nick")] };
        let again = Question::Again { object: column("age"), kept: vec![column("_retired_age")] };
        let several = vec![column("_retired_tag"), column("_retired_2_tag")];
        let several = Question::Again { object: column("tag"), kept: several };
        let domain = |name: &str| Object::Domain(Name::new(name));
        let domain = Question::Gone { gone: domain("email"), candidates: vec![domain("address")] };
        let sequence = |name: &str| Object::Sequence(Name::new(name));
        let sequence = Question::Gone { gone: sequence("numbers"), candidates: vec![sequence("order_numbers")] };
        let text = anstream::adapter::strip_str(&unanswered(&[gone, again, several, domain, sequence])).to_string();
        for part in [
            "5 questions",
            "--rename email=address",
            "#[column_type(domain(renamed_from = \"email\"))]",
            "--drop numbers",
            "#[sequence(renamed_from = \"numbers\")]",
            "users.full name and users.nick are new",
            "--rename users.name='users.full name'",
            "--rename users.name=users.nick",
            "--drop users.name",
            "renamed_from = \"name\"",
            "users._retired_age is kept aside",
            "--restore users.age",
            "--new users.age",
            "--restore users._retired_2_tag",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
