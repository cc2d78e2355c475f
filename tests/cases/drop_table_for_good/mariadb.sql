-- up

-- file 1 of 1 (statement by statement), drop_table_notes
-- drop table notes (way back: lossy)
--   [blocks all] data-loss:notes breaks-old-code:notes
DROP TABLE `notes`;

-- down

-- file 1 of 1 (statement by statement), drop_table_notes
-- create table notes
--   [blocks all]
CREATE TABLE `notes` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `user_id` bigint NOT NULL,
    `title` varchar(100) NOT NULL DEFAULT 'it\'s',
    PRIMARY KEY (`id`),
    CONSTRAINT `notes_user_id_fkey` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
) COMMENT = 'What they wrote';
CREATE INDEX `notes_user_id_idx` ON `notes` (`user_id`);
