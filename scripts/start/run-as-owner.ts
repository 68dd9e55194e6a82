import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * PostgreSQL refuses to run as root. There its programs run as the owner of the data (`postgres`, else `nobody`),
 * keeping root's right to pass through folders, since a checkout often lies in one that only root may enter.
 */
export async function runAsOwner(program: string, args: string[], data: string): Promise<void> {
  const owner = await ownerOf(data);
  const [command, argv] = owner
    ? [
        'setpriv',
        [
          '--reuid',
          String(owner.uid),
          '--regid',
          String(owner.gid),
          '--clear-groups',
          '--securebits',
          '+no_setuid_fixup',
          '--inh-caps',
          '+dac_override',
          '--ambient-caps',
          '+dac_override',
          program,
          ...args,
        ],
      ]
    : [program, args];
  await new Promise<void>((resolve, reject) => {
    // pg_ctl's server keeps the streams it inherits open for life: it must not be given ours.
    const child = spawn(command, argv, {
      cwd: '/',
      // Ctrl-C goes to everything in the terminal's group. pg_ctl is out of it: cut short, it would leave a server nobody knows of.
      detached: path.basename(program) === 'pg_ctl',
      stdio: ['ignore', 'ignore', args[0] === 'start' ? 'ignore' : 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', (error) => reject(new Error(`${path.basename(program)} cannot be run: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program)} failed (${code}): ${reasonIn(said)}`)),
    );
  });
}

/** The line that says why; what follows it is tidying up. */
export function reasonIn(said: string): string {
  const lines = said.trim().split('\n');
  const reason = lines.find((line) => /FATAL|PANIC|could not|No space/.test(line)) ?? lines.at(-1) ?? '';
  return reason.replace(/^.*?(?=(?:FATAL|PANIC): )/, '');
}

export async function ownerOf(data: string): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(data);
  if (uid !== 0) return { uid, gid };
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error('PostgreSQL cannot run as root and this machine has no user "postgres" or "nobody"; set DATABASE_URL instead.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
