import type { Metadata } from 'next';
import { WebhooksDesk } from '#components/newsroom/connections/webhooks-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listWebhooks } from '#lib/webhooks/list-webhooks';
import { connectionsQuery } from '#lib/webhooks/schema';
import { again, change, enter, remove, rotate, switchOver, test } from '../actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'connections')('webhooks') };
}

export default async function WebhooksPage({ searchParams }: Props) {
  await requireStaff('connect');
  const { endpoint = null, after = null } = connectionsQuery.safeParse(await searchParams).data ?? {};
  const { endpoints, deliveries, older } = await listWebhooks({ endpointId: endpoint, after });
  const query = { ...(endpoint && { endpoint: String(endpoint) }), ...(after && { after: String(after) }) };
  const deeds = { make: enter, change, rotate, switchOver, remove, test, again };
  return <WebhooksDesk endpoints={endpoints} deliveries={deliveries} shown={endpoint} query={query} older={older} deeds={deeds} />;
}
