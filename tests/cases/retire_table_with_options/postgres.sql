-- up

-- file 1 of 2 (alone), alter_2_tables_1
-- drop index sessions_token_idx on sessions
--   [blocks ddl] not-transactional:sessions.sessions_token_idx
DROP INDEX CONCURRENTLY "sessions_token_idx";

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- retire table sessions
--   [blocks all] breaks-old-code:sessions
ALTER TABLE "sessions" RENAME TO "_retired_sessions";
--   [blocks all] breaks-old-code:sessions
ALTER TABLE "_retired_sessions" RENAME CONSTRAINT "sessions_pkey" TO "_retired_sessions_pkey";

-- down

-- file 2 of 2 (in a transaction), alter_2_tables_2
-- restore table sessions
--   [blocks all]
ALTER TABLE "_retired_sessions" RENAME TO "sessions";
--   [blocks all]
ALTER TABLE "sessions" RENAME CONSTRAINT "_retired_sessions_pkey" TO "sessions_pkey";

-- file 1 of 2 (alone), alter_2_tables_1
-- add index sessions_token_idx on sessions
--   [blocks ddl] full-scan:sessions not-transactional:sessions.sessions_token_idx
CREATE INDEX CONCURRENTLY "sessions_token_idx" ON "sessions" ("token");
