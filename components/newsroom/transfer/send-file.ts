import { z } from 'zod';

const begun = z.object({ id: z.int() });
const refused = z.object({ type: z.string() });

type Sent = { ok: true; id: number } | { ok: false; code: string };

/** Uploads a file with what is asked of its import; `tell` hears how many percent are there. `fetch` says nothing of that. */
export function sendFile(file: File, options: object, tell: (percent: number) => void): Promise<Sent> {
  const query = new URLSearchParams({ name: file.name, options: JSON.stringify(options) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/newsroom/imports?${query}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => tell(Math.round((loaded / Math.max(1, total)) * 100));
    request.onload = () => {
      const taken = begun.safeParse(request.response);
      if (request.status === 201 && taken.success) return resolve({ ok: true, id: taken.data.id });
      const problem = refused.safeParse(request.response);
      resolve({
        ok: false,
        code: problem.success
          ? (problem.data.type.split('/').at(-1) ?? 'unavailable')
          : request.status === 413
            ? 'too-large'
            : 'unavailable',
      });
    };
    request.onerror = () => resolve({ ok: false, code: 'unavailable' });
    request.send(file);
  });
}
