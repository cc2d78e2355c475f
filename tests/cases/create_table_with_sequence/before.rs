//! Q06: the state before.
