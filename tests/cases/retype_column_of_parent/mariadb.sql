-- note: cities is a table by itself: whoever reads its parents does not read its rows
-- note: capitals is a table by itself: whoever reads its parents does not read its rows
-- up

-- file 1 of 1 (statement by statement), alter_3_tables
-- change type of places.height from integer to bigint (way back: may fail)
--   [blocks all] rewrite:places blocks-writes:places breaks-old-code:places.height
ALTER TABLE `places` MODIFY COLUMN `height` bigint NOT NULL DEFAULT 1, ALGORITHM=COPY;
-- change type of cities.height from integer to bigint (way back: may fail)
--   [blocks all] rewrite:cities blocks-writes:cities breaks-old-code:cities.height
ALTER TABLE `cities` MODIFY COLUMN `height` bigint NOT NULL DEFAULT 2, ALGORITHM=COPY;
-- change type of capitals.height from integer to bigint (way back: may fail)
--   [blocks all] rewrite:capitals blocks-writes:capitals breaks-old-code:capitals.height
ALTER TABLE `capitals` MODIFY COLUMN `height` bigint NOT NULL, ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_3_tables
-- change type of capitals.height from bigint to integer
--   [blocks all] rewrite:capitals blocks-writes:capitals may-fail:capitals.height breaks-old-code:capitals.height
ALTER TABLE `capitals` MODIFY COLUMN `height` int NOT NULL, ALGORITHM=COPY;
-- change type of cities.height from bigint to integer
--   [blocks all] rewrite:cities blocks-writes:cities may-fail:cities.height breaks-old-code:cities.height
ALTER TABLE `cities` MODIFY COLUMN `height` int NOT NULL DEFAULT 2, ALGORITHM=COPY;
-- change type of places.height from bigint to integer
--   [blocks all] rewrite:places blocks-writes:places may-fail:places.height breaks-old-code:places.height
ALTER TABLE `places` MODIFY COLUMN `height` int NOT NULL DEFAULT 1, ALGORITHM=COPY;
