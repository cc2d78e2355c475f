-- up

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- stop relying on foreign key pages_folder_id_fkey on pages

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key pages_folder_id_fkey on pages (way back: may fail)
--   [blocks all]
ALTER TABLE "pages" DROP CONSTRAINT "pages_folder_id_fkey";
-- set options of folders
--   [blocks all] rewrite:folders blocks-reads:folders blocks-writes:folders emptied-by-crash:folders
ALTER TABLE "folders" SET UNLOGGED;
-- set options of pages
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages emptied-by-crash:pages
ALTER TABLE "pages" SET UNLOGGED;
-- add foreign key pages_folder_id_fkey on pages
--   [blocks writes] breaks-old-code:pages.pages_folder_id_fkey
ALTER TABLE "pages" ADD CONSTRAINT "pages_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "folders" ("id") NOT VALID;

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- validate foreign key pages_folder_id_fkey on pages
--   [blocks ddl] full-scan:pages may-fail:pages.pages_folder_id_fkey full-scan:folders
ALTER TABLE "pages" VALIDATE CONSTRAINT "pages_folder_id_fkey";

-- down

-- file 3 of 3 (in a transaction), alter_2_tables_3
-- stop relying on foreign key pages_folder_id_fkey on pages

-- file 2 of 3 (in a transaction), alter_2_tables_2
-- drop foreign key pages_folder_id_fkey on pages
--   [blocks all]
ALTER TABLE "pages" DROP CONSTRAINT "pages_folder_id_fkey";
-- set options of pages
--   [blocks all] rewrite:pages blocks-reads:pages blocks-writes:pages
ALTER TABLE "pages" SET LOGGED;
-- set options of folders
--   [blocks all] rewrite:folders blocks-reads:folders blocks-writes:folders
ALTER TABLE "folders" SET LOGGED;
-- add foreign key pages_folder_id_fkey on pages
--   [blocks writes] breaks-old-code:pages.pages_folder_id_fkey
ALTER TABLE "pages" ADD CONSTRAINT "pages_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "folders" ("id") NOT VALID;

-- file 1 of 3 (in a transaction), alter_2_tables_1
-- validate foreign key pages_folder_id_fkey on pages
--   [blocks ddl] full-scan:pages may-fail:pages.pages_folder_id_fkey full-scan:folders
ALTER TABLE "pages" VALIDATE CONSTRAINT "pages_folder_id_fkey";
