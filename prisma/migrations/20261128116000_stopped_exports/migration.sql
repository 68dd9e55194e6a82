-- An export that somebody stopped while it waited or was being made.
ALTER TYPE "export_state" ADD VALUE 'cancelled';
