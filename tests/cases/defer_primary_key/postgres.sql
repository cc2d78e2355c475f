-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- change primary key of steps
--   [blocks all] full-scan:steps blocks-reads:steps blocks-writes:steps
ALTER TABLE "steps" DROP CONSTRAINT "steps_pkey", ADD CONSTRAINT "steps_pkey" PRIMARY KEY ("place") DEFERRABLE INITIALLY IMMEDIATE;
-- change primary key of stops
--   [blocks all] full-scan:stops blocks-reads:stops blocks-writes:stops breaks-old-code:stops
ALTER TABLE "stops" DROP CONSTRAINT "stops_pkey", ADD CONSTRAINT "stops_pkey" PRIMARY KEY ("tour", "place") INCLUDE ("title");

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- change primary key of stops
--   [blocks all] full-scan:stops blocks-reads:stops blocks-writes:stops
ALTER TABLE "stops" DROP CONSTRAINT "stops_pkey", ADD CONSTRAINT "stops_pkey" PRIMARY KEY ("tour", "place") DEFERRABLE INITIALLY DEFERRED;
-- change primary key of steps
--   [blocks all] full-scan:steps blocks-reads:steps blocks-writes:steps breaks-old-code:steps
ALTER TABLE "steps" DROP CONSTRAINT "steps_pkey", ADD CONSTRAINT "steps_pkey" PRIMARY KEY ("place");
