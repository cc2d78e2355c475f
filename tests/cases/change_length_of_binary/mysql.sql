-- up

-- file 1 of 1 (statement by statement), change_type_of_blobs_digest
-- change type of blobs.digest from varbinary(16) to varbinary(64) (way back: may fail)
--   [blocks all]
ALTER TABLE `blobs` MODIFY COLUMN `digest` varbinary(64) NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

-- down

-- file 1 of 1 (statement by statement), change_type_of_blobs_digest
-- change type of blobs.digest from varbinary(64) to varbinary(16)
--   [blocks all] rewrite:blobs blocks-writes:blobs may-fail:blobs.digest breaks-old-code:blobs.digest
ALTER TABLE `blobs` MODIFY COLUMN `digest` varbinary(16) NOT NULL, ALGORITHM=COPY, LOCK=SHARED;
