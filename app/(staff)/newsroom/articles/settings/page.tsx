import type { Metadata } from 'next';
import { WorkflowForm } from '#components/newsroom/articles/flow/workflow-form.client.tsx';
import { findWorkflow } from '#lib/articles/workflow/store';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { saveRules } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'flow')('settings.title') };
}

export default async function WorkflowPage() {
  await requireStaff('run-newsroom');
  return <WorkflowForm workflow={await findWorkflow()} save={saveRules} />;
}
