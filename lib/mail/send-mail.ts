import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { env } from '../env.ts';

export type Mail = {
  to: { name: string; address: string };
  /** Who writes, where MAIL_FROM is an address without a name. */
  sender?: string;
  subject: string;
  /** The same in both: plain text and HTML. */
  text: string;
  html: string;
  /** Names the mail: sent again after a connection broke, it has the same Message-ID. */
  key: string;
};

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;
/** Less than the outbox leaves a row alone with whoever took it. */
const LONGEST_MS = 45_000;

/**
 * Hands a mail to the operator's server (`MAIL_URL`); without one nothing happens.
 * @throws when it was not taken: unreachable, refused, too slow. What is thrown names nobody.
 */
export async function sendMail({ to, sender, subject, text, html, key }: Mail): Promise<void> {
  const { MAIL_URL: url, MAIL_FROM: from, SITE_URL } = env();
  if (!url || !from) return;
  const { protocol, username, hostname } = new URL(url);
  const transport = createTransport({
    url,
    // A password is not said before the line is secret.
    requireTLS: protocol === 'smtp:' && username !== '',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    name: new URL(SITE_URL).hostname,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sending = transport.sendMail({
      from: sender && !from.includes('<') ? { name: line(sender), address: from } : from,
      to: { name: line(to.name), address: to.address },
      subject: line(subject),
      text: text.normalize('NFC'),
      html: html.normalize('NFC'),
      messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${new URL(SITE_URL).hostname}>`,
      // Nobody answers by machine: RFC 3834, and what Exchange reads.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    await Promise.race([sending, tooLate(AbortSignal.timeout(LONGEST_MS))]);
  } catch (error) {
    throw new Error(`${hostname} did not take the mail: ${reasonOf(error)}`);
  } finally {
    transport.close();
  }
}

const tooLate = (deadline: AbortSignal): Promise<never> =>
  new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('it took too long')), { once: true }));

/** A server's own words name receivers, so of what it answered only the number is told. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, responseCode, message } = error as Error & { code?: unknown; responseCode?: unknown };
  return responseCode === undefined ? message : `${code} ${responseCode}`;
}

/** What may stand in a header: one line, its letters composed, nothing that hides. */
const line = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
    .normalize('NFC')
    .trim();
