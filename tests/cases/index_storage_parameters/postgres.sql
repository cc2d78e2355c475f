-- up

-- file 1 of 3 (alone), alter_pages_4_changes_1
-- drop index pages_by_rank on pages
--   [blocks ddl] not-transactional:pages.pages_by_rank
DROP INDEX CONCURRENTLY "pages_by_rank";

-- file 2 of 3 (in a transaction), alter_pages_4_changes_2
-- set options of pages.pages_title_idx
--   [blocks ddl]
ALTER INDEX "pages_title_idx" SET (deduplicate_items = false, fillfactor = 80);
-- set options of pages.pages_body_idx
--   [blocks all]
ALTER INDEX "pages_body_idx" SET (gin_pending_list_limit = 128);
--   [blocks all]
ALTER INDEX "pages_body_idx" RESET (fastupdate);

-- file 3 of 3 (alone), alter_pages_4_changes_3
-- add index pages_by_rank on pages
--   [blocks ddl] full-scan:pages not-transactional:pages.pages_by_rank
CREATE INDEX CONCURRENTLY "pages_by_rank" ON "pages" ("rank" DESC) WITH (fillfactor = 50);

-- down

-- file 3 of 3 (alone), alter_pages_4_changes_3
-- drop index pages_by_rank on pages
--   [blocks ddl] not-transactional:pages.pages_by_rank
DROP INDEX CONCURRENTLY "pages_by_rank";

-- file 2 of 3 (in a transaction), alter_pages_4_changes_2
-- set options of pages.pages_body_idx
--   [blocks all]
ALTER INDEX "pages_body_idx" SET (fastupdate = false);
--   [blocks all]
ALTER INDEX "pages_body_idx" RESET (gin_pending_list_limit);
-- set options of pages.pages_title_idx
--   [blocks ddl]
ALTER INDEX "pages_title_idx" SET (fillfactor = 70);
--   [blocks ddl]
ALTER INDEX "pages_title_idx" RESET (deduplicate_items);

-- file 1 of 3 (alone), alter_pages_4_changes_1
-- add index pages_by_rank on pages
--   [blocks ddl] full-scan:pages not-transactional:pages.pages_by_rank
CREATE INDEX CONCURRENTLY "pages_by_rank" ON "pages" ("rank");
