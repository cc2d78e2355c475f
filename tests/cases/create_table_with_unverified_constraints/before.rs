//! F02, F04, H05: the state before.
