'use server';

import { staffAction } from '#lib/auth/staff-action';
import { chooseDigest } from '#lib/mail/choose-digest';
import { digestWishInput } from '#lib/mail/schema';

export const saveDigestWish = staffAction('govern-comments', digestWishInput, chooseDigest);
