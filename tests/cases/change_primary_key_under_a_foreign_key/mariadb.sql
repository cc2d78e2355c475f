-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key pets_owner_id_fkey on pets (way back: may fail)
--   [blocks all]
ALTER TABLE `pets` DROP FOREIGN KEY `pets_owner_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- change primary key of owners (way back: may fail)
--   [blocks all] rewrite:owners may-fail:owners breaks-old-code:owners
ALTER TABLE `owners` DROP PRIMARY KEY, ADD PRIMARY KEY (`number`), ALGORITHM=INPLACE, LOCK=NONE;
-- add unique constraint owners_id_key on owners
--   [blocks all] may-fail:owners.owners_id_key full-scan:owners breaks-old-code:owners.owners_id_key
ALTER TABLE `owners` ADD CONSTRAINT `owners_id_key` UNIQUE (`id`), ALGORITHM=NOCOPY, LOCK=NONE;
-- add foreign key pets_owner_id_fkey on pets
--   [blocks all] rewrite:pets blocks-writes:pets breaks-old-code:pets.pets_owner_id_fkey may-fail:pets.pets_owner_id_fkey
ALTER TABLE `pets` ADD CONSTRAINT `pets_owner_id_fkey` FOREIGN KEY (`owner_id`) REFERENCES `owners` (`id`), ALGORITHM=COPY;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- drop foreign key pets_owner_id_fkey on pets
--   [blocks all]
ALTER TABLE `pets` DROP FOREIGN KEY `pets_owner_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop unique constraint owners_id_key on owners
--   [blocks all]
ALTER TABLE `owners` DROP INDEX `owners_id_key`, ALGORITHM=NOCOPY, LOCK=NONE;
-- change primary key of owners
--   [blocks all] rewrite:owners may-fail:owners breaks-old-code:owners
ALTER TABLE `owners` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`), ALGORITHM=INPLACE, LOCK=NONE;
-- add foreign key pets_owner_id_fkey on pets
--   [blocks all] rewrite:pets blocks-writes:pets breaks-old-code:pets.pets_owner_id_fkey may-fail:pets.pets_owner_id_fkey
ALTER TABLE `pets` ADD CONSTRAINT `pets_owner_id_fkey` FOREIGN KEY (`owner_id`) REFERENCES `owners` (`id`), ALGORITHM=COPY;
