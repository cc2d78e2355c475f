-- up

-- file 1 of 5 (in a transaction), alter_people_4_changes_1
-- add column people.full_name (way back: exact unless written)
--   [blocks all]
ALTER TABLE "people" ADD COLUMN "full_name" varchar(90);

-- file 2 of 5 (in a transaction), alter_people_4_changes_2
-- fill column people.full_name
--   [blocks writes] full-scan:people blocks-writes:people
UPDATE "people" SET "full_name" = first || ' ' || coalesce(last, '') WHERE "full_name" IS NULL;

-- file 3 of 5 (in a transaction), alter_people_4_changes_3
-- require people.full_name
--   [blocks all] may-fail:people.full_name full-scan:people blocks-reads:people blocks-writes:people breaks-old-code:people.full_name
ALTER TABLE "people" ALTER COLUMN "full_name" SET NOT NULL;

-- file 4 of 5 (in a transaction), alter_people_4_changes_4
-- fill column people.nick (way back: lossy)
--   [blocks writes] full-scan:people blocks-writes:people
UPDATE "people" SET "nick" = first WHERE "nick" IS NULL;

-- file 5 of 5 (in a transaction), alter_people_4_changes_5
-- require people.nick
--   [blocks all] may-fail:people.nick full-scan:people blocks-reads:people blocks-writes:people breaks-old-code:people.nick
ALTER TABLE "people" ALTER COLUMN "nick" SET NOT NULL;
-- drop column people.first (way back: lossy)
--   [blocks all] data-loss:people.first breaks-old-code:people.first
ALTER TABLE "people" DROP COLUMN "first";
-- drop column people.last (way back: lossy)
--   [blocks all] data-loss:people.last breaks-old-code:people.last
ALTER TABLE "people" DROP COLUMN "last";

-- down

-- file 5 of 5 (in a transaction), alter_people_4_changes_5
-- add column people.last
--   [blocks all]
ALTER TABLE "people" ADD COLUMN "last" varchar(40);
-- add column people.first
--   [blocks all] may-fail:people.first breaks-old-code:people.first
ALTER TABLE "people" ADD COLUMN "first" varchar(40) NOT NULL;
-- allow null in people.nick
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "nick" DROP NOT NULL;

-- file 4 of 5 (in a transaction), alter_people_4_changes_4
-- keep the values of column people.nick

-- file 3 of 5 (in a transaction), alter_people_4_changes_3
-- allow null in people.full_name
--   [blocks all]
ALTER TABLE "people" ALTER COLUMN "full_name" DROP NOT NULL;

-- file 2 of 5 (in a transaction), alter_people_4_changes_2
-- keep the values of column people.full_name

-- file 1 of 5 (in a transaction), alter_people_4_changes_1
-- drop column people.full_name
--   [blocks all] data-loss:people.full_name breaks-old-code:people.full_name
ALTER TABLE "people" DROP COLUMN "full_name";
