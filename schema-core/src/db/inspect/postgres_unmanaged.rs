//! What PostgreSQL's catalogue holds and the model does not: objects beside the tables, and facts of tables. One query.

/// Kind, schema, whether it is the connection's own, name, of everything that the model does not hold.
pub(super) fn unmanaged(version: u32) -> String {
    UNMANAGED
        .replace("{compression}", if version >= 14 { "a.attcompression <> ''" } else { "false" })
        .replace("{period}", if version >= 18 { "con.conperiod" } else { "false" })
        // Before, the triggers that a partition has of its table cannot be told from its own.
        .replace("{clone}", if version >= 13 { "t.tgparentid <> 0" } else { "c.relispartition" })
}

const UNMANAGED: &str = concat!(
    "WITH RECURSIVE part(oid, root, whole, level) AS (",
    parts!(),
    ")
SELECT CASE WHEN c.relispartition THEN 'partition' ELSE CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
            WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'composite type' END END,
       n.nspname::text, (n.nspname = current_schema())::text, c.relname::text
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE (c.relkind IN ('v', 'm', 'f', 'c')
       OR (c.relispartition AND c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM part WHERE part.oid = c.oid))) AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
UNION ALL
SELECT 'trigger', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || t.tgname
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND NOT ({clone}) AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, n.nspname, (n.nspname = current_schema())::text,
       p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_proc", "p"),
    "
UNION ALL
SELECT 'range type', n.nspname, (n.nspname = current_schema())::text, t.typname
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'r' AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_type", "t"),
    "
UNION ALL
SELECT 'policy', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || p.polname
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
UNION ALL
SELECT 'row level security', n.nspname, (n.nspname = current_schema())::text, c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relrowsecurity AND c.relkind IN ('r', 'p')
UNION ALL
SELECT 'own definition of what is inherited', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || own.name
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
LATERAL (
    SELECT a.attname FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attinhcount > 0 AND a.attislocal AND a.attidentity = '' AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT con.conname FROM pg_constraint con
    WHERE con.conrelid = c.oid AND con.contype = 'c' AND con.coninhcount > 0 AND con.conislocal
    UNION ALL
    SELECT a.attname FROM pg_constraint con JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = con.conkey[1]
    WHERE con.conrelid = c.oid AND con.contype = 'n' AND con.coninhcount > 0 AND con.conislocal AND NOT a.attislocal
      AND NOT EXISTS (SELECT FROM pg_constraint key WHERE key.conrelid = c.oid AND key.contype = 'p' AND a.attnum = ANY (key.conkey))
) own(name)
WHERE c.relkind = 'r' AND NOT c.relispartition AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'rule', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || r.rulename
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('r', 'p') JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ",
    users_schema!("n"),
    "
UNION ALL
SELECT kind, n.nspname, (n.nspname = current_schema())::text, c.relname || fact.name
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_inherits i ON i.inhrelid = c.oid,
LATERAL (
    SELECT 'index of a partition', '.' || x.relname FROM pg_index own JOIN pg_class x ON x.oid = own.indexrelid
    WHERE own.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_inherits up WHERE up.inhrelid = x.oid)
    UNION ALL
    SELECT 'constraint of a partition', '.' || con.conname FROM pg_constraint con
    WHERE con.conrelid = c.oid AND (con.contype = 'c' AND con.coninhcount = 0 OR con.contype = 'f' AND con.conparentid = 0)
    UNION ALL
    SELECT CASE WHEN own.attnotnull <> up.attnotnull THEN 'not null of a partition' ELSE 'default of a partition' END, '.' || own.attname
    FROM pg_attribute own JOIN pg_attribute up ON up.attrelid = i.inhparent AND up.attname = own.attname
    LEFT JOIN pg_attrdef own_d ON own_d.adrelid = own.attrelid AND own_d.adnum = own.attnum
    LEFT JOIN pg_attrdef up_d ON up_d.adrelid = up.attrelid AND up_d.adnum = up.attnum
    WHERE own.attrelid = c.oid AND own.attnum > 0 AND NOT own.attisdropped
      AND (own.attnotnull <> up.attnotnull
           OR pg_get_expr(own_d.adbin, own.attrelid) IS DISTINCT FROM pg_get_expr(up_d.adbin, up.attrelid))
    UNION ALL
    SELECT 'storage parameters', '' WHERE c.reloptions IS NOT NULL
    UNION ALL
    SELECT 'unlogged partition', '' WHERE c.relpersistence = 'u'
    UNION ALL
    SELECT 'comment on a partition', CASE d.objsubid WHEN 0 THEN '' ELSE '.' || a.attname END
    FROM pg_description d LEFT JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid AND a.attnum > 0
    WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
) fact(kind, name)
WHERE c.relispartition AND c.relkind IN ('r', 'p') AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'extended statistics', n.nspname, (n.nspname = current_schema())::text, s.stxname
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
UNION ALL
SELECT 'extension', '', 'true', extname FROM pg_extension WHERE extname <> 'plpgsql'
UNION ALL
SELECT fact, n.nspname, (n.nspname = current_schema())::text, c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam,
LATERAL (VALUES (c.relreplident <> 'd', 'replica identity'),
                (c.reltablespace <> 0, 'tablespace'), (c.reloftype <> 0, 'typed table'), (am.amname <> 'heap', 'access method of a table'),
                (c.relforcerowsecurity, 'forced row level security')) seen(there, fact)
