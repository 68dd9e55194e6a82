-- The log of decisions and deeds becomes a chain: each entry is sealed with a hash that holds the one before, so that whoever
-- changes, removes or inserts one behind the log's back breaks it. docs/decisions/2026-11-26-sealed-log.md

-- CreateTable
CREATE TABLE "audit_seal" (
    "seq" INTEGER NOT NULL,
    "of" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "row_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("seq")
);
CREATE TABLE "audit_anchor" (
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "audit_anchor_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_of_row_id_key" ON "audit_seal"("of", "row_id");

CREATE TRIGGER audit_seal_is_append_only BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_is_never_emptied BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_anchor_is_append_only BEFORE UPDATE OR DELETE ON "audit_anchor" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_anchor_is_never_emptied BEFORE TRUNCATE ON "audit_anchor" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is sealed of an entry: its columns by name and in this order, each with its length before it, so that no two entries read
-- the same. A column that comes later is no part of it and makes no old seal wrong; a new way to write it takes a new number.
-- lib/audit/verify/ reads the same, without asking these functions.
CREATE FUNCTION seal_text(VARIADIC fields text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN field IS NULL THEN '-' ELSE octet_length(convert_to(field, 'UTF8')) || ':' || field END, ',' ORDER BY place)
  FROM unnest(fields) WITH ORDINALITY AS part(field, place)
$$;
CREATE FUNCTION seal_moment(timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM $1) * 1000)::bigint::text
$$;
CREATE FUNCTION sealed_text("decision") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT seal_text('decision/1', $1."id"::text, $1."comment_id"::text, $1."from_status"::text, $1."to_status"::text, $1."version"::text,
    $1."decided_by_id"::text, seal_moment($1."decided_at"), $1."maker"::text, $1."reason", $1."note", $1."batch"::text, $1."undoes_id"::text,
    $1."prior"::text)
$$;
CREATE FUNCTION sealed_text("audit_entry") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT seal_text('audit_entry/1', $1."id"::text, seal_moment($1."at"), $1."person_id"::text, $1."deed", $1."subject", $1."detail"::text)
$$;

-- Sealing waits for the end of the transaction (the triggers are deferred): its lock is the last one anybody takes, so nobody who
-- holds it waits for another.
CREATE FUNCTION seal_entry(of_table text, entry integer, entry_text text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last_seal record;
  entry_hash bytea := sha256(convert_to(entry_text, 'UTF8'));
  next_seq integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7206009);
  SELECT "seq", "hash" INTO last_seal FROM "audit_seal" ORDER BY "seq" DESC LIMIT 1;
  next_seq := coalesce(last_seal."seq", 0) + 1;
  INSERT INTO "audit_seal" ("seq", "of", "row_id", "row_hash", "hash") VALUES (
    next_seq, of_table, entry, entry_hash,
    sha256(coalesce(last_seal."hash", '\x'::bytea) || entry_hash || convert_to(next_seq || '/' || of_table || '/' || entry, 'UTF8'))
  );
END $$;
CREATE FUNCTION seal_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM seal_entry('decision', NEW."id", sealed_text(NEW));
  RETURN NULL;
END $$;
CREATE FUNCTION seal_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM seal_entry('audit_entry', NEW."id", sealed_text(NEW));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decision_is_sealed AFTER INSERT ON "decision" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_decision();
CREATE CONSTRAINT TRIGGER audit_entry_is_sealed AFTER INSERT ON "audit_entry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_audit_entry();

-- What is there already is sealed in the order in which it came.
DO $$
DECLARE
  entry record;
BEGIN
  FOR entry IN
    SELECT 'decision' AS of, d."id", d."decided_at" AS at, sealed_text(d) AS text FROM "decision" d
    UNION ALL SELECT 'audit_entry', a."id", a."at", sealed_text(a) FROM "audit_entry" a
    ORDER BY at, of, id
  LOOP
    PERFORM seal_entry(entry.of, entry.id, entry.text);
  END LOOP;
END $$;
