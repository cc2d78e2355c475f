//! Test harness.

pub mod servers;
