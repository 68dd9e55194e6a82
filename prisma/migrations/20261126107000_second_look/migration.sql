-- A second look: of what persons decide, a share is drawn and decided once more by somebody else, who does not know how.

-- CreateTable
CREATE TABLE "second_look" (
    "decision_id" INTEGER NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "looked_by_id" INTEGER,
    "looked_at" TIMESTAMPTZ(3),
    "choice" "comment_status",

    CONSTRAINT "second_look_pkey" PRIMARY KEY ("decision_id")
);

-- CreateIndex
CREATE INDEX "second_look_looked_at_decision_id_idx" ON "second_look"("looked_at", "decision_id");

-- What nobody has looked at yet, the oldest first.
CREATE INDEX "second_look_waiting" ON "second_look"("drawn_at", "decision_id") WHERE "looked_at" IS NULL;

-- AddForeignKey
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_looked_by_id_fkey" FOREIGN KEY ("looked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who looks chooses, and a choice is one of three.
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_is_whole" CHECK (num_nonnulls("looked_by_id", "looked_at", "choice") IN (0, 3));
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_chooses" CHECK ("choice"::text IN ('approved', 'rejected', 'spam'));

-- How many of a hundred decisions are drawn; what cannot be read is as nobody had said anything (lib/moderation/settings/schema.ts).
CREATE FUNCTION second_look_percent() RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT CASE WHEN jsonb_typeof("value" -> 'secondLookPercent') = 'number' THEN ("value" ->> 'secondLookPercent')::numeric END
    FROM "setting" WHERE "key" = 'desk'
  ), 2)
$$;

-- Drawn with the decision itself, by chance: nobody can tell from a decision whether it was, and another share holds from the next
-- decision on. Of what was reworded with it, and of what takes something back, nothing is drawn.
CREATE FUNCTION draw_second_looks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "second_look" ("decision_id")
  SELECT "id" FROM new_rows
  WHERE "maker"::text = 'person' AND "undoes_id" IS NULL AND "to_status"::text IN ('approving', 'approved', 'rejected', 'spam')
    AND NOT "prior" ? 'redacted' AND random() * 100 < (SELECT second_look_percent())
  ORDER BY "id";
  RETURN NULL;
END $$;
CREATE TRIGGER decisions_are_drawn AFTER INSERT ON "decision" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION draw_second_looks();

-- What persons chose, for the reports: whether it still stands, and how long the comment had waited for it.
CREATE TABLE "judgement" (
    "decision_id" INTEGER NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER NOT NULL,
    "choice" "comment_status" NOT NULL,
    "reason" TEXT NOT NULL,
    "is_undone" BOOLEAN NOT NULL,
    "is_overturned" BOOLEAN NOT NULL,
    "sent_hour" INTEGER NOT NULL,
    "waited_seconds" INTEGER,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("decision_id")
);
CREATE INDEX "judgement_decided_at_idx" ON "judgement"("decided_at");
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Writes down of these comments what persons chose. What takes something back follows what it takes back at once (but for the
-- clock's showing), and can be taken back itself: an act stands when an even number of them follow it. An act that stands is
-- overturned when the next one that stands is another choice, be it to open the matter again.
CREATE FUNCTION judge(comments integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH numbered AS (
    SELECT "id", "comment_id", "version", "maker"::text AS maker, "undoes_id", "decided_by_id", "decided_at", "reason",
      CASE "to_status"::text WHEN 'approving' THEN 'approved' ELSE "to_status"::text END AS choice,
      count(*) FILTER (WHERE "undoes_id" IS NULL) OVER (PARTITION BY "comment_id" ORDER BY "version") AS act
    FROM "decision" WHERE "comment_id" = ANY (comments) AND "maker"::text <> 'clock'
  ), acts AS (
    SELECT *, count(*) OVER (PARTITION BY "comment_id", act) % 2 = 0 AS is_undone FROM numbered
  ), chosen AS (
    SELECT *, lead(choice) OVER (PARTITION BY "comment_id", is_undone ORDER BY "version") <> choice AS is_overturned,
      row_number() OVER (PARTITION BY "comment_id", is_undone, choice = 'pending' ORDER BY "version") = 1 AS is_first
    FROM acts WHERE "undoes_id" IS NULL AND maker = 'person'
  )
  INSERT INTO "judgement"
    ("decision_id", "comment_id", "decided_at", "decided_by_id", "choice", "reason", "is_undone", "is_overturned", "sent_hour", "waited_seconds")
  SELECT chosen."id", "comment_id", "decided_at", "decided_by_id", choice::comment_status, "reason", is_undone,
    NOT is_undone AND coalesce(is_overturned, false), extract(hour FROM "comment"."created_at" AT TIME ZONE 'Asia/Ho_Chi_Minh'),
    CASE WHEN is_first AND NOT is_undone THEN greatest(0, extract(epoch FROM "decided_at" - "comment"."created_at")) END
  FROM chosen JOIN "comment" ON "comment"."id" = "comment_id" WHERE choice <> 'pending'
  ON CONFLICT ("decision_id") DO UPDATE SET
    "is_undone" = EXCLUDED."is_undone", "is_overturned" = EXCLUDED."is_overturned", "waited_seconds" = EXCLUDED."waited_seconds"
  WHERE ("judgement"."is_undone", "judgement"."is_overturned", "judgement"."waited_seconds")
    IS DISTINCT FROM (EXCLUDED."is_undone", EXCLUDED."is_overturned", EXCLUDED."waited_seconds");
END $$;

CREATE FUNCTION judge_decided_comments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  comments integer[] := (SELECT array_agg(DISTINCT "comment_id") FROM new_rows WHERE "maker"::text = 'person');
BEGIN
  IF comments IS NOT NULL THEN
    PERFORM judge(comments);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER decisions_are_judged AFTER INSERT ON "decision" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION judge_decided_comments();

-- What was decided already is written down once.
SELECT judge(array_agg(DISTINCT "comment_id")) FROM "decision" WHERE "maker"::text = 'person';
