//! Column types: logical ones that every dialect spells in its own way, and native ones in its own words.

use super::{Name, Object, Sql};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// The type of a column.
///
/// Its text form, in snapshots and messages, is what [`std::fmt::Display`] writes and
/// [`std::str::FromStr`] reads: `bigint`, `unsigned integer`, `decimal(12, 2)`, `varchar(40)`,
/// `enum order_status`, `domain email`, `integer[]`, `native citext`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "TypeForm")]
pub enum Type {
    /// True or false.
    Bool,
    /// Signed integer of 8 bits.
    TinyInt,
    /// Signed integer of 16 bits.
    SmallInt,
    /// Signed integer of 32 bits.
    Integer,
    /// Signed integer of 64 bits.
    BigInt,
    /// Unsigned integer of 8 bits.
    UnsignedTinyInt,
    /// Unsigned integer of 16 bits.
    UnsignedSmallInt,
    /// Unsigned integer of 32 bits.
    UnsignedInteger,
    /// Unsigned integer of 64 bits.
    UnsignedBigInt,
    /// Floating point of 32 bits.
    Real,
    /// Floating point of 64 bits.
    Double,
    /// Exact decimal number.
    Decimal {
        /// Digits in all; none: as many as the database allows.
        precision: Option<u32>,
        /// Digits behind the point.
        scale: Option<u32>,
    },
    /// Text of exactly so many characters, padded.
    Char(u32),
    /// Text of at most so many characters.
    Varchar(u32),
    /// Text without a declared limit.
    Text,
    /// At most so many bytes.
    Varbinary(u32),
    /// Bytes without a declared limit.
    Bytes,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// Date and time of day, without a zone.
    Timestamp,
    /// A moment.
    TimestampTz,
    /// A span of time (PostgreSQL).
    Interval,
    /// 128 bits.
    Uuid,
    /// JSON; on PostgreSQL `jsonb`.
    Json,
    /// An IP address or network.
    Inet,
    /// A value of a declared enum.
    Enum(Name),
    /// A value of a declared domain.
    Domain(Name),
    /// A list of values of one type (PostgreSQL).
    Array(Box<Type>),
    /// The database's own words.
    Native(Sql),
}

/// Words that are no column type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown column type `{0}`")]
pub struct UnknownType(pub String);

/// The words of the types that take no arguments.
const PLAIN: [(&str, Type); 22] = [
    ("bool", Type::Bool),
    ("tinyint", Type::TinyInt),
    ("smallint", Type::SmallInt),
    ("integer", Type::Integer),
    ("bigint", Type::BigInt),
    ("unsigned tinyint", Type::UnsignedTinyInt),
    ("unsigned smallint", Type::UnsignedSmallInt),
    ("unsigned integer", Type::UnsignedInteger),
    ("unsigned bigint", Type::UnsignedBigInt),
    ("real", Type::Real),
    ("double", Type::Double),
    ("decimal", Type::Decimal { precision: None, scale: None }),
    ("text", Type::Text),
    ("bytes", Type::Bytes),
    ("date", Type::Date),
    ("time", Type::Time),
    ("timestamp", Type::Timestamp),
    ("timestamptz", Type::TimestampTz),
    ("interval", Type::Interval),
    ("uuid", Type::Uuid),
    ("json", Type::Json),
    ("inet", Type::Inet),
];

impl Type {
    /// The enum that the type names, looking through arrays.
    #[must_use]
    pub fn enum_name(&self) -> Option<&Name> {
        if let Type::Enum(name) = self.element() { Some(name) } else { None }
    }

    /// The domain that the type names, looking through arrays.
    #[must_use]
    pub fn domain_name(&self) -> Option<&Name> {
        if let Type::Domain(name) = self.element() { Some(name) } else { None }
    }

    /// The declared type that it names, looking through arrays.
    #[must_use]
    pub fn named(&self) -> Option<Object> {
        let item = self.enum_name().cloned().map(Object::Enum);
        item.or_else(|| self.domain_name().cloned().map(Object::Domain))
    }

