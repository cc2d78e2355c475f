-- up

-- file 1 of 1 (in a transaction), set_options_of_pages
-- set options of pages
--   [blocks ddl]
ALTER TABLE "pages" SET (autovacuum_enabled = false, fillfactor = 90, toast.autovacuum_enabled = false, vacuum_index_cleanup = 'auto');
--   [blocks all]
ALTER TABLE "pages" RESET (toast.vacuum_truncate, user_catalog_table);

-- down

-- file 1 of 1 (in a transaction), set_options_of_pages
-- set options of pages
--   [blocks all]
ALTER TABLE "pages" SET (fillfactor = 70, toast.vacuum_truncate = false, user_catalog_table = true);
--   [blocks ddl]
ALTER TABLE "pages" RESET (autovacuum_enabled, toast.autovacuum_enabled, vacuum_index_cleanup);
