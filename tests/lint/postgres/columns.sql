CREATE TABLE people (
    id serial PRIMARY KEY,
    name varchar(40) NOT NULL,
    code char(2),
    price double precision,
    born timestamp,
    extra json
);
CREATE TABLE loose (a text);
SET lock_timeout = '2s';
ALTER TABLE old ADD COLUMN seen timestamp, ADD COLUMN key uuid DEFAULT gen_random_uuid();
ALTER TABLE old ADD COLUMN must int NOT NULL;
ALTER TABLE old ADD COLUMN twice int GENERATED ALWAYS AS (a * 2) STORED;
ALTER TABLE old ADD COLUMN kind mood;
