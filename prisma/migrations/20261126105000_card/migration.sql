-- What moderators do around a decision: notes to each other, masking what must not be published, telling that a rule is wrong, bans.

-- CreateEnum
CREATE TYPE "comment_note_kind" AS ENUM ('note', 'escalation');
CREATE TYPE "ban_kind" AS ENUM ('phone', 'address');

-- CreateTable
CREATE TABLE "comment_note" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "kind" "comment_note_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_redaction" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "text_key" BYTEA,
    "wave_keys" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "redacted_at" TIMESTAMPTZ(3),
    "is_restored" BOOLEAN NOT NULL DEFAULT false,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_mistake" (
    "comment_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "term_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_mistake_pkey" PRIMARY KEY ("comment_id","rule")
);

-- CreateTable
CREATE TABLE "ban" (
    "id" SERIAL NOT NULL,
    "kind" "ban_kind" NOT NULL,
    "hash" BYTEA,
    "comment_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "is_reason_told" BOOLEAN NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "lifted_by_id" INTEGER,
    "lift_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ban_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_note_comment_id_id_idx" ON "comment_note"("comment_id", "id");
CREATE UNIQUE INDEX "comment_redaction_comment_id_version_key" ON "comment_redaction"("comment_id", "version");
CREATE INDEX "rule_mistake_at_idx" ON "rule_mistake"("at");
CREATE INDEX "ban_ended_at_until_idx" ON "ban"("ended_at", "until");

-- AddForeignKey
ALTER TABLE "comment_note" ADD CONSTRAINT "comment_note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_note" ADD CONSTRAINT "comment_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_redaction" ADD CONSTRAINT "comment_redaction_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_redaction" ADD CONSTRAINT "comment_redaction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rule_mistake" ADD CONSTRAINT "rule_mistake_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rule_mistake" ADD CONSTRAINT "rule_mistake_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ban" ADD CONSTRAINT "ban_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ban" ADD CONSTRAINT "ban_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ban" ADD CONSTRAINT "ban_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was noted stays as it was noted.
CREATE TRIGGER comment_note_is_append_only BEFORE UPDATE OR DELETE ON "comment_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_note_is_never_emptied BEFORE TRUNCATE ON "comment_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One ban a phone and an address at a time; once it has ended, nothing is left of whom it was for.
CREATE UNIQUE INDEX "ban_is_one" ON "ban"("kind", "hash") WHERE "ended_at" IS NULL;
ALTER TABLE "ban" ADD CONSTRAINT "ban_forgets_whom_it_was_for" CHECK (("ended_at" IS NULL) = ("hash" IS NOT NULL));
ALTER TABLE "ban" ADD CONSTRAINT "ban_is_lifted_for_a_reason" CHECK (("lifted_by_id" IS NOT NULL) = ("lift_reason" <> ''));

-- Readers are told what the newsroom has edited.
CREATE OR REPLACE VIEW "shown_comment" AS
SELECT
  c."id",
  c."article_id",
  c."parent_id",
  c."created_at",
  json_build_object(
    'id', c."id",
    'parentId', c."parent_id",
    'name', c."name",
    'title', c."title",
    'body', c."body",
    'createdAt', c."created_at",
    'likes', c."shown_like_count",
    'isPick', c."featured_at" IS NOT NULL,
    'isRedacted', c."redacted_at" IS NOT NULL,
    -- As many characters of it as 120 letters can have, whatever they are made of.
    'quoted', CASE WHEN q."id" IS NOT NULL THEN json_build_object('id', q."id", 'name', q."name", 'body', left(q."body", 1000)) END,
    'official', CASE WHEN o."comment_id" IS NOT NULL
      THEN json_build_object('unit', o."unit", 'body', o."body", 'receivedAt', o."received_at", 'answeredAt', o."answered_at")
    END
  ) AS "comment"
FROM "comment" c
LEFT JOIN "comment" q ON q."id" = c."reply_to_id" AND q."status" = 'approved'
LEFT JOIN "official_reply" o ON o."comment_id" = c."id"
WHERE c."status" = 'approved';
