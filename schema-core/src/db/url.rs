//! What a URL tells before anybody is asked, and how it is shown to people.

use crate::model::Dialect;

/// The URL without its passwords: `postgres://app:***@host/shop`. What is no URL may hold a password all the same,
/// because it was meant to be one.
#[must_use]
pub fn masked(url: &str) -> String {
    let (start, rest) = match url.split_once("://") {
        Some((scheme, _)) => url.split_at(scheme.len() + 3),
        None => ("", url),
    };
    // A file has no user, and its path may hold any sign.
    let file = url.starts_with("sqlite:");
    // A password may hold unescaped signs, so everything up to the last `@` counts as user and password.
    let rest = match rest.rsplit_once('@') {
        Some((user, place)) if !file => {
            format!("{}@{place}", user.split_once(':').map_or(user.to_owned(), |(name, _)| format!("{name}:***")))
        }
        Some(_) | None => rest.to_owned(),
    };
    // Pairs stand in a query, or in a text such as `host=db password=secret`.
    let pairs: Vec<String> = rest.split_inclusive(['?', '&', ';', ' ']).map(without_password).collect();
    format!("{start}{}", pairs.concat())
}

/// `key=value` and the sign that ends it, without the value of a password.
fn without_password(pair: &str) -> String {
    let secret = |key: &str| ["password", "passwd", "pwd"].iter().any(|word| key.to_ascii_lowercase().contains(word));
    match pair.split_once('=') {
        Some((key, value)) if secret(key) => {
            let end = value.find(['?', '&', ';', ' ']).map_or("", |at| &value[at..]);
            format!("{key}=***{end}")
        }
        Some(_) | None => pair.to_owned(),
    }
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
            ("postgres:app:s3cret@host/shop", "postgres:***@host/shop"),
            ("app:s3cret@host/shop", "app:***@host/shop"),
            ("postgres:/app:s3cret@host/shop", "postgres:***@host/shop"),
            ("host=db user=app password=s3cret dbname=shop", "host=db user=app password=*** dbname=shop"),
            ("postgres://host/shop?passwd=s3cret&user=app", "postgres://host/shop?passwd=***&user=app"),
            ("sqlite:/home/a:b@c/shop.db", "sqlite:/home/a:b@c/shop.db"),
        ] {
            assert_eq!(masked(url), shown);
        }
    }
}
