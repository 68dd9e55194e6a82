'use client';

import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { LibraryItemPage } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import { BinPart } from './bin-part.client.tsx';
import type { ItemDeeds } from './deeds.ts';
import { FactsPart } from './facts-part.client.tsx';
import { FilePart } from './file-part.client.tsx';
import { FramingPart } from './framing-part.client.tsx';
import { type Refusal, useItemName, useRefusalText } from './item-words.ts';
import classes from './media.module.css';
import { UsesPart } from './uses-part.client.tsx';
import { WordsForm } from './words-form.client.tsx';

/** What became of the last thing somebody did here. */
export type Said = { kind: 'saved' | 'framed' | 'replaced'; version: number } | { kind: 'refused'; code: Refusal };

/** One item: what it is, what is said of it, where it is used, how it is cut, and what else could stand in its place. */
export function ItemPage({ page, deeds }: { page: LibraryItemPage; deeds: ItemDeeds }) {
  const t = useMessages('mediaLibrary');
  const router = useRouter();
  const name = useItemName()(page.item);
  const [said, setSaid] = useState<Said | null>(null);
  const { mayDescribe, mayKeep } = page;
  // What was just done is known here before the page comes anew.
  const item = { ...page.item, version: Math.max(page.item.version, said && 'version' in said ? said.version : 0) };
  const { alt, caption, credit, tags, rightsNote, rightsUntil, takenOn, transcript } = page.item;

  function say(next: Said): void {
    setSaid(next);
    if (next.kind !== 'refused') router.refresh();
  }

  return (
    <Stack gap="md">
      <Anchor component={Link} href="/newsroom/media" size="sm">
        {t('toLibrary')}
      </Anchor>
      <Title order={1}>{name}</Title>
      {said && <Notice said={said} />}
      {item.binnedAt && <Alert variant="outline">{t('binned')}</Alert>}
      {!mayDescribe && <Text>{t('readOnly', { name: item.addedBy.name })}</Text>}
      <div className={classes.columns}>
        <Stack gap="xl">
          <FactsPart item={item} />
          {item.picture && mayDescribe && <FramingPart key={item.picture.key} item={item} frame={deeds.frame} say={say} />}
          <UsesPart uses={page.uses} />
          {mayKeep && !item.binnedAt && <FilePart item={item} versions={page.versions} restore={deeds.restore} say={say} />}
          {mayKeep && <BinPart item={item} name={name} act={deeds.act} undo={deeds.undo} />}
        </Stack>
        <WordsForm
          // What somebody has typed stays when the picture is cut; when others said something else, the fields begin anew.
          key={JSON.stringify([alt, caption, credit, tags, rightsNote, rightsUntil, takenOn, transcript])}
          item={item}
          isLocked={!mayDescribe}
          describe={deeds.describe}
          say={say}
        />
      </div>
    </Stack>
  );
}

/** Takes the focus: what was pressed may be gone, and this is what matters now. */
function Notice({ said }: { said: Said }) {
  const t = useMessages('mediaLibrary');
  const refusalText = useRefusalText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      variant="outline"
      color={said.kind === 'refused' ? 'lacquer' : 'gray'}
      role={said.kind === 'refused' ? 'alert' : 'status'}
      className={classes.notice}
    >
      {said.kind === 'refused' ? refusalText(said.code) : t(`said.${said.kind}`)}
    </Alert>
  );
}
