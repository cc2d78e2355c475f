//! What the model does not hold and tables are used by: views, triggers, functions, policies. PostgreSQL keeps a record
//! of most uses; elsewhere, and inside functions whose body is a text, the text tells.

use super::super::lexer::{Kind, tokens};
use super::super::{Connection, QueryError};
use crate::model::{Dialect, Name};

/// One object that uses a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::db) struct User {
    /// The field's term: `view`, `trigger`.
    pub(in crate::db) kind: String,
    /// Its name, behind that of its table where it belongs to one.
    pub(in crate::db) name: String,
    /// How it uses it.
    pub(in crate::db) how: How,
}

/// How an object uses tables.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "only PostgreSQL tells more than the text"))]
pub(in crate::db) enum How {
    /// The server keeps a record: of this table, and of this column where it names one.
    Recorded { table: Name, column: Option<String>, own: bool },
    /// The server keeps a record: of the primary key of this table, by which a view groups rows.
    Key(Name),
    /// The server keeps a record: of this enum or domain.
    Type(Name),
    /// Its text, in small letters and without quotes, word by word; and the table that it belongs to.
    Text { words: Vec<String>, own: Option<Name> },
}

/// All of them.
pub(in crate::db) async fn users(connection: &mut Connection) -> Result<Vec<User>, QueryError> {
    let mut users = Vec::new();
    let name = |schema: &str, name: &str| Name {
        schema: (!schema.is_empty()).then(|| schema.to_owned()),
        name: name.to_owned(),
    };
    let dialect = connection.dialect;
    let texts = match dialect {
        #[cfg(feature = "postgres")]
        Dialect::Postgres => {
            for row in connection.rows(postgres::RECORDED).await? {
                let how = How::Recorded {
                    table: name(row.text(2), row.text(3)),
                    column: row.get(4).map(str::to_owned),
                    own: row.is(5),
                };
                users.push(User { kind: row.text(0).to_owned(), name: row.text(1).to_owned(), how });
            }
            for row in connection.rows(postgres::OF_KEYS_AND_TYPES).await? {
                let used = name(row.text(2), row.text(3));
                let how = if row.is(4) { How::Key(used) } else { How::Type(used) };
                users.push(User { kind: row.text(0).to_owned(), name: row.text(1).to_owned(), how });
            }
            postgres::TEXTS
        }
        #[cfg(not(feature = "postgres"))]
        Dialect::Postgres => return Ok(users),
        Dialect::Mysql | Dialect::Mariadb => MYSQL,
        Dialect::Sqlite => SQLITE,
    };
    for row in connection.rows(texts).await? {
        let own = row.get(3).map(|table| name(row.text(2), table));
        let how = How::Text { words: words(dialect, row.text(4)), own };
        users.push(User { kind: row.text(0).to_owned(), name: row.text(1).to_owned(), how });
    }
    Ok(users)
}

/// The words and names of a text, in small letters and without quotes, each once.
pub(in crate::db) fn words(dialect: Dialect, text: &str) -> Vec<String> {
    let words = tokens(dialect, text).into_iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Name));
    let mut words: Vec<String> =
        words.map(|token| token.text.trim_matches(['"', '`', '[', ']']).to_lowercase()).collect();
    words.sort();
    words.dedup();
    words
}

// Kind, name, schema and name of the table it belongs to, text.
const MYSQL: &str = "
SELECT 'view', table_name, '', NULL, view_definition FROM information_schema.views WHERE table_schema = database()
UNION ALL
SELECT 'trigger', concat(event_object_table, '.', trigger_name), '', event_object_table, action_statement
FROM information_schema.triggers WHERE trigger_schema = database()
UNION ALL
SELECT lower(routine_type), routine_name, '', NULL, routine_definition FROM information_schema.routines WHERE routine_schema = database()
UNION ALL
SELECT 'event', event_name, '', NULL, event_definition FROM information_schema.events WHERE event_schema = database()
ORDER BY 1, 2";

const SQLITE: &str = "
SELECT 'view', name, '', NULL, sql FROM sqlite_schema WHERE type = 'view'
UNION ALL
SELECT 'trigger', tbl_name || '.' || name, '', tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'
ORDER BY 1, 2";

