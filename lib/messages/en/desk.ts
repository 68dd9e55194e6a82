import type { Catalogue } from '../catalogue.ts';

export default {
  title: 'Comments',
  lanes: 'Comments by status',
  lane: '{lane, select, pending {Waiting} approved {Approved} rejected {Rejected} other {Spam}}',
  laneCount: '{count, plural, one {# comment} other {# comments}}',
  empty:
    '{lane, select, pending {No comments are waiting.} approved {No comments have been approved yet.} rejected {No comments have been rejected yet.} other {No comments are spam.}}',
  pageEmpty: 'There are no comments left on this page.',
  previous: 'Previous page',
  next: 'Next page',
  pages: 'Pages of comments',
  toBeginning: 'Back to the beginning',
  allDecided: 'Everything on this page is decided.',
  loadMore: 'Show the next comments',
  to: '{to, select, approved {Approve} rejected {Reject} spam {Spam} other {Back to waiting}}',
  saving: 'Saving…',
  under: 'Under',
  sentAt: 'Sent {time}',
  hasPhone: 'Has a phone number',
  decidedBy:
    '{status, select, approved {{name} approved it at {time}} rejected {{name} rejected it at {time}} spam {{name} marked it as spam at {time}} other {{name} put it back to waiting at {time}}}',
  youDecided:
    '{status, select, approved {You approved this comment.} rejected {You rejected this comment.} spam {You marked this as spam.} other {You put this comment back to waiting.}}',
  announced:
    '{status, select, approved {The comment by {name} is approved.} rejected {The comment by {name} is rejected.} spam {The comment by {name} is marked as spam.} other {The comment by {name} is waiting again.}}',
  conflict: 'Somebody was first. {decided}.',
  changed: 'This comment changed before you decided.',
  conflictAnnounced: 'The comment by {name} was not changed: {decided}.',
  reasons: 'Worth a look',
  reason:
    '{rule, select, honeypot {Filled in the hidden field: {detail}} links {Has links: {detail}} other {Sent only {seconds, number} seconds after the code}}',
  notFound: 'This comment is no longer there.',
  signedOut: 'Your session has ended. Please sign in again.',
  forbidden: 'Your role does not include this.',
  failed: 'It could not be saved. Please try again.',
  showPhone: 'Show the phone number',
  phoneOf: 'Phone number of {name}',
  phoneWhy: 'Reason',
  phoneWhyHint: 'That you read the number, and why, is logged.',
  phoneWhyMissing: 'Please give a reason of at most 200 characters.',
  phoneRead: 'Note the reason and show',
  phoneNone: 'This comment has no phone number.',
  phoneSealed: 'This number cannot be opened: the server’s key has changed.',
} satisfies Catalogue['desk'];
