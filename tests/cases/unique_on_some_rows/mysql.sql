-- up

-- file 1 of 1 (statement by statement), add_index_slots_name_lower
-- add unique index slots_name_lower on slots
--   [blocks all] rewrite:slots blocks-writes:slots may-fail:slots.slots_name_lower breaks-old-code:slots.slots_name_lower
CREATE UNIQUE INDEX `slots_name_lower` ON `slots` ((lower(name))) ALGORITHM=COPY LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), add_index_slots_name_lower
-- drop index slots_name_lower on slots
--   [blocks all] rewrite:slots blocks-writes:slots
ALTER TABLE `slots` DROP INDEX `slots_name_lower`, ALGORITHM=COPY, LOCK=SHARED;
