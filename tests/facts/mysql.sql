-- What the facts of MySQL and MariaDB are replayed on: `tables` before each, under the name of a fact what it needs beside them, and
-- `at risk` what makes it fail where it is declared that rows may. A line `-- ! name: reason` says why a fact cannot be replayed.

-- ! other-engine: a table of another engine has no number that tells whether it was built again

-- # once
CREATE TABLE ten (n int);
INSERT INTO ten VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

-- # tables
SET foreign_key_checks = 0;
DROP TABLE IF EXISTS t, t9, r, q, pt, pr;
SET foreign_key_checks = 1 /*M! , check_constraint_checks = 1 */;
CREATE TABLE r (id int PRIMARY KEY);
INSERT INTO r VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
CREATE TABLE t (
    id int NOT NULL AUTO_INCREMENT PRIMARY KEY, a int, a2 int, nn int NOT NULL, vc varchar(50), vcl varchar(100), tx text,
    ch char(10), bi bigint, dc decimal(10, 2), dt datetime, fl float, js json, e enum('a', 'b', 'c'), st set('x', 'y'),
    df int DEFAULT 5, ck int, rid int, g1 point NOT NULL, KEY k_a (a), KEY k_vc (vc), CONSTRAINT ckc CHECK (ck > 0)
) DEFAULT CHARACTER SET utf8mb4;
INSERT INTO t (a, a2, nn, vc, vcl, tx, ch, bi, dc, dt, fl, js, e, st, ck, rid, g1)
SELECT g, g, g, concat('vc', g), concat('vcl', g), 'text', 'ch', g, g, '2020-01-01', g, '{}', 'a', 'x', g, x, ST_GeomFromText('POINT(1 1)')
FROM (SELECT x.n + 10 * y.n + 100 * z.n + 1 AS g, x.n AS x FROM ten x, ten y, ten z WHERE z.n < 5) numbers;
CREATE TABLE q (id int PRIMARY KEY, k int);
INSERT INTO q VALUES (1, 1), (2, 2);
CREATE TABLE pt (id int PRIMARY KEY, k int) PARTITION BY HASH (id) PARTITIONS 4;
INSERT INTO pt VALUES (1, 1), (2, 2);
CREATE TABLE pr (id int PRIMARY KEY, k int) PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (100), PARTITION p2 VALUES LESS THAN (200));
INSERT INTO pr VALUES (1, 1), (101, 2);

-- # add-column-auto-increment, drop-primary-key, swap-primary-key, set-auto-increment
ALTER TABLE t MODIFY id int NOT NULL;

-- # add-column-beside-fulltext, add-fulltext-second, drop-column-beside-fulltext, rebuild-beside-fulltext
ALTER TABLE t ADD FULLTEXT ft0 (tx);

-- # add-column-compressed, drop-column-compressed
ALTER TABLE t ROW_FORMAT = COMPRESSED;

-- # add-column-after-fulltext, drop-column-after-fulltext
ALTER TABLE t ADD FULLTEXT ft0 (tx);
ALTER TABLE t DROP INDEX ft0;

-- # modify-beside-check-of-labels
ALTER TABLE t ADD CONSTRAINT cke CHECK (e <> 'c' OR a > 0);

-- # rebuild-beside-spatial
ALTER TABLE t ADD SPATIAL INDEX sp (g1);

-- # add-column-beside-indexed-virtual, drop-column-beside-indexed-virtual, rebuild-beside-indexed-virtual
ALTER TABLE t ADD x int AS (a * 2) VIRTUAL, ADD INDEX kx (x);

-- # drop-column-in-multi-index
ALTER TABLE t ADD INDEX km (a, a2);

-- # drop-column-in-unique-multi
ALTER TABLE t ADD UNIQUE um (a, a2);

-- # drop-column-virtual, add-index-on-virtual
ALTER TABLE t ADD x int AS (a * 2) VIRTUAL;

-- # drop-column-stored, set-not-null-beside-computed, stop-generating
ALTER TABLE t ADD x int AS (a * 2) STORED;

-- # drop-column-base-of-generated, rename-column-in-generated, rename-column-with-virtual
ALTER TABLE t ADD x int AS (a2 * 2) VIRTUAL;

-- # rename-column-with-stored, replace-column-by-computed
ALTER TABLE t ADD x int AS (a2 * 2) STORED;

-- # set-not-null-moment
ALTER TABLE t ADD m timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6);

-- # add-index-expr-second
ALTER TABLE t ADD INDEX ix0 ((a2 + 2));

-- # drop-unique-expr
ALTER TABLE t ADD UNIQUE INDEX ix ((a2 + 1));

-- # add-unique-clustered, add-primary-key-alone
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;

-- # drop-unique-clustered
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
ALTER TABLE t ADD UNIQUE u (nn);

-- # drop-column-with-foreign-key, drop-foreign-key-and-column, rename-column-with-foreign-key, drop-index-needed-by-foreign-key, drop-foreign-key, rename-column-referenced
ALTER TABLE t ADD INDEX kf (rid), ADD CONSTRAINT f FOREIGN KEY (rid) REFERENCES r (id);

-- # add-foreign-key-unchecked
SET foreign_key_checks = 0;

-- # set-add-ninth
ALTER TABLE t MODIFY st set('x', 'y', 'z', '1', '2', '3', '4', '5');

-- # column-charset-utf8mb3-utf8mb4
ALTER TABLE t ADD l varchar(20) CHARACTER SET utf8mb3;

-- # column-charset-utf8mb3-utf8mb4-indexed
ALTER TABLE t ADD l varchar(20) CHARACTER SET utf8mb3;
ALTER TABLE t ADD INDEX k_l (l);

-- # column-charset-latin1-utf8mb4
ALTER TABLE t ADD l varchar(20) CHARACTER SET latin1;

-- # add-primary-key
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
ALTER TABLE t ADD UNIQUE u_nn (nn);

-- # add-primary-key-nullable
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;

-- # drop-primary-key-beside-unique
ALTER TABLE t MODIFY id int NOT NULL;
ALTER TABLE t ADD UNIQUE u_nn (nn);

-- # alter-check-enforced
ALTER TABLE t ADD CONSTRAINT c CHECK (a2 > 0) NOT ENFORCED;

-- # add-check-unchecked
SET check_constraint_checks = 0;

-- # at risk: set-not-null, set-not-null-beside-computed
UPDATE t SET a2 = NULL WHERE id = 1;

-- # at risk: add-unique, add-primary-key-nullable, add-unique-expr
UPDATE t SET a2 = 2 WHERE id = 1;

-- # at risk: add-unique-clustered, add-primary-key-alone
UPDATE t SET nn = 2 WHERE id = 1;

-- # at risk: add-foreign-key
UPDATE t SET rid = 99 WHERE id = 1;

-- # at risk: add-check, alter-check-enforced, int-to-unsigned
UPDATE t SET a2 = -1 WHERE id = 1;

-- # at risk: varchar-shorter
UPDATE t SET vcl = repeat('x', 81) WHERE id = 1;

-- # at risk: text-to-varchar
UPDATE t SET tx = repeat('x', 256) WHERE id = 1;

-- # at risk: bigint-to-int
UPDATE t SET bi = 5000000000 WHERE id = 1;

-- # at risk: datetime-to-timestamp
UPDATE t SET dt = '1950-01-01' WHERE id = 1;

-- # at risk: varchar-to-enum
UPDATE t SET ch = 'y' WHERE id = 1;

-- # at risk: table-convert-charset
UPDATE t SET vc = 'Ж' WHERE id = 1;
