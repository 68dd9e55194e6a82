import { escapeXml } from '../../feeds/xml.ts';
import type { Letter, Part } from './letter.ts';

/** A letter as plain text and as HTML: no picture, nothing from elsewhere, no style a reader of mails could stumble over. */
export const renderLetter = ({ locale, subject, parts }: Letter): { subject: string; text: string; html: string } => ({
  subject,
  text: `${parts.map(plain).join('\n\n')}\n`,
  html: `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeXml(subject)}</title></head>
<body style="margin:0;padding:16px"><div style="max-width:36em;margin:0 auto;font-family:sans-serif;font-size:16px;line-height:1.5">
${parts.map(markup).join('\n')}
</div></body></html>
`,
});

function plain(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'heading':
      return `${part.text}\n${'-'.repeat(Math.min([...part.text].length, 60))}`;
    case 'lines':
      return part.lines.map((line) => `- ${line}`).join('\n');
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'link':
      return `${part.text}:\n${part.href}`;
  }
}

function markup(part: Part): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escapeXml(part.text)}</p>`;
    case 'heading':
      return `<h2 style="font-size:18px;margin:24px 0 8px">${escapeXml(part.text)}</h2>`;
    case 'lines':
      return `<ul>${part.lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote style="margin:8px 0;padding-left:12px;border-left:3px solid #999999">${escapeXml(part.text).replaceAll('\n', '<br>')}</blockquote>`;
    case 'link':
      return `<p><a href="${escapeXml(part.href)}">${escapeXml(part.text)}</a></p>`;
  }
}
