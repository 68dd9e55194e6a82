// What clean comments are made of. {place}, {street}, {hour}, {few}, {many} and {price} are filled in.

export const NAMES = {
  family: 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Lâm Cao'.split(' '),
  middle: 'Văn Thị Ngọc Minh Thanh Đức Hữu Quang Thu Hoài Bảo Gia Kim Xuân Hồng'.split(' '),
  given:
    'An Bình Châu Dung Đạt Giang Hà Hạnh Hiếu Hòa Hùng Hương Khoa Lan Linh Long Mai Nam Nga Phúc Phượng Quân Sơn Tâm Thảo Thủy Trang Tuấn Vinh Yến'.split(
      ' ',
    ),
};

export const PLACES = [
  'Bến Đông',
  'Đông Giang',
  'Phú Lạc',
  'Văn Hà',
  'Tân Thủy',
  'An Lạc',
  'Hòn Sẻ',
  'chợ Cũ',
  'bờ sông Lạc',
  'ga Lạc Giang',
];

export const STREETS = [
  'Trần Phú',
  'Lê Lợi',
  'Bạch Đằng',
  'Nguyễn Du',
  'Hai Bà Trưng',
  'Ngô Quyền',
  'Hòa Bình',
  'Thủy Lợi',
  'Hàng Cau',
  'Bờ Kè',
];

export const OPENINGS = [
  'Tôi ở {place} đã {many} năm.',
  'Nhà tôi ngay đầu đường {street}.',
  'Cảm ơn tòa soạn đã có bài viết này.',
  'Hôm nay lúc {hour} giờ tôi đi qua {place}.',
  'Tôi là phụ huynh có hai cháu đang đi học.',
  'Đọc bài xong tôi thấy đúng quá.',
  'Xin góp một ý nhỏ với tòa soạn.',
  'Gia đình tôi buôn bán ở {place} từ lâu.',
  'Tuần trước tôi có việc ở đường {street}.',
  'Là người đi làm ca đêm, tôi hay qua đoạn {street}.',
  'Mấy hôm nay cả xóm bàn chuyện này.',
  'Tôi sống ở {place} {many} năm, chưa thấy lần nào như vậy.',
];

export const CLOSINGS = [
  'Mong thành phố sớm trả lời.',
  'Cảm ơn các anh chị đã lắng nghe.',
  'Chúc mọi người mạnh khỏe.',
  'Tôi viết có gì chưa đúng mong bỏ qua.',
  'Hy vọng lần này làm đến nơi đến chốn.',
  'Bà con {place} đang chờ từng ngày.',
  'Tôi sẽ theo dõi tiếp.',
  'Rất mong báo theo sát vụ việc.',
];

/** Honest sentences whose words are near to ones that no paper prints. */
export const TRAPS = [
  'Gỗ nhập qua Thái Bình Dương, vật liệu nào cũng lên giá.',
  'Tàu từ Thái Bình Dương chở vật liệu về tới cảng rồi.',
  'Các cháu xếp cạc, đánh dấu từng tấm rồi cất đi.',
  'Tòa nhà cũ đồ sộ thế mà bỏ không, tiếc lắm.',
  'Chó mèo thả rông đầy hẻm, nhà nào nuôi nên giữ.',
  'Tối rằm phố treo lồng đèn đẹp, trẻ con thích lắm.',
  'Mảnh đít chai vỡ nằm ngay lối đi, rất nguy hiểm.',
  'Mỗi buổi sáng tôi tập thể dục {few} vòng quanh hồ.',
  'Hàng rào dâm bụt trước trường nên tỉa lại.',
  'Trước đây đoạn này có nhóm đánh bạc, cờ bạc là vấn nạn mà công an đã dẹp.',
  'Ma túy với mại dâm đã lùi, nhờ tổ dân phố thức đêm thức hôm.',
  'Có người bị lừa đảo qua điện thoại, bà con cảnh giác tín dụng đen.',
  'Con đi học về phải băng qua đường lớn.',
  'Cái lon bia vứt lăn lóc, vai lớn vai nhỏ cùng nhặt.',
  'Hạt óc chó ở chợ bán {price} nghìn một lạng.',
  'Bún ốc chợ này ngon có tiếng.',
  'Người đeo khẩu trang, người không, dù má tôi nhắc mãi.',
  'Cho dễ nhìn thì phải có chỗ để xe riêng.',
  'Các chị làm bảng giá rõ ràng, ai cũng yên tâm.',
  'Cuối năm chốt sổ, mong công khai từng khoản.',
  'Ban giám đốc bến xe hứa rồi, nay đã qua {few} tháng.',
  'Đèn soi cầu tắt từ {hour} giờ, tối om.',
  'Nó hư thì sửa, đâu cần thay mới.',
  'Cụ Lồ ở hẻm {many} kể chuyện xưa hay lắm.',
  'Đi điểm danh đủ mặt, không ai vắng.',
  'Trẻ bị chích ngừa nên hơi sốt, tháng ngủ ít là thường.',
  'Đỉnh dốc có cây bưởi, buổi trưa ngồi mát rượi.',
  'Tôi không cáo buộc ai, chỉ nói điều mắt thấy.',
];
