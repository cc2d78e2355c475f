-- up

-- file 1 of 2 (alone), alter_docs_2_changes_1
-- drop index docs_body_idx on docs
--   [blocks ddl] not-transactional:docs.docs_body_idx
DROP INDEX CONCURRENTLY "docs_body_idx";

-- file 2 of 2 (alone), alter_docs_2_changes_2
-- add index docs_body_idx on docs
--   [blocks ddl] full-scan:docs not-transactional:docs.docs_body_idx
CREATE INDEX CONCURRENTLY "docs_body_idx" ON "docs" USING gin ("body");

-- down

-- file 2 of 2 (alone), alter_docs_2_changes_2
-- drop index docs_body_idx on docs
--   [blocks ddl] not-transactional:docs.docs_body_idx
DROP INDEX CONCURRENTLY "docs_body_idx";

-- file 1 of 2 (alone), alter_docs_2_changes_1
-- add index docs_body_idx on docs
--   [blocks ddl] full-scan:docs not-transactional:docs.docs_body_idx
CREATE INDEX CONCURRENTLY "docs_body_idx" ON "docs" ("body");
