-- People come by invitation, sign in with a second factor, and are kept by who keeps people.

ALTER TABLE "person" ALTER COLUMN "password_hash" DROP NOT NULL,
  ADD COLUMN "joined_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "credentials_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "profile_version" INTEGER NOT NULL DEFAULT 1;
UPDATE "person" SET "joined_at" = "created_at";
-- Whoever is invited and not here yet is like somebody deactivated to everything that asks.
ALTER TABLE "person" ADD CONSTRAINT "person_invited_does_nothing" CHECK ("joined_at" IS NOT NULL OR "disabled_at" IS NOT NULL);

CREATE INDEX "person_words_folded_idx" ON "person" USING GIN ("search_fold"("search_words"("name" || ' ' || "email")) gin_trgm_ops);
CREATE INDEX "person_name_idx" ON "person"("name", "id");

ALTER TABLE "staff_session" ADD COLUMN "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "device" TEXT NOT NULL DEFAULT '';
UPDATE "staff_session" SET "seen_at" = "created_at";

CREATE TABLE "second_factor" (
    "person_id" INTEGER NOT NULL,
    "secret" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,
    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "recovery_code" (
    "person_id" INTEGER NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id", "code_hash")
);
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "person_link_kind" AS ENUM ('invitation', 'reset');
CREATE TABLE "person_link" (
    "token_hash" BYTEA NOT NULL,
    "person_id" INTEGER NOT NULL,
    "kind" "person_link_kind" NOT NULL,
    "made_by_id" INTEGER,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "person_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "person_link_person_id_idx" ON "person_link"("person_id");
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "person_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "person_identity_pkey" PRIMARY KEY ("issuer", "subject")
);
CREATE UNIQUE INDEX "person_identity_person_id_issuer_key" ON "person_identity"("person_id", "issuer");
ALTER TABLE "person_identity" ADD CONSTRAINT "person_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
