-- up

-- file 1 of 4 (alone), alter_memberships_2_changes_1
-- add unique index _new_memberships_pkey on memberships
--   [blocks ddl] full-scan:memberships may-fail:memberships._new_memberships_pkey breaks-old-code:memberships._new_memberships_pkey not-transactional:memberships._new_memberships_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_memberships_pkey" ON "memberships" ("user_id");

-- file 2 of 4 (in a transaction), alter_memberships_2_changes_2
-- change primary key of memberships (way back: may fail)
DO $$ BEGIN IF to_regclass('"_new_memberships_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_memberships_pkey" ON "memberships" ("user_id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_pkey", ADD CONSTRAINT "memberships_pkey" PRIMARY KEY USING INDEX "_new_memberships_pkey";

-- file 3 of 4 (alone), alter_memberships_2_changes_3
-- drop index _new_memberships_pkey on memberships (way back: may fail)
--   [blocks ddl] not-transactional:memberships._new_memberships_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_memberships_pkey";

-- file 4 of 4 (in a transaction), alter_memberships_2_changes_4
-- drop column memberships.team_id (way back: lossy)
--   [blocks all] data-loss:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE "memberships" DROP COLUMN "team_id";

-- down

-- file 4 of 4 (in a transaction), alter_memberships_2_changes_4
-- add column memberships.team_id
--   [blocks all] may-fail:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE "memberships" ADD COLUMN "team_id" bigint NOT NULL;

-- file 3 of 4 (alone), alter_memberships_2_changes_3
-- add unique index _new_memberships_pkey on memberships
--   [blocks ddl] full-scan:memberships not-transactional:memberships._new_memberships_pkey
CREATE UNIQUE INDEX CONCURRENTLY "_new_memberships_pkey" ON "memberships" ("user_id", "team_id");

-- file 2 of 4 (in a transaction), alter_memberships_2_changes_2
-- change primary key of memberships
DO $$ BEGIN IF to_regclass('"_new_memberships_pkey"') IS NULL THEN CREATE UNIQUE INDEX "_new_memberships_pkey" ON "memberships" ("user_id", "team_id"); END IF; END $$;
--   [blocks all]
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_pkey", ADD CONSTRAINT "memberships_pkey" PRIMARY KEY USING INDEX "_new_memberships_pkey";

-- file 1 of 4 (alone), alter_memberships_2_changes_1
-- drop index _new_memberships_pkey on memberships
--   [blocks ddl] not-transactional:memberships._new_memberships_pkey
DROP INDEX CONCURRENTLY IF EXISTS "_new_memberships_pkey";
