export default {
  connection:
    '{state, select, connecting {Connecting…} live {Live} lost {Connection lost, trying again} other {Your session has ended. Please sign in again.}}',
  arrived: '{count, plural, one {# new comment} other {# new comments}}',
  listChanged: 'New comments',
  arrivedAloud: 'There are new comments in this list.',
  looking: '{others, plural, =0 {{first} is looking} =1 {{first} and {second} are looking} other {{first} and # others are looking}}',
};
