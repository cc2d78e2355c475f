-- up

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- stop relying on foreign key pets_owner_id_fkey on pets

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key pets_owner_id_fkey on pets (way back: may fail)
--   [blocks all]
ALTER TABLE "pets" DROP CONSTRAINT "pets_owner_id_fkey";
-- change primary key of owners (way back: may fail)
--   [blocks all] full-scan:owners blocks-reads:owners blocks-writes:owners may-fail:owners breaks-old-code:owners
ALTER TABLE "owners" DROP CONSTRAINT "owners_pkey", ADD CONSTRAINT "owners_pkey" PRIMARY KEY ("number");
-- add unique constraint owners_id_key on owners
--   [blocks all] may-fail:owners.owners_id_key full-scan:owners blocks-reads:owners blocks-writes:owners breaks-old-code:owners.owners_id_key
ALTER TABLE "owners" ADD CONSTRAINT "owners_id_key" UNIQUE ("id");
-- add foreign key pets_owner_id_fkey on pets
--   [blocks writes] breaks-old-code:pets.pets_owner_id_fkey
ALTER TABLE "pets" ADD CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") NOT VALID;

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- validate foreign key pets_owner_id_fkey on pets
--   [blocks ddl] full-scan:pets may-fail:pets.pets_owner_id_fkey full-scan:owners
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_owner_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- stop relying on foreign key pets_owner_id_fkey on pets

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key pets_owner_id_fkey on pets
--   [blocks all]
ALTER TABLE "pets" DROP CONSTRAINT "pets_owner_id_fkey";
-- drop unique constraint owners_id_key on owners
--   [blocks all]
ALTER TABLE "owners" DROP CONSTRAINT "owners_id_key";
-- change primary key of owners
--   [blocks all] full-scan:owners blocks-reads:owners blocks-writes:owners may-fail:owners breaks-old-code:owners
ALTER TABLE "owners" DROP CONSTRAINT "owners_pkey", ADD CONSTRAINT "owners_pkey" PRIMARY KEY ("id");
-- add foreign key pets_owner_id_fkey on pets
--   [blocks writes] breaks-old-code:pets.pets_owner_id_fkey
ALTER TABLE "pets" ADD CONSTRAINT "pets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") NOT VALID;

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- validate foreign key pets_owner_id_fkey on pets
--   [blocks ddl] full-scan:pets may-fail:pets.pets_owner_id_fkey full-scan:owners
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_owner_id_fkey";
