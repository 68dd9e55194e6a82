import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { done, type Result, refuse } from '../result.ts';
import { stripBidiControls, stripHidden } from '../vietnamese/clean-text.ts';

/** A telephone number as the world writes it: "+84912345678". */
export type E164 = string & { readonly brand: 'E164' };

const MAX_PHONE_CHARS = 40;

/** Mobile numbers had 11 digits until 2018; people still have the old one in their address books. */
const TODAYS_PREFIX = new Map([
  ['120', '70'],
  ['121', '79'],
  ['122', '77'],
  ['126', '76'],
  ['128', '78'],
  ['123', '83'],
  ['124', '84'],
  ['125', '85'],
  ['127', '81'],
  ['129', '82'],
  ['162', '32'],
  ['163', '33'],
  ['164', '34'],
  ['165', '35'],
  ['166', '36'],
  ['167', '37'],
  ['168', '38'],
  ['169', '39'],
  ['186', '56'],
  ['188', '58'],
  ['199', '59'],
]);

const OLD_MOBILE = /^(?:(?:\+|00)?84)?0?(1[2689]\d)(\d{7})$/;

/**
 * Reads a telephone number as people write it. Without "+" it is a Vietnamese one.
 * @returns the number in E.164, or `phone` for what is no number, has letters or has an extension
 */
export function parsePhone(input: string): Result<E164, { code: 'phone' }> {
  if (input.length > MAX_PHONE_CHARS) return refuse({ code: 'phone' });
  // Numbers copied from an address book come wrapped in direction marks.
  const written = stripHidden(stripBidiControls(input.normalize('NFKC')))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  if (!/^\+?[\d\s().-]+$/.test(written)) return refuse({ code: 'phone' });
  // A zero in brackets after the country code is for callers inside the country.
  const digits = written.replace(/^((?:\+|00)\s*\d{1,3}[\s.-]*)\(0\)/, '$1').replace(/[^\d+]/g, '');
  const parsed = parsePhoneNumberFromString(inTodaysNumbers(digits), 'VN');
  if (!parsed?.isValid() || parsed.ext) return refuse({ code: 'phone' });
  return done(parsed.number as string as E164);
}

function inTodaysNumbers(digits: string): string {
  const [, oldPrefix = '', rest = ''] = OLD_MOBILE.exec(digits) ?? [];
  const prefix = TODAYS_PREFIX.get(oldPrefix);
  return prefix ? `+84${prefix}${rest}` : digits;
}
