// What Word puts on the clipboard: its head in every piece, its lines broken at the seventieth letter or so.
import type { Shape } from './shape.ts';

/** A piece of a document as Word for Windows writes it. */
export const inWord = (body: string, styles = ''): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List
href="file:///C:/Users/Vy/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
  <w:TrackMoves/>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:"Cambria Math";
	panose-1:2 4 5 3 5 4 6 3 2 4;
	mso-font-charset:0;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	mso-style-qformat:yes;
	margin:0in;
	font-size:12.0pt;
	font-family:"Times New Roman",serif;
	mso-fareast-font-family:"Times New Roman";}
${styles}
@page WordSection1
	{size:8.5in 11.0in;
	margin:1.0in 1.0in 1.0in 1.0in;}
div.WordSection1
	{page:WordSection1;}
 /* List Definitions */
 @list l0
	{mso-list-id:1234567890;
	mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:bullet;
	mso-level-text:\\F0B7;
	font-family:Symbol;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{mso-style-name:"Table Normal";
	font-family:"Calibri",sans-serif;}
</style>
<![endif]-->
</head>

<body lang=EN-US style='tab-interval:.5in;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>

</html>
`;

const gap = `<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span>`;

const item = (text: string, sign = '·', place = 'l0 level1 lfo1', position = 'Middle') => `<p class=MsoListParagraphCxSp${position}
style='text-indent:-.25in;mso-list:${place}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>${sign}${gap}</span></span><![endif]>${text}<o:p></o:p></p>`;

const counted = (text: string, sign: string, place = 'l1 level1 lfo2') => `<p class=MsoListParagraphCxSpMiddle
style='text-indent:-.25in;mso-list:${place}'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${sign}${gap}</span></span><![endif]>${text}<o:p></o:p></p>`;

export const WORD: readonly Shape[] = [
  {
    name: 'Word: paragraphs whose lines are broken in the source, and empty ones between',
    html: inWord(`<p class=MsoNormal>Sáng 26/11, Hội đồng nhân dân thành phố Lạc Giang
họp phiên thường kỳ, xem xét <span style='mso-spacerun:yes'> </span>việc sửa
đường trước mùa mưa.<o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<p class=MsoNormal style='text-align:justify'>Ông Trần Văn Đởm nói dự án
sẽ xong trong năm nay.<o:p></o:p></p>`),
    becomes: [
      'Sáng 26/11, Hội đồng nhân dân thành phố Lạc Giang họp phiên thường kỳ, xem xét việc sửa đường trước mùa mưa.',
      'Ông Trần Văn Đởm nói dự án sẽ xong trong năm nay.',
    ],
  },
  {
    name: 'Word: words in pieces, by spelling, language and smart tags; nothing glued, nothing parted',
    html: inWord(`<p class=MsoNormal><span class=SpellE>Ngườ</span><span
class=SpellE>i</span><span lang=VI style='mso-ansi-language:VI'> dân</span>
<span class=GramE>phường</span><span lang=VI> </span><span
lang=EN-US>Tân</span><span lang=VI><span style='mso-spacerun:yes'>&nbsp;</span>An</span>
<st1:place w:st="on"><st1:City w:st="on">Lạc</st1:City>
<st1:State w:st="on">Giang</st1:State></st1:place>
<span lang=VI>đ</span><span
lang=EN-US>ề</span><span lang=VI> ngh</span>ị<o:p></o:p></p>`),
    becomes: ['Người dân phường Tân An Lạc Giang đề nghị'],
  },
  {
    name: 'Word: bold and italic, with the properties that only look like them',
    html: inWord(`<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Đậm<o:p></o:p></b>
và <i style='mso-bidi-font-style:normal'>nghiêng</i>, <b><i>cả hai</i></b>,
<span style='mso-bidi-font-weight:bold'>không đậm</span>, <span
style='font-weight:bold;mso-bidi-font-weight:normal'>đậm lại</span>, <u>gạch chân</u>.<o:p></o:p></p>`),
    becomes: ['**Đậm** và _nghiêng_, **_cả hai_**, không đậm, **đậm lại**, gạch chân.'],
  },
  {
    name: 'Word: a list with bullets',
    html: inWord(
      [
        item('Sửa đường Trần Phú', '·', undefined, 'First'),
        item('Nạo vét <b>kênh</b>\nBa Bò'),
        item('Trồng cây', '·', undefined, 'Last'),
      ].join('\n\n'),
    ),
    becomes: ['• Sửa đường Trần Phú', '• Nạo vét **kênh** Ba Bò', '• Trồng cây'],
  },
  {
    name: 'Word: bullets in bullets, with the signs that Word gives each level',
    html: inWord(
      [
        item('Giao thông'),
        item('Cầu', 'o', 'l0 level2 lfo1'),
        item('Lạc Giang', '§', 'l0 level3 lfo1'),
        item('Đường', 'o', 'l0 level2 lfo1'),
        item('Thoát nước'),
      ].join('\n'),
    ),
    becomes: ['• Giao thông', '  • Cầu', '    • Lạc Giang', '  • Đường', '• Thoát nước'],
  },
  {
    name: 'Word: a list with numbers, letters below',
    html: inWord(
      [
        counted('Chuẩn bị', '1.'),
        counted('vốn', 'a.', 'l1 level2 lfo2'),
        counted('đất', 'b.', 'l1 level2 lfo2'),
        counted('Thi công', '2.'),
      ].join('\n'),
    ),
    becomes: ['1. Chuẩn bị', '  1. vốn', '  2. đất', '2. Thi công'],
  },
  {
    name: 'Word: a list that counts as laws do keeps its letters',
    html: inWord(
      [
        counted('Vốn nhà nước;', 'a)'),
        counted('Vốn vay;', 'b)'),
        `<p class=MsoNormal>Ngoài ra:<o:p></o:p></p>`,
        counted('Vốn khác.', 'c)'),
      ].join('\n'),
    ),
    becomes: ['a) Vốn nhà nước;', 'b) Vốn vay;', 'Ngoài ra:', 'c) Vốn khác.'],
  },
  {
    name: 'Word: a list that goes on after a paragraph keeps its number',
    html: inWord(
      [
        counted('Một', '1.'),
        counted('Hai', '2.'),
        `<p class=MsoNormal>Xen giữa.<o:p></o:p></p>`,
        counted('Ba', '3.'),
        counted('Bốn', '4.'),
      ].join('\n'),
    ),
    becomes: ['1. Một', '2. Hai', 'Xen giữa.', '3. Ba', '4. Bốn'],
  },
  {
    name: 'Word: numbers over several levels stay as they are referred to',
    html: inWord(
      [counted('Phạm vi', '1.'), counted('Đối tượng', '1.1.', 'l1 level2 lfo2'), counted('Thời gian', '1.2.', 'l1 level2 lfo2')].join('\n'),
    ),
    becomes: ['1. Phạm vi', '| 1.1. Đối tượng', '| 1.2. Thời gian'],
  },
  {
    name: 'Word: an item of two paragraphs',
    html: inWord(`${item('Việc thứ nhất')}
<p class=MsoListParagraphCxSpMiddle>Nói thêm về việc ấy.<o:p></o:p></p>
${item('Việc thứ hai')}
<p class=MsoNormal>Hết.<o:p></o:p></p>`),
    becomes: ['• Việc thứ nhất', '| Nói thêm về việc ấy.', '• Việc thứ hai', 'Hết.'],
  },
  {
    name: 'Word: two lists of different kinds side by side stay two',
    html: inWord([item('một'), item('hai'), counted('ba', '1.'), counted('bốn', '2.')].join('\n')),
    becomes: ['• một', '• hai', '1. ba', '2. bốn'],
  },
  {
    name: 'Word for Mac: items without a word on lists, only their signs and gaps',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"></head><body>
<p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font-size:7.0pt'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Ít mưa</p>
<p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font-size:7.0pt'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Nhiều nắng</p></body></html>`,
    becomes: ['• Ít mưa', '• Nhiều nắng'],
  },
  {
    name: 'Word: title, headings and a heading by its style',
    html: inWord(`<p class=MsoTitle>Đường mới<o:p></o:p></p>
<h1><span lang=VI>Vì sao<o:p></o:p></span></h1>
<p class=MsoNormal>Chữ.<o:p></o:p></p>
<h2 style='margin-top:6pt'><b>Bao nhiêu
tiền</b><o:p></o:p></h2>
<h3><i>Ai trả</i></h3>
<p class=MsoNormal style='mso-outline-level:1'>Bao giờ<o:p></o:p></p>`),
    becomes: ['## Đường mới', '## Vì sao', 'Chữ.', '### Bao nhiêu tiền', '### _Ai trả_', '## Bao giờ'],
  },
  {
    name: 'Word: numbered headings keep their numbers',
    html: inWord(`<h2 style='margin-left:.25in;text-indent:-.25in;mso-list:l2 level1 lfo3'><![if !supportLists]><span
style='mso-list:Ignore'>1.${gap}</span><![endif]>Hiện trạng<o:p></o:p></h2>
<p class=MsoNormal>Chữ.</p>
<h2 style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>2.${gap}</span><![endif]>Giải pháp</h2>`),
    becomes: ['## 1. Hiện trạng', 'Chữ.', '## 2. Giải pháp'],
  },
  {
    name: 'Word: lines broken by hand inside a paragraph, and a page break',
    html: inWord(`<p class=MsoNormal>Thơ rằng:<br>
Mưa nguồn chớp bể<br>
Gió núi trăng ngàn<o:p></o:p></p>
<span style='font-size:12.0pt'><br clear=all style='mso-special-character:line-break;page-break-before:always'>
</span>
<p class=MsoNormal>Trang sau.<o:p></o:p></p>`),
    becomes: ['Thơ rằng:', 'Mưa nguồn chớp bể', 'Gió núi trăng ngàn', 'Trang sau.'],
  },
  {
    name: 'Word: tabs and runs of spaces that do not break',
    html: inWord(`<p class=MsoNormal>Cột một<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>Cột hai<o:p></o:p></p>
<p class=MsoNormal>&nbsp;&nbsp;&nbsp; Thụt&nbsp;đầu dòng,&nbsp; 25&nbsp;km, ngày&nbsp;&nbsp;26.&nbsp;<o:p></o:p></p>`),
    becomes: ['Cột một Cột hai', 'Thụt đầu dòng, 25\u00A0km, ngày 26.'],
  },
  {
    name: 'Word: tracked changes as they would be accepted',
    html: inWord(`<p class=MsoNormal>Dự án tốn <span class=msoDel><del cite="mailto:Vy"
datetime="2026-11-25T09:00">12 tỉ</del></span><span class=msoIns><ins cite="mailto:Vy"
datetime="2026-11-25T09:00">15 tỉ</ins></span> đồng<del cite="mailto:Vy" datetime="2026-11-25T09:01">, sẽ
xong</del>.<o:p></o:p></p>`),
    becomes: ['Dự án tốn 15 tỉ đồng.'],
    report: { deletions: 2 },
  },
  {
    name: 'Word: comments at the margin',
    html: inWord(`<p class=MsoNormal>Ông <a style='mso-comment-reference:NT_1;mso-comment-date:
20261125T0900'>Đởm</a><span class=MsoCommentReference><span
style='font-size:8.0pt'><!--[if !supportAnnotations]--><a class=msocomanchor id="_anchor_1"
onmouseover="msoCommentShow('_anchor_1','_com_1')"
onmouseout="msoCommentHide('_com_1')" href="#_msocom_1" language=JavaScript
name="_msoanchor_1">[NT1]</a><!--[endif]--><span style='mso-special-character:comment'>&nbsp;</span></span></span>
nói vậy.<o:p></o:p></p>
<div style='mso-element:comment-list'><![if !supportAnnotations]>
<hr class=msocomoff align=left size=1 width="33%">
<![endif]>
<div style='mso-element:comment'><![if !supportAnnotations]>
<div id="_com_1" class=msocomtxt language=JavaScript
onmouseover="msoCommentShow('_anchor_1','_com_1')"><![endif]><span style='mso-comment-author:"Ngọc Trâm"'><![if !supportAnnotations]><a
name="_msocom_1"></a><![endif]></span>
<p class=MsoCommentText>Hỏi lại tên.<o:p></o:p></p>
<![if !supportAnnotations]></div><![endif]></div></div>`),
    becomes: ['Ông Đởm nói vậy.'],
    report: { comments: 1 },
  },
  {
    name: 'Word: notes at the foot',
    html: inWord(`<p class=MsoNormal>Theo báo cáo<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a>
của thành phố.<o:p></o:p></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%">
<![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> Báo cáo số 12, ngày 1/11.<o:p></o:p></p>
</div></div>`),
    becomes: ['Theo báo cáo[1] của thành phố.', '[1] Báo cáo số 12, ngày 1/11.'],
    report: { footnotes: 1 },
  },
  {
    name: 'Word: a table with merged cells and a row that nobody sees',
    html: inWord(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=200 colspan=2 valign=top style='width:150.0pt'>
  <p class=MsoNormal align=center><b>Cầu<o:p></o:p></b></p>
  </td>
  <td width=100><p class=MsoNormal>Lượt<o:p></o:p></p></td>
 </tr></thead>
 <tr style='mso-yfti-irow:1'>
  <td rowspan=2><p class=MsoNormal>Lạc Giang<o:p></o:p></p></td>
  <td><p class=MsoNormal>Sáng<o:p></o:p></p></td>
  <td><p class=MsoNormal>41.000<o:p></o:p></p><p class=MsoNormal>(ước tính)</p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>Chiều</p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
 <![if !supportMisalignedColumns]>
 <tr height=0><td width=100></td><td width=100></td><td width=100></td></tr>
 <![endif]>
</table>`),
    becomes: ['|!**Cầu**|!|!Lượt|', '|Lạc Giang|Sáng|41.000/(ước tính)|', '||Chiều||'],
  },
  {
    name: 'Word: a picture, drawn twice in the markup',
    html: inWord(`<p class=MsoNormal>Trước.<o:p></o:p></p>
<p class=MsoNormal><span style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="Picture_x0020_1" o:spid="_x0000_i1025"
 type="#_x0000_t75" style='width:468pt;height:263pt'>
 <v:imagedata src="file:///C:/Users/Vy/AppData/Local/Temp/msohtmlclip1/01/clip_image001.jpg" o:title=""/>
</v:shape><![endif]--><![if !vml]><img width=624 height=351
src="file:///C:/Users/Vy/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"
v:shapes="Picture_x0020_1"><![endif]></span><o:p></o:p></p>
<p class=MsoCaption>Ảnh: cầu Lạc Giang.<o:p></o:p></p>`),
    becomes: ['Trước.', 'Ảnh: cầu Lạc Giang.'],
    report: { pictures: 1 },
  },
  {
    name: 'Word: links, one to a file and one to a place in the document',
    html: inWord(`<p class=MsoNormal>Xem <a href="https://lacgiang.example/b%C3%A1o-c%C3%A1o?a=1&amp;b=2"><span
style='color:#0563C1'>báo cáo</span></a>, <a href="file:///C:/Users/Vy/nghi-quyet.docx">nghị quyết</a>,
<a href="#muc2">mục 2</a>, <a name="muc2"></a><a href="mailto:vy@lacgiang.example">thư</a>.<o:p></o:p></p>`),
    becomes: ['Xem [báo cáo](https://lacgiang.example/b%C3%A1o-c%C3%A1o?a=1&b=2), nghị quyết, mục 2, [thư](mailto:vy@lacgiang.example).'],
    report: { links: 1 },
  },
  {
    name: 'Word: quotations by their style, quotation marks and dashes as written',
    html: inWord(`<p class=MsoQuote>&#8220;Làm thì làm cho xong&#8221;<o:p></o:p></p>
<p class=MsoIntenseQuote>Ông nói ‘vậy’ – rồi đi…<o:p></o:p></p>
<p class=MsoNormal>Hết &#8212; thật.<o:p></o:p></p>`),
    becomes: ['> “Làm thì làm cho xong”', '> Ông nói ‘vậy’ – rồi đi…', 'Hết — thật.'],
  },
  {
    name: 'Word: arrows and ticks from the fonts of drawings',
    html: inWord(`<p class=MsoNormal>A <span style='font-family:Wingdings;mso-ascii-font-family:"Times New Roman";
mso-char-type:symbol;mso-symbol-font-family:Wingdings'><span style='mso-char-type:symbol;
mso-symbol-font-family:Wingdings'>à</span></span> B, <span style='font-family:Symbol'>\uF0B3</span> 5, <span
style='font-family:Wingdings'>ü</span> là à<o:p></o:p></p>`),
    becomes: ['A → B, ≥ 5, ✓ là à'],
  },
  {
    name: 'Word: powers and indices, and hidden text',
    html: inWord(`<p class=MsoNormal>500 m<sup>2</sup>, 10<sup>12</sup> CO<sub>2</sub>, thứ 1<sup>st</sup><span
style='display:none;mso-hide:all'>ẩn</span>.<o:p></o:p></p>`),
    becomes: ['500 m², 10¹² CO₂, thứ 1st.'],
  },
  {
    name: 'Word: TCVN3 by the font of the style, capitals by the capital font',
    html: inWord(
      `<p class=VnChu>Céng hßa x· héi chñ nghÜa ViÖt <span style='font-family:".VnTimeH"'>nam</span>,
n\u00ADíc ®· ®\u00ADîc b¶o vÖ<o:p></o:p></p>
<p class=VnChu><b><span style='font-family:.VnTimeH'>§éc lËp - tù do</span></b><o:p></o:p></p>`,
      ` p.VnChu, li.VnChu
	{mso-style-name:VnChu;
	font-size:14.0pt;
	font-family:".VnTime",sans-serif;
	mso-bidi-font-family:"Times New Roman";}`,
    ),
    becomes: ['Cộng hòa xã hội chủ nghĩa Việt NAM, nước đã được bảo vệ', '**ĐỘC LẬP - TỰ DO**'],
    report: { converted: 'tcvn3' },
  },
  {
    name: 'Word: TCVN3 in all capitals by formatting',
    html: inWord(`<p class=MsoNormal><span style='font-family:".VnTime";text-transform:uppercase'>ñy ban nh©n d©n</span><span
style='font-family:".VnTime"'> ph\u00ADêng</span><o:p></o:p></p>`),
    becomes: ['ỦY BAN NHÂN DÂN phường'],
    report: { converted: 'tcvn3' },
  },
  {
    name: 'Word: VNI whose marks stand in elements of their own',
    html: inWord(`<p class=MsoNormal><span style='font-family:VNI-Times'>Coän</span><span
style='font-family:VNI-Times'>g ho</span><span style='font-family:"VNI-Times"'>øa xaõ hoäi chuû nghóa Vieät Nam, </span><b><span
style='font-family:VNI-Times'>Ñoäc laäp</span></b><o:p></o:p></p>`),
    becomes: ['Cộng hòa xã hội chủ nghĩa Việt Nam, **Độc lập**'],
    report: { converted: 'vni' },
  },
  {
    name: 'Word: Unicode under the name of an old font is left alone',
    html: inWord(`<p class=MsoNormal><span style='font-family:".VnTime"'>Người dân đã đề nghị, ông Hà là cán bộ</span><o:p></o:p></p>
<p class=MsoNormal><span style='font-family:VNI-Times'>Thành phố có cầu mới</span><o:p></o:p></p>`),
    becomes: ['Người dân đã đề nghị, ông Hà là cán bộ', 'Thành phố có cầu mới'],
  },
  {
    name: 'Word: TCVN3, and Unicode typed into the middle of it',
    html: inWord(`<p class=MsoNormal><span style='font-family:".VnTime"'>Chñ tÞch </span><span
style='font-family:"Times New Roman"'>Trần Văn Đởm</span><span style='font-family:".VnTime"'> nãi.</span><o:p></o:p></p>`),
    becomes: ['Chủ tịch Trần Văn Đởm nói.'],
    report: { converted: 'tcvn3' },
  },
  {
    name: 'Word: letters and marks apart, as some keyboards write, the mark in an element of its own',
    html: inWord(`<p class=MsoNormal>Tiê<span lang=VI>\u0301</span>ng Viê<span
lang=VI>\u0323t</span>, tro\u031B\u0300i, Ha\u0300 <b>Nô\u0323i</b><o:p></o:p></p>`),
    becomes: ['Tiếng Việt, trời, Hà **Nội**'],
  },
];
