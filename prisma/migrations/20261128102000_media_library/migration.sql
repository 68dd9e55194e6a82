-- The library: what is known of every picture and file, where each is used, and what stood in its place before.

CREATE TYPE "library_kind" AS ENUM ('picture', 'pdf', 'audio');
CREATE TYPE "library_place" AS ENUM ('draft', 'story', 'revision');

-- AlterTable
ALTER TABLE "media" ADD COLUMN "framing" JSONB, ADD COLUMN "crops" JSONB;
ALTER TABLE "attachment" ADD COLUMN "seconds" INTEGER;
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_is_pdf",
  ADD CONSTRAINT "attachment_is_of_a_type" CHECK ("type" IN ('application/pdf', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/ogg', 'audio/wav')),
  ADD CONSTRAINT "attachment_that_sounds_has_a_length" CHECK (("type" LIKE 'audio/%') = ("seconds" IS NOT NULL));

-- CreateTable
CREATE TABLE "library_item" (
    "id" SERIAL NOT NULL,
    "kind" "library_kind" NOT NULL,
    "media_id" INTEGER,
    "attachment_id" INTEGER,
    "file_name" TEXT NOT NULL DEFAULT '',
    "bytes" INTEGER,
    "sha256" TEXT,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "found_caption" TEXT NOT NULL DEFAULT '',
    "taken_on" DATE,
    "rights_note" TEXT NOT NULL DEFAULT '',
    "rights_until" DATE,
    "transcript" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "past_keys" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "added_by_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "binned_at" TIMESTAMPTZ(3),
    "binned_by_id" INTEGER,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "library_item_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "library_item_is_one_thing" CHECK (("kind" = 'picture') = ("media_id" IS NOT NULL) AND ("kind" <> 'picture') = ("attachment_id" IS NOT NULL)),
    CONSTRAINT "library_item_is_binned_by_somebody" CHECK ("binned_at" IS NOT NULL OR "binned_by_id" IS NULL)
);

-- CreateTable
CREATE TABLE "library_version" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "bytes" INTEGER,
    "sha256" TEXT,
    "picture" JSONB,
    "type" TEXT,
    "seconds" INTEGER,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_by_id" INTEGER NOT NULL,

    CONSTRAINT "library_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_use" (
    "item_id" INTEGER NOT NULL,
    "place" "library_place" NOT NULL,
    "article_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "library_use_pkey" PRIMARY KEY ("item_id","place","article_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_item_media_id_key" ON "library_item"("media_id");
CREATE UNIQUE INDEX "library_item_attachment_id_key" ON "library_item"("attachment_id");
CREATE INDEX "library_item_kind_id_idx" ON "library_item"("kind", "id" DESC);
CREATE INDEX "library_item_added_by_id_id_idx" ON "library_item"("added_by_id", "id" DESC);
CREATE INDEX "library_item_added_at_id_idx" ON "library_item"("added_at" DESC, "id" DESC);
CREATE INDEX "library_item_sha256_idx" ON "library_item"("sha256");
CREATE INDEX "library_item_tags_idx" ON "library_item" USING GIN ("tags");
CREATE INDEX "library_item_words_idx" ON "library_item" USING GIN ("words" gin_trgm_ops);
CREATE INDEX "library_item_binned_by_id_idx" ON "library_item"("binned_by_id");
-- What is looked for because it is still to be done; each is a small part of all.
CREATE INDEX "library_item_without_alt" ON "library_item"("id" DESC) WHERE "kind" = 'picture' AND "alt" = '' AND "binned_at" IS NULL;
CREATE INDEX "library_item_without_credit" ON "library_item"("id" DESC) WHERE "kind" = 'picture' AND "credit" = '' AND "binned_at" IS NULL;
CREATE INDEX "library_item_rights_until" ON "library_item"("rights_until") WHERE "rights_until" IS NOT NULL;
CREATE INDEX "library_item_binned" ON "library_item"("binned_at") WHERE "binned_at" IS NOT NULL;
CREATE UNIQUE INDEX "library_version_key_key" ON "library_version"("key");
CREATE INDEX "library_version_item_id_id_idx" ON "library_version"("item_id", "id" DESC);
CREATE INDEX "library_version_replaced_by_id_idx" ON "library_version"("replaced_by_id");
CREATE INDEX "library_use_article_id_place_version_idx" ON "library_use"("article_id", "place", "version");

-- AddForeignKey
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_binned_by_id_fkey" FOREIGN KEY ("binned_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "library_use" ADD CONSTRAINT "library_use_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "library_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "library_use" ADD CONSTRAINT "library_use_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An item as the library lists it; what it is found by beside it.
CREATE VIEW "library_card" AS
SELECT
  i."id",
  i."kind"::text AS "kind",
  i."version",
  i."file_name" AS "fileName",
  i."alt",
  i."caption",
  i."credit",
  i."tags",
  i."added_at" AS "addedAt",
  i."added_by_id" AS "addedById",
  p."name" AS "addedByName",
  i."rights_until"::text AS "rightsUntil",
  i."binned_at" AS "binnedAt",
  (SELECT count(DISTINCT u."article_id")::int FROM "library_use" u WHERE u."item_id" = i."id" AND u."place" <> 'revision') AS "uses",
  i."media_id" AS "mediaId",
  i."attachment_id" AS "attachmentId",
  CASE WHEN m."id" IS NOT NULL
    THEN json_build_object('key', m."key", 'width', m."width", 'height', m."height", 'renditions', m."renditions", 'crops', m."crops")
  END AS "picture",
  CASE WHEN a."id" IS NOT NULL
    THEN json_strip_nulls(json_build_object('key', a."key", 'fileName', a."file_name", 'type', a."type", 'bytes', a."bytes", 'seconds', a."seconds"))
  END AS "file"
FROM "library_item" i
JOIN "person" p ON p."id" = i."added_by_id"
LEFT JOIN "media" m ON m."id" = i."media_id"
LEFT JOIN "attachment" a ON a."id" = i."attachment_id";

-- What an item is found by, without marks.
CREATE FUNCTION "library_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" := search_fold(search_words(concat_ws(' ', NEW."file_name", NEW."alt", NEW."caption", NEW."credit", array_to_string(NEW."tags", ' '))));
  RETURN NEW;
END $$;
CREATE TRIGGER "library_words" BEFORE INSERT OR UPDATE OF "file_name", "alt", "caption", "credit", "tags" ON "library_item"
  FOR EACH ROW EXECUTE FUNCTION "library_words"();

-- Whoever brings a picture or a file in, the library knows it from the same moment.
CREATE FUNCTION "library_take_picture"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "library_item" ("kind", "media_id", "added_by_id", "added_at") VALUES ('picture', NEW."id", NEW."uploaded_by_id", NEW."created_at");
  RETURN NULL;
END $$;
CREATE TRIGGER "library_take_picture" AFTER INSERT ON "media" FOR EACH ROW EXECUTE FUNCTION "library_take_picture"();

CREATE FUNCTION "library_take_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "library_item" ("kind", "attachment_id", "file_name", "bytes", "sha256", "added_by_id", "added_at")
  VALUES (CASE WHEN NEW."type" LIKE 'audio/%' THEN 'audio' ELSE 'pdf' END::"library_kind", NEW."id", NEW."file_name", NEW."bytes", NEW."sha256", NEW."uploaded_by_id", NEW."created_at");
  RETURN NULL;
END $$;
CREATE TRIGGER "library_take_file" AFTER INSERT ON "attachment" FOR EACH ROW EXECUTE FUNCTION "library_take_file"();

-- The items that a text names: its picture, those in figures and galleries, and its files. They stand at the top of a body only.
CREATE FUNCTION "library_named"("body" jsonb, "picture" integer) RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  pictures integer[] := array_remove(ARRAY["picture"], NULL);
  files integer[] := ARRAY[]::integer[];
  block jsonb;
BEGIN
  FOR block IN SELECT jsonb_path_query("body", 'lax $.content[*] ? (@.type == "figure" || @.type == "gallery" || @.type == "attachment").attrs') LOOP
    pictures := pictures || ARRAY(SELECT (item #>> '{}')::integer FROM jsonb_path_query(block, 'lax $.mediaId') AS item WHERE jsonb_typeof(item) = 'number')
      || ARRAY(SELECT (item #>> '{}')::integer FROM jsonb_path_query(block, 'lax $.pictures[*].mediaId') AS item WHERE jsonb_typeof(item) = 'number');
    files := files || ARRAY(SELECT (item #>> '{}')::integer FROM jsonb_path_query(block, 'lax $.attachmentId') AS item WHERE jsonb_typeof(item) = 'number');
  END LOOP;
  IF pictures = '{}' AND files = '{}' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    SELECT "id" FROM "library_item" WHERE "media_id" = ANY (pictures)
    UNION SELECT "id" FROM "library_item" WHERE "attachment_id" = ANY (files)
    ORDER BY 1);
END $$;

-- Writes down what is used at a place of an article. What lies in the bin and is used again comes out of it: the row of the item is
-- held while the use is written, so whoever puts it there either sees the use or is undone here.
CREATE FUNCTION "library_use_at"("at_place" "library_place", "article" integer, "at_version" integer, "named" integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF "named" = '{}' THEN RETURN; END IF;
  INSERT INTO "library_use" ("item_id", "place", "article_id", "version")
  SELECT item, "at_place", "article", "at_version" FROM unnest("named") AS item ON CONFLICT DO NOTHING;
  UPDATE "library_item" SET "binned_at" = NULL, "binned_by_id" = NULL WHERE "id" = ANY ("named") AND "binned_at" IS NOT NULL;
END $$;

CREATE FUNCTION "library_follow_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at_place "library_place" := TG_ARGV[0];
  named integer[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."body" = NEW."body" AND OLD."picture_id" IS NOT DISTINCT FROM NEW."picture_id" THEN RETURN NULL; END IF;
  END IF;
  named := library_named(NEW."body", NEW."picture_id");
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "library_use" WHERE "article_id" = NEW."article_id" AND "place" = at_place AND NOT ("item_id" = ANY (named));
  END IF;
  PERFORM library_use_at(at_place, NEW."article_id", 0, named);
  RETURN NULL;
END $$;
CREATE TRIGGER "library_follow_draft" AFTER INSERT OR UPDATE OF "body", "picture_id" ON "draft"
  FOR EACH ROW EXECUTE FUNCTION "library_follow_text"('draft');
CREATE TRIGGER "library_follow_story" AFTER INSERT OR UPDATE OF "body", "picture_id" ON "story"
  FOR EACH ROW EXECUTE FUNCTION "library_follow_text"('story');

CREATE FUNCTION "library_follow_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "library_use" WHERE "article_id" = OLD."article_id" AND "place" = 'revision' AND "version" = OLD."version";
  END IF;
  PERFORM library_use_at('revision', NEW."article_id", NEW."version",
    library_named(NEW."content" -> 'body', CASE WHEN jsonb_typeof(NEW."content" #> '{picture,mediaId}') = 'number' THEN (NEW."content" #>> '{picture,mediaId}')::integer END));
  RETURN NULL;
END $$;
CREATE TRIGGER "library_follow_revision" AFTER INSERT OR UPDATE OF "content", "version" ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "library_follow_revision"();

CREATE FUNCTION "library_leave_story"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "library_use" WHERE "article_id" = OLD."article_id" AND "place" = 'story';
  RETURN NULL;
END $$;
CREATE TRIGGER "library_leave_story" AFTER DELETE ON "story" FOR EACH ROW EXECUTE FUNCTION "library_leave_story"();

CREATE FUNCTION "library_leave_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "library_use" WHERE "article_id" = OLD."article_id" AND "place" = 'revision' AND "version" = OLD."version";
  RETURN NULL;
END $$;
CREATE TRIGGER "library_leave_revision" AFTER DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION "library_leave_revision"();

-- What was there before the library.
INSERT INTO "library_item" ("kind", "media_id", "added_by_id", "added_at")
SELECT 'picture', "id", "uploaded_by_id", "created_at" FROM "media" ORDER BY "id";
INSERT INTO "library_item" ("kind", "attachment_id", "file_name", "bytes", "sha256", "added_by_id", "added_at")
SELECT 'pdf', "id", "file_name", "bytes", "sha256", "uploaded_by_id", "created_at" FROM "attachment" ORDER BY "id";

INSERT INTO "library_use" ("item_id", "place", "article_id")
SELECT item, 'draft', d."article_id" FROM "draft" d, unnest(library_named(d."body", d."picture_id")) AS item;
INSERT INTO "library_use" ("item_id", "place", "article_id")
SELECT item, 'story', s."article_id" FROM "story" s, unnest(library_named(s."body", s."picture_id")) AS item;
INSERT INTO "library_use" ("item_id", "place", "article_id", "version")
SELECT item, 'revision', r."article_id", r."version" FROM "revision" r,
  unnest(library_named(r."content" -> 'body', CASE WHEN jsonb_typeof(r."content" #> '{picture,mediaId}') = 'number' THEN (r."content" #>> '{picture,mediaId}')::integer END)) AS item;

-- What a story was told about its picture is what the library begins with; the newest story's words hold.
UPDATE "library_item" i SET "alt" = said."picture_alt", "caption" = said."picture_caption", "credit" = said."picture_credit"
FROM (SELECT DISTINCT ON ("picture_id") "picture_id", "picture_alt", "picture_caption", "picture_credit" FROM "story"
  WHERE "picture_id" IS NOT NULL ORDER BY "picture_id", "published_at" DESC) AS said
WHERE i."media_id" = said."picture_id";

-- A story in a list shows the cuts of its picture, where somebody made some.
CREATE OR REPLACE VIEW "story_card" AS
SELECT
  s."article_id",
  s."locale",
  s."slug",
  s."kicker",
  s."title",
  s."lead",
  s."published_at",
  s."picture_alt",
  json_build_object('id', c."id", 'slug', c."slug", 'name', c."name", 'nameEn', c."name_en") AS "section",
  CASE WHEN m."id" IS NOT NULL
    THEN json_build_object('key', m."key", 'width', m."width", 'height', m."height", 'renditions', m."renditions", 'crops', m."crops")
  END AS "picture",
  s."shown_comment_count"
FROM "story" s
JOIN "section" c ON c."id" = s."section_id"
LEFT JOIN "media" m ON m."id" = s."picture_id";
