//! What the databases can be told about a table, an index or a constraint beyond its columns: names, values, how they are spelled, and
//! which say nothing because they hold anyhow. The one list of them.

use super::partitioning::{self, PARTITION_BY};
pub use super::spared::{holds_for_all, is_enforced, is_not_valid, of_constraint};
use crate::model::{Dialect, Index, Options, Settings, Table};

/// What the options are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On<'a> {
    /// A table.
    Table,
    /// An index of this access method.
    Index(&'a str),
    /// A foreign key.
    ForeignKey,
    /// A check of a table.
    Check,
    /// A check of a domain.
    DomainCheck,
}

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: it is said or not.
    Flag,
    /// True or false.
    Bool,
    /// Zero or one.
    Bit,
    /// A whole number in these bounds.
    Integer(i64, i64),
    /// A number that is not negative, or -1.
    Number,
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, between quotes.
    Texts(&'static [&'static str]),
    /// The name of a storage engine.
    Engine,
    /// The name of a collation, which begins with that of its character set.
    Collation,
    /// What stands behind `PARTITION BY`.
    Partitioning,
}

/// An option, and the value that says nothing because it holds where none is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// The value that stands for none; none where the catalogue keeps whatever is said.
    pub silent: Option<&'static str>,
}

const fn kept(name: &'static str, takes: Takes) -> Known {
    Known { name, takes, silent: None }
}

const fn silent(name: &'static str, takes: Takes, silent: &'static str) -> Known {
    Known { name, takes, silent: Some(silent) }
}

const ANY: Takes = Takes::Integer(-1, i64::MAX);
const FILL: Takes = Takes::Integer(10, 100);
const CLEANUP: Takes = Takes::Words(&["auto", "on", "off"]);

/// The option of PostgreSQL that leaves a table out of the write-ahead log: a crash empties it.
pub const UNLOGGED: &str = "unlogged";

/// The option of PostgreSQL that leaves unread the rows which were there before a constraint.
pub const NOT_VALID: &str = "not_valid";

/// The option of PostgreSQL that keeps a check of a table from those that inherit from it.
pub const NO_INHERIT: &str = "no_inherit";

/// The option of MySQL, and of PostgreSQL from version 18 on, with which a constraint refuses nothing.
pub const NOT_ENFORCED: &str = "not_enforced";

/// Manual of PostgreSQL 18, CREATE TABLE, "Storage Parameters"; those of the first list exist for `toast.` too.
const POSTGRES_TOAST: &[Known] = &[
    kept("autovacuum_enabled", Takes::Bool),
    kept("vacuum_index_cleanup", CLEANUP),
    kept("vacuum_truncate", Takes::Bool),
    kept("autovacuum_vacuum_threshold", ANY),
    kept("autovacuum_vacuum_max_threshold", ANY),
    kept("autovacuum_vacuum_scale_factor", Takes::Number),
    kept("autovacuum_vacuum_insert_threshold", ANY),
    kept("autovacuum_vacuum_insert_scale_factor", Takes::Number),
    kept("autovacuum_vacuum_cost_delay", Takes::Number),
    kept("autovacuum_vacuum_cost_limit", ANY),
    kept("autovacuum_freeze_min_age", ANY),
    kept("autovacuum_freeze_max_age", ANY),
    kept("autovacuum_freeze_table_age", ANY),
    kept("autovacuum_multixact_freeze_min_age", ANY),
    kept("autovacuum_multixact_freeze_max_age", ANY),
    kept("autovacuum_multixact_freeze_table_age", ANY),
    kept("log_autovacuum_min_duration", ANY),
    kept("vacuum_max_eager_freeze_failure_rate", Takes::Number),
];

const POSTGRES_TABLE: &[Known] = &[
    silent(UNLOGGED, Takes::Flag, "false"),
    kept("fillfactor", FILL),
    kept("toast_tuple_target", Takes::Integer(128, 32_640)),
    kept("parallel_workers", Takes::Integer(0, 1024)),
    kept("autovacuum_analyze_threshold", ANY),
    kept("autovacuum_analyze_scale_factor", Takes::Number),
    kept("user_catalog_table", Takes::Bool),
];

