-- up

-- file 1 of 2 (in a transaction), alter_people_2_changes_1
-- add column people.name_key
--   [blocks all] rewrite:people blocks-reads:people blocks-writes:people
ALTER TABLE "people" ADD COLUMN "name_key" varchar(40) GENERATED ALWAYS AS (lower(name)) STORED;

-- file 2 of 2 (alone), alter_people_2_changes_2
-- add index people_name_key_idx on people
--   [blocks ddl] full-scan:people not-transactional:people.people_name_key_idx
CREATE INDEX CONCURRENTLY "people_name_key_idx" ON "people" ("name_key");

-- down

-- file 2 of 2 (alone), alter_people_2_changes_2
-- drop index people_name_key_idx on people
--   [blocks ddl] not-transactional:people.people_name_key_idx
DROP INDEX CONCURRENTLY "people_name_key_idx";

-- file 1 of 2 (in a transaction), alter_people_2_changes_1
-- drop column people.name_key
--   [blocks all] breaks-old-code:people.name_key
ALTER TABLE "people" DROP COLUMN "name_key";
