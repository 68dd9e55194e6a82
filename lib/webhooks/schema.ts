import { z } from 'zod';
import { line } from '../articles/line.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { TEST_EVENT, WEBHOOK_EVENTS } from './events.ts';

export const MAX_ENDPOINT_NAME = 80;
const MAX_URL_CHARS = 500;

const rowId = z.int().min(1).max(2_147_483_647);

/** Where messages go: http or https, without a name and password in it. Which hosts are asked at all is judged when it is asked. */
const address = z
  .string()
  .trim()
  .max(MAX_URL_CHARS)
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  }, 'not-an-address')
  .transform((text) => new URL(text).href);

const endpoint = {
  name: line(MAX_ENDPOINT_NAME).refine((name) => !isVisiblyEmpty(name), 'required'),
  url: address,
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1, 'required')
    .max(WEBHOOK_EVENTS.length)
    .transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event))),
};

export const makeEndpointInput = z.strictObject(endpoint);
export type MakeEndpointInput = z.output<typeof makeEndpointInput>;
export const changeEndpointInput = z.strictObject({ id: rowId, ...endpoint });
export type ChangeEndpointInput = z.output<typeof changeEndpointInput>;
export const endpointInput = z.strictObject({ id: rowId });
export const switchEndpointInput = z.strictObject({ id: rowId, isOn: z.boolean() });
export const deliveryInput = z.strictObject({ id: rowId });

/** What lies in the outbox for an endpoint; what a decision tells is read when it goes out. */
export const queuedDelivery = z.strictObject({
  endpointId: rowId,
  event: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.json()).default({}),
});
export type QueuedDelivery = z.output<typeof queuedDelivery>;

/** Which part of the lists of connections is shown: whose deliveries, and from where on. */
export const connectionsQuery = z.strictObject({
  endpoint: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(rowId)
    .optional(),
  after: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(rowId)
    .optional(),
});