#[cfg(feature = "postgres")]
mod postgres {
    /// Kind, name, schema (empty for the connection's own) and name of the table, column, whether it belongs to the table. What uses a
    /// partition uses its table, whose statements change the partitions, and what partitions have of their table is not listed for each.
    pub(super) const RECORDED: &str = concat!(
        "
WITH RECURSIVE whole(oid, top) AS (
  SELECT c.oid, c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  UNION ALL
  SELECT c.oid, whole.top FROM whole JOIN pg_inherits i ON i.inhparent = whole.oid JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
)
SELECT DISTINCT used.kind, CASE WHEN o.nspname = current_schema() THEN '' ELSE o.nspname || '.' END || used.name,
       CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname::text END, t.relname::text, a.attname::text, used.own::text
FROM (
  SELECT d.refobjid, d.refobjsubid, v.relnamespace AS namespace, r.ev_class = d.refobjid AS own,
         CASE WHEN r.rulename <> '_RETURN' THEN 'rule' WHEN v.relkind = 'm' THEN 'materialized view' ELSE 'view' END AS kind,
         v.relname::text || CASE WHEN r.rulename <> '_RETURN' THEN '.' || r.rulename::text ELSE '' END AS name
  FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
  UNION ALL
  SELECT d.refobjid, d.refobjsubid, c.relnamespace, p.polrelid = d.refobjid, 'policy', c.relname::text || '.' || p.polname::text
  FROM pg_depend d JOIN pg_policy p ON p.oid = d.objid JOIN pg_class c ON c.oid = p.polrelid
  WHERE d.classid = 'pg_policy'::regclass AND d.refclassid = 'pg_class'::regclass
  UNION ALL
  SELECT d.refobjid, d.refobjsubid, c.relnamespace, g.tgrelid = d.refobjid, 'trigger', c.relname::text || '.' || g.tgname::text
  FROM pg_depend d JOIN pg_trigger g ON g.oid = d.objid AND NOT g.tgisinternal JOIN pg_class c ON c.oid = g.tgrelid
  WHERE d.classid = 'pg_trigger'::regclass AND d.refclassid = 'pg_class'::regclass
    AND NOT EXISTS (SELECT 1 FROM pg_depend p WHERE p.classid = d.classid AND p.objid = d.objid AND p.refclassid = d.classid)
  UNION ALL
  SELECT d.refobjid, d.refobjsubid, p.pronamespace, false, 'function', p.proname::text || '(' || pg_get_function_identity_arguments(p.oid) || ')'
  FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid
  WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_class'::regclass
) used
JOIN whole ON whole.oid = used.refobjid
JOIN pg_class t ON t.oid = whole.top
JOIN pg_namespace n ON n.oid = t.relnamespace
JOIN pg_namespace o ON o.oid = used.namespace
LEFT JOIN pg_attribute a ON a.attrelid = used.refobjid AND a.attnum = used.refobjsubid AND used.refobjsubid > 0
WHERE ",
        users_schema!("n"),
        "
ORDER BY 1, 2, 3, 4, 5"
    );

    /// Kind, name, schema (empty for the connection's own) and name of the table or type, whether it is the primary key of a table. The tables that
    /// have columns of a type are those of structs.
    pub(super) const OF_KEYS_AND_TYPES: &str = concat!(
        "
WITH something(classid, oid, namespace, kind, name) AS (
  SELECT 'pg_rewrite'::regclass::oid, r.oid, v.relnamespace, CASE v.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END, v.relname::text
  FROM pg_rewrite r JOIN pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
  UNION ALL
  SELECT 'pg_constraint'::regclass::oid, k.oid, c.relnamespace, 'constraint of a partition', c.relname::text || '.' || k.conname::text
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid AND c.relispartition WHERE k.contype = 'f' AND k.conparentid = 0
  UNION ALL
  SELECT 'pg_class'::regclass::oid, c.oid, c.relnamespace, 'composite type', c.relname::text FROM pg_class c WHERE c.relkind = 'c'
  UNION ALL
  SELECT 'pg_type'::regclass::oid, t.oid, t.typnamespace, 'range type', t.typname::text FROM pg_type t WHERE t.typtype = 'r'
  UNION ALL
  SELECT 'pg_proc'::regclass::oid, p.oid, p.pronamespace, CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
         p.proname::text || '(' || pg_get_function_identity_arguments(p.oid) || ')'
  FROM pg_proc p
)
SELECT DISTINCT used.kind, CASE WHEN o.nspname = current_schema() THEN '' ELSE o.nspname || '.' END || used.name,
       CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname::text END, used.of::text, used.is_key::text
FROM (
  SELECT s.kind, s.namespace, s.name, k.connamespace AS of_namespace, t.relname AS of, true AS is_key
  FROM pg_depend d
  JOIN pg_constraint k ON k.contype = 'p' AND d.refobjid = CASE d.refclassid WHEN 'pg_class'::regclass THEN k.conindid ELSE k.oid END
  JOIN pg_class t ON t.oid = k.conrelid
  JOIN something s ON (s.classid, s.oid) = (d.classid, d.objid)
  WHERE d.refclassid IN ('pg_constraint'::regclass, 'pg_class'::regclass)
  UNION ALL
  SELECT s.kind, s.namespace, s.name, t.typnamespace, t.typname, false
  FROM pg_depend d
  JOIN pg_type t ON d.refobjid IN (t.oid, t.typarray) AND t.typtype IN ('e', 'd')
  JOIN something s ON (s.classid, s.oid) = (d.classid, d.objid)
  WHERE d.refclassid = 'pg_type'::regclass
) used
JOIN pg_namespace n ON n.oid = used.of_namespace
JOIN pg_namespace o ON o.oid = used.namespace
WHERE ",
        users_schema!("n"),
        "
ORDER BY 1, 2, 3, 4, 5"
    );

    /// Kind, name, schema and name of each table whose trigger calls it, text.
    pub(super) const TEXTS: &str = concat!(
        "
SELECT DISTINCT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
       CASE WHEN o.nspname = current_schema() THEN '' ELSE o.nspname || '.' END || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
       CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname::text END, t.relname::text, p.prosrc
FROM pg_proc p
JOIN pg_namespace o ON o.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang AND l.lanname NOT IN ('internal', 'c')
LEFT JOIN pg_trigger g ON g.tgfoid = p.oid AND NOT g.tgisinternal
LEFT JOIN pg_class t ON t.oid = g.tgrelid
LEFT JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE ",
        users_schema!("o"),
        " AND ",
        no_extension!("pg_proc", "p"),
        "
ORDER BY 1, 2, 3, 4"
    );
}
