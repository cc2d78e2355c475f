//! What was said of the statements of a file. Files hold text, so that the operations are lowered again, and each statement is
//! found by its words.

use crate::db::report::Direction;
use crate::db::script::split;
use crate::db::subject::Subject;
use crate::model::Dialect;
use crate::ops::{Forms, Operation};
use crate::plan::again;
use crate::statement::Statement;

/// The statements of one direction, in order, each alone.
pub(super) struct Said(Vec<Statement>);

impl Said {
    /// The policy of a plan is not stored: the one whose words the file has is meant.
    pub(super) fn of(dialect: Dialect, subject: &Subject, group: &[&Subject], direction: Direction) -> Said {
        let all: Vec<Operation> = group.iter().flat_map(|subject| subject.operations.iter().cloned()).collect();
        let (text, side) = match direction {
            Direction::Up => (Some(subject.script.up.as_str()), 0),
            Direction::Down => (subject.script.down.as_deref(), 1),
        };
        let texts: Vec<&str> = split(dialect, text.unwrap_or_default())
            .map(|parts| parts.iter().map(|part| part.sql).collect())
            .unwrap_or_default();
        let said = |forms| {
            // What has no SQL any more is said by nobody.
            let steps = again(dialect, &subject.before, &all, &subject.operations, forms).unwrap_or_default();
            let statements = steps.into_iter().nth(side).into_iter().flatten().flat_map(|step| step.statements);
            Said(statements.flat_map(|statement| alone(dialect, &statement)).collect())
        };
        let library = subject.needs;
        let [online, offline] = [true, false].map(|online| said(Forms { online, library }));
        if offline.found(&texts) > online.found(&texts) { offline } else { online }
    }

    /// The next one of these words.
    pub(super) fn take(&mut self, text: &str) -> Option<Statement> {
        let at = self.0.iter().position(|statement| statement.sql == text)?;
        Some(self.0.remove(at))
    }

    fn found(&self, texts: &[&str]) -> usize {
        self.0.iter().filter(|statement| texts.contains(&statement.sql.as_str())).count()
    }
}

/// One text may hold several statements.
fn alone(dialect: Dialect, statement: &Statement) -> Vec<Statement> {
    let parts = split(dialect, &statement.sql).unwrap_or_default();
    parts.iter().map(|part| Statement { sql: part.sql.to_owned(), ..statement.clone() }).collect()
}
