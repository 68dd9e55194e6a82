'use client';

import { Anchor, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useMemo } from 'react';
import type { BlockRow as Row } from '#lib/articles/merge/diff-blocks';
import type { DraftField } from '#lib/articles/merge/merge-drafts';
import type { Comparison as Compared } from '#lib/articles/revisions/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { BlockRow } from './block-row.client.tsx';
import { SideNames, Sides } from './comparison-sides.client.tsx';
import { FIELD_LABELS } from './field-labels.ts';
import classes from './history.module.css';
import { type Restore, RestoreButton } from './restore-button.client.tsx';
import { Thumb } from './thumb.client.tsx';
import { Words } from './words.client.tsx';

/** Two versions of a story side by side, with everything that differs and the way back to the earlier one. */
export function Comparison({ compared, restore }: { compared: Compared; restore: Restore }) {
  const t = useMessages('history');
  const names = useMessages('articles');
  const { head, before, after, fields, pictures, body, media } = compared;
  const { articleId } = head;
  const sideNames = useMemo(
    () => ({ before: t('version', { version: before.version }), after: t('version', { version: after.version }) }),
    [t, before.version, after.version],
  );
  const back = (field: DraftField | null, label: string, version = before.version) => (
    <RestoreButton restore={restore} articleId={articleId} version={version} seen={head.draftVersion} field={field} label={label} />
  );
  const backTo = (field: DraftField) => back(field, t('restoreField', { field: names(FIELD_LABELS[field]), version: before.version }));
  const changed = [...new Set<DraftField>([...fields.map(({ field }) => field), ...(pictures ? ['picture' as const] : [])])];
  const isSame = changed.length === 0 && !body;
  return (
    <SideNames value={sideNames}>
      <Stack gap="md">
        <Anchor component={Link} href={`/newsroom/articles/${articleId}/history`} size="sm">
          {t('toHistory')}
        </Anchor>
        <Title order={1}>{t('compareTitle', { from: before.version, to: after.version })}</Title>
        <Text>{head.title}</Text>
        <CompareForm articleId={articleId} from={before.version} to={after.version} />
        <div className={classes.heads}>
          {[before, after].map(({ version, savedBy, savedAt, kind }) => (
            <div key={version}>
              <Title order={2} size="h4">
                {t('version', { version })}
              </Title>
              <Text size="sm" c="dimmed">
                {t('savedLine', { name: savedBy, time: shortTime(savedAt), kind: t(`kind.${kind}`) })}
              </Text>
              {version !== head.draftVersion && back(null, t('restoreAll', { version }), version)}
            </div>
          ))}
        </div>
        {isSame && <Text>{t('same')}</Text>}
        {changed.map((field) => (
          <div key={field} className={classes.rows}>
            {field === 'picture' && pictures && (
              <Sides
                title={names('picture')}
                before={pictures.before ? <Thumb picture={media[pictures.before]} isChanged /> : t('noPicture')}
                after={pictures.after ? <Thumb picture={media[pictures.after]} isChanged /> : t('noPicture')}
              />
            )}
            {fields
              .filter((one) => one.field === field)
              .map((one) => (
                <Sides
                  key={one.part}
                  title={one.part === 'text' ? names(FIELD_LABELS[field]) : t(`part.${one.part}`)}
                  before={<Words {...one} side="before" />}
                  after={<Words {...one} side="after" />}
                />
              ))}
            <div>{backTo(field)}</div>
          </div>
        ))}
        {body && (
          <section className={classes.rows} aria-label={names('bodyField')}>
            <Title order={2}>{names('bodyField')}</Title>
            <div>{backTo('body')}</div>
            {folded(body).map((rows) =>
              rows[0]?.kind === 'same' ? (
                <Unchanged key={rows[0].place} rows={rows} around={compared} />
              ) : (
                rows.map((row) => <BlockRow key={row.place} row={row} around={compared} />)
              ),
            )}
          </section>
        )}
      </Stack>
    </SideNames>
  );
}

type Placed = Row & { place: number };

/** Neighbours that are the same in one bundle, everything else by itself. */
function folded(body: readonly Row[]): Placed[][] {
  const bundles: Placed[][] = [];
  for (const [place, row] of body.entries()) {
    const last = bundles.at(-1);
    if (row.kind === 'same' && last?.[0]?.kind === 'same') last.push({ ...row, place });
    else bundles.push([{ ...row, place }]);
  }
  return bundles;
}

function Unchanged({ rows, around }: { rows: readonly Placed[]; around: Compared }) {
  const t = useMessages('history');
  return (
    <details className={classes.unchanged}>
      <summary>{t('unchanged', { count: rows.length })}</summary>
      {rows.map((row) => (
        <BlockRow key={row.place} row={row} around={around} />
      ))}
    </details>
  );
}

function CompareForm({ articleId, from, to }: { articleId: number; from: number; to: number }) {
  const t = useMessages('history');
  return (
    <form method="get" action={`/newsroom/articles/${articleId}/history/compare`} key={`${from} ${to}`}>
      <Group align="end" gap="sm">
        <NumberInput name="from" label={t('fromField')} defaultValue={from} min={1} allowDecimal={false} w="7rem" />
        <NumberInput name="to" label={t('toField')} defaultValue={to} min={1} allowDecimal={false} w="7rem" />
        <Button type="submit" variant="default">
          {t('compareAnother')}
        </Button>
      </Group>
    </form>
  );
}
