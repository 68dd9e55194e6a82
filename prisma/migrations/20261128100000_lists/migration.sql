-- What was done to many things at once, with what each of them was before: so that whoever did it can take it back for a while.
CREATE TABLE "bulk_act" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_act_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "bulk_act_made_at_idx" ON "bulk_act"("made_at");

ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What of a list somebody wants to see again, under a name of their own: the words of an address.
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "saved_view_person_id_list_name_key" ON "saved_view"("person_id", "list", "name");

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
