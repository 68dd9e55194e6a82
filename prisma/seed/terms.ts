import type { TermKind } from '../../lib/terms/view.ts';

type DemoTerm = {
  kind: TermKind;
  slug: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  stories: string[];
};

/** The demo newspaper's topics and event threads, each with the stories it gathers (keys of demo stories). */
export const TERMS: DemoTerm[] = [
  {
    kind: 'thread',
    slug: 'cau-lac-giang-2',
    name: 'Cầu Lạc Giang 2',
    nameEn: 'Lạc Giang Bridge 2',
    description: 'Từ bản vẽ đến ngày thông xe: cây cầu dây văng nối Bến Đông với Đông Giang.',
    descriptionEn: 'From drawing board to opening day: the cable-stayed bridge between Bến Đông and Đông Giang.',
    stories: ['hop-long-cau-lac-giang-2', 'hoi-dong-ban-ngan-sach', 'thong-xe-duong-vanh-dai-3'],
  },
  {
    kind: 'thread',
    slug: 'quy-hoach-bo-song-lac',
    name: 'Quy hoạch bờ sông Lạc',
    nameEn: 'Planning the Lạc riverside',
    description: 'Thành phố vẽ lại bờ sông: bản vẽ, ý kiến người dân và những gì đang đổi thay.',
    descriptionEn: 'The city redraws its riverside: the plans, what people say, and what is changing.',
    stories: ['quy-hoach-bo-song-lac', 'cho-dem-ven-song', 'doi-thoai-tieu-thuong-cho-cu', 'via-he-tran-phu'],
  },
  {
    kind: 'thread',
    slug: 'phong-chong-thien-tai',
    name: 'Phòng chống thiên tai',
    nameEn: 'Ready for storms',
    description: 'Bão, ngập và cách thành phố chuẩn bị trước khi trời đổi.',
    descriptionEn: 'Storms, floods, and how the city prepares before the weather turns.',
    stories: ['dien-tap-so-tan-bao', 'ho-dieu-hoa-chong-ngap', 'trong-rung-ngap-man'],
  },
  {
    kind: 'topic',
    slug: 'giao-thong-cong-cong',
    name: 'Giao thông công cộng',
    nameEn: 'Public transport',
    description: 'Xe buýt, phà và chuyện đi lại không cần xe riêng.',
    descriptionEn: 'Buses, ferries, and getting around without a vehicle of your own.',
    stories: ['xe-buyt-dien-so-07', 'xe-thu-vien-ra-dao', 'tram-y-te-hon-se'],
  },
  {
    kind: 'topic',
    slug: 'ha-tang',
    name: 'Hạ tầng',
    nameEn: 'Infrastructure',
    description: 'Cầu, đường, trường, trạm: những gì đang xây và những gì còn nợ.',
    descriptionEn: 'Bridges, roads, schools, stations: what is being built, and what is still owed.',
    stories: [
      'hop-long-cau-lac-giang-2',
      'thong-xe-duong-vanh-dai-3',
      'cang-can-phu-lac',
      'nha-may-nuoc-dong-giang',
      'truong-tieu-hoc-ben-dong-2',
      'ho-dieu-hoa-chong-ngap',
    ],
  },
  {
    kind: 'topic',
    slug: 'dich-vu-cong',
    name: 'Dịch vụ công',
    nameEn: 'Public services',
    description: 'Giấy tờ, một cửa và những thủ tục đụng đến mọi nhà.',
    descriptionEn: 'Papers, one-stop counters, and the errands every family has to run.',
    stories: ['mot-cua-sang-thu-bay', 'danh-so-nha-trong-hem', 'benh-vien-bo-so-giay', 'hoi-dong-ban-ngan-sach', 'nha-thi-dau-mo-cua'],
  },
  {
    kind: 'topic',
    slug: 'song-lac',
    name: 'Sông Lạc',
    nameEn: 'The Lạc river',
    description: 'Dòng sông và những người sống nhờ nó.',
    descriptionEn: 'The river and those who live by it.',
    stories: [
      'quy-hoach-bo-song-lac',
      'cho-dem-ven-song',
      'le-hoi-dua-thuyen',
      'trong-rung-ngap-man',
      'dan-co-thia-tro-lai',
      'robot-cua-hoc-sinh-lac-giang',
      'hop-long-cau-lac-giang-2',
      'ky-uc-nghe-chai',
    ],
  },
  {
    kind: 'topic',
    slug: 'lang-nghe-truyen-thong',
    name: 'Làng nghề truyền thống',
    nameEn: 'Traditional crafts',
    description: 'Gốm, cói, lưới và những bàn tay còn giữ nghề.',
    descriptionEn: 'Pottery, sedge, nets, and the hands that still know how.',
    stories: ['lo-gom-dien-van-ha', 'chieu-coi-tan-thuy', 'ky-uc-nghe-chai', 'tu-bo-dinh-an-lac'],
  },
  {
    kind: 'topic',
    slug: 'hoc-sinh',
    name: 'Học sinh',
    nameEn: 'Pupils',
    description: 'Trường lớp, bữa ăn, giờ chơi và những chuyện của tuổi học trò.',
    descriptionEn: 'School, meals, playtime, and everything else that comes with being young.',
    stories: [
      'truong-tieu-hoc-ben-dong-2',
      'hoc-boi-mien-phi',
      'cong-khai-bua-an-ban-tru',
      'robot-cua-hoc-sinh-lac-giang',
      'ky-thu-11-tuoi',
      'xe-thu-vien-ra-dao',
    ],
  },
  {
    kind: 'topic',
    slug: 'suc-khoe-cong-dong',
    name: 'Sức khỏe cộng đồng',
    nameEn: 'Public health',
    description: 'Phòng bệnh, ăn uống an toàn và những người canh giữ sức khỏe cho thành phố.',
    descriptionEn: 'Prevention, safe food, and those who look after the health of the city.',
    stories: [
      'ra-quan-diet-lang-quang',
      'bep-an-duong-pho',
      'ngay-hoi-hien-mau',
      'tram-y-te-hon-se',
      'benh-vien-bo-so-giay',
      'ba-thang-phan-loai-rac',
    ],
  },
];

/** The names in a byline: `A – B` is two people. */
export const authorsIn = (byline: string): string[] => byline.split(' – ').map((name) => name.trim());
