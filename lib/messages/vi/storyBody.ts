export default {
  readingTime: '{minutes} phút đọc',
  tableLabel: 'Bảng {number}',
  tableCaption: 'Bảng {number}: {caption}',
  galleryLabel: '{count, plural, other {Bộ ảnh (# ảnh)}}',
  enlarge: 'Xem ảnh lớn: {alt}',
  fileType: 'PDF, {size}',
  watch: 'Xem video tại đây',
  showPost: 'Xem bài đăng tại đây',
  beforeClick: 'Chỉ khi bạn bấm nút, trang mới tải nội dung từ {provider}; {provider} khi đó biết bạn đang xem.',
  elsewhere: 'Xem trên {provider}',
};
