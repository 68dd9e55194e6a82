import { expect, test } from 'vitest';
import { may, mayWrite, ROLES, type StaffDeed } from '#lib/auth/roles';

const MATRIX: Record<StaffDeed, (typeof ROLES)[number][]> = {
  enter: ['reporter', 'editor', 'moderator', 'admin'],
  write: ['reporter', 'editor', 'admin'],
  'write-any': ['editor', 'admin'],
  publish: ['editor', 'admin'],
  moderate: ['editor', 'moderator', 'admin'],
  'read-phone': ['moderator', 'admin'],
};

test.each(Object.entries(MATRIX))('who may %s is exactly whom the house agreed on', (deed, roles) => {
  expect(ROLES.filter((role) => may({ role }, deed as StaffDeed))).toEqual(roles);
});

test('a reporter works on her own draft and on nobody else’s', () => {
  const lan = { id: 7, role: 'reporter' } as const;
  expect(mayWrite(lan, { createdById: 7 })).toBe(true);
  expect(mayWrite(lan, { createdById: 8 })).toBe(false);
  expect(mayWrite({ id: 9, role: 'editor' }, { createdById: 8 })).toBe(true);
  expect(mayWrite({ id: 8, role: 'moderator' }, { createdById: 8 })).toBe(false);
});
