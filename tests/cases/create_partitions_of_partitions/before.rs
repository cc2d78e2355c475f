//! P01: the state before.
