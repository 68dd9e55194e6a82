export default {
  title: {
    section: 'Chuyên mục không còn nữa',
    topic: 'Chủ đề không còn nữa',
    thread: 'Dòng sự kiện không còn nữa',
    author: 'Trang tác giả không còn nữa',
  },
  text: {
    section: 'Địa chỉ này từng là của chuyên mục “{name}”. Tòa soạn đã bỏ chuyên mục ấy.',
    topic: 'Địa chỉ này từng là của chủ đề “{name}”. Tòa soạn đã bỏ chủ đề ấy.',
    thread: 'Địa chỉ này từng là của dòng sự kiện “{name}”. Tòa soạn đã bỏ dòng sự kiện ấy.',
    author: 'Địa chỉ này từng là của tác giả “{name}”. Tòa soạn đã bỏ trang ấy.',
  },
  toParent: 'Xem chuyên mục {name}',
};
