export default {
  converted: 'Đã chuyển từ {encoding} sang Unicode.',
  pictures: '{count, plural, other {Để lại # ảnh: mời bạn tải ảnh lên từ máy.}}',
  deletions: '{count, plural, other {Bỏ # chỗ đã xóa trong theo dõi thay đổi.}}',
  comments: '{count, plural, other {Bỏ # nhận xét bên lề.}}',
  footnotes: '{count, plural, other {# chú thích cuối trang nay là đoạn ở cuối phần vừa dán.}}',
  links: '{count, plural, other {Bỏ # liên kết bạn đọc không mở được, chữ vẫn còn.}}',
  undo: 'Ctrl+Z để bỏ phần vừa dán; dán bằng Ctrl+Shift+V thì chữ giữ nguyên.',
  undoField: 'Ctrl+Z để bỏ phần vừa dán.',
};
