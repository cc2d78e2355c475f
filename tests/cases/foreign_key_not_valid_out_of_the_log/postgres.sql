-- up

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- stop relying on foreign key pages_folder_id_fkey on pages

-- file 2 of 4 (in a transaction), alter_2_tables_2
-- drop foreign key pages_folder_id_fkey on pages (way back: may fail)
--   [blocks all]
ALTER TABLE "pages" DROP CONSTRAINT "pages_folder_id_fkey";

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- make foreign key folders_cover_id_fkey on folders not valid
--   [blocks all]
ALTER TABLE "folders" DROP CONSTRAINT "folders_cover_id_fkey", ADD CONSTRAINT "folders_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "pages" ("id") NOT VALID;

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- set options of folders
--   [blocks all] rewrite:folders blocks-reads:folders blocks-writes:folders emptied-by-crash:folders
ALTER TABLE "folders" SET UNLOGGED;
-- set options of pages
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages emptied-by-crash:pages
ALTER TABLE "pages" SET UNLOGGED;
-- add foreign key pages_folder_id_fkey on pages
--   [blocks writes] breaks-old-code:pages.pages_folder_id_fkey
ALTER TABLE "pages" ADD CONSTRAINT "pages_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "folders" ("id") NOT VALID;

-- down

-- file 4 of 4 (in a transaction), alter_2_tables_4
-- drop foreign key pages_folder_id_fkey on pages
--   [blocks all]
ALTER TABLE "pages" DROP CONSTRAINT "pages_folder_id_fkey";
-- set options of pages
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages
ALTER TABLE "pages" SET LOGGED;
-- set options of folders
--   [blocks all] rewrite:folders blocks-reads:folders blocks-writes:folders
ALTER TABLE "folders" SET LOGGED;

-- file 3 of 4 (in a transaction), alter_2_tables_3
-- validate foreign key folders_cover_id_fkey on folders
--   [blocks ddl] full-scan:folders may-fail:folders.folders_cover_id_fkey full-scan:pages
ALTER TABLE "folders" VALIDATE CONSTRAINT "folders_cover_id_fkey";

-- file 2 of 4 (in a transaction), alter_2_tables_2
-- add foreign key pages_folder_id_fkey on pages
--   [blocks writes] breaks-old-code:pages.pages_folder_id_fkey
ALTER TABLE "pages" ADD CONSTRAINT "pages_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "folders" ("id") NOT VALID;

-- file 1 of 4 (in a transaction), alter_2_tables_1
-- validate foreign key pages_folder_id_fkey on pages
--   [blocks ddl] full-scan:pages may-fail:pages.pages_folder_id_fkey full-scan:folders
ALTER TABLE "pages" VALIDATE CONSTRAINT "pages_folder_id_fkey";
