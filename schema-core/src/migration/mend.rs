//! Snapshot and migrations say the same, or the migrations decide: where the snapshot is not what the migrations of every
//! database add up to, and a snapshot that is.

use crate::dialect::canonical::canonical;
use crate::model::{Declared, Dialect, Domain, Enum, Name, Schema, StandaloneSequence, Table};
use crate::plan::{Drops, carry_retired};
use indexmap::IndexMap;

/// What the migrations of one database add up to.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The database.
    pub dialect: Dialect,
    /// The fold of its migrations.
    pub fold: &'a Schema,
}

/// The tables, enums, domains and sequences that the snapshot has otherwise than the migrations of a database, for people: `table users`.
#[must_use]
pub fn disagreements(snapshot: &Schema, side: Side<'_>) -> Vec<String> {
    let (words, _) = canonical(side.dialect, snapshot);
    // The migrations keep the words of the version that wrote them.
    let (fold, _) = canonical(side.dialect, side.fold);
    let mut names = differences("table", &words.tables, &fold.tables);
    names.extend(differences("enum", &words.enums, &fold.enums));
    names.extend(differences("domain", &words.domains, &fold.domains));
    names.extend(differences("sequence", &words.sequences, &fold.sequences));
    names
}

/// What the migrations add up to, in the words of the snapshot or the structs where these agree with the migrations of
/// every database: only there stands what is meant for each.
#[must_use]
pub fn mended(sides: &[Side<'_>], snapshot: &Schema, declared: Option<&Declared>, drops: Drops) -> Schema {
    let Some(first) = sides.first() else {
        return snapshot.clone();
    };
    let mut mended = first.fold.clone();
    mended.name_primary_keys();
    if let Some(declared) = declared {
        reword(sides, &mut mended, &carry_retired(first.fold, declared.schema.clone(), &declared.hints, drops));
    }
    reword(sides, &mut mended, snapshot);
    mended
}

/// Takes over the tables, enums, domains and sequences that every database has just so.
fn reword(sides: &[Side<'_>], mended: &mut Schema, words: &Schema) {
    let canonicals: Vec<Schema> = sides.iter().map(|side| canonical(side.dialect, words).0).collect();
    let folds: Vec<Schema> = sides.iter().map(|side| canonical(side.dialect, side.fold).0).collect();
    let tables: Vec<_> = canonicals.iter().zip(&folds).map(|(own, fold)| (&own.tables, &fold.tables)).collect();
    take_over::<Table>(&tables, &words.tables, &mut mended.tables);
    let enums: Vec<_> = canonicals.iter().zip(&folds).map(|(own, fold)| (&own.enums, &fold.enums)).collect();
    take_over::<Enum>(&enums, &words.enums, &mut mended.enums);
    let domains: Vec<_> = canonicals.iter().zip(&folds).map(|(own, fold)| (&own.domains, &fold.domains)).collect();
    take_over::<Domain>(&domains, &words.domains, &mut mended.domains);
    let all: Vec<_> = canonicals.iter().zip(&folds).map(|(own, fold)| (&own.sequences, &fold.sequences)).collect();
    take_over::<StandaloneSequence>(&all, &words.sequences, &mut mended.sequences);
}

/// The words in their canonical form, and what the migrations add up to.
type Sides<'a, T> = (&'a IndexMap<Name, T>, &'a IndexMap<Name, T>);

/// The canonical form keeps the order of tables, enums, domains and sequences, whatever becomes of their names.
fn take_over<T: Clone + PartialEq>(sides: &[Sides<'_, T>], words: &IndexMap<Name, T>, mended: &mut IndexMap<Name, T>) {
    for (at, (name, item)) in words.iter().enumerate() {
        let same =
            sides.iter().all(|(own, fold)| own.get_index(at).is_some_and(|(name, item)| fold.get(name) == Some(item)));
        let Some((own, fold)) = sides.first().filter(|_| same) else {
            continue;
        };
        if let Some((known, _)) = own.get_index(at).filter(|(known, _)| fold.contains_key(*known)) {
            mended.shift_remove(known);
        }
        mended.insert(name.clone(), item.clone());
    }
}

/// The names of what is not the same on both sides.
fn differences<T: PartialEq>(kind: &str, one: &IndexMap<Name, T>, other: &IndexMap<Name, T>) -> Vec<String> {
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    names.filter(|name| one.get(*name) != other.get(*name)).map(|name| format!("{kind} {name}")).collect()
}
