import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CommentForm } from '#components/reader/comments/comment-form.tsx';
import { LOCALES } from '#lib/messages/translator';

test.each(LOCALES)(
  'a reader with a screen reader, a keyboard or a browser that fills forms in does not meet the trap for programs (%s)',
  (locale) => {
    const html = renderToStaticMarkup(<CommentForm locale={locale} articleId={7} captcha={null} />);
    const [trap = ''] = /<div class="form-away" aria-hidden="true">.*?<\/div>/.exec(html) ?? [];
    const [field = ''] = /<input[^>]*name="website"[^>]*>/.exec(trap) ?? [];
    expect(field).toContain('tabindex="-1"');
    expect(field.toLowerCase()).toContain('autocomplete="off"');
    expect(field).not.toContain('required');
    expect(html.match(/name="website"/g)).toHaveLength(1);
  },
);

test.each(LOCALES)('the form that is kept with a page holds nothing of any one reader: no captcha, no name of a sending (%s)', (locale) => {
  const html = renderToStaticMarkup(<CommentForm locale={locale} articleId={7} captcha={null} isEnhancedLater />);
  expect(html).not.toContain('name="requestKey"');
  expect(html).not.toMatch(/name="captchaToken"[^>]*value="[^"]/);
  expect(html).toBe(renderToStaticMarkup(<CommentForm locale={locale} articleId={7} captcha={null} isEnhancedLater />));
});
