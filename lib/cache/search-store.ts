import { makeDataStore } from './make-data-store.ts';

/**
 * Answers to searches (`'use cache: search'`), apart from everything else: whoever asks ten thousand questions pushes out answers to
 * other questions and nothing more. For a minute, so that an answer the database was too busy for is soon tried again.
 */
export default makeDataStore({ maxBytes: 4 * 1024 * 1024, maxAgeMs: 60_000 });
