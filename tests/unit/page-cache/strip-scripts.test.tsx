import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { stripScripts } from '#lib/page-cache/strip-scripts';

/** What Next puts around and into a page of ours. */
const NEXT = {
  head: '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><link rel="modulepreload" href="/_next/b.js"/><script src="/_next/static/chunks/a.js" async=""></script>',
  end: '<script>requestAnimationFrame(function(){$RT=performance.now()});</script><script src="/_next/static/chunks/c.js" id="_R_" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"0:[\\"$&\\",\\"\\u003cp>\\"]"])</script>',
};

describe('a page on its way to a reader', () => {
  test('loses all that only Next needs and keeps the rest byte for byte', () => {
    const html = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/a.css"/>${NEXT.head}<title>Tin</title></head><body><div hidden=""><!--$--><!--/$--></div><!--$--><p>A<!-- --> &amp; B</p><!--/$-->${NEXT.end}<div hidden=""><template id="x"></template></div></body></html>`;
    expect(stripScripts(html)).toBe(
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/a.css"/><title>Tin</title></head><body><p>A &amp; B</p></body></html>',
    );
  });

  test("keeps the paper's own modules and leaves out everybody else's", () => {
    const own = '<script type="module" src="/reader/reader-form.js?v=1"></script>';
    expect(stripScripts(`${own}<script src="https://evil.example/reader/x.js"></script><script>1</script>`)).toBe(own);
  });

  test.each([
    'costs $& and $1 and $$',
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<!-- not a comment -->',
    '<script id="0"></script>',
  ])('keeps what search engines read about a story called %s', (headline) => {
    const html = renderToString(<JsonLd data={{ '@type': 'NewsArticle', headline }} />);
    const stripped = stripScripts(`${NEXT.head}${html}${NEXT.end}`);
    expect(stripped).toBe(html);
    expect(JSON.parse(stripped.replace(/<\/?script[^>]*>/g, ''))).toMatchObject({ headline });
  });

  test('keeps every text a person can write, in text, attributes and fields, whatever stands beside it', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<div hidden="">',
        '</div>',
        '$&',
        '$`',
        'as="script"',
        '<script id="0"></script>',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
        const text = texts.join('');
        const page = renderToString(
          <article title={text}>
            <h1>{text}</h1>
            <p>
              {text} {text}
            </p>
            <textarea defaultValue={text} />
          </article>,
        );
        const data = renderToString(<JsonLd data={{ text }} />);
        // React's marks between two texts are the only thing that goes.
        expect(stripScripts(NEXT.head + data + page + data + NEXT.end)).toBe(data + page.replaceAll('<!-- -->', '') + data);
      }),
    );
  });
});
