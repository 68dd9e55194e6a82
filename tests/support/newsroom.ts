// Ada edits, Rin reports, Milo moderates: the people whom tests of the newsroom speak of, and what they work with.
import { randomBytes } from 'node:crypto';
import type { Role, StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';

/** Somebody with this role, in the database. */
export async function somebody(role: Role, name: string): Promise<StaffMember> {
  const email = `${randomBytes(6).toString('hex')}@toasoan.example`;
  const id = await idOf(`INSERT INTO person (email, name, password_hash, role) VALUES ($1, $2, 'none', $3) RETURNING id`, [
    email,
    name,
    role,
  ]);
  return { id, name, email, role, locale: 'vi' };
}

/** A section, or a sub-section of `parentId`; its id. */
export const aSection = (slug: string, parentId: number | null = null): Promise<number> =>
  idOf('INSERT INTO section (slug, name, name_en, position, parent_id) VALUES ($1, $1, $1, 1, $2) RETURNING id', [slug, parentId]);

/** A picture in the library without its files; its id. */
export const aPicture = (uploadedById: number): Promise<number> =>
  idOf(
    `INSERT INTO media (key, width, height, renditions, uploaded_by_id)
     VALUES ($1, 320, 200, '[{"width":320,"height":200,"format":"webp","bytes":1000}]', $2) RETURNING id`,
    [randomBytes(16).toString('hex'), uploadedById],
  );

/** The id that an INSERT … RETURNING id gives. */
async function idOf(statement: string, values: unknown[]): Promise<number> {
  const { rows } = await pool().query<{ id: number }>(statement, values);
  const [row] = rows;
  if (!row) throw new Error(`Nothing came back from: ${statement}`);
  return row.id;
}
