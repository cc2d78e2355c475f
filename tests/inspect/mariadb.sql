-- What the inspector sees when somebody changes a MariaDB database behind its back.
-- Each case: a database, one change (after `-- then`), and the lines of the model that differ.

-- # length of a varchar
CREATE TABLE t (a varchar(10));
-- then
ALTER TABLE t MODIFY a varchar(20);
-- - table t.columns.a.type = "varchar(10)"
-- + table t.columns.a.type = "varchar(20)"

-- # integers
CREATE TABLE t (a int, b int, c tinyint, d bigint, e int);
-- then
ALTER TABLE t MODIFY a int unsigned, MODIFY b bigint, MODIFY c tinyint(1), MODIFY d bigint unsigned, MODIFY e mediumint;
-- - table t.columns.a.type = "integer"
-- - table t.columns.b.type = "integer"
-- - table t.columns.c.type = "tinyint"
-- - table t.columns.d.type = "bigint"
-- - table t.columns.e.type = "integer"
-- + table t.columns.a.type = "unsigned integer"
-- + table t.columns.b.type = "bigint"
-- + table t.columns.c.type = "bool"
-- + table t.columns.d.type = "unsigned bigint"
-- + table t.columns.e.type = "native mediumint(9)"

-- # precision
CREATE TABLE t (a decimal(10, 2), b datetime(6), c timestamp(6) NULL, d time(6));
-- then
ALTER TABLE t MODIFY a decimal(12, 0), MODIFY b datetime, MODIFY c timestamp(3) NULL, MODIFY d time;
-- - table t.columns.a.type = "decimal(10, 2)"
-- - table t.columns.b.type = "timestamp"
-- - table t.columns.c.type = "timestamptz"
-- - table t.columns.d.type = "time"
-- + table t.columns.a.type = "decimal(12, 0)"
-- + table t.columns.b.type = "native datetime"
-- + table t.columns.c.type = "native timestamp(3)"
-- + table t.columns.d.type = "native time"

-- # texts and bytes
CREATE TABLE t (a longtext, b longblob, c varbinary(16), d binary(16), e char(2), f json);
-- then
ALTER TABLE t MODIFY a text, MODIFY b blob, MODIFY c varbinary(17), MODIFY d binary(15), MODIFY e char(3), MODIFY f longtext;
-- - table t.columns.a.type = "text"
-- - table t.columns.b.type = "bytes"
-- - table t.columns.c.type = "varbinary(16)"
-- - table t.columns.d.type = "uuid"
-- - table t.columns.e.type = "char(2)"
-- - table t.columns.f.type = "json"
-- + table t.columns.a.type = "native text"
-- + table t.columns.b.type = "native blob"
-- + table t.columns.c.type = "varbinary(17)"
-- + table t.columns.d.type = "native binary(15)"
-- + table t.columns.e.type = "char(3)"
-- + table t.columns.f.type = "text"

-- # labels of an enum
CREATE TABLE t (a enum('x', 'it''s'));
-- then
ALTER TABLE t MODIFY a enum('x', 'it''s', 'z');
-- - table t.columns.a.type = "native enum('x','it''s')"
-- + table t.columns.a.type = "native enum('x','it''s','z')"

-- # not null
CREATE TABLE t (a int);
-- then
ALTER TABLE t MODIFY a int NOT NULL;
-- - table t.columns.a.nullable = true

-- # constant default
CREATE TABLE t (a varchar(10) DEFAULT '', b int DEFAULT 5, c decimal(5, 2) DEFAULT 1.5, d date DEFAULT '2020-01-01', e varchar(9));
-- then
ALTER TABLE t ALTER a SET DEFAULT 'it''s \\ "x"', ALTER b SET DEFAULT 0, ALTER c SET DEFAULT 2, ALTER d DROP DEFAULT, ALTER e SET DEFAULT 'NULL';
-- - table t.columns.a.default_sql = "''"
-- - table t.columns.b.default_sql = "5"
-- - table t.columns.c.default_sql = "1.50"
-- - table t.columns.d.default_sql = "'2020-01-01'"
-- + table t.columns.a.default_sql = "'it''s \\\\ \"x\"'"
-- + table t.columns.b.default_sql = "0"
-- + table t.columns.c.default_sql = "2.00"
-- + table t.columns.e.default_sql = "'NULL'"

-- # default by expression
CREATE TABLE t (a varchar(20) DEFAULT 'uuid()', b int, c datetime(6));
-- then
ALTER TABLE t MODIFY a varchar(20) DEFAULT (concat('a\\b''c', 'd')), MODIFY b int DEFAULT (1 + 1), MODIFY c datetime(6) DEFAULT current_timestamp(6);
-- - table t.columns.a.default_sql = "'uuid()'"
-- + table t.columns.a.default_sql = "concat('a\\\\b\\'c','d')"
-- + table t.columns.b.default_sql = "(1 + 1)"
-- + table t.columns.c.default_sql = "current_timestamp(6)"

