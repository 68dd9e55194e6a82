-- Items of the library whose rights are over at a plan's moment, and which whoever planned it publishes all the same.
ALTER TABLE "schedule" ADD COLUMN "rights_accepted" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[];
