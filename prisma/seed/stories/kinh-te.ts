import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'cang-can-phu-lac',
    section: 'kinh-te',
    title: 'Cảng cạn Phú Lạc đón container đầu tiên sau 22 tháng xây dựng',
    lead: '7 giờ 20 sáng 4/11, cẩu giàn số 1 của cảng cạn Phú Lạc hạ xuống bãi chiếc container 40 feet chở đồ gỗ của một nhà máy ở phường Đông Giang. Từ nay, hàng xuất khẩu trong vùng có thể làm thủ tục hải quan ngay tại phường Phú Lạc.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo',
    publishedAt: '2026-11-04T10:45',
    picture: {
      alt: 'Tranh vẽ phẳng: cẩu giàn màu cam nâng một container trên bãi xếp nhiều container xanh, đỏ, vàng; xe đầu kéo chờ bên dưới',
      caption: 'Cẩu giàn hạ container đầu tiên xuống bãi của cảng cạn Phú Lạc, sáng 4/11.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Chiếc container thuộc lô 24 chiếc của Công ty Gỗ Sông Lạc, xếp bàn ghế ngoài trời đi châu Âu. Xe rời nhà máy lúc 6 giờ 35, theo đường vành đai 3 tới cổng cân tự động lúc 7 giờ 05 và dừng ở đó chưa đầy một phút. Đến 9 giờ 10, thủ tục của cả lô đã xong. Tối nay, sà lan sẽ chở hàng xuôi sông Lạc ra cảng biển.',
      },
      {
        p: 'Cảng cạn do Công ty Cổ phần Cảng Phú Lạc đầu tư. Giai đoạn một rộng 18,6 ha, vốn 742 tỷ đồng, khởi công tháng 1/2025, gồm bãi container 9 ha, hai cẩu giàn, kho gom hàng lẻ 12.000 m², bến sà lan dài 110 m và khu kiểm tra tập trung của hải quan. Công suất thiết kế là 60.000 TEU mỗi năm.',
      },
      { h2: 'Mỗi container bớt khoảng 1,2 triệu đồng' },
      {
        p: 'Lâu nay, hàng của các nhà máy phía tây thành phố đi thẳng ra cảng biển cách 64 km. Tài xế phải tới trước hạn hạ container chừng tám tiếng để chừa thời gian kiểm hóa và phòng kẹt xe. Một lô hàng bị yêu cầu mở kiểm tra có thể lỡ tàu, chậm cả tuần.',
      },
      {
        p: 'Ông Lưu Đình Khải, trưởng phòng xuất nhập khẩu của Gỗ Sông Lạc, tính rằng đi qua cảng cạn, mỗi container 40 feet bớt khoảng 1,2 triệu đồng, gồm 700.000 đồng cước bộ và 500.000 đồng tiền chờ.',
      },
      {
        quote: 'Tiền tiết kiệm là một chuyện. Điều chúng tôi cần hơn là biết chắc giờ nào hàng xong thủ tục để hẹn với khách.',
      },
      {
        p: 'Để hút khách trong giai đoạn đầu, cảng áp dụng ba ưu đãi đến hết ngày 31/1/2027:',
      },
      {
        bullets: [
          'Giảm 30% phí nâng hạ container có hàng.',
          'Miễn phí lưu bãi năm ngày đầu với hàng xuất, ba ngày đầu với hàng nhập.',
          'Xe đặt lịch trước ít nhất bốn giờ được đi làn riêng qua cổng.',
        ],
      },
      { h2: 'Đường vào cảng còn hai làn' },
      {
        p: 'Điểm nghẽn dễ thấy nhất là 1,8 km đường nối từ vành đai 3 vào cổng. Đoạn này mới có hai làn xe, đi ngang trường THCS Phú Lạc. “Hai xe container tránh nhau là người đi xe máy phải nép hẳn vào lề”, anh Phan Văn Tới, tài xế chở chuyến thứ ba trong sáng nay, nhận xét.',
      },
      {
        p: 'Bà Nguyễn Thị Kim Loan, Phó chủ tịch UBND phường Phú Lạc, cho biết từ thứ hai, 9/11, xe container không được vào đoạn đường này trong hai khung giờ 6 giờ 30 – 7 giờ 30 và 16 giờ 30 – 17 giờ 30. Dự án mở rộng lên bốn làn đã được ghi vốn, dự kiến khởi công quý II/2027.',
      },
      { h2: 'Cần 3.000 TEU mỗi tháng để hòa vốn' },
      {
        p: 'Theo ông Bùi Quang Thiệu, giám đốc cảng, 11 doanh nghiệp đã ký hợp đồng với sản lượng cộng lại khoảng 1.900 TEU mỗi tháng. Cảng cần 3.000 TEU mới đủ bù chi phí vận hành và ông đặt mốc đạt con số này vào tháng 9/2027. Sà lan hiện chạy hai chuyến một tuần, tối thứ tư và tối chủ nhật; nếu lượng hàng tăng như dự tính, sau Tết sẽ có bốn chuyến.',
      },
    ],
    comments: [
      {
        name: 'Đỗ Hữu Phước',
        title: 'Góc nhìn tài xế',
        body: 'Tôi chạy đầu kéo 12 năm, đêm nằm chờ ở cảng biển là chuyện cơm bữa. Có cảng cạn thì đỡ một chặng dài. Mong cảng bố trí chỗ tắm, chỗ nghỉ cho anh em, đừng để xe đậu dọc đường rồi lại bị phạt.',
        phone: true,
        after: 48,
        status: 'approved',
      },
      {
        name: 'Phụ huynh Phú Lạc',
        title: 'Lo cho tụi nhỏ',
        body: 'Cấm giờ cao điểm là đúng nhưng học sinh lớp chiều tan lúc 17 giờ 15, có hôm sinh hoạt câu lạc bộ tới 17 giờ 45. Nhờ phường xem lại khung giờ chiều, kéo dài thêm nửa tiếng.',
        after: 195,
        status: 'approved',
      },
      {
        name: 'Minh Quân',
        title: 'hàng lẻ',
        body: 'Cho hỏi cty nhỏ mỗi tháng chỉ xuất vài khối hàng thì gửi kho hàng lẻ đc không, giá tính theo khối hay theo tấn vậy ạ',
        after: 1320,
        status: 'pending',
      },
    ],
  },
  {
    key: 'lo-gom-dien-van-ha',
    section: 'lang-nghe',
    title: 'Làng gốm Vân Hà mở cửa mẻ lò điện đầu tiên',
    lead: 'Ông Đinh Văn Khoát thức trắng bên lò không biết bao nhiêu đêm trong 45 năm làm gốm. Đêm 8/10, lần đầu tiên ông về nhà ngủ khi lò đang lên nhiệt, rồi năm giờ sáng đã quay lại ngồi nhìn con số nhảy trên bảng điều khiển.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy',
    publishedAt: '2026-10-11T06:15',
    picture: {
      alt: 'Tranh vẽ phẳng: người thợ ngồi vuốt bình bên bàn xoay, sau lưng là kệ xếp đầy bình, bát và một lò nung cửa sắt',
      caption: 'Xưởng gốm của gia đình ông Khoát ở xã Vân Hà, nơi đặt chiếc lò điện đầu tiên của làng.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Lò được bật lúc 21 giờ thứ năm để tận dụng giờ điện thấp điểm. Nhiệt lên chậm trong sáu tiếng đầu cho đất nhả hết hơi nước, sau đó tăng dần tới 1.220 độ C, giữ nhiệt 40 phút rồi tự ngắt. Muốn mở cửa phải chờ thêm một ngày một đêm. Trưa thứ bảy, 10/10, khi nhiệt độ xuống dưới 80 độ, hơn ba chục người trong làng đã đứng kín sân.',
      },
      {
        p: 'Trong lò có 186 món: bình cắm hoa, bát ăn cơm, ấm tích, mấy con nghê nhỏ do học trò nặn. Ông Khoát cầm chiếc bát đầu tiên, gõ móng tay vào miệng bát, ghé tai nghe rồi chuyền cho người đứng cạnh. Không ai nói gì cho tới khi chiếc bát đi hết một vòng.',
      },
      { h2: 'Mười một món hỏng' },
      {
        p: 'Kiểm đếm xong, 11 món không đạt, phần lớn bị rỗ men ở hàng kệ sát cửa. Tỷ lệ hỏng chưa tới 6%. Với lò than, một mẻ hỏng 18–20% vẫn được coi là bình thường, mẻ xấu trời có khi mất một phần ba.',
      },
      {
        p: 'Chị Đinh Thị Mận, con gái ông, người đứng tên vay vốn mua lò, ghi từng khoản vào quyển sổ học sinh. Chiếc lò dung tích 2 m³ giá 480 triệu đồng, quỹ khuyến công của thành phố hỗ trợ một nửa. Mẻ đầu tiêu thụ 820 kWh, tiền điện khoảng 1,3 triệu đồng. Một mẻ lò than cùng cỡ tốn gần 2 triệu đồng tiền than, chưa kể hai công thợ thay nhau canh lửa suốt ba ngày đêm.',
      },
      {
        p: '“Tôi không dám nói lò điện rẻ hơn, vì còn tiền gốc phải trả ngân hàng trong bốn năm”, chị Mận nói. “Nhưng tôi biết trước mẻ này ra bao nhiêu hàng, giao ngày nào. Trước đây nhận đơn của nhà hàng mà cứ thấp thỏm.”',
      },
      { h2: 'Màu men của khói' },
      {
        p: 'Cái được không che hết cái mất. Gốm Vân Hà xưa nay nổi tiếng với sắc *nâu da lươn* loang vệt xám, thứ màu sinh ra khi lửa thiếu hơi và khói quẩn trong lò. Lò điện sạch khói nên men ra đều, sáng, hơi “hiền”. Cụ Vũ Văn Tộ, 84 tuổi, thợ cả của làng, xoay chiếc bình dưới nắng một lúc lâu rồi bảo: “Đẹp, nhưng chưa phải nó.”',
      },
      {
        p: 'Ông Khoát đồng ý với cụ. Gia đình ông giữ lại chiếc lò bầu ở góc vườn, mỗi năm đốt bốn mẻ bằng củi keo cho dòng hàng cần màu men cũ. Phần còn lại, ông đang thử pha tro trấu vào men để tìm lại vệt loang mà không cần khói. Sau lưng ông, trên kệ gỗ, 23 miếng thử được đánh số bằng bút chì.',
      },
      { h2: 'Sáu hộ xếp hàng chờ' },
      {
        p: 'Làng hiện có 38 hộ làm gốm, 31 lò than. Theo kế hoạch của UBND xã Vân Hà, lò than trong khu dân cư phải dừng trước ngày 31/12/2028. Sáu hộ đã nộp hồ sơ xin hỗ trợ mua lò điện, nhưng trạm biến áp cuối làng chỉ còn gánh được thêm hai lò. Công ty điện lực hẹn nâng công suất trạm trong quý I/2027.',
      },
      {
        p: 'Trong lúc chờ, gia đình ông Khoát cho các hộ nung nhờ mỗi tháng ba mẻ, tính đúng tiền điện. Mẻ thứ hai vào lò tối thứ ba, 13/10, một nửa là hàng của hàng xóm.',
      },
    ],
    comments: [
      {
        name: 'Lê Thị Bích',
        title: 'Nhớ khói lò',
        body: 'Tôi là con gái Vân Hà lấy chồng xa. Hồi nhỏ cứ thấy khói xám là biết sắp có tiền đóng học. Giờ mừng vì bố mẹ tôi bên đó đỡ ho, nhưng đọc đoạn cụ Tộ nói “chưa phải nó” vẫn thấy nao lòng.',
        phone: true,
        after: 130,
        status: 'approved',
      },
      {
        name: 'Nguyễn Đăng Kha',
        title: 'Góp ý về men',
        body: 'Muốn có vệt loang trong lò điện có thể tạo môi trường khử bằng cách đưa ít gỗ vào hộp kín cùng sản phẩm. Làm cẩn thận vì hại dây mai-so. Chúc bác Khoát sớm tìm được màu.',
        after: 911,
        status: 'approved',
      },
    ],
  },
  {
    key: 'cho-dem-ven-song',
    section: 'kinh-te',
    title: 'Chợ đêm ven sông tròn một năm: đông khách hơn, ồn hơn và bắt đầu kén người bán',
    lead: '132 gian hàng sáng đèn dọc kè sông Lạc tối thứ bảy 14/11, đúng một năm sau đêm khai trương. Doanh thu tăng, việc làm có thêm, nhưng gần hai phần ba số tiểu thương đầu tiên đã rời chợ và người dân hai con phố kế bên vẫn chờ lời giải cho tiếng loa.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu – Hoàng Gia Hân',
    publishedAt: '2026-11-15T21:20',
    picture: {
      alt: 'Tranh vẽ phẳng: dãy gian hàng treo đèn lồng vàng cam bên bờ sông ban đêm, ánh đèn in thành vệt dài trên mặt nước',
      caption: 'Đèn lồng của chợ đêm soi xuống sông Lạc, đoạn kè phường Bến Đông.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Chợ họp từ 18 giờ đến 23 giờ các tối thứ năm đến chủ nhật, trên 620 m kè thuộc phường Bến Đông. Ban Quản lý chợ công bố bốn con số của năm đầu tiên:',
      },
      {
        bullets: [
          '**912.000 lượt khách**, đếm bằng camera ở ba lối vào; đông nhất là tối mùng 4 Tết với 14.300 lượt.',
          '**132 gian hàng**, so với 86 gian ngày mở cửa; ẩm thực chiếm 71 gian.',
          '**1,1 triệu đồng** là doanh thu bình quân mỗi gian một tối, theo khảo sát 90 hộ trong tháng 10.',
          '**340 người** có việc làm thêm, quá nửa là sinh viên.',
        ],
      },
      { h2: 'Người ở lại, người rời đi' },
      {
        p: 'Trong 86 hộ bán hàng từ đêm 14/11/2025, nay còn 31. Bà Tống Thị Lệ, bán chè kho và bánh gai, thuộc nhóm ở lại. Ba tháng đầu bà lỗ 9 triệu đồng vì làm quá nhiều loại, khách xem rồi đi. “Tôi bỏ bớt, chỉ giữ bốn món, viết giá thật to. Tối nào hết hàng trước 21 giờ rưỡi là tôi biết mai nấu thêm được”, bà kể.',
      },
      {
        p: 'Anh Cao Văn Huân thì trả gian hồi tháng 6. Anh bán đồ gỗ tiện của làng nghề, tối bán được nhất cũng chỉ 400.000 đồng, trong khi tiền thuê 1,8 triệu đồng một tháng, thêm điện nước và người đứng quầy. Gian cũ của anh giờ bán trà trái cây. Trên cả dãy, hàng thủ công địa phương giảm từ 24 xuống còn 9 gian.',
      },
      {
        p: 'Ông Hà Trọng Nghĩa, Trưởng Ban Quản lý chợ, thừa nhận đây là điều đáng tiếc nhất. Từ tháng 1/2027, 15 gian gần sân khấu sẽ dành riêng cho hàng làng nghề, giá thuê bằng nửa mức chung, kèm điều kiện người bán phải làm mẫu tại chỗ ít nhất một tối mỗi tuần.',
      },
      { h2: '74 decibel trước cửa nhà' },
      {
        p: 'Phố Kè Đá và phố Hàng Neo cách chợ một hàng cây. Từ đầu năm, UBND phường Bến Đông nhận 57 phản ánh của người dân hai phố này, 39 trong đó về tiếng ồn. Kết quả đo tối 24/10 cho thấy lúc 22 giờ 15, mức ồn trước nhà số 12 Kè Đá là 74 dBA, trong khi giới hạn sau 22 giờ ở khu dân cư là 55 dBA.',
      },
      {
        quote: 'Chúng tôi không đòi dẹp chợ. Chúng tôi chỉ xin loa tắt lúc mười giờ và xe máy đừng dựng kín cửa nhà người ta.',
      },
      {
        p: 'Bà Vương Ngọc Diệp, chủ ngôi nhà số 12, nói như vậy tại cuộc họp tổ dân phố hôm 6/11. Sau cuộc họp, Ban Quản lý chợ cam kết ba việc, bắt đầu từ tối thứ năm 19/11: cấm loa kéo cá nhân, sân khấu dừng biểu diễn lúc 21 giờ 45 và thuê bảo vệ giữ lối vào hai con phố. Gian nào vi phạm ba lần trong một quý sẽ bị thu hồi chỗ bán.',
      },
      { h2: 'Bãi xe mới, rác cũ' },
      {
        p: 'Chỗ để xe là việc đã có tiền và có đất. Bãi tạm 450 xe máy ở khu kho cũ, cách cổng chợ 200 m, mở từ ngày 1/12 với giá thống nhất 5.000 đồng một lượt. Rác khó hơn: mỗi tối chợ thải ra khoảng 2,3 tấn, chủ yếu là cốc và hộp nhựa dùng một lần. Chương trình mượn cốc đặt cọc 20.000 đồng thử ở 12 quầy nước từ tháng 8 đến nay mới thay được chừng 6% số cốc nhựa.',
      },
      {
        p: 'Tối chủ nhật, bà Lệ bán phần chè cuối cùng lúc 20 giờ 50. Bà lau mặt quầy, gom cốc vào bao riêng rồi ngồi đếm tiền lẻ. Gian bên cạnh, một cô sinh viên đang vặn nhỏ chiếc loa.',
      },
    ],
    comments: [
      {
        name: 'Ngọc Trâm',
        title: 'Sinh viên làm thêm',
        body: 'Em đứng quầy trà ở đây từ tháng 3, mỗi tối 130 nghìn cộng một bữa. Nhờ chợ mà em tự lo được tiền trọ. Loa to thì chính tụi em cũng mệt, tắt lúc 10 giờ là hợp lý.',
        phone: true,
        after: 14,
        status: 'approved',
      },
      {
        name: 'Cư dân Hàng Neo',
        title: 'Hứa nhiều lần rồi',
        body: 'Tháng 4 đã hứa, tháng 7 lại hứa. Nhà tôi có mẹ 88 tuổi và cháu mới sinh, tối thứ bảy nào cũng phải đóng kín cửa mà vẫn nghe rõ từng lời bài hát. Đề nghị báo quay lại sau ngày 19/11 đo giúp bà con.',
        phone: true,
        after: 37,
        status: 'approved',
      },
      {
        name: 'Vay Nhanh 24h',
        title: 'HỖ TRỢ VỐN TIỂU THƯƠNG',
        body: 'Bà con cần vốn bán chợ đêm? Vay 5–50 triệu duyệt trong 10 phút, không thế chấp, chỉ cần ảnh giấy tờ. Đăng ký ngay tại example.com/vay-nhanh để nhận ưu đãi lãi 0% tuần đầu!!!',
        after: 92,
        status: 'spam',
      },
      {
        name: 'Bác Tám xe ôm',
        title: 'Được mất',
        body: 'Chợ đông thì tôi có khách. Nói thật ở đâu đông vui mà chẳng ồn. Nhưng xe khách dựng bít cả lối ra thì xe cứu thương vào kiểu gì, cái đó phải làm trước.',
        after: 540,
        status: 'approved',
      },
      {
        name: 'hoang anh',
        title: 'gia do an',
        body: 'minh dan ban o xa ve choi, 1 xien muc 45k ma be tẹo, hang ben canh ban 30k. BQL nen bat niem yet gia het cac quay chu khong phai quay nao thich thi ghi',
        after: 688,
        status: 'pending',
      },
      {
        name: 'Người biết chuyện',
        title: 'Vạch mặt',
        body: 'Cái ông bán nướng gian 17 tên Thụ, nhà ở hẻm 9 phố Hàng Neo sơn xanh, đang nợ tiền họ cả xóm mà tối nào cũng mở loa to nhất chợ. Ai đi qua thì vào mà đòi.',
        after: 1105,
        status: 'rejected',
      },
      {
        name: 'Trịnh Công Hậu',
        title: 'Đừng để thành chợ trà sữa',
        body: 'Tôi đi ba lần trong năm, mỗi lần lại thấy bớt đi vài quầy đồ thủ công. Giảm nửa giá thuê cho làng nghề là tốt nhưng cần cả biển chỉ dẫn và chỗ ngồi xem thợ làm. Khách du lịch không đi cả trăm cây số để uống trà trái cây.',
        after: 1490,
        status: 'approved',
      },
      {
        name: 'Hồng Nhung',
        title: 'Hỏi về cốc mượn',
        body: 'Cốc đặt cọc 20 nghìn mà phải trả đúng quầy mình mua thì ai nhớ nổi. Sao không cho trả ở bất cứ quầy nào, có thùng thu ở cổng ra thì chắc nhiều người dùng hơn chứ ạ?',
        after: 2875,
        status: 'pending',
      },
    ],
  },
  {
    key: 'chieu-coi-tan-thuy',
    section: 'lang-nghe',
    title: 'Tiếng go dập trở lại Tân Thủy',
    lead: 'Năm 2021, cả xã Tân Thủy chỉ còn chín khung dệt chiếu và 12 ha cói. Vụ mùa này, 63 khung cùng chạy, cói phơi trắng hai bên đường đê, còn bà Phạm Thị Nhàn, 71 tuổi, phải từ chối bớt người đến xin học nghề.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Vũ Thanh Sơn',
    publishedAt: '2026-10-22T05:50',
    picture: {
      alt: 'Tranh vẽ phẳng: những bó cói xòe nan quạt phơi trên triền đê dưới nắng, phía trước là khung dệt chiếu với tấm chiếu hoa dang dở',
      caption: 'Cói vụ mùa phơi trên đê Tân Thủy; mỗi sợi cần đủ ba nắng mới dệt được.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        quote: 'Dệt chiếu phải có hai người. Một người văng cói, một người dập go. Làng vắng quá, có lúc tôi không tìm nổi người thứ hai.',
      },
      {
        p: 'Bà Nhàn nói câu đó mà tay không dừng. Cây văng bằng tre đưa sợi cói qua hàng sợi đay, người ngồi bên kéo go dập xuống, *cạch*, rồi lại một sợi nữa. Chiếc chiếu 1,6 m cần chừng 2.400 lần như thế. Hai bà cháu quen tay dệt trong một ngày rưỡi.',
      },
      {
        p: 'Người cháu, Phạm Khánh Ly, 24 tuổi, từng làm ở một xưởng may trong thành phố. Cô về quê tháng 2/2023 để chăm bà ốm, ngồi vào khung cho bà đỡ buồn và ở lại luôn.',
      },
      { h2: 'Vì sao cói từng biến mất' },
      {
        p: 'Tân Thủy từng có gần 200 ha cói. Chiếu nhựa tràn về từ giữa những năm 2000, giá chiếu cói hai mươi năm gần như đứng yên trong khi công cắt cói tăng gấp năm. Ruộng cói lần lượt thành đầm tôm. Khi tôm bệnh liên tiếp ba vụ 2018–2020, nhiều đầm bỏ không, nước lợ đọng lại, cỏ dại mọc.',
      },
      {
        p: 'Trần Văn Duy, 29 tuổi, kỹ sư nông nghiệp, thuê lại 4 ha đầm bỏ của ba hộ trong xã vào đầu năm 2022. Anh trồng cói vì một lý do giản dị: đất mặn nhẹ, lúa không chịu được mà cói thì hợp. Vụ đầu anh bán cói khô cho thương lái, lãi 11 triệu đồng mỗi hecta. Đến vụ mùa năm nay, diện tích cói toàn xã lên 47 ha với 58 hộ trồng.',
      },
      { h2: 'Từ tấm chiếu đến tấm thảm' },
      {
        p: 'Chỉ bán chiếu trải giường, làng nghề khó sống. Tổ hợp tác do Duy và Ly lập năm 2024 làm thêm thảm yoga viền vải, tấm lót bàn ăn, rèm cuốn, khổ nhỏ và màu nhạt hơn chiếu hoa truyền thống. Tháng 9 vừa qua, tổ nhận đơn 6.000 tấm lót bàn của một chuỗi khách sạn, giao làm ba đợt đến tháng 3/2027. Giá một tấm là 42.000 đồng, người dệt hưởng 19.000 đồng.',
      },
      { h2: 'Ba nắng và một trận mưa' },
      {
        p: 'Nghề này vẫn trông vào trời. Cói cắt xong chẻ đôi, phơi đủ ba nắng mới trắng và dai. Đợt mưa kéo dài từ 12 đến 15/10 làm 7 tấn cói của chín hộ bị thâm, chỉ còn bán làm dây buộc. Xã vừa duyệt hai nhà sấy dùng năng lượng mặt trời, mỗi nhà chứa 1,5 tấn một mẻ, đặt ở hai đầu đê, dự kiến xong trước vụ chiêm tháng 6 sang năm.',
      },
      {
        p: 'Việc khó hơn là người dạy. Cả xã còn bảy thợ biết dệt chiếu hoa cải hàng, người trẻ nhất 62 tuổi. Lớp học ở nhà văn hóa thôn Trung mở tối thứ ba và thứ sáu, nhận 16 người nhưng danh sách đăng ký đã lên 41. Bà Nhàn bảo bà không giấu nghề, chỉ có điều mắt bà bây giờ sau tám giờ tối là không nhìn rõ sợi nữa. Tối nào có lớp, Ly ngồi bên cạnh, đọc mẫu hoa cho bà nghe.',
      },
    ],
    comments: [],
  },
  {
    key: 'hop-tac-xa-nong-san',
    section: 'kinh-te',
    title: '“Bán rau qua mạng, khó nhất là nói không với đơn hàng”',
    lead: 'Từ 40 đơn một tuần hồi tháng 3/2025, Hợp tác xã Nông sản Bãi Giữa (phường Đông Giang) nay giao 310 đơn mỗi ngày. Giám đốc Lương Thị Hòa kể với Báo Lạc Giang chuyện lỗ, chuyện hủy đơn và cách chia tiền với 74 hộ trồng rau.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-11-19T14:10',
    picture: {
      alt: 'Tranh vẽ phẳng: nhà kho chất các thùng rau củ nhiều màu, người đóng hàng bên bàn dài và chiếc xe máy chở hai chồng hộp chờ ở cửa',
      caption: 'Rau được cắt từ ba giờ sáng, đóng hộp trước sáu giờ tại kho của hợp tác xã.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      { h2: 'Lỗ 86 triệu đồng trong bốn tháng' },
      { p: '**Chị bắt đầu bán qua mạng trong hoàn cảnh nào?**' },
      {
        p: 'Thương lái bỏ cọc. Tháng 3 năm ngoái, 9 tấn bắp cải tới kỳ cắt mà không ai đến lấy, bà con định cày lật xuống làm phân. Tôi đăng lên nhóm của mấy khu chung cư, bán được hơn 2 tấn trong ba ngày. Tôi tưởng thế là tìm ra đường. Bốn tháng sau cộng sổ thì lỗ 86 triệu đồng.',
      },
      { p: '**Lỗ ở đâu?**' },
      {
        p: 'Ở mấy cây số cuối. Một đơn 60.000 đồng mà giao tới 11 cây số thì tiền xăng, tiền công đã hết 28.000 đồng. Rồi rau dập, khách trả lại. Chúng tôi còn nhận cả đơn gọi lúc chín giờ tối đòi sáu giờ sáng có, phải thuê xe riêng đi một chuyến cho hai bó rau muống.',
      },
      { p: '**Và chị sửa thế nào?**' },
      { p: 'Chúng tôi đặt ra bốn quy định, dán ngay cửa kho:' },
      {
        numbers: [
          'Chốt đơn lúc 17 giờ hôm trước. Quá giờ chuyển sang ngày sau, kể cả khách quen.',
          'Đơn tối thiểu 120.000 đồng, hoặc gom theo tòa nhà đủ năm hộ.',
          'Chỉ giao trong bán kính 14 km, chia bảy tuyến cố định, mỗi tuyến một người.',
          'Rau hỏng thì hoàn tiền trong ngày, không hỏi lý do; đổi lại khách gửi ảnh để chúng tôi biết lỗi khâu nào.',
        ],
      },
      {
        p: 'Tháng đầu áp dụng, chúng tôi mất gần một phần ba số khách. Tôi mất ngủ thật. Nhưng đến tháng thứ ba thì sổ hết âm. Bán rau qua mạng, khó nhất là nói không với đơn hàng.',
      },
      { h2: 'Tiền về tay người trồng' },
      { p: '**Trong 100.000 đồng khách trả, người trồng được bao nhiêu?**' },
      {
        p: 'Tính bình quân tháng 10 là 58.000 đồng. Giao hàng 17.000, đóng gói 9.000, nhân công kho và phần mềm 8.000, hao hụt 5.000, còn lại 3.000 đưa vào quỹ của hợp tác xã. Bán cho thương lái thì cùng lượng rau ấy bà con nhận chừng 35.000 đồng, được cái nhẹ việc và lấy tiền ngay. Vì thế chúng tôi không ép ai bỏ mối cũ. Hiện 60% sản lượng vẫn đi đường chợ.',
      },
      {
        caption: 'Trong 100.000 đồng khách trả, tháng 10/2026',
        rowHeaders: true,
        table: [
          ['Khoản', 'Số tiền'],
          ['Người trồng rau', '58.000 đồng'],
          ['Giao hàng', '17.000 đồng'],
          ['Đóng gói', '9.000 đồng'],
          ['Nhân công kho và phần mềm', '8.000 đồng'],
          ['Hao hụt', '5.000 đồng'],
          ['Quỹ hợp tác xã', '3.000 đồng'],
        ],
      },
      { p: '**Có hộ nào xin ra không?**' },
      {
        p: 'Có năm hộ. Họ không chịu được việc ghi nhật ký đồng ruộng. Mỗi lứa rau phải ghi ngày gieo, ngày bón, tên thuốc, ngày cắt; mã trên hộp khách quét ra là thấy đúng luống nhà ai. Người lớn tuổi ngại chữ, nên chúng tôi cho ghi bằng giọng nói, tối có hai cháu sinh viên nhập lại. Sau cách đó, hai hộ quay về.',
      },
      { h2: 'Chưa vội đi xa' },
      { p: '**Hợp tác xã có định bán sang tỉnh khác?**' },
      {
        p: 'Rau lá thì không. Đi quá bốn tiếng là mất độ giòn, tôi thử rồi. Chúng tôi dành phần đi xa cho khoai sọ, bí đỏ, hành tím và dưa muối. Kho mát 80 m³ lắp xong hồi tháng 8 giữ được 12 tấn củ, giúp chúng tôi không phải bán tháo khi rộ vụ.',
      },
      { p: '**Dịp Tết này chị chuẩn bị ra sao?**' },
      {
        p: 'Nhận tối đa 520 đơn mỗi ngày trong mười ngày trước Tết, đủ số là khóa trang đặt hàng. Tết vừa rồi tham, nhận tới 700, có 96 nhà đến trưa mới được giao. Tôi gọi xin lỗi từng nhà một, mất ba buổi tối.',
      },
    ],
    comments: [
      {
        name: 'Chị Thu chung cư',
        title: 'Khách quen đây',
        body: 'Tôi là một trong 96 nhà bị giao trưa hôm đó, giận lắm, nhưng tối chị Hòa gọi xin lỗi thật và hoàn nửa tiền. Giờ tòa tôi gom được 18 hộ. Rau ngon, chỉ mong bớt túi ni lông.',
        phone: true,
        after: 65,
        status: 'approved',
      },
      {
        name: 'Gia dụng giá sốc',
        title: 'Tủ mát thanh lý',
        body: 'Thanh lý tủ mát, máy hút chân không đóng gói rau củ, giảm 70% chỉ hôm nay. Freeship toàn quốc, cam kết rẻ nhất. Xem hàng tại example.com/thanh-ly-kho, nhắn tin nhận quà.',
        after: 410,
        status: 'spam',
      },
      {
        name: 'Nguyễn Văn Tấn',
        title: 'Con số rất đáng quý',
        body: 'Ít ai chịu nói rõ 100 đồng chia thế nào như chị giám đốc này. Hợp tác xã chỗ tôi cũng bán mạng, nhưng hỏi đến sổ sách thì ai cũng lảng. Báo nên làm thêm bài về phí giao hàng, vì 17% vẫn còn cao.',
        after: 1630,
        status: 'approved',
      },
    ],
  },
];
