-- A draft can be saved before anybody has decided on its section; publishing still needs one.
ALTER TABLE "draft" ALTER COLUMN "section_id" DROP NOT NULL;
