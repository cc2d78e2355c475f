//! What a person said of the way, in the words of one database and of the moment.

use crate::dialect::canonical::settled_name;
use crate::dialect::features;
use crate::diff::renames;
use crate::expr::rename_column_quoted;
use crate::model::name::cut;
use crate::model::{Dialect, Hints, Name, Object, Quotes, Schema, Sql, Using};

/// The hints with the names and expressions of one database; what has no text for it says nothing about it.
pub(super) fn settled(dialect: Dialect, hints: &Hints) -> Hints {
    let settled = |sql: &Option<Sql>| sql.as_ref().and_then(|sql| sql.settled(dialect));
    let name = |name: &Name| settled_name(dialect, name);
    let column = |column: &String| cut(column, features(dialect).max_name);
    let key = |(table, part): &(Name, String)| (name(table), column(part));
    // A label is a value, which no limit of names cuts.
    let label = |(item, value): &(Name, String)| (name(item), value.clone());
    let object = |object: &Object| match object {
        Object::Table(table) => Object::Table(name(table)),
        Object::Column(table, part) => Object::Column(name(table), column(part)),
        Object::PrimaryKey(table) => Object::PrimaryKey(name(table)),
        Object::Unique(table, part) => Object::Unique(name(table), column(part)),
        Object::Index(table, part) => Object::Index(name(table), column(part)),
        Object::Exclusion(table, part) => Object::Exclusion(name(table), column(part)),
        Object::ForeignKey(table, part) => Object::ForeignKey(name(table), column(part)),
        Object::Check(table, part) => Object::Check(name(table), column(part)),
        Object::Enum(item) => Object::Enum(name(item)),
        Object::Domain(item) => Object::Domain(name(item)),
        Object::Sequence(item) => Object::Sequence(name(item)),
        Object::EnumValue(item, value) => Object::EnumValue(name(item), value.clone()),
        Object::Sql(title) => Object::Sql(title.clone()),
    };
    Hints {
        tables: hints.tables.iter().map(|(to, from)| (name(to), name(from))).collect(),
        columns: hints.columns.iter().map(|(to, from)| (key(to), column(from))).collect(),
        enums: hints.enums.iter().map(|(to, from)| (name(to), name(from))).collect(),
        domains: hints.domains.iter().map(|(to, from)| (name(to), name(from))).collect(),
        sequences: hints.sequences.iter().map(|(to, from)| (name(to), name(from))).collect(),
        enum_values: hints.enum_values.iter().map(|(to, from)| (label(to), from.clone())).collect(),
        enum_maps: hints.enum_maps.iter().map(|(old, new)| (label(old), new.clone())).collect(),
        using: hints
            .using
            .iter()
            .map(|(at, using)| (key(at), Using { up: settled(&using.up), back: settled(&using.back) }))
            .collect(),
        backfill: hints.backfill.iter().filter_map(|(at, sql)| Some((key(at), sql.settled(dialect)?))).collect(),
        drops: hints.drops.iter().map(object).collect(),
        restores: hints.restores.iter().map(|(to, from)| (object(to), object(from))).collect(),
        news: hints.news.iter().map(object).collect(),
        explicit: hints.explicit.iter().map(object).collect(),
        quotes: Some(Quotes::of(dialect)),
    }
}

/// Values are converted and filled after the renames. A person who writes the expression has the former names before him,
/// and the new ones: both mean the column, unless another has taken the former name.
pub(super) fn in_new_names(dialect: Dialect, base: &Schema, target: &Schema, hints: &mut Hints) {
    for (table, columns) in renames(base, target, hints).columns {
        let Some(now) = target.tables.get(&table) else { continue };
        let reword = |sql: &mut Sql| {
            let Some(text) = sql.get(dialect) else { return };
            let mut text = text.to_owned();
            for (to, from) in columns.iter().filter(|(_, from)| !now.columns.contains_key(*from)) {
                text = rename_column_quoted(&text, from, to, Quotes::of(dialect));
            }
            *sql = Sql::any(text);
        };
        for (_, using) in hints.using.iter_mut().filter(|((at, _), _)| *at == table) {
            using.up.iter_mut().chain(&mut using.back).for_each(reword);
        }
        hints.backfill.iter_mut().filter(|((at, _), _)| *at == table).for_each(|(_, sql)| reword(sql));
    }
}
