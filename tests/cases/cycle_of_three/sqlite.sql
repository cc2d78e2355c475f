-- up

-- file 1 of 1 (in a transaction), add_3_tables
-- create table gammas (way back: exact unless written)
CREATE TABLE "gammas" (
    "id" integer NOT NULL,
    "alpha_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "gammas_alpha_id_fkey" FOREIGN KEY ("alpha_id") REFERENCES "alphas" ("id")
);
CREATE INDEX "gammas_alpha_id_idx" ON "gammas" ("alpha_id");
-- create table betas (way back: exact unless written)
CREATE TABLE "betas" (
    "id" integer NOT NULL,
    "gamma_id" integer,
    "alpha_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "betas_gamma_id_fkey" FOREIGN KEY ("gamma_id") REFERENCES "gammas" ("id"),
    CONSTRAINT "betas_alpha_id_fkey" FOREIGN KEY ("alpha_id") REFERENCES "alphas" ("id")
);
CREATE INDEX "betas_gamma_id_idx" ON "betas" ("gamma_id");
CREATE INDEX "betas_alpha_id_idx" ON "betas" ("alpha_id");
-- create table alphas (way back: exact unless written)
CREATE TABLE "alphas" (
    "id" integer NOT NULL,
    "beta_id" integer,
    "parent_id" integer,
    PRIMARY KEY ("id"),
    CONSTRAINT "alphas_beta_id_fkey" FOREIGN KEY ("beta_id") REFERENCES "betas" ("id"),
    CONSTRAINT "alphas_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "alphas" ("id")
);
CREATE INDEX "alphas_beta_id_idx" ON "alphas" ("beta_id");
CREATE INDEX "alphas_parent_id_idx" ON "alphas" ("parent_id");

-- down

-- file 1 of 1 (with its own transaction), add_3_tables
-- drop table alphas
--   [blocks all] data-loss:alphas breaks-old-code:alphas
DROP TABLE "alphas";
-- drop table betas
--   [blocks all] data-loss:betas breaks-old-code:betas
DROP TABLE "betas";
-- drop table gammas
--   [blocks all] data-loss:gammas breaks-old-code:gammas
DROP TABLE "gammas";
