import type { DeskSettings } from './schema.ts';

/** How the desk works, and a version that names exactly this. */
export type DeskSettingsNow = { settings: DeskSettings; version: string };
