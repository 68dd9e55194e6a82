'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LibraryPick } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import { LibraryPicker } from './library-picker.client.tsx';

/** A button that opens the library where a picture, or several, are put. */
export function PickButton({ several = false, onPick }: { several?: boolean; onPick: (picks: LibraryPick[]) => void }) {
  const t = useMessages('mediaLibrary');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('pick')}
      </Button>
      <LibraryPicker isOpen={isOpen} close={() => setIsOpen(false)} kinds={['picture']} several={several} onPick={onPick} />
    </>
  );
}
