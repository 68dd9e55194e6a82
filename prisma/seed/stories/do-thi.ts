import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'hop-long-cau-lac-giang-2',
    section: 'giao-thong',
    title: 'Cầu Lạc Giang 2 hợp long lúc trời chưa sáng',
    lead: '4h50 sáng 12/11, đốt dầm cuối cùng dài 2,4 m được khóa vào giữa nhịp chính cầu Lạc Giang 2, nối liền phường Bến Đông với phường Đông Giang. Công trình sớm hơn mốc điều chỉnh 18 ngày và dự kiến thông xe trước ngày 30/6/2027.',
    leadSource: 'Ban Quản lý dự án',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-11-12T09:35',
    picture: {
      alt: 'Tranh vẽ cầu dây văng hai trụ tháp trong ánh bình minh, dưới sông có sà lan cần cẩu đang nâng đốt dầm giữa nhịp',
      caption: 'Nhịp chính cầu Lạc Giang 2 nối liền trong sáng sớm 12/11.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Giờ hợp long do nhiệt kế quyết định. Dầm thép dài ra khi nóng, co lại khi nguội; chênh vài độ đủ làm khe hở giữa hai nửa cầu xê dịch hơn một phân. Nhóm đo đạc theo dõi bốn đêm liền và chọn khoảng từ 4h30 đến 5h15, khi nhiệt độ thép đứng yên ở 22,5 độ C.',
      },
      {
        p: '“Đốt dầm nâng lên từ 1h, treo đó chờ. Lúc khe đúng kích thước, chúng tôi có bốn mươi lăm phút để siết 416 bu lông tạm”, kỹ sư Đinh Công Trứ, chỉ huy trưởng gói thầu nhịp chính, kể khi còn đội mũ bảo hộ ướt sương. Lệch cao độ giữa hai phía là 8 mm, trong khi thiết kế cho phép 20 mm.',
      },
      { h2: 'Cây cầu qua những con số' },
      {
        bullets: [
          'Chiều dài toàn cầu 1.186 m, nhịp chính 330 m, sáu làn xe và hai lề bộ hành.',
          'Hai trụ tháp cao 98 m, 72 bó cáp dây văng.',
          'Tĩnh không 25 m, tàu hàng lên cảng sông qua được khi triều cao.',
          'Tổng mức đầu tư 2.940 tỷ đồng; khởi công tháng 3/2024.',
        ],
      },
      {
        p: 'Dự án từng chậm gần năm tháng vì vướng mặt bằng phía Đông Giang và một đợt lũ làm trôi sà lan năm 2025. Ban Quản lý dự án sau đó cho thi công hai trụ song song, bố trí ba ca. Có thời điểm trên công trường có 430 người.',
      },
      { h2: 'Còn gì phải làm' },
      {
        p: 'Hợp long chưa phải là xong. Từ nay đến tháng 3, nhà thầu căng chỉnh lại toàn bộ cáp, hàn vĩnh cửu đốt giữa, chống thấm và lắp lan can, chiếu sáng. Thảm nhựa mặt cầu chờ hết mưa. Thử tải với 32 xe chở đá dự kiến vào tháng 4/2027.',
      },
      {
        p: 'Ông Nhâm Tiến Đạt, Giám đốc Ban Quản lý dự án, cho biết phần đường dẫn bờ đông còn sáu hộ chưa bàn giao đất, dài 210 m. Phường Đông Giang đã bố trí suất tái định cư cho cả sáu hộ; hạn bàn giao là 15/12. “Cầu nối rồi mà đường dẫn hụt thì xe vẫn đứng. Đây là việc chúng tôi lo nhất”, ông nói.',
      },
      {
        p: 'Cầu Lạc Giang hiện hữu mỗi ngày chịu 41.000 lượt xe, gấp khoảng 1,6 lần thiết kế. Theo mô hình của Sở Xây dựng, cầu mới sẽ rút bớt 17.000 lượt, phần lớn là xe từ Đông Giang đi bệnh viện và khu trường học.',
      },
      { embed: 'https://www.youtube.com/watch?v=LacGiang001', title: 'Video minh họa: đốt dầm cuối cùng được nâng lên trong đêm' },
      { h2: 'Từ mạn đò nhìn lên' },
      {
        p: 'Ở bến đò ngang cách chân cầu 300 m, ông Tư Đởm, 63 tuổi, dừng máy giữa dòng cho khách quay phim. Ông chạy đò tuyến này từ năm 1989, nay còn khoảng 150 khách một ngày, hầu hết là người bán rau và học sinh. Ông nói sẽ chạy đến hôm thông xe rồi nghỉ.',
      },
      {
        quote:
          'Tôi chở cát cho người ta đúc cái trụ kia chứ đâu. Có cầu thì đò vắng, nhưng đêm hôm có người đau đẻ khỏi phải kêu tôi dậy. Vậy là được.',
      },
    ],
    comments: [
      {
        name: 'Vũ Quang Minh',
        title: 'Mong đúng hẹn',
        body: 'Nhà tôi ở Đông Giang, đi làm bên Bến Đông 6 km mà mất 45 phút. Chỉ mong 30/6 là 30/6, đừng thêm lần điều chỉnh nào nữa.',
        phone: true,
        after: 41,
        status: 'approved',
      },
      {
        name: 'Nội thất giá xưởng',
        title: 'Sofa giảm 60%',
        body: 'Mừng cầu mới, xả kho sofa, giường tủ giảm 60%, giao miễn phí hai bờ sông. Đặt ngay tại noithatxaxuong.example.com, chỉ hôm nay!!!',
        after: 97,
        status: 'spam',
      },
      {
        name: 'Thùy Dương 12A3',
        title: 'Thương ông Tư đò',
        body: 'Ba năm cấp ba ngày nào em cũng đi đò của ông. Ông hay cho tụi em nợ tiền đến cuối tháng. Mong thành phố giữ bến đò làm điểm tham quan để ông còn việc.',
        after: 530,
        status: 'approved',
      },
    ],
  },
  {
    key: 'thong-xe-duong-vanh-dai-3',
    section: 'giao-thong',
    title: 'Đường vành đai 3 thông xe qua Phú Lạc, xe tải nặng thôi đi xuyên nội thành',
    lead: '10h ngày 22/10, 7,4 km đường vành đai 3 qua phường Phú Lạc được đưa vào khai thác. Từ 1/11, xe tải trên 5 tấn phải theo tuyến mới thay vì chạy qua trung tâm trong khung 6h–20h.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-10-22T15:45',
    picture: {
      alt: 'Tranh vẽ con đường bốn làn uốn cong giữa cánh đồng lúa xanh, vài chiếc xe tải nối nhau chạy về phía chân trời',
      caption: 'Đoạn vành đai 3 qua cánh đồng Phú Lạc trong ngày đầu thông xe.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Chiếc xe đầu tiên vào đoạn đường mới từ nút giao Vân Hà là xe đầu kéo chở gạch của anh Khương Văn Tấn. Trước hôm nay, anh phải vòng qua đường Bến Đông, qua bốn ngã tư có đèn và một cổng trường. “Quãng đó 22 phút nếu không tắc. Vừa rồi tôi bấm giờ hết 9 phút”, anh nói khi xuống tới nút Phú Lạc.',
      },
      {
        p: 'Đoạn vừa thông xe có bốn làn, dải phân cách cứng, tốc độ tối đa 80 km/h, nối nút giao Phú Lạc với nút giao Vân Hà. Cùng với các đoạn trước, thành phố đã khai thác 19,6 km trong tổng số 31,2 km của vành đai 3. Đoạn cuối 11,6 km về phía Tân Thủy dự kiến xong cuối năm 2028. Tuyến không thu phí.',
      },
      { h2: 'Lộ trình mới cho xe tải' },
      {
        p: 'Ông Cao Đình Thụy, Phó giám đốc Sở Xây dựng, cho biết mười ngày đầu chỉ nhắc nhở. Từ chủ nhật 1/11, quy định cụ thể như sau:',
      },
      {
        bullets: [
          'Xe tải trên 5 tấn và xe đầu kéo không vào đường Bến Đông, đường Trần Phú, đường Giếng Nước từ 6h đến 20h.',
          'Xe đi từ phía bắc xuống khu cảng cạn rẽ vào vành đai 3 tại nút Vân Hà.',
          'Xe giao hàng cho chợ và công trình trong nội thành xin phép qua mạng, trả lời trong 24 giờ.',
          'Xe máy chỉ đi trên đường gom, không vào làn chính.',
        ],
      },
      {
        p: 'Theo số đếm tháng 9, mỗi ngày có khoảng 2.300 lượt xe tải nặng xuyên nội thành. Sở tính rằng vành đai 3 sẽ nhận hơn hai phần ba số này.',
      },
      { h2: 'Chỗ còn dang dở' },
      {
        p: 'Người dân hai bên đường không chỉ có tin vui. Đường gom phía nam còn thiếu 1,1 km do chưa dời xong đường điện trung thế, nên bà con khu phố 9 muốn ra đồng phải đi vòng gần 3 km. Cống chui dân sinh số 4 cao 2,5 m, máy gặt không lọt.',
      },
      {
        p: 'Ông Tô Văn Chức, trồng 1,2 ha lúa ngay cạnh nút giao, tính tiền thuê máy gặt vụ này tăng thêm 400.000 đồng vì máy phải chạy vòng. Ban Quản lý dự án nhận lỗi về cao độ cống, hứa hạ nền 40 cm trước vụ đông xuân và xong đường gom trong tháng 12.',
      },
      {
        p: 'Ở đầu kia của câu chuyện, bà Nhữ Thị Lành, chủ tiệm tạp hóa trên đường Bến Đông, bảo trưa nay lần đầu bà mở cửa kính ra mà chưa phải cầm giẻ lau bụi. Bà ngồi đếm chơi: từ 13h đến 14h có 11 xe tải, hôm qua cùng giờ là 38.',
      },
    ],
    comments: [
      {
        name: 'Tài xế đường dài',
        title: 'Thiếu chỗ dừng nghỉ',
        body: 'Đường đẹp, chạy êm. Nhưng 7 cây số không có chỗ tấp vào kiểm tra xe, làn dừng khẩn cấp hẹp quá. Đề nghị bổ sung một bãi nhỏ.',
        phone: true,
        after: 76,
        status: 'approved',
      },
      {
        name: 'Út Phú Lạc',
        title: 'cong chui so 4',
        body: 'cống số 4 mưa cái là ngập tới đầu gối chứ không phải chỉ thấp đâu. hạ nền 40 phân nữa thì thành cái ao, ai tính vậy trời',
        after: 245,
        status: 'pending',
      },
      {
        name: 'Phụ huynh Bến Đông',
        title: 'Xin giữ đúng giờ cấm',
        body: 'Trường con tôi ngay mặt đường Bến Đông, xe ben chạy sát cổng nhiều năm rồi. Mong cảnh sát giao thông đứng chốt thật trong tháng đầu, nhất là lúc 6h30 và 17h.',
        after: 1012,
        status: 'approved',
      },
    ],
  },
  {
    key: 'xe-buyt-dien-so-07',
    section: 'giao-thong',
    title: 'Đi thử xe buýt điện số 07: êm, mát, chậm bốn phút',
    lead: 'Sáng 16/11, 12 xe buýt điện của tuyến số 07 bắt đầu bốn tuần chạy thử, miễn phí cho mọi hành khách. Phóng viên Báo Lạc Giang đi trọn một lượt từ bến Đông Giang đến bến tàu Bến Đông trong giờ cao điểm.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy',
    publishedAt: '2026-11-16T19:25',
    picture: {
      alt: 'Tranh vẽ xe buýt điện màu xanh lá đỗ ở trạm chờ dưới hàng cây, hành khách bước lên bằng cửa giữa',
      caption: 'Xe buýt điện số 07 đón khách tại một trạm trên đường Trần Phú.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: '6h30, chuyến xe rời bến Đông Giang với 19 khách. Không có tiếng nổ máy; người ngồi cuối xe chỉ nhận ra xe đã lăn bánh khi bóng cây trượt qua cửa kính. Tài xế Giáp Văn Thuận, 12 năm lái xe buýt chạy dầu, bảo hai hôm tập huấn đầu anh cứ lóng ngóng vì thiếu tiếng máy để canh tốc độ.',
      },
      {
        p: 'Đến trạm Bệnh viện đa khoa lúc 6h58, xe đã kín 24 ghế và có 15 người đứng. Sàn thấp ngang vỉa hè nên bà cụ chống gậy tự bước lên được. Một học sinh đẩy xe lăn của bạn vào khoang giữa, cài dây mất chưa tới một phút. Điều hòa để 26 độ.',
      },
      { h2: 'Mất thời gian ở đâu' },
      {
        p: 'Xe tới bến tàu lúc 7h22, tức 52 phút, chậm bốn phút so với biểu đồ. Ba phút trong số đó mất ở ngã tư chợ Cũ, nơi xe máy dừng tràn sang vạch dành cho xe buýt. Một phút nữa mất vì hành khách chưa quen: cửa trước để lên, cửa giữa để xuống và cho xe lăn.',
      },
      {
        p: 'Tại bốn trạm trên đường Lò Vôi chưa có mái che. Khoảng 7h10 trời lất phất mưa, chị Ninh Thị Thoa bế con đứng nép dưới hiên một tiệm thuốc, thấy xe mới chạy ra vẫy. “Xe thì thích, nhưng trạm phải xong cùng xe mới phải”, chị nói.',
      },
      { h2: 'Thông tin cho hành khách' },
      {
        bullets: [
          '**Lộ trình:** bến Đông Giang – Bệnh viện đa khoa – đường Lò Vôi – chợ Cũ – đường Trần Phú – bến tàu Bến Đông; 18,6 km, 27 trạm mỗi chiều.',
          '**Giờ chạy:** 5h15–21h; 15 phút một chuyến, riêng sau 19h là 25 phút.',
          '**Miễn phí** đến hết ngày 13/12. Từ 14/12: vé lượt 7.000 đồng, vé tháng 140.000 đồng, học sinh, sinh viên 70.000 đồng; người từ 60 tuổi và người khuyết tật đi không mất tiền.',
          '**Hành lý:** mang được xe đạp gấp và thùng xốp dưới 20 kg; không nhận hải sản tươi không đậy kín.',
        ],
      },
      { h2: 'Pin, trạm sạc và bài toán lỗ lãi' },
      {
        p: 'Mỗi xe chạy được khoảng 220 km sau một lần sạc đầy, đủ cho năm lượt đi về và còn dư. Sáu trụ sạc đặt ở bến Đông Giang, chủ yếu dùng điện giờ thấp điểm sau 22h. Ông Cù Trọng Nghĩa, Giám đốc Trung tâm Quản lý vận tải công cộng, cho biết chi phí điện mỗi km bằng khoảng 45% chi phí dầu của xe cũ, nhưng khấu hao xe cao hơn. Năm đầu thành phố trợ giá 9,6 tỷ đồng.',
      },
      {
        p: 'Mốc để tiếp tục là 4.500 lượt khách mỗi ngày vào tháng thứ sáu. Tính đến 18h hôm nay, tuyến phục vụ 3.180 lượt. “Ngày đầu miễn phí nên đừng vội mừng. Tôi đợi con số của tuần bán vé đầu tiên”, ông Nghĩa nói.',
      },
    ],
    comments: [
      {
        name: 'Bà Sáu dưỡng sinh',
        title: 'Đi thử rồi, ưng lắm',
        body: 'Tôi 72 tuổi, sáng nay đi từ nhà ra bệnh viện lấy thuốc, lên xuống không phải nhờ ai đỡ. Chỉ xin loa báo trạm nói to hơn một chút.',
        after: 52,
        status: 'approved',
      },
      {
        name: 'minh quan sv',
        title: 'chuyen cuoi',
        body: 'sau 19h 25 phut 1 chuyen lau qua, lop toi tan 20h45 toi tram la het xe. keo dai toi 22h dc ko ad',
        phone: true,
        after: 180,
        status: 'pending',
      },
      {
        name: 'Lương Khánh Toàn',
        title: 'Phải có làn riêng',
        body: 'Đầu tư 12 xe đẹp mà để kẹt ở ngã tư chợ Cũ thì xe điện hay xe dầu cũng như nhau. Lắp camera phạt xe dừng đè vạch xe buýt đi, một tháng là đâu vào đó.',
        after: 820,
        status: 'approved',
      },
    ],
  },
  {
    key: 'quy-hoach-bo-song-lac',
    section: 'quy-hoach',
    title: 'Bờ sông Lạc sẽ thành gì? Sáu điều nên biết trước khi góp ý',
    lead: 'Từ 2/11 đến hết 1/12, thành phố lấy ý kiến người dân về đồ án quy hoạch 4,8 km bờ tây sông Lạc. Công viên chiếm một nửa diện tích, nhưng khối nhà 18 tầng và việc di dời xóm Bến Cát đang gây tranh cãi ngay từ ngày đầu.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu – Hoàng Gia Hân',
    publishedAt: '2026-11-03T06:45',
    picture: {
      alt: 'Tranh vẽ phối cảnh đường dạo ven sông Lạc với hàng ghế, bãi cỏ, trẻ em thả diều và cây xanh dọc bờ kè',
      caption: 'Hình dung về đường dạo ven sông theo đồ án đang lấy ý kiến.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      { h2: 'Trên bản vẽ' },
      { h3: '1. Đồ án vẽ chỗ nào?' },
      {
        p: 'Dải đất 62 ha bên bờ tây, từ chân cầu Lạc Giang xuống cửa rạch An Lạc, qua ba phường Trần Phú, Bến Đông và An Lạc. Hiện đây là nơi xen lẫn kho hàng cũ, bãi vật liệu, nhà dân và vài đoạn kè người dân quen ra tập thể dục, thả diều.',
      },
      { h3: '2. Đất được chia thế nào?' },
      {
        caption: 'Cơ cấu sử dụng đất trong đồ án',
        rowHeaders: true,
        table: [
          ['Loại đất', 'Diện tích', 'Tỷ lệ', 'Hiện nay là'],
          ['Công viên, đường dạo, bãi cỏ', '31 ha', '50%', 'Bãi vật liệu, kho hàng cũ, bãi diều'],
          ['Giao thông, bãi xe', '12 ha', '19,4%', 'Đường đất dọc kè, bãi xe tải'],
          ['Thương mại, dịch vụ', '9 ha', '14,5%', 'Kho hàng cũ, đất trống'],
          ['Văn hóa, thể thao', '7 ha', '11,3%', 'Nhà kho, sân bóng đất'],
          ['Bến thuyền và đất dự trữ', '3 ha', '4,8%', 'Chỗ neo ghe, dốc xuống nước'],
          ['Cộng', '62 ha', '100%', ''],
        ],
      },
      {
        p: 'Đường dạo rộng 8–12 m đi suốt 4,8 km, không đoạn nào bị hàng quán cắt ngang. Đó là điểm mà hầu hết người xem triển lãm sáng 2/11 tại nhà văn hóa Trần Phú đồng tình.',
      },
      { h2: 'Ba điểm nóng' },
      { h3: '3. Vì sao khối 18 tầng bị phản đối?' },
      {
        p: 'Trong 9 ha thương mại có một lô 1,4 ha gần đầu đường Trần Phú, cho xây khách sạn và văn phòng cao tối đa 18 tầng. Kiến trúc sư Ngụy Thanh Tùng, thành viên hội đồng phản biện, cho rằng công trình cao hơn 60 m sát mép nước sẽ chắn gió vào khu phố phía sau. Ông đề xuất không quá 9 tầng và lùi thêm 40 m.',
      },
      {
        p: 'Phía lập đồ án giải thích tiền thu từ lô đất này, ước khoảng 520 tỷ đồng, bù hơn nửa chi phí làm công viên. “Nếu hạ xuống 9 tầng, ngân sách phải thêm chừng 230 tỷ hoặc kéo dài tiến độ bốn năm. Chúng tôi để ngỏ cả hai hướng”, bà Khuất Thị Diệp, Phó viện trưởng Viện Quy hoạch thành phố, nói.',
      },
      {
        p: 'Ông Tùng không tin vào cách đặt vấn đề ấy. Theo ông, đồ án chưa tính tiền thu từ bãi xe ngầm và từ các quầy cho thuê theo mùa, trong khi lại tính giá lô đất ở mức cao nhất của năm 2025. Hội đồng phản biện đã đề nghị một đơn vị độc lập tính lại, hạn trả kết quả là ngày 25/11, trước khi hết đợt lấy ý kiến.',
      },
      { h3: '4. Ai phải dời đi?' },
      {
        p: 'Đồ án ảnh hưởng 143 hộ ở xóm Bến Cát, phần lớn làm nghề chài và sửa ghe, cùng 40 chỗ neo ghe. Phương án A đưa toàn bộ về khu tái định cư An Lạc, cách sông 1,6 km. Phương án B giữ lại 58 hộ ở phía trong, chỉnh trang thành xóm nghề và làm bến ghe mới ngay tại chỗ.',
      },
      {
        p: 'Ông Hứa Văn Nọn, 57 tuổi, đóng ghe đời thứ ba, đứng rất lâu trước tấm bản đồ. “Đưa tôi lên lầu bốn thì con ghe tôi để đâu? Tôi không đòi mặt tiền, tôi cần cái dốc xuống nước”, ông nói.',
      },
      { pullquote: 'Tôi không đòi mặt tiền, tôi cần cái dốc xuống nước.', by: 'Ông Hứa Văn Nọn, thợ đóng ghe ở xóm Bến Cát' },
      {
        p: 'Đại diện phường Bến Đông cho biết phương án B tốn thêm 64 tỷ đồng để làm kè và hệ thống thoát nước riêng. Đơn vị tư vấn đang khảo sát từng hộ xem ai còn sống bằng nghề sông nước; đến nay mới gặp được 91 hộ vì nhiều nhà đi biển dài ngày.',
      },
      { h3: '5. Còn cây và bãi diều?' },
      {
        p: 'Trong 236 cây từ 20 năm tuổi trở lên đã được đánh số, đồ án giữ nguyên vị trí 208 cây và bứng chuyển 28 cây. Bãi cỏ thả diều bị thu từ 2,1 ha còn 1,3 ha do có đường vào bãi xe ngầm; nhóm phụ huynh phường Bến Đông đã gửi kiến nghị dời lối vào này lên phía bắc.',
      },
      {
        caption: 'Ba nơi bên bờ tây người dân đang dùng hằng ngày.',
        gallery: [
          {
            drawing: 'cho-dem-ven-song',
            alt: 'Tranh vẽ dãy gian hàng thắp đèn lồng vàng cam bên bờ sông ban đêm',
            caption: 'Đoạn kè phường Bến Đông, nơi chợ đêm họp từ năm ngoái.',
            credit: 'Tranh minh họa: Báo Lạc Giang',
          },
          {
            drawing: 'via-he-tran-phu',
            alt: 'Tranh vẽ vỉa hè rợp bóng cây, người lớn và trẻ em đi bộ bên mái hiên kẻ sọc',
            caption: 'Vỉa hè đường Trần Phú, lối ra sông của khu phố phía sau.',
            credit: 'Minh họa: Hạ Vũ',
          },
          {
            drawing: 'le-hoi-dua-thuyen',
            alt: 'Tranh vẽ hai thuyền rồng dài đua sát nhau trên sông, cờ hội rợp hai bờ',
            caption: 'Khúc sông trước bến Đông, đường đua thuyền mỗi tháng mười.',
            credit: 'Minh họa: Hạ Vũ',
          },
        ],
      },
      { h2: 'Tiếng nói của người dân' },
      { h3: '6. Góp ý ở đâu, có ai đọc không?' },
      {
        numbers: [
          'Xem bản vẽ và viết phiếu tại ba nhà văn hóa phường, 7h30–20h, cả thứ bảy và chủ nhật.',
          'Ghim ý kiến thẳng lên [bản đồ đồ án](https://example.org/quy-hoach-bo-song); mỗi ghim có mã để theo dõi.',
          'Dự một trong ba buổi họp dân lúc 19h các ngày 12/11, 17/11 và 24/11.',
        ],
      },
      { file: 'phieu-gop-y-bo-song-lac', label: 'Phiếu góp ý đồ án quy hoạch bờ tây sông Lạc' },
      {
        p: 'Viện Quy hoạch cam kết công bố bảng tổng hợp trước ngày 20/12, ghi rõ ý kiến nào được tiếp thu, ý kiến nào không và lý do. Đồ án chỉnh sửa sẽ trình HĐND thành phố trong quý 1/2027.',
      },
    ],
    comments: [
      {
        name: 'Trịnh Hoài Nam',
        title: 'Không 18 tầng',
        body: 'Bờ sông là của chung. Đã xây cao thì 50 năm nữa không ai dỡ xuống được. Thà làm công viên chậm bốn năm còn hơn mất gió, mất trời mãi mãi.',
        phone: true,
        after: 18,
        status: 'approved',
      },
      {
        name: 'Chủ quán cơm An Lạc',
        title: 'Cần cả công viên lẫn khách',
        body: 'Tôi buôn bán nên nói thật: không có khách sạn thì khách du lịch ghé chụp hình rồi đi. 12 tầng, lùi vào trong, hai bên cùng chịu được.',
        after: 64,
        status: 'approved',
      },
      {
        name: 'Nguoi Biet Chuyen',
        title: 'Ai cũng biết',
        body: 'Ông cán bộ N.V.T. nhà ở số 15 hẻm 40 Lò Vôi, con đang học trường quốc tế, vợ đứng tên ba lô đất ven sông. Bà con cứ tới tận nhà mà hỏi.',
        after: 109,
        status: 'rejected',
      },
      {
        name: 'Con gái Bến Cát',
        title: 'Hãy chọn phương án B',
        body: 'Ba mẹ tôi sống bằng nghề sửa ghe. Về chung cư cách sông 1,6 km là mất nghề chứ không chỉ đổi nhà. Phương án B giữ 58 hộ, vậy 85 hộ còn lại được làm nghề ở đâu?',
        phone: true,
        after: 190,
        status: 'approved',
      },
      {
        name: 'quang ben dong',
        title: 'bai xe ngam',
        body: 'ngap nam nao cung co ma lam bai xe NGẦM sat song?? may bom nao chiu noi. cho hoi co tinh trieu cuong chua',
        phone: true,
        after: 327,
        status: 'pending',
      },
      {
        name: 'Tôn Nữ Kim Ngân',
        title: 'Góp một chi tiết nhỏ',
        body: 'Tôi xem bản vẽ ở nhà văn hóa Trần Phú. Suốt 4,8 km chỉ có sáu nhà vệ sinh công cộng và không thấy ghế có tựa lưng. Người già đi bộ 500 m là cần chỗ ngồi. Đã ghim lên bản đồ, mong được trả lời.',
        after: 745,
        status: 'approved',
      },
      {
        name: 'Đất nền ven sông',
        title: 'Cơ hội vàng',
        body: 'Đón đầu quy hoạch bờ sông! Chỉ còn 9 lô view sông, chiết khấu 12%, cam kết mua lại sau một năm. Giữ chỗ tại datvensong.example.com',
        after: 931,
        status: 'spam',
      },
      {
        name: 'Lâm, lớp 11',
        title: 'Bãi diều',
        body: 'Bãi cỏ đó chiều nào tụi em cũng đá bóng với thả diều. Từ 2,1 xuống 1,3 ha là mất đúng chỗ đá bóng luôn đó ạ. Đưa lối vào bãi xe lên phía bắc như các cô chú đề nghị là hợp lý nhất.',
        after: 1688,
        status: 'approved',
      },
      {
        name: 'Xem cho vui',
        title: 'Rảnh quá',
        body: 'Góp ý làm gì cho mệt, toàn một đám rảnh rỗi sinh nông nổi. Thằng nào ghim bản đồ là thằng đó khùng.',
        after: 2570,
        status: 'rejected',
      },
    ],
  },
  {
    key: 'via-he-tran-phu',
    section: 'do-thi',
    title: 'Đếm bước chân trên vỉa hè Trần Phú',
    lead: 'Tháng 8, một người đi hết 1,7 km vỉa hè đường Trần Phú phải bước xuống lòng đường 43 lần. Sáng thứ sáu 23/10, ba tuần sau khi phường kẻ vạch và sắp lại chỗ bán hàng, phóng viên đi đúng quãng ấy và chỉ phải tránh ba lần.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-10-24T05:50',
    picture: {
      alt: 'Tranh vẽ vỉa hè rợp bóng cây, người lớn và trẻ em đi bộ thong thả bên những mái hiên vải kẻ sọc của cửa hàng',
      caption: 'Vỉa hè đường Trần Phú sau khi kẻ vạch dành lối cho người đi bộ.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Ba lần ấy gồm một xe tải nhỏ xuống hàng trước tiệm sơn, một hố ga mở nắp có rào và một chiếc xe máy dựng vội của người vào mua thuốc. Chủ xe trở ra sau hai phút, cười xin lỗi.',
      },
      { h2: 'Một vạch sơn và ba phần vỉa hè' },
      {
        p: 'Vỉa hè Trần Phú rộng 4–4,5 m, không hẹp. Trước đây xe máy dựng vuông góc chiếm nửa ngoài, bàn ghế và tủ hàng chiếm nửa trong. Từ ngày 2/10, phường chia thành ba dải: 1 m sát nhà cho bậc thềm và hàng trưng bày, 1,8 m ở giữa sơn vạch xanh chỉ dành cho người đi bộ, phần còn lại sát mép đường để trồng cây, đặt ghế và xếp xe máy ở những đoạn cho phép.',
      },
      {
        p: 'Chín bãi xe được mở trong sân cơ quan, đất trống và một nhà kho cũ, tổng cộng 620 chỗ, miễn phí 30 phút đầu. Trong số 126 cửa hàng mặt tiền, 118 chủ ký cam kết. Tám chủ không ký vẫn phải theo quy định, nhưng được phường gặp riêng để ghi ý kiến.',
      },
      { h2: 'Gánh bánh cuốn đi đâu' },
      {
        p: 'Chị Tiêu Thị Ngát bán bánh cuốn trước số 88 từ năm 2009. Cuối tháng 9, tổ công tác đến ba lần, lần thứ ba mang theo bản vẽ. Chị và 30 người bán hàng rong khác được xếp vào hai điểm: khoảng sân sau nhà văn hóa, bán 5h30–9h, và đoạn cụt đường Giếng Nước, bán 16h–21h. Mỗi chỗ 3 m², có vòi nước, nộp 60.000 đồng tiền vệ sinh một tháng.',
      },
      {
        p: 'Tuần đầu chị chỉ bán được một nửa. “Khách quen tưởng tôi nghỉ. Tôi nhờ thằng con viết tờ giấy dán ở gốc cây cũ, chỉ đường vào sân sau”, chị kể. Nay lượng khách về lại khoảng tám phần. Cái chị tiếc là khách vãng lai, những người đi ngang thấy khói thì ghé; bù lại, chị không còn vừa đổ bánh vừa ngó chừng xe trật tự.',
      },
      { h2: 'Người được, người chưa' },
      {
        p: 'Ông Cấn Đình Phúc, 76 tuổi, tập đi lại sau tai biến, nói lần đầu trong hai năm ông tự đi từ nhà đến hiệu sách cũ, nghỉ bốn lần trên ghế. Chủ tiệm giày số 51, bà Sử Thị Vinh, thì thấy doanh thu giảm chừng 15% vì khách ngại gửi xe rồi đi bộ 200 m. Tiệm trà ở số 133 lại tăng khách, nhờ người đi bộ nhiều hơn.',
      },
      {
        p: 'Phó chủ tịch phường Trần Phú Văn Đức Ninh cho biết ba tuần qua lập biên bản 12 trường hợp, trong đó chín vụ dựng xe sai chỗ. Mức phạt áp dụng từ tuần thứ ba; hai tuần đầu chỉ nhắc.',
      },
      {
        quote: 'Dẹp một buổi sáng thì dễ. Tôi muốn tháng 3 sang năm phóng viên quay lại đếm, không báo trước.',
      },
      {
        p: 'Chúng tôi nhận lời. Số 43 và số 3 đã được ghi lại, kèm bản đồ từng điểm phải bước xuống đường.',
      },
    ],
    comments: [
      {
        name: 'Hồng Thắm',
        title: 'Con tôi tự đi bộ đến trường',
        body: 'Nhà cách trường 600 m mà trước giờ vẫn phải chở vì sợ xe. Hai tuần nay cháu lớp 4 tự đi với bạn. Cảm ơn phường, mong giữ được lâu.',
        phone: true,
        after: 95,
        status: 'approved',
      },
      {
        name: 'Ai Mua Chim',
        title: 'Tìm chim lạc',
        body: 'Nhà tôi lạc con chào mào ở khu Lò Vôi hôm qua, ai bắt được cho xin lại, nhà ông Hai Lùn số 22 hẻm 9, có hậu tạ. Chuyện vỉa hè thì tôi không rành.',
        after: 466,
        status: 'rejected',
      },
    ],
  },
];
