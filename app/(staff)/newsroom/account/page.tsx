import type { Metadata } from 'next';
import { AccountPage } from '#components/newsroom/account/account-page.client.tsx';
import { namedSession, requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { findAccount } from '#lib/people/account/find-account';
import { setLocale } from '../actions.ts';
import { beginFactor, confirmFactor, endOwnSessions, rename, renewRecoveryCodes, setPassword, turnOffFactor } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'account')('title') };
}

export default async function OwnAccountPage() {
  const staff = await requireStaff('keep-account');
  const account = await findAccount(staff, await namedSession());
  const { name, email, locale, mustEnrol } = staff;
  return (
    <AccountPage
      {...account}
      staff={{ name, email, locale, mustEnrol }}
      setLocale={setLocale}
      deeds={{
        rename,
        setPassword,
        endSessions: endOwnSessions,
        begin: beginFactor,
        confirm: confirmFactor,
        renew: renewRecoveryCodes,
        turnOff: turnOffFactor,
      }}
    />
  );
}
