import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveAttachment } from '../../lib/attachments/save-attachment.ts';
import { attachmentDisk } from '../../lib/attachments/storage.ts';
import { db } from '../../lib/db/client.ts';

/** The files that demo stories offer: their names in `files/`, and how readers know them. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
  'phieu-gop-y-bo-song-lac': 'Phiếu góp ý đồ án quy hoạch bờ tây sông Lạc.pdf',
  'tom-tat-du-toan-2027': 'Tóm tắt dự toán ngân sách năm 2027.pdf',
};

/** Keeps every demo file, in the place of those of a start that was cut off. Their ids by name. */
export async function saveDemoFiles(personId: number): Promise<Map<string, number>> {
  for (const { id, key } of await db().attachment.findMany({ select: { id: true, key: true } })) {
    await attachmentDisk().delete(key);
    await db().attachment.delete({ where: { id } });
  }
  const saved = new Map<string, number>();
  for (const [name, fileName] of Object.entries(DEMO_FILES)) {
    const bytes = await readFile(path.resolve('prisma/seed/files', `${name}.pdf`));
    const result = await saveAttachment({ bytes, fileName, personId });
    if (!result.ok) throw new Error(`The demo file ${name} cannot be kept: ${result.code}`);
    saved.set(name, result.value.id);
  }
  return saved;
}
