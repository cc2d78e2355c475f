//! The figures as they are kept, a line for each: `load.tsv`. What is measured takes the place of what was, so that one database
//! or one change can be measured again; table and plot are made of the file.

use std::fmt::Write;
use std::time::Duration;

use schema_tests::servers::Kind;

use crate::changes::changes;
use crate::clients::Waits;
use crate::{KINDS, Row};

/// The rows of a file.
pub(crate) fn parse(text: &str) -> Vec<Row> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let mut words = line.split('\t');
    let kind = words.next().and_then(|name| KINDS.into_iter().find(|kind| kind.name() == name))?;
    let name = words.next()?;
    let change = changes().into_iter().find(|change| change.name == name)?;
    let mut numbers = words.map(|word| word.parse::<u64>().unwrap_or_default());
    let mut waits = || {
        let mut next = || numbers.next().unwrap_or_default();
        let mut time = || Duration::from_micros(next());
        let (longest, most, lasted) = (time(), time(), time());
        Waits { longest, most, lasted, queries: usize::try_from(next()).unwrap_or_default() }
    };
    Some(Row { kind, name: change.name, what: change.what, up: waits(), down: waits(), naive: waits() })
}

/// The file of rows.
pub(crate) fn render(rows: &[Row]) -> String {
    let mut out = String::from(
        "# database, change; then online, its way back and the naive SQL: longest wait, 99 %, how long it ran (microseconds), queries\n",
    );
    for row in rows {
        let _ = write!(out, "{}\t{}", row.kind.name(), row.name);
        for waits in [&row.up, &row.down, &row.naive] {
            let [longest, most, lasted] = [waits.longest, waits.most, waits.lasted].map(|time| time.as_micros());
            let _ = write!(out, "\t{longest}\t{most}\t{lasted}\t{}", waits.queries);
        }
        out.push('\n');
    }
    out
}

/// What was measured before with what is measured now, in the order of databases and changes.
pub(crate) fn merged(before: Vec<Row>, now: Vec<Row>) -> Vec<Row> {
    let order = |row: &Row| {
        let kind = KINDS.iter().position(|kind: &Kind| *kind == row.kind);
        (kind, changes().iter().position(|change| change.name == row.name))
    };
    let is_again = |old: &Row| now.iter().any(|row| row.kind == old.kind && row.name == old.name);
    let mut rows: Vec<Row> = before.into_iter().filter(|old| !is_again(old)).collect();
    rows.extend(now);
    rows.sort_by_key(order);
    rows
}
