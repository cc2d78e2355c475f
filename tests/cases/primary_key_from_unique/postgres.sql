-- up

-- file 1 of 1 (in a transaction), alter_members_2_changes
-- drop unique constraint members_id_key on members (way back: may fail)
--   [blocks all]
ALTER TABLE "members" DROP CONSTRAINT "members_id_key";
-- add primary key of members
--   [blocks all] full-scan:members blocks-reads:members blocks-writes:members may-fail:members breaks-old-code:members
ALTER TABLE "members" ADD CONSTRAINT "members_pkey" PRIMARY KEY ("id");

-- down

-- file 1 of 1 (in a transaction), alter_members_2_changes
-- drop primary key of members
--   [blocks all]
ALTER TABLE "members" DROP CONSTRAINT "members_pkey";
-- add unique constraint members_id_key on members
--   [blocks all] may-fail:members.members_id_key full-scan:members blocks-reads:members blocks-writes:members breaks-old-code:members.members_id_key
ALTER TABLE "members" ADD CONSTRAINT "members_id_key" UNIQUE ("id");
