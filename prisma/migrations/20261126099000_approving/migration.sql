-- Approved by a person, and not yet before readers: the paper may hold approvals back for a while. The clock shows them then.
-- A value of its own transaction: what follows uses it.
ALTER TYPE "comment_status" ADD VALUE 'approving' AFTER 'pending';
ALTER TYPE "decision_maker" ADD VALUE 'clock';
