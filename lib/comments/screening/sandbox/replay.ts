import { setImmediate } from 'node:timers/promises';
import { may, type StaffMember } from '../../../auth/roles.ts';
import { orderedNow } from '../../../clock.ts';
import { cursorText } from '../../../paging/moment-cursor.ts';
import { done, type Result, refuse } from '../../../result.ts';
import { applyRules, NO_FACTS, outcomeOf, verdictOf, WORD_RULES } from '../apply-rules.ts';
import { houseNamesOf } from '../gather-facts.ts';
import { type Facts, RULES, type Rulebook, SCREENED_FIELDS, type Verdict } from '../rule.ts';
import { currentRulebook } from '../rulebook.ts';
import { findTerm } from '../terms/store.ts';
import { readVerdicts } from '../verdicts.ts';
import { proposedRulebook, type Watched } from './proposed-rulebook.ts';
import type { Proposal } from './schema.ts';
import { type DecidedComment, findDecided, findHouse } from './store.ts';
import { MAX_LISTED, MAX_REPLAYED, type Miscaught, type Replay } from './view.ts';

const BATCH = 100;
/** So long this process works before it lets others have a turn. */
const SLICE_MS = 8;
const MAX_MS = 20_000;
const MAX_EXCERPT = 160;
const LAST_ID = 2_147_483_647;

/**
 * What a proposal would have done with what people decided in the last 30 days, beside what today's rules do. What is said of
 * words is looked for anew; what was noticed of the sending (too fast, floods, repeats, waves, the hook) is taken as it was noticed
 * then, with the proposed weight.
 * @param most how many decisions are looked at, the newest first
 */
export async function replay(
  staff: StaffMember,
  proposal: Proposal,
  most = MAX_REPLAYED,
): Promise<Result<Replay, { code: 'forbidden' } | { code: 'not-found' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const started = orderedNow();
  const [now, house] = await Promise.all([currentRulebook(), findHouse()]);
  // A term that is switched off today can be tried too.
  const changed = proposal.what === 'term' ? await findTerm(proposal.term.id) : null;
  if (proposal.what === 'term' && !changed) return refuse({ code: 'not-found' });
  const { book, watched } = proposedRulebook(now, proposal, changed);
  const facts = { ...NO_FACTS, houseNames: houseNamesOf(house.staff, house.paper) };

  const result: Replay = {
    looked: 0,
    cutBy: null,
    caught: { approved: 0, refused: 0 },
    newly: { approved: 0, refused: 0 },
    released: { approved: 0, refused: 0 },
    miscaught: [],
    milliseconds: 0,
  };
  let slice = orderedNow();
  let last: DecidedComment | null = null;
  while (result.cutBy === null) {
    const rows: DecidedComment[] = await findDecided(last, Math.min(BATCH, most + 1 - result.looked));
    for (const row of rows) {
      if (result.looked === most) result.cutBy = 'cap';
      else if (orderedNow() - started > MAX_MS) result.cutBy = 'time';
      if (result.cutBy) break;
      count(result, row, judge(row, { ...facts, locale: row.locale }, now, book, watched));
      if (orderedNow() - slice > SLICE_MS) {
        await setImmediate();
        slice = orderedNow();
      }
    }
    last = rows.at(-1) ?? null;
    if (!last || rows.length < BATCH) break;
  }
  return done({ ...result, milliseconds: Math.round(orderedNow() - started) });
}

type Judgement = { isCaught: boolean; isCaughtToday: boolean; isHeld: boolean };

function judge(row: DecidedComment, facts: Facts, now: Rulebook, book: Rulebook, watched: Watched | null): Judgement {
  const texts = SCREENED_FIELDS.map((field) => row[field]);
  const isFound = watched ? texts.some((text) => watched.finds(text)) : true;
  // What neither the proposed terms nor the one they replace find stays as it is.
  if (watched && !isFound && !texts.some((text) => watched.found(text))) return { isCaught: false, isCaughtToday: false, isHeld: false };
  const comment = { name: row.name, title: row.title, body: row.body, website: '', secondsToWrite: null };
  const then = readVerdicts(row.reasons);
  // Settings change nothing of what terms are found, and to look for them costs most.
  const found = watched ? null : applyRules(comment, facts, withTermsOn(now), { only: ['terms'] });
  const outcome = (one: Rulebook) => {
    const only = found ? WORD_RULES.filter((rule) => rule !== 'terms') : WORD_RULES;
    const words = [...weighed(found ?? [], one), ...applyRules(comment, facts, one, { only })];
    return outcomeOf([...words, ...weighed(then.filter(isOfSending), one)], one.settings);
  };
  const [isCaughtToday, isHeld] = [outcome(now) !== 'pass', outcome(book) !== 'pass'];
  return { isCaught: watched ? isFound : isHeld, isCaughtToday, isHeld };
}

const withTermsOn = (book: Rulebook): Rulebook => ({
  ...book,
  settings: { ...book.settings, rules: { ...book.settings.rules, terms: { ...book.settings.rules.terms, on: true } } },
});

const OF_SENDING: readonly string[] = [...RULES.filter((rule) => !(WORD_RULES as readonly string[]).includes(rule)), 'hook'];
const isOfSending = ({ rule }: Verdict): boolean => OF_SENDING.includes(rule);

/** What was noticed, with the weight that these settings give it. */
const weighed = (verdicts: readonly Verdict[], { settings }: Rulebook): Verdict[] =>
  verdicts.flatMap(({ rule, outcome, ...said }) => {
    if (rule === 'hook-unavailable' || rule === 'screening-failed') return [];
    const { on, weight } = settings.rules[rule];
    return on ? [verdictOf(rule, weight, { ...said, rejects: outcome === 'reject' })] : [];
  });

function count(result: Replay, row: DecidedComment, { isCaught, isCaughtToday, isHeld }: Judgement): void {
  const people = row.decidedAs === 'approved' ? 'approved' : 'refused';
  const isNew = isHeld && !isCaughtToday;
  result.looked += 1;
  if (isCaught) result.caught[people] += 1;
  if (isNew) result.newly[people] += 1;
  if (isCaughtToday && !isHeld) result.released[people] += 1;
  if (isCaught && people === 'approved' && result.miscaught.length < MAX_LISTED) result.miscaught.push(miscaughtOf(row, isNew));
}

function miscaughtOf({ id, title, body, storyTitle, decidedAt, createdAt, standsAs }: DecidedComment, isNew: boolean): Miscaught {
  // The desk's lane opened just before this comment.
  const place = cursorText({ createdAt: new Date(createdAt.getTime() - 1), id: LAST_ID });
  return {
    id,
    title,
    excerpt: body.length > MAX_EXCERPT ? `${body.slice(0, MAX_EXCERPT).toWellFormed()}…` : body,
    story: storyTitle,
    decidedAt: decidedAt.toISOString(),
    isNew,
    deskPath: `/newsroom/comments?lane=${standsAs}&after=${place}`,
  };
}
