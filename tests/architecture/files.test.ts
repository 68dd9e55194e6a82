import { expect, test } from 'vitest';
import { type Breach, never } from './support/never.ts';
import { isText, listFiles, readBytes, type Source } from './support/sources.ts';
import { isScript, lineOf, nodesOf } from './support/syntax.ts';

const VAGUE = /^(?:utils?|helpers?|misc|common|shared|stuff)$/i;
const isNamespace = (path: string) => /^lib\/messages\/\w+\/common\.ts$/.test(path);

never(
  'No folder or file is called utils, helpers, misc or common: a name says what is in it',
  (tree) =>
    tree.flatMap(({ path }): Breach[] => {
      const isVague = path.split('/').some((part) => VAGUE.test(part.replace(/\..*$/, '')));
      return isVague && !isNamespace(path) ? [{ path, line: 1 }] : [];
    }),
  {
    caught: [
      { 'lib/utils/dates.ts': '// ✗' },
      { 'components/newsroom/helpers.client.tsx': '// ✗' },
      { 'lib/common.ts': '// ✗' },
      { 'public/misc.css': '/* ✗ */' },
    ],
    fine: [{ 'lib/messages/vi/common.ts': '', 'lib/http/common-problems.ts': '' }],
  },
);

never(
  'There are no barrels: no index file, no export of everything another file has',
  (tree) =>
    tree
      .filter(isScript)
      .flatMap((source): Breach[] => [
        ...(/(?:^|\/)index\.\w+$/.test(source.path) ? [{ path: source.path, line: 1 }] : []),
        ...nodesOf(source).flatMap((node) =>
          node.type === 'ExportAllDeclaration' ? [{ path: source.path, line: lineOf(source, node) }] : [],
        ),
      ]),
  {
    caught: [{ 'lib/articles/index.ts': "export { a } from './a.ts'; // ✗" }, { 'lib/articles/all.ts': "export * from './a.ts'; // ✗" }],
    fine: [{ 'lib/search/index-story.ts': "export { a } from './a.ts';" }],
  },
);

const MAX_LINES = 250;
const MAY_BE_LONG = /^(?:lib\/db\/generated\/|prisma\/migrations\/|prisma\/seed\/(?:stories|conversations)\/|tests\/)/;

never(
  `A file of code has at most ${MAX_LINES} lines (not counted: generated files, migrations, the demo's stories and conversations, tests)`,
  (tree) =>
    tree.filter(isScript).flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > MAX_LINES && !MAY_BE_LONG.test(path) ? [{ path, line: MAX_LINES + 1, what: `${lines} lines` }] : [];
    }),
  {
    caught: [{ 'lib/a.ts': `${'\n'.repeat(MAX_LINES)}// ✗` }],
    fine: [
      {
        'lib/a.ts': '\n'.repeat(MAX_LINES),
        'prisma/seed/stories/a.ts': '\n'.repeat(400),
        'components/reader/reader.css': '\n'.repeat(400),
      },
    ],
  },
);

/** The paths of the machine a file was written on. Put together here, so that this file does not name one itself. */
const MACHINE = new RegExp(`(?<![\\w.~-])/(?:${['work', 'root', 'tmp/bash'].join('|')})(?:/|_)`);

function firstMatch(source: Source, pattern: RegExp, what?: string): Breach[] {
  return source.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ path: source.path, line: index + 1, ...(what ? { what } : {}) }] : []));
}

never('No file names a path of the machine it was written on', (tree) => tree.flatMap((source) => firstMatch(source, MACHINE)), {
  caught: [
    { 'docs/a.md': `see ${['', 'work', 'main'].join('/')} ✗` },
    { 'scripts/a.ts': `const a = "${['', 'root', '.cache'].join('/')}"; // ✗` },
    { 'tests/a.ts': `// ${['', 'tmp', 'bash_jobs'].join('/')} ✗` },
  ],
  fine: [{ 'docs/a.md': 'https://bao.example/work/1 docs/work/a ./root/x /tmp/x /workers/ /network/' }],
});

// What UTF-8 looks like to a program that takes it for Windows-1252. Written as numbers: these very letters must not stand here.
const ODD =
  '\\u0080-\\u009f\\u00a0-\\u00ba\\u00bc-\\u00bf\\u0152\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u201a\\u201e\\u2020-\\u2022\\u2030\\u2039\\u20ac\\u2122';
const MOJIBAKE = new RegExp(
  [
    `\\u00c3[${ODD}]`,
    `\\u00c2[${ODD}]`,
    '\\u00e1[\\u00ba\\u00bb]',
    `\\u00c4[${ODD}\\u2018]`,
    '\\u00c6[\\u00a1\\u00b0\\u00af]',
    '\\u00e2\\u20ac',
    '\\ufffd',
  ].join('|'),
);

/** The text as a program reads it that takes UTF-8 for Windows-1252. */
const broken = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

never(
  'Vietnamese letters are whole: no text was read in a wrong encoding once (mojibake)',
  (tree) => tree.flatMap((source) => firstMatch(source, MOJIBAKE)),
  {
    caught: [
      ...['Xã hội', 'Đường phố', 'bài viết', 'người', 'ngỡ', 'đọc', '“lời”', 'ƯU', 'cà phê'].map((text) => ({
        'lib/a.ts': `// ${broken(text)} ✗`,
      })),
      { 'lib/a.ts': '// a \ufffd ✗' },
    ],
    fine: [{ 'lib/a.ts': '// LÃNH ĐẠO THỊ XÃ, “THỊ XÃ”, XÃ… XÃ – quá” Âu ÂM Â, áo á. Đà Nẵng, Ăn Ý, đường, ưu ái, Ấn Độ' }],
  },
);

never(
  'Text is written in NFC, each Vietnamese letter one character',
  (tree) =>
    tree.flatMap((source) =>
      source.text.split('\n').flatMap((line, index) => (line === line.normalize('NFC') ? [] : [{ path: source.path, line: index + 1 }])),
    ),
  {
    caught: [{ 'lib/a.ts': `// ${'Tiếng Việt'.normalize('NFD')} ✗` }],
    fine: [{ 'lib/a.ts': "// Tiếng Việt\nconst apart = 'e\\u0302';" }],
  },
);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder throws for nothing but invalid UTF-8.
    return false;
  }
};

test('every text file is valid UTF-8, and one that is not is caught', () => {
  const invalid = listFiles().filter((path) => {
    const bytes = isText(path) ? readBytes(path) : null;
    return bytes !== null && !isUtf8(bytes);
  });
  if (invalid.length > 0) expect.fail(`Every text file is valid UTF-8, but not these:\n${invalid.join('\n')}`);
  expect(isUtf8(Uint8Array.of(0x48, 0xe1, 0x20))).toBe(false);
  expect(isUtf8(new TextEncoder().encode('Hà Nội'))).toBe(true);
});
