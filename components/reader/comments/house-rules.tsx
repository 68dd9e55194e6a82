import type { HouseRules as Rules } from '#lib/comments/policy/schema';
import { type Locale, translator } from '#lib/messages/translator';

/**
 * Rules of the house, over the form. They stand outside of it: an answer that brings the form again leaves them on the page.
 * While the paper has written none, those of any house stand here.
 */
export function HouseRules({ locale, rules }: { locale: Locale; rules: Rules }) {
  const t = translator(locale, 'drafts');
  const own = rules[locale];
  const shown = own.length > 0 ? own : [t('rules.topic'), t('rules.respect'), t('rules.privacy'), t('rules.advert'), t('rules.marks')];
  return (
    <section className="house-rules" aria-labelledby="quy-dinh-binh-luan">
      <h2 id="quy-dinh-binh-luan">{t('rulesHeading')}</h2>
      <ul>
        {shown.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
