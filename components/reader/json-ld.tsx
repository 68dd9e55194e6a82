/** Structured data for machines. The one place that writes raw text into a page: `<` is escaped, so nothing can end the script. */
export function JsonLd({ data }: { data: object }) {
  // JSON-LD has no other form; its only dangerous character is escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />;
}
