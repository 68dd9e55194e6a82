-- What a plan was made over: the version readers had then. A story that is gone from them since is not put back by a plan.
ALTER TABLE "schedule" ADD COLUMN "live" INTEGER;

-- What is carried out by itself, found from the plan; one for each.
CREATE UNIQUE INDEX "outbox_schedule" ON "outbox"((("payload" ->> 'scheduleId')::int)) WHERE "kind" = 'schedule';

-- Plans that somebody must hear of: late, or failed and not put aside.
CREATE INDEX "schedule_open_due" ON "schedule"("due_at") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "schedule_failed" ON "schedule"("failed_at") WHERE "failed_at" IS NOT NULL AND "cancelled_at" IS NULL;

-- The calendar's other columns.
CREATE INDEX "article_embargo" ON "article"("embargo_until") WHERE "embargo_until" IS NOT NULL;
CREATE INDEX "assignment_due" ON "assignment"("due_at") WHERE "due_at" IS NOT NULL;

-- The public log of corrections, newest first.
CREATE INDEX "correction_newest" ON "correction"("corrected_at" DESC, "id" DESC);

-- How plans stand by the database's clock, those called off left out. What did not happen within a minute is late (LATE_SECONDS).
CREATE VIEW "schedule_now" AS
SELECT plan.id, plan.article_id, plan.deed::text AS deed, plan.version, plan.live, plan.due_at, plan.reason, plan.failure,
  plan.person_id, person.name AS by, plan.created_at, plan.done_at, plan.failed_at,
  CASE
    WHEN plan.done_at IS NOT NULL THEN 'done'
    WHEN plan.failed_at IS NOT NULL THEN 'failed'
    WHEN plan.due_at < now() - interval '60 seconds' THEN 'late'
    ELSE 'open'
  END AS state,
  greatest(0, extract(epoch FROM coalesce(plan.done_at, plan.failed_at, now()) - plan.due_at))::float AS late_by
FROM schedule AS plan JOIN person ON person.id = plan.person_id
WHERE plan.cancelled_at IS NULL;
