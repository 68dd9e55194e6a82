'use server';

import { staffAction } from '#lib/auth/staff-action';
import { arrangeHome } from '#lib/home/arrange-home';
import { arrangeInput, storySearchInput } from '#lib/home/schema';
import { searchStories } from '#lib/home/search-stories';
import { announce } from '#lib/site/announce';
import { announceInput } from '#lib/site/schema';

export const arrange = staffAction('arrange-home', arrangeInput, arrangeHome);

export const announceToReaders = staffAction('arrange-home', announceInput, announce);

export const findStories = staffAction('arrange-home', storySearchInput, searchStories);