/// Manual of PostgreSQL 18, CREATE INDEX, "Index Storage Parameters".
fn postgres_index(method: &str) -> Option<&'static [Known]> {
    const BTREE: &[Known] = &[kept("fillfactor", FILL), kept("deduplicate_items", Takes::Bool)];
    const HASH: &[Known] = &[kept("fillfactor", FILL)];
    const GIST: &[Known] = &[kept("fillfactor", FILL), kept("buffering", Takes::Words(&["auto", "on", "off"]))];
    const GIN: &[Known] =
        &[kept("fastupdate", Takes::Bool), kept("gin_pending_list_limit", Takes::Integer(64, 2_147_483_647))];
    const BRIN: &[Known] = &[kept("pages_per_range", Takes::Integer(1, 131_072)), kept("autosummarize", Takes::Bool)];
    match method {
        "btree" => Some(BTREE),
        "hash" | "spgist" => Some(HASH),
        "gist" => Some(GIST),
        "gin" => Some(GIN),
        "brin" => Some(BRIN),
        _ => None,
    }
}

const SQLITE_TABLE: &[Known] = &[silent("strict", Takes::Flag, "false"), silent("without_rowid", Takes::Flag, "false")];

/// The option of MySQL and MariaDB that says what texts of a table are compared by where their columns say nothing.
pub const COLLATE: &str = "collate";

/// MySQL 8.4 manual, 15.1.20; MariaDB, "CREATE TABLE": what `CREATE_OPTIONS` tells of the engines that come with both.
const MYSQL_TABLE: &[Known] = &[
    kept(COLLATE, Takes::Collation),
    kept(PARTITION_BY, Takes::Partitioning),
    silent("engine", Takes::Engine, "InnoDB"),
    silent("row_format", ROW_FORMATS, "default"),
    silent("key_block_size", Takes::Integer(0, 65_535), "0"),
    silent("avg_row_length", Takes::Integer(0, 4_294_967_295), "0"),
    silent("max_rows", Takes::Integer(0, 4_294_967_295), "0"),
    silent("min_rows", Takes::Integer(0, 4_294_967_295), "0"),
    silent("checksum", Takes::Bit, "0"),
    silent("delay_key_write", Takes::Bit, "0"),
    silent("pack_keys", BIT_OR_DEFAULT, "default"),
    silent("stats_persistent", BIT_OR_DEFAULT, "default"),
    silent("stats_auto_recalc", BIT_OR_DEFAULT, "default"),
    kept("stats_sample_pages", Takes::Integer(1, 65_535)),
];
const MYSQL_ALONE: &[Known] = &[
    silent("compression", Takes::Texts(&["", "zlib", "lz4", "none"]), ""),
    silent("encryption", Takes::Texts(&["n", "y"]), "n"),
];
const MARIADB_ALONE: &[Known] = &[
    kept("page_compressed", Takes::Bit),
    kept("page_compression_level", Takes::Integer(1, 9)),
    kept("encrypted", Takes::Words(&["yes", "no"])),
    silent("page_checksum", Takes::Bit, "1"),
    silent("transactional", Takes::Bit, "1"),
    kept("encryption_key_id", Takes::Integer(1, 4_294_967_295)),
];
/// Manual of MySQL 8.4, "Invisible Indexes"; MariaDB, "Ignored Indexes": the index is kept up, and no query uses it.
const MYSQL_INDEX: &[Known] = &[silent("invisible", Takes::Flag, "false")];
const MARIADB_INDEX: &[Known] = &[silent("ignored", Takes::Flag, "false")];
/// Manual of PostgreSQL 18, ALTER TABLE, "ADD table_constraint [ NOT VALID ]", and CREATE TABLE, "NOT ENFORCED"; of MySQL 8.4, "CHECK
/// Constraints".
const POSTGRES_CHECK: &[Known] = &[
    silent(NOT_VALID, Takes::Flag, "false"),
    silent(NO_INHERIT, Takes::Flag, "false"),
    silent(NOT_ENFORCED, Takes::Flag, "false"),
];
const POSTGRES_KEY: &[Known] = &[silent(NOT_VALID, Takes::Flag, "false"), silent(NOT_ENFORCED, Takes::Flag, "false")];
const POSTGRES_VALIDATED: &[Known] = &[silent(NOT_VALID, Takes::Flag, "false")];
const MYSQL_CHECK: &[Known] = &[silent(NOT_ENFORCED, Takes::Flag, "false")];
const ROW_FORMATS: Takes = Takes::Words(&["default", "dynamic", "compressed", "redundant", "compact", "fixed", "page"]);
const BIT_OR_DEFAULT: Takes = Takes::Words(&["default", "0", "1"]);

/// The engines that are known, as the catalogues spell them; an engine is a plugin, so that there may be others.
const ENGINES: [&str; 9] =
    ["InnoDB", "MyISAM", "MEMORY", "ARCHIVE", "CSV", "BLACKHOLE", "Aria", "MRG_MyISAM", "FEDERATED"];

/// What a name is to a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// An option that it has.
    Known(Known),
    /// Nobody but the access method of the index knows.
    Free,
    /// No option of it.
    Unknown,
}

