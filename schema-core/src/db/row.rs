//! One row that fits a table, value by value, and the values to try where a check or a unique constraint refuses
//! it.

use super::lexer::{Kind, tokens};
use crate::dialect::partitioning::PARTITION_BY;
use crate::dialect::spell::{literal, string, type_name};
use crate::model::{
    Bound, Column, Dialect, ForeignKey, IndexKey, IndexPart, Literal, PartitionBy, Schema, Table, Type,
};
use indexmap::IndexMap;

/// What texts look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// Quotes, accents and pictures.
    Awkward,
    /// Digits only: for migrations that convert texts to numbers.
    Digits,
}

/// A row being put together: the SQL of each column's value.
pub(super) struct Row<'a> {
    pub(super) dialect: Dialect,
    pub(super) schema: &'a Schema,
    pub(super) table: &'a Table,
    pub(super) round: u32,
    pub(super) texts: Texts,
    pub(super) values: IndexMap<String, String>,
}

impl<'a> Row<'a> {
    pub(super) fn fill(&mut self) {
        for (at, (name, column)) in self.table.columns.iter().enumerate() {
            if column.generated.is_some() {
                continue;
            }
            // Every third row leaves out what may be left out, a different third per column.
            let may = column.nullable && !self.schema.refuses_null(&column.ty);
            let null = may && (self.round as usize + at) % 3 == 2;
            let value = if null { Some("NULL".to_owned()) } else { self.value(column, &column.ty) };
            if let Some(value) = value {
                self.values.insert(name.clone(), value);
            }
        }
        self.fit_partition();
    }

    /// Where no partition takes what the others do not, the key is one that a partition begins with, and so on in that partition.
    fn fit_partition(&mut self) {
        let mut whole = None;
        let mut by = self.table.partition_by.as_ref();
        while let Some(key) = by {
            whole = self.fit_part(key, whole);
            by = whole.and_then(|name| self.table.partitions.get(name)?.by.as_ref());
        }
    }

