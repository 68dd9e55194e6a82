export default {
  checking: '{expects, select, shown {Checking whether it is on the page…} other {Checking whether it has left the page…}}',
  seen: '{expects, select, shown {On the page after {time}} other {Off the page after {time}}}',
  failed:
    '{expects, select, shown {Not on the page. Readers cannot see this comment.} other {Still on the page. Readers see this comment.}}',
  seconds: '{count, number, ::.0} s',
  minutes: '{count, number} min',
  hours: '{count, number} h',
  alarms: 'Needs your attention',
  page: '{expects, select, shown {Approved and not on the page:} other {Taken away and still on the page:}}',
  under: 'by {name}, under “{story}” ({time})',
  again: 'Check again',
  againOf: 'Check again: {title}',
  dismiss: 'Dismiss',
  dismissOf: 'Dismiss: {title}',
  outboxFailed:
    '{kind, select, webhook {{count, plural, one {# message about a decision} other {# messages about decisions}}} mail {{count, plural, one {# mail} other {# mails}}} show {{count, plural, one {# approved comment} other {# approved comments}}} other {{count, plural, one {# task} other {# tasks}}}} given up, the first since {time}.',
  outboxLate:
    '{kind, select, webhook {{count, plural, one {# message about a decision} other {# messages about decisions}}} mail {{count, plural, one {# mail} other {# mails}}} show {{count, plural, one {# approved comment} other {# approved comments}}} other {{count, plural, one {# task} other {# tasks}}}} waiting since {time}; still being tried.',
  outboxError: 'The last try said: {error}',
  retry: 'Try again',
  outcome: {
    again: 'Being checked again.',
    dismissed: 'Dismissed.',
    retried: 'Being tried again.',
    dealtWith: 'Somebody has dealt with this already.',
    forbidden: 'This is not part of your role.',
    signedOut: 'You have been signed out. Please sign in again.',
    failed: 'That did not work. Please try again.',
  },
};
