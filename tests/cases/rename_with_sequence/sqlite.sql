-- note: vouchers.number counts in the database's own way: there are no sequences to tell how
-- note: postcards.number counts in the database's own way: there are no sequences to tell how
-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table tickets to vouchers
--   [blocks all] breaks-old-code:tickets breaks-new-code:vouchers
ALTER TABLE "tickets" RENAME TO "vouchers";
-- rename table letters to postcards
--   [blocks all] breaks-old-code:letters breaks-new-code:postcards
ALTER TABLE "letters" RENAME TO "postcards";
-- rename column vouchers.id to number
--   [blocks all] breaks-old-code:vouchers.id breaks-new-code:vouchers.number
ALTER TABLE "vouchers" RENAME COLUMN "id" TO "number";
-- rename column postcards.id to number
--   [blocks all] breaks-old-code:postcards.id breaks-new-code:postcards.number
ALTER TABLE "postcards" RENAME COLUMN "id" TO "number";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename column postcards.number to id
--   [blocks all] breaks-old-code:postcards.number breaks-new-code:postcards.id
ALTER TABLE "postcards" RENAME COLUMN "number" TO "id";
-- rename column vouchers.number to id
--   [blocks all] breaks-old-code:vouchers.number breaks-new-code:vouchers.id
ALTER TABLE "vouchers" RENAME COLUMN "number" TO "id";
-- rename table postcards to letters
--   [blocks all] breaks-old-code:postcards breaks-new-code:letters
ALTER TABLE "postcards" RENAME TO "letters";
-- rename table vouchers to tickets
--   [blocks all] breaks-old-code:vouchers breaks-new-code:tickets
ALTER TABLE "vouchers" RENAME TO "tickets";
