//! The queries that read PostgreSQL's catalogue, one per kind of thing, each over all tables at once. What
//! hangs on a table starts with the table's oid. Lists travel as JSON, so that no name needs quoting. Names in the connection's own schema stand
//! without a schema, so every query says whether one is.

/// Each query runs once, and to compile one that names thirty catalogues takes longer than to run it on thousands of tables (measured: 4.4 of
/// 4.9 seconds).
pub(super) const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off";

/// What is another after any change of a table, but not after rows came, a table was emptied, or a session made a table of its own.
pub(super) const FINGERPRINT: &str = "
SELECT (SELECT concat(count(*), ' ', sum(hashtext(relname || ' ' || relnamespace))) FROM pg_class WHERE relpersistence <> 't'),
       (SELECT concat(count(*), ' ', sum(a.xmin::text::bigint)) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relpersistence <> 't'),
       (SELECT concat(count(*), ' ', sum(d.xmin::text::bigint)) FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid AND c.relpersistence <> 't'),
       (SELECT concat(count(*), ' ', sum(k.xmin::text::bigint)) FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = k.conrelid WHERE c.relpersistence IS DISTINCT FROM 't'),
       (SELECT concat(count(*), ' ', sum(t.xmin::text::bigint)) FROM pg_type t WHERE t.typtype IN ('d', 'e')),
       (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_enum)";

/// Schemas that belong to users.
macro_rules! users_schema {
    ($namespace:literal) => {
        concat!(
            $namespace,
            ".nspname NOT IN ('pg_catalog', 'information_schema') AND ",
            $namespace,
            ".nspname !~ '^pg_(toast|temp)'"
        )
    };
}

/// Not created by an extension.
macro_rules! no_extension {
    ($catalogue:literal, $object:literal) => {
        concat!(
            "NOT EXISTS (SELECT FROM pg_depend own WHERE own.classid = '",
            $catalogue,
            "'::regclass AND own.objid = ",
            $object,
            ".oid AND own.deptype = 'e')"
        )
    };
}

/// A collation that is found without its schema stands bare; any other is quoted in full.
macro_rules! collation {
    () => {
        r#"CASE WHEN pg_collation_is_visible(k.oid) THEN k.collname::text
            ELSE '"' || replace(kn.nspname, '"', '""') || '"."' || replace(k.collname, '"', '""') || '"' END"#
    };
}

/// The partitions that the model has: they, and what they are parts of, live in the schema of their table. Their oid, that of the table, the
/// partition that they are a part of, and how many wholes there are.
macro_rules! parts {
    () => {
        "
    SELECT c.oid, up.oid, NULL::name, 1
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition AND c.relkind IN ('r', 'p')
    JOIN pg_class up ON up.oid = i.inhparent AND NOT up.relispartition AND up.relkind = 'p' AND up.relnamespace = c.relnamespace
    UNION ALL
    SELECT c.oid, part.root, up.relname, part.level + 1
    FROM part JOIN pg_class up ON up.oid = part.oid
    JOIN pg_inherits i ON i.inhparent = up.oid
    JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'p') AND c.relnamespace = up.relnamespace"
    };
}

