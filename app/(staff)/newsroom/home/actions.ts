'use server';

import { staffAction } from '#lib/auth/staff-action';
import { arrangeHome } from '#lib/home/arrange-home';
import { arrangeInput, storySearchInput, tryInput } from '#lib/home/schema';
import { searchStories } from '#lib/home/search-stories';
import { tryBoard } from '#lib/home/try-board';
import { searchTerms } from '#lib/terms/choices/search-terms';
import { searchTermsInput } from '#lib/terms/schema';

export const arrange = staffAction('arrange-home', arrangeInput, arrangeHome);

export const findStories = staffAction('arrange-home', storySearchInput, searchStories);

export const findTerms = staffAction('arrange-home', searchTermsInput, searchTerms);

export const tryArrangement = staffAction('arrange-home', tryInput, tryBoard);
