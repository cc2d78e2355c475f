-- up

-- file 1 of 3 (alone), alter_members_2_changes_1
-- drop index members_pkey on members (way back: may fail)
--   [blocks ddl] not-transactional:members.members_pkey
DROP INDEX CONCURRENTLY "members_pkey";

-- file 2 of 3 (alone), alter_members_2_changes_2
-- add unique index members_pkey on members
--   [blocks ddl] full-scan:members may-fail:members.members_pkey breaks-old-code:members.members_pkey not-transactional:members.members_pkey
CREATE UNIQUE INDEX CONCURRENTLY "members_pkey" ON "members" ("team", "number");

-- file 3 of 3 (in a transaction), alter_members_2_changes_3
-- add primary key of members
DO $$ BEGIN IF to_regclass('"members_pkey"') IS NULL THEN CREATE UNIQUE INDEX "members_pkey" ON "members" ("team", "number"); END IF; END $$;
--   [blocks all]
ALTER TABLE "members" ADD CONSTRAINT "members_pkey" PRIMARY KEY USING INDEX "members_pkey";

-- down

-- file 3 of 3 (in a transaction), alter_members_2_changes_3
-- drop primary key of members
--   [blocks all]
ALTER TABLE "members" DROP CONSTRAINT "members_pkey";

-- file 2 of 3 (alone), alter_members_2_changes_2
-- drop index members_pkey on members
--   [blocks ddl] not-transactional:members.members_pkey
DROP INDEX CONCURRENTLY IF EXISTS "members_pkey";

-- file 1 of 3 (alone), alter_members_2_changes_1
-- add unique index members_pkey on members
--   [blocks ddl] full-scan:members may-fail:members.members_pkey breaks-old-code:members.members_pkey not-transactional:members.members_pkey
CREATE UNIQUE INDEX CONCURRENTLY "members_pkey" ON "members" ("team", "number");
