import type { SectionWeight } from '#lib/sections/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';

/** Why a deed was not done, as it came back; `fields` says what is wrong where. */
export type Failure = {
  code: string;
  by?: string;
  at?: Date;
  name?: string;
  weight?: SectionWeight;
  fields?: Record<string, string[]>;
};

/** What a request that never arrived says. */
export const outOfReach = (): { ok: false; code: 'unavailable' } => ({ ok: false, code: 'unavailable' });

/** Says in words why a deed was not done. */
export function useFailureText(): (failure: Failure) => string {
  const t = useMessages('taxonomy');
  const weightText = useWeightText();
  return ({ code, by, at, name = '', weight }) => {
    switch (code) {
      case 'conflict':
        return by && at ? t('form.failed.conflict', { by, time: shortTime(at) }) : t('form.failed.conflictUnknown');
      case 'slug-taken':
        return name ? t('form.failed.slugTaken', { name }) : t('form.failed.slugTakenNow');
      case 'slug-was':
        return t('form.failed.slugWas', { name });
      case 'name-taken':
        return t('form.failed.nameTaken', { name });
      case 'not-empty':
        return t('form.failed.notEmpty', { what: weight ? weightText(weight) : '' });
      case 'unknown-picture':
        return t('form.failed.unknownPicture');
      case 'unknown-person':
        return t('form.failed.unknownPerson');
      case 'not-found':
        return t('form.failed.notFound');
      case 'forbidden':
        return t('form.failed.forbidden');
      case 'signed-out':
        return t('form.failed.signedOut');
      case 'has-children':
        return t('form.failed.hasChildren');
      case 'no-parent':
        return t('form.failed.noParent');
      case 'last':
        return t('form.failed.last');
      default:
        return t('form.failed.other');
    }
  };
}

/** What stands in a section, in one line. */
export function useWeightText(): (weight: SectionWeight) => string {
  const t = useMessages('taxonomy');
  return ({ stories, drafts, children, slots, peopleOfItAlone }) =>
    [
      stories > 0 && t('sections.what.stories', { count: stories }),
      drafts > 0 && t('sections.what.drafts', { count: drafts }),
      children > 0 && t('sections.what.children', { count: children }),
      slots > 0 && t('sections.what.slots', { count: slots }),
      peopleOfItAlone > 0 && t('sections.what.people', { count: peopleOfItAlone }),
    ]
      .filter(Boolean)
      .join(', ');
}

/** What is wrong in a field of a form, in words; nothing where nothing is. */
export function useFieldErrors(fields: Failure['fields']): (name: string) => string | undefined {
  const t = useMessages('taxonomy');
  return (name) => {
    const [code] = fields?.[name] ?? [];
    if (!code) return undefined;
    if (code === 'reserved') return t('form.invalid.reserved');
    if (name === 'slug') return t('form.invalid.slug');
    return code === 'required' ? t('form.invalid.name') : t('form.invalid.tooLong');
  };
}
