-- up

-- file 1 of 1 (statement by statement), add_words
-- create table words (way back: exact unless written)
CREATE TABLE `words` (
    `id` bigint NOT NULL,
    `said` varchar(40) NOT NULL,
    `by` longtext NULL,
    PRIMARY KEY (`id`)
) ENGINE = Aria COMMENT = 'what was said';
CREATE INDEX `words_said_idx` ON `words` (`said`);

-- down

-- file 1 of 1 (statement by statement), add_words
-- drop table words
--   [blocks all] data-loss:words breaks-old-code:words
DROP TABLE `words`;
