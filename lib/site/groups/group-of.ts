import type { SiteSettings } from '../view.ts';
import type { Group, GroupInput, GroupValues } from './schema.ts';

type Logo = NonNullable<SiteSettings['masthead']['logo']>;

/** What a change needs that is no words: the pictures it names, and the icons made from the logo. */
export type Drawn = { logo: Logo | null; logoDark: Logo | null; icon: SiteSettings['masthead']['icon'] };

const READ: { [Of in Group]: (settings: SiteSettings) => GroupValues[Of] } = {
  paper: ({ name, tagline, english }) => ({ name, nameEn: english.name, tagline, taglineEn: english.tagline }),
  masthead: ({ masthead: { icon: _, logo, logoDark, ...words } }) => ({
    ...words,
    logo: logo?.mediaId ?? null,
    logoDark: logoDark?.mediaId ?? null,
  }),
  footer: ({ publisher, editor, licence, address, phone, email, links, english }) => ({
    publisher,
    publisherEn: english.publisher,
    editor,
    editorEn: english.editor,
    licence,
    licenceEn: english.licence,
    address,
    addressEn: english.address,
    phone,
    email,
    links: links.map(({ text, href }) => ({ text, href, textEn: english.links.find((link) => link.href === href)?.text ?? '' })),
  }),
  languages: ({ hasEnglish }) => ({ english: hasEnglish }),
  reading: ({ reading }) => reading,
};

/** A group of the settings. */
export const groupOf = <Of extends Group>(settings: SiteSettings, of: Of): GroupValues[Of] => READ[of](settings);

/** The settings with a group in the place of what stood there. */
export function withGroup(settings: SiteSettings, { of, value }: GroupInput, drawn: Drawn): SiteSettings {
  const { english } = settings;
  switch (of) {
    case 'paper': {
      const { name, nameEn, tagline, taglineEn } = value;
      const isRenamed = name !== settings.name || nameEn !== english.name;
      const renamed = settings.renamed + (isRenamed ? 1 : 0);
      return { ...settings, name, tagline, renamed, english: { ...english, name: nameEn, tagline: taglineEn } };
    }
    case 'masthead': {
      const { logo, logoDark, ...words } = value;
      return { ...settings, masthead: { ...words, ...drawn } };
    }
    case 'footer': {
      const { publisher, publisherEn, editor, editorEn, licence, licenceEn, address, addressEn, phone, email } = value;
      const links = value.links.map(({ text, href }) => ({ text, href }));
      const linksEn = value.links.flatMap(({ textEn, href }) => (textEn ? [{ text: textEn, href }] : []));
      return {
        ...settings,
        publisher,
        editor,
        licence,
        address,
        phone,
        email,
        links,
        english: { ...english, publisher: publisherEn, editor: editorEn, licence: licenceEn, address: addressEn, links: linksEn },
      };
    }
    case 'languages':
      return { ...settings, hasEnglish: value.english };
    case 'reading':
      return { ...settings, reading: value };
  }
}

/** The names of what differs between two values of a group. */
export const changedIn = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
