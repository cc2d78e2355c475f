-- up

-- file 1 of 4 (in a transaction), alter_people_7_changes_1
-- rename column people.name to full_name
--   [blocks all] breaks-old-code:people.name breaks-new-code:people.full_name
ALTER TABLE "people" RENAME COLUMN "name" TO "full_name";
-- rename column people.age to years
--   [blocks all] breaks-old-code:people.age breaks-new-code:people.years
ALTER TABLE "people" RENAME COLUMN "age" TO "years";
-- change type of people.full_name from varchar(40) to varchar(80) (way back: may fail)
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" TYPE varchar(80);
-- change type of people.years from integer to bigint (way back: may fail)
--   [blocks all] rewrite:people blocks-reads:people blocks-writes:people breaks-old-code:people.years
ALTER TABLE "people" ALTER COLUMN "years" TYPE bigint;
-- allow null in people.years (way back: may fail)
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "years" DROP NOT NULL;

-- file 2 of 4 (alone), alter_people_7_changes_2
-- add index people_full_name_idx on people
--   [blocks ddl] full-scan:people not-transactional:people.people_full_name_idx
CREATE INDEX CONCURRENTLY "people_full_name_idx" ON "people" ("full_name");

-- file 3 of 4 (in a transaction), alter_people_7_changes_3
-- add check people_age_known on people
--   [blocks all] breaks-old-code:people.people_age_known
ALTER TABLE "people" ADD CONSTRAINT "people_age_known" CHECK (years >= 0) NOT VALID;

-- file 4 of 4 (in a transaction), alter_people_7_changes_4
-- validate check people_age_known on people
--   [blocks ddl] full-scan:people may-fail:people.people_age_known
ALTER TABLE "people" VALIDATE CONSTRAINT "people_age_known";

-- down

-- file 4 of 4 (in a transaction), alter_people_7_changes_4
-- stop relying on check people_age_known on people

-- file 3 of 4 (in a transaction), alter_people_7_changes_3
-- drop check people_age_known on people
--   [blocks all]
ALTER TABLE "people" DROP CONSTRAINT "people_age_known";

-- file 2 of 4 (alone), alter_people_7_changes_2
-- drop index people_full_name_idx on people
--   [blocks ddl] not-transactional:people.people_full_name_idx
DROP INDEX CONCURRENTLY "people_full_name_idx";

-- file 1 of 4 (in a transaction), alter_people_7_changes_1
-- require people.years
--   [blocks all] full-scan:people blocks-reads:people blocks-writes:people may-fail:people.years breaks-old-code:people.years
ALTER TABLE "people" ALTER COLUMN "years" SET NOT NULL;
-- change type of people.years from bigint to integer
--   [blocks all] rewrite:people blocks-reads:people blocks-writes:people may-fail:people.years breaks-old-code:people.years
ALTER TABLE "people" ALTER COLUMN "years" TYPE integer;
-- change type of people.full_name from varchar(80) to varchar(40)
--   [blocks all] rewrite:people blocks-reads:people blocks-writes:people may-fail:people.full_name breaks-old-code:people.full_name
ALTER TABLE "people" ALTER COLUMN "full_name" TYPE varchar(40);
-- rename column people.years to age
--   [blocks all] breaks-old-code:people.years breaks-new-code:people.age
ALTER TABLE "people" RENAME COLUMN "years" TO "age";
-- rename column people.full_name to name
--   [blocks all] breaks-old-code:people.full_name breaks-new-code:people.name
ALTER TABLE "people" RENAME COLUMN "full_name" TO "name";
