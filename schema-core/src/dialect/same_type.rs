//! Types that a database stores alike, and so are the same there.

use crate::model::{Dialect, Sql, Type};

/// The type that stands for all those that a database stores alike.
#[must_use]
pub fn canonical_type(dialect: Dialect, ty: &Type) -> Type {
    if let Type::Native(sql) = ty {
        return sql.get(dialect).map_or_else(|| ty.clone(), |text| Type::Native(Sql::any(text)));
    }
    match dialect {
        Dialect::Postgres => match ty {
            Type::TinyInt => Type::SmallInt,
            Type::Varbinary(_) => Type::Bytes,
            Type::Array(of) => Type::Array(Box::new(canonical_type(dialect, of))),
            Type::Bool
            | Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::UnsignedTinyInt
            | Type::UnsignedSmallInt
            | Type::UnsignedInteger
            | Type::UnsignedBigInt
            | Type::Real
            | Type::Double
            | Type::Decimal { .. }
            | Type::Char(_)
            | Type::Varchar(_)
            | Type::Text
            | Type::Bytes
            | Type::Date
            | Type::Time
            | Type::Timestamp
            | Type::TimestampTz
            | Type::Interval
            | Type::Uuid
            | Type::Json
            | Type::Inet
            | Type::Enum(_)
            | Type::Domain(_)
            | Type::Native(_) => ty.clone(),
        },
        Dialect::Mysql | Dialect::Mariadb => ty.clone(),
        Dialect::Sqlite => match ty {
            Type::TinyInt
            | Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::UnsignedTinyInt
            | Type::UnsignedSmallInt
            | Type::UnsignedInteger
            | Type::UnsignedBigInt => Type::BigInt,
            Type::Real => Type::Double,
            Type::Decimal { .. } => Type::Decimal { precision: None, scale: None },
            Type::Char(_) | Type::Varchar(_) | Type::Json | Type::Inet => Type::Text,
            Type::Varbinary(_) | Type::Uuid => Type::Bytes,
            Type::TimestampTz => Type::Timestamp,
            Type::Bool
            | Type::Double
            | Type::Text
            | Type::Bytes
            | Type::Date
            | Type::Time
            | Type::Timestamp
            | Type::Interval
            | Type::Enum(_)
            | Type::Domain(_)
            | Type::Array(_)
            | Type::Native(_) => ty.clone(),
        },
    }
}
