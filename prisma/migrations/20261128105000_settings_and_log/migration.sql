-- The paper's settings with their history, and a log in which everything is found.

-- Each save of a group of settings. The newest number is the group's version: whoever saves names the one they saw.
CREATE TABLE "setting_change" (
    "id" SERIAL NOT NULL,
    "of" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "person_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_change_pkey" PRIMARY KEY ("id")
);
-- What somebody has typed and looks at before it goes out.
CREATE TABLE "setting_draft" (
    "person_id" INTEGER NOT NULL,
    "of" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_draft_pkey" PRIMARY KEY ("person_id", "of")
);
-- Where each entry of the log is found: by time, by who, what, of which kind of thing, and by words without marks. What an entry says
-- stands in "decision" and "audit_entry" alone; this is made from them when they are sealed.
CREATE TABLE "log_line" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER,
    "deed" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "log_line_pkey" PRIMARY KEY ("seq")
);
-- When the whole log was last gone through, and how much was found to be wrong.
CREATE TABLE "audit_check" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seals" INTEGER NOT NULL,
    "findings" INTEGER NOT NULL,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "setting_change_of_id_idx" ON "setting_change"("of", "id" DESC);

-- AddForeignKey
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "setting_draft" ADD CONSTRAINT "setting_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The words by which an entry is found: what it says, and what the thing it was done to is called at that time. Comments are found by their
-- story, never by what their writer said, who may take that back.
CREATE FUNCTION "log_words"("subject" text, "said" text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  kind text := split_part("subject", ':', 1);
  number integer := CASE WHEN "subject" ~ ':[0-9]{1,9}$' THEN split_part("subject", ':', 2)::integer END;
  name text := CASE kind
    WHEN 'article' THEN (SELECT title FROM draft WHERE article_id = number)
    WHEN 'comment' THEN (SELECT draft.title FROM comment JOIN draft ON draft.article_id = comment.article_id WHERE comment.id = number)
    WHEN 'section' THEN (SELECT section.name FROM section WHERE id = number)
    WHEN 'term' THEN (SELECT term.name FROM term WHERE id = number)
    WHEN 'person' THEN (SELECT person.name FROM person WHERE id = number)
    WHEN 'attachment' THEN (SELECT file_name FROM attachment WHERE id = number)
  END;
BEGIN
  RETURN array_to_tsvector(ARRAY(
    SELECT DISTINCT left(word, 100) FROM unnest(string_to_array(btrim(desk_text(left(concat_ws(' ', "subject", name, "said"), 4000))), ' ')) AS word
    WHERE word <> ''));
END $$;

CREATE FUNCTION "log_sealed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."of" = 'decision' THEN
    INSERT INTO log_line (seq, at, person_id, deed, kind, words)
    SELECT NEW.seq, decided_at, decided_by_id, 'decision', 'comment', log_words('comment:' || comment_id, concat_ws(' ', reason, note))
    FROM decision WHERE id = NEW.row_id ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO log_line (seq, at, person_id, deed, kind, words)
    SELECT NEW.seq, at, person_id, deed, split_part(subject, ':', 1),
      log_words(subject, (SELECT string_agg(value, ' ') FROM jsonb_each_text(detail)))
    FROM audit_entry WHERE id = NEW.row_id ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

INSERT INTO log_line (seq, at, person_id, deed, kind, words)
SELECT seal.seq, d.decided_at, d.decided_by_id, 'decision', 'comment', log_words('comment:' || d.comment_id, concat_ws(' ', d.reason, d.note))
FROM audit_seal seal JOIN decision d ON d.id = seal.row_id WHERE seal."of" = 'decision';
INSERT INTO log_line (seq, at, person_id, deed, kind, words)
SELECT seal.seq, e.at, e.person_id, e.deed, split_part(e.subject, ':', 1),
  log_words(e.subject, (SELECT string_agg(value, ' ') FROM jsonb_each_text(e.detail)))
FROM audit_seal seal JOIN audit_entry e ON e.id = seal.row_id WHERE seal."of" = 'audit_entry';

CREATE TRIGGER log_is_found AFTER INSERT ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION log_sealed();
CREATE TRIGGER log_line_is_append_only BEFORE UPDATE OR DELETE ON "log_line" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_line_is_never_emptied BEFORE TRUNCATE ON "log_line" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX "log_line_at_seq_idx" ON "log_line"("at" DESC, "seq" DESC);
CREATE INDEX "log_line_person_id_at_seq_idx" ON "log_line"("person_id", "at" DESC, "seq" DESC);
CREATE INDEX "log_line_person_id_deed_at_seq_idx" ON "log_line"("person_id", "deed", "at" DESC, "seq" DESC);
CREATE INDEX "log_line_person_id_kind_at_seq_idx" ON "log_line"("person_id", "kind", "at" DESC, "seq" DESC);
CREATE INDEX "log_line_deed_at_seq_idx" ON "log_line"("deed", "at" DESC, "seq" DESC);
CREATE INDEX "log_line_kind_at_seq_idx" ON "log_line"("kind", "at" DESC, "seq" DESC);
-- Few changes wait beside the index, since whoever searches reads all that waits.
CREATE INDEX "log_line_words_idx" ON "log_line" USING GIN ("words") WITH (gin_pending_list_limit = 64);
