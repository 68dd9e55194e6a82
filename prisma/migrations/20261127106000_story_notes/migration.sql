-- What the newsroom says to itself about a story while it is written. Nothing of it is in the story.

CREATE TYPE "note_field" AS ENUM ('body', 'title', 'lead', 'story');

-- CreateTable
CREATE TABLE "note_board" (
    "article_id" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "note_board_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "story_note" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "version" INTEGER NOT NULL,
    "field" "note_field" NOT NULL,
    "exact" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "block" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "proposal" TEXT,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edits" INTEGER NOT NULL DEFAULT 0,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" INTEGER,

    CONSTRAINT "story_note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "story_note_is_resolved_by_somebody" CHECK (("resolved_at" IS NULL) = ("resolved_by_id" IS NULL)),
    -- An answer has its passage and its end from what it answers.
    CONSTRAINT "story_note_answer_is_bare" CHECK ("parent_id" IS NULL OR ("exact" = '' AND "proposal" IS NULL AND "resolved_at" IS NULL))
);

-- CreateTable
CREATE TABLE "story_note_mention" (
    "note_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "story_note_mention_pkey" PRIMARY KEY ("note_id","person_id")
);

-- CreateTable
CREATE TABLE "story_note_read" (
    "person_id" INTEGER NOT NULL,
    "note_id" INTEGER NOT NULL,
    "read_id" INTEGER NOT NULL,

    CONSTRAINT "story_note_read_pkey" PRIMARY KEY ("person_id","note_id")
);

-- CreateIndex
CREATE INDEX "story_note_article_id_id_idx" ON "story_note"("article_id", "id");
CREATE INDEX "story_note_person_id_idx" ON "story_note"("person_id");
CREATE INDEX "story_note_mention_person_id_idx" ON "story_note_mention"("person_id");
-- A note with its answers, oldest first; and the notes that are open, which stay few.
CREATE INDEX "story_note_thread" ON "story_note"((coalesce("parent_id", "id")), "id");
CREATE INDEX "story_note_open" ON "story_note"("article_id") WHERE "parent_id" IS NULL AND "resolved_at" IS NULL;

-- AddForeignKey
ALTER TABLE "note_board" ADD CONSTRAINT "note_board_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_note" ADD CONSTRAINT "story_note_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_note" ADD CONSTRAINT "story_note_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "story_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_note" ADD CONSTRAINT "story_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story_note" ADD CONSTRAINT "story_note_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story_note_mention" ADD CONSTRAINT "story_note_mention_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "story_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_note_mention" ADD CONSTRAINT "story_note_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story_note_read" ADD CONSTRAINT "story_note_read_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_note_read" ADD CONSTRAINT "story_note_read_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "story_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether somebody may work on an article, by their role and their sections. Which roles work on everybody's stories, and which on
-- their own, is said by whoever asks.
CREATE FUNCTION may_work_on(person integer, role text, article integer, any_roles text[], own_roles text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN role = ANY (any_roles) THEN works_on(CASE WHEN sections_of(person) IS NOT NULL THEN person END, sections_of(person), article)
    ELSE role = ANY (own_roles) AND works_on(person, '{}', article)
  END
$$;
