//! O01, O03: the state before.
