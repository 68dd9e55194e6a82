import { expect, test } from 'vitest';
import { may, ROLES, type StaffDeed } from '#lib/auth/roles';

const MATRIX: Record<StaffDeed, (typeof ROLES)[number][]> = {
  enter: ['reporter', 'editor', 'moderator', 'admin'],
  write: ['reporter', 'editor', 'admin'],
  'write-any': ['editor', 'admin'],
  publish: ['editor', 'admin'],
  moderate: ['editor', 'moderator', 'admin'],
  'arrange-home': ['editor', 'admin'],
  'read-phone': ['moderator', 'admin'],
};

test.each(Object.entries(MATRIX))('who may %s is exactly whom the house agreed on', (deed, roles) => {
  expect(ROLES.filter((role) => may({ role }, deed as StaffDeed))).toEqual(roles);
});
