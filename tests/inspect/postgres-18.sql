-- What PostgreSQL 18 can do and no version before it, as `postgres.sql`.

-- # check not enforced
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));
-- then
ALTER TABLE t DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;
-- + table t.checks.c.options.postgres.not_enforced = "true"

-- # foreign key not enforced
CREATE TABLE p (x integer PRIMARY KEY); CREATE TABLE t (a integer, CONSTRAINT f FOREIGN KEY (a) REFERENCES p MATCH FULL);
-- then
ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED;
-- + table t.foreign_keys.f.options.postgres.not_enforced = "true"

-- # foreign key of a partitioned table not verified
CREATE TABLE p (x integer PRIMARY KEY); CREATE TABLE t (a integer, CONSTRAINT f FOREIGN KEY (a) REFERENCES p) PARTITION BY LIST (a);
-- then
ALTER TABLE t DROP CONSTRAINT f; ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT VALID;
-- + unmanaged foreign key of a partitioned table that is not valid t.f