/// What a name is to a database.
#[must_use]
pub fn find(dialect: Dialect, on: On<'_>, name: &str) -> Told {
    let Some(lists) = lists(dialect, on) else { return Told::Free };
    let (lists, bare) = match name.strip_prefix("toast.") {
        Some(bare) if dialect == Dialect::Postgres && on == On::Table => (vec![POSTGRES_TOAST], bare),
        Some(_) | None => (lists, name),
    };
    lists.into_iter().flatten().find(|known| known.name == bare).map_or(Told::Unknown, |known| Told::Known(*known))
}

/// The names of the options that a database has; none where nobody knows.
#[must_use]
pub fn names(dialect: Dialect, on: On<'_>) -> Vec<&'static str> {
    lists(dialect, on).into_iter().flatten().flatten().map(|known| known.name).collect()
}

fn lists(dialect: Dialect, on: On<'_>) -> Option<Vec<&'static [Known]>> {
    match (dialect, on) {
        (Dialect::Postgres, On::Table) => Some(vec![POSTGRES_TABLE, POSTGRES_TOAST]),
        (Dialect::Postgres, On::Index(method)) => Some(vec![postgres_index(method)?]),
        (Dialect::Mysql, On::Table) => Some(vec![MYSQL_TABLE, MYSQL_ALONE]),
        (Dialect::Mariadb, On::Table) => Some(vec![MYSQL_TABLE, MARIADB_ALONE]),
        (Dialect::Sqlite, On::Table) => Some(vec![SQLITE_TABLE]),
        (Dialect::Mysql, On::Index(_)) => Some(vec![MYSQL_INDEX]),
        (Dialect::Mariadb, On::Index(_)) => Some(vec![MARIADB_INDEX]),
        (Dialect::Postgres, On::Check) => Some(vec![POSTGRES_CHECK]),
        (Dialect::Postgres, On::ForeignKey) => Some(vec![POSTGRES_KEY]),
        (Dialect::Postgres, On::DomainCheck) => Some(vec![POSTGRES_VALIDATED]),
        (Dialect::Mysql, On::Check) => Some(vec![MYSQL_CHECK]),
        (Dialect::Sqlite, On::Index(_))
        | (Dialect::Mariadb | Dialect::Sqlite, On::Check)
        | (Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite, On::ForeignKey | On::DomainCheck) => Some(Vec::new()),
    }
}

/// The options of one database, each value in the one form that it has; what holds anyhow is left out.
#[must_use]
pub fn settled(dialect: Dialect, on: On<'_>, options: &Settings) -> Settings {
    let mut out = Settings::new();
    for (name, value) in options {
        let name = name.to_ascii_lowercase();
        let (value, said) = match find(dialect, on, &name) {
            Told::Known(known) => {
                let value = settled_value(known.takes, value);
                let said = known.silent != Some(value.as_str());
                (value, said)
            }
            Told::Free | Told::Unknown => (value.clone(), true),
        };
        if said {
            out.insert(name, value);
        }
    }
    out
}

/// The method of an index that names none: MySQL 8.4 manual, 15.1.15, "Storage Engine Index Types"; MariaDB, "Storage Engine Index Types".
#[must_use]
pub fn natural_method(dialect: Dialect, table: &Table) -> &'static str {
    let engine = table.options.get(dialect).get("engine");
    if engine.is_some_and(|engine| engine.eq_ignore_ascii_case("memory")) { "hash" } else { "btree" }
}

/// The canonical form of a table's options for one database.
#[must_use]
pub fn of_table(dialect: Dialect, table: &Table) -> Options {
    Options::of(dialect, settled(dialect, On::Table, table.options.get(dialect)))
}

/// The canonical form of an index's options for one database.
#[must_use]
pub fn of_index(dialect: Dialect, index: &Index) -> Options {
    let on = On::Index(index.method.as_deref().unwrap_or("btree"));
    Options::of(dialect, settled(dialect, on, index.options.get(dialect)))
}

fn settled_value(takes: Takes, value: &str) -> String {
    let lower = value.trim().to_ascii_lowercase();
    let truth = match lower.as_str() {
        "true" | "on" | "yes" | "1" => Some(true),
        "false" | "off" | "no" | "0" => Some(false),
        _ => None,
    };
    let number = |text: String| if text == "-0" { "0".to_owned() } else { text };
    match (takes, truth) {
        (Takes::Flag | Takes::Bool, Some(truth)) => truth.to_string(),
        (Takes::Bit, Some(truth)) => u8::from(truth).to_string(),
        (Takes::Words(words), Some(truth)) if !words.contains(&lower.as_str()) => {
            let meant = if truth { ["on", "1", "yes"] } else { ["off", "0", "no"] };
            meant.into_iter().find(|word| words.contains(word)).map_or(lower, str::to_owned)
        }
        (Takes::Partitioning, _) => partitioning::settle(value),
        (Takes::Integer(..), _) => lower.parse::<i64>().map_or(lower, |value| value.to_string()),
        (Takes::Number, _) => lower.parse::<f64>().map_or(lower, |value| number(value.to_string())),
        (Takes::Engine, _) => {
            let known = ENGINES.iter().find(|engine| engine.eq_ignore_ascii_case(value));
            known.map_or_else(|| value.to_owned(), |engine| (*engine).to_owned())
        }
        (Takes::Flag | Takes::Bool | Takes::Bit, None) | (Takes::Words(_) | Takes::Texts(_) | Takes::Collation, _) => {
            lower
        }
    }
}

/// What an option takes, in words, where the value is none that it takes.
#[must_use]
pub fn wrong_value(takes: Takes, value: &str) -> Option<String> {
    let value = settled_value(takes, value);
    let one_of = |words: &[&str]| format!("takes one of {}", words.join(", "));
    match takes {
        Takes::Flag => {
            (!["true", "false"].contains(&value.as_str())).then(|| "is a flag and takes no value".to_owned())
        }
        Takes::Bool => (!["true", "false"].contains(&value.as_str())).then(|| "takes true or false".to_owned()),
        Takes::Bit => (!["0", "1"].contains(&value.as_str())).then(|| "takes 0 or 1".to_owned()),
        Takes::Integer(least, most) => {
            let fits = value.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number));
            let bounds = if most == i64::MAX { String::new() } else { format!(" from {least} to {most}") };
            (!fits).then(|| format!("takes a whole number{bounds}"))
        }
        Takes::Number => {
            let fits = value.parse::<f64>().is_ok_and(|number| number.is_finite() && number >= -1.0);
            (!fits).then(|| "takes a number".to_owned())
        }
        Takes::Words(words) | Takes::Texts(words) => (!words.contains(&value.as_str())).then(|| one_of(words)),
        Takes::Partitioning => partitioning::read(&value)
            .is_none()
            .then(|| "takes what stands behind PARTITION BY, such as HASH (id) PARTITIONS 4".to_owned()),
        Takes::Engine => value.is_empty().then(|| "takes the name of a storage engine".to_owned()),
        Takes::Collation => {
            let is_name = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            (!is_name).then(|| "takes the name of a collation, such as utf8mb4_bin".to_owned())
        }
    }
}

