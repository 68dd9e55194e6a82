export default {
  checking: '{expects, select, shown {Đang xem bình luận đã lên trang chưa…} other {Đang xem bình luận đã rời trang chưa…}}',
  seen: '{expects, select, shown {Đã lên trang sau {time}} other {Đã rời trang sau {time}}}',
  failed:
    '{expects, select, shown {Chưa thấy trên trang. Bạn đọc chưa đọc được bình luận này.} other {Vẫn còn trên trang. Bạn đọc còn thấy bình luận này.}}',
  seconds: '{count, number, ::.0} giây',
  minutes: '{count, number} phút',
  hours: '{count, number} giờ',
  alarms: 'Cần bạn để ý',
  page: '{expects, select, shown {Đã duyệt mà chưa thấy trên trang:} other {Đã gỡ mà vẫn còn trên trang:}}',
  under: 'của {name}, dưới bài “{story}” ({time})',
  again: 'Kiểm tra lại',
  againOf: 'Kiểm tra lại: {title}',
  dismiss: 'Bỏ qua',
  dismissOf: 'Bỏ qua: {title}',
  outboxFailed:
    '{kind, select, webhook {{count, plural, other {# tin báo quyết định không gửi được}}} mail {{count, plural, other {# thư không gửi được}}} show {{count, plural, other {# bình luận đã duyệt không đưa lên trang được}}} other {{count, plural, other {# việc không làm được}}}} từ {time}.',
  outboxLate:
    '{kind, select, webhook {{count, plural, other {# tin báo quyết định còn chờ gửi}}} mail {{count, plural, other {# thư còn chờ gửi}}} show {{count, plural, other {# bình luận đã duyệt còn chờ lên trang}}} other {{count, plural, other {# việc còn chờ}}}} từ {time}; máy vẫn đang thử.',
  outboxError: 'Lần thử gần nhất: {error}',
  retry: 'Gửi lại',
  outcome: {
    again: 'Đang kiểm tra lại.',
    dismissed: 'Đã bỏ qua.',
    retried: 'Đang gửi lại.',
    dealtWith: 'Việc này đã có người xử lý.',
    forbidden: 'Vai trò của bạn không gồm việc này.',
    signedOut: 'Phiên làm việc đã hết. Mời bạn đăng nhập lại.',
    failed: 'Chưa làm được. Mời bạn thử lại.',
  },
};
