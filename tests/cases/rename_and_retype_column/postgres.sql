-- up

-- file 1 of 6 (in a transaction), alter_items_4_changes_1
-- rename column items.qty to quantity
--   [blocks all] breaks-old-code:items.qty breaks-new-code:items.quantity
ALTER TABLE "items" RENAME COLUMN "qty" TO "quantity";
-- change type of items.quantity from integer to bigint (way back: may fail)
--   [blocks all] rewrite:items blocks-reads:items blocks-writes:items breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" TYPE bigint;
-- set default of items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" SET DEFAULT 1;

-- file 2 of 6 (alone), alter_items_4_changes_2
-- fill column items.quantity (way back: lossy)
--   full-scan:items not-transactional:items
DO $batches$
DECLARE
    from_1 "items"."id"%TYPE;
    to_1 "items"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "items" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "items" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "items" SET "quantity" = 1
        WHERE "id" >= from_1 AND "id" <= to_1 AND "quantity" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "items" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 3 of 6 (in a transaction), alter_items_4_changes_3
-- add check _required_quantity on items
--   [blocks all] breaks-old-code:items.quantity
ALTER TABLE "items" ADD CONSTRAINT "_required_quantity" CHECK ("quantity" IS NOT NULL) NOT VALID;

-- file 4 of 6 (alone), alter_items_4_changes_4
-- fill column items.quantity (way back: lossy)
--   full-scan:items not-transactional:items
DO $batches$
DECLARE
    from_1 "items"."id"%TYPE;
    to_1 "items"."id"%TYPE;
BEGIN
    -- 1000 rows at a time, each time in a transaction of its own.
    SELECT "id" INTO from_1 FROM "items" ORDER BY "id" LIMIT 1;
    WHILE from_1 IS NOT NULL LOOP
        SELECT "id" INTO to_1 FROM (
            SELECT "id" FROM "items" WHERE "id" >= from_1 ORDER BY "id" LIMIT 1000
        ) AS rows ORDER BY "id" DESC LIMIT 1;
        UPDATE "items" SET "quantity" = 1
        WHERE "id" >= from_1 AND "id" <= to_1 AND "quantity" IS NULL;
        COMMIT;
        SELECT "id" INTO from_1 FROM "items" WHERE "id" > to_1 ORDER BY "id" LIMIT 1;
    END LOOP;
END
$batches$;

-- file 5 of 6 (in a transaction), alter_items_4_changes_5
-- validate check _required_quantity on items
--   [blocks ddl] full-scan:items may-fail:items._required_quantity
ALTER TABLE "items" VALIDATE CONSTRAINT "_required_quantity";

-- file 6 of 6 (in a transaction), alter_items_4_changes_6
-- require items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" SET NOT NULL;
-- drop check _required_quantity on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_quantity";

-- down

-- file 6 of 6 (in a transaction), alter_items_4_changes_6
-- add check _required_quantity on items
--   [blocks all]
ALTER TABLE "items" ADD CONSTRAINT "_required_quantity" CHECK ("quantity" IS NOT NULL) NOT VALID;
-- allow null in items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" DROP NOT NULL;

-- file 5 of 6 (in a transaction), alter_items_4_changes_5
-- stop relying on check _required_quantity on items

-- file 4 of 6 (in a transaction), alter_items_4_changes_4
-- keep the values of column items.quantity

-- file 3 of 6 (in a transaction), alter_items_4_changes_3
-- drop check _required_quantity on items
--   [blocks all]
ALTER TABLE "items" DROP CONSTRAINT "_required_quantity";

-- file 2 of 6 (in a transaction), alter_items_4_changes_2
-- keep the values of column items.quantity

-- file 1 of 6 (in a transaction), alter_items_4_changes_1
-- drop default of items.quantity
--   [blocks all]
ALTER TABLE "items" ALTER COLUMN "quantity" DROP DEFAULT;
-- change type of items.quantity from bigint to integer
--   [blocks all] rewrite:items blocks-reads:items blocks-writes:items may-fail:items.quantity breaks-old-code:items.quantity
ALTER TABLE "items" ALTER COLUMN "quantity" TYPE integer;
-- rename column items.quantity to qty
--   [blocks all] breaks-old-code:items.quantity breaks-new-code:items.qty
ALTER TABLE "items" RENAME COLUMN "quantity" TO "qty";
