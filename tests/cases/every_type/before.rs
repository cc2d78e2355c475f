//! W02, Y20, T01: the state before. There are no tables.