WHERE seen.there AND c.relkind IN ('r', 'p') AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
UNION ALL
SELECT fact, n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || x.relname
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
LATERAL (VALUES (x.reloptions IS NOT NULL AND EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')), 'storage parameters'), (x.reltablespace <> 0, 'tablespace'), (i.indisclustered, 'clustered index')) seen(there, fact)
WHERE seen.there AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT fact, n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || a.attname
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
LATERAL (VALUES (a.attstorage <> t.typstorage, 'storage of a column'), ({compression}, 'compression of a column'),
                (a.attoptions IS NOT NULL, 'options of a column'), (coalesce(a.attstattarget, -1) > -1, 'statistics target of a column'),
                (a.attacl IS NOT NULL, 'grants')) seen(there, fact)
WHERE seen.there AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'grants', n.nspname, (n.nspname = current_schema())::text, c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'S') AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
UNION ALL
SELECT 'not null constraint that is not valid or not inherited', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || con.conname
FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE con.contype = 'n' AND (NOT con.convalidated OR con.connoinherit) AND NOT c.relispartition AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'key over time', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || con.conname
FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE {period} AND NOT c.relispartition AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'comment on a constraint', n.nspname, (n.nspname = current_schema())::text, c.relname || '.' || con.conname
FROM pg_description d JOIN pg_constraint con ON con.oid = d.objoid JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE d.classoid = 'pg_constraint'::regclass AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT CASE c.relkind WHEN 'S' THEN 'comment on a sequence' ELSE 'comment on an index' END, n.nspname, (n.nspname = current_schema())::text, c.relname
FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND c.relkind IN ('i', 'I', 'S') JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0
  AND (c.relkind <> 'S' OR EXISTS (SELECT FROM pg_depend own WHERE own.classid = 'pg_class'::regclass AND own.objid = c.oid
                                   AND own.refclassid = 'pg_class'::regclass AND own.deptype IN ('a', 'i'))) AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
UNION ALL
SELECT 'unlogged sequence', n.nspname, (n.nspname = current_schema())::text, c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'S' AND c.relpersistence = 'u'
  AND NOT EXISTS (SELECT FROM pg_depend own WHERE own.classid = 'pg_class'::regclass AND own.objid = c.oid
                  AND own.refclassid = 'pg_class'::regclass AND own.deptype IN ('a', 'i')) AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_class", "c"),
    "
UNION ALL
SELECT 'comment on a constraint', n.nspname, (n.nspname = current_schema())::text, t.typname || '.' || con.conname
FROM pg_description d JOIN pg_constraint con ON con.oid = d.objoid JOIN pg_type t ON t.oid = con.contypid JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE d.classoid = 'pg_constraint'::regclass AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'grants', n.nspname, (n.nspname = current_schema())::text, t.typname
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typacl IS NOT NULL AND t.typtype IN ('d', 'e') AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_type", "t"),
    "
UNION ALL
SELECT 'comment on a schema', '', 'true', n.nspname
FROM pg_description d JOIN pg_namespace n ON n.oid = d.objoid
WHERE d.classoid = 'pg_namespace'::regclass AND d.description <> 'standard public schema' AND ",
    users_schema!("n"),
    "
UNION ALL
SELECT 'collation', n.nspname, (n.nspname = current_schema())::text, k.collname
FROM pg_collation k JOIN pg_namespace n ON n.oid = k.collnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_collation", "k"),
    "
UNION ALL
SELECT 'operator', n.nspname, (n.nspname = current_schema())::text, o.oprname
FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_operator", "o"),
    "
UNION ALL
SELECT 'operator class', n.nspname, (n.nspname = current_schema())::text, o.opcname
FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_opclass", "o"),
    "
UNION ALL
SELECT 'text search configuration', n.nspname, (n.nspname = current_schema())::text, o.cfgname
FROM pg_ts_config o JOIN pg_namespace n ON n.oid = o.cfgnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_ts_config", "o"),
    "
UNION ALL
SELECT 'text search dictionary', n.nspname, (n.nspname = current_schema())::text, o.dictname
FROM pg_ts_dict o JOIN pg_namespace n ON n.oid = o.dictnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_ts_dict", "o"),
    "
UNION ALL
SELECT 'operator family', n.nspname, (n.nspname = current_schema())::text, o.opfname
FROM pg_opfamily o JOIN pg_namespace n ON n.oid = o.opfnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_opfamily", "o"),
    "
UNION ALL
SELECT 'text search parser', n.nspname, (n.nspname = current_schema())::text, o.prsname
FROM pg_ts_parser o JOIN pg_namespace n ON n.oid = o.prsnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_ts_parser", "o"),
    "
UNION ALL
SELECT 'text search template', n.nspname, (n.nspname = current_schema())::text, o.tmplname
FROM pg_ts_template o JOIN pg_namespace n ON n.oid = o.tmplnamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_ts_template", "o"),
    "
UNION ALL
SELECT 'conversion', n.nspname, (n.nspname = current_schema())::text, o.conname
FROM pg_conversion o JOIN pg_namespace n ON n.oid = o.connamespace
WHERE ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_conversion", "o"),
    "
UNION ALL
SELECT 'base type', n.nspname, (n.nspname = current_schema())::text, o.typname
FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace
WHERE (o.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type item WHERE item.typarray = o.oid) OR o.typtype = 'p') AND ",
    users_schema!("n"),
    " AND ",
    no_extension!("pg_type", "o"),
    // What has no schema is the system's own below this number (PostgreSQL, `src/include/access/transam.h`).
    "
