-- Whoever merges sections or terms asks for the slots that show them.
CREATE INDEX "home_slot_section_id_idx" ON "home_slot"("section_id");
CREATE INDEX "home_slot_term_id_idx" ON "home_slot"("term_id");
