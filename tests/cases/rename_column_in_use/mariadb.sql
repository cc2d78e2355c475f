-- up

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename column users.id to number
--   [blocks all] breaks-old-code:users.id breaks-new-code:users.number
ALTER TABLE `users` RENAME COLUMN `id` TO `number`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column users.mail to email
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.mail breaks-new-code:users.email
ALTER TABLE `users` DROP CONSTRAINT `users_mail_given`, RENAME COLUMN `mail` TO `email`, ADD CONSTRAINT `users_mail_given` CHECK (email <> ''), MODIFY COLUMN `mail_key` varchar(60) GENERATED ALWAYS AS (lower(email)) STORED, ALGORITHM=COPY;
-- rename column logins.user_id to user_number
--   [blocks all] breaks-old-code:logins.user_id breaks-new-code:logins.user_number
ALTER TABLE `logins` RENAME COLUMN `user_id` TO `user_number`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint users_mail_key on users to users_email_key
--   [blocks all]
ALTER TABLE `users` RENAME INDEX `users_mail_key` TO `users_email_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename index logins_user_id_idx on logins to logins_user_number_idx
--   [blocks all]
ALTER TABLE `logins` RENAME INDEX `logins_user_id_idx` TO `logins_user_number_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename foreign key logins_user_id_fkey on logins to logins_user_number_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `logins` DROP FOREIGN KEY `logins_user_id_fkey`, ADD CONSTRAINT `logins_user_number_fkey` FOREIGN KEY (`user_number`) REFERENCES `users` (`number`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;

-- down

-- file 1 of 1 (statement by statement), alter_2_tables
-- rename foreign key logins_user_number_fkey on logins to logins_user_id_fkey
SET SESSION foreign_key_checks = 0;
--   [blocks all]
ALTER TABLE `logins` DROP FOREIGN KEY `logins_user_number_fkey`, ADD CONSTRAINT `logins_user_id_fkey` FOREIGN KEY (`user_number`) REFERENCES `users` (`number`), ALGORITHM=NOCOPY, LOCK=NONE;
SET SESSION foreign_key_checks = 1;
-- rename index logins_user_number_idx on logins to logins_user_id_idx
--   [blocks all]
ALTER TABLE `logins` RENAME INDEX `logins_user_number_idx` TO `logins_user_id_idx`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename unique constraint users_email_key on users to users_mail_key
--   [blocks all]
ALTER TABLE `users` RENAME INDEX `users_email_key` TO `users_mail_key`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column logins.user_number to user_id
--   [blocks all] breaks-old-code:logins.user_number breaks-new-code:logins.user_id
ALTER TABLE `logins` RENAME COLUMN `user_number` TO `user_id`, ALGORITHM=INSTANT, LOCK=NONE;
-- rename column users.email to mail
--   [blocks all] rewrite:users blocks-writes:users breaks-old-code:users.email breaks-new-code:users.mail
ALTER TABLE `users` DROP CONSTRAINT `users_mail_given`, RENAME COLUMN `email` TO `mail`, ADD CONSTRAINT `users_mail_given` CHECK (mail <> ''), MODIFY COLUMN `mail_key` varchar(60) GENERATED ALWAYS AS (lower(mail)) STORED, ALGORITHM=COPY;
-- rename column users.number to id
--   [blocks all] breaks-old-code:users.number breaks-new-code:users.id
ALTER TABLE `users` RENAME COLUMN `number` TO `id`, ALGORITHM=INSTANT, LOCK=NONE;
