import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'nha-thi-dau-mo-cua',
    section: 'the-thao',
    title: 'Từ tối nay, vào nhà thi đấu Trần Phú chơi thể thao không mất tiền',
    lead: 'Từ 18 giờ 30 thứ hai 12/10, nhà thi đấu Trần Phú mở cửa miễn phí các buổi tối trong tuần cho mọi người dân. Sân cầu lông, bóng rổ, bóng bàn xếp theo lượt, mỗi lượt 50 phút, đặt chỗ qua mạng hoặc ghi tên tại quầy.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-10-12T07:40',
    picture: {
      alt: 'Tranh vẽ bên trong nhà thi đấu sáng đèn, nhiều người đánh cầu lông trên các sân liền nhau.',
      caption: 'Bốn sân cầu lông của nhà thi đấu Trần Phú mở cửa miễn phí từ thứ hai đến thứ sáu.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Trước nay nhà thi đấu 1.200 chỗ này chỉ sáng đèn khoảng 70 tối mỗi năm, khi có giải hoặc có đơn vị thuê. Sân cầu lông tư nhân quanh đó giá 80.000–120.000 đồng một giờ, kín chỗ từ 17 giờ. “Sân của thành phố mà đóng cửa đúng lúc dân rảnh thì khó giải thích”, bà Kiều Thị Bích Trâm, Giám đốc Trung tâm Thể dục thể thao thành phố, nói.',
      },
      {
        p: 'Tiền điện, bảo vệ và vệ sinh tăng thêm ước khoảng 46 triệu đồng mỗi tháng, lấy từ nguồn thu cho thuê mặt bằng quảng cáo trong sân. Trung tâm chạy thử đến ngày 31/3/2027 rồi mới quyết định có mở thêm cuối tuần hay không.',
      },
      { h2: 'Có những sân nào, giờ nào' },
      {
        bullets: [
          '**Cầu lông:** bốn sân, thứ hai đến thứ sáu, bốn lượt bắt đầu lúc 18 giờ 30, 19 giờ 20, 20 giờ 10 và 21 giờ.',
          '**Bóng bàn:** sáu bàn ở sảnh tầng hai, cùng khung giờ.',
          '**Bóng rổ:** nửa sân phía nam, thứ ba và thứ năm.',
          '**Tập nhẹ cho người lớn tuổi:** phòng gương tầng trệt, thứ hai, thứ tư, thứ sáu, có hướng dẫn viên, từ 18 giờ 30 đến 19 giờ 20.',
        ],
      },
      {
        p: 'Nhà thi đấu tắt đèn lúc 21 giờ 50. Sân nghỉ những tối có giải, gần nhất là 22/10 và 23/10.',
      },
      { h2: 'Đặt chỗ ra sao' },
      {
        numbers: [
          'Vào [trang đặt sân](https://example.org/nha-thi-dau-tran-phu), chọn môn, ngày và lượt. Lịch mở trước ba ngày, lúc 7 giờ sáng.',
          'Mỗi người đặt tối đa hai lượt một tuần. Sân cầu lông cần ít nhất ba tên.',
          'Đến trước 10 phút, đọc mã đặt chỗ ở quầy. Trễ quá 10 phút, sân chuyển cho người chờ.',
          'Không dùng mạng thì ghi tên tại quầy từ 17 giờ 30. Một phần ba số lượt mỗi tối dành riêng cho cách này.',
        ],
      },
      {
        p: 'Ai đặt mà vắng mặt hai lần trong một tháng sẽ không đặt được trong 14 ngày. Trẻ dưới 12 tuổi cần có người lớn đi cùng. Trung tâm cho mượn 30 cây vợt cầu lông, 12 vợt bóng bàn; cầu và bóng người chơi tự mang.',
      },
      { h2: 'Giày đế trắng, không dạy kèm thu tiền' },
      {
        p: 'Mặt sân gỗ thay năm ngoái hết 2,1 tỷ đồng nên quy định khắt khe nhất là giày: đế cao su sáng màu, không đi giày chạy ngoài đường vào sân. Cũng không được mở lớp thu học phí trong giờ miễn phí. Bà Trâm cho biết hơn một chục huấn luyện viên tư nhân đã hỏi, và câu trả lời là họ được vào chơi như mọi người.',
      },
    ],
    comments: [
      {
        name: 'Hồ Thị Bạch Yến',
        title: 'Sáu mươi tám tuổi, sẽ đi',
        body: 'Tôi đã rủ được bốn bà trong xóm tối nay đi lớp tập nhẹ. Chỉ ngại cầu thang, nghe nói phòng ở tầng trệt là mừng rồi.',
        after: 40,
        status: 'approved',
      },
      {
        name: 'Tín Phạm',
        title: 'Chống giữ chỗ giùm',
        body: 'Kiểu gì cũng có người mượn tên cả nhà để đặt kín sân. Nên bắt buộc đọc tên đủ ba người ở quầy, thiếu ai thì lượt đó nhường bớt nửa sân. Hai lượt một tuần là hợp lý.',
        phone: true,
        after: 155,
        status: 'approved',
      },
      {
        name: 'Hỗ trợ vốn 24h',
        title: 'Cần tiền gấp có ngay',
        body: 'Vay tiền nhanh không cần thế chấp, nợ xấu vẫn duyệt, 15 phút có tiền trong tài khoản. Xem tại example.com/vay-nhanh',
        phone: true,
        after: 480,
        status: 'spam',
      },
      {
        name: 'long cau long',
        title: 'trang dat san bi lỗi',
        body: 'em vô đặt lượt 20h10 thứ 4 mà bấm hoài nó quay vòng vòng, 7h sáng đông quá hay sao á. với lại ko có nút hủy, lỡ bận thì bị tính vắng hả ad',
        after: 1460,
        status: 'pending',
      },
    ],
  },
  {
    key: 'bong-da-nu-len-hang',
    section: 'the-thao',
    title: 'Phút 88 ở sân Bến Đông: đội bóng đá nữ Lạc Giang lên hạng',
    lead: 'Thắng Kim Lãng 2–1 chiều thứ bảy 24/10, đội bóng đá nữ Lạc Giang kết thúc giải hạng Nhất với 31 điểm, nhiều hơn chính đối thủ vừa thua hai điểm, và lần đầu giành quyền dự giải cao nhất quốc gia.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Vũ Thanh Sơn',
    publishedAt: '2026-10-24T21:30',
    picture: {
      alt: 'Tranh vẽ các nữ cầu thủ ôm nhau ăn mừng trên sân cỏ, phía sau là khán đài đông người và cờ.',
      caption: 'Cầu thủ Lạc Giang mừng bàn thắng phút 88, bàn thắng đưa đội lên hạng.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Quả phạt góc thứ mười một của Lạc Giang do Vi Thị Hoài đá, xoáy vào cột gần. Trung vệ Kim Lãng chạm đầu, bóng bật lên cao. Nguyễn Thị Ánh Sao không nhảy. Cô lùi hai bước, chờ, rồi vô lê bằng chân trái từ mười ba mét. Phút 88, tỷ số 2–1, và 5.600 người trên sân Bến Đông đứng cả dậy.',
      },
      {
        p: 'Trước lượt cuối, Kim Lãng có 29 điểm, Lạc Giang 28. Chỉ đội đầu bảng lên hạng, nên đội khách cần hòa, đội nhà buộc phải thắng. Kim Lãng đá đúng như vậy: năm hậu vệ, bóng dài, câu giờ từ phút 20. Lạc Giang lại thủng lưới trước, phút 31, khi thủ môn Bùi Kim Thoa đẩy bóng sau cú sút xa mà không ai bọc lót.',
      },
      { h2: 'Mười lăm phút nghỉ giữa giờ' },
      {
        p: 'HLV Phùng Thị Nhạn kể trong phòng thay đồ chị không vẽ sơ đồ. Chị hỏi từng người còn chạy được bao nhiêu phút. Hai người nói thật là hết sức, và hai người ấy được thay. Tiền vệ 19 tuổi Lục Thị Thương vào sân, đến phút 57 thì chọc khe cho Hoài thoát xuống gỡ hòa 1–1.',
      },
      {
        quote: 'Tôi dặn các em một điều: đừng nhìn đồng hồ, để tôi nhìn giùm. – HLV Phùng Thị Nhạn',
      },
      {
        p: 'Từ đó trận đấu chỉ còn một phần sân. Lạc Giang sút 14 lần trong hiệp hai, một lần trúng xà ngang, một lần bóng được phá ngay trên vạch vôi. Sau bàn của Ánh Sao, trọng tài cho thêm sáu phút. Kim Lãng dồn cả thủ môn lên trong quả ném biên cuối cùng, và Kim Thoa, người mắc lỗi ở bàn thua, ra ôm gọn bóng.',
      },
      { h2: 'Ban ngày đi làm, chiều đi tập' },
      {
        p: 'Đội có 24 cầu thủ, chỉ chín người ký hợp đồng toàn thời gian. Kim Thoa là giáo viên thể dục. Ánh Sao phân loại nghêu ở hợp tác xã Tân Thủy từ 3 giờ sáng đến 10 giờ, chiều đạp xe 11 km đến sân. Kinh phí cả mùa là 6,8 tỷ đồng, một phần ba do hội phụ huynh và tiểu thương góp.',
      },
      {
        p: '“Sáng mai em xin nghỉ một bữa, chủ vựa xem ti vi rồi chắc cho”, Ánh Sao cười. Hỏi về cú vô lê, cô nói đã tập hàng trăm lần vào tường nhà kho, bóng dội về cao thấp không đoán được, “giống y như vừa rồi”.',
      },
      { h2: 'Việc phải làm trước mùa giải mới' },
      {
        p: 'Giải cao nhất quốc gia khởi tranh tháng 3/2027. Điều lệ đòi hỏi ít nhất 18 cầu thủ có hợp đồng, một đội trẻ U17 và sân đạt chuẩn chiếu sáng; giàn đèn sân Bến Đông hiện chỉ bằng hai phần ba mức ấy. Ông Diệp Khải Hoàn, Phó giám đốc Sở Văn hóa, Thể thao và Du lịch, cho biết sở sẽ trình phương án kinh phí 15 tỷ đồng trong tháng mười một, trong đó bốn tỷ dành cho đèn.',
      },
      {
        p: 'Mười bốn trận, chín thắng, bốn hòa, một thua. Trận thua duy nhất là lượt đi, trên sân Kim Lãng, cũng tỷ số 1–2.',
      },
    ],
    comments: [
      {
        name: 'Khán đài B',
        title: 'Khàn cả giọng',
        body: 'Đi coi từ hồi đội còn đá với 200 khán giả, hôm nay phải đứng ở bậc thang. Cú vô lê của Sao tôi sẽ kể cho cháu nội nghe.',
        after: 18,
        status: 'approved',
      },
      {
        name: 'Mai Thị Quế',
        title: 'Lo cho các em cái bảo hiểm',
        body: 'Thưởng nóng thì vui một bữa. Cái cần là lương tháng và bảo hiểm để con gái người ta khỏi phải dậy 3 giờ sáng lựa nghêu rồi chiều đi đá bóng. Tôi bán cá ở chợ Cũ, năm nào cũng góp, năm sau góp nữa.',
        phone: true,
        after: 95,
        status: 'approved',
      },
      {
        name: 'Fan Kim Lãng',
        title: 'Trọng tài',
        body: 'Sáu phút bù giờ ở đâu ra, thứ trọng tài mắt lé, về nhà chăn vịt đi. Đội nhà các người ăn hên thôi, con gái đá bóng ai mà coi.',
        after: 133,
        status: 'rejected',
      },
      {
        name: 'Thầy Vĩnh',
        title: 'Nhớ tuyến trẻ',
        body: 'Tôi dạy ở trường cấp hai, trường có bốn em nữ đá rất khá nhưng không biết gửi đi đâu tập. Nếu lập đội U17, đề nghị sở thông báo về tận các trường.',
        after: 770,
        status: 'approved',
      },
    ],
  },
  {
    key: 'ky-thu-11-tuoi',
    section: 'the-thao',
    title: 'Tạ Bảo Khuê, 11 tuổi, và ván thua dán trên tường',
    lead: 'Cô bé lớp 6 ở phường An Lạc vừa đoạt huy chương vàng cờ vua lứa tuổi 11 tại giải trẻ các thành phố ven biển. Trong phòng em không treo huy chương, chỉ dán biên bản của một ván thua.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu',
    publishedAt: '2026-11-08T06:30',
    picture: {
      alt: 'Tranh vẽ một em nhỏ ngồi trước bàn cờ vua, tay chống cằm, mắt nhìn xuống các quân cờ.',
      caption: 'Tạ Bảo Khuê tập cờ mỗi ngày chừng hai tiếng, phần lớn là xem lại ván cũ.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Tờ giấy khổ A5 đã ngả màu, góc trái dính vệt nước mắm. Nét chữ học trò lớp hai ghi 28 nước cờ, nước thứ 19 được khoanh bút đỏ. Bên dưới, một dòng người lớn viết: *“Chỗ này con vội”*.',
      },
      {
        p: 'Chữ ấy của ông ngoại, ông Mạc Đình Tấn, thợ hớt tóc ở đầu hẻm 40 đường Đình Cũ. Tiệm có hai ghế, khách chờ đánh cờ. Năm tuổi, Khuê thuộc cách đi các quân vì chẳng có gì khác để nhìn. Sáu tuổi, em chỉ vào bàn cờ của hai ông khách và nói bên đen mất xe. Ba nước sau, bên đen mất xe thật.',
      },
      { h2: 'Luật của ông ngoại' },
      {
        p: 'Ông Tấn không học trường lớp nào về cờ. Ông chỉ đặt ba điều: đánh xong phải ghi lại, thua không được xếp quân ngay, và thắng cũng phải chỉ ra một nước mình đi dở. Ván dán trên tường là ván Khuê thua ở giải trường năm lớp hai, khi đang hơn một mã và một tốt. Em khóc, đòi vứt biên bản. Ông nhặt lên, dán vào chỗ giờ vẫn còn.',
      },
      {
        p: 'Ông mất tháng 2/2025. Tiệm hớt tóc nay là quán bún của mẹ Khuê, chị Mạc Thị Lan. Một trong hai chiếc ghế xoay được giữ lại, đặt trong góc, trước bàn cờ.',
      },
      { h2: 'Ván cuối ở giải trẻ' },
      {
        p: 'Giải trẻ các thành phố ven biển năm nay diễn ra từ ngày 27 đến 31/10, có 148 kỳ thủ nhỏ từ 21 thành phố, chín ván cho mỗi lứa tuổi. Trước ván chín, Khuê được bảy điểm, kém người dẫn đầu nửa điểm, và phải gặp chính bạn ấy, cầm quân đen.',
      },
      {
        p: 'Huấn luyện viên Thái Nguyên Bá, người dạy em từ năm 2023, cho rằng bước ngoặt nằm ở nước 34. “Hậu đã đổi từ sớm, Khuê chỉ cần đổi thêm một cặp xe là giữ được hòa. Tôi ngồi ngoài, tôi mong con bé đổi. Nó nghĩ 22 phút, rồi thí chất, đưa vua ra giữa bàn”. Tàn cuộc hai xe chống xe và tượng kéo dài đến nước 71. Bên đen lỗ quân nhưng có hai tốt thông liền nhau. Đối thủ xin thua.',
      },
      {
        p: 'Hỏi 22 phút đó em nghĩ gì, Khuê trả lời rằng 10 phút đầu tính nước, 12 phút sau kiểm tra xem mình có đang vội không.',
      },
      { h2: 'Một ngày bình thường' },
      {
        p: 'Khuê học lớp 6A2 Trường THCS An Lạc, điểm toán và ngữ văn ngang nhau. 5 giờ 30 em dậy phụ mẹ lặt rau, 6 giờ 45 đi học. Tối thứ ba, thứ năm và sáng chủ nhật em tập ở câu lạc bộ cờ của Nhà thiếu nhi; những ngày còn lại, sau bữa cơm, em mở sổ. Có chín cuốn như vậy, hơn 1.300 ván, viết tay. Máy tính chỉ được dùng để kiểm lại sau khi em đã tự tìm xong chỗ sai.',
      },
      {
        p: 'Chị Lan không biết chơi cờ. Chị lo tiền xe, tiền trọ mỗi lần con đi giải; chuyến vừa rồi hết 6,2 triệu đồng, câu lạc bộ lo một nửa. “Nó mê thì mình theo. Tôi chỉ dặn là hôm nào không thích nữa thì nói với mẹ, không ai bắt”, chị nói.',
      },
      {
        p: 'Giữa tháng mười hai, Khuê dự giải trẻ toàn quốc, nhóm tuổi 12, lần đầu gặp những đối thủ lớn hơn. Mục tiêu em đặt ra không phải là thứ hạng. Em muốn đi hết chín ván mà không có nước nào phải khoanh đỏ. Nói xong em nghĩ lại, sửa: “Chắc là dưới năm nước”.',
      },
    ],
    comments: [],
  },
  {
    key: 'ban-marathon-ven-bien',
    section: 'the-thao',
    title: '8.000 người chạy dọc biển Lạc Giang trong buổi sáng 24 độ',
    lead: 'Giải bán marathon ven biển lần thứ năm, sáng chủ nhật 15/11, có 8.000 người dự, đông nhất từ trước đến nay. Trương Hữu Nghĩa và Đinh Thị Hồng Lĩnh nhất cự ly 21 km; cung đường mới bỏ được đoạn dốc cầu từng gây ùn.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-11-15T11:50',
    picture: {
      alt: 'Tranh vẽ đoàn người chạy bộ trên con đường ven biển, một bên là sóng, một bên là hàng cây.',
      caption: 'Đoàn chạy trên đường ven biển phường Đông Giang sáng 15/11.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Tiếng còi đầu tiên nổi lúc 4 giờ 45, trời còn tối, nhiệt độ 24 độ C, 3.100 người chạy cự ly 21 km rời quảng trường Biển thành năm đợt cách nhau ba phút. Nhóm 10 km gồm 2.900 người xuất phát lúc 5 giờ 30; 2.000 người còn lại, phần đông là gia đình có trẻ nhỏ, chạy 5 km từ 6 giờ 15.',
      },
      { h2: 'Bứt lên ở kilômét thứ 17' },
      {
        p: 'Ở nội dung nam, bốn người chạy chung nhóm đến trạm nước số 11. Trương Hữu Nghĩa, 27 tuổi, kỹ thuật viên điện lạnh ở phường Phú Lạc, bỏ qua ly nước, tăng tốc và không bị bắt kịp nữa. Anh về đích sau 1 giờ 09 phút 42 giây, nhanh hơn thành tích cá nhân cũ gần một phút. “Gió lưng từ kilômét 16, tôi biết đoạn đó vì ngày nào cũng chạy ngang đi làm”, anh nói.',
      },
      {
        p: 'Đinh Thị Hồng Lĩnh, 31 tuổi, dẫn đầu nhóm nữ từ đầu đến cuối, thành tích 1 giờ 22 phút 18 giây. Đây là lần thứ ba chị thắng giải này. Chị trở lại đường chạy mười tháng sau khi sinh con thứ hai.',
      },
      {
        caption: 'Ba cự ly của giải năm nay',
        rowHeaders: true,
        table: [
          ['Cự ly', 'Người dự', 'Giờ xuất phát'],
          ['21 km', '3.100', '4h45'],
          ['10 km', '2.900', '5h30'],
          ['5 km', '2.000', '6h15'],
        ],
      },
      { embed: 'https://youtu.be/LacGiang003', title: 'Video minh họa: một vòng cung đường 21 km nhìn từ trên cao' },
      { h2: 'Cung đường đổi, ít ùn hơn' },
      {
        p: 'Năm ngoái, đoạn lên cầu Rạch Gành rộng bảy mét khiến nhóm 10 km phải đi bộ gần sáu phút. Năm nay, ban tổ chức cho vòng theo đường đê mới, chạy khép kín từ quảng trường Biển qua Đông Giang đến mũi Gành rồi quay về. Có 14 trạm nước, toàn bộ dùng ly dùng lại và ly giấy, không chai nhựa. Đến 10 giờ, lượng rác thu được là 1,9 tấn, năm ngoái 4,3 tấn.',
      },
      {
        p: 'Không phải việc gì cũng trơn tru. Trạm số 6 hết nước trong mười lăm phút vì xe tiếp tế kẹt sau rào chắn. Khu gửi đồ chỉ có tám cửa, lúc 8 giờ hàng người chờ dài hơn trăm mét. Ông Ngụy Thế Vinh, Trưởng ban tổ chức, xin lỗi người chạy và hứa tăng gấp đôi số cửa vào năm sau.',
      },
      { h2: 'Bảy nghìn tám trăm sáu mươi mốt huy chương' },
      {
        p: 'Đó là số người về đích trong thời gian quy định. Đội y tế xử trí 37 ca, chủ yếu chuột rút và phồng chân; hai người say nóng được chuyển đến bệnh viện đa khoa, đến 10 giờ 30 sức khỏe đã ổn. Các tuyến đường ven biển mở lại lúc 9 giờ 20, sớm hơn thông báo mười phút.',
      },
      {
        p: 'Người về sau cùng ở cự ly 21 km là ông Cung Văn Sửu, 74 tuổi, thợ đóng ghe đã nghỉ, với 3 giờ 26 phút. Hai tình nguyện viên chạy xe đạp kèm ông suốt bốn cây số cuối. “Tôi chậm để coi biển cho kỹ”, ông nói, rồi hỏi chỗ lấy tô cháo.',
      },
      {
        p: 'Ban tổ chức trích 150 triệu đồng từ phí tham dự để trồng phi lao chắn cát ở Đông Giang. Kết quả từng người sẽ được công bố lúc 18 giờ hôm nay.',
      },
    ],
    comments: [
      {
        name: 'Chạy bộ Bến Đông',
        title: 'Cảm ơn trạm số 9',
        body: 'Các em sinh viên ở trạm 9 vừa đưa nước vừa hát, nhờ vậy mà tôi qua được đoạn ngược gió. Giải năm nay tổ chức khá hơn hẳn, trừ khâu gửi đồ.',
        after: 25,
        status: 'approved',
      },
      {
        name: 'Trần Thị Ngọ',
        title: 'Dân ven đường nói gì',
        body: 'Nhà tôi bán xôi sáng ở đường Biển, rào từ 4 giờ tới hơn 9 giờ, mất trọn buổi bán. Vui thì vui nhưng nên báo lịch trước một tháng, chứ dán giấy trước ba ngày thì trở tay không kịp.',
        phone: true,
        after: 88,
        status: 'approved',
      },
      {
        name: 'Giày chạy chính hãng 70%',
        title: 'Sale sốc giày chạy bộ',
        body: 'Giày chạy siêu nhẹ giảm 70% mừng giải chạy, 50 suất cuối cùng, inbox nhận mã hoặc vào example.com/giay-sale để đặt ngay!',
        after: 150,
        status: 'spam',
      },
      {
        name: 'Con gái ông Sửu',
        title: 'Ba tôi về nhà rồi',
        body: 'Gia đình cảm ơn hai bạn tình nguyện viên áo cam đã đi cùng ba tôi. Ông ăn hai tô cháo, đang ngủ, huy chương vẫn đeo trên cổ.',
        after: 305,
        status: 'approved',
      },
      {
        name: 'Hoàng Lộc',
        title: 'tram 6 het nuoc',
        body: 'minh chay 21km toi tram 6 khong con giot nuoc nao, phai xin nha dan. troi mat con do chu nang len la nguy hiem. de nghi btc lam ro trach nhiem, dong phi 650k chu dau co it',
        phone: true,
        after: 1820,
        status: 'pending',
      },
    ],
  },
  {
    key: 'vong-dua-xe-dap-ho-dong',
    section: 'the-thao',
    title: 'Hai mươi vòng hồ Đông, hơn nhau nửa bánh xe',
    lead: 'Chặng 84 km của giải xe đạp vòng quanh hồ Đông sáng 22/11 chỉ ngã ngũ ở mười mét cuối: La Quốc Trình, đội Bến Đông, thắng Từ Công Hậu, đội Vân Hà, sau khi trọng tài xem lại ảnh đích.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo – Vũ Thanh Sơn',
    publishedAt: '2026-11-22T12:25',
    picture: {
      alt: 'Tranh vẽ đoàn cua rơ đội mũ bảo hiểm phóng xe đạp thành hàng bên bờ hồ.',
      caption: 'Đoàn đua giải xe đạp vòng quanh hồ Đông, 96 tay đua của 14 đội.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Đường quanh hồ Đông dài đúng 4,2 km, bằng phẳng, chỉ có một khúc cua gắt ở đền Mẫu. Nhìn bản đồ thì dễ. Vào cuộc, gió đông bắc cấp 4 thổi ngang suốt 900 m bờ đê khiến đoàn 96 tay đua giãn thành từng vệt chéo ngay vòng đầu tiên, lúc 6 giờ 30.',
      },
      { h2: 'Diễn biến theo vòng' },
      {
        bullets: [
          '**Vòng 3:** năm người thoát đi, trong đó có Viêm Tấn Tài (Phú Lạc), áo vàng năm ngoái. Khoảng cách lớn nhất 48 giây.',
          '**Vòng 9:** gió mạnh, đoàn chính vỡ làm ba. Đội Vân Hà đưa cả sáu người lên kéo.',
          '**Vòng 14:** nhóm thoát đi bị bắt kịp ở khúc cua đền Mẫu. Còn 37 người trong tốp đầu.',
          '**Vòng 17:** bốn tay đua ngã ở bờ đê, một người gãy xương đòn, ba người đi tiếp. Tấn Tài đổi bánh, mất 40 giây và không trở lại được.',
          '**Vòng 20:** Vân Hà dẫn vào 600 m cuối, La Quốc Trình nấp bánh thứ ba.',
        ],
      },
      {
        p: 'Công Hậu tung cú nước rút trước, từ 220 m. “Tôi nghe tiếng xích của anh Trình bên phải thì biết mình đi sớm”, anh nói. Hai bánh trước chạm vạch gần như cùng lúc. Hội đồng trọng tài mất bốn phút với tấm ảnh đích, chênh lệch đo được là 31 cm. Thời gian của cả hai là 1 giờ 58 phút 37 giây, trung bình 42,5 km/h.',
      },
      {
        p: 'Trình, 24 tuổi, sinh viên năm cuối ngành cơ khí, tập một mình phần lớn thời gian vì đội Bến Đông chỉ có bốn người. Anh kể đã đến hồ vào sáu buổi sáng có gió để tìm xem trên bờ đê nên núp ở bên nào.',
      },
      { h2: 'Cuộc đua nữ đi một mình, về một mình' },
      {
        p: 'Nội dung nữ có 38 người, đua mười vòng. Hạ Thị Tường Vi, 20 tuổi, đội An Lạc, tấn công cuối vòng thứ tư và một mình đạp hết 25 km còn lại, về trước nhóm đuổi 1 phút 12 giây. Thành tích 1 giờ 04 phút 50 giây. Tiền thưởng ngang giải nam: 40 triệu đồng cho người nhất.',
      },
      { h2: 'Và 210 chiếc xe đủ loại' },
      {
        p: 'Trước các cuộc đua chính, 210 người dân chạy phong trào sáu vòng từ 5 giờ, lúc trời còn mờ. Có xe cuộc, xe gấp, có cả một chiếc xe chở bánh mì còn nguyên thùng gỗ. Người lớn tuổi nhất 71, nhỏ nhất 13.',
      },
      {
        p: 'Sau vụ ngã ở vòng 17, ban tổ chức cho biết sẽ đề nghị thành phố vá lại ba chỗ mặt đường rạn trên bờ đê trước mùa giải tới. Tay đua bị gãy xương đòn là Ninh Khánh Duy, đội Tân Thủy, đã được bó cố định và về nhà trong buổi sáng.',
      },
      {
        p: 'Xếp hạng đồng đội: Vân Hà nhất, Phú Lạc nhì, Bến Đông ba.',
      },
    ],
    comments: [],
  },
];