    /// The same type with the domain it names called otherwise.
    #[must_use]
    pub fn with_domain_name(&self, to: &Name) -> Type {
        if let Type::Array(of) = self {
            Type::Array(Box::new(of.with_domain_name(to)))
        } else if matches!(self, Type::Domain(_)) {
            Type::Domain(to.clone())
        } else {
            self.clone()
        }
    }

    /// The same type with the enum it names called otherwise.
    #[must_use]
    pub fn with_enum_name(&self, to: &Name) -> Type {
        if let Type::Array(of) = self {
            Type::Array(Box::new(of.with_enum_name(to)))
        } else if matches!(self, Type::Enum(_)) {
            Type::Enum(to.clone())
        } else {
            self.clone()
        }
    }

    /// Whether it is native or an array of such.
    fn has_native(&self) -> bool {
        matches!(self.element(), Type::Native(_))
    }

    /// What an array holds, and arrays of arrays; any other type itself.
    fn element(&self) -> &Type {
        if let Type::Array(of) = self { of.element() } else { self }
    }

    /// Whether values are whole numbers, the only ones a database can count up by itself.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.integer_range().is_some()
    }

    /// The least and the greatest whole number that it holds; none where values are something else.
    #[must_use]
    pub fn integer_range(&self) -> Option<(i128, i128)> {
        match self {
            Type::TinyInt => Some((i8::MIN.into(), i8::MAX.into())),
            Type::SmallInt => Some((i16::MIN.into(), i16::MAX.into())),
            Type::Integer => Some((i32::MIN.into(), i32::MAX.into())),
            Type::BigInt => Some((i64::MIN.into(), i64::MAX.into())),
            Type::UnsignedTinyInt => Some((0, u8::MAX.into())),
            Type::UnsignedSmallInt => Some((0, u16::MAX.into())),
            Type::UnsignedInteger => Some((0, u32::MAX.into())),
            Type::UnsignedBigInt => Some((0, u64::MAX.into())),
            Type::Bool
            | Type::Real
            | Type::Double
            | Type::Decimal { .. }
            | Type::Char(_)
            | Type::Varchar(_)
            | Type::Text
            | Type::Varbinary(_)
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
            | Type::Array(_)
            | Type::Native(_) => None,
        }
    }
}

impl std::fmt::Display for Type {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Type::Decimal { precision: Some(precision), scale: Some(scale) } => {
                write!(f, "decimal({precision}, {scale})")
            }
            Type::Decimal { precision: Some(precision), scale: None } => write!(f, "decimal({precision})"),
            Type::Char(length) => write!(f, "char({length})"),
            Type::Varchar(length) => write!(f, "varchar({length})"),
            Type::Varbinary(length) => write!(f, "varbinary({length})"),
            Type::Enum(name) => write!(f, "enum {name}"),
            Type::Domain(name) => write!(f, "domain {name}"),
            Type::Array(of) => write!(f, "{of}[]"),
            Type::Native(sql) => write!(f, "native {sql}"),
            Type::Decimal { precision: None, .. } => f.write_str("decimal"),
            Type::Bool
            | Type::TinyInt
            | Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::UnsignedTinyInt
            | Type::UnsignedSmallInt
            | Type::UnsignedInteger
            | Type::UnsignedBigInt
            | Type::Real
            | Type::Double
            | Type::Text
            | Type::Bytes
            | Type::Date
            | Type::Time
            | Type::Timestamp
            | Type::TimestampTz
            | Type::Interval
            | Type::Uuid
            | Type::Json
            | Type::Inet => f.write_str(PLAIN.iter().find(|(_, ty)| ty == self).map_or("", |(word, _)| word)),
        }
    }
}

impl std::str::FromStr for Type {
    type Err = UnknownType;