-- # on update
CREATE TABLE t (a datetime(6) DEFAULT current_timestamp(6));
-- then
ALTER TABLE t MODIFY a datetime(6) DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6);
-- - table t.columns.a.type = "timestamp"
-- + table t.columns.a.type = "native datetime(6) ON UPDATE current_timestamp(6)"

-- # auto_increment
CREATE TABLE t (a bigint PRIMARY KEY);
-- then
ALTER TABLE t MODIFY a bigint AUTO_INCREMENT;
-- + table t.columns.a.identity = "by_default"

-- # generated column
CREATE TABLE t (a varchar(5), b varchar(10) GENERATED ALWAYS AS (concat(a, 'it''s')) VIRTUAL);
-- then
ALTER TABLE t DROP b; ALTER TABLE t ADD b varchar(10) GENERATED ALWAYS AS (concat(a, 'x\\y')) STORED;
-- - table t.columns.b.generated.expr = "concat(`a`,'it\\'s')"
-- + table t.columns.b.generated.expr = "concat(`a`,'x\\\\y')"
-- + table t.columns.b.generated.stored = true

-- # collation of a column
CREATE TABLE t (a varchar(10)) CHARACTER SET utf8mb4;
-- then
ALTER TABLE t MODIFY a varchar(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- + table t.columns.a.collate = "utf8mb4_bin"

-- # comments
CREATE TABLE t (a int);
-- then
ALTER TABLE t COMMENT 'it''s', MODIFY a int COMMENT 'first \\';
-- + table t.columns.a.comment = "first \\"
-- + table t.comment = "it's"

-- # primary key
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));
-- then
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (b, a);
-- - table t.primary_key.columns = ["a","b"]
-- + table t.primary_key.columns = ["b","a"]

-- # unique
CREATE TABLE t (a int, b int);
-- then
CREATE UNIQUE INDEX u ON t (b, a);
-- + table t.uniques.u.columns = ["b","a"]

-- # unique index that no constraint can be
CREATE TABLE t (a varchar(20), b int, UNIQUE u (a), UNIQUE v (b));
-- then
ALTER TABLE t DROP INDEX u, ADD UNIQUE INDEX u (a(5)), DROP INDEX v, ADD UNIQUE INDEX v (b DESC);
-- - table t.uniques.u.columns = ["a"]
-- - table t.uniques.v.columns = ["b"]
-- + table t.indexes.u.parts = [{"column":"a","length":5}]
-- + table t.indexes.u.unique = true
-- + table t.indexes.v.parts = [{"column":"b","direction":"desc"}]
-- + table t.indexes.v.unique = true

-- # index
CREATE TABLE t (a varchar(20), b int);
-- then
CREATE INDEX i ON t (a(5), b DESC);
-- + table t.indexes.i.parts = [{"column":"a","length":5},{"column":"b","direction":"desc"}]

-- # fulltext index
CREATE TABLE t (a varchar(20), INDEX i (a));
-- then
DROP INDEX i ON t; CREATE FULLTEXT INDEX i ON t (a);
-- + table t.indexes.i.method = "fulltext"

-- # foreign key
CREATE TABLE p (x int, y int, PRIMARY KEY (x, y)); CREATE TABLE t (a int, b int, INDEX f (b, a));
-- then
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (b, a) REFERENCES p (x, y) ON DELETE CASCADE ON UPDATE SET NULL;
-- + table t.foreign_keys.f.columns = ["b","a"]
-- + table t.foreign_keys.f.on_delete = "cascade"
-- + table t.foreign_keys.f.on_update = "set_null"
-- + table t.foreign_keys.f.references = ["x","y"]
-- + table t.foreign_keys.f.table = "p"

-- # actions of a foreign key
CREATE TABLE p (x int PRIMARY KEY); CREATE TABLE t (a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (x) ON DELETE NO ACTION);
-- then
ALTER TABLE t DROP FOREIGN KEY f; ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (x) ON DELETE CASCADE;
-- + table t.foreign_keys.f.on_delete = "cascade"

-- # check of a column
CREATE TABLE t (a int);
-- then
ALTER TABLE t MODIFY a int CHECK (a > 0);
-- + table t.checks.a.expr = "`a` > 0"

-- # json and uuid
CREATE TABLE t (a longtext, b binary(16));
-- then
ALTER TABLE t MODIFY a json, MODIFY b uuid;
-- - table t.columns.a.type = "text"
-- - table t.columns.b.type = "uuid"
-- + table t.columns.a.type = "json"
-- + table t.columns.b.type = "native uuid"

