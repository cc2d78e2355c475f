-- up

-- file 1 of 1 (in a transaction), rename_primary_key_seats_pkey_on_seats_to_seats_place
-- rename primary key seats_pkey on seats to seats_place
--   [blocks all]
ALTER TABLE "seats" RENAME CONSTRAINT "seats_pkey" TO "seats_place";

-- down

-- file 1 of 1 (in a transaction), rename_primary_key_seats_pkey_on_seats_to_seats_place
-- rename primary key seats_place on seats to seats_pkey
--   [blocks all]
ALTER TABLE "seats" RENAME CONSTRAINT "seats_place" TO "seats_pkey";
