// Pages, chats and what browsers add to what they copy.
import type { Shape } from './shape.ts';

const CHROME =
  'color: rgb(34, 34, 34); font-family: arial; font-size: 18px; font-style: normal; font-weight: 400; letter-spacing: normal; orphans: 2; text-align: start; text-transform: none; white-space: normal; background-color: rgb(255, 255, 255); display: inline !important; float: none;';

export const WEB: readonly Shape[] = [
  {
    name: 'a page: a few words with everything that Chrome says of them',
    html: `<meta charset='utf-8'><span style="${CHROME}">thành phố Lạc Giang</span>`,
    becomes: ['thành phố Lạc Giang'],
  },
  {
    name: 'a page: a story with figures, a box, buttons and scripts',
    html: `<meta charset='utf-8'><article><header><h1 style="font-weight: 700;">Đường mới</h1></header><p style="${CHROME.replace(' display: inline !important;', '')}">Chữ <a href="https://bao.example/a" target="_blank" rel="noopener">có liên kết</a>.</p><figure><picture><source srcset="x.webp"><img src="https://bao.example/anh.jpg" width="800" height="600" alt="Cầu"></picture><figcaption>Cầu mới. <em>Ảnh: Vy</em></figcaption></figure><button>Chia sẻ</button><script>alert(1)</script><style>p{color:red}</style><iframe src="https://evil.example"></iframe><svg><text>x</text></svg><p>Hết.</p></article>`,
    becomes: ['## Đường mới', 'Chữ [có liên kết](https://bao.example/a).', 'Cầu mới. _Ảnh: Vy_', 'Hết.'],
    report: { pictures: 1 },
  },
  {
    name: 'a page: divisions and line breaks for paragraphs, none glued',
    html: '<div>Một<div>Hai</div>Ba<br>Bốn<br><br>Năm<span style="display:block">Sáu</span>Bảy</div>',
    becomes: ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'],
  },
  {
    name: 'a page: links that are no addresses for readers',
    html: '<p><a href="javascript:alert(1)">một</a> <a href="data:text/html,x">hai</a> <a href="/tin">ba</a> <a href="https://a:b@evil.example/">bốn</a> <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Flacgiang.example%2F%3Ffbclid%3Dx&amp;h=AT0">năm</a> <a href="https://vi.example/Hà Nội">sáu</a></p>',
    becomes: ['một hai ba bốn [năm](https://lacgiang.example/?fbclid=x) [sáu](https://vi.example/H%C3%A0%20N%E1%BB%99i)'],
    report: { links: 3 },
  },
  {
    name: 'a page: words with soft hyphens, joiners and marks of direction in them',
    html: '<p>ngh\u00ADiệp&shy; vụ, thành\u200Bphố, \uFEFFkinh\u2060 tế\u200E, \u202Enoi\u202C \u{1F468}\u200D\u{1F469}\u200D\u{1F467}</p>',
    becomes: ['nghiệp vụ, thànhphố, kinh tế, noi \u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
  },
  {
    name: 'a page: quotation marks that came through as controls',
    html: '<p>Ông nói: \u0093được\u0094 \u0096 rồi đi\u0085</p>',
    becomes: ['Ông nói: “được” – rồi đi…'],
  },
  {
    name: 'a page: a table with a name, headers and lists in cells',
    html: '<table><caption>Lượt xe</caption><thead><tr><th scope="col">Cầu</th><th>Việc</th></tr></thead><tbody><tr><th>Cũ</th><td><ul><li>sơn</li><li>sửa</li></ul></td></tr><tr><td>Mới</td><td><ol><li>một</li><li>hai</li></ol></td></tr></tbody></table>',
    becomes: ['(Lượt xe)', '|!Cầu|!Việc|', '|!Cũ|sơn/sửa|', '|Mới|1. một/2. hai|'],
  },
  {
    name: 'a page: tables that only arrange',
    html: '<table><tr><td><table><tr><td>Tên</td><td>Tuổi</td></tr><tr><td>Vy</td><td>30</td></tr></table></td></tr><tr><td><p>Chữ dưới.</p></td></tr></table>',
    becomes: ['|Tên|Tuổi|', '|Vy|30|', 'Chữ dưới.'],
  },
  {
    name: 'a page: quotations of paragraphs, with a heading and a list inside',
    html: '<blockquote><p>Lời một.</p><p>Lời <b>hai</b>.</p></blockquote><blockquote>Không đoạn</blockquote><blockquote><h3>Tít</h3><ul><li>a</li></ul></blockquote>',
    becomes: ['> Lời một.', '> Lời **hai**.', '> Không đoạn', '### Tít', '• a'],
  },
  {
    name: 'a page: lists five deep, with a heading and loose words in them',
    html: '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5</li></ul></li></ul></li></ul></li></ul></li><li><h3>Tít trong mục</h3>lời</li></ul>',
    becomes: ['• 1', '  • 2', '    • 3', '    • 4', '    • 5', '• Tít trong mục', '| lời'],
  },
  {
    name: 'a page: definitions, summaries and other rare elements keep their words apart',
    html: '<dl><dt>Cầu</dt><dd>Qua sông</dd></dl><details><summary>Mở</summary>Bên trong</details><address>Số 1</address><center>Giữa</center><pre>dòng 1\n  dòng 2</pre><hr><ruby>漢<rp>(</rp><rt>hán</rt><rp>)</rp></ruby>',
    becomes: ['Cầu', 'Qua sông', 'Mở', 'Bên trong', 'Số 1', 'Giữa', 'dòng 1', 'dòng 2', '漢hán'],
  },
  {
    name: 'a chat: lines in one element that keeps its breaks, a face drawn as a picture',
    html: '<div style="white-space: pre-wrap;">Chiều nay họp\nlúc 14 giờ\n\nnhớ nhé <img alt="😀" src="https://static.example/emoji.png" width="16" height="16"></div>',
    becomes: ['Chiều nay họp', 'lúc 14 giờ', 'nhớ nhé 😀'],
  },
  {
    name: 'a page: pictures as data, pixels that count readers',
    html: '<p>Chữ<img src="data:image/png;base64,iVBORw0KGgo="><img src="https://a.example/p.gif" width="1" height="1"><img src="blob:https://x.example/1"></p>',
    becomes: ['Chữ'],
    report: { pictures: 2 },
  },
  {
    name: 'a page: text in other languages stays as it is',
    html: '<p>Größe und Maße prüfen, für Müller &amp; Söhne</p><p>L’été dernier, nous avons dîné à côté du château.</p><p>Tôi là Hà, cô giáo có hai con trai</p>',
    becomes: [
      'Größe und Maße prüfen, für Müller & Söhne',
      'L’été dernier, nous avons dîné à côté du château.',
      'Tôi là Hà, cô giáo có hai con trai',
    ],
  },
  {
    name: 'a page: markup written out as words, and an attribute that only the newsroom may say',
    html: '<p>&lt;b&gt;đậm&lt;/b&gt; &amp;amp; "x"</p><aside data-attribution="x">Lời</aside><p data-attachment-id="5">tệp</p><figure data-embed="youtube" data-id="LacGiang001" data-title="t">khung</figure>',
    becomes: ['<b>đậm</b> &amp; "x"', 'Lời', 'tệp', 'khung'],
  },
  {
    name: 'a page: a heading of the second level on its own stays one, deeper ones are the third',
    html: '<h2>Hai</h2><h3>Ba</h3><h5>Năm</h5>',
    becomes: ['## Hai', '### Ba', '### Năm'],
  },
];
