-- What the facts of PostgreSQL are replayed on: `once` for the database, `last` before it goes, `tables` whenever they are not as they
-- were, under the name of a fact what it needs beside them, and `at risk` what makes it fail where it is declared that rows may. A line `-- ! name: reason` says why a fact cannot be replayed.

-- # once
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE tsp LOCATION '';
CREATE EXTENSION citext SCHEMA public;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;

-- # last
DROP TABLESPACE tsp;

-- # tables
DROP SCHEMA IF EXISTS s, s2 CASCADE;
CREATE SCHEMA s;
CREATE SCHEMA s2;
CREATE TYPE en AS ENUM ('a', 'b', 'c');
CREATE TYPE en2 AS ENUM ('a', 'b');
CREATE DOMAIN dom AS int;
CREATE DOMAIN domc AS int CHECK (VALUE > 0);
CREATE TYPE comp AS (x int, y int);
CREATE SEQUENCE sq;
CREATE FUNCTION s.tf() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TABLE r (id int PRIMARY KEY, k int UNIQUE);
INSERT INTO r SELECT g, g FROM generate_series(1, 100) g;
CREATE TABLE t (
    id int PRIMARY KEY, a int, a2 int, nn int NOT NULL, b text, vc varchar(50), vci varchar(50), vcn varchar, ch char(10),
    bi bigint, n numeric(10, 2), re real, ts timestamp, ts3 timestamp(3), tz timestamptz, d date, j json, jb jsonb, tj text,
    tu text, u uuid, ti text, et text, e en, bo boolean, arr int[], ip cidr, ine inet, vb varbit(8), do1 dom, co comp,
    df int DEFAULT 5, ck int CHECK (ck > 0), rid int
);
INSERT INTO t
SELECT g, g, g, g, 'b' || g, 'vc' || g, 'vci' || g, 'vcn' || g, 'ch' || g,
    g, g, g, '2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01', '{}', '{}', '{}',
    '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', g::text, 'a', 'a', true, '{1}', '10.0.0.0/8',
    '10.0.0.0/8', '1010', g, '(1,2)',
    g, g, g % 100 + 1
FROM generate_series(1, 1000) g;
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
CREATE INDEX t_bi ON t (bi);
CREATE INDEX t_ip ON t (ip inet_ops);
CREATE INDEX t_n ON t (n);
CREATE INDEX t_ts ON t (ts);
CREATE INDEX t_vci ON t (vci);
CREATE TABLE z (id int, p int4range);
CREATE TABLE par (id int, a int);
CREATE TABLE ch1 (id int, a int);
CREATE TABLE p (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10000);
CREATE INDEX p_id ON p (id);
INSERT INTO p SELECT g, g FROM generate_series(1, 1000) g;

-- # drop-table-with-foreign-key, drop-referenced-table-cascade, truncate-cascade, drop-column-with-foreign-key, drop-foreign-key, alter-foreign-key-deferrable, alter-foreign-key-not-enforced, replace-foreign-key, type-of-referencing-column, type-of-referenced-column
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (id);

-- # validate-foreign-key
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (id) NOT VALID;

-- # alter-foreign-key-enforced
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (id) NOT ENFORCED;

-- # drop-unique-referenced
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (k);

-- # set-logged
ALTER TABLE t SET UNLOGGED;

-- # set-without-cluster
ALTER TABLE t CLUSTER ON t_a;

-- # no-inherit
ALTER TABLE ch1 INHERIT par;

-- # replica-identity-index, add-unique-using-index, swap-primary-key
CREATE UNIQUE INDEX t_nn ON t (nn);

-- # add-primary-key, add-primary-key-nullable
ALTER TABLE t DROP CONSTRAINT t_pkey;

-- # add-primary-key-using-index
ALTER TABLE t DROP CONSTRAINT t_pkey;
CREATE UNIQUE INDEX t_nn ON t (nn);

-- # add-primary-key-using-index-nullable
ALTER TABLE t DROP CONSTRAINT t_pkey;
CREATE UNIQUE INDEX t_ua ON t (a);

-- # add-primary-key-using-index-proved
ALTER TABLE t DROP CONSTRAINT t_pkey;
CREATE UNIQUE INDEX t_ua ON t (a);
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL);

-- # revoke
GRANT SELECT ON t TO pg_monitor;

-- # revoke-column
GRANT SELECT (a) ON t TO pg_monitor;

