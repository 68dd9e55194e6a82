'use server';

import { saveWorkflow } from '#lib/articles/workflow/save-workflow';
import { workflowInput } from '#lib/articles/workflow/schema';
import { staffAction } from '#lib/auth/staff-action';

export const saveRules = staffAction('run-newsroom', workflowInput, saveWorkflow);