    /// Puts the row into one of the parts of a whole, and says into which, where that matters.
    fn fit_part(&mut self, by: &PartitionBy, whole: Option<&String>) -> Option<&'a String> {
        let table = self.table;
        let [IndexPart { key: IndexKey::Column(column), .. }] = by.key.as_slice() else { return None };
        let begin = |bound: &Bound| match bound {
            Bound::Range { from, .. } if from != "MINVALUE" => Some(from.clone()),
            Bound::List(values) => {
                let tokens = tokens(self.dialect, values);
                let end = tokens.iter().find(|token| token.is_sign(',')).map_or(values.len(), |token| token.start);
                Some(values[..end].to_owned())
            }
            Bound::Range { .. } | Bound::Hash { .. } | Bound::Default => None,
        };
        let parts: Vec<_> = table.partitions.iter().filter(|(_, item)| item.of.as_ref() == whole).collect();
        let begins: Vec<(&String, String)> =
            parts.iter().filter_map(|(name, item)| Some((*name, begin(&item.bound)?))).collect();
        if begins.len() < parts.len() && parts.iter().all(|(_, item)| item.by.is_none()) {
            return None;
        }
        let (name, value) = begins.into_iter().cycle().nth(self.round as usize)?;
        self.values.insert(column.clone(), value);
        Some(name)
    }

    /// Takes the values of the row referred to; without one, NULL where it may be, else its own key.
    pub(super) fn refer(&mut self, key: &ForeignKey, itself: bool, parent: Option<&IndexMap<String, String>>) {
        let own = self.values.clone();
        let parent = if itself { Some(&own) } else { parent };
        let optional = is_optional(self.table, key);
        for (column, to) in key.columns.iter().zip(&key.references) {
            let known =
                parent.and_then(|parent| parent.get(to)).filter(|_| !itself || !optional || self.round % 2 == 0);
            let value = known.cloned().unwrap_or_else(|| "NULL".to_owned());
            let nullable = self.table.columns.get(column).is_some_and(|column| column.nullable);
            if value != "NULL" || nullable {
                self.values.insert(column.clone(), value);
            }
        }
    }

    /// A value of the type; none where the database must give one, or nobody knows what the type holds.
    fn value(&self, column: &Column, ty: &Type) -> Option<String> {
        let number = i64::from(self.round) + 1;
        let text = |text: &str| Some(string(self.dialect, text));
        match ty {
            Type::Bool => Some(literal(self.dialect, &Literal::Bool(self.round % 2 == 0))),
            Type::TinyInt | Type::UnsignedTinyInt => Some((number % 100).to_string()),
            Type::SmallInt
            | Type::Integer
            | Type::BigInt
            | Type::UnsignedSmallInt
            | Type::UnsignedInteger
            | Type::UnsignedBigInt => Some(number.to_string()),
            Type::Real | Type::Double => Some(format!("{number}.5")),
            Type::Decimal { precision, scale } => Some(decimal(number, *precision, scale.unwrap_or(0))),
            Type::Char(length) | Type::Varchar(length) => text(&self.text(*length as usize)),
            Type::Text => text(&self.text(usize::MAX)),
            Type::Varbinary(length) => Some(self.bytes(&[0, 0xff, number as u8][3 - 3.min(*length as usize)..])),
            Type::Bytes => Some(self.bytes(&[0, 0xff, number as u8])),
            Type::Date => text(&format!("2024-02-{:02}", number % 29 + 1)),
            Type::Time => text(&format!("13:45:{:02}", number % 60)),
            Type::Timestamp => text(&format!("2024-02-29 13:45:{:02}", number % 60)),
            Type::TimestampTz => {
                let zone = if self.dialect == Dialect::Postgres { "+00" } else { "" };
                text(&format!("2024-02-29 13:45:{:02}{zone}", number % 60))
            }
            Type::Interval => text(&format!("{number} days")),
            Type::Uuid => Some(self.uuid(number)),
            Type::Json => text(&format!("{{\"n\": {number}, \"it's\": [\"ü\", null]}}")),
            Type::Inet => text(&format!("10.0.0.{}", number % 250)),
            Type::Enum(name) => {
                let values = &self.schema.enums.get(name)?.values;
                text(values.get(self.round as usize % values.len().max(1))?)
            }
            Type::Domain(_) => {
                let base = Some(self.schema.resolved(ty)).filter(|base| base.domain_name().is_none());
                base.and_then(|base| self.value(column, &base))
            }
            Type::Array(of) => {
                let inner = self.value(column, of)?;
                let ty = type_name(self.dialect, self.schema, ty).ok()?;
                Some(format!("ARRAY[{inner}]::{ty}"))
            }
            Type::Native(sql) => self.native(column, sql.get(self.dialect)?),
        }
    }

    fn text(&self, length: usize) -> String {
        let text = match self.texts {
            Texts::Awkward if length >= 8 => format!("{}it's \"ü\" 💥\\", self.round),
            Texts::Awkward | Texts::Digits => (self.round + 1).to_string(),
        };
        // The end is what tells short texts apart.
        let letters: Vec<char> = text.chars().collect();
        if letters.len() <= length {
            text
        } else if length >= 8 {
            letters[..length].iter().collect()
        } else {
            letters[letters.len() - length..].iter().collect()
        }
    }

    fn bytes(&self, bytes: &[u8]) -> String {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        match self.dialect {
            Dialect::Postgres => format!("'\\x{digits}'"),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => format!("x'{digits}'"),
        }
    }

    fn uuid(&self, number: i64) -> String {
        match self.dialect {
            Dialect::Postgres => format!("'00000000-0000-4000-8000-{number:012x}'"),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Sqlite => {
                format!("x'0000000000004000800{number:013x}'")
            }
        }
    }

    /// A guess by the type's own word; a column that may be left out is left out.
    fn native(&self, column: &Column, words: &str) -> Option<String> {
        let words = words.to_ascii_lowercase();
        let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
        if column.nullable || column.default.is_some() {
            return None;
        }
        if has(&["range"]) {
            return Some(self.range(&words));
        }
        let ty = if has(&["bool"]) {
            Type::Bool
        } else if has(&["int", "num", "dec", "float", "double", "real", "serial", "bit"]) {
            Type::Integer
        } else if has(&["json"]) {
            Type::Json
        } else if has(&["timestamp", "datetime"]) {
            Type::Timestamp
        } else if has(&["date"]) {
            Type::Date
        } else if has(&["time"]) {
            Type::Time
        } else if has(&["blob", "bytea", "binary"]) {
            Type::Bytes
        } else if has(&["uuid"]) {
            return Some(format!("'00000000-0000-4000-8000-{:012x}'", self.round + 1));
        } else {
            Type::Varchar(7)
        };
        self.value(column, &ty)
    }

    /// A range that meets none of another round.
    fn range(&self, words: &str) -> String {
        let (first, last) = if words.contains("date") || words.contains("ts") {
            (format!("{}-01-01", 2000 + self.round), format!("{}-07-01", 2000 + self.round))
        } else {
            (format!("{}", self.round * 10), format!("{}", self.round * 10 + 5))
        };
        let range = format!("[{first},{last})");
        string(self.dialect, &if words.contains("multi") { format!("{{{range}}}") } else { range })
    }

    /// For each column, the values that may please a check, a partition or a unique constraint, the present one first.
    pub(super) fn alternatives(&self) -> Vec<(String, Vec<String>)> {
        let mut found: IndexMap<String, Vec<String>> = IndexMap::new();
        let checks = self.table.checks.values().filter_map(|check| check.expr.get(self.dialect));
        // A row that fits no partition is refused, too.
        let divided = self.table.options.get(self.dialect).get(PARTITION_BY).map(String::as_str);
        for expr in checks.chain(divided) {
            let constants = constants(self.dialect, expr);
            let words: Vec<String> = tokens(self.dialect, expr).iter().map(|token| bare(token.text)).collect();
            for name in self.table.columns.keys().filter(|name| words.contains(&name.to_lowercase())) {
                found.entry(name.clone()).or_default().extend(constants.iter().cloned());
            }
        }
        for (name, column) in &self.table.columns {
            for check in self.schema.domains_of(&column.ty).flat_map(|(_, domain)| domain.checks.values()) {
                let expr = check.expr.get(self.dialect).unwrap_or_default();
                found.entry(name.clone()).or_default().extend(constants(self.dialect, expr));
            }
        }
        for unique in self
            .table
            .uniques
            .values()
            .map(|unique| &unique.columns)
            .chain(self.table.primary_key.as_ref().map(|key| &key.columns))
        {
            for name in unique {
                found.entry(name.clone()).or_default();
            }
        }
        for name in self.table.exclusions.values().flat_map(|exclusion| exclusion.index.columns()) {
            found.entry(name.to_owned()).or_default();
        }
        for (name, column) in &self.table.columns {
            let Some(values) = found.get_mut(name).filter(|_| column.generated.is_none()) else {
                continue;
            };
            let ty = self.schema.resolved(&column.ty);
            if let Type::Enum(of) = &ty {
                let labels = self.schema.enums.get(of).map(|item| item.values.as_slice()).unwrap_or_default();
                values.extend(labels.iter().map(|label| string(self.dialect, label)));
            } else if ty == Type::Bool {
                values.extend([true, false].map(|value| literal(self.dialect, &Literal::Bool(value))));
            } else if matches!(ty, Type::Char(_) | Type::Varchar(_) | Type::Text) {
                // A number beside a text is most often its length.
                let lengths = values.iter().filter_map(|value| value.parse::<usize>().ok());
                let letter = char::from(b'a' + u8::try_from(self.round % 26).unwrap_or_default()).to_string();
                let texts = lengths.filter(|length| (1..=100).contains(length)).map(|length| letter.repeat(length));
                let texts: Vec<String> = texts.map(|text| string(self.dialect, &text)).collect();
                values.extend(texts);
            }
            if column.nullable && !self.schema.refuses_null(&column.ty) {
                values.push("NULL".to_owned());
            }
        }
        found.retain(|name, values| {
            !values.is_empty() && self.table.columns.get(name).is_some_and(|column| column.generated.is_none())
        });
        found.into_iter().collect()
    }
}