-- # drop-column-in-index
CREATE INDEX t_nn_a2 ON t (nn, a2);
CREATE INDEX t_partial ON t (nn) WHERE a2 > 0;

-- # drop-column-used-by-view, drop-column-used-by-view-cascade
CREATE VIEW v AS SELECT a2 FROM t;

-- # type-used-by-view
CREATE VIEW v AS SELECT vc FROM t;

-- # rename-view, rename-view-column, replace-view, replace-view-without-column, replace-view-renaming-column, replace-view-reordered, drop-view
CREATE VIEW v AS SELECT id, a FROM t;

-- # drop-view-cascade
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT id FROM v;

-- # refresh-matview, refresh-matview-concurrently
CREATE MATERIALIZED VIEW mv AS SELECT id, a FROM t;
CREATE UNIQUE INDEX mv_id ON mv (id);

-- # rename-trigger, drop-trigger, disable-trigger, drop-function-used
CREATE TRIGGER tg BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION s.tf();

-- # set-not-null-valid-check, set-not-null-and-drop-check
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL);

-- # set-not-null-compound-check
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL AND a > 0);

-- # set-not-null-invalid-check, validate-then-set-not-null
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;

-- # validate-not-null
ALTER TABLE t ADD CONSTRAINT c NOT NULL a NOT VALID;

-- # validate-check
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;

-- # alter-index-set-statistics
CREATE INDEX ix ON t ((a + 1));

-- # alter-index-set-fastupdate
CREATE INDEX ix ON t USING gin (jb);

-- # add-column-domain-with-default
CREATE DOMAIN domd AS int DEFAULT 1;

-- # type-domain-to-base-of-length
CREATE DOMAIN domv AS varchar(10);
ALTER TABLE t ADD dv domv;

-- # detach-partition-referenced
ALTER TABLE p ADD PRIMARY KEY (id, k);
CREATE TABLE q (id int, k int, FOREIGN KEY (id, k) REFERENCES p (id, k));

-- # at risk: detach-partition-referenced
INSERT INTO q VALUES (1, 1);

-- # drop-exclusion
ALTER TABLE z ADD CONSTRAINT ex EXCLUDE USING gist (p WITH &&);

-- # set-identity-always, set-identity-options, identity-restart, drop-identity
ALTER TABLE t ALTER nn ADD GENERATED BY DEFAULT AS IDENTITY;

-- # drop-expression, set-expression
ALTER TABLE t ADD x int GENERATED ALWAYS AS (a * 2) STORED;

-- # type-of-generated-base
ALTER TABLE t ADD x int GENERATED ALWAYS AS (a2 * 2) STORED;

-- # type-timestamp-to-timestamptz-other-zone
SET TimeZone = 'Europe/Paris';

-- # type-varchar-to-text-with-check
ALTER TABLE t ADD CONSTRAINT c CHECK (vc <> '');

-- # type-varchar-to-text-in-predicate
CREATE INDEX t_partial ON t (id) WHERE vc <> '';

-- # domain-validate
ALTER DOMAIN dom ADD CONSTRAINT dc CHECK (VALUE > 0) NOT VALID;

-- # create-partition-of-with-default
CREATE TABLE pdef PARTITION OF p DEFAULT;
INSERT INTO p SELECT g, 30000 + g FROM generate_series(1, 500) g;

-- # attach-partition
CREATE TABLE p2 (LIKE p);
INSERT INTO p2 SELECT g, 10000 + g FROM generate_series(1, 700) g;

-- # attach-partition-valid-check-and-index
CREATE TABLE p2 (LIKE p, CHECK (k IS NOT NULL AND k >= 10000 AND k < 20000));
INSERT INTO p2 SELECT g, 10000 + g FROM generate_series(1, 700) g;
CREATE INDEX p2_id ON p2 (id);

-- # attach-partition-with-default
CREATE TABLE pdef PARTITION OF p DEFAULT;
INSERT INTO p SELECT g, 30000 + g FROM generate_series(1, 500) g;
CREATE TABLE p2 (LIKE p);
INSERT INTO p2 SELECT g, 10000 + g FROM generate_series(1, 700) g;

-- # attach-partition-with-default-checked
CREATE TABLE pdef PARTITION OF p DEFAULT;
INSERT INTO p SELECT g, 30000 + g FROM generate_series(1, 500) g;
ALTER TABLE pdef ADD CHECK (k IS NOT NULL AND k >= 20000);
CREATE TABLE p2 (LIKE p, CHECK (k IS NOT NULL AND k >= 10000 AND k < 20000));
INSERT INTO p2 SELECT g, 10000 + g FROM generate_series(1, 700) g;

