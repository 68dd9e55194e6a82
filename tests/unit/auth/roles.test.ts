import { expect, test } from 'vitest';
import { may, ROLES, type StaffDeed } from '#lib/auth/roles';

const MATRIX: Record<StaffDeed, (typeof ROLES)[number][]> = {
  enter: ['reporter', 'editor', 'moderator', 'admin'],
  'keep-account': ['reporter', 'editor', 'moderator', 'admin'],
  write: ['reporter', 'editor', 'admin'],
  'write-any': ['editor', 'admin'],
  publish: ['editor', 'admin'],
  moderate: ['editor', 'moderator', 'admin'],
  'govern-comments': ['moderator', 'admin'],
  'arrange-home': ['editor', 'admin'],
  'read-phone': ['moderator', 'admin'],
  'run-newsroom': ['admin'],
  'keep-media': ['editor', 'admin'],
  'keep-terms': ['editor', 'admin'],
  'keep-sections': ['admin'],
  'keep-people': ['admin'],
  'keep-settings': ['admin'],
  'read-log': ['admin'],
  'move-paper': ['admin'],
  connect: ['admin'],
};

test.each(Object.entries(MATRIX))('who may %s is exactly whom the house agreed on', (deed, roles) => {
  expect(ROLES.filter((role) => may({ role }, deed as StaffDeed))).toEqual(roles);
});
