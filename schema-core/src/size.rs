//! How large tables are, and how long a statement takes there: minutes or moments, from the number of rows. Who reads a plan
//! decides by this whether it runs at noon or at night.

use crate::hazard::HazardKind;
use crate::model::{Dialect, Name, Object};
use crate::statement::Statement;
use std::collections::BTreeMap;
use std::time::Duration;

/// How large a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its rows, as far as the database knows without counting them.
    pub rows: u64,
    /// Its bytes on the disk, those of its indexes included.
    pub bytes: u64,
}

/// The tables whose size is known.
pub type Sizes = BTreeMap<Name, Size>;

/// What a statement does to a table that takes as long as the table is large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// It writes the whole table again.
    Rewrite,
    /// It reads every row.
    Scan,
}

/// Who cannot go on meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stops {
    /// Nobody, but for a moment.
    Nobody,
    /// Who writes.
    Writes,
    /// Who writes and who reads.
    ReadsAndWrites,
}

/// What a statement costs in one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The table.
    pub table: Name,
    /// How large it is.
    pub size: Size,
    /// What is done to it.
    pub work: Work,
    /// For about how long.
    pub duration: Duration,
    /// Who waits for the whole of it.
    pub stops: Stops,
}

/// What a statement costs in each table whose size is known, by its hazards.
#[must_use]
pub fn costs(dialect: Dialect, statement: &Statement, sizes: &Sizes) -> Vec<Cost> {
    let mut costs = Vec::new();
    for (table, size) in sizes {
        let has = |kind: HazardKind| {
            statement.hazards.iter().any(|hazard| hazard.kind == kind && hazard.object.table() == Some(table))
        };
        let work = if has(HazardKind::Rewrite) {
            Work::Rewrite
        } else if has(HazardKind::FullScan) {
            Work::Scan
        } else {
            continue;
        };
        let stops = if has(HazardKind::BlocksReads) {
            Stops::ReadsAndWrites
        } else if has(HazardKind::BlocksWrites) {
            Stops::Writes
        } else {
            Stops::Nobody
        };
        let duration = Duration::from_nanos(size.rows.saturating_mul(nanoseconds(dialect, work)));
        costs.push(Cost { table: table.clone(), size: *size, work, duration, stops });
    }
    costs
}

/// Whether whatever is done to a table of this size takes no longer than a tenth of a second, which nobody notices.
#[must_use]
pub fn is_moment(dialect: Dialect, size: Size) -> bool {
    const MOMENT: Duration = Duration::from_millis(100);
    // What the database knows of its rows lags behind; its files do not.
    const BYTES: u64 = 64_000_000;
    Duration::from_nanos(size.rows.saturating_mul(nanoseconds(dialect, Work::Rewrite))) <= MOMENT && size.bytes <= BYTES
}

/// The sizes by every name that the tables have while they are renamed, in this order.
#[must_use]
pub fn by_every_name(renames: impl IntoIterator<Item = (Object, Object)>, sizes: &Sizes) -> Sizes {
    let mut all = sizes.clone();
    for (from, to) in renames {
        if let (Object::Table(from), Object::Table(to)) = (from, to)
            && let Some(size) = all.get(&from).copied()
        {
            all.insert(to, size);
        }
    }
    all
}

/// What a row costs. Measured, on tables of ten columns with four indexes, in memory, on two cores: both of PostgreSQL (15, 2 million
/// rows), and the copies of MySQL 8.4 and MariaDB 10.11 (half a million). Not measured, and chosen rather too high: a scan on
/// these two, and both of SQLite (on 3.40 a million rows were written again in 124 ms, and verified in 53). A disk, wide rows and
/// other load make all of it more.
fn nanoseconds(dialect: Dialect, work: Work) -> u64 {
    match (dialect, work) {
        (Dialect::Postgres, Work::Rewrite) => 1_500,
        (Dialect::Mysql, Work::Rewrite) => 15_000,
        (Dialect::Mariadb, Work::Rewrite) => 6_000,
        (Dialect::Sqlite, Work::Rewrite) => 1_000,
        (Dialect::Postgres | Dialect::Sqlite, Work::Scan) => 100,
        (Dialect::Mysql | Dialect::Mariadb, Work::Scan) => 500,
    }
}

