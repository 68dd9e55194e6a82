import { findDeliveries } from './deliveries/store.ts';
import { findEndpoints } from './endpoints/store.ts';
import type { DeliveryLine, Endpoint } from './view.ts';

const DELIVERIES_A_PAGE = 25;

/** All endpoints, and a page of what was sent to one of them or to all. Two statements. */
export async function listWebhooks({
  endpointId,
  after,
}: {
  endpointId: number | null;
  after: number | null;
}): Promise<{ endpoints: Endpoint[]; deliveries: DeliveryLine[]; older: string | null }> {
  const [endpoints, found] = await Promise.all([findEndpoints(), findDeliveries({ endpointId, after, take: DELIVERIES_A_PAGE + 1 })]);
  const deliveries = found.slice(0, DELIVERIES_A_PAGE);
  return { endpoints, deliveries, older: found.length > DELIVERIES_A_PAGE ? String(deliveries.at(-1)?.id) : null };
}
