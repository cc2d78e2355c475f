//! Random schemas and random changes of them. A change is made by mutations, each of one kind, so that the two schemas are
//! as alike as two versions of one project; and it says what a person would say: what was renamed, dropped, filled.

mod domains;
mod generate;
mod mutate;
mod structure;
mod values;

use schema_core::dialect::nextval;
use schema_core::model::{Declared, Hints, Name, Object, Schema};

pub use generate::schema;
pub use mutate::{KINDS, Kind};

/// Random numbers from a seed: the same everywhere and for ever (SplitMix64).
#[derive(Clone, Debug)]
pub struct Rng(pub u64);

impl Rng {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.bits() >> 16).unwrap_or(0) % limit
    }

    /// True in so many of a hundred times.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them; none of none.
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len())].clone()) }
    }
}

/// A schema under change, and where everything in it comes from.
#[derive(Debug)]
pub struct Change<'a> {
    /// The schema before, as it was declared.
    pub base: &'a Schema,
    /// The fold of the migrations before: retired tables and columns are in it.
    pub fold: &'a Schema,
    /// The schema after, and what a person says about the way.
    pub now: Declared,
    /// The former name of each table that was there.
    pub tables: Vec<(Name, Name)>,
    /// The former name of each column that was there, by the table's name now.
    pub columns: Vec<((Name, String), String)>,
    /// The former name of each enum that was there.
    pub enums: Vec<(Name, Name)>,
    /// The randomness.
    pub rng: &'a mut Rng,
}

/// A change of a declared schema by the given kinds of mutation, in order; a kind that finds nothing to change is left out. The
/// kinds that acted are answered too. `fold` is what the migrations before add up to.
#[must_use]
pub fn change(base: &Schema, fold: &Schema, kinds: &[Kind], rng: &mut Rng) -> (Declared, Vec<&'static str>) {
    let tables = base.tables.keys().map(|name| (name.clone(), name.clone())).collect();
    let columns = base
        .tables
        .iter()
        .flat_map(|(name, table)| {
            table.columns.keys().map(move |column| ((name.clone(), column.clone()), column.clone()))
        })
        .collect();
    let enums = base.enums.keys().map(|name| (name.clone(), name.clone())).collect();
    let now = Declared { schema: base.clone(), hints: Hints::default(), ..Declared::default() };
    let mut change = Change { base, fold, now, tables, columns, enums, rng };
    let acted = kinds.iter().filter(|kind| (kind.act)(&mut change).is_some()).map(|kind| kind.name).collect();
    (change.finish(), acted)
}

/// The schema without what is renamed aside.
#[must_use]
pub fn living(schema: &Schema) -> Schema {
    let mut living = schema.clone();
    living.tables.retain(|_, table| table.retired.is_none());
    for table in living.tables.values_mut() {
        table.columns.retain(|_, column| column.retired.is_none());
    }
    // An enum that only what is renamed aside still needs stays for that alone, and so does a sequence.
    let kept = |name: &Name| schema.columns_of_enum(name).is_empty() || !living.columns_of_enum(name).is_empty();
    let enums =
        schema.enums.iter().filter(|(name, _)| kept(name)).map(|(name, item)| (name.clone(), item.clone())).collect();
    living.enums = enums;
    let counts = |of: &Schema, name: &Name| nextval::user(of, name).is_some();
    let bare = living.clone();
    living.sequences.retain(|name, _| !counts(schema, name) || counts(&bare, name));
    living
}

fn drop_unused_types(schema: &mut Schema) {
    let used: Vec<Name> =
        schema.enums.keys().filter(|name| !schema.columns_of_enum(name).is_empty()).cloned().collect();
    schema.enums.retain(|name, _| used.contains(name));
    let used: Vec<Name> =
        schema.domains.keys().filter(|name| !schema.columns_of_domain(name).is_empty()).cloned().collect();
    schema.domains.retain(|name, _| used.contains(name));
}

