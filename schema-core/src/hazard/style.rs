//! What works, and could be declared better.

#![expect(non_upper_case_globals, reason = "a row has the name of its kind")]

use super::{Level, Risk, Row};

pub(super) const SmallKey: Row = Row {
    code: "small-key",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the key has room for 2,147,483,647 numbers or fewer",
    why: "when they are used up no row can be added, and a wider type writes the table again while it is largest",
    instead: "declare `i64`",
    page: include_str!("pages/small-key.md"),
};

pub(super) const NoPrimaryKey: Row = Row {
    code: "no-primary-key",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the table has no primary key",
    why: "one row cannot be named, replicas cannot follow updates, and a backfill cannot go in batches",
    instead: "declare `#[column(primary_key)]`, or `primary_key(a, b)`",
    page: include_str!("pages/no-primary-key.md"),
};

pub(super) const NullableUnique: Row = Row {
    code: "nullable-unique",
    level: Level::Advice,
    risk: Risk::Low,
    what: "one of several columns of a unique key may be NULL",
    why: "two rows without its value are never the same, whatever the other columns hold",
    instead: "require the column, or say `nulls_not_distinct` (PostgreSQL 15)",
    page: include_str!("pages/nullable-unique.md"),
};

pub(super) const ForeignKeyWithoutIndex: Row = Row {
    code: "foreign-key-without-index",
    level: Level::Advice,
    risk: Risk::Low,
    what: "no index begins with the columns of the foreign key",
    why: "each row that is deleted or gets another key on the other side makes the database read this whole table",
    instead: "declare an index on them",
    page: include_str!("pages/foreign-key-without-index.md"),
};

pub(super) const ReferenceToMany: Row = Row {
    code: "reference-to-many",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the foreign key refers to columns that several rows may share",
    why: "it holds as long as one of them is left, a cascade comes with the first that goes, and MySQL from 8.4 on takes no such key",
    instead: "make the columns unique, or refer to the primary key",
    page: include_str!("pages/reference-to-many.md"),
};

pub(super) const RedundantIndex: Row = Row {
    code: "redundant-index",
    level: Level::Advice,
    risk: Risk::Low,
    what: "another index does everything that this one does",
    why: "each write keeps up both, and both take room",
    instead: "leave out the shorter one",
    page: include_str!("pages/redundant-index.md"),
};

pub(super) const UnusedIndex: Row = Row {
    code: "unused-index",
    level: Level::Advice,
    risk: Risk::Low,
    what: "no query has used the index since the server counts",
    why: "each write keeps it up, and it takes room",
    instead: "look at the replicas too, and drop it when none of them uses it",
    page: include_str!("pages/unused-index.md"),
};

pub(super) const FloatMoney: Row = Row {
    code: "float-money",
    level: Level::Advice,
    risk: Risk::Low,
    what: "an amount of money is held as a binary fraction",
    why: "0.10 has no exact value there, and sums are off by some of the last digits",
    instead: "declare a decimal, or whole cents",
    page: include_str!("pages/float-money.md"),
};

pub(super) const TimestampWithoutZone: Row = Row {
    code: "timestamp-without-zone",
    level: Level::Advice,
    risk: Risk::Low,
    what: "a time is stored without saying where it is that time",
    why: "the same value is another moment for each reader in another zone, and an hour comes twice in autumn",
    instead: "declare a moment: `DateTime<Utc>`",
    page: include_str!("pages/timestamp-without-zone.md"),
};

pub(super) const VarcharLimit: Row = Row {
    code: "varchar-limit",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the length of a text is part of its type",
    why: "`text` is as fast and as small, and a lower limit later writes nothing but reads every row under a lock",
    instead: "declare text, and a check where there is a rule",
    page: include_str!("pages/varchar-limit.md"),
};

pub(super) const CharType: Row = Row {
    code: "char-type",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the text is filled up with spaces to its full length",
    why: "it takes more room, and the spaces at its end count in some comparisons and not in others",
    instead: "declare text, and a check on its length where it is fixed",
    page: include_str!("pages/char-type.md"),
};

pub(super) const JsonType: Row = Row {
    code: "json-type",
    level: Level::Advice,
    risk: Risk::Low,
    what: "documents are kept as text that was checked once",
    why: "`json` has no equality, so that DISTINCT, GROUP BY and UNION of the table fail, and no index on it",
    instead: "declare `jsonb`",
    page: include_str!("pages/json-type.md"),
};

pub(super) const SerialType: Row = Row {
    code: "serial-type",
    level: Level::Advice,
    risk: Risk::Low,
    what: "`serial` is a default and a sequence beside the column",
    why: "rights, copies of the table and changes of the default meet one of them and not the other",
    instead: "write `GENERATED BY DEFAULT AS IDENTITY`",
    page: include_str!("pages/serial-type.md"),
};

pub(super) const EnumOrder: Row = Row {
    code: "enum-order",
    level: Level::Advice,
    risk: Risk::Low,
    what: "the place of the new label is not said: it goes to the end",
    why: "labels are sorted and compared by their place, and none can be moved later",
    instead: "write `BEFORE` or `AFTER` a label",
    page: include_str!("pages/enum-order.md"),
};

pub(super) const DomainCheck: Row = Row {
    code: "domain-check",
    level: Level::Advice,
    risk: Risk::Low,
    what: "a rule stands at a domain",
    why: "a change of it reads every table with such a column under locks, and a column that is added with it writes its table again",
    instead: "put a check on the columns, which can be verified later",
    page: include_str!("pages/domain-check.md"),
};
