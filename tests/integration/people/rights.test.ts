// Every deed of lib/auth/roles.ts is really tried: by each role, in a section of their own, in another one, and in none.
import { beforeAll, expect, test, vi } from 'vitest';
import { makeToken } from '#lib/api-tokens/make-token';
import { createArticle } from '#lib/articles/create-article';
import { saveDraft } from '#lib/articles/save-draft';
import { DEFAULT_WORKFLOW } from '#lib/articles/workflow/schema';
import { DEEDS, may, mayIn, ROLES, type Role, SECTION_DEEDS, type StaffDeed, type StaffMember } from '#lib/auth/roles';
import { requireStaff } from '#lib/auth/session';
import { pool } from '#lib/db/pool';
import { findStaff } from '#lib/people/store';
import { createSection } from '#lib/sections/changes/create-section';
import { changeTerm } from '#lib/terms/changes/change-term';
import { aDraft } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { as, SITE } from '#tests/support/staff-request';

vi.mock('next/headers', async () => (await import('#tests/support/staff-request')).headersModule);
vi.mock('next-auth/next', async () => (await import('#tests/support/staff-request')).authModule);
vi.mock('next/navigation', async () => (await import('#tests/support/staff-request')).navigationModule);
vi.mock('next/server', () => ({ connection: async () => {} }));

type Answer = { ok: boolean; code?: string };
/** Tries a deed as somebody, in a section or in none; whether it was let through. */
type Attempt = (staff: StaffMember, sectionId: number | null) => Promise<boolean>;

const people = new Map<Role, StaffMember>();
let boss: StaffMember;
let own: number;
let others: number;
let turn = 0;

beforeAll(async () => {
  own = await aSection('chuyen-muc-minh');
  others = await aSection('chuyen-muc-khac');
  boss = await somebody('admin', 'Boss');
  for (const role of ROLES) {
    const { id } = await somebody(role, role);
    await pool().query('INSERT INTO person_section (person_id, section_id) VALUES ($1, $2)', [id, own]);
    const staff = await findStaff(id);
    if (staff) people.set(role, staff);
  }
});

/** Whether an action let somebody through: it did what it does, or had something to say about what was asked. */
const passed = async (answering: Promise<Answer>): Promise<boolean> => {
  const { ok, code } = await answering;
  expect(code).not.toBe('invalid');
  return ok || !['forbidden', 'signed-out', 'foreign-section'].includes(code ?? '');
};

