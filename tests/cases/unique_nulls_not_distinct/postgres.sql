-- up

-- file 1 of 2 (alone), alter_seats_2_changes_1
-- drop index seats_place on seats (way back: may fail)
--   [blocks ddl] not-transactional:seats.seats_place
DROP INDEX CONCURRENTLY "seats_place";

-- file 2 of 2 (alone), alter_seats_2_changes_2
-- add unique index seats_place on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_place breaks-old-code:seats.seats_place not-transactional:seats.seats_place
CREATE UNIQUE INDEX CONCURRENTLY "seats_place" ON "seats" ("hall", "place") NULLS NOT DISTINCT;

-- down

-- file 2 of 2 (alone), alter_seats_2_changes_2
-- drop index seats_place on seats
--   [blocks ddl] not-transactional:seats.seats_place
DROP INDEX CONCURRENTLY "seats_place";

-- file 1 of 2 (alone), alter_seats_2_changes_1
-- add unique index seats_place on seats
--   [blocks ddl] full-scan:seats may-fail:seats.seats_place breaks-old-code:seats.seats_place not-transactional:seats.seats_place
CREATE UNIQUE INDEX CONCURRENTLY "seats_place" ON "seats" ("hall", "place");
