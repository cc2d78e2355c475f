//! T01, T08: the state before. There are no tables.
