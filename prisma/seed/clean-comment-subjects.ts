// What clean comments are about; placeholders as in `clean-comment-parts.ts`.

/** Titles, what was seen, what more there is to say, and what the reader wishes for. */
type Subject = { titles: string[]; seen: string[]; more: string[]; wish: string[] };

export const SUBJECTS: Subject[] = [
  {
    titles: ['Đường {street} lại ngập', 'Kẹt xe ở {place}', 'Ổ gà trên đường {street}', 'Đường xuống cấp'],
    seen: [
      'Đường {street} mới làm {few} tháng đã lún.',
      'Giờ tan tầm xe nối đuôi từ {street} ra tận {place}.',
      'Mưa chừng {many} phút là nước lên tới bánh xe.',
      'Ổ gà to gần {many} phân, đêm không ai thấy.',
    ],
    more: [
      'Xe máy tránh xe tải, xe tải tránh người đi bộ.',
      'Hôm trước một bác bán hàng ngã ngay đó.',
      'Đèn đỏ chờ {many} giây mà xanh có {few} giây.',
      'Vỉa hè thì bàn ghế choán hết.',
    ],
    wish: [
      'Đề nghị dặm vá trước mùa mưa.',
      'Nên phân luồng lại từ {hour} giờ.',
      'Cần thêm một vạch qua đường cho các cháu.',
      'Mong đơn vị thi công làm cho chắc.',
    ],
  },
  {
    titles: ['Giá cả chợ {place}', 'Chợ sáng {place}', 'Nên giữ chợ cũ', 'Ý kiến tiểu thương'],
    seen: [
      'Rau muống hôm nay {price} nghìn một bó.',
      'Thịt tăng {few} nghìn mỗi ký so với tuần trước.',
      'Sạp nào cũng than ế từ đầu tháng.',
      'Chợ họp từ {hour} giờ, đông mà sạch.',
    ],
    more: [
      'Người thu nhập thấp phải đắn đo từng món.',
      'Cân điện tử đặt ngay lối vào nên ai cũng yên tâm.',
      'Mái tôn dột, mưa xuống hàng ướt hết.',
      'Chỗ gửi xe lấy {price} nghìn là hơi cao.',
    ],
    wish: [
      'Mong ban quản lý xem lại tiền thuê sạp.',
      'Nên niêm yết giá cho rõ.',
      'Đừng dời chợ xa khu dân cư.',
      'Xin thêm thùng rác ở cổng sau.',
    ],
  },
  {
    titles: ['Nước yếu ở {place}', 'Nước máy có mùi', 'Bao giờ hết cúp nước', 'Đường ống nước {street}'],
    seen: [
      'Nước yếu từ {hour} giờ đến khuya.',
      'Nước máy mấy hôm nay đục như nước vo gạo.',
      'Cả hẻm {many} nhà chung một đường ống cũ.',
      'Tiền nước tháng này {price} nghìn mà bơm không lên.',
    ],
    more: [
      'Nhà có người già phải xách từng xô.',
      'Gọi tổng đài thì hẹn {few} ngày.',
      'Thợ tới xem rồi lại về.',
      'Hồ chứa {place} nghe nói mới sửa xong.',
    ],
    wish: [
      'Mong nhà máy thông báo trước khi cắt.',
      'Đề nghị thay ống đoạn {street}.',
      'Cần lấy mẫu kiểm tra và công bố.',
      'Xin lịch cấp nước theo giờ.',
    ],
  },
  {
    titles: ['Trường của con tôi', 'Bữa ăn bán trú', 'Học thêm hay không', 'Cổng trường giờ tan học'],
    seen: [
      'Lớp con tôi gần năm mươi cháu, ngồi chật.',
      'Bữa trưa {price} nghìn mà cháu nói ăn ngon.',
      'Thầy cô tận tâm, chỉ thiếu phòng học.',
      'Cổng trường lúc {hour} giờ xe kín cả lòng đường.',
    ],
    more: [
      'Thư viện có thêm {many} đầu sách mới.',
      'Sân chơi nắng, chưa có cây bóng mát.',
      'Nhà vệ sinh được sửa rồi, sạch hẳn.',
      'Cháu nào nhà xa thì đi xe buýt.',
    ],
    wish: [
      'Mong công khai thực đơn hằng tuần.',
      'Nên có người phân luồng trước cổng.',
      'Xin đừng tăng thêm giờ học tối.',
      'Đề nghị xây thêm dãy phòng ở {place}.',
    ],
  },
  {
    titles: ['Xe buýt số {few}', 'Góp ý xe buýt điện', 'Bến xe {place}', 'Đi lại không cần xe riêng'],
    seen: [
      'Xe buýt tuyến {few} chạy êm, mát.',
      'Chờ {many} phút mới có một chuyến.',
      'Trạm {street} không có mái che.',
      'Vé tháng {price} nghìn là hợp lý.',
    ],
    more: [
      'Bác tài vui tính, dừng đúng trạm.',
      'Người khuyết tật lên xuống còn khó.',
      'Bảng giờ điện tử lúc có lúc không.',
      'Chuyến cuối lúc {hour} giờ hơi sớm với người làm ca.',
    ],
    wish: ['Mong thêm chuyến buổi tối.', 'Nên nối tuyến tới {place}.', 'Cần ghế chờ và đèn ở trạm.', 'Xin giữ giá vé cho học sinh.'],
  },
  {
    titles: ['Lễ hội năm nay', 'Đua thuyền ở {place}', 'Hội làng {place}', 'Cảm nhận sau lễ hội'],
    seen: [
      'Lễ hội năm nay đông mà trật tự.',
      'Đội thuyền {place} về nhất thật xứng đáng.',
      'Pháo hoa bắn {many} phút, trẻ con reo ầm.',
      'Gian hàng quê bán bánh {price} nghìn một phần.',
    ],
    more: [
      'Bãi xe thu đúng giá niêm yết.',
      'Loa mở tới {hour} giờ thì hơi ồn.',
      'Rác được dọn ngay trong đêm.',
      'Các cụ mặc áo dài, trống rộn ràng.',
    ],
    wish: [
      'Mong năm sau thêm chỗ ngồi cho người già.',
      'Nên giữ nét xưa, bớt sân khấu lớn.',
      'Cần thêm nhà vệ sinh di động.',
      'Xin chiếu lại trên trang của thành phố.',
    ],
  },
  {
    titles: ['Công viên {place}', 'Cây xanh đường {street}', 'Chỗ chơi cho trẻ', 'Hồ nước trong công viên'],
    seen: [
      'Công viên {place} có thêm {many} cây mới trồng.',
      'Hàng phượng đường {street} đang ra hoa.',
      'Ghế đá gãy {few} cái chưa ai thay.',
      'Chiều nào cũng có {many} người ra tập.',
    ],
    more: [
      'Trẻ con đá bóng, người già đi bộ, ai có chỗ nấy.',
      'Đèn tắt lúc {hour} giờ nên chị em ngại.',
      'Cá trong hồ lớn lắm, đừng câu.',
      'Hàng rong dọn gọn thì không sao.',
    ],
    wish: ['Mong có thêm vòi nước uống.', 'Đừng chặt cây để làm bãi xe.', 'Nên mở cửa sớm hơn.', 'Xin thêm bảng nhắc giữ vệ sinh.'],
  },
  {
    titles: ['Rác ở hẻm {many}', 'Phân loại rác', 'Giấy tờ một cửa', 'Góp ý bộ phận một cửa'],
    seen: [
      'Hẻm {many} đường {street} rác để tới {hour} giờ mới lấy.',
      'Nhà tôi phân loại rác được {few} tháng.',
      'Làm giấy tờ một cửa chỉ mất {many} phút.',
      'Số thứ tự {many} mà chờ không lâu.',
    ],
    more: [
      'Cô nhân viên chỉ từng dòng cho cụ bà.',
      'Xe gom trộn chung lại thì phân loại làm gì.',
      'Phí {price} nghìn một tháng là được.',
      'Máy in hỏng, phải quay lại lần hai.',
    ],
    wish: [
      'Mong có giờ thu gom cố định.',
      'Nên làm việc thêm sáng thứ bảy.',
      'Cần thùng riêng cho pin và bóng đèn.',
      'Xin trả kết quả qua bưu điện.',
    ],
  },
];
