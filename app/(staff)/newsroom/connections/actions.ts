'use server';

import { makeToken } from '#lib/api-tokens/make-token';
import { revokeToken } from '#lib/api-tokens/revoke-token';
import { makeTokenInput, revokeTokenInput } from '#lib/api-tokens/schema';
import { staffAction } from '#lib/auth/staff-action';
import {
  changeEndpoint,
  makeEndpoint,
  removeEndpoint,
  rotateSecret,
  sendAgain,
  sendTest,
  switchEndpoint,
} from '#lib/webhooks/keep-endpoints';
import { changeEndpointInput, deliveryInput, endpointInput, makeEndpointInput, switchEndpointInput } from '#lib/webhooks/schema';

export const make = staffAction('connect', makeTokenInput, makeToken);

export const revoke = staffAction('connect', revokeTokenInput, revokeToken);

export const enter = staffAction('connect', makeEndpointInput, makeEndpoint);

export const change = staffAction('connect', changeEndpointInput, changeEndpoint);

export const rotate = staffAction('connect', endpointInput, rotateSecret);

export const switchOver = staffAction('connect', switchEndpointInput, switchEndpoint);

export const remove = staffAction('connect', endpointInput, removeEndpoint);

export const test = staffAction('connect', endpointInput, sendTest);

export const again = staffAction('connect', deliveryInput, sendAgain);
