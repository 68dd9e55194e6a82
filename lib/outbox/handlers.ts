import { z } from 'zod';
import { carryOutPlan, planGaveUp, SCHEDULE_PAUSES } from '../articles/schedules/carry-out-plan.ts';
import { queuedSchedule } from '../articles/schedules/schema.ts';
import { queuedMail } from '../mail/schema.ts';
import { MAIL_PAUSES, sendQueuedMail } from '../mail/send-queued-mail.ts';
import { checkPage, PAGE_PAUSES, pageFailed } from '../moderation/page-check/check-page.ts';
import { showApproved } from '../moderation/show-approved.ts';
import { deliver, deliveryGaveUp } from '../webhooks/deliver.ts';
import { queuedDelivery } from '../webhooks/schema.ts';
import { sendWebhook, WEBHOOK_PAUSES, webhookRoom } from '../webhooks/send-webhook.ts';
import { type Handlers, makeHandler, type OutboxRow } from './handler.ts';

const nothing = z.strictObject({});
const SECONDS = 1_000;

function decisionOf({ id, decisionId }: OutboxRow): number {
  if (decisionId === null) throw new Error(`Outbox row ${id} names no decision.`);
  return decisionId;
}

/** How each kind is done. */
export const HANDLERS: Handlers = {
  webhook: makeHandler({
    payload: nothing,
    atOnce: 4,
    room: webhookRoom,
    pauses: WEBHOOK_PAUSES,
    work: (row, _, signal) => sendWebhook({ deliveryId: row.id, decisionId: decisionOf(row) }, signal),
  }),
  delivery: makeHandler({
    payload: queuedDelivery,
    atOnce: 8,
    lane: { of: ({ endpointId }) => endpointId, atOnce: 2 },
    pauses: WEBHOOK_PAUSES,
    work: ({ id, decisionId, attempts }, payload, signal) => deliver({ outboxId: id, decisionId, attempts, payload }, signal),
    gaveUp: ({ id }) => deliveryGaveUp(id),
  }),
  'page-check': makeHandler({
    payload: nothing,
    atOnce: 100,
    pauses: PAGE_PAUSES,
    work: (row, _, signal) => checkPage({ decisionId: decisionOf(row), since: row.claimedAt }, signal),
    gaveUp: (row) => pageFailed(decisionOf(row)),
  }),
  show: makeHandler({
    payload: nothing,
    atOnce: 4,
    pauses: [1, 2, 5, 10, 30, 60, 300, 900, 3_600].map((seconds) => seconds * SECONDS),
    async work(row) {
      await showApproved(decisionOf(row));
      return 'done';
    },
  }),
  schedule: makeHandler({
    payload: queuedSchedule,
    atOnce: 4,
    pauses: SCHEDULE_PAUSES,
    async work(_, { scheduleId }) {
      await carryOutPlan(scheduleId);
      return 'done';
    },
    gaveUp: (_, { scheduleId }) => planGaveUp(scheduleId),
  }),
  mail: makeHandler({
    payload: queuedMail,
    atOnce: 2,
    pauses: MAIL_PAUSES,
    async work(_, mail) {
      await sendQueuedMail(mail);
      return 'done';
    },
  }),
};
