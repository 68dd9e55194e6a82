import type { Metadata } from 'next';
import { z } from 'zod';
import { TransferDesk } from '#components/newsroom/transfer/transfer-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listExports } from '#lib/exports/runs/store';
import { countAddresses } from '#lib/imports/old-addresses/store';
import { listRuns } from '#lib/imports/runs/store';
import { runInAddress } from '#lib/imports/schema';
import { translator } from '#lib/messages/translator';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { repeat, stopTakingOut, takeOut, turn } from './actions.ts';

const RUNS_A_PAGE = 20;
const EXPORTS_SHOWN = 5;
const address = z.strictObject({ after: runInAddress.optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'transfer')('title') };
}

export default async function TransferPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  await requireStaff('move-paper');
  const { after } = address.catch({}).parse(await searchParams);
  const [runs, sections, addresses, exports] = await Promise.all([
    listRuns({ ...(after && { before: after }), take: RUNS_A_PAGE + 1 }),
    listSectionChoices(),
    countAddresses(),
    listExports(EXPORTS_SHOWN),
  ]);
  const shown = runs.slice(0, RUNS_A_PAGE);
  const older = runs.length > RUNS_A_PAGE ? String(shown.at(-1)?.id) : null;
  return (
    <TransferDesk
      runs={shown.map(({ file: _, options: __, ...run }) => run)}
      after={after ? String(after) : undefined}
      older={older}
      sections={sections}
      addresses={addresses}
      exports={exports}
      deeds={{ turn, repeat }}
      takeOut={takeOut}
      stopTakingOut={stopTakingOut}
    />
  );
}
