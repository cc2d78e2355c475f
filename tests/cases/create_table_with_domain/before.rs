//! O01: the state before: nothing.
