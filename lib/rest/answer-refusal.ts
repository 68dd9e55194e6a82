import { problem } from '../http/problem.ts';
import { type Locale, translator } from '../messages/translator.ts';
import { PROBLEM_STATUS, type RestRefusal } from './problems.ts';

/** A refusal as problem details in a language. */
export function answerRefusal({ code, headers = {}, ...extra }: RestRefusal, locale: Locale): Response {
  const t = translator(locale, 'rest');
  return problem(PROBLEM_STATUS[code], { type: code, title: t(`problems.${code}`), ...extra }, { 'content-language': locale, ...headers });
}
