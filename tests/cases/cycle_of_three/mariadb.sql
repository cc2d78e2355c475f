-- up

-- file 1 of 1 (statement by statement), add_3_tables
-- create table gammas (way back: exact unless written)
CREATE TABLE `gammas` (
    `id` bigint NOT NULL,
    `alpha_id` bigint NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `gammas_alpha_id_idx` ON `gammas` (`alpha_id`);
-- create table betas (way back: exact unless written)
CREATE TABLE `betas` (
    `id` bigint NOT NULL,
    `gamma_id` bigint NULL,
    `alpha_id` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `betas_gamma_id_fkey` FOREIGN KEY (`gamma_id`) REFERENCES `gammas` (`id`)
);
CREATE INDEX `betas_gamma_id_idx` ON `betas` (`gamma_id`);
CREATE INDEX `betas_alpha_id_idx` ON `betas` (`alpha_id`);
-- create table alphas (way back: exact unless written)
CREATE TABLE `alphas` (
    `id` bigint NOT NULL,
    `beta_id` bigint NULL,
    `parent_id` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `alphas_beta_id_fkey` FOREIGN KEY (`beta_id`) REFERENCES `betas` (`id`),
    CONSTRAINT `alphas_parent_id_fkey` FOREIGN KEY (`parent_id`) REFERENCES `alphas` (`id`)
);
CREATE INDEX `alphas_beta_id_idx` ON `alphas` (`beta_id`);
CREATE INDEX `alphas_parent_id_idx` ON `alphas` (`parent_id`);
-- add foreign key gammas_alpha_id_fkey on gammas
ALTER TABLE `gammas` ADD CONSTRAINT `gammas_alpha_id_fkey` FOREIGN KEY (`alpha_id`) REFERENCES `alphas` (`id`);
-- add foreign key betas_alpha_id_fkey on betas
ALTER TABLE `betas` ADD CONSTRAINT `betas_alpha_id_fkey` FOREIGN KEY (`alpha_id`) REFERENCES `alphas` (`id`);

-- down

-- file 1 of 1 (statement by statement), add_3_tables
-- drop foreign key betas_alpha_id_fkey on betas
--   [blocks all]
ALTER TABLE `betas` DROP FOREIGN KEY `betas_alpha_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop foreign key gammas_alpha_id_fkey on gammas
--   [blocks all]
ALTER TABLE `gammas` DROP FOREIGN KEY `gammas_alpha_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop table alphas
--   [blocks all] data-loss:alphas breaks-old-code:alphas
DROP TABLE `alphas`;
-- drop table betas
--   [blocks all] data-loss:betas breaks-old-code:betas
DROP TABLE `betas`;
-- drop table gammas
--   [blocks all] data-loss:gammas breaks-old-code:gammas
DROP TABLE `gammas`;