/// The option that hides an index from queries.
#[must_use]
pub fn hidden(dialect: Dialect) -> Option<&'static str> {
    match dialect {
        Dialect::Mysql => Some(MYSQL_INDEX[0].name),
        Dialect::Mariadb => Some(MARIADB_INDEX[0].name),
        Dialect::Postgres | Dialect::Sqlite => None,
    }
}

/// Whether a crash empties the table on some database.
#[must_use]
pub fn is_unlogged(options: &Options) -> bool {
    options.get(Dialect::Postgres).get(UNLOGGED).is_some_and(|value| value == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_one_form_and_what_holds_anyhow_is_left_out() {
        let settled = |dialect, on, options: &[(&str, &str)]| {
            let options = options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            settled(dialect, on, &options)
                .into_iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            settled(
                Dialect::Postgres,
                On::Table,
                &[
                    ("FILLFACTOR", "070"),
                    ("unlogged", "off"),
                    ("autovacuum_enabled", "OFF"),
                    ("toast.vacuum_index_cleanup", "false"),
                    ("autovacuum_vacuum_scale_factor", "0.20"),
                ]
            ),
            [
                "autovacuum_enabled=false",
                "autovacuum_vacuum_scale_factor=0.2",
                "fillfactor=70",
                "toast.vacuum_index_cleanup=off"
            ]
        );
        assert_eq!(
            settled(
                Dialect::Mysql,
                On::Table,
                &[("engine", "myisam"), ("row_format", "DEFAULT"), ("checksum", "true")]
            ),
            ["checksum=1", "engine=MyISAM"]
        );
        assert_eq!(settled(Dialect::Postgres, On::Index("hnsw"), &[("m", "16")]), ["m=16"]);
        assert_eq!(settled(Dialect::Mariadb, On::Index("btree"), &[("IGNORED", "yes")]), ["ignored=true"]);
        assert!(settled(Dialect::Mysql, On::Index("btree"), &[("invisible", "false")]).is_empty());
    }
}
