import { type Rule, SCREENED_FIELDS } from '../rule.ts';

// A protocol or www. is a link anywhere; a bare name only with an ending that is common in advertising, so that "tp.HCM" is not one.
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|vn|shop|xyz|top|club|vip|link|site|online|me|ly|io)(?![\p{L}\p{N}])/giu;
const MAX_DETAIL = 100;

/** The text leads elsewhere: to a host that is neither the paper's own nor one the newsroom trusts. */
export const links: Rule = (comment, { ownHost }, { settings }) => {
  const trusted = [ownHost, ...settings.rules.links.allowedHosts].filter((host) => host !== '');
  const found = SCREENED_FIELDS.flatMap((field) =>
    [...comment[field].matchAll(LINK)]
      .map(({ 0: link, index }) => ({ link, span: { field, start: index, end: index + link.length } }))
      .filter(({ link }) => !isTrusted(link, trusted)),
  );
  if (found.length === 0) return null;
  const detail = found.map(({ link }) => link).join(' ');
  return { detail: detail.slice(0, MAX_DETAIL).toWellFormed(), spans: found.map(({ span }) => span) };
};

/** Whether a link leads to one of these hosts or below it; what a browser would read otherwise than it looks is trusted by nobody. */
function isTrusted(link: string, hosts: readonly string[]): boolean {
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return username === '' && password === '' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
