-- up

-- file 1 of 4 (alone), alter_visits_4_changes_1
-- drop index visits_user_id_idx on visits
--   [blocks ddl] not-transactional:visits.visits_user_id_idx
DROP INDEX CONCURRENTLY "visits_user_id_idx";

-- file 2 of 4 (alone), alter_visits_4_changes_2
-- drop index visits_host_id_idx on visits
--   [blocks ddl] not-transactional:visits.visits_host_id_idx
DROP INDEX CONCURRENTLY "visits_host_id_idx";

-- file 3 of 4 (alone), alter_visits_4_changes_3
-- add index visits_user_id_idx on visits
--   [blocks ddl] full-scan:visits not-transactional:visits.visits_user_id_idx
CREATE INDEX CONCURRENTLY "visits_user_id_idx" ON "visits" ("user_id" DESC);

-- file 4 of 4 (alone), alter_visits_4_changes_4
-- add index visits_host_id_idx on visits
--   [blocks ddl] full-scan:visits not-transactional:visits.visits_host_id_idx
CREATE INDEX CONCURRENTLY "visits_host_id_idx" ON "visits" ("host_id");

-- down

-- file 4 of 4 (alone), alter_visits_4_changes_4
-- drop index visits_host_id_idx on visits
--   [blocks ddl] not-transactional:visits.visits_host_id_idx
DROP INDEX CONCURRENTLY "visits_host_id_idx";

-- file 3 of 4 (alone), alter_visits_4_changes_3
-- drop index visits_user_id_idx on visits
--   [blocks ddl] not-transactional:visits.visits_user_id_idx
DROP INDEX CONCURRENTLY "visits_user_id_idx";

-- file 2 of 4 (alone), alter_visits_4_changes_2
-- add index visits_host_id_idx on visits
--   [blocks ddl] full-scan:visits not-transactional:visits.visits_host_id_idx
CREATE INDEX CONCURRENTLY "visits_host_id_idx" ON "visits" ("host_id" DESC);

-- file 1 of 4 (alone), alter_visits_4_changes_1
-- add index visits_user_id_idx on visits
--   [blocks ddl] full-scan:visits not-transactional:visits.visits_user_id_idx
CREATE INDEX CONCURRENTLY "visits_user_id_idx" ON "visits" ("user_id");
