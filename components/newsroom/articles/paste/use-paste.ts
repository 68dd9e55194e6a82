import { notifications } from '@mantine/notifications';
import type { EditorProps } from '@tiptap/pm/view';
import { useRef } from 'react';
import { cleanPastedHtml } from '#lib/articles/paste/clean-pasted-html';
import { cleanPastedText } from '#lib/articles/paste/clean-pasted-text';
import { isSilent, nothingToReport, type PasteReport } from '#lib/articles/paste/report';
import { useMessages } from '../../messages.client.tsx';

type PasteProps = Required<Pick<EditorProps, 'transformPastedHTML' | 'transformPastedText' | 'handlePaste' | 'handleDrop'>>;

/** One notice at a time. */
const NOTICE = 'paste';

export const ENCODING_NAMES = { tcvn3: 'TCVN3', vni: 'VNI' };

/**
 * What the editor does with what is pasted or dropped: words come clean and in Unicode, and whoever pasted is told quietly what
 * was changed or left out.
 * @param takeFiles takes the files that it can, and answers whether it took any
 */
export function usePaste(takeFiles: (files: FileList | undefined) => boolean): PasteProps {
  const t = useMessages('paste');
  const pending = useRef(nothingToReport());

  const say = (report: PasteReport) => {
    pending.current = nothingToReport();
    if (isSilent(report)) return;
    const { converted, pictures, deletions, comments, footnotes, links } = report;
    const said = [
      converted && t('converted', { encoding: ENCODING_NAMES[converted] }),
      pictures && t('pictures', { count: pictures }),
      deletions && t('deletions', { count: deletions }),
      comments && t('comments', { count: comments }),
      footnotes && t('footnotes', { count: footnotes }),
      links && t('links', { count: links }),
      t('undo'),
    ];
    const message = said.filter(Boolean).join(' ');
    // One that is still there would keep the new one away.
    notifications.hide(NOTICE);
    notifications.show({ id: NOTICE, message, color: 'gray', autoClose: 12_000 });
  };
  /** Office programs put a picture of the words beside the words. @returns whether the files were taken in place of words */
  const takesFiles = (data: DataTransfer | null, hasWords: boolean): boolean => !hasWords && takeFiles(data?.files);

  return {
    transformPastedHTML: (html) => {
      const { html: cleaned, report } = cleanPastedHtml(html, (text) => new DOMParser().parseFromString(text, 'text/html'));
      pending.current = report;
      return cleaned;
    },
    transformPastedText: (text, isAsWritten) => {
      const cleaned = cleanPastedText(text, isAsWritten);
      pending.current = cleaned.report;
      return cleaned.text;
    },
    handlePaste: (_view, { clipboardData }, { content }) => {
      const hasWords = Boolean(clipboardData?.types.includes('text/html')) && content.textBetween(0, content.size, ' ').trim() !== '';
      const taken = takesFiles(clipboardData, hasWords);
      say(taken ? nothingToReport() : pending.current);
      return taken;
    },
    handleDrop: (_view, { dataTransfer }, _slice, isMoved) => {
      const taken = !isMoved && takesFiles(dataTransfer, false);
      say(taken || isMoved ? nothingToReport() : pending.current);
      return taken;
    },
  };
}
