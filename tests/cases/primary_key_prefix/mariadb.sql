-- up

-- file 1 of 1 (statement by statement), add_3_tables
-- create table pages (way back: exact unless written)
--   [blocks all]
CREATE TABLE `pages` (
    `url` longtext NOT NULL,
    `site_id` bigint NOT NULL,
    `seen_on` bigint NOT NULL,
    PRIMARY KEY (`url`(60), `site_id`, `seen_on` DESC),
    CONSTRAINT `pages_site_id_fkey` FOREIGN KEY (`site_id`) REFERENCES `sites` (`id`)
);
CREATE INDEX `pages_site_id_idx` ON `pages` (`site_id`);
-- create table digests (way back: exact unless written)
CREATE TABLE `digests` (
    `hash` longblob NOT NULL,
    PRIMARY KEY (`hash`(16) DESC)
);
-- create table tags (way back: exact unless written)
CREATE TABLE `tags` (
    `name` varchar(30) NOT NULL,
    PRIMARY KEY (`name`)
);

-- down

-- file 1 of 1 (statement by statement), add_3_tables
-- drop table tags
--   [blocks all] data-loss:tags breaks-old-code:tags
DROP TABLE `tags`;
-- drop table digests
--   [blocks all] data-loss:digests breaks-old-code:digests
DROP TABLE `digests`;
-- drop table pages
--   [blocks all] data-loss:pages breaks-old-code:pages
DROP TABLE `pages`;
