-- Links with which somebody without an account reads a draft: for a while, until they are taken back.

CREATE TABLE "preview_link" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "version" INTEGER,
    "nonce" BYTEA NOT NULL,
    "made_by_id" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "preview_link_article_id_made_at_idx" ON "preview_link"("article_id", "made_at" DESC);
CREATE INDEX "preview_link_expires_at_idx" ON "preview_link"("expires_at");

ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_version_fkey" FOREIGN KEY ("article_id", "version") REFERENCES "revision"("article_id", "version") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
