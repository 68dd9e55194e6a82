/**
 * A name for something of this paper that stays when titles, sections and addresses change (RFC 4151). It changes only
 * when the paper moves to another host.
 * @param since a day on which the host was the paper's: the one on which the thing came into being
 */
export const tagUri = (siteUrl: string, since: Date, thing: string): string =>
  `tag:${new URL(siteUrl).hostname},${since.toISOString().slice(0, 10)}:${thing}`;
