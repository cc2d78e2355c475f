-- up

-- file 1 of 17 (in a transaction), alter_folders_7_changes_1
-- add column folders.parent_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "folders" ADD COLUMN "parent_id" bigint;

-- file 2 of 17 (alone), alter_folders_7_changes_2
-- fill column folders.parent_id
--   full-scan:folders not-transactional:folders
DO $batches$
DECLARE
    from_1 "folders"."id"%TYPE;
    to_1 "folders"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "folders" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "folders" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "folders" SET "parent_id" = id
        WHERE "id" >= from_1 AND "id" <= to_1 AND "parent_id" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "folders" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 17 (in a transaction), alter_folders_7_changes_3
-- add check _required_parent_id on folders
--   [blocks all] breaks-old-code:folders.parent_id
ALTER TABLE "folders" ADD CONSTRAINT "_required_parent_id" CHECK ("parent_id" IS NOT NULL) NOT VALID;

-- file 4 of 17 (alone), alter_folders_7_changes_4
-- fill column folders.parent_id
--   full-scan:folders not-transactional:folders
DO $batches$
DECLARE
    from_1 "folders"."id"%TYPE;
    to_1 "folders"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "folders" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "folders" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "folders" SET "parent_id" = id
        WHERE "id" >= from_1 AND "id" <= to_1 AND "parent_id" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "folders" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 17 (in a transaction), alter_folders_7_changes_5
-- validate check _required_parent_id on folders
--   [blocks ddl] full-scan:folders may-fail:folders._required_parent_id
ALTER TABLE "folders" VALIDATE CONSTRAINT "_required_parent_id";

-- file 6 of 17 (in a transaction), alter_folders_7_changes_6
-- require folders.parent_id
--   [blocks all]
ALTER TABLE "folders" ALTER COLUMN "parent_id" SET NOT NULL;
-- drop check _required_parent_id on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "_required_parent_id";
-- add column folders.link_id (way back: exact unless written)
--   [blocks all]
ALTER TABLE "folders" ADD COLUMN "link_id" bigint;

-- file 7 of 17 (alone), alter_folders_7_changes_7
-- fill column folders.title (way back: lossy)
--   full-scan:folders not-transactional:folders
DO $batches$
DECLARE
    from_1 "folders"."id"%TYPE;
    to_1 "folders"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "folders" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "folders" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "folders" SET "title" = '(none)'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "title" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "folders" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 8 of 17 (in a transaction), alter_folders_7_changes_8
-- add check _required_title on folders
--   [blocks all] breaks-old-code:folders.title
ALTER TABLE "folders" ADD CONSTRAINT "_required_title" CHECK ("title" IS NOT NULL) NOT VALID;

-- file 9 of 17 (alone), alter_folders_7_changes_9
-- fill column folders.title (way back: lossy)
--   full-scan:folders not-transactional:folders
DO $batches$
DECLARE
    from_1 "folders"."id"%TYPE;
    to_1 "folders"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "folders" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "folders" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "folders" SET "title" = '(none)'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "title" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "folders" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 10 of 17 (in a transaction), alter_folders_7_changes_10
-- validate check _required_title on folders
--   [blocks ddl] full-scan:folders may-fail:folders._required_title
ALTER TABLE "folders" VALIDATE CONSTRAINT "_required_title";

-- file 11 of 17 (in a transaction), alter_folders_7_changes_11
-- require folders.title
--   [blocks all]
ALTER TABLE "folders" ALTER COLUMN "title" SET NOT NULL;
-- drop check _required_title on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "_required_title";

-- file 12 of 17 (alone), alter_folders_7_changes_12
-- add index folders_area_parent_id_idx on folders
--   [blocks ddl] full-scan:folders not-transactional:folders.folders_area_parent_id_idx
CREATE INDEX CONCURRENTLY "folders_area_parent_id_idx" ON "folders" ("area", "parent_id");

-- file 13 of 17 (alone), alter_folders_7_changes_13
-- add index folders_link_id_idx on folders
--   [blocks ddl] full-scan:folders not-transactional:folders.folders_link_id_idx
CREATE INDEX CONCURRENTLY "folders_link_id_idx" ON "folders" ("link_id");

-- file 14 of 17 (in a transaction), alter_folders_7_changes_14
-- add foreign key folders_area_parent_id_fkey on folders
--   [blocks writes] breaks-old-code:folders.folders_area_parent_id_fkey
ALTER TABLE "folders" ADD CONSTRAINT "folders_area_parent_id_fkey" FOREIGN KEY ("area", "parent_id") REFERENCES "folders" ("area", "id") ON DELETE CASCADE NOT VALID;

