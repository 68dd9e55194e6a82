import type { DetailedHTMLProps, HTMLAttributes, ReactNode } from 'react';
import type { EditedWords } from '#lib/comments/receipts/schema';
import { MOST_AHEAD, type Receipt } from '#lib/comments/receipts/view';
import { type Locale, translator } from '#lib/messages/translator';
import { longTime } from '../words.ts';
import { EditForm, type EditState, WithdrawForm } from './receipt-forms.tsx';

type ReceiptElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** The edges at which a receipt replaces what its page says without one. */
      'comment-receipt': ReceiptElement;
      /** Filled by public/reader/sent-comments.js. */
      'sent-comments': ReceiptElement;
    }
  }
}

/** What stands on a receipt's page. */
export type ReceiptState =
  | { kind: 'receipt'; receipt: Receipt; edit?: EditState; isUnconfirmed?: boolean; notice?: string }
  | { kind: 'withdrawn' | 'missing' }
  /** `words`: what its writer had just typed, if anything. */
  | { kind: 'failed'; sentence: string; words?: EditedWords };

/** A comment as its writer finds it again: what became of it, and what they can still do. Complete without a script. */
export function CommentReceipt({ state, locale }: { state: ReceiptState; locale: Locale }) {
  const t = translator(locale, 'receipts');
  if (state.kind === 'receipt') return <Found {...state} locale={locale} />;
  if (state.kind === 'failed')
    return (
      <Plain heading={t('failedTitle')} sentence={state.sentence}>
        {state.words && <Typed words={state.words} locale={locale} />}
      </Plain>
    );
  return state.kind === 'withdrawn' ? (
    <Plain heading={t('withdrawnTitle')} sentence={t('withdrawn')} isGone />
  ) : (
    <Plain heading={t('missingTitle')} sentence={t('missing')} />
  );
}

/** A page that has only something to say; also the page everybody gets who asks for no receipt. */
export function Plain(props: { heading: string; sentence: string; isGone?: boolean; children?: ReactNode }) {
  const { heading, sentence, isGone = false, children } = props;
  return (
    <comment-receipt {...(isGone && { 'data-gone': '' })}>
      <header className="list-heading">
        <h1>{heading}</h1>
        <p>{sentence}</p>
      </header>
      {children}
    </comment-receipt>
  );
}

type FoundProps = Extract<ReceiptState, { kind: 'receipt' }> & { locale: Locale };

function Found({ receipt, edit, isUnconfirmed = false, notice, locale }: FoundProps) {
  const t = translator(locale, 'receipts');
  const { story, publicPath, officialReply, status } = receipt;
  return (
    <comment-receipt>
      <header className="list-heading">
        <h1>{t('title')}</h1>
        <p>{story.path ? <a href={story.path}>{t('about', { title: story.title })}</a> : t('aboutGone')}</p>
      </header>
      {notice && (
        <p className="form-notice" role="alert" data-tone="error">
          {notice}
        </p>
      )}
      <section className="receipt-status" data-status={status} aria-label={t('title')}>
        <p className="receipt-outcome">{outcomeOf(receipt, locale)}</p>
        <Why receipt={receipt} locale={locale} />
        {publicPath && (
          <p>
            <a href={publicPath}>{t('onPage')}</a>
          </p>
        )}
      </section>
      {edit && status !== 'pending' && <Typed words={edit.words} locale={locale} />}
      <SentWords receipt={receipt} locale={locale} />
      {officialReply && (
        <section className="receipt-reply" aria-label={t('official', { unit: officialReply.unit })}>
          <h2>{t('official', { unit: officialReply.unit })}</h2>
          {officialReply.answeredAt ? (
            <Paragraphs text={officialReply.body} />
          ) : (
            <p>{t('officialReceived', { unit: officialReply.unit })}</p>
          )}
        </section>
      )}
      {status === 'pending' && <EditForm receipt={receipt} edit={edit} locale={locale} />}
      <WithdrawForm token={receipt.token} isUnconfirmed={isUnconfirmed} locale={locale} />
      <p className="form-note">{t('keep')}</p>
    </comment-receipt>
  );
}

function outcomeOf({ status, decision }: Receipt, locale: Locale): string {
  const t = translator(locale, 'receipts');
  if (status === 'pending') return t('statuses.pending');
  if (status === 'approving') return t('statuses.approving');
  if (status === 'approved') return t(decision?.maker === 'mode' ? 'statuses.shown' : 'statuses.approved');
  return t(decision?.maker === 'rule' ? 'statuses.banned' : 'statuses.rejected');
}

/** How long it may still take, or why it was decided so. */
function Why({ receipt: { ahead, decision }, locale }: { receipt: Receipt; locale: Locale }) {
  const t = translator(locale, 'receipts');
  if (ahead !== null) return <p>{ahead < MOST_AHEAD ? t('ahead', { count: ahead }) : t('aheadMany')}</p>;
  if (!decision) return null;
  const { reason, note, at, maker } = decision;
  return (
    <dl>
      {reason && <Line term={t('reason')}>{t(`reasons.${reason}`)}</Line>}
      {note && <Line term={t('note')}>{note}</Line>}
      {maker === 'person' && (
        <Line term={t('decidedAt')}>
          <time dateTime={at.toISOString()}>{longTime(at, locale)}</time>
        </Line>
      )}
    </dl>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function SentWords({ receipt, locale }: { receipt: Receipt; locale: Locale }) {
  const t = translator(locale, 'receipts');
  const { name, title, body, sentAt, editedAt } = receipt;
  return (
    <section className="receipt-words" aria-labelledby="loi-da-gui">
      <h2 id="loi-da-gui">{t('words')}</h2>
      <h3 dir="auto">{title}</h3>
      <p className="comment-sender">
        <bdi>{name}</bdi>
      </p>
      <Paragraphs text={body} />
      {receipt.isRedacted && <p className="form-note">{t('redacted')}</p>}
      <dl>
        <Line term={t('sentAt')}>
          <time dateTime={sentAt.toISOString()}>{longTime(sentAt, locale)}</time>
        </Line>
        {editedAt && (
          <Line term={t('editedAt')}>
            <time dateTime={editedAt.toISOString()}>{longTime(editedAt, locale)}</time>
          </Line>
        )}
      </dl>
    </section>
  );
}

/** What was typed and could not be stored: it is not lost, but there is no field for it any more. */
function Typed({ words: { name, title, body }, locale }: { words: EditedWords; locale: Locale }) {
  return (
    <section className="receipt-words" aria-labelledby="loi-vua-viet">
      <h2 id="loi-vua-viet">{translator(locale, 'receipts')('typed')}</h2>
      <h3 dir="auto">{title}</h3>
      <p className="comment-sender">
        <bdi>{name}</bdi>
      </p>
      <Paragraphs text={body} />
    </section>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .map((lines, key) => ({ key, lines }))
    .map(({ key, lines }) => (
      <p key={key} className="receipt-text" dir="auto">
        {lines}
      </p>
    ));
}
