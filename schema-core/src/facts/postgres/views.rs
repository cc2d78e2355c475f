//! Views and materialized views.

use super::super::Loss::Drops;
use super::super::Verdict::{Breaks, Ok};
use super::*;

// A row of a table is read at one glance; rustfmt would make a column of each.
#[rustfmt::skip]
pub(super) const VIEWS: &[Fact] = &[
    fact("create-view", "CREATE VIEW", "CREATE VIEW v AS SELECT id,a FROM t", pg!(ALL: Source AccessShare; ))
        .code(Ok, Breaks),
    fact("replace-view", "CREATE OR REPLACE VIEW", "CREATE OR REPLACE VIEW v AS SELECT id,a,b FROM t",
        pg!(ALL: View AccessExclusive, Source AccessShare; )).when("columns are added at the end").code(Ok, Breaks),
    fact("replace-view-without-column", "CREATE OR REPLACE VIEW", "CREATE OR REPLACE VIEW v AS SELECT id FROM t",
        refused!(ALL "42P16")).when("a column goes, moves, or changes its name or type")
        .note("error 42P16: DROP + CREATE in one transaction, re-GRANT"),
    fact("drop-view", "DROP VIEW", "DROP VIEW v", pg!(ALL: View AccessExclusive; )).code(Breaks, Ok),
    fact("create-matview", "CREATE MATERIALIZED VIEW", "CREATE MATERIALIZED VIEW mv AS SELECT id,a FROM t",
        pg!(ALL: Source AccessShare; Source Scan)).code(Ok, Breaks),
    fact("refresh-matview", "REFRESH MATERIALIZED VIEW", "REFRESH MATERIALIZED VIEW mv",
        pg!(ALL: View AccessExclusive, ViewIndexes AccessExclusive, Source AccessShare;
            View Rewrite, ViewIndexes Rewrite, Source Scan))
        .note("readers wait for the whole of it"),
    fact("refresh-matview-concurrently", "REFRESH ... CONCURRENTLY", "REFRESH MATERIALIZED VIEW CONCURRENTLY mv",
        pg!(ALL: View Exclusive, ViewIndexes RowExclusive, Source AccessShare; View Scan, Source Scan))
        .note("EXCLUSIVE on mv: reads ok; needs a unique index without WHERE"),
    fact("replace-view-renaming-column", "CREATE OR REPLACE VIEW",
        "CREATE OR REPLACE VIEW v AS SELECT id,a AS aa FROM t", refused!(ALL "42P16"))
        .when("a column changes its name"),
    fact("replace-view-reordered", "CREATE OR REPLACE VIEW", "CREATE OR REPLACE VIEW v AS SELECT a,id FROM t",
        refused!(ALL "42P16")).when("columns change places"),
    fact("drop-view-cascade", "DROP VIEW CASCADE", "DROP VIEW v CASCADE", pg!(ALL: View AccessExclusive; ))
        .when("other views use it").loss(Drops("the views that use it")).code(Breaks, Ok),
];
