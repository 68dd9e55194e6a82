import type { Catalogue } from '../catalogue.ts';

export default {
  rulesHeading: 'Rules for comments',
  rules: {
    topic: 'Speak about the story, in your own words.',
    respect: 'Argue about the matter; do not insult people.',
    privacy: 'No telephone numbers, addresses or papers, neither yours nor anybody else’s.',
    advert: 'No advertising, no links to shops.',
    marks: 'Vietnamese is written with its marks.',
  },
  answerTo: 'Answer {name}',
  answer: 'Answer a comment',
  kept: 'The draft is kept on this device only, until you send it.',
  restored: 'The draft you had begun is back. It is kept on this device only.',
  remove: 'Delete the draft',
  removed: 'The draft was deleted from this device.',
  warnings: {
    phone: 'Everybody will see the telephone number in your text. If it is for the newsroom alone, put it into “Phone number”.',
    unmarked: 'This seems to be Vietnamese without its marks. With them it is easier to read, and to approve.',
  },
  approved: 'Thank you. Your comment is on the page.',
  toReceipt: 'Open the receipt',
  receipt: 'Receipt: see, change or withdraw your comment',
  sendAgain: 'Send again',
  lost: 'No answer came, perhaps because of the network. What you wrote is still here; “Send again” never makes a second comment.',
  sentBefore: 'It reached the newsroom the first time, in other words. To change them, please use the receipt.',
} satisfies Catalogue['drafts'];
