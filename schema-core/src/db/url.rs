//! What a URL tells before anybody is asked, and how it is shown to people.

use crate::model::Dialect;

/// The URL without its passwords: `postgres://app:***@host/shop`.
#[must_use]
pub fn masked(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    // A password may hold unescaped signs, so everything up to the last `@` counts as user and password.
    let rest = match rest.rsplit_once('@') {
        Some((user, place)) => {
            format!("{}@{place}", user.split_once(':').map_or(user.to_owned(), |(name, _)| format!("{name}:***")))
        }
        None => rest.to_owned(),
    };
    let Some((place, query)) = rest.split_once('?') else { return format!("{scheme}://{rest}") };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((key, _)) if key.to_ascii_lowercase().contains("password") => format!("{key}=***"),
            Some(_) | None => pair.to_owned(),
        })
        .collect();
    format!("{scheme}://{place}?{}", pairs.join("&"))
}

/// What a URL can tell before anybody is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Postgres,
    Mysql,
    Sqlite,
}

impl Family {
    pub(super) fn of(url: &str) -> Option<Family> {
        let file = |ending: &str| !url.contains("://") && url.to_ascii_lowercase().ends_with(ending);
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Some(Family::Postgres)
        } else if url.starts_with("mysql://") || url.starts_with("mariadb://") {
            Some(Family::Mysql)
        } else if url.starts_with("sqlite:") || [".db", ".sqlite", ".sqlite3", ":memory:"].into_iter().any(file) {
            Some(Family::Sqlite)
        } else {
            None
        }
    }

    pub(super) fn usual(self) -> Dialect {
        match self {
            Family::Postgres => Dialect::Postgres,
            Family::Mysql => Dialect::Mysql,
            Family::Sqlite => Dialect::Sqlite,
        }
    }

    pub(super) fn may_be(self, dialect: Dialect) -> bool {
        match dialect {
            Dialect::Postgres => self == Family::Postgres,
            Dialect::Mysql | Dialect::Mariadb => self == Family::Mysql,
            Dialect::Sqlite => self == Family::Sqlite,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_masked() {
        for (url, shown) in [
            ("postgres://app:secret@host/shop", "postgres://app:***@host/shop"),
            ("postgres://app:s@c/r:t@host/shop", "postgres://app:***@host/shop"),
            ("postgres://app@host/shop?sslmode=require", "postgres://app@host/shop?sslmode=require"),
            ("postgres://host/shop?user=app&password=secret", "postgres://host/shop?user=app&password=***"),
            ("sqlite:shop.db", "sqlite:shop.db"),
            ("mysql://host:3306/shop", "mysql://host:3306/shop"),
        ] {
            assert_eq!(masked(url), shown);
        }
    }
}
