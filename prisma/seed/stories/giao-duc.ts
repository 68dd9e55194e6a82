import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'truong-tieu-hoc-ben-dong-2',
    section: 'giao-duc',
    title: 'Trường Tiểu học Bến Đông 2 đón 1.040 học sinh sau 14 tháng xây dựng',
    lead: 'Sáng thứ hai, 12/10, tiếng trống đầu tiên vang lên ở Trường Tiểu học Bến Đông 2. Ba mươi lớp mở tại đây giúp sĩ số bình quân của khối tiểu học trong phường giảm từ 52 xuống còn 35 học sinh một lớp.',
    leadSource: 'Ban Quản lý dự án',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-10-12T08:40',
    picture: {
      alt: 'Tranh vẽ phẳng: sân trường mới với cây phượng lớn ở giữa, học sinh đeo cặp chạy về dãy lớp học ba tầng sơn vàng nhạt',
      caption: 'Cây phượng già được giữ lại giữa sân Trường Tiểu học Bến Đông 2.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Không có lễ cắt băng. Học sinh vào sân lúc 6 giờ 50, tìm tên lớp mình trên tấm bảng treo dưới gốc phượng rồi theo cô chủ nhiệm lên phòng. Bảy giờ rưỡi, Hiệu trưởng Đàm Thị Thu Hiền đánh ba hồi trống. Tiết đầu tiên của cả 30 lớp là đi một vòng xem trường: cầu thang nào lên, cầu thang nào xuống, vòi nước ở đâu, khi có chuông báo cháy thì ra sân theo lối nào.',
      },
      {
        p: 'Em Ngô Nhật Minh, lớp 3A4, đếm bàn trong phòng học mới hai lần. “Lớp cũ của con có 54 bạn, con ngồi bàn cuối không thấy bảng. Lớp này 34 bạn, bàn cuối vẫn thấy chữ”, em nói.',
      },
      { h2: '118 tỷ đồng, một cây phượng' },
      {
        p: 'Trường nằm trên khu đất 1,2 ha vốn là kho của một xí nghiệp cơ khí đã di dời. Công trình khởi công ngày 11/8/2025, tổng mức đầu tư 118 tỷ đồng từ ngân sách thành phố, gồm 30 phòng học, 8 phòng bộ môn, nhà đa năng, thư viện 240 m² và bếp ăn một chiều phục vụ 900 suất mỗi bữa.',
      },
      {
        p: 'Bản vẽ đầu tiên đặt khối lớp học chếch về phía đông, phải chặt cây phượng hơn 40 năm tuổi. Sau góp ý của tổ dân phố số 6, đơn vị thiết kế lùi tòa nhà 7,5 m và uốn hành lang vòng qua tán cây. Theo ông Từ Văn Lập, phó giám đốc Ban Quản lý dự án, phần điều chỉnh làm chậm tiến độ 19 ngày và tăng chi phí 640 triệu đồng, lấy từ khoản dự phòng.',
      },
      { h2: 'Lớp ở trường cũ cũng thoáng hơn' },
      {
        p: 'Trường Tiểu học Bến Đông 1 năm học trước có 2.080 học sinh chia 40 lớp, trong đó tám lớp phải học ở phòng ghép và nhà văn hóa phường. Đúng một nửa số em chuyển sang trường mới, theo tuyến cư trú từ phố Hàng Neo trở về phía nam. Trường cũ giữ lại 30 lớp, trả lại nhà văn hóa và có chỗ mở phòng tin học thứ hai.',
      },
      { h2: 'Cổng trường: 22 phút kẹt xe' },
      {
        p: 'Buổi sáng đầu tiên không trơn tru ở bên ngoài. Từ 6 giờ 45 đến 7 giờ 07, đoạn đường Bến Kho trước cổng chính gần như đứng yên vì ô tô dừng thả học sinh cả hai bên. Công an phường phải chuyển hướng xe sang ngõ 18.',
      },
      { p: 'Ngay từ sáng mai, 13/10, nhà trường đề nghị phụ huynh:' },
      {
        bullets: [
          'Đi xe máy, xe đạp: vào cổng phụ ngõ 18, có mái che và chỗ quay đầu.',
          'Đi ô tô: dừng tại bãi đất trống cách cổng 150 m; giáo viên trực dắt các em đi bộ vào theo tốp.',
          'Khối 1 và khối 2 vào trường từ 6 giờ 40, các khối còn lại từ 6 giờ 55.',
        ],
      },
    ],
    comments: [
      {
        name: 'Mẹ bé Tép',
        title: 'Cảm ơn vì đã giữ cây',
        body: 'Sáng nay thả con xong tôi đứng nhìn cây phượng mãi. Ngày xưa ba tôi làm ở xí nghiệp cơ khí, trưa nào cũng mắc võng ở đó. Thêm 640 triệu thì tiếc tiền thật, nhưng cái cây thì không mua lại được.',
        phone: true,
        after: 96,
        status: 'approved',
      },
      {
        name: 'Phan Quốc Vinh',
        title: 'Vài phút mà loạn',
        body: 'Kẹt xe là do mấy nhà đi ô tô cứ đòi thả con sát cổng. Cách 150 m mà cũng không chịu đi bộ. Mong công an phường phạt nghiêm vài hôm đầu.',
        after: 154,
        status: 'approved',
      },
      {
        name: 'Ẩn danh',
        title: 'Nói thẳng',
        body: 'Đám phụ huynh đi xe sang toàn lũ vô ý thức, dốt mà tưởng mình hay, con cái sau này cũng y như vậy thôi.',
        after: 310,
        status: 'rejected',
      },
      {
        name: 'Lương Mai',
        title: 'Trái tuyến thì sao',
        body: 'Nhà tôi ở cuối phố Hàng Neo, con học lớp 2 vẫn phải qua trường cũ, trong khi đi bộ sang trường mới có 300 m. Có được làm đơn xin chuyển giữa năm không, nộp cho phường hay nộp cho trường?',
        phone: true,
        after: 1275,
        status: 'approved',
      },
    ],
  },
  {
    key: 'xe-thu-vien-ra-dao',
    section: 'giao-duc',
    title: 'Xe thư viện ra đảo, sách về theo phà chiều',
    lead: 'Bảy mươi lăm phút trên phà, bốn sợi dây chằng bánh và 2.400 cuốn sách: chuyến thứ ba của xe thư viện lưu động ra xã đảo Hòn Sẻ cập bến lúc 7 giờ 50 sáng thứ sáu, 23/10, sau hai tuần lỡ hẹn vì sóng lớn.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy – Vũ Thanh Sơn',
    publishedAt: '2026-10-25T07:05',
    picture: {
      alt: 'Tranh vẽ phẳng: chiếc xe buýt sơn xanh chở đầy sách vừa rời phà ở cầu cảng, trẻ em chạy tới, phía sau là biển và đảo nhỏ',
      caption: 'Xe thư viện rời phà tại cầu cảng Hòn Sẻ, nơi học sinh đã chờ sẵn.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Anh Tạ Quang Lĩnh, tài xế, là người xuống phà sau cùng. Anh tháo dây chằng, gõ vào từng chiếc lốp rồi mới mở cửa hông. Sách trên kệ được giữ bằng những thanh gỗ ngang mà anh tự bào, vì chuyến đầu hồi tháng 8, phà lắc mạnh, cả kệ truyện tranh đổ xuống sàn, thủ thư phải xếp lại suốt buổi sáng.',
      },
      {
        p: 'Từ cầu cảng về Trường Tiểu học và THCS Hòn Sẻ chỉ 900 m, nhưng xe đi mất mười phút. Trẻ con chạy theo hai bên, đứa nào cũng muốn bám vào cửa sổ. Trường có 186 học sinh, thư viện của trường là một căn phòng 20 m² với hai tủ sách, nhiều cuốn đã quăn bìa vì hơi muối.',
      },
      { h2: 'Mỗi em ba cuốn, trả khi xe quay lại' },
      {
        p: 'Xe đỗ dưới rặng bàng, mở mái bạt, trải chiếu. Thủ thư Nguyễn Thị Ngân Hà không đọc nội quy. Chị hỏi bọn trẻ ba câu: sách ướt thì làm gì, em bé xé sách thì làm gì, thích quá không muốn trả thì làm gì. Câu cuối cùng có em đáp: “Thì chép lại ạ.”',
      },
      {
        p: 'Mỗi học sinh được mượn ba cuốn, giữ đến chuyến sau, thường là ba tuần. Hai chuyến trước cho mượn 803 lượt, thiếu chín cuốn, trong đó năm cuốn đã được mang trả sáng nay, một cuốn bọc lại bằng giấy dán tường hình con cá.',
      },
      {
        p: 'Truyện tranh hết trước tiên, điều ai cũng đoán được. Cuốn có nhiều người đặt chỗ nhất lại là tập sách về cấu tạo động cơ tàu thủy. Em Bùi Văn Hải, lớp 8, giải thích: tàu của cha em hỏng máy giữa mùa cá, thợ trong đất liền ra mất ba ngày. Em muốn biết người ta đã sửa những gì.',
      },
      { h2: 'Người lớn đứng ngoài hàng rào' },
      {
        p: 'Khoảng chín giờ, vài phụ nữ vá lưới gần đó ghé lại rồi đứng ngoài hàng rào. Họ tưởng xe chỉ dành cho học sinh. Chị Ngân Hà mời vào, một chị chọn cuốn dạy làm bánh, một chị hỏi có sách cho người mới học chữ không. Chị ấy 46 tuổi, bỏ học từ lớp hai.',
      },
      {
        quote: 'Tôi về sẽ xếp thêm một kệ sách chữ to. Lỗi của chúng tôi là đã nghĩ ra đảo thì chỉ có trẻ con cần đọc.',
      },
      {
        p: 'Chị Ngân Hà ghi điều đó vào trang cuối sổ mượn, gạch chân hai lần.',
      },
      { h2: 'Phụ thuộc con sóng' },
      {
        p: 'Xe thư viện do Thư viện thành phố vận hành, đóng trên khung xe buýt cũ, tổng chi phí 1,35 tỷ đồng, có máy chiếu, sáu máy tính bảng và tấm pin mặt trời đủ chạy quạt cả ngày. Mỗi chuyến ra đảo tốn 4,8 triệu đồng, quá nửa là cước phà. Trong năm chuyến lên lịch từ tháng 8, hai chuyến bị hủy vì gió cấp 6.',
      },
      {
        p: 'Từ tháng 11 đến tháng 2 biển động nhiều hơn. Thư viện chọn cách gửi bù: nếu lỡ chuyến, 300 cuốn sẽ đóng trong thùng nhựa kín, đi tàu khách ra đảo và nằm ở lớp học cho tới khi xe sang được. Lịch đi đất liền vẫn giữ nguyên, xã Vân Hà thứ ba, xã Tân Thủy thứ năm.',
      },
      {
        p: 'Chuyến phà về rời bến lúc 15 giờ 30. Trên xe còn 1.868 cuốn và một túi khô mực ai đó đặt trên ghế lái, không ghi tên.',
      },
    ],
    comments: [
      {
        name: 'Thầy giáo về hưu',
        title: 'Xúc động',
        body: 'Tôi dạy ở Hòn Sẻ từ 1989 đến 1997, khi đó cả trường có đúng 41 cuốn sách, tôi thuộc tên từng cuốn. Đọc bài này thấy ấm lòng. Tôi có hai thùng sách khoa học còn tốt, xin hỏi gửi về đâu?',
        phone: true,
        after: 210,
        status: 'approved',
      },
      {
        name: 'Thanh Trúc',
        title: 'Sách chữ to',
        body: 'Bà nội em ở đảo cũng chỉ biết đọc chữ lớn. Mong chị thủ thư mang thêm sách chữ to và cả sách nói nữa, tối bà nghe được.',
        after: 655,
        status: 'approved',
      },
      {
        name: 'tuan bien',
        title: 'cuoc pha',
        body: 'cuoc pha cho xe sach ma cung thu hon 2 trieu thi hoi cao, thanh pho nen noi voi ben pha mien cho nguoi ta. cho sach cho tre em chu co phai cho hang di ban dau',
        after: 2040,
        status: 'pending',
      },
    ],
  },
  {
    key: 'hoc-boi-mien-phi',
    section: 'giao-duc',
    title: '3.000 học sinh được học bơi miễn phí: đăng ký từ 8 giờ thứ năm',
    lead: 'Năm bể bơi có mái che của thành phố mở 120 lớp bơi miễn phí cho học sinh từ lớp 3 đến lớp 5, khai giảng ngày 19/10. Phụ huynh đăng ký từ 8 giờ thứ năm, 8/10, đến hết thứ sáu, 16/10, hoặc khi đủ chỗ.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-10-06T17:25',
    picture: {
      alt: 'Tranh vẽ phẳng: bể bơi trong nhà chia làn bằng phao màu, các em nhỏ đội mũ bơi ôm ván tập đạp chân, huấn luyện viên đứng trên bờ',
      caption: 'Mỗi lớp bơi có 25 học sinh và hai giáo viên, một người dưới nước, một người trên bờ.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Chương trình do Sở Giáo dục và Đào tạo phối hợp với Sở Văn hóa và Thể thao tổ chức, kinh phí 4,2 tỷ đồng từ ngân sách thành phố. Học sinh không đóng bất cứ khoản nào, kể cả tiền vé vào bể; gia đình chỉ chuẩn bị đồ bơi, mũ và kính. Các em thuộc hộ nghèo, cận nghèo được phát miễn phí bộ đồ này tại buổi đầu.',
      },
      { h2: 'Ai được đăng ký, học ở đâu' },
      {
        bullets: [
          '**Đối tượng:** học sinh lớp 3, 4, 5 đang học tại Lạc Giang, chưa bơi được 25 m.',
          '**Ưu tiên:** 900 chỗ giữ riêng đến hết ngày 11/10 cho học sinh các xã Vân Hà, Tân Thủy, Hòn Sẻ và con hộ nghèo, cận nghèo.',
          '**Địa điểm:** bể Bến Đông, Trần Phú, An Lạc, Phú Lạc và Đông Giang, mỗi bể 600 em.',
          '**Thời gian:** 15 buổi, mỗi buổi 60 phút, tuần hai buổi, kết thúc ngày 13/12.',
          '**Khung giờ:** 17 giờ và 18 giờ 15 các ngày trong tuần; bảy ca từ 7 giờ 30 đến 17 giờ vào thứ bảy, chủ nhật.',
        ],
      },
      {
        p: 'Học sinh Hòn Sẻ học dồn vào thứ bảy và chủ nhật tại bể Bến Đông, đi phà miễn vé cùng giáo viên của trường, ở lại nhà khách thành phố một đêm.',
      },
      { h2: 'Bốn bước đăng ký' },
      {
        numbers: [
          'Vào [trang đăng ký học bơi](https://example.org/hoc-boi), nhập mã định danh học sinh ghi trong sổ liên lạc điện tử.',
          'Chọn bể và hai khung giờ theo thứ tự mong muốn.',
          'Trả lời bảy câu hỏi về sức khỏe. Em nào có tiền sử tim mạch, động kinh, viêm tai giữa tái phát cần thêm giấy xác nhận của bác sĩ.',
          'Nhận mã lớp qua tin nhắn trong vòng 48 giờ. Vắng hai buổi đầu không báo, chỗ học được chuyển cho em trong danh sách chờ.',
        ],
      },
      {
        p: 'Phụ huynh không dùng điện thoại thông minh có thể đăng ký tại văn phòng trường hoặc bộ phận một cửa của phường, xã trong giờ hành chính.',
      },
      { h2: 'Trời lạnh có học không?' },
      {
        p: 'Đây là câu hỏi nhiều nhất ở đợt thử nghiệm đầu năm. Bà Khổng Thị Lan Anh, Phó trưởng phòng Giáo dục thể chất của sở, cho biết cả năm bể đều giữ nước ở mức 28–29 độ C. Khi nhiệt độ ngoài trời xuống dưới 13 độ C, lớp nghỉ và học bù; phòng thay đồ có máy sưởi.',
      },
      {
        p: 'Kết quả của đợt thử với 420 em: 371 em bơi được 25 m sau 15 buổi, đạt 88%. Nhóm còn lại chủ yếu do nghỉ quá ba buổi. Ngoài bơi ếch, hai buổi cuối dạy nổi người chờ cứu, cách gọi người lớn và dùng sào, can nhựa cứu bạn từ trên bờ.',
      },
      {
        p: '“Chúng tôi dặn các em một điều đến thuộc lòng: biết bơi rồi cũng không nhảy xuống cứu bạn”, bà Lan Anh nói.',
      },
    ],
    comments: [
      {
        name: 'Phạm Hồng Sinh',
        title: 'Nên làm từ lâu',
        body: 'Xóm tôi sát sông, năm nào cũng lo. Học bơi mà dạy cả cách cứu từ trên bờ là đúng chỗ cần. Đề nghị năm sau mở cho cả lớp 6, lớp 7, nhiều cháu lớn rồi vẫn chưa biết bơi.',
        phone: true,
        after: 41,
        status: 'approved',
      },
      {
        name: 'Me Bong',
        title: 'ko vao dc trang',
        body: 'minh nhap ma dinh danh cua con thi bao khong hop le, thu 3 lan roi. Co ai bi giong minh ko, hay la chua den gio mo nen no bao vay?',
        after: 890,
        status: 'pending',
      },
      {
        name: 'Shop Cá Mập Con',
        title: 'Đồ bơi trẻ em xả kho',
        body: 'Combo đồ bơi + mũ + kính chỉ 49k, tặng phao tay cho 100 mẹ chốt đơn sớm nhất! Hàng đẹp như hình, đổi trả 7 ngày. Chốt tại example.com/do-boi-be nhé các mẹ ơi.',
        after: 1412,
        status: 'spam',
      },
      {
        name: 'Đinh Thị Loan',
        title: 'Ca 17 giờ quá sớm',
        body: 'Công nhân chúng tôi 17 giờ mới tan ca, về tới bể là 17 giờ 40. Các ca cuối tuần thì chắc hết chỗ nhanh. Có thể thêm ca 19 giờ 30 được không ạ?',
        after: 1733,
        status: 'approved',
      },
    ],
  },
  {
    key: 'robot-cua-hoc-sinh-lac-giang',
    section: 'giao-duc',
    title: 'Con robot chìm hai lần và 143 kg rác trên kênh Cửa Đình',
    lead: 'Năm học sinh lớp 11 Trường THPT Lạc Giang mất tám tháng để làm một chiếc thuyền robot biết nhặt rác. Các em kể nhiều nhất về hai lần nó chìm, vì theo các em, mọi thứ dùng được hôm nay đều bắt đầu từ đó.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu',
    publishedAt: '2026-11-17T09:30',
    picture: {
      alt: 'Tranh vẽ phẳng: nhóm học sinh áo trắng đứng trên bờ kênh cầm bộ điều khiển, dưới nước là thuyền robot hai phao vàng đang gom rác',
      caption: 'Thuyền robot Vạc gom rác trên kênh Cửa Đình, đoạn chảy qua phường An Lạc.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Lần thứ nhất là ngày 18/4, ở hồ cá sau trường. Nước vào hộp mạch qua một lỗ vít mà ai cũng nghĩ người khác đã bịt. Bo mạch 900.000 đồng cháy sau bốn giây. Lần thứ hai, giữa tháng 6, máy chạy tốt cho đến khi băng chuyền vớt trúng một chiếc gối bông ngậm nước. Mũi thuyền chúi xuống, phần còn lại đi theo.',
      },
      {
        p: '“Hôm đó bọn em ngồi trên bờ, cười một lúc rồi không ai cười nữa”, Mạc Hoàng Nam, trưởng nhóm, nhớ lại. Tối về, Nam mở một tệp mới trên máy tính, đặt tên *Những thứ đã hỏng*. Đến nay tệp có 64 dòng.',
      },
      { h2: 'Đặt tên theo loài chim đêm' },
      {
        p: 'Thuyền tên là Vạc, vì các em định cho nó làm việc buổi tối, lúc kênh vắng ghe. Vạc dài 1,3 m, nặng 14 kg, gồm hai phao ghép từ ống nước, băng chuyền lưới ở giữa và giỏ chứa 40 lít phía sau. Camera trước mũi phân biệt rác với bèo và vịt; phần mềm do Tăng Bảo Hân viết, học từ 5.200 tấm ảnh cả nhóm chụp trong kỳ nghỉ hè.',
      },
      {
        p: 'Vịt là chuyện nghiêm túc. Ở bản đầu, Vạc lao thẳng vào đàn vịt của bà Hường, nhà bên kênh, vì lông trắng giống túi ni lông. Hân phải xin bà cho ngồi chụp vịt ba buổi chiều. Hiện tỷ lệ nhận đúng rác đạt 91% khi trời sáng, nhưng chỉ 68% lúc nhá nhem, nên tham vọng chạy đêm còn phải đợi.',
      },
      { h2: 'Sáu buổi sáng thứ bảy' },
      {
        p: 'Từ 10/10 đến 14/11, nhóm thử máy sáu sáng thứ bảy liền trên 700 m kênh Cửa Đình, có người của đội thoát nước đi thuyền theo. Tổng cộng Vạc gom được 143 kg. Nhóm ngồi phân loại từng túi trên bờ:',
      },
      {
        bullets: [
          'Túi và màng nhựa: 61 kg',
          'Chai, hộp, cốc: 38 kg',
          'Xốp: 17 kg',
          'Thứ khác, trong đó có ba chiếc dép cùng bên trái: 27 kg',
        ],
      },
      {
        p: 'Ông Ngụy Văn Thắng, tổ trưởng tổ vớt rác của đội thoát nước, 22 năm trong nghề, không khen ngay. Ông bảo một công nhân đi thuyền vớt được 60–80 kg một buổi, gấp ba máy. “Nhưng máy chui được dưới gầm cầu Đình, chỗ đó thấp, hôi, anh em tôi phải nằm rạp xuống mà vớt. Nếu nó chỉ làm mỗi chỗ ấy thôi tôi cũng mừng.”',
      },
      {
        p: 'Câu nói làm nhóm đổi hướng. Bản thứ tư, đang lắp, thấp hơn 18 cm và có đèn, dành riêng cho các gầm cầu và miệng cống.',
      },
      { h2: 'Tiền, điểm và giờ ngủ' },
      {
        p: 'Đến nay Vạc tốn 11,4 triệu đồng: trường cho 5 triệu, quỹ lớp 2 triệu, còn lại là tiền các em bán giấy vụn và sửa quạt điện cho khu trọ. Pin lấy từ xe đạp điện cũ, chạy được hai giờ rưỡi.',
      },
      {
        p: 'Cô Thái Thị Mỹ Dung, giáo viên vật lý hướng dẫn nhóm, đặt hai điều kiện: không em nào xuống nước khi chưa có người lớn và phòng thực hành khóa cửa lúc 18 giờ. Học kỳ trước, hai em tụt điểm môn văn; nhóm chia nhau kèm, giờ họp rút từ bốn xuống còn hai buổi một tuần.',
      },
      {
        p: 'Ngày 5/12, Vạc dự vòng chung kết sáng tạo trẻ của thành phố. Nam nói giải thưởng thì thích, nhưng mục tiêu em ghi trên bảng là dòng khác: “Không thêm dòng 65.”',
      },
    ],
    comments: [
      {
        name: 'Bà Hường nuôi vịt',
        title: 'Vịt nhà tôi lên báo',
        body: 'Mấy đứa nhỏ ngoan lắm, chụp vịt xong còn phụ tôi lùa về chuồng. Nhờ tụi nó mà đoạn kênh sau nhà đỡ mùi. Hôm nào chạy nữa thì ghé ăn trứng luộc.',
        after: 83,
        status: 'approved',
      },
      {
        name: 'Kỹ sư Hiển',
        title: 'Góp ý kỹ thuật',
        body: 'Với hộp mạch nên đổ keo hoặc dùng hộp chuẩn IP67 và đặt cảm biến báo nước vào. Chuyện chúi mũi có thể giải quyết bằng công tắc giới hạn tải trên băng chuyền. Các em giữ được tệp ghi lỗi như vậy là hơn nhiều kỹ sư mới ra trường.',
        phone: true,
        after: 342,
        status: 'approved',
      },
      {
        name: 'k11 thpt',
        title: 'Xin vô nhóm',
        body: 'em học lớp 10 trường mình, em biết hàn mạch với vẽ 3D, nhóm còn tuyển ko ạ. Mà cho e hỏi 5200 ảnh là gán nhãn tay hết hả anh chị???',
        after: 1508,
        status: 'pending',
      },
    ],
  },
  {
    key: 'cong-khai-bua-an-ban-tru',
    section: 'giao-duc',
    title: 'Công khai bữa ăn bán trú từng ngày: 41 trường đã làm, phụ huynh soi từng lạng thịt',
    lead: 'Sau ba tuần công khai thực đơn, ảnh khay ăn và hóa đơn thực phẩm mỗi ngày, 41 trong 58 trường có bán trú ở Lạc Giang nhận 1.260 góp ý của phụ huynh. Có trường đổi nhà cung cấp, có trường xin giãn việc vì thiếu người.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo – Hoàng Gia Hân',
    publishedAt: '2026-10-28T11:15',
    picture: {
      alt: 'Tranh vẽ phẳng: bếp ăn trường học sáng sủa, hai cô cấp dưỡng chia thức ăn vào các khay inox xếp thành hàng, bảng thực đơn treo trên tường',
      caption: 'Khay ăn mẫu được cân và chụp ảnh trước giờ chia suất tại một bếp bán trú.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      { h2: 'Ngày của một khay cơm' },
      {
        p: '5 giờ 40, xe thực phẩm tới cửa bếp Trường Tiểu học An Lạc. Ba người cùng ký nhận: bếp trưởng, kế toán và một phụ huynh trực theo lịch. Sáng thứ ba, 27/10, đến phiên anh Thạch Văn Quyền, thợ điện lạnh. Anh cân lại rổ thịt vai: 31,2 kg, đúng phiếu. Rau cải thiếu 800 g, người giao hàng ghi nợ, anh bắt viết hẳn vào biên bản.',
      },
      {
        p: '10 giờ 05, một khay mẫu được đặt lên cân. Ảnh khay, thực đơn, tổng tiền chợ và số suất lên trang của trường trước 10 giờ 30. Hóa đơn được đăng chậm nhất 16 giờ. Hôm ấy 612 suất, tiền thực phẩm 15.147.000 đồng, tức 24.750 đồng trong suất ăn 33.000 đồng; phần còn lại là chất đốt, nhân công, bữa xế và nước rửa.',
      },
      { h2: 'Góp ý đổi được gì' },
      {
        p: 'Quy định có hiệu lực từ thứ hai, 5/10, theo hướng dẫn của Sở Giáo dục và Đào tạo. Tính đến thứ sáu tuần trước, 23/10, cổng góp ý chung ghi nhận 1.260 ý kiến, 74% đã được trả lời trong hai ngày làm việc. Một số thay đổi thấy được ngay:',
      },
      {
        bullets: [
          'Trường Tiểu học Đông Giang 1 chấm dứt hợp đồng với nhà cung cấp trứng sau khi phụ huynh phát hiện đơn giá cao hơn chợ đầu mối 34%.',
          'Bảy trường bỏ xúc xích và chả viên làm sẵn khỏi thực đơn.',
          'Mười hai trường chuyển sữa chua từ bữa chính sang bữa xế vì trẻ ăn ngọt trước, bỏ cơm.',
          'Một trường ở phường Trần Phú hoàn lại 9,6 triệu đồng do tính trùng tiền gas tháng 9.',
        ],
      },
      {
        p: 'Ảnh cũng gây hiểu lầm. Ngày 14/10, ảnh khay ăn của một trường mầm non với hai miếng cá nhỏ được chia sẻ hơn nghìn lượt kèm lời trách. Nhà trường cân lại trước mặt phụ huynh: 58 g cá đã lọc xương, vượt mức 50 g của thực đơn tuần. Từ đó sở yêu cầu trong ảnh phải có thước và số cân.',
      },
      { h2: 'Mười bảy trường còn lại' },
      {
        p: 'Trong 17 trường chưa công khai, 11 trường thuê nấu trọn gói và nói đơn vị nấu không chịu đưa hóa đơn gốc. Sáu trường nhỏ thiếu người: kế toán kiêm văn thư, có nơi hiệu phó tự chụp ảnh rồi đăng.',
      },
      {
        p: 'Một hiệu trưởng đề nghị không nêu tên cho biết mỗi ngày bà mất gần hai giờ trả lời tin nhắn, nhiều tin gửi lúc nửa đêm. “Minh bạch là đúng, tôi ủng hộ. Nhưng cô giáo không phải người canh chợ. Nếu bữa nào cũng có người hỏi vì sao rau muống hôm nay đắt hơn hôm qua hai nghìn, chúng tôi sẽ kiệt sức.”',
      },
      {
        p: 'Bà Âu Thị Hải Yến, Phó giám đốc sở, cho biết hai việc sẽ làm trong tháng 11. Thứ nhất, bảng giá tham chiếu của 60 mặt hàng lấy từ ba chợ được cập nhật sáng thứ hai hằng tuần, để phụ huynh và nhà trường cùng so. Thứ hai, cổng góp ý chỉ nhận tin từ 6 giờ đến 20 giờ, mỗi tài khoản tối đa hai ý kiến một ngày. Hợp đồng nấu trọn gói ký mới từ 1/1/2027 bắt buộc có điều khoản cung cấp hóa đơn.',
      },
      { h2: 'Phần trẻ để lại' },
      {
        p: 'Con số ít được chú ý nhất có lẽ lại đáng xem nhất. Trường Tiểu học An Lạc cân thức ăn thừa mỗi trưa. Tuần đầu tháng 10, trung bình mỗi em bỏ 92 g; tuần trước còn 61 g, sau khi bếp thái rau nhỏ hơn và bớt canh mặn. Bảng cân treo ngay cửa nhà ăn. Học sinh lớp 5 thay nhau ghi, và các em đã bắt đầu cãi nhau xem lớp nào ăn sạch nhất.',
      },
    ],
    comments: [
      {
        name: 'Bố bé Gạo',
        title: 'Ủng hộ hết mình',
        body: 'Tôi đã đi trực nhận hàng một buổi, về mới thấy cô bếp vất vả cỡ nào. Công khai để hai bên hiểu nhau chứ không phải để rình lỗi nhau. Phụ huynh nào hay chê mời đi trực lúc 5 giờ 40 một lần.',
        phone: true,
        after: 22,
        status: 'approved',
      },
      {
        name: 'Kim Oanh',
        title: 'Thương thầy cô',
        body: 'Mình là giáo viên mầm non, lương đã ít, giờ thêm chụp ảnh, cân, đăng, trả lời. Sở nên cấp cho mỗi trường một nhân viên phụ trách việc này, đừng giao thêm cho giáo viên.',
        after: 61,
        status: 'approved',
      },
      {
        name: 'Dân An Lạc',
        title: 'Lộ mặt',
        body: 'Con bé kế toán tên Xuyến nhà số 31 ngõ Giếng mới mua xe hơi tháng trước, lương bao nhiêu mà mua. Cứ vào nhà nó mà hỏi là ra hết tiền thịt.',
        after: 118,
        status: 'rejected',
      },
      {
        name: 'Trần Thị Vui',
        title: 'Bán rau ở chợ xin nói',
        body: 'Giá rau sáng với trưa đã khác nhau, mưa một trận là lên ba bốn nghìn. Lấy giá thứ hai áp cho cả tuần thì người giao hàng chỉ có nước giao rau xấu cho đủ giá. Nên cho biên độ lên xuống chừng 15%.',
        after: 240,
        status: 'approved',
      },
      {
        name: 'me cua Tom',
        title: 'truong con minh chua co',
        body: 'truong con minh thue ngoai nau, hoi hoa don thi noi ben nau giu. mong so lam nhanh chu doi den thang 1 thi lau qua. con di hoc ve toan keu doi',
        phone: true,
        after: 385,
        status: 'pending',
      },
      {
        name: 'Sói Cô Đơn',
        title: 'Chán',
        body: 'Toàn chuyện vớ vẩn, báo hết việc à mà đi cân từng miếng cá. Đội bóng thành phố đá như mơ ngủ sao không ai viết, huấn luyện viên nên về quê chăn bò.',
        after: 702,
        status: 'rejected',
      },
      {
        name: 'Lâm Chí Cường',
        title: 'Câu hỏi về 8.250 đồng',
        body: 'Bài viết cho biết 24.750 đồng là tiền thực phẩm, còn 8.250 đồng là chất đốt, nhân công, bữa xế… Khoản này cũng nên tách ra từng dòng. Đã công khai thì công khai cho trọn.',
        after: 1150,
        status: 'approved',
      },
      {
        name: 'Quế Chi',
        title: 'Trẻ dị ứng',
        body: 'Con tôi dị ứng đậu phộng và tôm. Thực đơn đăng lúc 10 giờ rưỡi thì đã nấu rồi. Có thể đăng thực đơn cả tuần từ chiều thứ sáu, kèm ghi chú các chất dễ gây dị ứng được không?',
        phone: true,
        after: 2210,
        status: 'pending',
      },
    ],
  },
];
