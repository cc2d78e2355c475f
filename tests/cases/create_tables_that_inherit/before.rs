//! P06, P07, P10: the state before.
