-- Writing and publishing: where a draft stands on its way to readers, whose turn it is, when it goes out, and who answers for what.

CREATE TYPE "draft_stage" AS ENUM ('writing', 'submitted', 'reviewing', 'returned', 'ready');
CREATE TYPE "revision_kind" AS ENUM ('hand', 'auto', 'restored', 'merged', 'hot-fix');
CREATE TYPE "schedule_deed" AS ENUM ('publish', 'unpublish');

ALTER TABLE "draft"
  ADD COLUMN "stage" "draft_stage" NOT NULL DEFAULT 'writing',
  ADD COLUMN "stage_version" INTEGER,
  ADD COLUMN "stage_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "stage_by_id" INTEGER REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "stage_reason" TEXT NOT NULL DEFAULT '';
CREATE INDEX "draft_stage_idx" ON "draft"("stage", "saved_at" DESC, "article_id" DESC);

ALTER TABLE "revision"
  ADD COLUMN "kind" "revision_kind" NOT NULL DEFAULT 'hand',
  ADD COLUMN "kept" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "began_at" TIMESTAMPTZ(3);

ALTER TABLE "article"
  ADD COLUMN "embargo_until" TIMESTAMPTZ(3),
  ADD COLUMN "embargo_reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "expired" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "stage_change" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "from_stage" "draft_stage" NOT NULL,
    "to_stage" "draft_stage" NOT NULL,
    "person_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "article_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "assigned_by_id" INTEGER NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "person_section" (
    "person_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,

    CONSTRAINT "person_section_pkey" PRIMARY KEY ("person_id","section_id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "deed" "schedule_deed" NOT NULL,
    "version" INTEGER,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" INTEGER,
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "schedule_names_a_version" CHECK (("deed" = 'publish') = ("version" IS NOT NULL))
);

-- CreateIndex
CREATE INDEX "stage_change_article_id_changed_at_idx" ON "stage_change"("article_id", "changed_at");
CREATE INDEX "assignment_person_id_due_at_idx" ON "assignment"("person_id", "due_at");
CREATE INDEX "schedule_article_id_idx" ON "schedule"("article_id");
CREATE INDEX "schedule_due_at_idx" ON "schedule"("due_at");
-- One open plan of each kind for a story.
CREATE UNIQUE INDEX "schedule_open" ON "schedule"("article_id", "deed") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL AND "failed_at" IS NULL;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_section" ADD CONSTRAINT "person_section_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_section" ADD CONSTRAINT "person_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_article_id_version_fkey" FOREIGN KEY ("article_id", "version") REFERENCES "revision"("article_id", "version") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The sections a person's rights reach to, with what is under them; null for everywhere.
CREATE FUNCTION sections_of(person integer) RETURNS integer[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(DISTINCT section.id ORDER BY section.id)
  FROM person_section JOIN section ON section.id = section_id OR section.parent_id = section_id WHERE person_id = person
$$;

-- Whether somebody works on an article: their own, one they are to write, one of their sections. Without a person: anybody's.
CREATE FUNCTION works_on(person integer, sections integer[], article integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT person IS NULL
    OR EXISTS (SELECT FROM article AS own WHERE own.id = article AND own.created_by_id = person)
    OR EXISTS (SELECT FROM assignment WHERE article_id = article AND person_id = person)
    OR EXISTS (SELECT FROM draft WHERE article_id = article AND section_id = ANY (sections))
$$;
