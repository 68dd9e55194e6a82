-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reporter', 'editor', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('draft', 'published', 'unpublished');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('pending', 'approved', 'rejected', 'spam');

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "status" "article_status" NOT NULL DEFAULT 'draft',
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_published_at" TIMESTAMPTZ(3),
    "comments_open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "article_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "section_id" INTEGER,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "lead_source" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "picture_id" INTEGER,
    "picture_alt" TEXT NOT NULL DEFAULT '',
    "picture_caption" TEXT NOT NULL DEFAULT '',
    "picture_credit" TEXT NOT NULL DEFAULT '',
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "story" (
    "article_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "lead_source" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "picture_id" INTEGER,
    "picture_alt" TEXT NOT NULL DEFAULT '',
    "picture_caption" TEXT NOT NULL DEFAULT '',
    "picture_credit" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "comment_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "story_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "article_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("article_id","version")
);

-- CreateTable
CREATE TABLE "slug_history" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "article_id" INTEGER,
    "section_id" INTEGER,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slug_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "renditions" JSONB NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phone_encrypted" BYTEA,
    "phone_hash" BYTEA,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" "comment_status" NOT NULL DEFAULT 'pending',
    "version" INTEGER NOT NULL DEFAULT 1,
    "address_hash" BYTEA,
    "fingerprint" BYTEA NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "from_status" "comment_status" NOT NULL,
    "to_status" "comment_status" NOT NULL,
    "version" INTEGER NOT NULL,
    "decided_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_captcha" (
    "jti" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_captcha_pkey" PRIMARY KEY ("jti")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" INTEGER,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expired_tag" (
    "tag" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,

    CONSTRAINT "expired_tag_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "staff_session_person_id_idx" ON "staff_session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE INDEX "article_status_id_idx" ON "article"("status", "id" DESC);

-- CreateIndex
CREATE INDEX "draft_saved_at_article_id_idx" ON "draft"("saved_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "story_section_id_published_at_article_id_idx" ON "story"("section_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "story_published_at_article_id_idx" ON "story"("published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "slug_history_slug_idx" ON "slug_history"("slug");

-- CreateIndex
CREATE INDEX "slug_history_article_id_idx" ON "slug_history"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_key_key" ON "media"("key");

-- CreateIndex
CREATE INDEX "comment_status_created_at_id_idx" ON "comment"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "comment_article_id_status_created_at_id_idx" ON "comment"("article_id", "status", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_article_id_fingerprint_key" ON "comment"("article_id", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "decision_comment_id_version_key" ON "decision"("comment_id", "version");

-- CreateIndex
CREATE INDEX "spent_captcha_expires_at_idx" ON "spent_captcha"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "expired_tag_edition_idx" ON "expired_tag"("edition");

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

-- Decision and audit rows are for ever: the database refuses to change them, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_never_emptied BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sub-sections go one level deep.
CREATE FUNCTION keep_sections_flat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parent_id" IS NOT NULL AND (
    NEW."parent_id" = NEW."id"
    OR EXISTS (SELECT 1 FROM "section" WHERE "id" = NEW."parent_id" AND "parent_id" IS NOT NULL)
    OR EXISTS (SELECT 1 FROM "section" WHERE "parent_id" = NEW."id")
  ) THEN
    RAISE EXCEPTION 'a sub-section cannot have sub-sections' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sections_are_flat BEFORE INSERT OR UPDATE OF "parent_id" ON "section" FOR EACH ROW EXECUTE FUNCTION keep_sections_flat();

-- A story's state and its text move together or not at all (checked when the transaction ends).
CREATE FUNCTION check_story_of(article_number integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "article" a LEFT JOIN "story" s ON s."article_id" = a."id"
    WHERE a."id" = article_number AND (a."status" = 'published') <> (s."article_id" IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'article % is published without a story, or the other way round', article_number USING ERRCODE = '23514';
  END IF;
END $$;
CREATE FUNCTION check_article_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM check_story_of(NEW."id"); RETURN NULL; END $$;
CREATE FUNCTION check_story_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM check_story_of(COALESCE(NEW."article_id", OLD."article_id")); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER article_matches_story AFTER INSERT OR UPDATE OF "status" ON "article" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_article_row();
CREATE CONSTRAINT TRIGGER story_matches_article AFTER INSERT OR DELETE ON "story" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_story_row();

-- A decided comment has its decision: nothing is on the page without somebody's name behind it (checked when the transaction ends).
CREATE FUNCTION check_comment_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'pending' AND NOT EXISTS (SELECT 1 FROM "decision" WHERE "comment_id" = NEW."id" AND "to_status" = NEW."status") THEN
    RAISE EXCEPTION 'comment % is % without a decision', NEW."id", NEW."status" USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER comment_has_decision AFTER INSERT OR UPDATE OF "status" ON "comment" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_comment_row();

INSERT INTO "edition" ("id", "number") VALUES (1, 1);
ALTER TABLE "edition" ADD CONSTRAINT "edition_is_one_row" CHECK ("id" = 1);
