import { makeDataStore } from './make-data-store.ts';

/** What pages are made of (`'use cache'`). */
export default makeDataStore({ maxBytes: 64 * 1024 * 1024 });