/** Somebody else's story in this section. */
async function theirs(sectionId: number | null): Promise<{ id: number; version: number }> {
  const made = await createArticle(boss, { content: aDraft({ sectionId, slug: `cau-${++turn}` }) });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const TRIED: Record<StaffDeed, Attempt> = {
  enter: async () => {
    const { saveListView } = await import('../../../app/(staff)/newsroom/_lists/actions.ts');
    return passed(saveListView({ list: 'people', name: `Của tôi ${++turn}`, query: 'role=editor' }));
  },
  'keep-account': async (staff) => {
    const { rename } = await import('../../../app/(staff)/newsroom/account/actions.ts');
    return passed(rename({ name: staff.name }));
  },
  write: async (_, sectionId) => {
    const { beginArticle } = await import('../../../app/(staff)/newsroom/articles/actions.ts');
    return passed(beginArticle({ title: 'Cầu mới', sectionId, locale: 'vi' }));
  },
  'write-any': async (staff, sectionId) => {
    const { id, version } = await theirs(sectionId);
    const saved = await saveDraft(staff, {
      articleId: id,
      version,
      content: aDraft({ sectionId, title: 'Sửa giúp', slug: `sua-${turn}` }),
    });
    return saved.ok;
  },
  publish: async (_, sectionId) => {
    const { id, version } = await theirs(sectionId);
    const { publish } = await import('../../../app/(staff)/newsroom/articles/actions.ts');
    return (await publish({ articleId: id, version, live: null })).ok;
  },
  'arrange-home': async () => {
    const { findStories } = await import('../../../app/(staff)/newsroom/home/actions.ts');
    return passed(findStories({ locale: 'vi', words: 'cầu' }));
  },
  moderate: async () => {
    const { dismissUnsent } = await import('../../../app/(staff)/newsroom/comments/actions.ts');
    return passed(dismissUnsent({ kind: 'mail' }));
  },
  'govern-comments': async () => {
    const { saveDigestWish } = await import('../../../app/(staff)/newsroom/comments/mail/actions.ts');
    return passed(saveDigestWish({ wanted: true }));
  },
  'read-phone': async () => {
    const { openPhoneNumber } = await import('../../../app/(staff)/newsroom/comments/actions.ts');
    return passed(openPhoneNumber({ commentId: 9_999, reason: 'Hỏi lại người viết' }));
  },
  'run-newsroom': async () => {
    const { saveRules } = await import('../../../app/(staff)/newsroom/articles/settings/actions.ts');
    return passed(saveRules({ seen: 'x', settings: DEFAULT_WORKFLOW }));
  },
  'keep-media': async () => {
    const { restoreMedia } = await import('../../../app/(staff)/newsroom/media/actions.ts');
    return passed(restoreMedia({ id: 9_999, version: 1, versionId: 1 }));
  },
  'keep-terms': (staff) =>
    passed(
      changeTerm(staff, {
        ...{
          id: 9_999,
          version: 1,
          name: 'A',
          nameEn: '',
          slug: 'a',
          description: '',
          descriptionEn: '',
          personId: null,
          portraitId: null,
        },
      }),
    ),
  'keep-sections': (staff) =>
    passed(createSection(staff, { name: 'Mới', nameEn: 'New', slug: `moi-${++turn}`, description: '', descriptionEn: '', parentId: null })),
  'keep-people': async () => {
    const { makeReset } = await import('../../../app/(staff)/newsroom/people/actions.ts');
    return passed(makeReset({ personId: boss.id }));
  },
  'keep-settings': async () => {
    const { restore } = await import('../../../app/(staff)/newsroom/settings/actions.ts');
    return passed(restore({ of: 'paper', seen: 1, change: 9_999, which: 'value' }));
  },
  'read-log': async () => {
    const { GET } = await import('../../../app/api/newsroom/log/route.ts');
    const answer = await GET(new Request(`${SITE}/api/newsroom/log?scope=all`), undefined);
    await answer.body?.cancel();
    return answer.status === 200;
  },
  'move-paper': () => entered('move-paper'),
  connect: (staff) => passed(makeToken(staff, { name: `Máy ${++turn}`, personId: boss.id, scopes: ['stories:read'], days: 30 })),
};

/** Whether the page of a deed lets somebody in. */
async function entered(deed: StaffDeed): Promise<boolean> {
  try {
    await requireStaff(deed);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'forbidden') return false;
    throw error;
  }
}

/** What lib/auth/roles.ts says. A story that is in no section yet may be begun by whoever writes. */
const isMine = (staff: StaffMember, deed: StaffDeed, sectionId: number | null): boolean =>
  SECTION_DEEDS.includes(deed) && !(deed === 'write' && sectionId === null) ? mayIn(staff, deed, sectionId) : may(staff, deed);

test.each(DEEDS)('%s is done by exactly those whose deed it is, where it is theirs', async (deed) => {
  for (const role of ROLES) {
    const staff = people.get(role);
    if (!staff) throw new Error(`There is no ${role}.`);
    for (const sectionId of [own, others, null]) {
      const isThrough = await as(staff, () => TRIED[deed](staff, sectionId));
      expect(isThrough, `${role} in ${sectionId === own ? 'their section' : sectionId ? 'another' : 'none'}`).toBe(
        isMine(staff, deed, sectionId),
      );
    }
  }
});
