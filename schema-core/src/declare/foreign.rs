//! The column types of other crates, each behind the feature of its name.

#[cfg(feature = "uuid")]
plain! { uuid::Uuid => "uuid", }

#[cfg(feature = "chrono")]
plain! {
    chrono::NaiveDate => "date",
    chrono::NaiveTime => "time",
    chrono::NaiveDateTime => "timestamp",
}

/// A moment is stored without the zone it was given in.
#[cfg(feature = "chrono")]
impl<Zone: chrono::TimeZone> super::ColumnType for chrono::DateTime<Zone> {
    type Key = chrono::DateTime<Zone>;
    type Storage = chrono::DateTime<Zone>;
    const TYPE: super::Piece = super::Piece::Text("\"timestamptz\"");
}

#[cfg(feature = "time")]
plain! {
    time::Date => "date",
    time::Time => "time",
    time::PrimitiveDateTime => "timestamp",
    time::OffsetDateTime => "timestamptz",
    time::UtcDateTime => "timestamptz",
}

#[cfg(feature = "rust_decimal")]
plain! { rust_decimal::Decimal => "decimal", }

#[cfg(feature = "bigdecimal")]
plain! { bigdecimal::BigDecimal => "decimal", }

#[cfg(feature = "serde_json")]
plain! { serde_json::Value => "json", }

#[cfg(feature = "ipnetwork")]
plain! {
    ipnetwork::IpNetwork => "inet",
    ipnetwork::Ipv4Network => "inet",
    ipnetwork::Ipv6Network => "inet",
}

#[cfg(feature = "sqlx")]
impl<T: ?Sized> super::ColumnType for sqlx::types::Json<T> {
    type Key = sqlx::types::Json<T>;
    type Storage = sqlx::types::Json<T>;
    const TYPE: super::Piece = super::Piece::Text("\"json\"");
}
