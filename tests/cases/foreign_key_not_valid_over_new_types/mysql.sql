-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key books_author_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop foreign key books_editor_id_fkey on books (way back: may fail)
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_editor_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of authors.id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:authors blocks-writes:authors breaks-old-code:authors.id
ALTER TABLE `authors` MODIFY COLUMN `id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of books.author_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.author_id
ALTER TABLE `books` MODIFY COLUMN `author_id` bigint NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of books.editor_id from integer to bigint (way back: may fail)
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.editor_id
ALTER TABLE `books` MODIFY COLUMN `editor_id` bigint NULL, ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key books_editor_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_editor_id_fkey may-fail:books.books_editor_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_editor_id_fkey` FOREIGN KEY (`editor_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key books_editor_id_fkey on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_editor_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- drop foreign key books_author_id_fkey on books
--   [blocks all]
ALTER TABLE `books` DROP FOREIGN KEY `books_author_id_fkey`, ALGORITHM=INPLACE, LOCK=NONE;
-- change type of books.editor_id from bigint to integer
--   [blocks all] rewrite:books blocks-writes:books may-fail:books.editor_id breaks-old-code:books.editor_id
ALTER TABLE `books` MODIFY COLUMN `editor_id` int NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of books.author_id from bigint to integer
--   [blocks all] rewrite:books blocks-writes:books may-fail:books.author_id breaks-old-code:books.author_id
ALTER TABLE `books` MODIFY COLUMN `author_id` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- change type of authors.id from bigint to integer
--   [blocks all] rewrite:authors blocks-writes:authors may-fail:authors.id breaks-old-code:authors.id
ALTER TABLE `authors` MODIFY COLUMN `id` int NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key books_editor_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_editor_id_fkey may-fail:books.books_editor_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_editor_id_fkey` FOREIGN KEY (`editor_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;
-- add foreign key books_author_id_fkey on books
--   [blocks all] rewrite:books blocks-writes:books breaks-old-code:books.books_author_id_fkey may-fail:books.books_author_id_fkey
ALTER TABLE `books` ADD CONSTRAINT `books_author_id_fkey` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`), ALGORITHM=COPY, LOCK=SHARED;
