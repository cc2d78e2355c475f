//! What a type implies and a database does not hold by itself.

use super::{Enums, features, spell};
use crate::expr;
use crate::model::{Check, Dialect, EnumStorage, Schema, Type};

/// The condition that a type implies and the database does not hold by itself, of a value by its name.
pub(super) fn check(dialect: Dialect, schema: &Schema, quoted: &str, ty: &Type) -> Option<Check> {
    if let Type::Enum(name) = ty {
        let declared = schema.enums.get(name)?;
        let by_itself = match features(dialect).enums {
            Enums::Named | Enums::Inline => declared.storage == EnumStorage::Native,
            Enums::Check => false,
        };
        let mut values = declared.values.clone();
        values.sort();
        let labels = values.iter().map(|value| spell::string(dialect, value)).collect::<Vec<_>>().join(", ");
        return (!by_itself).then(|| Check::new(expr::normal(dialect, &format!("{quoted} IN ({labels})"))));
    }
    let (least, most) = ty.integer_range()?;
    (least == 0 && dialect == Dialect::Postgres).then(|| Check::new(format!("{quoted} >= 0 AND {quoted} <= {most}")))
}
