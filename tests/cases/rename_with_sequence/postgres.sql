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
-- rename primary key tickets_pkey on vouchers to vouchers_pkey
--   [blocks all]
ALTER TABLE "vouchers" RENAME CONSTRAINT "tickets_pkey" TO "vouchers_pkey";
-- rename primary key letters_pkey on postcards to postcards_pkey
--   [blocks all]
ALTER TABLE "postcards" RENAME CONSTRAINT "letters_pkey" TO "postcards_pkey";
-- change sequence of vouchers.number to start = 7, increment = 4
--   [blocks all]
ALTER TABLE "vouchers" ALTER COLUMN "number" SET INCREMENT BY 4;
-- change sequence of postcards.number to cache = 50
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s CACHE 50', pg_get_serial_sequence('"postcards"', 'number')); END $$;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change sequence of postcards.number to cache = 5
--   [blocks writes]
DO $$ BEGIN EXECUTE format('ALTER SEQUENCE %s CACHE 5', pg_get_serial_sequence('"postcards"', 'number')); END $$;
-- change sequence of vouchers.number to start = 7, increment = 2
--   [blocks all]
ALTER TABLE "vouchers" ALTER COLUMN "number" SET INCREMENT BY 2;
-- rename primary key postcards_pkey on postcards to letters_pkey
--   [blocks all]
ALTER TABLE "postcards" RENAME CONSTRAINT "postcards_pkey" TO "letters_pkey";
-- rename primary key vouchers_pkey on vouchers to tickets_pkey
--   [blocks all]
ALTER TABLE "vouchers" RENAME CONSTRAINT "vouchers_pkey" TO "tickets_pkey";
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
