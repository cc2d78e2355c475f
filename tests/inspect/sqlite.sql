-- What the inspector sees when somebody changes a SQLite database behind its back.
-- Each case: a database, one change (after `-- then`), and the lines of the model that differ.

-- # declared type
CREATE TABLE t (a integer, b TEXT, c varchar( 10 ), d, e BOOLEAN, f datetime);
-- then
DROP TABLE t; CREATE TABLE t (a text, b text, c varchar(20), d any, e integer, f date);
-- - table t.columns.a.type = "bigint"
-- - table t.columns.c.type = "native varchar(10)"
-- - table t.columns.d.type = "native "
-- - table t.columns.e.type = "bool"
-- - table t.columns.f.type = "timestamp"
-- + table t.columns.a.type = "text"
-- + table t.columns.c.type = "native varchar(20)"
-- + table t.columns.d.type = "native ANY"
-- + table t.columns.e.type = "bigint"
-- + table t.columns.f.type = "date"

-- # not null
CREATE TABLE t (a integer);
-- then
DROP TABLE t; CREATE TABLE t (a integer NOT NULL);
-- - table t.columns.a.nullable = true

-- # default
CREATE TABLE t (a text DEFAULT 'it''s', b DEFAULT -1, c DEFAULT x'00ff', d text DEFAULT current_timestamp);
-- then
DROP TABLE t; CREATE TABLE t (a text DEFAULT (lower('X')), b DEFAULT '-1', c DEFAULT 1.5, d text DEFAULT (datetime('now')));
-- - table t.columns.a.default_sql = "'it''s'"
-- - table t.columns.b.default_sql = "-1"
-- - table t.columns.c.default_sql = "x'00ff'"
-- - table t.columns.d.default_sql = "current_timestamp"
-- + table t.columns.a.default_sql = "lower('X')"
-- + table t.columns.b.default_sql = "'-1'"
-- + table t.columns.c.default_sql = "1.5"
-- + table t.columns.d.default_sql = "datetime('now')"

-- # autoincrement
CREATE TABLE t (id integer PRIMARY KEY); CREATE TABLE u (id integer, PRIMARY KEY (id));
-- then
DROP TABLE t; CREATE TABLE t (id integer PRIMARY KEY AUTOINCREMENT NOT NULL);
DROP TABLE u; CREATE TABLE u (id integer, PRIMARY KEY (id AUTOINCREMENT));
-- + table t.columns.id.identity = "by_default"
-- + table u.columns.id.identity = "by_default"

-- # rowid alias is never null
CREATE TABLE t (id integer PRIMARY KEY);
-- then
DROP TABLE t; CREATE TABLE t (id int PRIMARY KEY);
-- - table t.columns.id.type = "bigint"
-- + table t.columns.id.type = "native INT"
-- + unmanaged nullable primary key t.id

-- # collation of a column
CREATE TABLE t (a text COLLATE binary);
-- then
DROP TABLE t; CREATE TABLE t (a text COLLATE nocase);
-- + table t.columns.a.collate = "NOCASE"

-- # generated column
CREATE TABLE t (a integer, b integer AS (a * 2));
-- then
DROP TABLE t; CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a  *  3) STORED);
-- - table t.columns.b.generated.expr = "a * 2"
-- + table t.columns.b.generated.expr = "a * 3"
-- + table t.columns.b.generated.stored = true

-- # added and renamed column
CREATE TABLE t (a integer, b text CHECK (b <> 'a'));
-- then
ALTER TABLE t ADD COLUMN "odd ""name" text DEFAULT 'x, (' CHECK (1); ALTER TABLE t RENAME COLUMN b TO c;
-- - table t.checks.t_b_check.expr = "b <> 'a'"
-- - table t.columns.b.nullable = true
-- - table t.columns.b.type = "text"
-- + table t.checks.t_c_check.expr = "c <> 'a'"
-- + table t.checks.t_odd "name_check.expr = "1"
-- + table t.columns.c.nullable = true
-- + table t.columns.c.type = "text"
-- + table t.columns.odd "name.default_sql = "'x, ('"
-- + table t.columns.odd "name.nullable = true
-- + table t.columns.odd "name.type = "text"

-- # primary key
CREATE TABLE t (a text, b text, PRIMARY KEY (a, b));
-- then
DROP TABLE t; CREATE TABLE t (a text, b text, CONSTRAINT pk PRIMARY KEY (b, a));
-- - table t.primary_key.columns = ["a","b"]
-- + table t.primary_key.columns = ["b","a"]

-- # unique
CREATE TABLE t (a text, b text);
-- then
CREATE UNIQUE INDEX u ON t (b, a);
-- + table t.uniques.u.columns = ["b","a"]

-- # unique constraint in the definition
CREATE TABLE t (a text, b text);
-- then
DROP TABLE t; CREATE TABLE t (a text UNIQUE, b text, CONSTRAINT both UNIQUE (b, A) ON CONFLICT IGNORE);
-- + table t.uniques.both.columns = ["b","a"]
-- + table t.uniques.t_a_key.columns = ["a"]
-- + unmanaged on conflict clause t

-- # unique index that no constraint can be
CREATE TABLE t (a text, b text, c text); CREATE UNIQUE INDEX u ON t (a); CREATE UNIQUE INDEX v ON t (b); CREATE UNIQUE INDEX w ON t (c);
-- then
DROP INDEX u; CREATE UNIQUE INDEX u ON t (a) WHERE a <> 'x  y'; DROP INDEX v; CREATE UNIQUE INDEX v ON t (b DESC);
DROP INDEX w; CREATE UNIQUE INDEX w ON t (c COLLATE nocase);
-- - table t.uniques.u.columns = ["a"]
-- - table t.uniques.v.columns = ["b"]
-- - table t.uniques.w.columns = ["c"]
-- + table t.indexes.u.parts = ["a"]
-- + table t.indexes.u.unique = true
-- + table t.indexes.u.where = "a <> 'x  y'"
-- + table t.indexes.v.parts = [{"column":"b","direction":"desc"}]
-- + table t.indexes.v.unique = true
-- + table t.indexes.w.parts = [{"expr":"c COLLATE nocase"}]
-- + table t.indexes.w.unique = true

