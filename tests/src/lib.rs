//! Test harness.

pub mod chance;
pub mod command;

pub mod servers;

pub mod sql;

pub mod sqlite_program;

pub mod first_names;

pub mod golden;

pub mod heirs;

pub mod grammar;

pub mod named;

pub mod random;

pub mod pages;

pub mod proof;

pub mod facts;

pub mod replay;

pub mod pulled;

pub mod rows;

pub mod tame;

pub mod trip;

pub mod cases;
