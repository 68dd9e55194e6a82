// A real Chromium on any machine: Playwright's own where it is installed, else the one that comes as an npm package (Linux).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';

export type Chromium = { executablePath: string; env: Record<string, string> };

/** @throws Error with one sentence when this machine can have no browser */
export async function findChromium(): Promise<Chromium> {
  const env: Record<string, string> = { ...definedEnvironment(), FONTCONFIG_FILE: await writeFontConfiguration() };
  if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no browser for the end-to-end tests; install one with: npx playwright install chromium');
  }
  const directory = await unpackChromium();
  const executablePath = path.join(directory, 'chromium');
  // It brings the libraries that a bare machine lacks; where the machine has them, its own fit better.
  if (spawnSync(executablePath, ['--version']).status !== 0) env.LD_LIBRARY_PATH = path.join(directory, 'al2023/lib');
  return { executablePath, env };
}

async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')) as { version: string };
  const directory = path.resolve(`.cache/chromium-${version}`);
  if (existsSync(directory)) return directory;
  await mkdir('.cache', { recursive: true });
  const draft = await mkdtemp(path.resolve('.cache/unpacking-'));
  // The package unpacks into the folder for temporary files, where a half-written browser would be taken for a whole one.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = draft;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await inflate(path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    await rename(draft, directory).catch((error: NodeJS.ErrnoException) => {
      // Somebody else was first.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(draft, { recursive: true, force: true });
  }
  return directory;
}

/** The same letters everywhere, each with all Vietnamese marks: fonts from npm, none of the machine's. */
async function writeFontConfiguration(): Promise<string> {
  const directory = path.resolve('.cache/fonts');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, 'fonts.conf');
  const prefer = (alias: string, family: string) =>
    `<alias binding="same"><family>${alias}</family><prefer><family>${family}</family></prefer></alias>`;
  const families = [
    ...['serif', 'Georgia', 'Times New Roman'].map((alias) => prefer(alias, 'Noto Serif')),
    ...['sans-serif', 'system-ui', 'Arial', 'Helvetica', 'monospace'].map((alias) => prefer(alias, 'Noto Sans')),
  ];
  const configuration = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...['noto-sans', 'noto-serif'].map((name) => `<dir>${path.resolve('node_modules/@expo-google-fonts', name)}</dir>`),
    `<cachedir>${directory}</cachedir>`,
    ...families,
    '</fontconfig>',
    '',
  ];
  await writeFile(file, configuration.join('\n'));
  return file;
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
