export default {
  announcement: 'Thông báo của tòa soạn',
  allSections: 'Tất cả chuyên mục',
  topicsAndThreads: 'Chủ đề và dòng sự kiện',
  allLatest: 'Xem tất cả tin mới',
  mostRead: 'Đọc nhiều',
  mostReadDay: 'Trong 24 giờ qua',
  mostReadWeek: 'Trong 7 ngày qua',
};
