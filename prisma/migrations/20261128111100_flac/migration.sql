-- FLAC is a sound like the others.
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_is_of_a_type",
  ADD CONSTRAINT "attachment_is_of_a_type" CHECK ("type" IN ('application/pdf', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/ogg', 'audio/flac', 'audio/wav'));
