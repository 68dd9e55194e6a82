import { createHmac } from 'node:crypto';
import type { Locale } from '../../messages/translator.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { keyFor } from '../../secrets.ts';
import { openCaptcha } from '../captcha-token.ts';
import { stateOfCaptcha } from '../store.ts';
import { speakDigits } from './speak-digits.ts';

/**
 * Says the digits with which a captcha may be answered instead of its letters; the same bytes each time, so that a browser may ask
 * for them in parts. Listening spends nothing.
 * @returns a WAV file
 */
export async function sayCaptcha({
  token,
  locale,
  address,
}: {
  token: string;
  locale: Locale;
  address: string;
}): Promise<Result<Buffer, { code: 'captcha'; reason: 'token' | 'used' | 'expired' } | TooMany>> {
  const turn = await take('captcha-sound', addressPrefix(address));
  if (!turn.ok) return turn;
  const opened = await openCaptcha(token);
  if (!opened.ok) return refuse({ code: 'captcha', reason: 'token' });
  const { digits, jti } = opened.value;
  const state = await stateOfCaptcha(opened.value);
  if (state !== 'open') return refuse({ code: 'captcha', reason: state });
  const key = createHmac('sha256', keyFor('captcha-sound')).update(`${jti} ${locale}`).digest();
  return done(await speakDigits(digits, locale, key));
}
