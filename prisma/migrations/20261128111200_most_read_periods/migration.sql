-- Lists of what is read most for more spans of time.
ALTER TABLE "most_read" DROP CONSTRAINT "most_read_period_is_known",
  ADD CONSTRAINT "most_read_period_is_known" CHECK ("period" IN ('hour', 'day', 'three_days', 'week', 'month'));
