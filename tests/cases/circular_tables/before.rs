//! F05: the state before. There are no tables.
