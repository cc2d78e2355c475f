//! P09: the state before.
