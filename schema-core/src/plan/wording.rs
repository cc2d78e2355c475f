//! What is declared in the words of the base, where both mean the same. The normal form of an expression or a constant may
//! become better with a new version of this program; the migrations that are there keep the words of their time, and no
//! database has to hear of it.

use crate::dialect::canonical::canonical;
use crate::model::{Column, Dialect, Name, Schema, Table};
use indexmap::IndexMap;

/// Takes over the words of the base; `declared` is canonical.
pub(super) fn in_words_of(dialect: Dialect, base: &Schema, declared: &mut Schema) {
    let differs = |name: &Name, table: &Table| declared.tables.get(name).is_some_and(|other| other != table);
    let tables = base.tables.iter().filter(|(name, table)| differs(name, table));
    let other = Schema { tables: tables.map(|(name, table)| (name.clone(), table.clone())).collect(), ..base.parts() };
    if other.tables.is_empty() && base.domains == declared.domains {
        return;
    }
    let (settled, _) = canonical(dialect, &other);
    for (name, table) in &mut declared.tables {
        if let (Some(words), Some(settled)) = (other.tables.get(name), settled.tables.get(name)) {
            reword(words, settled, table);
        }
    }
    for (name, domain) in &mut declared.domains {
        if let (Some(words), Some(settled)) = (other.domains.get(name), settled.domains.get(name)) {
            take(&words.checks, &settled.checks, &mut domain.checks);
            if settled.default == domain.default {
                domain.default.clone_from(&words.default);
            }
        }
    }
}

fn reword(words: &Table, settled: &Table, table: &mut Table) {
    take(&words.uniques, &settled.uniques, &mut table.uniques);
    take(&words.indexes, &settled.indexes, &mut table.indexes);
    take(&words.exclusions, &settled.exclusions, &mut table.exclusions);
    take(&words.checks, &settled.checks, &mut table.checks);
    for (name, column) in &mut table.columns {
        if let (Some(words), Some(settled)) = (words.columns.get(name), settled.columns.get(name)) {
            reword_column(words, settled, column);
        }
    }
}

fn reword_column(words: &Column, settled: &Column, column: &mut Column) {
    if settled.default == column.default {
        column.default.clone_from(&words.default);
    }
    if settled.generated == column.generated {
        column.generated.clone_from(&words.generated);
    }
}

fn take<T: Clone + PartialEq>(
    words: &IndexMap<String, T>,
    settled: &IndexMap<String, T>,
    now: &mut IndexMap<String, T>,
) {
    for (name, item) in now {
        if let (Some(words), true) = (words.get(name), settled.get(name) == Some(item)) {
            item.clone_from(words);
        }
    }
}
