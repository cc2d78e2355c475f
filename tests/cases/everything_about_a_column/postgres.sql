-- up

-- file 1 of 9 (in a transaction), alter_parts_7_changes_1
-- stop relying on check parts_weight_range on parts

-- file 2 of 9 (in a transaction), alter_parts_7_changes_2
-- drop check parts_weight_range on parts (way back: may fail)
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "parts_weight_range";
-- drop default of parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" DROP DEFAULT;
-- change type of parts.weight from integer to decimal(20, 3) (way back: lossy)
--   [blocks all] rewrite:parts blocks-reads:parts blocks-writes:parts breaks-old-code:parts.weight
ALTER TABLE "parts" ALTER COLUMN "weight" TYPE numeric(20, 3);
-- set default of parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" SET DEFAULT 0.5;

-- file 3 of 9 (alone), alter_parts_7_changes_3
-- fill column parts.weight (way back: lossy)
--   full-scan:parts not-transactional:parts
DO $batches$
DECLARE
    from_1 "parts"."id"%TYPE;
    to_1 "parts"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "parts" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "parts" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "parts" SET "weight" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "weight" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "parts" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 4 of 9 (in a transaction), alter_parts_7_changes_4
-- add check _required_weight on parts
--   [blocks all] breaks-old-code:parts.weight
ALTER TABLE "parts" ADD CONSTRAINT "_required_weight" CHECK ("weight" IS NOT NULL) NOT VALID;

-- file 5 of 9 (alone), alter_parts_7_changes_5
-- fill column parts.weight (way back: lossy)
--   full-scan:parts not-transactional:parts
DO $batches$
DECLARE
    from_1 "parts"."id"%TYPE;
    to_1 "parts"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "parts" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "parts" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "parts" SET "weight" = 0
        WHERE "id" >= from_1 AND "id" <= to_1 AND "weight" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "parts" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 6 of 9 (in a transaction), alter_parts_7_changes_6
-- validate check _required_weight on parts
--   [blocks ddl] full-scan:parts may-fail:parts._required_weight
ALTER TABLE "parts" VALIDATE CONSTRAINT "_required_weight";

-- file 7 of 9 (in a transaction), alter_parts_7_changes_7
-- require parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" SET NOT NULL;
-- drop check _required_weight on parts
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "_required_weight";
-- add check parts_weight_range on parts
--   [blocks all] breaks-old-code:parts.parts_weight_range
ALTER TABLE "parts" ADD CONSTRAINT "parts_weight_range" CHECK (weight > -100) NOT VALID;

-- file 8 of 9 (in a transaction), alter_parts_7_changes_8
-- validate check parts_weight_range on parts
--   [blocks ddl] full-scan:parts may-fail:parts.parts_weight_range
ALTER TABLE "parts" VALIDATE CONSTRAINT "parts_weight_range";

-- file 9 of 9 (in a transaction), alter_parts_7_changes_9
-- set comment of parts.weight
--   [blocks ddl]
COMMENT ON COLUMN "parts"."weight" IS E'grams, it\'s "exact"';

-- down

-- file 9 of 9 (in a transaction), alter_parts_7_changes_9
-- set comment of parts.weight
--   [blocks ddl]
COMMENT ON COLUMN "parts"."weight" IS 'grams';

-- file 8 of 9 (in a transaction), alter_parts_7_changes_8
-- stop relying on check parts_weight_range on parts

-- file 7 of 9 (in a transaction), alter_parts_7_changes_7
-- drop check parts_weight_range on parts
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "parts_weight_range";
-- add check _required_weight on parts
--   [blocks all]
ALTER TABLE "parts" ADD CONSTRAINT "_required_weight" CHECK ("weight" IS NOT NULL) NOT VALID;
-- allow null in parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" DROP NOT NULL;

-- file 6 of 9 (in a transaction), alter_parts_7_changes_6
-- stop relying on check _required_weight on parts

-- file 5 of 9 (in a transaction), alter_parts_7_changes_5
-- keep the values of column parts.weight

-- file 4 of 9 (in a transaction), alter_parts_7_changes_4
-- drop check _required_weight on parts
--   [blocks all]
ALTER TABLE "parts" DROP CONSTRAINT "_required_weight";

-- file 3 of 9 (in a transaction), alter_parts_7_changes_3
-- keep the values of column parts.weight

-- file 2 of 9 (in a transaction), alter_parts_7_changes_2
-- drop default of parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" DROP DEFAULT;
-- change type of parts.weight from decimal(20, 3) to integer
--   [blocks all] rewrite:parts blocks-reads:parts blocks-writes:parts data-loss:parts.weight breaks-old-code:parts.weight
ALTER TABLE "parts" ALTER COLUMN "weight" TYPE integer;
-- set default of parts.weight
--   [blocks all]
ALTER TABLE "parts" ALTER COLUMN "weight" SET DEFAULT 7;
-- add check parts_weight_range on parts
--   [blocks all] breaks-old-code:parts.parts_weight_range
ALTER TABLE "parts" ADD CONSTRAINT "parts_weight_range" CHECK (weight > -10) NOT VALID;

-- file 1 of 9 (in a transaction), alter_parts_7_changes_1
-- validate check parts_weight_range on parts
--   [blocks ddl] full-scan:parts may-fail:parts.parts_weight_range
ALTER TABLE "parts" VALIDATE CONSTRAINT "parts_weight_range";
