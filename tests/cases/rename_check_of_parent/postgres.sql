-- up

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename check high on places to higher
--   [blocks all]
ALTER TABLE "places" RENAME CONSTRAINT "high" TO "higher";
-- rename check high on cities to higher
-- rename check high on capitals to higher

-- down

-- file 1 of 1 (in a transaction), alter_3_tables
-- rename check higher on capitals to high
-- rename check higher on cities to high
-- rename check higher on places to high
--   [blocks all]
ALTER TABLE "places" RENAME CONSTRAINT "higher" TO "high";
