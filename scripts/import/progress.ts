import type { Progress } from '#lib/imports/run-import';
import { say } from '../start/say.ts';

const WIDTH = 30;
const EVERY_MS = 5_000;

const lineOf = ({ cursor, total, counts }: Progress): string => {
  const { created, updated, unchanged, comments, pictures, problems } = counts;
  return `${cursor}/${total} · ${created} new, ${updated} updated, ${unchanged} unchanged · ${comments} comments · ${pictures} pictures · ${problems} to look at`;
};

/** Shows how far it is: a bar where somebody looks on, else a line every few seconds. */
export function showProgress(): { tell(progress: Progress): void; end(): void } {
  const isWatched = process.stdout.isTTY;
  let toldAt = performance.now();
  return {
    tell(progress) {
      if (isWatched) {
        const done = Math.round((progress.cursor / Math.max(1, progress.total)) * WIDTH);
        const line = `${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${lineOf(progress)}`;
        process.stdout.write(`\r\x1b[2K${line.slice(0, process.stdout.columns || 120)}`);
      } else if (performance.now() - toldAt > EVERY_MS) {
        toldAt = performance.now();
        say(`• ${lineOf(progress)}`);
      }
    },
    end() {
      if (isWatched) process.stdout.write('\r\x1b[2K');
    },
  };
}
