import { useRefusalText } from '../media/item-words.ts';
import { useMessages } from '../messages.client.tsx';
import type { UploadFailure } from './upload-requests.ts';

/** Everything that can go wrong without anybody's typing. */
export type FailureCode = UploadFailure;

/** Says in the person's language what went wrong. */
export function useFailureText(): (code: FailureCode) => string {
  const t = useMessages('articles');
  const flow = useMessages('flow');
  const common = useMessages('common');
  const libraryRefusal = useRefusalText();
  return (code) => {
    switch (code) {
      case 'offline':
        return t('failedOffline');
      case 'signed-out':
        return t('failedSignedOut');
      case 'forbidden':
        return t('failedForbidden');
      case 'not-found':
        return t('failedNotFound');
      case 'too-large':
        return t('failedTooLarge');
      case 'unknown-section':
        return t('unknownSection');
      case 'unknown-picture':
        return t('unknownPicture');
      case 'unknown-term':
        return t('unknownTerm');
      case 'unknown-attachment':
        return t('unknownAttachment');
      case 'attachment-type':
      case 'attachment-size':
      case 'sound-broken':
      case 'sound-length':
        return libraryRefusal(code);
      case 'picture-type':
        return t('pictureType');
      case 'picture-size':
        return t('pictureSize');
      case 'picture-pixels':
        return t('picturePixels');
      case 'picture-broken':
        return t('pictureBroken');
      case 'too-many':
        return t('pictureTooMany');
      case 'embargoed':
        return t('failedEmbargoed');
      case 'not-ready':
        return flow('failed.notReady');
      case 'needs-other-eyes':
        return flow('failed.needsOtherEyes');
      case 'in-review':
        return flow('failed.inReview');
      case 'foreign-section':
        return flow('failed.foreignSection');
      case 'merged-meanwhile':
        return t('mergedMeanwhile');
      case 'taken-down-meanwhile':
        return t('takenDownMeanwhile');
      case 'published-meanwhile':
        return t('publishedMeanwhile');
      case 'unavailable':
        return common('unavailable');
      case 'unexpected':
        return common('unexpected');
    }
  };
}