-- # check
CREATE TABLE t (a varchar(20), CONSTRAINT c CHECK (a <> 'x'));
-- then
ALTER TABLE t DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a <> 'it''s' AND (a <> '\\' OR a = 'y'));
-- - table t.checks.c.expr = "`a` <> 'x'"
-- + table t.checks.c.expr = "`a` <> 'it\\'s' and (`a` <> '\\\\' or `a` = 'y')"

-- # invisible column and index
CREATE TABLE t (a int, b int, INDEX i (a));
-- then
ALTER TABLE t MODIFY b int INVISIBLE; ALTER TABLE t ALTER INDEX i IGNORED;
-- - table t.columns.b.type = "integer"
-- + table t.columns.b.type = "native int(11) INVISIBLE"
-- + table t.indexes.i.options.mariadb.ignored = "true"

-- # own books are left out, what is not managed is named
CREATE TABLE t (a int);
-- then
CREATE TABLE _sqlx_migrations (version bigint); CREATE TABLE _schema_journal (version bigint);
CREATE VIEW v AS SELECT * FROM t; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 1;
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t;
CREATE TABLE l (a varchar(3)) CHARACTER SET latin1;
CREATE TABLE r (a int) PARTITION BY HASH (a) PARTITIONS 2;
-- + table l.columns.a.collate = "latin1_swedish_ci"
-- + table l.columns.a.nullable = true
-- + table l.columns.a.type = "varchar(3)"
-- + table l.options.mariadb.collate = "latin1_swedish_ci"
-- + table r.columns.a.nullable = true
-- + table r.columns.a.type = "integer"
-- + table r.options.mariadb.partition_by = "HASH (a) PARTITIONS 2"
-- + unmanaged event e
-- + unmanaged function f
-- + unmanaged trigger t.tr
-- + unmanaged view v

-- # how a table is partitioned
CREATE TABLE a (a int, b date, c varchar(20), `order` int); CREATE TABLE b LIKE a; CREATE TABLE c LIKE a; CREATE TABLE d LIKE a; CREATE TABLE e LIKE a;
CREATE TABLE f LIKE a; CREATE TABLE g LIKE a; CREATE TABLE h (a int PRIMARY KEY) PARTITION BY HASH (a) PARTITIONS 3; CREATE TABLE i LIKE h;
CREATE TABLE j LIKE a; CREATE TABLE k LIKE a;
-- then
ALTER TABLE a COMMENT = 'PARTITION BY' PARTITION BY RANGE (to_days(b)) (PARTITION `p 0` VALUES LESS THAN (TO_DAYS('2020-01-01')) COMMENT 'it''s \\ old' MAX_ROWS = 100, PARTITION p1 VALUES LESS THAN MAXVALUE);
ALTER TABLE b PARTITION BY RANGE COLUMNS (b, c) (PARTITION p0 VALUES LESS THAN ('2020-01-01', 'ä''\\'), PARTITION p1 VALUES LESS THAN (MAXVALUE, 'x'));
ALTER TABLE c PARTITION BY LIST (`order`) (PARTITION p0 VALUES IN (NULL, -1, 1 + 1), PARTITION p1 VALUES IN (3));
ALTER TABLE d PARTITION BY LIST COLUMNS (a, c) (PARTITION p0 VALUES IN ((1, 'a'), (2, NULL)));
ALTER TABLE e PARTITION BY LINEAR HASH ((a + `order`) MOD 7) (PARTITION p0, PARTITION q);
ALTER TABLE f PARTITION BY KEY ALGORITHM = 1 (a, c) PARTITIONS 2;
ALTER TABLE g PARTITION BY RANGE (a) SUBPARTITION BY LINEAR KEY (c) (PARTITION p0 VALUES LESS THAN (0) (SUBPARTITION s0 COMMENT 'first', SUBPARTITION s1), PARTITION p1 VALUES LESS THAN (9) (SUBPARTITION s2, SUBPARTITION s3));
ALTER TABLE h REMOVE PARTITIONING;
ALTER TABLE i PARTITION BY KEY ();
ALTER TABLE j PARTITION BY HASH (extract(year_month FROM b)) (PARTITION p0, PARTITION p1);
ALTER TABLE k PARTITION BY RANGE (a) SUBPARTITION BY HASH (year(b)) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (0), PARTITION p1 VALUES LESS THAN (9));
ALTER TABLE k PARTITION BY LIST (a) (PARTITION p0 VALUES IN (0), PARTITION p1 DEFAULT);
CREATE TABLE l (a int) WITH SYSTEM VERSIONING PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH (PARTITION p0 HISTORY, PARTITION p1 CURRENT);
-- - table h.options.mariadb.partition_by = "HASH (a) PARTITIONS 3"
-- - table i.options.mariadb.partition_by = "HASH (a) PARTITIONS 3"
-- + table a.comment = "PARTITION BY"
-- + table a.options.mariadb.partition_by = "RANGE (to_days(b)) (PARTITION `p 0` VALUES LESS THAN (737790) COMMENT = 'it\\'s \\\\ old' MAX_ROWS = 100, PARTITION p1 VALUES LESS THAN (MAXVALUE))"
-- + table b.options.mariadb.partition_by = "RANGE COLUMNS (b, c) (PARTITION p0 VALUES LESS THAN ('2020-01-01', 'ä\\'\\\\'), PARTITION p1 VALUES LESS THAN (MAXVALUE, 'x'))"
-- + table c.options.mariadb.partition_by = "LIST (order) (PARTITION p0 VALUES IN (NULL, -1, 2), PARTITION p1 VALUES IN (3))"
-- + table d.options.mariadb.partition_by = "LIST COLUMNS (a, c) (PARTITION p0 VALUES IN ((1, 'a'), (2, NULL)))"
-- + table e.options.mariadb.partition_by = "LINEAR HASH ((a + order) % 7) (PARTITION p0, PARTITION q)"
-- + table f.options.mariadb.partition_by = "KEY ALGORITHM = 1 (a, c) PARTITIONS 2"
-- + table g.options.mariadb.partition_by = "RANGE (a) SUBPARTITION BY LINEAR KEY (c) (PARTITION p0 VALUES LESS THAN (0) (SUBPARTITION s0 COMMENT = 'first', SUBPARTITION s1), PARTITION p1 VALUES LESS THAN (9) (SUBPARTITION s2, SUBPARTITION s3))"
-- + table i.options.mariadb.partition_by = "KEY ()"
-- + table j.options.mariadb.partition_by = "HASH (extract(year_month from b)) PARTITIONS 2"
-- + table k.options.mariadb.partition_by = "LIST (a) (PARTITION p0 VALUES IN (0), PARTITION p1 DEFAULT)"
-- + unmanaged system versioned table l

