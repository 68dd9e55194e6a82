export default {
  close: 'Đóng',
  cancel: 'Hủy',
  retry: 'Thử lại',
  apologyTitle: 'Trang báo tạm gián đoạn',
  unexpected: 'Có lỗi ngoài ý muốn. Mời bạn thử lại sau ít phút.',
  unavailable: 'Tòa soạn đang tạm gián đoạn. Mời bạn thử lại sau ít phút.',
  signInAgain: 'Đăng nhập lại',
  seeTheirs: 'Xem bản mới',
  keepMine: 'Vẫn lưu bản của tôi',
};
