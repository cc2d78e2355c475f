//! P01, P09: the state before.
