import type { StageDeed } from '../../lib/articles/stages/transitions.ts';
import type { DemoBlock } from './demo-story.ts';

/** A story that is still on its way to readers, and how far it has come. Moments are local, `YYYY-MM-DDTHH:mm`. */
export type DemoDraft = {
  /** Slug of its section or sub-section in `sections.ts`. */
  section: string;
  title: string;
  lead: string;
  savedAt: string;
  body: DemoBlock[];
  /** Whoever writes hands over; the rest is the editor's. */
  steps: { deed: StageDeed; at: string; reason: string }[];
  /** Given to the reporter by the editor. */
  assignment?: { due: string; at: string; note: string };
};

export const DEMO_DRAFTS: readonly DemoDraft[] = [
  {
    section: 'kinh-te',
    title: 'Chợ đầu mối Tân Thủy trước giờ dời về bãi mới',
    lead: 'Còn mười hai ngày nữa, 340 sạp rau quả của chợ đầu mối Tân Thủy phải dọn sang bãi mới ở phường Phú Lạc.',
    savedAt: '2026-11-22T16:10',
    body: [
      { p: 'Hai giờ sáng, đèn trên sạp bà Tám Cúc đã sáng. Bà bán bí và cải ở đây từ năm 1998, nay đang gói ghém dần từng chiếc cân.' },
      { p: 'Bãi mới rộng gấp ba, có cổng cân và nhà vệ sinh, nhưng xa bến sông thêm bốn cây số.' },
    ],
    steps: [],
    assignment: { due: '2026-11-23T17:00', at: '2026-11-21T09:00', note: 'Hỏi thêm ban quản lý chợ về giá thuê sạp ở bãi mới.' },
  },
  {
    section: 'giao-thong',
    title: 'Xe buýt số 12 kéo dài tới bến Đông từ tháng 12',
    lead: 'Tuyến xe buýt số 12 sẽ chạy thêm 3,4 km, qua bệnh viện và trường nghề, với 46 chuyến mỗi ngày.',
    savedAt: '2026-11-22T15:20',
    body: [
      {
        p: 'Trung tâm Quản lý vận tải công cộng cho biết chuyến đầu rời bến Đông lúc 5 giờ 10, chuyến cuối lúc 21 giờ 30. Giá vé giữ nguyên.',
      },
      { p: 'Bảy trạm dừng mới đã có mái che. Hai trạm trước cổng bệnh viện làm thềm ngang sàn xe để người ngồi xe lăn tự lên được.' },
    ],
    steps: [{ deed: 'submit', at: '2026-11-22T15:25', reason: 'Nhờ anh chị xem trước 18 giờ, trung tâm họp báo sáng mai.' }],
  },
  {
    section: 'y-te',
    title: 'Trạm y tế phường nhận khám răng cho trẻ vào sáng thứ bảy',
    lead: 'Từ tuần này, chín trạm y tế phường mở khám răng miễn phí cho trẻ từ 6 đến 12 tuổi vào sáng thứ bảy.',
    savedAt: '2026-11-22T11:05',
    body: [
      { p: 'Mỗi trạm có một bác sĩ của Bệnh viện Răng Hàm Mặt và hai điều dưỡng. Trẻ được khám, trám răng sâu và học cách chải răng.' },
      { p: 'Phụ huynh đăng ký qua số điện thoại của trạm; mỗi buổi nhận 40 em.' },
    ],
    steps: [
      { deed: 'submit', at: '2026-11-22T11:10', reason: '' },
      { deed: 'take', at: '2026-11-22T13:40', reason: '' },
    ],
  },
  {
    section: 'moi-truong',
    title: 'Sông Lạc trong hơn, nhưng chưa đủ sạch để bơi',
    lead: 'Kết quả quan trắc chín tháng cho thấy nước sông Lạc khá lên ở bảy trong mười điểm đo.',
    savedAt: '2026-11-21T17:30',
    body: [
      { p: 'Chi cục Bảo vệ môi trường đo mỗi tháng một lần. Lượng ôxy hòa tan tăng, còn amoni giảm gần một phần ba so với năm ngoái.' },
      { p: 'Ba điểm gần cửa cống Ông Tạ vẫn vượt ngưỡng cho phép.' },
    ],
    steps: [
      { deed: 'submit', at: '2026-11-21T17:35', reason: '' },
      {
        deed: 'return',
        at: '2026-11-22T08:15',
        reason: 'Bài thiếu nguồn của số liệu: ghi rõ báo cáo nào, ngày nào. Nên hỏi thêm một người dân sống gần cống Ông Tạ.',
      },
    ],
  },
  {
    section: 'van-hoa',
    title: 'Thư viện thành phố mượn sách không cần thẻ giấy',
    lead: 'Bạn đọc chỉ cần căn cước để mượn sách ở thư viện thành phố và sáu điểm ở phường.',
    savedAt: '2026-11-22T10:00',
    body: [
      { p: 'Quầy tự mượn đọc chip trên căn cước, in phiếu ghi ngày trả. Ai chưa có căn cước gắn chip vẫn làm thẻ giấy như trước.' },
      { p: 'Sau một tháng thử ở chi nhánh Cầu Lạc, lượt mượn tăng 28%.' },
    ],
    steps: [
      { deed: 'submit', at: '2026-11-22T10:05', reason: '' },
      { deed: 'approve', at: '2026-11-22T14:00', reason: '' },
    ],
  },
];
