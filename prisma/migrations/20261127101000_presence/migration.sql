-- Who has which story open until when, page by page, and which of those pages is written on. No lock and no part of any record: versions
-- guard the words. It may be lost at any time, so it is not logged, and it refers to nothing, so that it never locks a story for who saves it.
CREATE UNLOGGED TABLE "article_presence" (
  "article_id" INTEGER NOT NULL,
  "tab" TEXT NOT NULL,
  "person_id" INTEGER NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "article_presence_pkey" PRIMARY KEY ("article_id", "tab")
);

CREATE UNLOGGED TABLE "article_pen" (
  "article_id" INTEGER NOT NULL,
  "tab" TEXT NOT NULL,
  "person_id" INTEGER NOT NULL,
  "turn" INTEGER NOT NULL DEFAULT 1,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "article_pen_pkey" PRIMARY KEY ("article_id")
);
