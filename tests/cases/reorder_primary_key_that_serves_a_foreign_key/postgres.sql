-- up

-- file 1 of 3 (alone), change_primary_key_of_children_1
-- add unique index _new_children_pkey on children
--   [blocks ddl] full-scan:children not-transactional:children._new_children_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_children_pkey" ON "children" ("number", "person_id");

-- file 2 of 3 (in a transaction), change_primary_key_of_children_2
-- change primary key of children (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_children_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_children_pkey" ON "children" ("number", "person_id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "children" DROP CONSTRAINT "children_pkey", ADD CONSTRAINT "children_pkey" PRIMARY KEY USING INDEX "_new_children_pkey";

-- file 3 of 3 (alone), change_primary_key_of_children_3
-- drop index _new_children_pkey on children (way back: may fail)
--   [blocks ddl] not-transactional:children._new_children_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_children_pkey";

-- down

-- file 3 of 3 (alone), change_primary_key_of_children_3
-- add unique index _new_children_pkey on children
--   [blocks ddl] full-scan:children not-transactional:children._new_children_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_children_pkey" ON "children" ("person_id", "number");

-- file 2 of 3 (in a transaction), change_primary_key_of_children_2
-- change primary key of children
DO $$ BEGIN IF to_regclass('"_new_children_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_children_pkey" ON "children" ("person_id", "number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "children" DROP CONSTRAINT "children_pkey", ADD CONSTRAINT "children_pkey" PRIMARY KEY USING INDEX "_new_children_pkey";

-- file 1 of 3 (alone), change_primary_key_of_children_1
-- drop index _new_children_pkey on children
--   [blocks ddl] not-transactional:children._new_children_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_children_pkey";
