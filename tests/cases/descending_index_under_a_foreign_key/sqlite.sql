-- up

-- file 1 of 1 (in a transaction), alter_visits_4_changes
-- drop index visits_user_id_idx on visits
--   [blocks all]
DROP INDEX "visits_user_id_idx";
-- drop index visits_host_id_idx on visits
--   [blocks all]
DROP INDEX "visits_host_id_idx";
-- add index visits_user_id_idx on visits
--   [blocks all] full-scan:visits blocks-writes:visits
CREATE INDEX "visits_user_id_idx" ON "visits" ("user_id" DESC);
-- add index visits_host_id_idx on visits
--   [blocks all] full-scan:visits blocks-writes:visits
CREATE INDEX "visits_host_id_idx" ON "visits" ("host_id");

-- down

-- file 1 of 1 (in a transaction), alter_visits_4_changes
-- drop index visits_host_id_idx on visits
--   [blocks all]
DROP INDEX "visits_host_id_idx";
-- drop index visits_user_id_idx on visits
--   [blocks all]
DROP INDEX "visits_user_id_idx";
-- add index visits_host_id_idx on visits
--   [blocks all] full-scan:visits blocks-writes:visits
CREATE INDEX "visits_host_id_idx" ON "visits" ("host_id" DESC);
-- add index visits_user_id_idx on visits
--   [blocks all] full-scan:visits blocks-writes:visits
CREATE INDEX "visits_user_id_idx" ON "visits" ("user_id");