/// `orders: 41 M rows, 9.8 GB: rewrite ≈ 60 s under a lock that stops reads and writes`.
impl std::fmt::Display for Cost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let work = match self.work {
            Work::Rewrite => "rewrite",
            Work::Scan => "scan",
        };
        let stops = match self.stops {
            Stops::Nobody => "while others go on",
            Stops::Writes => "under a lock that stops writes",
            Stops::ReadsAndWrites => "under a lock that stops reads and writes",
        };
        write!(f, "{}: {}: {work} {} {stops}", self.table, self.size, about(self.duration))
    }
}

/// `41 M rows, 9.8 GB`.
impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rows = scaled(self.rows, &["", " k", " M", " G"]);
        let plural = if self.rows == 1 { "" } else { "s" };
        write!(f, "{rows} row{plural}, {}", scaled(self.bytes, &[" B", " kB", " MB", " GB", " TB"]))
    }
}

/// Two digits at least, in the largest unit of a thousand that leaves one in front of the point.
fn scaled(number: u64, units: &[&str]) -> String {
    let mut unit = 0;
    let mut divisor: u64 = 1;
    while number / divisor >= 1000 && unit + 1 < units.len() {
        divisor *= 1000;
        unit += 1;
    }
    let (whole, tenth) = (number / divisor, number % divisor * 10 / divisor);
    let tenth = if unit > 0 && whole < 10 { format!(".{tenth}") } else { String::new() };
    format!("{whole}{tenth}{}", units[unit])
}

/// An estimate is no figure: its first digit is all that it knows.
fn about(duration: Duration) -> String {
    let rounded = |number: u64| {
        let digits = number.checked_ilog10().unwrap_or(0);
        let unit = 10_u64.pow(digits);
        number.div_ceil(unit) * unit
    };
    match duration.as_secs() {
        0 if duration.as_millis() < 10 => "in a moment".to_owned(),
        0 => format!("≈ {} ms", rounded(u64::from(duration.subsec_millis()))),
        seconds if seconds < 120 => format!("≈ {} s", rounded(seconds)),
        seconds if seconds < 7200 => format!("≈ {} min", rounded(seconds / 60)),
        seconds => format!("≈ {} h", rounded(seconds / 3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_says_the_table_its_size_and_who_waits() {
        let name = Name::new("orders");
        let object = Object::Table(name.clone());
        let statement = Statement::ddl("…")
            .hazard(HazardKind::Rewrite, object.clone())
            .hazard(HazardKind::BlocksReads, object.clone())
            .hazard(HazardKind::BlocksWrites, object);
        let told = |rows, bytes| {
            let sizes = Sizes::from([(name.clone(), Size { rows, bytes }), (Name::new("users"), Size { rows, bytes })]);
            costs(Dialect::Postgres, &statement, &sizes).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let stops = "under a lock that stops reads and writes";
        assert_eq!(told(41_000_000, 9_800_000_000), [format!("orders: 41 M rows, 9.8 GB: rewrite ≈ 70 s {stops}")]);
        assert_eq!(told(1, 8192), [format!("orders: 1 row, 8.1 kB: rewrite in a moment {stops}")]);
        assert_eq!(told(999, 999), [format!("orders: 999 rows, 999 B: rewrite in a moment {stops}")]);
        assert_eq!(told(120_000, 1_000_000), [format!("orders: 120 k rows, 1.0 MB: rewrite ≈ 200 ms {stops}")]);
        assert_eq!(told(9_000_000_000, 0), [format!("orders: 9.0 G rows, 0 B: rewrite ≈ 3 h {stops}")]);
    }
}