impl Change<'_> {
    /// Puts the former names into hints, and what has no successor into the answers `drop`.
    fn finish(mut self) -> Declared {
        let base = self.base;
        self.now.schema.tables.values_mut().for_each(generate::fit_options);
        generate::fit_partitions(&mut self.now.schema);
        // An enum or a domain is known through the columns of its type.
        drop_unused_types(&mut self.now.schema);
        self.enums.retain(|(now, _)| self.now.schema.enums.contains_key(now));
        let domains = &self.now.schema.domains;
        self.now.hints.domains.retain(|name, _| domains.contains_key(name));
        let enums = &self.now.schema.enums;
        self.now.hints.enum_values.retain(|(name, _), _| enums.contains_key(name));
        self.now.hints.enum_maps.retain(|(name, _), _| enums.contains_key(name));
        for (now, was) in self.tables.iter().filter(|(now, was)| now != was) {
            self.now.hints.explicit.push(Object::Table(now.clone()));
            self.now.hints.tables.insert(now.clone(), was.clone());
        }
        for ((table, now), was) in self.columns.iter().filter(|((_, now), was)| now != was) {
            self.now.hints.explicit.push(Object::Column(table.clone(), now.clone()));
            self.now.hints.columns.insert((table.clone(), now.clone()), was.clone());
        }
        for (name, table) in &self.now.schema.tables {
            let was = self.tables.iter().find(|(now, _)| now == name).map_or(name, |(_, was)| was);
            let Some(former) = base.tables.get(was) else { continue };
            for (now, to) in &table.columns {
                // One that came in the place of another is taken for it, by its name.
                let known = self.columns.iter().find(|((of, column), _)| of == name && column == now);
                let was = known.map_or(now, |(_, was)| was);
                if let Some(from) = former.columns.get(was)
                    && let Some(using) = values::using(&base.resolved(&from.ty), &self.now.schema.resolved(&to.ty), now)
                {
                    self.now.hints.using.insert((name.clone(), now.clone()), using);
                }
            }
        }
        for (now, was) in self.enums.iter().filter(|(now, was)| now != was) {
            self.now.hints.explicit.push(Object::Enum(now.clone()));
            self.now.hints.enums.insert(now.clone(), was.clone());
        }
        for (name, table) in &base.tables {
            let Some((now, _)) = self.tables.iter().find(|(_, was)| was == name) else {
                self.now.hints.drops.push(Object::Table(name.clone()));
                continue;
            };
            for column in table.columns.keys() {
                if !self.columns.iter().any(|((of, _), was)| of == now && was == column) {
                    self.now.hints.drops.push(Object::Column(name.clone(), column.clone()));
                }
            }
        }
        for name in base.enums.keys().filter(|name| !self.enums.iter().any(|(_, was)| was == *name)) {
            self.now.hints.drops.push(Object::Enum(name.clone()));
        }
        let (domains, renamed) = (&self.now.schema.domains, &self.now.hints.domains);
        let goes = |name: &&Name| !domains.contains_key(*name) && !renamed.values().any(|was| was == *name);
        let gone = base.domains.keys().filter(goes).map(|name| Object::Domain(name.clone()));
        self.now.hints.drops.extend(gone);
        self.news();
        self.now
    }

    /// What bears the name of something kept aside by chance is new.
    fn news(&mut self) {
        for (name, table) in &self.now.schema.tables {
            let columns = table.columns.keys().map(|column| Object::Column(name.clone(), column.clone()));
            for object in std::iter::once(Object::Table(name.clone())).chain(columns) {
                if !self.now.hints.restores.contains_key(&object) {
                    self.now.hints.news.push(object);
                }
            }
        }
    }

    /// Whether the table may hold rows: it was there before the change, or comes back from aside.
    #[must_use]
    pub fn holds_rows(&self, table: &Name) -> bool {
        let restored = self.now.hints.restores.contains_key(&Object::Table(table.clone()));
        restored || self.tables.iter().any(|(now, _)| now == table)
    }

    /// Whether the column was there before the change.
    #[must_use]
    pub fn was_there(&self, table: &Name, column: &str) -> bool {
        self.columns.iter().any(|((of, now), _)| of == table && now == column)
    }
}
