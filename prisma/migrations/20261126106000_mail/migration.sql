-- Mail to the newsroom: who wants the daily one, what was rung for already, and links that approve one comment once.

-- AlterTable
ALTER TABLE "person" ADD COLUMN "mail_digest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "mail_alarm" (
    "kind" TEXT NOT NULL,
    "rung_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_alarm_pkey" PRIMARY KEY ("kind")
);
CREATE TABLE "mail_link" (
    "token_hash" BYTEA NOT NULL,
    "action" TEXT NOT NULL DEFAULT 'approve',
    "person_id" INTEGER NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "mail_link_expires_at_idx" ON "mail_link"("expires_at");
-- The same mail is written down once, however many instances think of it.
CREATE UNIQUE INDEX "outbox_mail_key" ON "outbox"(("payload" ->> 'key')) WHERE "kind" = 'mail';

-- AddForeignKey
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A link can do one thing, and nobody can make it do another.
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_approves" CHECK ("action" = 'approve');
