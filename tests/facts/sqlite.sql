-- What the facts of SQLite are replayed on: `tables` for the file, under the name of a fact what it needs beside them, and `at risk` what
-- makes it fail where it is declared that rows may.

-- # tables
PRAGMA foreign_keys = ON;
CREATE TABLE r (id integer PRIMARY KEY, k int);
INSERT INTO r VALUES (1, 1), (2, 2);
CREATE TABLE t (
    id integer PRIMARY KEY, a int, b text NOT NULL DEFAULT 'x', u int UNIQUE, ck int CHECK (ck > 0), df int DEFAULT 5,
    g int, gv int AS (g * 2), w int, i int, tc int, td int, rid int REFERENCES r (id), CONSTRAINT tcc CHECK (tc < td)
);
CREATE INDEX t_i ON t (i);
CREATE INDEX t_w ON t (a) WHERE w > 0;
INSERT INTO t (a, u, ck, g, w, i, tc, td, rid) VALUES (1, 1, 1, 1, 1, 1, 1, 2, 1), (2, 2, 2, 2, 2, 2, 1, 2, 2);
CREATE TABLE z (id integer);
CREATE TABLE st (id integer PRIMARY KEY, a int) STRICT;
CREATE TABLE parent (id integer PRIMARY KEY);
INSERT INTO parent VALUES (1);
CREATE TABLE child (id integer PRIMARY KEY, parent int REFERENCES parent (id) ON DELETE CASCADE);
INSERT INTO child VALUES (1, 1);

-- # drop-view, drop-column-used-by-view
CREATE VIEW v AS SELECT df FROM t;

-- # rename-table-broken-view, rename-column-broken-view
CREATE VIEW v AS SELECT * FROM nowhere;

-- # drop-trigger
CREATE TRIGGER tg AFTER INSERT ON t BEGIN DELETE FROM z; END;

-- # drop-column-in-trigger-body
CREATE TRIGGER tg AFTER INSERT ON t BEGIN UPDATE t SET df = 1 WHERE id = 0; END;

-- # drop-column-used-by-trigger
CREATE TRIGGER tg AFTER INSERT ON t WHEN new.df > 0 BEGIN DELETE FROM z; END;

-- # at risk: create-unique-index
UPDATE t SET a = 2 WHERE id = 1;

-- # at risk: add-column-generated-virtual-not-null, set-not-null
UPDATE t SET a = NULL WHERE id = 1;

-- # at risk: add-check, add-check-that-may-be-null
UPDATE t SET a = 0 WHERE id = 1;
