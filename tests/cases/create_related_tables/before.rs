//! T01, F04, E01, I02, E17: the state before. There are no tables.
