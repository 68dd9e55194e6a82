import type { Metadata } from 'next';
import { TokensDesk } from '#components/newsroom/connections/tokens-desk.client.tsx';
import { listTokens } from '#lib/api-tokens/list-tokens';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { connectionsQuery } from '#lib/webhooks/schema';
import { make, revoke } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'connections')('title') };
}

export default async function ConnectionsPage({ searchParams }: Props) {
  const staff = await requireStaff('connect');
  const { after } = connectionsQuery.safeParse(await searchParams).data ?? {};
  const { tokens, people, older } = await listTokens(after ?? null);
  const query = after ? { after: String(after) } : {};
  return <TokensDesk tokens={tokens} people={people} older={older} query={query} me={staff.id} make={make} revoke={revoke} />;
}
