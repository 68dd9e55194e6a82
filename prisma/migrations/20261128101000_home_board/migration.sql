-- A slot may begin later, be held by somebody, follow a narrower rule, and show a story that stands elsewhere as well.
ALTER TABLE "home_slot"
  ADD COLUMN "starts_at" TIMESTAMPTZ(3),
  ADD COLUMN "max_age_hours" INTEGER,
  ADD COLUMN "pictured" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "repeats" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "locked_at" TIMESTAMPTZ(3),
  ADD COLUMN "locked_by_id" INTEGER,
  ADD COLUMN "aged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now();

-- What was arranged, by whom: the newest of an edition is the one that stands, and names its version.
CREATE TABLE "home_arrangement" (
    "id" SERIAL NOT NULL,
    "locale" "locale" NOT NULL,
    "person_id" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "slots" JSONB NOT NULL,

    CONSTRAINT "home_arrangement_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "home_arrangement_locale_id_idx" ON "home_arrangement"("locale", "id" DESC);

ALTER TABLE "home_slot" ADD CONSTRAINT "home_slot_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "home_arrangement" ADD CONSTRAINT "home_arrangement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "home_slot"
  ADD CONSTRAINT "home_slot_is_locked_by_somebody" CHECK (("locked_at" IS NULL) = ("locked_by_id" IS NULL)),
  ADD CONSTRAINT "home_slot_begins_before_it_ends" CHECK ("starts_at" < "until"),
  ADD CONSTRAINT "home_slot_age" CHECK ("max_age_hours" BETWEEN 1 AND 720),
  -- One chosen story follows no rule.
  ADD CONSTRAINT "home_slot_rule" CHECK ("kind" <> 'story' OR ("max_age_hours" IS NULL AND NOT "pictured"));
