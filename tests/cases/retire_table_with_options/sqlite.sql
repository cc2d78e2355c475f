-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- drop index sessions_token_idx on sessions
--   [blocks all]
DROP INDEX "sessions_token_idx";
-- retire table sessions
--   [blocks all] breaks-old-code:sessions
ALTER TABLE "sessions" RENAME TO "_retired_sessions";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- restore table sessions
--   [blocks all]
ALTER TABLE "_retired_sessions" RENAME TO "sessions";
-- add index sessions_token_idx on sessions
--   [blocks all] full-scan:sessions blocks-writes:sessions
CREATE INDEX "sessions_token_idx" ON "sessions" ("token");
