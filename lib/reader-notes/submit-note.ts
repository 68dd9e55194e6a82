import { findBan } from '../bans/find-ban.ts';
import { checkCaptcha } from '../captcha/check-captcha.ts';
import { lookAtNote } from '../comments/screening/look-at-note.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { addressHash } from '../rate-limit/address-hash.ts';
import { take } from '../rate-limit/take.ts';
import { fingerprintOfTexts } from '../reader-forms/fingerprint.ts';
import type { FormRefusal } from '../reader-forms/refusal.ts';
import { findPublishedArticle } from '../reader-forms/store.ts';
import { done, type Result, refuse } from '../result.ts';
import { fieldCodes, type NoteField, noteInput } from './schema.ts';
import { isNoted, storeNote } from './store.ts';

export type NoteRefusal = FormRefusal<NoteField>;

/**
 * A reader proposes other words for a passage of a story; nobody but the newsroom sees it.
 * As with a comment the captcha is looked at last, a wrong answer spends it, and a note that is not stored does not.
 * @param input anything: JSON or `inputFromForm`
 * @param address the sender's address; kept only as a keyed hash of its prefix
 */
export async function submitNote({
  input,
  address,
}: {
  input: unknown;
  address: string;
}): Promise<Result<{ id: number; status: 'open' }, NoteRefusal>> {
  const parsed = noteInput.safeParse(input);
  if (!parsed.success) return refuse({ code: 'invalid', fields: fieldCodes(parsed.error) });
  const { articleId, captcha, website = '', ...words } = parsed.data;

  const turn = await take(captcha ? 'note' : 'captcha', addressPrefix(address));
  if (!turn.ok) return turn;
  const ban = await findBan({ address });
  if (ban) return ban;

  const article = await findPublishedArticle(articleId);
  if (!article) return refuse({ code: 'not-found' });

  // Whoever finds the same mistake finds it again: who they are makes no other note of it.
  const fingerprint = fingerprintOfTexts([words.passage, words.proposal]);
  if (await isNoted(articleId, fingerprint)) return refuse({ code: 'duplicate' });

  const solved = await checkCaptcha(captcha, articleId);
  if (!solved.ok) return solved;

  // Counted for those alone who solved a captcha, or strangers could close the desk for everybody without solving one.
  const everybody = await take('note-global', 'everybody');
  if (!everybody.ok) return everybody;

  const secondsToWrite = (article.databaseTime.getTime() - solved.value.offeredAt.getTime()) / 1_000;
  const stored = await storeNote(
    {
      articleId,
      ...words,
      addressHash: addressHash(address),
      fingerprint,
      // The passage is the paper's own, links and all.
      reasons: lookAtNote({ name: words.name, title: '', body: words.proposal, website, secondsToWrite }),
    },
    solved.value,
  );
  if (stored === 'duplicate' || stored === 'not-found') return refuse({ code: stored });
  if (stored === 'used' || stored === 'expired') return refuse({ code: 'captcha', reason: stored });
  return done({ id: stored.id, status: 'open' });
}
