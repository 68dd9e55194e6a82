'use client';

import { Text } from '@mantine/core';
import type { Block } from '#lib/articles/document';
import type { BlockRow as Row } from '#lib/articles/merge/diff-blocks';
import type { Comparison } from '#lib/articles/revisions/view';
import { useMessages } from '../../messages.client.tsx';
import { partsOf, picturesOf } from './block-parts.ts';
import { Sides } from './comparison-sides.client.tsx';
import classes from './history.module.css';
import { Thumb } from './thumb.client.tsx';
import { Words } from './words.client.tsx';

type Around = Pick<Comparison, 'media' | 'attachments'>;

/** One block of two versions: its words with what changed, the pictures it shows, and what else is written about them. */
export function BlockRow({ row, around }: { row: Row; around: Around }) {
  const t = useMessages('history');
  const { before, after } = row;
  const some = after ?? before;
  const kind = row.kind === 'moved' ? (before ? 'movedFrom' : 'movedTo') : row.kind;
  const isFormatOnly = row.kind === 'changed' && JSON.stringify(partsOf(row.before)) === JSON.stringify(partsOf(row.after));
  const isMoved = row.kind === 'moved';
  return (
    <Sides
      title={`${t(`row.${kind}`)} · ${t(`block.${some.type}`)}`}
      before={before && <BlockSide block={before} other={isMoved ? before : after} side="before" around={around} />}
      after={after && <BlockSide block={after} other={isMoved ? after : before} side="after" around={around} />}
      note={isFormatOnly ? t('formatOnly') : undefined}
    />
  );
}

function BlockSide({ block, other, side, around }: { block: Block; other: Block | null; side: 'before' | 'after'; around: Around }) {
  const t = useMessages('history');
  const others = new Map(other ? partsOf(other).map(({ key, text }) => [key, text]) : []);
  const otherPictures = other ? picturesOf(other) : [];
  return (
    <div className={classes.block}>
      {picturesOf(block).map((id) => (
        <Thumb key={id} picture={around.media[id]} isChanged={!otherPictures.includes(id)} />
      ))}
      {partsOf(block).map(({ key, label, text }) => {
        const its = others.get(key) ?? '';
        if (label && text === '' && its === '') return null;
        return (
          <div key={key}>
            {label && (
              <Text span size="sm" c="dimmed">
                {t(`part.${label}`)}:{' '}
              </Text>
            )}
            <Words before={side === 'before' ? text : its} after={side === 'before' ? its : text} side={side} />
          </div>
        );
      })}
      {block.type === 'attachment' && <Text size="sm">{around.attachments[block.attrs.attachmentId]?.fileName ?? ''}</Text>}
    </div>
  );
}
