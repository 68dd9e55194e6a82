-- What readers found wrong in a story, for the newsroom to decide on.

-- CreateEnum
CREATE TYPE "note_status" AS ENUM ('open', 'accepted', 'dismissed');

-- CreateTable
CREATE TABLE "reader_note" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "passage" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "status" "note_status" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "address_hash" BYTEA,
    "fingerprint" BYTEA NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reader_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reader_note_status_created_at_id_idx" ON "reader_note"("status", "created_at", "id");
CREATE INDEX "reader_note_article_id_status_created_at_id_idx" ON "reader_note"("article_id", "status", "created_at", "id");
CREATE UNIQUE INDEX "reader_note_article_id_fingerprint_key" ON "reader_note"("article_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A note that is no longer open says who decided and when.
ALTER TABLE "reader_note" ADD CONSTRAINT "reader_note_is_decided_by_somebody" CHECK (
  ("status" <> 'open') = ("decided_by_id" IS NOT NULL) AND ("status" <> 'open') = ("decided_at" IS NOT NULL)
);