/// Whether a row may refer to nothing.
pub(super) fn is_optional(table: &Table, key: &ForeignKey) -> bool {
    key.columns.iter().any(|column| table.columns.get(column).is_some_and(|column| column.nullable))
}

/// `number` with all its digits within the precision.
fn decimal(number: i64, precision: Option<u32>, scale: u32) -> String {
    let whole = precision.map_or(2, |precision| precision.saturating_sub(scale));
    let number = match whole {
        0 => 0,
        1 => number % 10,
        _ => number % 100,
    };
    if scale == 0 { number.to_string() } else { format!("{number}.{}", "5".repeat(scale.min(2) as usize)) }
}

/// The constants that an expression names, and for numbers those next to them.
fn constants(dialect: Dialect, expr: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(dialect, expr) {
        match token.kind {
            Kind::Text => {
                found.push(token.text.to_owned());
                // A pattern's own text without its signs is most often an example of it.
                if token.text.contains(['%', '_']) {
                    found.push(token.text.replace(['%', '_'], "a"));
                }
            }
            Kind::Word => {
                if let Ok(number) = token.text.parse::<i64>() {
                    found.extend(
                        [number, number.saturating_add(1), number.saturating_sub(1)].map(|number| number.to_string()),
                    );
                }
            }
            Kind::Space | Kind::Comment | Kind::Executable | Kind::Name | Kind::Sign | Kind::Open => {}
        }
    }
    found
}

fn bare(name: &str) -> String {
    name.trim_matches(['"', '`', '[', ']']).to_lowercase()
}
