//! What a server says about a schema: it is built directly in a database that lives for a moment, or reached by migrations
//! or a file of SQL there, and read with the queries that read any other. Only so do two texts that mean the same become one.

use super::load::{LoadError, load};
use super::report::{Decision, RunError};
use super::scratch::{Scratch, ScratchError};
use super::{Caller, Connection, InspectError, Inspected, Options, QueryError, Script, apply, bookkeeping, inspect};
use crate::dialect::Unsupported;
use crate::dialect::options::NOT_VALID;
use crate::dialect::server::too_new;
use crate::diff::diff;
use crate::migration::plain_session;
use crate::model::{self, Dialect, Hints, Schema};
use crate::plan::{self, lower_only};

/// Why a server cannot be asked.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// There is nowhere to build it.
    #[error(transparent)]
    Scratch(Box<ScratchError>),
    /// The schema has no SQL.
    #[error("{0}")]
    Plan(Box<plan::Error>),
    /// The server is older than what the schema asks for.
    #[error(transparent)]
    TooNew(Box<Unsupported>),
    /// The server refuses a statement.
    #[error("{} refuses a statement of the schema: {source}\n  the statement: {}", dialect.title(), source.sql)]
    Statement {
        /// Which database.
        dialect: Dialect,
        /// What the server says.
        source: Box<QueryError>,
    },
    /// A migration fails.
    #[error(transparent)]
    Run(Box<RunError>),
    /// A file of SQL fails.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The catalogue cannot be read.
    #[error(transparent)]
    Inspect(#[from] InspectError),
}

impl From<ScratchError> for BuildError {
    fn from(error: ScratchError) -> BuildError {
        BuildError::Scratch(Box::new(error))
    }
}

impl From<RunError> for BuildError {
    fn from(error: RunError) -> BuildError {
        BuildError::Run(Box::new(error))
    }
}

/// What the server says about a database that is built directly from a schema, which is canonical.
///
/// # Errors
/// When there is nowhere to build it, or the server refuses.
pub async fn built(dialect: Dialect, scratch: &Scratch, schema: &Schema) -> Result<Schema, BuildError> {
    let statements = statements(dialect, &Schema::default(), schema)?;
    let found = reached(dialect, scratch, async |mut connection: Connection| {
        if let Some(unsupported) = too_new(dialect, schema, connection.version.numbers[0]) {
            return Err(BuildError::TooNew(Box::new(unsupported)));
        }
        if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            run(&mut connection, &[plain_session(dialect)]).await?;
        }
        run(&mut connection, &statements).await?;
        Ok(connection)
    });
    let found = match found.await {
        Ok(found) => found.schema,
        #[cfg(feature = "postgres")]
        Err(error) => inside(dialect, scratch, schema, error).await?,
        #[cfg(not(feature = "postgres"))]
        Err(error) => return Err(error),
    };
    Ok(as_said(found, schema))
}

/// Where no database may be created beside the live one, or a new one lacks what the schema needs, it is built inside.
#[cfg(feature = "postgres")]
async fn inside(dialect: Dialect, scratch: &Scratch, schema: &Schema, error: BuildError) -> Result<Schema, BuildError> {
    let refused = matches!(&error, BuildError::Statement { .. })
        || matches!(&error, BuildError::Scratch(error) if matches!(**error, ScratchError::Refused { verb: "create", .. }));
    match scratch {
        Scratch::Beside(url) if refused && dialect == Dialect::Postgres => {
            super::temporary_schema::built_inside(url, schema).await
        }
        Scratch::Memory | Scratch::Server(_) | Scratch::Beside(_) => Err(error),
    }
}

/// What the server says about a database that migrations were applied to.
///
/// # Errors
/// When there is nowhere to apply them, or one fails.
pub async fn replayed(dialect: Dialect, scratch: &Scratch, scripts: &[Script]) -> Result<Inspected, BuildError> {
    reached(dialect, scratch, async |connection| {
        let caller = Caller { events: &mut |_| {}, decide: &mut |_, _| Decision::Unknown };
        Ok(apply(connection, scripts, &Options::default(), caller).await?.connection)
    })
    .await
}

/// What the server says about a database that a file of SQL was run in, and the tables that it passes over because the tool
/// or sqlx keeps its books in them.
///
/// # Errors
/// When there is nowhere to run it, or a statement of it fails.
pub async fn loaded(dialect: Dialect, scratch: &Scratch, sql: &str) -> Result<(Inspected, Vec<String>), BuildError> {
    let mut books = Vec::new();
    let inspected = reached(dialect, scratch, async |mut connection: Connection| {
        load(&mut connection, sql).await?;
        books = bookkeeping(&mut connection).await.map_err(InspectError::from)?;
        Ok(connection)
    });
    Ok((inspected.await?, books))
}

/// The catalogue of a new database after some work in it; the database is gone afterwards, whatever came of it.
async fn reached(
    dialect: Dialect,
    scratch: &Scratch,
    work: impl AsyncFnOnce(Connection) -> Result<Connection, BuildError>,
) -> Result<Inspected, BuildError> {
    let (database, connection) = scratch.create(dialect).await?;
    let found = match work(connection).await {
        Ok(mut connection) => {
            let found = inspect(&mut connection).await;
            connection.close().await;
            found.map_err(BuildError::from)
        }
        Err(error) => Err(error),
    };
    let removed = database.remove().await;
    let found = found?;
    removed?;
    Ok(found)
}

/// The SQL that makes a schema in a database that has some of it.
pub(super) fn statements(dialect: Dialect, there: &Schema, schema: &Schema) -> Result<Vec<String>, BuildError> {
    let operations = diff(there, schema, &Hints::default());
    let steps = lower_only(dialect, there, &operations);
    let steps = steps.map_err(|error| BuildError::Plan(Box::new(error)))?;
    Ok(steps.into_iter().flat_map(|step| step.statements).map(|statement| statement.sql).collect())
}

pub(super) async fn run(connection: &mut Connection, statements: &[String]) -> Result<(), BuildError> {
    for sql in statements {
        connection
            .execute(sql)
            .await
            .map_err(|source| BuildError::Statement { dialect: connection.dialect, source: Box::new(source) })?;
    }
    Ok(())
}

/// A catalogue does not tell a constraint that is still to be verified from one that is declared not to be; nor does a way back
/// make a valid constraint invalid for the moment before it goes. Where a plan has not verified it yet, it is taken for that; and an
/// index that a plan has prepared for a constraint is not looked at.
#[must_use]
pub fn as_said(mut found: Schema, said: &Schema) -> Schema {
    let unverified = |validated: &mut bool, options: &mut model::Options| {
        *validated = false;
        options.by.retain(|_, told| {
            told.remove(NOT_VALID);
            !told.is_empty()
        });
    };
    for (name, table) in &mut found.tables {
        let Some(said) = said.tables.get(name) else { continue };
        // Forward it is there, back it went with its constraint.
        table.indexes.retain(|name, _| !said.indexes.get(name).is_some_and(|index| index.prepared));
        for (name, check) in &mut table.checks {
            if said.checks.get(name).is_some_and(|check| !check.validated) {
                unverified(&mut check.validated, &mut check.options);
            }
        }
        for (name, key) in &mut table.foreign_keys {
            if said.foreign_keys.get(name).is_some_and(|key| !key.validated) {
                unverified(&mut key.validated, &mut key.options);
            }
        }
    }
    found
}
