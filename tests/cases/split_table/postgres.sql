-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- create table addresses (way back: exact unless written)
--   [blocks writes]
CREATE TABLE "addresses" (
    "id" bigint NOT NULL,
    "user_id" bigint NOT NULL,
    "street" varchar(40) NOT NULL,
    CONSTRAINT "addresses_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "addresses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "addresses_user_id_idx" ON "addresses" ("user_id");
-- retire column users.street (way back: may fail)
--   [blocks all] breaks-old-code:users.street
ALTER TABLE "users" RENAME COLUMN "street" TO "_retired_street";
--   [blocks all]
ALTER TABLE "users" ALTER COLUMN "_retired_street" DROP NOT NULL;

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore column users.street
--   [blocks all]
ALTER TABLE "users" RENAME COLUMN "_retired_street" TO "street";
--   [blocks all] full-scan:users blocks-reads:users blocks-writes:users may-fail:users.street breaks-new-code:users.street
ALTER TABLE "users" ALTER COLUMN "street" SET NOT NULL;
-- drop table addresses
--   [blocks all] data-loss:addresses breaks-old-code:addresses
DROP TABLE "addresses";
