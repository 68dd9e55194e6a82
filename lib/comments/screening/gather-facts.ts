import { createHash } from 'node:crypto';
import { env } from '../../env.ts';
import { canonicalText } from '../../vietnamese/matching/canonical-text.ts';
import { foldedName } from './folded-name.ts';
import type { Facts, ScreenedComment } from './rule.ts';
import { type EditionedRulebook, rulebookOf } from './rulebook.ts';
import { findFacts } from './store.ts';
import { shinglesOf, similarity, waveKeysOf } from './wave-keys.ts';

/** Whose comment it is: keyed hashes, never an address or a number. */
export type Sender = { articleId: number | null; addressHash: Uint8Array | null; phoneHash: Uint8Array | null };

/** What finds a text again: the same text by `textKey` (32 bytes), nearly the same one by any of `waveKeys`. */
export type TextKeys = { textKey: Buffer; waveKeys: number[]; shingles: ReadonlySet<number> };

export function textKeysOf({ body }: Pick<ScreenedComment, 'body'>): TextKeys {
  const shingles = shinglesOf(body);
  return { textKey: createHash('sha256').update(canonicalText(body)).digest(), waveKeys: waveKeysOf(shingles), shingles };
}

export type Gathered = { facts: Facts; rulebook: EditionedRulebook; story: { title: string; section: string; locale: 'vi' | 'en' } | null };

/**
 * All that the rules need besides the comment, in one statement; in two when the newsroom has edited the rules since, so an edit
 * holds for the next comment on every instance.
 * @param except the comment itself, when it is there already
 * @throws when the database cannot be asked
 */
export async function gatherFacts(
  sender: Sender,
  { textKey, waveKeys, shingles }: TextKeys,
  except: number | null = null,
): Promise<Gathered> {
  const stored = await findFacts({ ...sender, textKey, waveKeys, except });
  const rulebook = await rulebookOf(stored.edition);
  const least = rulebook.settings.rules.wave.similarity / 100;
  const alike = stored.alike.filter(({ body }) => similarity(shingles, shinglesOf(body)) >= least);
  const { story, staff, paper, fromAddress, fromPhone, sameText } = stored;
  return {
    rulebook,
    story,
    facts: {
      locale: story?.locale ?? 'vi',
      houseNames: houseNamesOf(staff, paper),
      ownHost: new URL(env().SITE_URL).hostname,
      fromAddress,
      fromPhone,
      sameText,
      alike: { comments: alike.length, stories: new Set(alike.map(({ articleId }) => articleId)).size },
    },
  };
}

export const houseNamesOf = (staff: readonly string[], paper: string | null): Facts['houseNames'] =>
  [...staff, ...(paper ? [paper] : [])].map(foldedName);
