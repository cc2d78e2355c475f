-- up

-- file 1 of 1 (statement by statement), alter_texts_4_changes
-- set default of texts.value
--   [blocks all]
ALTER TABLE `texts` MODIFY COLUMN `value` varchar(100) NOT NULL DEFAULT 'it\'s \\ 100% \"ñ\" 😀\nnext', ALGORITHM=INSTANT, LOCK=NONE;
-- add check texts_not_odd on texts
--   [blocks all] breaks-old-code:texts.texts_not_odd may-fail:texts.texts_not_odd rewrite:texts blocks-writes:texts
ALTER TABLE `texts` ADD CONSTRAINT `texts_not_odd` CHECK (value <> 'it''s 100%' AND value NOT LIKE '"%'), ALGORITHM=COPY;
-- set comment of texts
--   [blocks all]
ALTER TABLE `texts` COMMENT = 'it\'s 100% \\ \"fine\"', ALGORITHM=INSTANT, LOCK=NONE;
-- set comment of texts.value
--   [blocks all]
ALTER TABLE `texts` MODIFY COLUMN `value` varchar(100) NOT NULL DEFAULT 'it\'s \\ 100% \"ñ\" 😀\nnext' COMMENT 'line\none \'two\'', ALGORITHM=INSTANT, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), alter_texts_4_changes
-- drop comment of texts.value
--   [blocks all]
ALTER TABLE `texts` MODIFY COLUMN `value` varchar(100) NOT NULL DEFAULT 'it\'s \\ 100% \"ñ\" 😀\nnext', ALGORITHM=INSTANT, LOCK=NONE;
-- drop comment of texts
--   [blocks all]
ALTER TABLE `texts` COMMENT = '', ALGORITHM=INSTANT, LOCK=NONE;
-- drop check texts_not_odd on texts
--   [blocks all]
ALTER TABLE `texts` DROP CONSTRAINT `texts_not_odd`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop default of texts.value
--   [blocks all] breaks-old-code:texts.value
ALTER TABLE `texts` MODIFY COLUMN `value` varchar(100) NOT NULL, ALGORITHM=INSTANT, LOCK=NONE;
