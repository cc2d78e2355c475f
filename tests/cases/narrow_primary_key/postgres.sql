-- up

-- file 1 of 1 (in a transaction), alter_memberships_2_changes
-- change primary key of memberships (way back: may fail)
--   [blocks all] may-fail:memberships full-scan:memberships blocks-reads:memberships blocks-writes:memberships breaks-old-code:memberships
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_pkey", ADD CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id");
-- drop column memberships.team_id (way back: lossy)
--   [blocks all] data-loss:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE "memberships" DROP COLUMN "team_id";

-- down

-- file 1 of 1 (in a transaction), alter_memberships_2_changes
-- add column memberships.team_id
--   [blocks all] may-fail:memberships.team_id breaks-old-code:memberships.team_id
ALTER TABLE "memberships" ADD COLUMN "team_id" bigint NOT NULL;
-- change primary key of memberships
--   [blocks all] may-fail:memberships full-scan:memberships blocks-reads:memberships blocks-writes:memberships
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_pkey", ADD CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id", "team_id");
