import type { z } from 'zod';

/** What is wrong where: `{ 'picture.alt': ['too-long'] }`; what concerns the whole stands under `''`. */
export function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] = [...(fields[path] ?? []), issue.message];
  }
  return fields;
}
