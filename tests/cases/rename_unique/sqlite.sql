-- up

-- file 1 of 1 (in a transaction), rename_unique_constraint_seats_place_on_seats_to_seats_hall_row
-- rename unique constraint seats_place on seats to seats_hall_row
--   [blocks all]
DROP INDEX "seats_place";
--   [blocks all] full-scan:seats blocks-writes:seats
CREATE UNIQUE INDEX "seats_hall_row" ON "seats" ("hall", "row");

-- down

-- file 1 of 1 (in a transaction), rename_unique_constraint_seats_place_on_seats_to_seats_hall_row
-- rename unique constraint seats_hall_row on seats to seats_place
--   [blocks all]
DROP INDEX "seats_hall_row";
--   [blocks all] full-scan:seats blocks-writes:seats
CREATE UNIQUE INDEX "seats_place" ON "seats" ("hall", "row");
