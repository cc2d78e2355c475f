//! Derive macros of cargo schema.
