-- up

-- file 1 of 1 (statement by statement), add_2_tables
-- create table departments (way back: exact unless written)
CREATE TABLE `departments` (
    `id` bigint NOT NULL,
    `head_id` bigint NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `departments_head_id_idx` ON `departments` (`head_id`);
-- create table employees (way back: exact unless written)
CREATE TABLE `employees` (
    `id` bigint NOT NULL,
    `department_id` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `employees_department_id_fkey` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`)
);
CREATE INDEX `employees_department_id_idx` ON `employees` (`department_id`);
-- add foreign key departments_head_id_fkey on departments
ALTER TABLE `departments` ADD CONSTRAINT `departments_head_id_fkey` FOREIGN KEY (`head_id`) REFERENCES `employees` (`id`) ON DELETE SET NULL;

-- down

-- file 1 of 1 (statement by statement), add_2_tables
-- drop foreign key departments_head_id_fkey on departments
--   [blocks all]
ALTER TABLE `departments` DROP FOREIGN KEY `departments_head_id_fkey`;
-- drop table employees
--   [blocks all] data-loss:employees breaks-old-code:employees
DROP TABLE `employees`;
-- drop table departments
--   [blocks all] data-loss:departments breaks-old-code:departments
DROP TABLE `departments`;
