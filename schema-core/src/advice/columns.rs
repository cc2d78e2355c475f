//! Types of columns that hold something else than one thinks.

use super::{Advice, Subject};
use crate::hazard::HazardKind;
use crate::model::{Dialect, Object, Type};

pub(super) fn advise(subject: &Subject<'_>, out: &mut Vec<Advice>) {
    for (name, column) in subject.table.columns.iter().filter(|(_, column)| column.retired.is_none()) {
        let ty = &known(subject.dialect, subject.schema.resolved(&column.ty));
        let path = format!("{}.{name}", subject.name);
        let found = money(subject.dialect, name, &path, ty).or_else(|| {
            // These are PostgreSQL's: elsewhere there is no better type, or an index needs the limit.
            if subject.dialect == Dialect::Postgres { postgres(&path, ty) } else { None }
        });
        if let Some((kind, sentence)) = found {
            subject.say(kind, Object::Column(subject.name.clone(), name.clone()), sentence, out);
        }
    }
}

/// The type that a database's own words stand for, where it is one of ours: `sql_type = "char(2)"`. The word `json` is not PostgreSQL's for ours.
fn known(dialect: Dialect, ty: Type) -> Type {
    let Type::Native(sql) = &ty else { return ty };
    let text = sql.get(dialect).unwrap_or_default().to_ascii_lowercase();
    text.parse().ok().filter(|known| *known != Type::Json).unwrap_or(ty)
}

/// Words of names that tell an amount of money.
const AMOUNTS: [&str; 14] = [
    "amount", "balance", "cost", "costs", "discount", "fee", "payment", "price", "revenue", "salary", "subtotal",
    "tax", "total", "wage",
];

/// Words beside them that tell something else.
const RATIOS: [&str; 6] = ["count", "factor", "percent", "percentage", "rate", "ratio"];

fn money(dialect: Dialect, name: &str, path: &str, ty: &Type) -> Option<(HazardKind, String)> {
    let words: Vec<String> = name.split('_').map(str::to_ascii_lowercase).collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let float = matches!(ty, Type::Real | Type::Double);
    (float && any(&AMOUNTS) && !any(&RATIOS)).then(|| {
        // SQLite has no exact decimal.
        let better = if dialect == Dialect::Sqlite { "whole cents" } else { "a decimal, or whole cents" };
        let sentence = format!("{path} is an amount of money by its name, and {ty} rounds it; declare {better}");
        (HazardKind::FloatMoney, sentence)
    })
}

/// Up to so many characters a limit is somebody's decision; from here on it is habit.
const HABIT: u32 = 255;

fn postgres(path: &str, ty: &Type) -> Option<(HazardKind, String)> {
    if let Type::Native(sql) = ty {
        let json = sql.get(Dialect::Postgres).is_some_and(|text| text.eq_ignore_ascii_case("json"));
        let sentence = format!("{path} is json, which cannot be compared or indexed; declare `jsonb`");
        return json.then_some((HazardKind::JsonType, sentence));
    }
    if let Type::Varchar(length) = ty {
        let sentence =
            format!("{path} is varchar({length}), which is no better than text on PostgreSQL; leave `length` out");
        return (*length >= HABIT).then_some((HazardKind::VarcharLimit, sentence));
    }
    if let Type::Char(length) = ty {
        let sentence =
            format!("{path} is char({length}), which is filled up with spaces; declare text and a check on its length");
        return Some((HazardKind::CharType, sentence));
    }
    if *ty == Type::Timestamp {
        let sentence = format!(
            "{path} is a timestamp without time zone, which is no moment; declare `DateTime<Utc>` or `OffsetDateTime`"
        );
        return Some((HazardKind::TimestampWithoutZone, sentence));
    }
    None
}
