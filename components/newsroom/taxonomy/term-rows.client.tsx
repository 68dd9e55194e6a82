'use client';

import { Anchor, Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { termPath } from '#lib/site/paths';
import type { KeptTerm, TermDouble } from '#lib/terms/kept/view';
import type { ListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import classes from './taxonomy.module.css';

type Props = {
  terms: readonly KeptTerm[];
  selection: ListSelection;
  onEdit: (term: KeptTerm) => void;
  /** Merges `term` into one that may be the same. */
  onMerge: (term: KeptTerm, into: TermDouble) => void;
  isBusy: boolean;
};

/** Terms as lines: what they are called and where they stand, how much stands under them, and what they may be the same as. */
export function TermRows({ terms, selection, onEdit, onMerge, isBusy }: Props) {
  const t = useMessages('taxonomy');
  return (
    <ul className={classes.list}>
      {terms.map((term) => {
        const { id, kind, name, nameEn, slug, person, stories, drafts, doubles } = term;
        return (
          <li key={id} {...selection.rowProps(id)}>
            <div className={classes.line}>
              <Checkbox {...selection.tickProps(id, name)} />
              <div className={classes.what}>
                <Group gap="xs">
                  <Text fw={600} className={classes.name}>
                    {name}
                  </Text>
                  <Badge variant="outline" color="gray">
                    {t(`terms.kinds.${kind}`)}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed" className={classes.name}>
                  {nameEn && <span lang="en">{nameEn} · </span>}
                  <Anchor
                    href={termPath({ kind, slug }, 'vi')}
                    target="_blank"
                    underline="always"
                    aria-label={`${t('terms.view')}: ${name}, /${slug}`}
                  >
                    /{slug}
                  </Anchor>
                  {person && ` · ${t('terms.person', { name: person.name })}`}
                </Text>
                <Text size="sm">{t('terms.used', { stories, drafts })}</Text>
                {doubles.length > 0 && (
                  <div>
                    <Text size="sm">{t('terms.doubles')}</Text>
                    <ul className={classes.doubles}>
                      {doubles.map((double) => (
                        <li key={double.id}>
                          <span>{t('terms.doubleStories', { name: double.name, stories: double.stories })}</span>{' '}
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            disabled={isBusy}
                            aria-label={t('terms.mergeDouble', { from: name, into: double.name })}
                            onClick={() => onMerge(term, double)}
                          >
                            {t('terms.mergeHere')}
                          </Button>
                        </li>
                      ))}
                    </ul>
                  </div>
                )}
              </div>
              <Button variant="default" size="compact-md" aria-label={t('terms.editOf', { name })} onClick={() => onEdit(term)}>
                {t('terms.edit')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
