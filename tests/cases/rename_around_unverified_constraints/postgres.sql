-- up

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename table authors to writers
--   [blocks all] breaks-old-code:authors breaks-new-code:writers
ALTER TABLE "authors" RENAME TO "writers";
-- rename table books to volumes
--   [blocks all] breaks-old-code:books breaks-new-code:volumes
ALTER TABLE "books" RENAME TO "volumes";
-- rename column volumes.author_id to writer_id
--   [blocks all] breaks-old-code:volumes.author_id breaks-new-code:volumes.writer_id
ALTER TABLE "volumes" RENAME COLUMN "author_id" TO "writer_id";
-- rename column volumes.pages to leaves
--   [blocks all] breaks-old-code:volumes.pages breaks-new-code:volumes.leaves
ALTER TABLE "volumes" RENAME COLUMN "pages" TO "leaves";
-- rename primary key authors_pkey on writers to writers_pkey
--   [blocks all]
ALTER TABLE "writers" RENAME CONSTRAINT "authors_pkey" TO "writers_pkey";
-- rename primary key books_pkey on volumes to volumes_pkey
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "books_pkey" TO "volumes_pkey";
-- rename index books_author_id_idx on volumes to volumes_writer_id_idx
--   [blocks ddl]
ALTER INDEX "books_author_id_idx" RENAME TO "volumes_writer_id_idx";
-- rename check former on volumes to latter
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "former" TO "latter";
-- rename foreign key books_author_id_fkey on volumes to volumes_writer_id_fkey
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "books_author_id_fkey" TO "volumes_writer_id_fkey";

-- down

-- file 1 of 1 (in a transaction), alter_2_tables
-- rename foreign key volumes_writer_id_fkey on volumes to books_author_id_fkey
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "volumes_writer_id_fkey" TO "books_author_id_fkey";
-- rename check latter on volumes to former
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "latter" TO "former";
-- rename index volumes_writer_id_idx on volumes to books_author_id_idx
--   [blocks ddl]
ALTER INDEX "volumes_writer_id_idx" RENAME TO "books_author_id_idx";
-- rename primary key volumes_pkey on volumes to books_pkey
--   [blocks all]
ALTER TABLE "volumes" RENAME CONSTRAINT "volumes_pkey" TO "books_pkey";
-- rename primary key writers_pkey on writers to authors_pkey
--   [blocks all]
ALTER TABLE "writers" RENAME CONSTRAINT "writers_pkey" TO "authors_pkey";
-- rename column volumes.leaves to pages
--   [blocks all] breaks-old-code:volumes.leaves breaks-new-code:volumes.pages
ALTER TABLE "volumes" RENAME COLUMN "leaves" TO "pages";
-- rename column volumes.writer_id to author_id
--   [blocks all] breaks-old-code:volumes.writer_id breaks-new-code:volumes.author_id
ALTER TABLE "volumes" RENAME COLUMN "writer_id" TO "author_id";
-- rename table volumes to books
--   [blocks all] breaks-old-code:volumes breaks-new-code:books
ALTER TABLE "volumes" RENAME TO "books";
-- rename table writers to authors
--   [blocks all] breaks-old-code:writers breaks-new-code:authors
ALTER TABLE "writers" RENAME TO "authors";
