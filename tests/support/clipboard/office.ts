// Google Docs, LibreOffice, Outlook, Word and Outlook in the browser, Excel.
import type { Shape } from './shape.ts';

const docs = (body: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6f2b1c0e-7fff-9a1d-2a53-0c9e1f0b8d11">${body}</b>`;
const docsSpan = (text: string, more = 'font-weight:400;font-style:normal') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${more};font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">${text}</span>`;
const docsP = (inner: string) => `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`;
const docsLi = (inner: string, level = 1, kind = 'disc') =>
  `<li dir="ltr" style="list-style-type:${kind};font-size:11pt;font-family:Arial,sans-serif;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;" role="presentation">${docsSpan(inner)}</p></li>`;

const libre = (body: string) => `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.8.2.1 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		p.old-western { font-family: ".VnTime"; font-size: 14pt }
		a:link { color: #000080; text-decoration: underline }
	</style>
</head>
<body lang="vi-VN" link="#000080" vlink="#800000" dir="ltr">${body}</body>
</html>`;

export const OFFICE: readonly Shape[] = [
  {
    name: 'Google Docs: the wrapper that is bold by its name only, bold and italic by weight and slant',
    html: docs(
      docsP(
        docsSpan('Sáng 26/11, ') +
          docsSpan('thành phố', 'font-weight:700;font-style:normal') +
          docsSpan(' họp ') +
          docsSpan('bàn', 'font-weight:400;font-style:italic') +
          docsSpan(' về đường.'),
      ),
    ),
    becomes: ['Sáng 26/11, **thành phố** họp _bàn_ về đường.'],
  },
  {
    name: 'Google Docs: empty paragraphs are line breaks outside of paragraphs',
    html: docs(`${docsP(docsSpan('Đoạn một.'))}<br />${docsP(docsSpan('Đoạn hai.'))}<br /><br />`).replace(
      '</b>',
      '</b><br class="Apple-interchange-newline">',
    ),
    becomes: ['Đoạn một.', 'Đoạn hai.'],
  },
  {
    name: 'Google Docs: a line broken inside a paragraph',
    html: docs(docsP(`${docsSpan('Dòng trên')}${docsSpan('<br />')}${docsSpan('dòng dưới')}`)),
    becomes: ['Dòng trên', 'dòng dưới'],
  },
  {
    name: 'Google Docs: lists in lists, which stand beside their items',
    html: docs(
      `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${docsLi('Một')}<ul style="margin-top:0;">${docsLi('Một rưỡi', 2, 'circle')}<ul>${docsLi('Sâu', 3, 'square')}</ul></ul>${docsLi('Hai')}</ul><ol style="margin-top:0;">${docsLi('Thứ nhất', 1, 'decimal')}<ol>${docsLi('nhỏ', 2, 'lower-alpha')}</ol>${docsLi('Thứ hai', 1, 'decimal')}</ol>`,
    ),
    becomes: ['• Một', '  • Một rưỡi', '    • Sâu', '• Hai', '1. Thứ nhất', '  1. nhỏ', '2. Thứ hai'],
  },
  {
    name: 'Google Docs: a list that begins at three keeps its numbers',
    html: docs(`<ol start="3">${docsLi('Ba', 1, 'decimal')}${docsLi('Bốn', 1, 'decimal')}</ol>`),
    becomes: ['3. Ba', '4. Bốn'],
  },
  {
    name: 'Google Docs: a list to tick off, whose boxes are pictures',
    html: docs(
      `<ul><li dir="ltr" role="checkbox" aria-checked="false" style="list-style-type:none;" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="17.6px" height="17.6px" alt="unchecked checkbox" aria-roledescription="checkbox" style="margin-right:3px;" /><p dir="ltr" style="display:inline-block;" role="presentation">${docsSpan('Gọi ông Đởm')}</p></li></ul>`,
    ),
    becomes: ['• Gọi ông Đởm'],
  },
  {
    name: 'Google Docs: links that lead over Google',
    html: docs(
      docsP(
        `${docsSpan('Theo ')}<a href="https://www.google.com/url?q=https://lacgiang.example/duong?a%3D1%26b%3D2&amp;sa=D&amp;source=editors&amp;ust=1700000000000000&amp;usg=AOvVaw0x" style="text-decoration:none;">${docsSpan('trang này', 'color:#1155cc;font-weight:400')}</a>${docsSpan('.')}`,
      ),
    ),
    becomes: ['Theo [trang này](https://lacgiang.example/duong?a=1&b=2).'],
  },
  {
    name: 'Google Docs: headings, a table and a picture',
    html: docs(
      `<h1 dir="ltr" style="line-height:1.38;">${docsSpan('Tít lớn', 'font-size:20pt;font-weight:400')}</h1><h2 dir="ltr">${docsSpan('Tít nhỏ', 'font-weight:700')}</h2><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col /><col /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000000 1pt;">${docsP(docsSpan('Năm'))}</td><td>${docsP(docsSpan('Lượt'))}</td></tr><tr style="height:0pt"><td>${docsP(docsSpan('2026'))}</td><td><br /></td></tr></tbody></table></div>${docsP(`<span style="border:none;display:inline-block;overflow:hidden;width:624px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX?key=x" width="624" height="351" /></span>`)}`,
    ),
    becomes: ['## Tít lớn', '### Tít nhỏ', '|Năm|Lượt|', '|2026||'],
    report: { pictures: 1 },
  },
  {
    name: 'Google Docs: Vietnamese with its marks apart, as typed on an iPad',
    html: docs(docsP(docsSpan('Tiếng Việt ở Hà Nội'.normalize('NFD')))),
    becomes: ['Tiếng Việt ở Hà Nội'],
  },
  {
    name: 'LibreOffice: paragraphs, fonts as elements, lines broken in the source',
    html: libre(`<p align="justify" style="line-height: 100%; margin-bottom: 0cm">
<font face="Liberation Serif, serif"><font size="4" style="font-size: 14pt"><span lang="vi-VN">Người
dân <b>phường</b> Tân <i>An</i></span></font></font></p>
<p><br/>
<br/>

</p>
<h2 class="western">Tít</h2>
<p>Đoạn&nbsp; cuối.</p>`),
    becomes: ['Người dân **phường** Tân _An_', '## Tít', 'Đoạn cuối.'],
  },
  {
    name: 'LibreOffice: lists, one in the other, and one that goes on',
    html: libre(`<ul>
	<li><p>Một</p>
	<ul>
		<li><p>
		Hai</p></li>
	</ul>
	</li>
	<li><p>Ba</p></li>
</ul>
<ol start="2"><li><p>Bốn</p></li></ol>`),
    becomes: ['• Một', '  • Hai', '• Ba', '2. Bốn'],
  },
  {
    name: 'LibreOffice: notes at the foot',
    html: libre(`<p>Theo báo cáo<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
của thành phố.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
	Báo cáo số 12.</p></div>`),
    becomes: ['Theo báo cáo[1] của thành phố.', '[1] Báo cáo số 12.'],
    report: { footnotes: 1 },
  },
  {
    name: 'LibreOffice: TCVN3 by element and by class',
    html: libre(`<p><font face=".VnTime">Hµ Néi, ngµy 26</font></p><p class="old-western">th¸ng 11 n¨m 2026</p>
<p><font face=".VnArialH, sans-serif">tin vui</font></p>`),
    becomes: ['Hà Nội, ngày 26', 'tháng 11 năm 2026', 'TIN VUI'],
    report: { converted: 'tcvn3' },
  },
  {
    name: 'Outlook: a mail with a signature in a table, a safe link and a picture by its number',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><style><!--
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style></head><body lang="VI" style="word-wrap:break-word"><div class="WordSection1">
<p class="MsoNormal">Kính gửi tòa soạn,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoNormal">Mời xem <a href="https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flacgiang.example%2Ftin%3Fid%3D5&amp;data=05%7C02%7C&amp;reserved=0">thông cáo</a>.<o:p></o:p></p>
<table class="MsoNormalTable" border="0" cellpadding="0"><tbody><tr><td style="padding:0cm"><p class="MsoNormal"><b>Ban quản lý</b><br>Điện thoại: 0200<o:p></o:p></p>
<p class="MsoNormal"><img width="120" height="40" src="cid:image001.png@01DB3F00.12345678"><o:p></o:p></p></td></tr></tbody></table></div></body></html>`,
    becomes: ['Kính gửi tòa soạn,', 'Mời xem [thông cáo](https://lacgiang.example/tin?id=5).', '**Ban quản lý**', 'Điện thoại: 0200'],
    report: { pictures: 1 },
  },
  {
    name: 'Outlook in the browser: lines as divisions',
    html: `<div class="elementToProof" style="font-family: Aptos, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Chào chị,</div><div class="elementToProof"><br></div><div class="elementToProof" style="font-size: 12pt;">Bản tin <b>chiều</b> nay.</div><blockquote style="margin-left: 0.8ex; padding-left: 1ex; border-left: 3px solid rgb(200, 200, 200);"><div>Hôm qua chị viết</div><div>hai dòng.</div></blockquote>`,
    becomes: ['Chào chị,', 'Bản tin **chiều** nay.', '> Hôm qua chị viết', '> hai dòng.'],
  },
  {
    name: 'Word in the browser: every item a list of its own, a mark of the paragraph’s end',
    html: `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" xml:lang="VI-VN" paraid="1"><span data-contrast="auto" class="TextRun SCXW1" style="font-weight: normal;"><span class="NormalTextRun SCXW1">Trước </span><span class="NormalTextRun SpellingErrorV2Themed SCXW1">danh sách</span></span><span class="EOP SCXW1" data-ccp-props="{&quot;201341983&quot;:0}">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="3" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1"><span class="NormalTextRun SCXW1">Một</span></span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1" role="list"><li data-leveltext="o" data-listid="3" data-aria-posinset="1" data-aria-level="2" role="listitem"><p class="Paragraph SCXW1"><span class="TextRun">Trong một</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-listid="3" data-aria-posinset="2" data-aria-level="1" role="listitem"><p class="Paragraph SCXW1"><span class="TextRun">Hai</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="2"><span class="TextRun" style="font-weight: bold;">Tít</span><span class="EOP">&nbsp;</span></p></div>`,
    becomes: ['Trước danh sách', '• Một', '  • Trong một', '• Hai', '## Tít'],
  },
  {
    name: 'Excel: cells and nothing else',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=2 style='width:48pt'><tr height=20 style='height:15.0pt'><td height=20 width=64 style='height:15.0pt'>Cầu</td><td align=right class=xl65>41.000</td></tr><tr height=20><td height=20>Tên  dài</td><td></td></tr><!--EndFragment--></table></body></html>`,
    becomes: ['|Cầu|41.000|', '|Tên dài||'],
  },
  {
    name: 'Gmail: a mail in TCVN3 that lost its font on the way',
    html: `<div dir="ltr">Hµ Néi, ngµy 26 th¸ng 11 n¨m 2026<div>Ng\u00ADêi d©n ®Ò nghÞ söa ®\u00ADêng</div><div><br></div></div>`,
    becomes: ['Hà Nội, ngày 26 tháng 11 năm 2026', 'Người dân đề nghị sửa đường'],
    report: { converted: 'tcvn3' },
  },
  {
    name: 'Yahoo: a mail in VNI that lost its font on the way',
    html: `<div><span>Ngöôøi daân phöôøng Taân An ñaõ ñeà nghò</span><br clear="none"><span>thaønh phoá söûa ñöôøng.</span></div>`,
    becomes: ['Người dân phường Tân An đã đề nghị', 'thành phố sửa đường.'],
    report: { converted: 'vni' },
  },
];
