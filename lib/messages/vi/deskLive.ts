export default {
  connection:
    '{state, select, connecting {Đang kết nối…} live {Đang cập nhật trực tiếp} lost {Mất kết nối, đang thử lại} other {Phiên làm việc đã hết. Mời bạn đăng nhập lại.}}',
  arrived: '{count, plural, other {# bình luận mới}}',
  listChanged: 'Có bình luận mới',
  arrivedAloud: 'Có bình luận mới trong danh sách này.',
  looking: '{others, plural, =0 {{first} đang xem} =1 {{first} và {second} đang xem} other {{first} và # người nữa đang xem}}',
};
