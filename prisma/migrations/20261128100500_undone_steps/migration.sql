-- A step that was taken with many stories at once can be taken back: it stays written down, marked, and the taking back is a step of its own.
ALTER TYPE "stage_deed" ADD VALUE 'undo';
ALTER TABLE "stage_change" ADD COLUMN "undone" BOOLEAN NOT NULL DEFAULT false;
