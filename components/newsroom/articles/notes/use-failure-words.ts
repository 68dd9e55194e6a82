import { MAX_NOTE_GRAPHEMES, MAX_NOTES_OF_STORY } from '#lib/articles/notes/schema';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import type { NoteFailure } from './deeds.ts';

/** Says in words why a note was not written, or not changed. */
export function useFailureWords(): (failure: NoteFailure) => string {
  const t = useMessages('storyNotes');
  return (failure) => {
    switch (failure.code) {
      case 'resolved':
        return t('isResolvedMeanwhile', { name: failure.by, time: shortTime(new Date(failure.at)) });
      case 'answered':
        return t('answeredMeanwhile');
      case 'changed':
        return t('changedMeanwhile');
      case 'not-found':
        return t('gone');
      case 'too-many':
        return t('tooMany', { max: MAX_NOTES_OF_STORY });
      case 'too-fast':
        return t('tooFast');
      case 'invalid':
        return t('invalid', { max: MAX_NOTE_GRAPHEMES });
      case 'signed-out':
        return t('signedOut');
      case 'forbidden':
        return t('forbidden');
      case 'unavailable':
        return t('failed');
    }
  };
}
