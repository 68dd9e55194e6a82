'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Enrolment as EnrolmentData, FactorView } from '#lib/people/two-factor/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import type { AccountDeeds } from './deeds.ts';
import { Enrolment } from './enrolment.client.tsx';
import { FactorProof } from './factor-proof.client.tsx';
import { RecoveryCodes } from './recovery-codes.client.tsx';
import { useDeed } from './use-deed.ts';

type Props = { factor: FactorView; deeds: Pick<AccountDeeds, 'begin' | 'confirm' | 'renew' | 'turnOff'> };
type Step = { at: 'rest' } | { at: 'enrol'; enrolment: EnrolmentData } | { at: 'codes'; codes: string[] } | { at: 'renew' | 'off' };

/** One's second factor: turned on with an app, its recovery codes, turned off. */
export function FactorPanel({ factor, deeds }: Props) {
  const t = useMessages('account');
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const { run, isBusy, outcome } = useDeed();
  const rest = () => setStep({ at: 'rest' });
  const showCodes = ({ codes }: { codes: string[] }) => {
    setStep({ at: 'codes', codes });
    return null;
  };

  return (
    <Stack gap="sm" component="section" aria-labelledby="two-factor">
      <Title order={2} id="two-factor">
        {t('factor.title')}
      </Title>
      {step.at === 'rest' && (
        <>
          <Text size="sm" c="dimmed">
            {t('factor.lead')}
          </Text>
          {factor.isOn && factor.since ? (
            <>
              <Text>
                {t('factor.on', { time: shortTime(factor.since) })} {t('factor.left', { count: factor.codesLeft })}
              </Text>
              <Group gap="sm">
                <Button variant="default" onClick={() => setStep({ at: 'renew' })}>
                  {t('factor.renew')}
                </Button>
                <Button variant="default" onClick={() => setStep({ at: 'off' })}>
                  {t('factor.off')}
                </Button>
              </Group>
            </>
          ) : (
            <Group>
              <Button
                loading={isBusy}
                onClick={() =>
                  run(
                    () => deeds.begin({}),
                    (enrolment) => {
                      setStep({ at: 'enrol', enrolment });
                      return null;
                    },
                  )
                }
              >
                {t('factor.begin')}
              </Button>
            </Group>
          )}
        </>
      )}
      {step.at === 'enrol' && (
        <Enrolment
          enrolment={step.enrolment}
          isBusy={isBusy}
          confirm={(code) => run(() => deeds.confirm({ code }), showCodes)}
          stop={rest}
        />
      )}
      {step.at === 'codes' && (
        <RecoveryCodes
          codes={step.codes}
          kept={() => {
            rest();
            router.refresh();
          }}
        />
      )}
      {(step.at === 'renew' || step.at === 'off') && (
        <FactorProof
          label={step.at === 'renew' ? t('factor.renew') : t('factor.off')}
          isBusy={isBusy}
          stop={rest}
          prove={(proof) =>
            step.at === 'renew'
              ? run(() => deeds.renew(proof), showCodes)
              : run(
                  () => deeds.turnOff(proof),
                  () => {
                    rest();
                    router.refresh();
                    return t('factor.isOff');
                  },
                )
          }
        />
      )}
      {outcome && <OutcomeNotice {...outcome} />}
    </Stack>
  );
}
