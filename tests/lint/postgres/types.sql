SET lock_timeout = '2s';
CREATE TABLE known (id bigint PRIMARY KEY, v varchar(50), n numeric(10, 2), i int, w varchar(10) CHECK (w <> ''));
CREATE INDEX known_i ON known (i);
ALTER TABLE orders ALTER COLUMN a TYPE bigint;
ALTER TABLE orders ALTER COLUMN b TYPE text COLLATE "C";
ALTER TABLE orders ALTER COLUMN c TYPE varchar(5) USING c::varchar(5);
