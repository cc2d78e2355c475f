-- up

-- file 1 of 1 (statement by statement), add_2_tables
-- create table employees (way back: exact unless written)
CREATE TABLE `employees` (
    `id` bigint NOT NULL,
    `department_id` bigint NULL,
    PRIMARY KEY (`id`)
);
CREATE INDEX `employees_department_id_idx` ON `employees` (`department_id`);
-- create table departments (way back: exact unless written)
CREATE TABLE `departments` (
    `id` bigint NOT NULL,
    `head_id` bigint NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `departments_head_id_fkey` FOREIGN KEY (`head_id`) REFERENCES `employees` (`id`) ON DELETE SET NULL
);
CREATE INDEX `departments_head_id_idx` ON `departments` (`head_id`);
-- add foreign key employees_department_id_fkey on employees
ALTER TABLE `employees` ADD CONSTRAINT `employees_department_id_fkey` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`);

-- down

-- file 1 of 1 (statement by statement), add_2_tables
-- drop foreign key employees_department_id_fkey on employees
--   [blocks all]
ALTER TABLE `employees` DROP FOREIGN KEY `employees_department_id_fkey`, ALGORITHM=INSTANT, LOCK=NONE;
-- drop table departments
--   [blocks all] data-loss:departments breaks-old-code:departments
DROP TABLE `departments`;
-- drop table employees
--   [blocks all] data-loss:employees breaks-old-code:employees
DROP TABLE `employees`;
