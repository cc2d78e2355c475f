-- up

-- file 1 of 1 (in a transaction), alter_countries_2_changes
-- change primary key of countries (way back: may fail)
--   [blocks all] may-fail:countries full-scan:countries blocks-reads:countries blocks-writes:countries breaks-old-code:countries
ALTER TABLE "countries" DROP CONSTRAINT "countries_pkey", ADD CONSTRAINT "countries_pkey" PRIMARY KEY ("code");
-- allow null in countries.id (way back: may fail)
--   [blocks all]
ALTER TABLE "countries" ALTER COLUMN "id" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_countries_2_changes
-- require countries.id
--   [blocks all] may-fail:countries.id full-scan:countries blocks-reads:countries blocks-writes:countries breaks-old-code:countries.id
ALTER TABLE "countries" ALTER COLUMN "id" SET NOT NULL;
-- change primary key of countries
--   [blocks all] may-fail:countries full-scan:countries blocks-reads:countries blocks-writes:countries breaks-old-code:countries
ALTER TABLE "countries" DROP CONSTRAINT "countries_pkey", ADD CONSTRAINT "countries_pkey" PRIMARY KEY ("id");
