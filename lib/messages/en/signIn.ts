import type { Catalogue } from '../catalogue.ts';

export default {
  title: 'Sign in',
  lead: 'For the staff of Tòa Soạn.',
  email: 'E-mail',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  toPaper: 'Back to the paper',
  language: 'Language',
  summary: 'You are not signed in yet',
  emailWrong: 'Enter an e-mail address, such as name@toasoan.vn.',
  passwordMissing: 'Enter your password.',
  credentials: 'The e-mail or the password is not right.',
  tooMany: 'Too many attempts. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',
} satisfies Catalogue['signIn'];
