-- When and how comments are taken: said by the paper, a section, a story; and, for a while, by pressure.

-- A story that took none says so in the words of its policy.
UPDATE "article" SET "comment_policy" = '{"mode": "closed"}' WHERE NOT "comments_open";
ALTER TABLE "article" DROP COLUMN "comments_open";

-- CreateEnum
CREATE TYPE "gate_scope" AS ENUM ('site', 'section', 'story');
CREATE TYPE "pressure_deed" AS ENUM ('before', 'slow', 'close');

-- CreateTable
CREATE TABLE "comment_pressure" (
    "scope" "gate_scope" NOT NULL,
    "scope_id" INTEGER NOT NULL,
    "deed" "pressure_deed" NOT NULL,
    "slow_seconds" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "quiet_until" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pressure_pkey" PRIMARY KEY ("scope","scope_id")
);
CREATE TABLE "comment_gate_log" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scope" "gate_scope" NOT NULL,
    "scope_id" INTEGER NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "until" TIMESTAMPTZ(3),
    "person_id" INTEGER,

    CONSTRAINT "comment_gate_log_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "comment_gate_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_gate_clock_pkey" PRIMARY KEY ("id")
);
INSERT INTO "comment_gate_clock" DEFAULT VALUES;

-- AddForeignKey
ALTER TABLE "comment_gate_log" ADD CONSTRAINT "comment_gate_log_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment_gate_clock" ADD CONSTRAINT "comment_gate_clock_is_one" CHECK ("id" = 1);
-- The paper as a whole is one place.
ALTER TABLE "comment_pressure" ADD CONSTRAINT "comment_pressure_of_the_site" CHECK ("scope" <> 'site' OR "scope_id" = 0);
CREATE TRIGGER comment_gate_log_is_append_only BEFORE UPDATE OR DELETE ON "comment_gate_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_gate_log_is_never_emptied BEFORE TRUNCATE ON "comment_gate_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Stories with hours or an end of their own, found each minute without looking at the others.
CREATE INDEX "article_comment_hours" ON "article"("id") WHERE "comment_policy" ? 'hours';
CREATE INDEX "article_comment_end" ON "article"(
  (("first_published_at" AT TIME ZONE 'UTC') + ("comment_policy" ->> 'closeAfterDays')::integer * interval '1 day')
) WHERE "comment_policy" ? 'closeAfterDays';

-- All that decides whether a published story takes comments, and a name for exactly this: whoever stores a comment asks once
-- more whether it is still what was looked at.
CREATE VIEW "story_comment_policy" AS
SELECT of.*, md5(concat_ws('|', of."paper" ->> 'policy', of."parent", of."section", of."story", of."pressure")) AS "seen"
FROM (
  SELECT
    s."article_id",
    s."section_id",
    s."published_at",
    coalesce((SELECT "value" FROM "setting" WHERE "key" = 'comments'), '{}') AS "paper",
    coalesce(p."comment_policy", '{}') AS "parent",
    c."comment_policy" AS "section",
    a."comment_policy" AS "story",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('deed', r."deed", 'slowSeconds', r."slow_seconds", 'until', r."until") ORDER BY r."scope")
      FROM "comment_pressure" r
      WHERE r."until" > now() AND (r."scope" = 'site' AND r."scope_id" = 0 OR r."scope" = 'story' AND r."scope_id" = s."article_id")
    ), '[]') AS "pressure"
  FROM "story" s
  JOIN "article" a ON a."id" = s."article_id"
  JOIN "section" c ON c."id" = s."section_id"
  LEFT JOIN "section" p ON p."id" = c."parent_id"
) of;
