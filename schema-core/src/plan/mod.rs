//! Operations become an ordered, lowered, proved and reversible plan for one dialect.

mod absorbed;
mod again;
mod assemble;
mod family;
mod fresh;
mod hazards;
mod hints;
mod lasting;
mod name;
mod order;
mod prove;
mod questions;
mod rebuild;
mod replaced;
mod retire;
mod risk;
mod scope;
mod stated;
mod types;
mod wording;

pub use crate::hazard::Risk;
pub use again::again;
pub use assemble::{between, by_hand, lower_only, plan, purge};
pub use hazards::hazards;
pub use lasting::lasting;
pub use questions::{Missing, MissingValue, Question, kept_aside};
#[cfg(any(feature = "postgres", feature = "mysql", feature = "sqlite"))]
pub(crate) use rebuild::built_again;
pub use retire::{Purge, carry_retired, purged};
pub use risk::risk;
pub(crate) use scope::scope;
pub use types::{Drops, Error, Group, Migration, Mode, Phase, Plan, Policy, Request, Step, Unit};