-- # index
CREATE TABLE t (a text, b text); CREATE INDEX i ON t (a);
-- then
DROP INDEX i; CREATE INDEX i ON t (lower(a), b DESC, (a || b) COLLATE nocase);
-- - table t.indexes.i.parts = ["a"]
-- + table t.indexes.i.parts = [{"expr":"lower(a)"},{"column":"b","direction":"desc"},{"expr":"(a || b) COLLATE nocase"}]

-- # foreign key
CREATE TABLE p (x integer PRIMARY KEY, y integer, UNIQUE (x, y)); CREATE TABLE t (a integer, b integer);
-- then
DROP TABLE t; CREATE TABLE t (a integer REFERENCES P, b integer,
  CONSTRAINT f FOREIGN KEY (a, B) REFERENCES p (X, y) ON DELETE CASCADE ON UPDATE SET DEFAULT DEFERRABLE INITIALLY DEFERRED);
-- + table t.foreign_keys.f.columns = ["a","b"]
-- + table t.foreign_keys.f.deferrable = "initially_deferred"
-- + table t.foreign_keys.f.on_delete = "cascade"
-- + table t.foreign_keys.f.on_update = "set_default"
-- + table t.foreign_keys.f.references = ["x","y"]
-- + table t.foreign_keys.f.table = "p"
-- + table t.foreign_keys.t_a_fkey.columns = ["a"]
-- + table t.foreign_keys.t_a_fkey.references = ["x"]
-- + table t.foreign_keys.t_a_fkey.table = "p"

-- # actions of a foreign key
CREATE TABLE p (x integer PRIMARY KEY); CREATE TABLE t (a integer REFERENCES p ON DELETE SET NULL);
-- then
DROP TABLE t; CREATE TABLE t (a integer REFERENCES p ON DELETE RESTRICT NOT DEFERRABLE);
-- - table t.foreign_keys.t_a_fkey.on_delete = "set_null"
-- + table t.foreign_keys.t_a_fkey.on_delete = "restrict"

-- # check
CREATE TABLE t (a integer CHECK (a > 0), b integer, CHECK (b > 0), CONSTRAINT c CHECK (a <> b));
-- then
DROP TABLE t; CREATE TABLE t (a integer CHECK (a  > 0), b integer, CHECK (b > 1 /* one */ AND b < 'x  y'), CONSTRAINT c CHECK ((a < b)), CHECK (1));
-- - table t.checks.c.expr = "a <> b"
-- - table t.checks.t_check.expr = "b > 0"
-- + table t.checks.c.expr = "a < b"
-- + table t.checks.t_check.expr = "b > 1 AND b < 'x  y'"
-- + table t.checks.t_check1.expr = "1"

-- # own books are left out, what is not managed is named
CREATE TABLE t (a integer);
-- then
CREATE TABLE _sqlx_migrations (version bigint); CREATE TABLE _schema_journal (version bigint);
CREATE VIEW v AS SELECT * FROM t; CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t; END;
CREATE TABLE w (a text PRIMARY KEY) WITHOUT ROWID, STRICT; CREATE VIRTUAL TABLE f USING fts5 (a);
-- + table w.columns.a.type = "text"
-- + table w.options.sqlite.strict = "true"
-- + table w.options.sqlite.without_rowid = "true"
-- + table w.primary_key.columns = ["a"]
-- + unmanaged trigger t.tr
-- + unmanaged view v
-- + unmanaged virtual table f

-- # parts of a primary key
CREATE TABLE t (a text NOT NULL, b text NOT NULL, PRIMARY KEY (a, b)); CREATE TABLE u (a text, b text, PRIMARY KEY (a, b)) WITHOUT ROWID; CREATE TABLE v (a integer, PRIMARY KEY (a)) WITHOUT ROWID; CREATE TABLE x (a text NOT NULL, PRIMARY KEY (a));
-- then
DROP TABLE t; CREATE TABLE t (a text NOT NULL, b text NOT NULL, PRIMARY KEY (a DESC, b));
DROP TABLE u; CREATE TABLE u (a text, b text, PRIMARY KEY (a, b DESC)) WITHOUT ROWID;
DROP TABLE v; CREATE TABLE v (a integer, PRIMARY KEY (a DESC)) WITHOUT ROWID;
DROP TABLE x; CREATE TABLE x (a text NOT NULL, PRIMARY KEY (a COLLATE nocase));
-- + table t.primary_key.descending = ["a"]
-- + table u.primary_key.descending = ["b"]
-- + table v.primary_key.descending = ["a"]
-- + unmanaged order or collation in a key x

-- # a key that allows NULL
CREATE TABLE t (a text NOT NULL, b text NOT NULL, PRIMARY KEY (a, b));
-- then
DROP TABLE t; CREATE TABLE t (a text NOT NULL, b text, PRIMARY KEY (a, b));
-- + unmanaged nullable primary key t.b

-- # an integer beside the rowid
CREATE TABLE t (a integer, PRIMARY KEY (a)); CREATE TABLE w (a integer PRIMARY KEY);
-- then
DROP TABLE t; CREATE TABLE t (a integer, PRIMARY KEY (a DESC)); DROP TABLE w; CREATE TABLE w (a integer PRIMARY KEY DESC);
-- + unmanaged nullable primary key w.a
-- + unmanaged order or collation in a key w