-- file 15 of 17 (in a transaction), alter_folders_7_changes_15
-- validate foreign key folders_area_parent_id_fkey on folders
--   [blocks ddl] full-scan:folders may-fail:folders.folders_area_parent_id_fkey
ALTER TABLE "folders" VALIDATE CONSTRAINT "folders_area_parent_id_fkey";

-- file 16 of 17 (in a transaction), alter_folders_7_changes_16
-- add foreign key folders_link_id_fkey on folders
--   [blocks writes] breaks-old-code:folders.folders_link_id_fkey
ALTER TABLE "folders" ADD CONSTRAINT "folders_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "folders" ("id") ON DELETE SET NULL NOT VALID;

-- file 17 of 17 (in a transaction), alter_folders_7_changes_17
-- validate foreign key folders_link_id_fkey on folders
--   [blocks ddl] full-scan:folders may-fail:folders.folders_link_id_fkey
ALTER TABLE "folders" VALIDATE CONSTRAINT "folders_link_id_fkey";

-- down

-- file 17 of 17 (in a transaction), alter_folders_7_changes_17
-- stop relying on foreign key folders_link_id_fkey on folders

-- file 16 of 17 (in a transaction), alter_folders_7_changes_16
-- drop foreign key folders_link_id_fkey on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "folders_link_id_fkey";

-- file 15 of 17 (in a transaction), alter_folders_7_changes_15
-- stop relying on foreign key folders_area_parent_id_fkey on folders

-- file 14 of 17 (in a transaction), alter_folders_7_changes_14
-- drop foreign key folders_area_parent_id_fkey on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "folders_area_parent_id_fkey";

-- file 13 of 17 (alone), alter_folders_7_changes_13
-- drop index folders_link_id_idx on folders
--   [blocks ddl] not-transactional:folders.folders_link_id_idx
DROP INDEX CONCURRENTLY "folders_link_id_idx";

-- file 12 of 17 (alone), alter_folders_7_changes_12
-- drop index folders_area_parent_id_idx on folders
--   [blocks ddl] not-transactional:folders.folders_area_parent_id_idx
DROP INDEX CONCURRENTLY "folders_area_parent_id_idx";

-- file 11 of 17 (in a transaction), alter_folders_7_changes_11
-- add check _required_title on folders
--   [blocks all]
ALTER TABLE "folders" ADD CONSTRAINT "_required_title" CHECK ("title" IS NOT NULL) NOT VALID;
-- allow null in folders.title
--   [blocks all]
ALTER TABLE "folders" ALTER COLUMN "title" DROP NOT NULL;

-- file 10 of 17 (in a transaction), alter_folders_7_changes_10
-- stop relying on check _required_title on folders

-- file 9 of 17 (in a transaction), alter_folders_7_changes_9
-- keep the values of column folders.title

-- file 8 of 17 (in a transaction), alter_folders_7_changes_8
-- drop check _required_title on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "_required_title";

-- file 7 of 17 (in a transaction), alter_folders_7_changes_7
-- keep the values of column folders.title

-- file 6 of 17 (in a transaction), alter_folders_7_changes_6
-- drop column folders.link_id
--   [blocks all] data-loss:folders.link_id breaks-old-code:folders.link_id
ALTER TABLE "folders" DROP COLUMN "link_id";
-- add check _required_parent_id on folders
--   [blocks all]
ALTER TABLE "folders" ADD CONSTRAINT "_required_parent_id" CHECK ("parent_id" IS NOT NULL) NOT VALID;
-- allow null in folders.parent_id
--   [blocks all]
ALTER TABLE "folders" ALTER COLUMN "parent_id" DROP NOT NULL;

-- file 5 of 17 (in a transaction), alter_folders_7_changes_5
-- stop relying on check _required_parent_id on folders

-- file 4 of 17 (in a transaction), alter_folders_7_changes_4
-- keep the values of column folders.parent_id

-- file 3 of 17 (in a transaction), alter_folders_7_changes_3
-- drop check _required_parent_id on folders
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "_required_parent_id";

-- file 2 of 17 (in a transaction), alter_folders_7_changes_2
-- keep the values of column folders.parent_id

-- file 1 of 17 (in a transaction), alter_folders_7_changes_1
-- drop column folders.parent_id
--   [blocks all] data-loss:folders.parent_id breaks-old-code:folders.parent_id
ALTER TABLE "folders" DROP COLUMN "parent_id";
