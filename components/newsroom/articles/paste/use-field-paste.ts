import { notifications } from '@mantine/notifications';
import type { ClipboardEvent } from 'react';
import { cleanPastedText } from '#lib/articles/paste/clean-pasted-text';
import { useMessages } from '../../messages.client.tsx';
import { ENCODING_NAMES } from './use-paste.ts';

/**
 * For what stands around the fields of a story: text in an old encoding that is pasted into one of them comes in Unicode. Everything
 * else is the browser's business.
 */
export function useFieldPaste(): (event: ClipboardEvent) => void {
  const t = useMessages('paste');
  return (event) => {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { text, report } = cleanPastedText(clipboardData.getData('text/plain'), false);
    if (!report.converted) return;
    event.preventDefault();
    // The one way that the browser's own undo knows of.
    document.execCommand('insertText', false, target instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text);
    const message = `${t('converted', { encoding: ENCODING_NAMES[report.converted] })} ${t('undoField')}`;
    notifications.show({ id: 'paste', message, color: 'gray', autoClose: 12_000 });
  };
}