/// oid, schema, name, whether the schema is the connection's own, comment, unlogged, storage parameters, those of its table for
/// long values, how it is partitioned, the parts of that key: [column, operator class, collation, behind its column where there is
/// one], its expressions, and the oids of those that it inherits from; of a partition the oid of its table, the partition that it is a part
/// of, if any, and its bounds. Behind the tables come the partitions that live in the schema of their table, each behind its whole.
pub(super) const TABLES: &str = concat!(
    "WITH RECURSIVE part(oid, root, whole, level) AS (",
    parts!(),
    ")
SELECT c.oid::text, n.nspname::text, c.relname::text, (n.nspname = current_schema())::text, note.description,
       (c.relpersistence = 'u')::text, to_json(c.reloptions)::text, to_json(toast.reloptions)::text, by.partstrat::text,
       (SELECT json_agg(json_build_array(
                   a.attname,
                   CASE WHEN NOT o.opcdefault THEN
                       CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                            ELSE quote_ident(o_n.nspname) || '.' || quote_ident(o.opcname) END END,
                   CASE WHEN k.oid <> coalesce(a.attcollation, 100) THEN coalesce(quote_ident(a.attname) || ' COLLATE ', '') || quote_ident(kn.nspname) || '.' || quote_ident(k.collname) END
               ) ORDER BY part.number)
        FROM generate_series(1, by.partnatts::int) part(number)
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = by.partattrs[part.number - 1] AND a.attnum <> 0
        JOIN pg_opclass o ON o.oid = by.partclass[part.number - 1]
        JOIN pg_namespace o_n ON o_n.oid = o.opcnamespace
        LEFT JOIN pg_collation k ON k.oid = by.partcollation[part.number - 1]
        LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace)::text,
       pg_get_expr(by.partexprs, c.oid),
       (SELECT json_agg(i.inhparent::text ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)::text,
       part.root::text, part.whole::text, CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END
FROM pg_class c
LEFT JOIN part ON part.oid = c.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_partitioned_table by ON by.partrelid = c.oid
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
LEFT JOIN pg_description note ON note.objoid = c.oid AND note.classoid = 'pg_class'::regclass AND note.objsubid = 0
WHERE c.relkind IN ('r', 'p') AND (part.oid IS NOT NULL OR NOT c.relispartition) AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
ORDER BY coalesce(part.level, 0), n.nspname, c.relname"
);

/// Table, name, type, whether an array, kind of the base type, its schema, its name, whether that schema is
/// the connection's own, NOT NULL, default or generating expression, identity, generated, collation where it
/// is not the type's, comment, the sequence of the column's own from which the default counts.
pub(super) fn columns(version: u32) -> String {
    let generated = if version >= 12 { "a.attgenerated::text" } else { "''" };
    // A default names no column; without the table its text costs half.
    let of_table = if version >= 12 { "CASE a.attgenerated WHEN '' THEN 0 ELSE d.adrelid END" } else { "0" };
    format!(
        "
SELECT a.attrelid::text, a.attname::text, format_type(a.atttypid, a.atttypmod), (e.oid IS NOT NULL)::text,
       b.typtype::text, bn.nspname::text, b.typname::text, (bn.nspname = current_schema())::text,
       a.attnotnull::text, pg_get_expr(d.adbin, {of_table}), a.attidentity::text, {generated},
       CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN {} END,
       note.description,
       CASE WHEN own.objid IS NOT NULL AND a.attnotnull AND pg_get_expr(d.adbin, 0) = 'nextval(' || quote_literal(own.objid::regclass::text) || '::regclass)'
            THEN own.objid::text END
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
JOIN pg_namespace bn ON bn.oid = b.typnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation k ON k.oid = a.attcollation
LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace
LEFT JOIN pg_depend own ON own.refclassid = 'pg_class'::regclass AND own.refobjid = a.attrelid AND own.refobjsubid = a.attnum
     AND own.classid = 'pg_class'::regclass AND own.deptype = 'a' AND d.oid IS NOT NULL
     AND EXISTS (SELECT FROM pg_depend used WHERE used.classid = 'pg_attrdef'::regclass AND used.objid = d.oid
                 AND used.refclassid = 'pg_class'::regclass AND used.refobjid = own.objid)
LEFT JOIN pg_description note ON note.objoid = a.attrelid AND note.classoid = 'pg_class'::regclass AND note.objsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND {}
ORDER BY a.attrelid, a.attnum",
        collation!(),
        users_schema!("n"),
    )
}

/// Table, name, `f` or `c`, deferrable, deferred, validated, columns, referenced schema, name, whether that
/// schema is the connection's own, referenced columns, on update, on delete, expression, what the model
/// does not hold, with commas, whether it is a check that nobody inherits, enforced.
pub(super) fn constraints(version: u32) -> String {
    let set_columns = if version >= 15 { "con.confdelsetcols IS NOT NULL" } else { "false" };
    let enforced = if version >= 18 { "con.conenforced" } else { "true" };
    format!(
        "
SELECT con.conrelid::text, con.conname::text, con.contype::text, con.condeferrable::text, con.condeferred::text, con.convalidated::text,
       (SELECT json_agg(a.attname ORDER BY key.place) FROM unnest(con.conkey) WITH ORDINALITY key(number, place)
        JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = key.number)::text,
       rn.nspname::text, r.relname::text, (rn.nspname = current_schema())::text,
       (SELECT json_agg(a.attname ORDER BY key.place) FROM unnest(con.confkey) WITH ORDINALITY key(number, place)
        JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = key.number)::text,
       con.confupdtype::text, con.confdeltype::text, pg_get_expr(con.conbin, con.conrelid),
       concat_ws(',', CASE WHEN con.confmatchtype = 'f' THEN 'match full' END,
                 CASE WHEN {set_columns} THEN 'set of some columns' END),
       (con.contype = 'c' AND con.connoinherit)::text, ({enforced})::text
FROM pg_constraint con
JOIN pg_class c ON c.oid = con.conrelid AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class r ON r.oid = con.confrelid
LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
WHERE con.contype IN ('f', 'c') AND con.conparentid = 0 AND {}
ORDER BY con.conrelid, con.conname",
        users_schema!("n"),
    )
}

/// Table, name, method, unique, valid, predicate, NULLS NOT DISTINCT, type of its constraint, deferrable,
/// deferred, parts: [column, text, carried only, options, operator class, collation, operator that
/// excludes], storage parameters.
pub(super) fn indexes(version: u32) -> String {
    let nulls = if version >= 15 { "i.indnullsnotdistinct::text" } else { "'false'" };
    format!(
        "
SELECT i.indrelid::text, x.relname::text, am.amname::text, i.indisunique::text, i.indisvalid::text,
       pg_get_expr(i.indpred, i.indrelid), {nulls}, con.contype::text, con.condeferrable::text, con.condeferred::text,
       (SELECT json_agg(json_build_array(
                   a.attname, CASE WHEN a.attnum IS NULL OR k.oid <> a.attcollation THEN pg_get_indexdef(i.indexrelid, part.number, true) ELSE '' END, part.number > i.indnkeyatts, i.indoption[part.number - 1],
                   CASE WHEN NOT o.opcdefault OR ia.attoptions IS NOT NULL THEN
                       CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                            ELSE quote_ident(o_n.nspname) || '.' || quote_ident(o.opcname) END
                       || coalesce('(' || (SELECT string_agg(regexp_replace(setting, '^([^=]+)=(.*)$', '\\1=''\\2'''), ', ')
                                           FROM unnest(ia.attoptions) setting) || ')', '') END,
                   CASE WHEN a.attnum IS NOT NULL AND k.oid <> a.attcollation THEN quote_ident(kn.nspname) || '.' || quote_ident(k.collname)
                        WHEN a.attnum IS NULL AND k.oid IS NOT NULL
                             AND strpos(pg_get_indexdef(i.indexrelid, 0, true),
                                        pg_get_indexdef(i.indexrelid, part.number, true) || ' COLLATE ') > 0
                             THEN quote_ident(kn.nspname) || '.' || quote_ident(k.collname) END,
                   CASE WHEN pg_operator_is_visible(op.oid) THEN op.oprname::text
                        ELSE 'OPERATOR(' || quote_ident(op_n.nspname) || '.' || op.oprname || ')' END
               ) ORDER BY part.number)
        FROM generate_series(1, i.indnatts::int) part(number)
        JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = part.number
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[part.number - 1] AND a.attnum <> 0
        LEFT JOIN pg_operator op ON op.oid = con.conexclop[part.number]
        LEFT JOIN pg_namespace op_n ON op_n.oid = op.oprnamespace
        LEFT JOIN pg_opclass o ON part.number <= i.indnkeyatts AND o.oid = i.indclass[part.number - 1]
        LEFT JOIN pg_namespace o_n ON o_n.oid = o.opcnamespace
        LEFT JOIN pg_collation k ON part.number <= i.indnkeyatts AND k.oid = i.indcollation[part.number - 1]
        LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace)::text,
       to_json(x.reloptions)::text
FROM pg_index i
JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_am am ON am.oid = x.relam
LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x') AND con.conrelid = i.indrelid
WHERE {}
ORDER BY i.indrelid, x.relname",
        users_schema!("n"),
    )
}

/// Schema, name, whether the schema is the connection's own, labels, comment.
pub(super) const ENUMS: &str = concat!(
    "
SELECT n.nspname::text, t.typname::text, (n.nspname = current_schema())::text,
       coalesce(json_agg(e.enumlabel ORDER BY e.enumsortorder) FILTER (WHERE e.enumlabel IS NOT NULL), '[]')::text,
       obj_description(t.oid, 'pg_type')
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_enum e ON e.enumtypid = t.oid
WHERE t.typtype = 'e' AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_type", "t"),
    "
GROUP BY n.nspname, t.typname, t.oid
ORDER BY n.nspname, t.typname"
);

/// Schema, name, whether the schema is the connection's own; what it is over: text, whether an array, kind of the base type, its
/// schema, its name, whether that schema is the connection's own; NOT NULL, default, collation where it is not the type's, comment,
/// checks. One over a type of an array is read like one of a column.
pub(super) const DOMAINS: &str = concat!(
    "
SELECT n.nspname::text, d.typname::text, (n.nspname = current_schema())::text,
       format_type(d.typbasetype, d.typtypmod), (e.oid IS NOT NULL)::text,
       b.typtype::text, bn.nspname::text, b.typname::text, (bn.nspname = current_schema())::text,
       d.typnotnull::text, CASE WHEN d.typdefaultbin IS NULL THEN d.typdefault ELSE pg_get_expr(d.typdefaultbin, 0) END,
       CASE WHEN d.typcollation <> 0 AND d.typcollation <> t.typcollation THEN ",
    collation!(),
    " END, note.description,
       coalesce((SELECT json_agg(json_build_array(con.conname, pg_get_expr(con.conbin, 0), con.convalidated) ORDER BY con.conname)
                 FROM pg_constraint con WHERE con.contypid = d.oid AND con.contype = 'c'), '[]')::text
FROM pg_type d
JOIN pg_namespace n ON n.oid = d.typnamespace
JOIN pg_type t ON t.oid = d.typbasetype
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
JOIN pg_namespace bn ON bn.oid = b.typnamespace
LEFT JOIN pg_collation k ON k.oid = d.typcollation
LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace
LEFT JOIN pg_description note ON note.objoid = d.oid AND note.classoid = 'pg_type'::regclass AND note.objsubid = 0
WHERE d.typtype = 'd' AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_type", "d"),
    "
ORDER BY n.nspname, d.typname"
);

/// oid, schema, name, whether that schema is the connection's own, `i` for that of an identity, the column that owns it, whether
/// its type is another than that column's, its table and name, start, increment, least and greatest value, how many are kept at
/// hand, whether it begins again, its type, its comment.
pub(super) const SEQUENCES: &str = concat!(
    "
SELECT c.oid::text, n.nspname::text, c.relname::text, (n.nspname = current_schema())::text, d.deptype::text, t.relname || '.' || a.attname,
       (s.seqtypid <> a.atttypid)::text, d.refobjid::text, a.attname::text, s.seqstart::text, s.seqincrement::text, s.seqmin::text,
       s.seqmax::text, s.seqcache::text, s.seqcycle::text, format_type(s.seqtypid, NULL), note.description
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
LEFT JOIN pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
LEFT JOIN pg_description note ON note.objoid = c.oid AND note.classoid = 'pg_class'::regclass AND note.objsubid = 0
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
ORDER BY n.nspname, c.relname"
);
