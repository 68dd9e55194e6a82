import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { DEEDS, may, ROLES, SECTION_DEEDS } from '#lib/auth/roles';
import { type Locale, translator } from '#lib/messages/translator';
import classes from './people.module.css';

/** Which role may do what, as lib/auth/roles.ts says. */
export function RightsTable({ locale }: { locale: Locale }) {
  const t = translator(locale, 'people');
  const newsroom = translator(locale, 'newsroom');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className={classes.scroll} tabIndex={0} aria-label={t('rights.title')}>
      <Table>
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t('rights.deed')}</TableTh>
            {ROLES.map((role) => (
              <TableTh key={role} scope="col">
                {newsroom('role', { role })}
              </TableTh>
            ))}
            <TableTh scope="col">{t('rights.scope')}</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {DEEDS.map((deed) => (
            <TableTr key={deed}>
              <TableTh scope="row" fw={400}>
                {t(`deeds.${deed}`)}
              </TableTh>
              {ROLES.map((role) => (
                <TableTd key={role}>
                  <Text span size="sm" c={may({ role }, deed) ? undefined : 'dimmed'}>
                    {may({ role }, deed) ? t('rights.yes') : t('rights.no')}
                  </Text>
                </TableTd>
              ))}
              <TableTd>{SECTION_DEEDS.includes(deed) ? t('rights.sections') : t('rights.paper')}</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </section>
  );
}
