/** Viet Nam has one hour all year; what names no zone was written there. */
const ZONE = '+07:00';
/** A zone in what the language reads by itself; a time without one it would take to be in the zone of this machine. */
const NAMES_ZONE = /:\d{2}\s*[+-]\d{2}:?\d{2}\b|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b/i;

/**
 * A moment as programs and people write it: ISO 8601, RFC 822, `2019-05-03 07:30:00`, `03/05/2019 07:30` (the day first). Without a
 * zone it is Viet Nam's time, or `zone`.
 * @returns null for what is none, WordPress' `0000-00-00 00:00:00` among it
 */
export function readMoment(text: string, zone = ZONE): Date | null {
  const trimmed = text.trim();
  const days = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(trimmed);
  const two = (part = '0') => part.padStart(2, '0');
  if (days) {
    const [, day, month, year, hour, minute, second] = days;
    return onDay(`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${two(minute)}:${two(second)}${zone}`);
  }
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(trimmed);
  if (iso) return onDay(iso[1] ?? '', `${iso[2] ?? '00:00'}${iso[3]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? zone}`);
  if (!/^[A-Za-z]{3}|^\d{1,2} [A-Za-z]{3}/.test(trimmed)) return null;
  if (NAMES_ZONE.test(trimmed)) return valid(trimmed);
  const clock = valid(`${trimmed} UTC`);
  return clock && valid(clock.toISOString().replace('Z', zone));
}

/** The language takes 30 February to be 1 March. */
function onDay(day: string, rest: string): Date | null {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day) ? valid(`${day}T${rest}`) : null;
}

function valid(text: string): Date | null {
  const moment = new Date(text);
  const year = moment.getUTCFullYear();
  // PostgreSQL counts further, but no newspaper does.
  return Number.isNaN(moment.getTime()) || year < 1600 || year > 9999 ? null : moment;
}