-- # attach-index-partition
CREATE INDEX px ON ONLY p (k);
CREATE INDEX p1x ON p1 (k);

-- # validate-check-partitioned
ALTER TABLE p ADD CONSTRAINT c CHECK (k >= 0) NOT VALID;

-- # at risk: set-not-null, set-not-null-invalid-check, validate-then-set-not-null, add-primary-key-nullable, add-primary-key-using-index-nullable
ALTER TABLE t DROP CONSTRAINT IF EXISTS c;
UPDATE t SET a = NULL WHERE id = 1;
ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;

-- # at risk: add-named-not-null
UPDATE t SET a = NULL WHERE id = 1;

-- # at risk: validate-not-null
ALTER TABLE t DROP CONSTRAINT c;
UPDATE t SET a = NULL WHERE id = 1;
ALTER TABLE t ADD CONSTRAINT c NOT NULL a NOT VALID;

-- # at risk: set-not-null-range-check
UPDATE t SET ck = NULL WHERE id = 1;

-- # at risk: add-check, add-not-valid-and-validate
UPDATE t SET a = 0 WHERE id = 1;

-- # at risk: validate-check
ALTER TABLE t DROP CONSTRAINT c;
UPDATE t SET a = 0 WHERE id = 1;
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;

-- # at risk: validate-check-partitioned
ALTER TABLE p DROP CONSTRAINT c;
UPDATE p SET k = 0 WHERE id = 1;
ALTER TABLE p ADD CONSTRAINT c CHECK (k > 0) NOT VALID;

-- # at risk: add-foreign-key
UPDATE t SET rid = 0 WHERE id = 1;

-- # at risk: validate-foreign-key
ALTER TABLE t DROP CONSTRAINT f;
UPDATE t SET rid = 0 WHERE id = 1;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (id) NOT VALID;

-- # at risk: alter-foreign-key-enforced
UPDATE t SET rid = 0 WHERE id = 1;

-- # at risk: add-foreign-key-partitioned
UPDATE p SET id = 0 WHERE id = 1;

-- # at risk: create-unique-index, create-unique-index-concurrently, create-unique-index-nulls-not-distinct, add-unique, add-exclusion
UPDATE t SET nn = 2 WHERE id = 1;

-- # at risk: add-primary-key
UPDATE t SET id = 2 WHERE id = 1;

-- # at risk: add-primary-key-partitioned
UPDATE p SET id = NULL WHERE id = 1;

-- # at risk: add-exclusion-gist
INSERT INTO z VALUES (1, '[1,3)'), (2, '[2,4)');

-- # at risk: create-partition-of-with-default
INSERT INTO pdef VALUES (1, 15000);

-- # at risk: attach-partition, attach-partition-with-default
INSERT INTO p2 VALUES (1, 5);

-- # at risk: type-text-to-varchar-of-length, type-varchar-shorter, type-varchar-to-varchar-of-length
UPDATE t SET b = repeat('x', 51), vc = repeat('x', 21), vcn = repeat('x', 51) WHERE id = 1;

-- # at risk: type-text-to-int-using, type-text-to-jsonb, type-text-to-uuid, type-text-to-enum
UPDATE t SET ti = 'x', tj = 'x', tu = 'x', et = 'x' WHERE id = 1;

-- # at risk: type-enum-to-enum
UPDATE t SET e = 'c' WHERE id = 1;

-- # at risk: type-text-to-citext-indexed
DROP INDEX t_b;
UPDATE t SET b = 'B2' WHERE id = 1;
CREATE UNIQUE INDEX t_b ON t (b);

-- # at risk: type-bigint-to-int
UPDATE t SET bi = 5000000000 WHERE id = 1;

-- # at risk: type-numeric-fewer-digits
UPDATE t SET n = 10000000 WHERE id = 1;

-- # at risk: type-int-to-domain-with-check
UPDATE t SET a2 = 0 WHERE id = 1;

-- # at risk: domain-add-check
UPDATE t SET do1 = 0 WHERE id = 1;

-- # at risk: domain-validate
ALTER DOMAIN dom DROP CONSTRAINT dc;
UPDATE t SET do1 = 0 WHERE id = 1;
ALTER DOMAIN dom ADD CONSTRAINT dc CHECK (VALUE > 0) NOT VALID;

-- # at risk: domain-set-not-null
UPDATE t SET do1 = NULL WHERE id = 1;
