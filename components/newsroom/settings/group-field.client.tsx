'use client';

import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import type { Picture } from '#lib/media/schema';
import { useMessages } from '../messages.client.tsx';
import { errorOf, type Field } from './fields.ts';
import { type FooterLink, LinksField } from './links-field.client.tsx';
import { LogoField } from './logo-field.client.tsx';

/** What the fields of a group hold, by their names. */
export type Values = { readonly [name: string]: string | number | boolean | null | readonly FooterLink[] };

type Props = {
  field: Field;
  values: Values;
  errors: Record<string, string[]>;
  pictures: Record<number, Picture>;
  onChange: (part: Values) => void;
  onPicture: (id: number, picture: Picture) => void;
};

const HINTED = ['nameEn', 'logo', 'logoDark', 'alt', 'english', 'date'] as const;

/** One field of a group. */
export function GroupField({ field, values, errors, pictures, onChange, onPicture }: Props) {
  const t = useMessages('settings');
  const { name } = field;
  const wrong = errorOf(errors[name]);
  const error = wrong && t(`error.${wrong}`);
  const hinted = HINTED.find((one) => one === name);
  const description = hinted && t(`fieldHint.${hinted}`);
  const value = values[name];
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          label={t(`field.${field.name}`)}
          description={description}
          error={error}
          maxLength={field.max}
          type={field.type}
          lang={field.lang}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      );
    case 'tick':
      return (
        <Checkbox
          label={t(`field.${field.name}`)}
          description={description}
          error={error}
          checked={value === true}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
        />
      );
    case 'choice':
      return (
        <Radio.Group
          label={t(`field.${field.name}`)}
          error={error}
          value={typeof value === 'string' ? value : ''}
          onChange={(chosen) => onChange({ [name]: chosen })}
        >
          <Stack gap="xs" mt="xs">
            {field.name === 'shows'
              ? field.options.map((option) => <Radio key={option} value={option} label={t(`shows.${option}`)} />)
              : field.options.map((option) => <Radio key={option} value={option} label={t(`mostRead.${option}`)} />)}
          </Stack>
        </Radio.Group>
      );
    case 'picture':
      return (
        <LogoField
          label={t(`field.${field.name}`)}
          hint={description ?? ''}
          error={error}
          isDark={field.name === 'logoDark'}
          picture={typeof value === 'number' ? pictures[value] : undefined}
          onChange={(sent) => {
            if (sent) onPicture(sent.id, sent.picture);
            onChange({ [name]: sent?.id ?? null });
          }}
        />
      );
    case 'links':
      return <LinksField links={Array.isArray(value) ? value : []} errors={errors} onChange={(links) => onChange({ links })} />;
  }
}
