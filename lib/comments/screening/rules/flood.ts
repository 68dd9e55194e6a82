import type { Rule } from '../rule.ts';

/** One address or one phone number sends more than people write. */
export const flood: Rule = (_comment, { fromAddress, fromPhone }, { settings }) => {
  const most = settings.rules.flood;
  const isFlood =
    fromAddress.tenMinutes >= most.addressTenMinutes ||
    fromAddress.hour >= most.addressHour ||
    fromAddress.day >= most.addressDay ||
    fromPhone.hour >= most.phoneHour ||
    fromPhone.day >= most.phoneDay;
  return isFlood ? { detail: String(Math.max(fromAddress.day, fromPhone.day)), spans: [] } : null;
};
