-- up

-- file 1 of 1 (alone), add_index_shops_place_idx
-- add index shops_place_idx on shops
--   [blocks ddl] full-scan:shops not-transactional:shops.shops_place_idx
CREATE INDEX CONCURRENTLY "shops_place_idx" ON "shops" USING gist ("place");

-- down

-- file 1 of 1 (alone), add_index_shops_place_idx
-- drop index shops_place_idx on shops
--   [blocks ddl] not-transactional:shops.shops_place_idx
DROP INDEX CONCURRENTLY "shops_place_idx";
