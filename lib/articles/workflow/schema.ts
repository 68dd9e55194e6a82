import { z } from 'zod';

/**
 * What may be put before readers:
 * - `direct`: whatever who may publish puts there;
 * - `ready`: a version that somebody of the desk found ready;
 * - `four-eyes`: a version that somebody found ready who is not the one who saved it.
 */
export const PUBLISHING_RULES = ['direct', 'ready', 'four-eyes'] as const;
export type PublishingRule = (typeof PUBLISHING_RULES)[number];

/** Why the paper's own rule keeps a version from readers: nobody found it ready, or only who saved it did. */
export type Unready = 'not-ready' | 'needs-other-eyes';

export const workflow = z.strictObject({
  publishing: z.enum(PUBLISHING_RULES),
  /** Whether a hot fix of the live story may go out without having been found ready. It is logged as one. */
  hotFixAlone: z.boolean(),
});
export type Workflow = z.output<typeof workflow>;

export const DEFAULT_WORKFLOW: Workflow = { publishing: 'direct', hotFixAlone: true };

const { publishing, hotFixAlone } = DEFAULT_WORKFLOW;
/** What is stored and cannot be read is as nobody had said anything. */
const stored = z
  .object({
    publishing: workflow.shape.publishing.default(publishing).catch(publishing),
    hotFixAlone: workflow.shape.hotFixAlone.default(hotFixAlone).catch(hotFixAlone),
  })
  .catch(DEFAULT_WORKFLOW);

/** Reads the setting `workflow`. */
export const readWorkflow = (value: unknown): Workflow => stored.parse(value ?? {});

/** The settings, and a version that names exactly them. */
export type WorkflowNow = { settings: Workflow; version: string };
export const workflowNow = (settings: Workflow): WorkflowNow => ({
  settings,
  version: `${settings.publishing} ${settings.hotFixAlone}`,
});

/** How stories go out, in the place of what somebody saw. */
export const workflowInput = z.strictObject({ seen: z.string().max(100), settings: workflow });
export type WorkflowInput = z.output<typeof workflowInput>;
