-- up

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- add index users_age_idx on users
--   [blocks writes] full-scan:users blocks-writes:users
CREATE INDEX "users_age_idx" ON "users" ("age");
-- add index users_team_id_idx on users
--   [blocks writes] full-scan:users blocks-writes:users
CREATE INDEX "users_team_id_idx" ON "users" ("team_id");
-- add check users_age_range on users
--   [blocks all] breaks-old-code:users.users_age_range may-fail:users.users_age_range full-scan:users blocks-reads:users blocks-writes:users
ALTER TABLE "users" ADD CONSTRAINT "users_age_range" CHECK (age < 200);
-- add foreign key users_team_id_fkey on users
--   [blocks writes] full-scan:users blocks-writes:users breaks-old-code:users.users_team_id_fkey may-fail:users.users_team_id_fkey full-scan:teams blocks-writes:teams
ALTER TABLE "users" ADD CONSTRAINT "users_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id");

-- down

-- file 1 of 1 (in a transaction), alter_users_4_changes
-- drop foreign key users_team_id_fkey on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_team_id_fkey";
-- drop check users_age_range on users
--   [blocks all]
ALTER TABLE "users" DROP CONSTRAINT "users_age_range";
-- drop index users_team_id_idx on users
--   [blocks all]
DROP INDEX "users_team_id_idx";
-- drop index users_age_idx on users
--   [blocks all]
DROP INDEX "users_age_idx";
