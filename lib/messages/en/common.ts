import type { Catalogue } from '../catalogue.ts';

export default {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  apologyTitle: 'We will be back shortly',
  unexpected: 'Something went wrong on our side. Please try again in a few minutes.',
  unavailable: 'The newsroom is briefly out of reach. Please try again in a few minutes.',
  signInAgain: 'Sign in again',
  seeTheirs: 'See what stands there now',
  keepMine: 'Save mine anyway',
} satisfies Catalogue['common'];
