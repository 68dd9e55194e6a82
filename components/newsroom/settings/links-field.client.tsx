'use client';

import { Button, Fieldset, Stack, TextInput } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { errorOf } from './fields.ts';

export type FooterLink = { text: string; textEn: string; href: string };

const MOST = 12;
const EMPTY: FooterLink = { text: '', textEn: '', href: '' };
const PARTS = ['text', 'textEn', 'href'] as const;

type Props = { links: readonly FooterLink[]; errors: Record<string, string[]>; onChange: (links: FooterLink[]) => void };

/** The paper's own links in the foot of pages. */
export function LinksField({ links, errors, onChange }: Props) {
  const t = useMessages('settings');
  return (
    <Stack gap="sm" component="section" aria-label={t('field.links')}>
      {links.map((link, index) => (
        // They have no name but their place.
        <Fieldset key={index} legend={t('link', { number: index + 1 })}>
          <Stack gap="xs">
            {PARTS.map((name) => {
              const wrong = errorOf(errors[`links.${index}.${name}`]);
              return (
                <TextInput
                  key={name}
                  label={name === 'text' ? t('linkText') : name === 'textEn' ? t('linkTextEn') : t('linkHref')}
                  error={wrong && t(`error.${wrong}`)}
                  maxLength={name === 'href' ? 400 : 60}
                  lang={name === 'textEn' ? 'en' : undefined}
                  value={link[name]}
                  onChange={({ currentTarget }) =>
                    onChange(links.map((one, place) => (place === index ? { ...one, [name]: currentTarget.value } : one)))
                  }
                />
              );
            })}
            <Button
              variant="subtle"
              color="gray"
              style={{ alignSelf: 'start' }}
              onClick={() => onChange(links.filter((_, place) => place !== index))}
            >
              {t('removeLink', { number: index + 1 })}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      {links.length < MOST && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => onChange([...links, EMPTY])}>
          {t('addLink')}
        </Button>
      )}
    </Stack>
  );
}
