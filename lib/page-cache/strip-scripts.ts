const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_HINT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g;
const MARKER = /<!--[\s\S]*?-->/g;
const EMPTY_HOLDER = /<div hidden="">(?:<template[^>]*><\/template>)?<\/div>/g;
const OURS = /\bsrc="\/reader\/[^"]*"|\btype="application\/ld\+json"/;

/**
 * Takes Next's runtime, its flight data and React's markers out of a finished page and leaves what readers use: the markup,
 * our own enhancement modules below `/reader/` and JSON-LD.
 * React escapes `</script` and `<!--` inside script text, and `<` in all other text, so whole elements can be cut.
 */
export function stripScripts(html: string): string {
  const kept: string[] = [];
  return html
    .replace(SCRIPT, (script, attributes: string) => {
      if (!OURS.test(attributes)) return '';
      kept.push(script);
      return `<script id="${kept.length - 1}"></script>`;
    })
    .replace(SCRIPT_HINT, '')
    .replace(MARKER, '')
    .replace(EMPTY_HOLDER, '')
    .replace(/<script id="(\d+)"><\/script>/g, (_, index: string) => kept[Number(index)] ?? '');
}
