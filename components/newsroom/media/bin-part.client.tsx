'use client';

import { Button } from '@mantine/core';
import type { LibraryItemDetail } from '#lib/media/library/view';
import { BulkBar } from '../lists/bulk-bar.client.tsx';
import { useBulk } from '../lists/use-bulk.ts';
import { useListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import type { BulkDeeds } from './deeds.ts';

type Props = BulkDeeds & { item: LibraryItemDetail; name: string };

/** Into the bin, and out of it again. What it says is what a list would say. */
export function BinPart({ item, name, act, undo }: Props) {
  const t = useMessages('mediaLibrary');
  const bulk = useBulk({ act, undo, said: (count) => t('done.undone', { count }) });
  const selection = useListSelection({ ids: [] });
  const kind = item.binnedAt ? 'take-out' : 'bin';
  return (
    <div>
      <Button
        variant="default"
        loading={bulk.isBusy}
        onClick={() => bulk.run([{ id: item.id, name }], { kind }, (count) => t(`done.${kind}`, { count }))}
      >
        {t(kind === 'bin' ? 'toBin' : 'takeOut')}
      </Button>
      <BulkBar selection={selection} bulk={bulk} refusalText={(code) => t(`itemRefusal.${code}`)}>
        {null}
      </BulkBar>
    </div>
  );
}
