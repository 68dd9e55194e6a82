'use server';

import { namedSession } from '#lib/auth/session';
import { staffAction } from '#lib/auth/staff-action';
import { changeOwnName } from '#lib/people/account/change-own-name';
import { changePassword } from '#lib/people/account/change-password';
import { changePasswordInput, ownNameInput } from '#lib/people/account/schema';
import { endOwnSessions as endOwn } from '#lib/people/sessions/end-own-sessions';
import { endOwnSessionsInput } from '#lib/people/sessions/schema';
import { beginEnrolment } from '#lib/people/two-factor/begin-enrolment';
import { confirmEnrolment } from '#lib/people/two-factor/confirm-enrolment';
import { renewCodes } from '#lib/people/two-factor/renew-codes';
import { confirmInput, factorProofInput, nothingInput } from '#lib/people/two-factor/schema';
import { turnOff } from '#lib/people/two-factor/turn-off';

export const rename = staffAction('keep-account', ownNameInput, changeOwnName);

export const setPassword = staffAction('keep-account', changePasswordInput, async (staff, input) =>
  changePassword(staff, input, await namedSession()),
);

export const endOwnSessions = staffAction('keep-account', endOwnSessionsInput, async (staff, input) =>
  endOwn(staff, input, await namedSession()),
);

export const beginFactor = staffAction('keep-account', nothingInput, beginEnrolment);

export const confirmFactor = staffAction('keep-account', confirmInput, confirmEnrolment);

export const renewRecoveryCodes = staffAction('keep-account', factorProofInput, renewCodes);

export const turnOffFactor = staffAction('keep-account', factorProofInput, turnOff);
