//! Which tables inherit from which (PostgreSQL `INHERITS`): whoever reads the parent reads the rows of its heirs, too.

use super::{Name, Schema, Table};

impl Schema {
    /// The tables that a table inherits from, as far as they are there, in order.
    pub fn parents<'a>(&'a self, of: &Name) -> impl Iterator<Item = (&'a Name, &'a Table)> {
        let names = self.tables.get(of).into_iter().flat_map(|table| &table.inherits);
        names.filter_map(|name| self.tables.get_key_value(name))
    }

    /// The tables that inherit from one, directly or through others; those between come first.
    #[must_use]
    pub fn heirs<'a>(&'a self, of: &Name) -> Vec<&'a Name> {
        let mut found: Vec<&Name> = Vec::new();
        loop {
            let is_next = |(name, table): &(&'a Name, &'a Table)| {
                let new = *name != of && !found.contains(name);
                new && table.inherits.iter().any(|parent| parent == of || found.contains(&parent))
            };
            let next: Vec<&Name> = self.tables.iter().filter(is_next).map(|(name, _)| name).collect();
            if next.is_empty() {
                return found;
            }
            found.extend(next);
        }
    }

    /// The tables that one inherits from, directly or through others.
    #[must_use]
    pub fn ancestors<'a>(&'a self, of: &Name) -> Vec<&'a Name> {
        let mut found: Vec<&Name> = self.parents(of).map(|(name, _)| name).collect();
        let mut at = 0;
        while let Some(name) = found.get(at).copied() {
            for (parent, _) in self.parents(name) {
                if !found.contains(&parent) {
                    found.push(parent);
                }
            }
            at += 1;
        }
        found
    }
}
