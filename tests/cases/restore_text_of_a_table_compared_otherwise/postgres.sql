-- up

-- file 1 of 6 (in a transaction), alter_tags_3_changes_1
-- restore column tags.label
--   [blocks all] breaks-new-code:tags.label
ALTER TABLE "tags" RENAME COLUMN "_retired_label" TO "label";
-- restore column tags.note
--   [blocks all] breaks-new-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "_retired_note" TO "note";

-- file 2 of 6 (alone), alter_tags_3_changes_2
-- fill column tags.label (way back: lossy)
--   full-scan:tags not-transactional:tags
DO $batches$
DECLARE
    from_1 "tags"."id"%TYPE;
    to_1 "tags"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tags" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tags" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tags" SET "label" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "label" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tags" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_tags_3_changes_3
-- add check _required_label on tags
--   [blocks all] breaks-old-code:tags.label
ALTER TABLE "tags" ADD CONSTRAINT "_required_label" CHECK ("label" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_tags_3_changes_4
-- fill column tags.label (way back: lossy)
--   full-scan:tags not-transactional:tags
DO $batches$
DECLARE
    from_1 "tags"."id"%TYPE;
    to_1 "tags"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "tags" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "tags" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "tags" SET "label" = 'none'
        WHERE "id" >= from_1 AND "id" <= to_1 AND "label" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "tags" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_tags_3_changes_5
-- validate check _required_label on tags
--   [blocks ddl] full-scan:tags may-fail:tags._required_label
ALTER TABLE "tags" VALIDATE CONSTRAINT "_required_label";

-- file 6 of 6 (in a transaction), alter_tags_3_changes_6
-- require tags.label
--   [blocks all]
ALTER TABLE "tags" ALTER COLUMN "label" SET NOT NULL;
-- drop check _required_label on tags
--   [blocks all]
ALTER TABLE "tags" DROP CONSTRAINT "_required_label";

-- down

-- file 6 of 6 (in a transaction), alter_tags_3_changes_6
-- add check _required_label on tags
--   [blocks all]
ALTER TABLE "tags" ADD CONSTRAINT "_required_label" CHECK ("label" IS NOT NULL) NOT VALID;
-- allow null in tags.label
--   [blocks all]
ALTER TABLE "tags" ALTER COLUMN "label" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_tags_3_changes_5
-- stop relying on check _required_label on tags

-- file 4 of 6 (in a transaction), alter_tags_3_changes_4
-- keep the values of column tags.label

-- file 3 of 6 (in a transaction), alter_tags_3_changes_3
-- drop check _required_label on tags
--   [blocks all]
ALTER TABLE "tags" DROP CONSTRAINT "_required_label";

-- file 2 of 6 (in a transaction), alter_tags_3_changes_2
-- keep the values of column tags.label

-- file 1 of 6 (in a transaction), alter_tags_3_changes_1
-- retire column tags.note
--   [blocks all] breaks-old-code:tags.note
ALTER TABLE "tags" RENAME COLUMN "note" TO "_retired_note";
-- retire column tags.label
--   [blocks all] breaks-old-code:tags.label
ALTER TABLE "tags" RENAME COLUMN "label" TO "_retired_label";
