//! H14: the state before. There are no tables.
