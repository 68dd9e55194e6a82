/** The fields of a posted form as text; null when the body is no form, holds a file, or names a field twice. */
export async function readForm(request: Pick<Request, 'formData'>): Promise<Record<string, string> | null> {
  const form = await request.formData().catch(() => null);
  if (!form) return null;
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || Object.hasOwn(fields, name)) return null;
    fields[name] = value;
  }
  return fields;
}

/** After a form was taken, leads the browser on to a page of ours. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
