import { wantsMail } from '../../mail/wants-mail.ts';
import { personLinkPath } from '../links/paths.ts';
import type { PersonLinkKind } from '../links/store.ts';
import type { MadeLink } from '../links/view.ts';

/** A link as its maker is told of it. @param mails whether a mail with a link of its own goes out as well */
export const madeLink = (kind: PersonLinkKind, { token, expiresAt }: { token: string; expiresAt: Date }, mails: boolean): MadeLink => ({
  path: personLinkPath(kind, token),
  expiresAt,
  isMailed: mails && wantsMail(),
});
