/** The demo newspaper's sections in the order of the paper, each with its parts. */
export const SECTIONS = [
  {
    slug: 'thoi-su',
    name: 'Thời sự',
    nameEn: 'News',
    description: 'Chuyện của thành phố mỗi ngày: quyết sách, dịch vụ công, đời sống phố phường.',
    descriptionEn: 'What happens in the city every day: decisions, public services, life in the streets.',
  },
  {
    slug: 'do-thi',
    name: 'Đô thị',
    nameEn: 'City',
    description: 'Đường sá, nhà cửa, hè phố và những dự án làm thay đổi nơi ta sống.',
    descriptionEn: 'Roads, homes, pavements, and the projects that change where we live.',
    children: [
      {
        slug: 'giao-thong',
        name: 'Giao thông',
        nameEn: 'Transport',
        description: 'Cầu, đường, xe buýt và cách người Lạc Giang đi lại.',
        descriptionEn: 'Bridges, roads, buses, and how Lạc Giang gets about.',
      },
      {
        slug: 'quy-hoach',
        name: 'Quy hoạch',
        nameEn: 'Planning',
        description: 'Bản vẽ của thành phố ngày mai và ý kiến người dân.',
        descriptionEn: 'Plans for the city of tomorrow, and what people make of them.',
      },
    ],
  },
  {
    slug: 'kinh-te',
    name: 'Kinh tế',
    nameEn: 'Business',
    description: 'Cảng, chợ, xưởng và những người làm ăn.',
    descriptionEn: 'The port, the market, the workshop, and the people who make a living there.',
    children: [
      {
        slug: 'lang-nghe',
        name: 'Làng nghề',
        nameEn: 'Crafts',
        description: 'Nghề cũ, thợ mới, hàng đi xa.',
        descriptionEn: 'Old trades, new hands, and goods that travel far.',
      },
    ],
  },
  {
    slug: 'giao-duc',
    name: 'Giáo dục',
    nameEn: 'Education',
    description: 'Trường lớp, thầy trò và việc học của trẻ em thành phố.',
    descriptionEn: 'Schools, teachers, pupils, and how the city’s children learn.',
  },
  {
    slug: 'y-te',
    name: 'Y tế',
    nameEn: 'Health',
    description: 'Khám chữa bệnh, phòng dịch, sức khỏe cộng đồng.',
    descriptionEn: 'Treatment, prevention, and the health of the community.',
  },
  {
    slug: 'van-hoa',
    name: 'Văn hóa',
    nameEn: 'Culture',
    description: 'Sân khấu, sách, lễ hội và ký ức của vùng sông Lạc.',
    descriptionEn: 'Stage, books, festivals, and the memory of the Lạc river.',
    children: [
      {
        slug: 'di-san',
        name: 'Di sản',
        nameEn: 'Heritage',
        description: 'Những gì cha ông để lại và người đang gìn giữ.',
        descriptionEn: 'What our forebears left us, and who looks after it.',
      },
    ],
  },
  {
    slug: 'moi-truong',
    name: 'Môi trường',
    nameEn: 'Environment',
    description: 'Nước, rác, rừng và muôn loài quanh thành phố.',
    descriptionEn: 'Water, waste, forests, and all that lives around the city.',
  },
  {
    slug: 'the-thao',
    name: 'Thể thao',
    nameEn: 'Sport',
    description: 'Sân đấu, đường chạy và những người không chịu ngồi yên.',
    descriptionEn: 'Pitches, tracks, and people who will not sit still.',
  },
];

export const SITE = {
  name: 'Báo Lạc Giang',
  tagline: 'Tiếng nói của thành phố bên sông',
  publisher: 'Cơ quan của thành phố Lạc Giang (tờ báo minh họa, mọi nhân vật và sự việc đều là hư cấu)',
  editor: 'Ban Biên tập Báo Lạc Giang',
  address: '12 phố Bến Đông, phường Bến Đông, thành phố Lạc Giang',
  english: {
    tagline: 'The voice of the city by the river',
    publisher: 'Published by the city of Lạc Giang (a specimen newspaper: all people and events are invented)',
    editor: 'The editors of Báo Lạc Giang',
    address: '12 Bến Đông Street, Bến Đông ward, Lạc Giang',
  },
};

/** What a new paper asks of those who comment, until it says otherwise. */
export const COMMENTS = {
  rules: {
    vi: [
      'Viết tiếng Việt có dấu và bàn về chuyện trong bài.',
      'Không xúc phạm, không kỳ thị, không gán tội cho ai.',
      'Không ghi số điện thoại, địa chỉ hay chuyện riêng của người khác.',
      'Không quảng cáo, không dán đường dẫn bán hàng.',
      'Bình luận trái những điều trên sẽ không được đăng.',
    ],
    en: [
      'Keep to what the story is about.',
      'No insults, no contempt, no accusations.',
      'No telephone numbers, addresses or private matters of others.',
      'No advertising and no links to shops.',
      'What breaks these rules is not published.',
    ],
  },
};
