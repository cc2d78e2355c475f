//! T01: the state before. There are no tables.
