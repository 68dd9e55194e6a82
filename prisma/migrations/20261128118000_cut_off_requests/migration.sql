-- A request under a key that nobody works on any more may be taken over by another attempt, which knows what the first one made.
ALTER TABLE "api_request" ADD COLUMN "turn" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "made" JSONB;
