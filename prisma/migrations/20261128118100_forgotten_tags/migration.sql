-- Up to which edition nobody can look up any more what expired: whoever heard of less makes everything anew.
ALTER TABLE "edition" ADD COLUMN "forgotten" INTEGER NOT NULL DEFAULT 0;
