'use server';

import { embargoInput } from '#lib/articles/embargo/schema';
import { setEmbargo } from '#lib/articles/embargo/set-embargo';
import { callOffPlan } from '#lib/articles/schedules/call-off-plan';
import { movePlan } from '#lib/articles/schedules/move-plan';
import { planArticle } from '#lib/articles/schedules/plan-article';
import { callOffPlanInput, movePlanInput, planInput } from '#lib/articles/schedules/schema';
import { staffAction } from '#lib/auth/staff-action';

export const plan = staffAction('publish', planInput, planArticle);

export const move = staffAction('publish', movePlanInput, movePlan);

export const callOff = staffAction('publish', callOffPlanInput, callOffPlan);

export const embargo = staffAction('publish', embargoInput, setEmbargo);