UNION ALL
SELECT 'cast', '', 'true', format_type(o.castsource, NULL) || ' AS ' || format_type(o.casttarget, NULL)
FROM pg_cast o WHERE o.oid >= 16384 AND ",
    no_extension!("pg_cast", "o"),
    "
UNION ALL
SELECT 'transform', '', 'true', format_type(o.trftype, NULL) || ' ' || l.lanname
FROM pg_transform o JOIN pg_language l ON l.oid = o.trflang WHERE o.oid >= 16384 AND ",
    no_extension!("pg_transform", "o"),
    "
UNION ALL
SELECT 'language', '', 'true', o.lanname FROM pg_language o WHERE o.oid >= 16384 AND ",
    no_extension!("pg_language", "o"),
    "
UNION ALL
SELECT 'access method', '', 'true', o.amname FROM pg_am o WHERE o.oid >= 16384 AND ",
    no_extension!("pg_am", "o"),
    "
UNION ALL
SELECT 'foreign data wrapper', '', 'true', o.fdwname FROM pg_foreign_data_wrapper o WHERE ",
    no_extension!("pg_foreign_data_wrapper", "o"),
    "
UNION ALL
SELECT 'foreign server', '', 'true', o.srvname FROM pg_foreign_server o WHERE ",
    no_extension!("pg_foreign_server", "o"),
    "
UNION ALL
SELECT 'user mapping', '', 'true', srvname || '.' || usename FROM pg_user_mappings
UNION ALL
SELECT 'event trigger', '', 'true', o.evtname FROM pg_event_trigger o WHERE ",
    no_extension!("pg_event_trigger", "o"),
    "
UNION ALL
SELECT 'publication', '', 'true', pubname FROM pg_publication
UNION ALL
SELECT 'subscription', '', 'true', o.subname FROM pg_subscription o
WHERE o.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL
SELECT 'default privileges', '', 'true', pg_get_userbyid(defaclrole) FROM pg_default_acl"
);
