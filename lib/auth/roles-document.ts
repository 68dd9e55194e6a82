import { LOCALES, translator } from '../messages/translator.ts';
import { DEEDS, may, ROLES, SECTION_DEEDS } from './roles.ts';

/** The table of rights as docs/roles.md prints it, in both languages. */
export function rolesDocument(): string {
  const parts = LOCALES.map((locale) => {
    const t = translator(locale, 'people');
    const newsroom = translator(locale, 'newsroom');
    const head = [t('rights.deed'), '`StaffDeed`', ...ROLES.map((role) => newsroom('role', { role })), t('rights.scope')];
    const rows = DEEDS.map((deed) => [
      t(`deeds.${deed}`),
      `\`${deed}\``,
      ...ROLES.map((role) => (may({ role }, deed) ? '✓' : '–')),
      SECTION_DEEDS.includes(deed) ? t('rights.sections') : t('rights.paper'),
    ]);
    const table = tableOf([head, ...rows]);
    return `## ${t('rights.title')}\n\n${t('rights.lead')}\n\n${table}`;
  });
  const generated = LOCALES.map((locale) => translator(locale, 'people')('rights.generated')).join(' · ');
  return `# Roles\n\n${generated}\n\n${parts.join('\n\n')}\n`;
}

/** A table of Markdown as the formatter leaves it: every column as wide as its widest cell. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => [...(cells[column] ?? '')].length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
