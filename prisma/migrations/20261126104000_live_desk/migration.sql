-- Every desk that is open hears which comments were changed, however they were: the database tells it at commit. One notification a
-- statement, so that a bulk decision is one. PostgreSQL takes less than 8,000 bytes; beyond 500 comments it says only that there were many.
CREATE FUNCTION tell_desk(ids integer[]) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('toa_soan_desk',
    CASE WHEN cardinality(ids) > 500 THEN '{"many":true}' ELSE json_build_object('comments', to_json(ids))::text END)
  WHERE cardinality(ids) > 0
$$;

CREATE FUNCTION tell_desk_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(ARRAY(SELECT "id" FROM is_now LIMIT 501));
  RETURN NULL;
END $$;

-- Likes, counted answers and what pages say of likes are nothing a moderator waits for.
CREATE FUNCTION tell_desk_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(ARRAY(
    SELECT is_now."id" FROM is_now JOIN was ON was."id" = is_now."id"
    WHERE (was."status", was."version", was."held", was."report_count", was."escalated_at", was."unseen", was."edited_at", was."redacted_at")
      IS DISTINCT FROM (is_now."status", is_now."version", is_now."held", is_now."report_count", is_now."escalated_at", is_now."unseen",
        is_now."edited_at", is_now."redacted_at")
    LIMIT 501));
  RETURN NULL;
END $$;

CREATE FUNCTION tell_desk_of_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(ARRAY(SELECT "id" FROM was LIMIT 501));
  RETURN NULL;
END $$;

CREATE TRIGGER desk_hears_of_new AFTER INSERT ON "comment" REFERENCING NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION tell_desk_of_new();
CREATE TRIGGER desk_hears_of_changed AFTER UPDATE ON "comment" REFERENCING OLD TABLE AS was NEW TABLE AS is_now
  FOR EACH STATEMENT EXECUTE FUNCTION tell_desk_of_changed();
CREATE TRIGGER desk_hears_of_deleted AFTER DELETE ON "comment" REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION tell_desk_of_deleted();

-- Who looks at which comment until when. Not a lock and no part of any record: it may be lost at any time, so it is not logged, and it
-- refers to nothing, so that looking at a comment never locks it for whoever decides.
CREATE UNLOGGED TABLE "desk_presence" (
  "comment_id" INTEGER NOT NULL,
  "person_id" INTEGER NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "desk_presence_pkey" PRIMARY KEY ("comment_id", "person_id")
);
CREATE INDEX "desk_presence_person_id_idx" ON "desk_presence"("person_id");