    fn from_str(text: &str) -> Result<Type, UnknownType> {
        let unknown = || UnknownType(text.to_owned());
        if let Some(words) = text.strip_prefix("native ") {
            return Ok(Type::Native(Sql::any(words)));
        }
        if let Some(of) = text.strip_suffix("[]") {
            return Ok(Type::Array(Box::new(of.parse()?)));
        }
        if let Some(name) = text.strip_prefix("enum ") {
            return name.parse().map(Type::Enum).map_err(|_| unknown());
        }
        if let Some(name) = text.strip_prefix("domain ") {
            return name.parse().map(Type::Domain).map_err(|_| unknown());
        }
        if let Some((_, ty)) = PLAIN.iter().find(|(word, _)| *word == text) {
            return Ok(ty.clone());
        }
        let (word, rest) = text.split_once('(').ok_or_else(unknown)?;
        let arguments = rest.strip_suffix(')').ok_or_else(unknown)?;
        let numbers: Vec<u32> = arguments
            .split(',')
            .map(|number| number.trim().parse().map_err(|_| unknown()))
            .collect::<Result<_, _>>()?;
        match (word, numbers.as_slice()) {
            ("decimal", [precision]) => Ok(Type::Decimal { precision: Some(*precision), scale: None }),
            ("decimal", [precision, scale]) => Ok(Type::Decimal { precision: Some(*precision), scale: Some(*scale) }),
            ("char", [length]) => Ok(Type::Char(*length)),
            ("varchar", [length]) => Ok(Type::Varchar(*length)),
            ("varbinary", [length]) => Ok(Type::Varbinary(*length)),
            _ => Err(unknown()),
        }
    }
}

/// How a type looks in a file: its text form, or a table where text cannot say it: by database for a native
/// type that differs, `{ array = ... }` for an array of a native type.
#[derive(Serialize)]
#[serde(untagged)]
enum TypeForm {
    Text(String),
    Native(Sql),
    Array { array: Type },
}

impl From<Type> for TypeForm {
    fn from(ty: Type) -> TypeForm {
        let text = ty.to_string();
        if !ty.has_native() {
            return TypeForm::Text(text);
        }
        if let Type::Array(array) = ty {
            return TypeForm::Array { array: *array };
        }
        if let Type::Native(sql) = ty
            && (sql.any.is_none() || !sql.by.is_empty())
        {
            return TypeForm::Native(sql);
        }
        TypeForm::Text(text)
    }
}

impl<'de> Deserialize<'de> for Type {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Type, D::Error> {
        deserializer.deserialize_any(TypeVisitor)
    }
}

struct TypeVisitor;

impl<'de> Visitor<'de> for TypeVisitor {
    type Value = Type;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a column type as text, a table of native types by database, or a table with `array`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Type, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Type, A::Error> {
        let mut sql = Sql::default();
        let mut array = None;
        while let Some(key) = map.next_key::<String>()? {
            if key == "array" {
                array = Some(Box::new(map.next_value::<Type>()?));
            } else {
                sql.set(&key, map.next_value()?).map_err(de::Error::custom)?;
            }
        }
        match array {
            Some(of) if sql == Sql::default() => Ok(Type::Array(of)),
            Some(_) => Err(de::Error::custom("`array` stands alone")),
            None => Ok(Type::Native(sql)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_round_trip_as_text() {
        let mut types: Vec<Type> = PLAIN.iter().map(|(_, ty)| ty.clone()).collect();
        types.extend([
            Type::Decimal { precision: Some(12), scale: Some(2) },
            Type::Decimal { precision: Some(12), scale: None },
            Type::Char(3),
            Type::Varchar(40),
            Type::Varbinary(16),
            Type::Enum(Name { schema: Some("sales".into()), name: "odd name.x".into() }),
            Type::Array(Box::new(Type::Array(Box::new(Type::Enum(Name::new("mood")))))),
            Type::Enum(Name::new("odd[]")),
            Type::Array(Box::new(Type::Domain(Name { schema: Some("sales".into()), name: "odd name".into() }))),
            Type::Native(Sql::any("geometry(Point, 4326)")),
        ]);
        for ty in types {
            assert_eq!(ty.to_string().parse::<Type>(), Ok(ty));
        }
        let by = Sql { any: None, by: [(crate::model::Dialect::Postgres, "citext".to_owned())].into_iter().collect() };
        for ty in [
            Type::Native(by.clone()),
            Type::Array(Box::new(Type::Native(by))),
            Type::Array(Box::new(Type::Native(Sql::any("citext")))),
        ] {
            let text = serde_json::to_string(&ty).expect("a type is written");
            assert_eq!(serde_json::from_str::<Type>(&text).expect("a type is read"), ty, "{text}");
        }
        assert!("varchar(x)".parse::<Type>().is_err());
        assert!("strange".parse::<Type>().is_err());
    }
}
