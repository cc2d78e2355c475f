//! F06, F08: the state before. There are no tables.
