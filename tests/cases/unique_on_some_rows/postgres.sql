-- up

-- file 1 of 2 (alone), alter_slots_2_changes_1
-- add unique index slots_active_name on slots
--   [blocks ddl] full-scan:slots may-fail:slots.slots_active_name breaks-old-code:slots.slots_active_name not-transactional:slots.slots_active_name
CREATE UNIQUE INDEX CONCURRENTLY "slots_active_name" ON "slots" ("name") WHERE active;

-- file 2 of 2 (alone), alter_slots_2_changes_2
-- add unique index slots_name_lower on slots
--   [blocks ddl] full-scan:slots may-fail:slots.slots_name_lower breaks-old-code:slots.slots_name_lower not-transactional:slots.slots_name_lower
CREATE UNIQUE INDEX CONCURRENTLY "slots_name_lower" ON "slots" ((lower(name)));

-- down

-- file 2 of 2 (alone), alter_slots_2_changes_2
-- drop index slots_name_lower on slots
--   [blocks ddl] not-transactional:slots.slots_name_lower
DROP INDEX CONCURRENTLY "slots_name_lower";

-- file 1 of 2 (alone), alter_slots_2_changes_1
-- drop index slots_active_name on slots
--   [blocks ddl] not-transactional:slots.slots_active_name
DROP INDEX CONCURRENTLY "slots_active_name";
