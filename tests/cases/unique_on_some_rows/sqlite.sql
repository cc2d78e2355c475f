-- up

-- file 1 of 1 (in a transaction), alter_slots_2_changes
-- add unique index slots_active_name on slots
--   [blocks all] full-scan:slots blocks-writes:slots may-fail:slots.slots_active_name breaks-old-code:slots.slots_active_name
CREATE UNIQUE INDEX "slots_active_name" ON "slots" ("name") WHERE active;
-- add unique index slots_name_lower on slots
--   [blocks all] full-scan:slots blocks-writes:slots may-fail:slots.slots_name_lower breaks-old-code:slots.slots_name_lower
CREATE UNIQUE INDEX "slots_name_lower" ON "slots" ((lower(name)));

-- down

-- file 1 of 1 (in a transaction), alter_slots_2_changes
-- drop index slots_name_lower on slots
--   [blocks all]
DROP INDEX "slots_name_lower";
-- drop index slots_active_name on slots
--   [blocks all]
DROP INDEX "slots_active_name";
