import { db } from '../../../db/client.ts';

/**
 * Which of these folders no picture lies in: none of the library, none that stood in the place of one, no cut that one has or had, no logo.
 */
export async function findUnnamedPictures(keys: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT asked.key FROM unnest(${[...keys]}::text[]) AS asked(key)
    EXCEPT SELECT key FROM media
    EXCEPT SELECT key FROM library_version
    EXCEPT SELECT cut.value ->> 'key' FROM media, jsonb_each(crops) AS cut WHERE jsonb_typeof(crops) = 'object'
    EXCEPT SELECT cut.value ->> 'key' FROM library_version, jsonb_each(picture -> 'crops') AS cut WHERE jsonb_typeof(picture -> 'crops') = 'object'
    EXCEPT SELECT unnest(past_keys) FROM library_item
    EXCEPT SELECT logo #>> '{}' FROM setting, jsonb_path_query(value, '$.masthead.**.key') AS logo WHERE jsonb_typeof(logo) = 'string'`;
  return rows.map(({ key }) => key);
}

/** Which of these files are none that a story offers, nor one that stood in the place of such a file. */
export async function findUnnamedFiles(keys: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT asked.key FROM unnest(${[...keys]}::text[]) AS asked(key)
    EXCEPT SELECT key FROM attachment EXCEPT SELECT key FROM library_version`;
  return rows.map(({ key }) => key);
}
