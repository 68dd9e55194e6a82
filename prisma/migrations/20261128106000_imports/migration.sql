-- Papers brought in from elsewhere: a run is a row, so that it can be gone on with after anything; what it brought is known again by its
-- number there, so that bringing it twice is bringing it once. docs/decisions/2026-11-26-imports.md

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "format" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "is_dry" BOOLEAN NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'waiting',
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT NOT NULL DEFAULT '',
    "started_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "began_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "import_item" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "foreign_id" TEXT NOT NULL,
    "run_id" INTEGER NOT NULL,
    "article_id" INTEGER,
    "comment_id" INTEGER,
    "media_id" INTEGER,
    "version" INTEGER,
    "hash" BYTEA,
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("source","kind","foreign_id")
);
CREATE TABLE "import_problem" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "old_address" (
    "path" TEXT NOT NULL,
    "article_id" INTEGER,
    "term_id" INTEGER,
    "section_id" INTEGER,
    "run_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "old_address_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE INDEX "import_run_source_id_idx" ON "import_run"("source", "id");
CREATE INDEX "import_item_run_id_idx" ON "import_item"("run_id");
CREATE INDEX "import_item_kind_hash_idx" ON "import_item"("kind", "hash");
CREATE INDEX "import_problem_run_id_id_idx" ON "import_problem"("run_id", "id");
CREATE INDEX "old_address_article_id_idx" ON "old_address"("article_id");

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An old address leads to exactly one thing.
ALTER TABLE "old_address" ADD CONSTRAINT "old_address_leads_somewhere" CHECK (num_nonnulls("article_id", "term_id", "section_id") = 1);
