-- What screening looks for, and the index that finds comments which say nearly the same.

-- CreateEnum
CREATE TYPE "screening_term_kind" AS ENUM ('banned', 'suspect');
CREATE TYPE "screening_term_strength" AS ENUM ('exact', 'folded', 'disguised');

-- CreateTable
CREATE TABLE "screening_term" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" "screening_term_kind" NOT NULL,
    "strength" "screening_term_strength" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "screening_term_key_key" ON "screening_term"("key");
CREATE INDEX "screening_term_folded_id_idx" ON "screening_term"("folded", "id");
CREATE INDEX "comment_wave_keys_idx" ON "comment" USING GIN ("wave_keys");

-- AddForeignKey
ALTER TABLE "screening_term" ADD CONSTRAINT "screening_term_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
