/** The demo newspaper's sections in the order of the paper, each with its parts. */
export const SECTIONS = [
  {
    slug: 'thoi-su',
    name: 'Thời sự',
    nameEn: 'News',
    description: 'Chuyện của thành phố mỗi ngày: quyết sách, dịch vụ công, đời sống phố phường.',
  },
  {
    slug: 'do-thi',
    name: 'Đô thị',
    nameEn: 'City',
    description: 'Đường sá, nhà cửa, hè phố và những dự án làm thay đổi nơi ta sống.',
    children: [
      { slug: 'giao-thong', name: 'Giao thông', nameEn: 'Transport', description: 'Cầu, đường, xe buýt và cách người Lạc Giang đi lại.' },
      { slug: 'quy-hoach', name: 'Quy hoạch', nameEn: 'Planning', description: 'Bản vẽ của thành phố ngày mai và ý kiến người dân.' },
    ],
  },
  {
    slug: 'kinh-te',
    name: 'Kinh tế',
    nameEn: 'Business',
    description: 'Cảng, chợ, xưởng và những người làm ăn.',
    children: [{ slug: 'lang-nghe', name: 'Làng nghề', nameEn: 'Crafts', description: 'Nghề cũ, thợ mới, hàng đi xa.' }],
  },
  { slug: 'giao-duc', name: 'Giáo dục', nameEn: 'Education', description: 'Trường lớp, thầy trò và việc học của trẻ em thành phố.' },
  { slug: 'y-te', name: 'Y tế', nameEn: 'Health', description: 'Khám chữa bệnh, phòng dịch, sức khỏe cộng đồng.' },
  {
    slug: 'van-hoa',
    name: 'Văn hóa',
    nameEn: 'Culture',
    description: 'Sân khấu, sách, lễ hội và ký ức của vùng sông Lạc.',
    children: [{ slug: 'di-san', name: 'Di sản', nameEn: 'Heritage', description: 'Những gì cha ông để lại và người đang gìn giữ.' }],
  },
  { slug: 'moi-truong', name: 'Môi trường', nameEn: 'Environment', description: 'Nước, rác, rừng và muôn loài quanh thành phố.' },
  { slug: 'the-thao', name: 'Thể thao', nameEn: 'Sport', description: 'Sân đấu, đường chạy và những người không chịu ngồi yên.' },
];

export const SITE = {
  name: 'Báo Lạc Giang',
  tagline: 'Tiếng nói của thành phố bên sông',
  publisher: 'Cơ quan của thành phố Lạc Giang (tờ báo minh họa, mọi nhân vật và sự việc đều là hư cấu)',
  editor: 'Ban Biên tập Báo Lạc Giang',
  address: '12 phố Bến Đông, phường Bến Đông, thành phố Lạc Giang',
};