-- # the engine and the options of a table
CREATE TABLE t (a integer); CREATE TABLE u (a integer); CREATE TABLE v (a integer);
-- then
ALTER TABLE t ENGINE = aria, MAX_ROWS = 100; ALTER TABLE u PAGE_COMPRESSED = 1, PAGE_COMPRESSION_LEVEL = 5, STATS_PERSISTENT = 0;
ALTER TABLE v ENGINE = aria TRANSACTIONAL = 0;
-- + table t.options.mariadb.engine = "Aria"
-- + table t.options.mariadb.max_rows = "100"
-- + table u.options.mariadb.page_compressed = "1"
-- + table u.options.mariadb.page_compression_level = "5"
-- + table u.options.mariadb.stats_persistent = "0"
-- + table v.options.mariadb.engine = "Aria"
-- + table v.options.mariadb.transactional = "0"

-- # a default that counts from a sequence of the same database
CREATE SEQUENCE s; CREATE TABLE t (a int, b int);
-- then
ALTER TABLE t MODIFY a int DEFAULT nextval(s), MODIFY b int DEFAULT (1 + nextval(s));
-- + table t.columns.a.default_sql = "nextval(`s`)"
-- + table t.columns.b.default_sql = "(1 + nextval(`s`))"

-- # sequences and tables that keep their history are named, and neither compared nor dropped
CREATE TABLE t (a int);
-- then
CREATE SEQUENCE s START WITH 5; CREATE TABLE v (a int) WITH SYSTEM VERSIONING;
CREATE TABLE w (a int, b timestamp(6) GENERATED ALWAYS AS ROW START, c timestamp(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (b, c)) WITH SYSTEM VERSIONING;
-- + unmanaged sequence s
-- + unmanaged system versioned table v
-- + unmanaged system versioned table w

-- # parts of a primary key
CREATE TABLE t (a longtext, b int, PRIMARY KEY (a(10), b)); CREATE TABLE u (a varchar(20), b varbinary(9), PRIMARY KEY (a, b)); CREATE TABLE v (a int PRIMARY KEY);
-- then
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a(12), b DESC); ALTER TABLE u DROP PRIMARY KEY, ADD PRIMARY KEY (a(20), b(8)); ALTER TABLE v DROP PRIMARY KEY, ADD PRIMARY KEY (a DESC);
-- - table t.primary_key.lengths.a = 10
-- + table t.primary_key.descending = ["b"]
-- + table t.primary_key.lengths.a = 12
-- + table u.primary_key.lengths.b = 8
-- + table v.primary_key.descending = ["a"]
