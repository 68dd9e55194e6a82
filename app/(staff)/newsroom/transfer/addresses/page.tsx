import type { Metadata } from 'next';
import { AddressList } from '#components/newsroom/transfer/address-list.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { countAddresses, listAddresses } from '#lib/imports/old-addresses/store';
import { addressListInput } from '#lib/imports/schema';
import { translator } from '#lib/messages/translator';
import { forgetAddresses } from '../actions.ts';

const A_PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'transfer')('addresses.title') };
}

export default async function OldAddressesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  await requireStaff('move-paper');
  const parsed = addressListInput.safeParse(await searchParams);
  const { q = [], after = '' } = parsed.success ? parsed.data : {};
  const [lines, count] = await Promise.all([listAddresses({ after, words: q, take: A_PAGE + 1 }), countAddresses()]);
  const shown = lines.slice(0, A_PAGE);
  const older = lines.length > A_PAGE ? (shown.at(-1)?.path ?? null) : null;
  return <AddressList lines={shown} count={count} words={q.join(' ')} after={after || undefined} older={older} forget={forgetAddresses} />;
}
