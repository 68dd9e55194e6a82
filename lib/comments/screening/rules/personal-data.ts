import { findPersonalData } from '../../personal-data/find-personal-data.ts';
import { type Rule, SCREENED_FIELDS } from '../rule.ts';

/** A phone number, an e-mail address or the number of a paper stands in the text: perhaps somebody else's, and nobody's to publish. */
export const personalData: Rule = (comment) => {
  const spans = SCREENED_FIELDS.flatMap((field) => findPersonalData(comment[field]).map(({ start, end }) => ({ field, start, end })));
  return spans.length === 0 ? null : { detail: String(spans.length), spans };
};
