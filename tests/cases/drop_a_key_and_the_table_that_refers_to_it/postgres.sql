-- up

-- file 1 of 6 (in a transaction), alter_3_tables_1
-- stop relying on foreign key labels_parcel_id_fkey on labels

-- file 2 of 6 (in a transaction), alter_3_tables_2
-- drop foreign key labels_parcel_id_fkey on labels (way back: may fail)
--   [blocks all]
ALTER TABLE "labels" DROP CONSTRAINT "labels_parcel_id_fkey";
-- create table addresses (way back: exact unless written)
CREATE TABLE "addresses" (
    "id" bigint NOT NULL,
    "parcel" varchar(40) NOT NULL,
    "line" text NOT NULL,
    "town" text NOT NULL,
    CONSTRAINT "addresses_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "addresses_parcel_idx" ON "addresses" ("parcel");

-- file 3 of 6 (alone), alter_3_tables_3
-- add unique index _new_parcels_pkey on parcels
--   [blocks ddl] full-scan:parcels may-fail:parcels._new_parcels_pkey breaks-old-code:parcels._new_parcels_pkey not-transactional:parcels._new_parcels_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_parcels_pkey" ON "parcels" ("code");

-- file 4 of 6 (in a transaction), alter_3_tables_4
-- change primary key of parcels (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_parcels_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_parcels_pkey" ON "parcels" ("code"); END IF; END $$;
--   [blocks all]
ALTER TABLE "parcels" DROP CONSTRAINT "parcels_pkey", ADD CONSTRAINT "parcels_pkey" PRIMARY KEY USING INDEX "_new_parcels_pkey";

-- file 5 of 6 (alone), alter_3_tables_5
-- drop index _new_parcels_pkey on parcels (way back: may fail)
--   [blocks ddl] not-transactional:parcels._new_parcels_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_parcels_pkey";

-- file 6 of 6 (in a transaction), alter_3_tables_6
-- add foreign key addresses_parcel_fkey on addresses
--   [blocks writes]
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_parcel_fkey" FOREIGN KEY ("parcel") REFERENCES "parcels" ("code");
-- drop table labels (way back: lossy)
--   [blocks all] data-loss:labels breaks-old-code:labels
DROP TABLE "labels";

-- down

-- file 6 of 6 (in a transaction), alter_3_tables_6
-- create table labels
CREATE TABLE "labels" (
    "id" bigint NOT NULL,
    "parcel_id" bigint NOT NULL,
    CONSTRAINT "labels_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "labels_parcel_id_idx" ON "labels" ("parcel_id");
-- drop foreign key addresses_parcel_fkey on addresses
--   [blocks all]
ALTER TABLE "addresses" DROP CONSTRAINT "addresses_parcel_fkey";

-- file 5 of 6 (alone), alter_3_tables_5
-- add unique index _new_parcels_pkey on parcels
--   [blocks ddl] full-scan:parcels may-fail:parcels._new_parcels_pkey breaks-old-code:parcels._new_parcels_pkey not-transactional:parcels._new_parcels_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_parcels_pkey" ON "parcels" ("id");

-- file 4 of 6 (in a transaction), alter_3_tables_4
-- change primary key of parcels
DO $$ BEGIN IF to_regclass('"_new_parcels_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_parcels_pkey" ON "parcels" ("id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "parcels" DROP CONSTRAINT "parcels_pkey", ADD CONSTRAINT "parcels_pkey" PRIMARY KEY USING INDEX "_new_parcels_pkey";

-- file 3 of 6 (alone), alter_3_tables_3
-- drop index _new_parcels_pkey on parcels
--   [blocks ddl] not-transactional:parcels._new_parcels_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_parcels_pkey";

-- file 2 of 6 (in a transaction), alter_3_tables_2
-- drop table addresses
--   [blocks all] data-loss:addresses breaks-old-code:addresses
DROP TABLE "addresses";
-- add foreign key labels_parcel_id_fkey on labels
--   [blocks writes] breaks-old-code:labels.labels_parcel_id_fkey
ALTER TABLE "labels" ADD CONSTRAINT "labels_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcels" ("id") NOT VALID;

-- file 1 of 6 (in a transaction), alter_3_tables_1
-- validate foreign key labels_parcel_id_fkey on labels
--   [blocks ddl] full-scan:labels may-fail:labels.labels_parcel_id_fkey full-scan:parcels
ALTER TABLE "labels" VALIDATE CONSTRAINT "labels_parcel_id_fkey";
