import { may, type StaffMember } from '../../auth/roles.ts';
import { now } from '../../clock.ts';
import { findPrecision, type PrecisionRow } from '../../comments/screening/precision/store.ts';
import { REASONS } from '../../comments/screening/rule.ts';
import { dayOf } from '../../vietnamese/days.ts';
import { daysOf, type ReportQuery, spanOf } from './schema.ts';
import { type AgreementRow, type AutomaticRow, type ChoicesRow, findChoices, findRest, findWaits, type WaitsRow } from './store.ts';
import type { AutomaticWork, DeskReport, PersonWork, RuleWork, Waits, Work } from './view.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NOTHING: Work = { approved: 0, rejected: 0, spam: 0, undone: 0, overturned: 0, looked: 0, agreed: 0 };

/**
 * What the desk did in some days, in four statements one after the other: a report must not take all connections at once, and no statement
 * all the time that one may take. Whoever does not govern comments sees their own numbers and the whole, nobody else's.
 */
export async function readReport(staff: StaffMember, query: ReportQuery): Promise<DeskReport> {
  const span = spanOf(query, dayOf(now()));
  const moments = { from: new Date(`${span.from}T00:00:00+07:00`), until: new Date(`${span.to}T24:00:00+07:00`) };
  const waits = await findWaits(moments);
  const choices = await findChoices(moments);
  const { arrivals, automatic, agreement } = await findRest(moments);
  const precision = await findPrecision(moments);

  const sees = (id: number) => id === staff.id || may(staff, 'govern-comments');
  const all = agreement.find(({ personId, rule }) => personId === null && rule === null);
  const persons = personsIn(choices, agreement);
  return {
    span,
    waiting: {
      waits: waitsOf(waits.find(({ day, hour }) => day === null && hour === null)),
      hours: HOURS.map((hour) => ({ hour, waits: waitsOf(waits.find((row) => row.hour === hour)) })),
      now: { count: arrivals.waiting, oldestAt: arrivals.oldestAt },
    },
    days: daysOf(span).map((day) => ({
      day,
      cameIn: arrivals.days.find((row) => row.day === day)?.count ?? 0,
      decided: standing(choices.filter((row) => row.of === 'day' && row.day === day)),
      automatic: sum(automatic.filter((row) => row.day === day).map(({ count }) => count)),
      waits: waitsOf(waits.find((row) => row.day === day)),
    })),
    everybody: persons.reduce((some, { id: _id, name: _name, ...work }) => added(some, work), NOTHING),
    persons: persons.filter(({ id }) => sees(id)),
    reasons: choices
      .filter((row) => row.of === 'reason' && row.reason)
      .map((row) => ({ reason: row.reason ?? '', count: standing([row]) }))
      .sort((one, other) => other.count - one.count),
    rules: rulesIn(precision, agreement),
    automatic: automaticIn(automatic),
    drawn: all?.drawn ?? 0,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Of what was chosen, what was not taken back. */
const standing = (rows: readonly ChoicesRow[]): number => sum(rows.map(({ count, undone }) => count - undone));

const waitsOf = (row: WaitsRow | undefined): Waits | null => (row ? { count: row.count, p50: row.p50, p90: row.p90 } : null);

const added = (one: Work, other: Work): Work => ({
  approved: one.approved + other.approved,
  rejected: one.rejected + other.rejected,
  spam: one.spam + other.spam,
  undone: one.undone + other.undone,
  overturned: one.overturned + other.overturned,
  looked: one.looked + other.looked,
  agreed: one.agreed + other.agreed,
});

function personsIn(choices: readonly ChoicesRow[], agreement: readonly AgreementRow[]): PersonWork[] {
  const persons = new Map<number, PersonWork>();
  for (const { of, personId, name, choice, count, undone, overturned } of choices) {
    if (of !== 'person' || personId === null || choice === null) continue;
    const person = persons.get(personId) ?? { ...NOTHING, id: personId, name: name ?? '' };
    const work = { ...NOTHING, [choice]: count - undone, undone, overturned };
    persons.set(personId, { ...person, ...added(person, work) });
  }
  for (const { personId, looked, agreed } of agreement) {
    const person = personId === null ? undefined : persons.get(personId);
    if (person) persons.set(person.id, { ...person, looked, agreed });
  }
  const decided = ({ approved, rejected, spam }: Work) => approved + rejected + spam;
  return [...persons.values()].sort((one, other) => decided(other) - decided(one) || one.id - other.id);
}

function rulesIn(precision: readonly PrecisionRow[], agreement: readonly AgreementRow[]): RuleWork[] {
  return REASONS.flatMap((rule) => {
    const weeks = precision.filter((row) => row.rule === rule && row.termId === null);
    const decided = sum(weeks.map((row) => row.decided));
    const looks = agreement.find((row) => row.rule === rule);
    if (decided === 0 && !looks) return [];
    return [{ rule, decided, refused: sum(weeks.map(({ refused }) => refused)), looked: looks?.looked ?? 0, agreed: looks?.agreed ?? 0 }];
  });
}

function automaticIn(rows: readonly AutomaticRow[]): AutomaticWork[] {
  const kinds = new Map<string, AutomaticWork>();
  for (const { maker, choice, count, changed } of rows) {
    const kind = kinds.get(`${maker} ${choice}`) ?? { maker, choice, count: 0, changed: 0 };
    kinds.set(`${maker} ${choice}`, { ...kind, count: kind.count + count, changed: kind.changed + changed });
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count);
}
