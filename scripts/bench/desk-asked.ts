import type pg from 'pg';
import type { DeskFilters } from '#lib/moderation/filters';
import { DESK_LANES, type DeskLane } from '#lib/moderation/lanes';
import { WORDS } from './desk-paper.ts';

/** One list of the desk: what it is called, and what its address asks for. */
export type Asked = { name: string; lane: DeskLane; filters: DeskFilters };

type Chosen = { section: number; small: number; phone: number; address: number; busy: number };

/** Every lane, every filter of those that wait and of all, and what is asked of other lanes or asks for much at once. */
export async function whatIsAsked(client: pg.Client, story: number): Promise<Asked[]> {
  const { rows } = await client.query<Chosen>(
    `SELECT (SELECT id FROM section ORDER BY id LIMIT 1) AS section,
      (SELECT section_id FROM story GROUP BY section_id ORDER BY count(*), section_id LIMIT 1) AS small,
      (SELECT id FROM comment WHERE status = 'pending' AND phone_hash IS NOT NULL ORDER BY id DESC LIMIT 1) AS phone,
      (SELECT id FROM comment WHERE status = 'pending' AND phone_hash IS NOT NULL ORDER BY id DESC LIMIT 1) AS address,
      (SELECT id FROM comment WHERE address_hash = '\\x00' ORDER BY id LIMIT 1) AS busy`,
  );
  const [chosen] = rows;
  if (!chosen) throw new Error('A statement without a table gave no row.');
  return [
    ...DESK_LANES.map((lane): Asked => ({ name: `lane ${lane}`, lane, filters: {} })),
    ...(['pending', 'all'] as const).flatMap((lane) =>
      alone(chosen, story).map(([name, filters]): Asked => ({ name: `${lane}, ${name}`, lane, filters })),
    ),
    ...together(chosen, story).map(([lane, name, filters]): Asked => ({ name: `${lane}, ${name}`, lane, filters })),
  ];
}

const alone = ({ section, small, phone, address, busy }: Chosen, story: number): [string, DeskFilters][] => [
  ['a section', { section }],
  ['the section with the fewest stories', { section: small }],
  ['the story most talked about', { story }],
  ['a frequent reason', { rule: 'links' }],
  ['a reason of one in 200 of all', { rule: 'flood' }],
  ['a rare reason', { rule: 'hook' }],
  ['older than a week', { age: '7d' }],
  ['a phone', { sender: { kind: 'phone', commentId: phone } }],
  ['an address', { sender: { kind: 'address', commentId: address } }],
  ['an address that sent 5,000', { sender: { kind: 'address', commentId: busy } }],
  ['a frequent word', { q: WORDS.demo }],
  ['a frequent word without marks', { q: 'duong' }],
  ['a word in one of 100 that wait', { q: WORDS.medium }],
  ['a word in one of 20,000 that wait', { q: WORDS.rare }],
  ['a word in one of 200 of all', { q: WORDS.everywhere }],
  ['a word of the newest alone', { q: WORDS.lately }],
  ['a word of very many of the newest alone', { q: WORDS.muchLately }],
  ['a word that is nowhere', { q: WORDS.nowhere }],
  ['two letters', { q: 'ke' }],
  ['frequent words that nobody wrote like this', { q: 'đường cho một của' }],
  ['a section, a reason, an age and a word', { section, rule: 'links', age: '1d', q: 'duong' }],
  ['a small section, a reason, an age and a word', { section: small, rule: 'flood', age: '7d', q: WORDS.demo }],
];

const together = ({ section, small, phone, busy }: Chosen, story: number): [DeskLane, string, DeskFilters][] => [
  ['held', 'a word in one of 100 that wait', { q: WORDS.medium }],
  ['held', 'a rare reason', { rule: 'hook' }],
  ['held', 'the section with the fewest stories', { section: small }],
  ['reported', 'a reason of one in 200 of all', { rule: 'flood' }],
  ['reported', 'a word in one of 200 of all', { q: WORDS.everywhere }],
  ['reported', 'the section with the fewest stories', { section: small }],
  ['reported', 'the story most talked about', { story }],
  ['held', 'the story most talked about and a word', { story, q: WORDS.demo }],
  ['unseen', 'the story most talked about and a word in one of 200 of all', { story, q: WORDS.everywhere }],
  ['escalated', 'a frequent reason', { rule: 'links' }],
  ['unseen', 'a section and a frequent word', { section, q: WORDS.demo }],
  ['approved', 'a reason of one in 200 of all', { rule: 'flood' }],
  ['approved', 'a word in one of 200 of all', { q: WORDS.everywhere }],
  ['approved', 'a section, a reason and a word', { section, rule: 'flood', q: WORDS.demo }],
  ['rejected', 'a word in one of 100 that wait', { q: WORDS.medium }],
  ['rejected', 'a rare reason', { rule: 'hook' }],
  ['rejected', 'the section with the fewest stories', { section: small }],
  ['spam', 'a word in one of 20,000 that wait', { q: WORDS.rare }],
  ['spam', 'a frequent reason and a frequent word', { rule: 'links', q: WORDS.demo }],
  ['all', 'the story most talked about and a rare word', { story, q: WORDS.rare }],
  ['all', 'the story most talked about and a word in one of 200 of all', { story, q: WORDS.everywhere }],
  ['all', 'the story most talked about and a reason', { story, rule: 'flood' }],
  ['all', 'a section and a word in one of 200 of all', { section, q: WORDS.everywhere }],
  ['all', 'a small section and a word of the newest alone', { section: small, q: WORDS.lately }],
  ['all', 'an age and a word of the newest alone', { age: '2h', q: WORDS.lately }],
  ['all', 'two words in one of 200 of all each', { q: `${WORDS.everywhere} ${WORDS.medium}` }],
  ['all', 'a reason and a word in one of 200 of all', { rule: 'links', q: WORDS.everywhere }],
  ['all', 'a phone and a word', { sender: { kind: 'phone', commentId: phone }, q: WORDS.demo }],
  ['all', 'an address that sent 5,000 and a word', { sender: { kind: 'address', commentId: busy }, q: WORDS.demo }],
];
