import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'ba-thang-phan-loai-rac',
    section: 'moi-truong',
    title: 'Ba tháng phân loại rác: dân chia ba túi, xe gom một thùng',
    lead: 'Sau ba tháng bắt buộc phân loại rác tại nguồn ở bốn phường, mỗi ngày Lạc Giang tách được 58 tấn rác thực phẩm, gấp hơn hai lần tháng đầu. Nhưng vì thiếu xe hai ngăn, ở nhiều nơi rác đã chia vẫn bị đổ chung.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy – Trần Quốc Bảo',
    publishedAt: '2026-10-06T06:10',
    picture: {
      alt: 'Tranh vẽ ba thùng rác khác màu xếp cạnh nhau bên lề đường, một người thu gom đội nón đang đẩy xe đi tới.',
      caption: 'Mỗi hộ chia rác thành ba nhóm, nhưng 19 tuyến ở bốn phường vẫn chưa có xe hai ngăn đến gom.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: '4 giờ 50 sáng thứ sáu 2/10, bà Lữ Thị Mận dừng xe đẩy ở đầu hẻm 118 đường Trần Phú. Chiếc xe do con trai bà hàn lại có hai ngăn, vách giữa là một cánh tủ cũ. Túi vỏ rau, cơm thừa vào ngăn trái; túi tã giấy, hộp xốp vào ngăn phải; chai lọ và bìa các-tông treo hai bên thành.',
      },
      {
        p: '“Hồi đầu tháng bảy, mười nhà thì ba nhà chia đúng. Giờ được bảy. Nhưng ra điểm hẹn mà gặp xe một thùng thì tôi cũng phải trút chung, cái vách này thành ra để làm cảnh”, bà Mận nói.',
      },
      { h2: 'Rác thực phẩm tách được tăng từ 24 lên 58 tấn mỗi ngày' },
      {
        p: 'Quy định có hiệu lực từ ngày 1/7 với 61.400 hộ ở các phường Bến Đông, Trần Phú, An Lạc và Phú Lạc. Bốn phường này thải ra khoảng 214 tấn rác mỗi ngày. Theo báo cáo Sở Nông nghiệp và Môi trường gửi UBND thành phố ngày 1/10, lượng rác thực phẩm thu riêng đã tăng từ 24 tấn mỗi ngày trong tháng bảy lên 41 tấn trong tháng tám và 58 tấn trong tháng chín. Rác tái chế thu riêng đạt 19 tấn mỗi ngày, chưa kể phần người dân tự bán ve chai.',
      },
      {
        p: 'Rác thực phẩm được chở về khu ủ phân ở xã Vân Hà. Nơi đây chỉ nhận những chuyến có tỷ lệ lẫn tạp chất dưới 20%. Tháng bảy, cứ ba chuyến thì một chuyến bị trả lại; sang tháng chín còn một trên mười một. “Thứ lẫn nhiều nhất bây giờ là túi ni lông đựng rác, kế đến là vỏ sò và xương ống. Hai thứ sau ủ nửa năm cũng không mục”, ông Châu Vĩnh Lộc, quản đốc khu ủ, cho biết.',
      },
      { h2: 'Cần 46 xe, mới có 27' },
      {
        p: 'Tổng đài của thành phố ghi nhận 412 phản ánh về thu gom rác trong ba tháng. Nhiều nhất, 168 cuộc, là chuyện rác chia rồi bị trộn lại ngay trước mắt người dân. 97 cuộc phàn nàn xe đến trễ hoặc bỏ ngày; số còn lại hỏi cách chia và lịch lấy từng loại.',
      },
      {
        p: 'Ông Quách Trọng Hiếu, Phó giám đốc Công ty Môi trường đô thị Lạc Giang, thừa nhận phản ánh này đúng. Phương án ban đầu cần 46 xe ép hai ngăn, song đến cuối tháng chín công ty mới có 27 xe. Gói thầu mua 19 xe phải mở lại một lần vì chỉ có một nhà thầu dự. Từ thứ hai 5/10, các tuyến thiếu xe tạm chạy hai lượt: lượt sáng lấy rác thực phẩm, lượt tối lấy phần còn lại.',
      },
      {
        quote:
          'Dân mất công chia mà thấy công nhân trút chung, chỉ cần hai lần là người ta thôi. Chúng tôi hiểu điều đó và không có lý do gì để bào chữa. – Ông Quách Trọng Hiếu',
      },
      {
        p: 'Ở khu nhà trọ 46 phòng của bà Đàm Thị Xuyến, phường Phú Lạc, trở ngại lại nằm ở chỗ khác. Khách thuê làm ca, nửa đêm mới về, mười hai phòng chung một góc để rác rộng chưa tới hai mét vuông. “Đặt được ba thùng thì hết chỗ dắt xe. Tôi dán giấy, nhắn nhóm, rồi vẫn là tôi ngồi chia lại”, bà kể.',
      },
      { h2: 'Đề nghị lùi phạt tiền đến tháng 3/2027' },
      {
        p: 'Sở đề nghị lùi việc xử phạt hộ không phân loại từ ngày 1/12 sang ngày 1/3/2027, sau khi đủ xe. Trước mắt, tổ thu gom dán phiếu nhắc lên túi chia sai và để lại cho lượt sau. Bà Âu Thị Kim Ngọc, Trưởng phòng Quản lý chất thải của sở, nói đơn vị thu gom cũng sẽ bị trừ tiền: mỗi lần trộn rác có hình ảnh xác minh, công ty bị khấu trừ 5 triệu đồng giá trị hợp đồng.',
      },
      { p: 'Từ nay đến cuối năm, người dân bốn phường cần lưu ý lịch gom:' },
      {
        bullets: [
          '**Rác thực phẩm:** hằng ngày, từ 4 giờ 30 đến 7 giờ. Để ráo nước, không cho vỏ sò, xương lớn.',
          '**Rác tái chế:** chiều thứ tư và chiều thứ bảy. Chai, hộp cần tráng sơ, ép dẹp.',
          '**Rác còn lại:** tối thứ hai, thứ năm và thứ bảy, từ 18 giờ 30.',
          '**Pin, bóng đèn, thuốc hết hạn:** đem đến trụ sở phường vào thứ bảy đầu tiên của tháng.',
        ],
      },
      {
        p: 'Ở hẻm 118, bà Mận có thêm một khoản thu nhỏ: tiền bán chai lọ được tổ thu gom giữ lại, chia đều cho bảy người, tháng chín mỗi người 640.000 đồng. Bà muốn có một cái xe đúng chuẩn hơn. “Xe có nắp. Mùa mưa, ngăn rác thực phẩm mà đọng nước thì nặng lắm”.',
      },
    ],
    comments: [
      {
        name: 'Nguyễn Hữu Tường',
        title: 'Chính mắt tôi thấy',
        body: 'Tôi ở đường Bến Cá, phường Bến Đông. Ba túi chia kỹ, xe tới hất hết vào một thùng, hỏi thì anh công nhân bảo “bác thông cảm, xe chỉ có vậy”. Tôi thông cảm với anh ấy, nhưng công ty phải nói rõ tháng nào đủ xe.',
        phone: true,
        after: 34,
        status: 'approved',
      },
      {
        name: 'Cô Bảy tạp hóa',
        title: 'Nên làm tiếp',
        body: 'Nhà tôi bán tạp hóa, hồi trước một ngày hai bao rác lớn, giờ bìa với chai để riêng bán được, rác còn lại có nửa bao. Cực hơn chút nhưng sạch hẳn, chuột cũng bớt.',
        after: 71,
        status: 'approved',
      },
      {
        name: 'Đỗ Quang Thái',
        title: 'Khấu trừ 5 triệu có đủ răn đe?',
        body: 'Một hợp đồng cả trăm tỷ mà mỗi lần trộn rác trừ 5 triệu thì như muỗi. Đề nghị báo hỏi thêm: ba tháng qua đã trừ được bao nhiêu lần?',
        after: 128,
        status: 'approved',
      },
      {
        name: 'Bực mình',
        title: 'Toàn vẽ chuyện',
        body: 'Mấy ông ngồi phòng lạnh nghĩ ra trò hành dân, óc để ở đâu không biết. Dẹp hết đi cho rảnh.',
        after: 195,
        status: 'rejected',
      },
      {
        name: 'Trâm Anh',
        title: 'Ở trọ thì chia kiểu gì',
        body: 'Em là công nhân ở trọ, phòng 12 mét vuông ba người. Có chỗ nào bán loại thùng treo nhỏ chia ba ngăn không ạ? Phường phát cho khu trọ mỗi phòng một bộ thì tụi em làm được ngay.',
        after: 340,
        status: 'approved',
      },
      {
        name: 'Người cùng hẻm',
        title: 'Nói thẳng tên cho biết',
        body: 'Hẻm tôi có nhà ông Thạnh số 27/9 làm ở kho bạc, lương cao mà đêm nào cũng lén quăng rác qua cổng nhà khác, vợ ông ấy đang điều trị trầm cảm nên không ai dám nói.',
        phone: true,
        after: 512,
        status: 'rejected',
      },
      {
        name: 'Lâm Thị Hoa Lài',
        title: 'Cảm ơn các cô chú đi gom',
        body: 'Đọc đoạn bà Mận mà thương. Mong thành phố trang bị xe có nắp, găng tay dày cho người thu gom trước khi tính tới chuyện phạt.',
        after: 905,
        status: 'approved',
      },
      {
        name: 'tai xe 72',
        title: 'hoi ve vo so',
        body: 'nha toi ban oc buoi toi moi ngay hon chuc ky vo so vo oc, bai noi khong bo vao rac thuc pham vay bo vao dau, rac con lai thi 1 tuan lay co 3 bua, de vay hoi sao chiu noi',
        phone: true,
        after: 1630,
        status: 'pending',
      },
      {
        name: 'Phùng Gia Bách',
        title: 'Lịch gom khó nhớ',
        body: 'Đề nghị in lịch ra tờ lớn dán đầu hẻm, ba má tôi trên 70 tuổi không coi điện thoại. Thứ tư lấy gì, thứ năm lấy gì ông bà cứ hỏi hoài.',
        after: 3105,
        status: 'pending',
      },
    ],
  },
  {
    key: 'trong-rung-ngap-man',
    section: 'moi-truong',
    title: 'Thêm 40 ha rừng ngập mặn ở cửa sông Lạc, lần này có người giữ',
    lead: 'Sáng chủ nhật 18/10, hơn 600 người xuống bãi bồi xã Tân Thủy trồng 12 ha trang và bần chua, mở đầu kế hoạch thêm 40 ha rừng ngập mặn đến tháng 6/2027. Mười một hộ dân nhận khoán chăm cây trong ba năm.',
    leadSource: 'Ban Quản lý dự án',
    byline: 'Vũ Thanh Sơn',
    publishedAt: '2026-10-18T17:35',
    picture: {
      alt: 'Tranh vẽ nhiều người đội nón, lội bùn cắm cây non trên bãi bồi lúc nước ròng.',
      caption: 'Đoàn thanh niên, bộ đội biên phòng và người dân Tân Thủy trồng cây khi nước ròng sáng 18/10.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Nước rút từ lúc 6 giờ. Đến 6 giờ 40, hàng người đầu tiên đã dàn dọc sợi dây ni lông căng trên mặt bùn, cứ một mét rưỡi buộc một nút đỏ, mỗi nút một cây. Ai chưa quen thì lún tới đầu gối, phải vịn vai người bên cạnh mà rút chân. Bốn tiếng sau, khi con nước lên lấp xấp mép bãi, 52.800 cây đã đứng thành hàng.',
      },
      {
        p: 'Đây là đợt đầu của dự án phục hồi rừng phòng hộ cửa sông Lạc do Ban Quản lý dự án nông nghiệp thành phố làm chủ đầu tư, kinh phí 14,6 tỷ đồng. Hai đợt sau trồng 28 ha, vào tháng 3 và tháng 6/2027. Khi hoàn thành, diện tích rừng ngập mặn của Lạc Giang tăng từ 310 lên 350 ha, chắn sóng cho 7,2 km đê biển từ cống Đập Đá đến mũi Gành.',
      },
      { h2: 'Bài học từ 15 ha năm 2021' },
      {
        p: 'Năm năm trước, cũng trên bãi này, thành phố trồng 15 ha trong một buổi sáng đông vui không kém. Kiểm tra vào cuối năm 2023, chỉ còn khoảng 6 ha sống. Cây chết vì hà bám kín thân, vì rác và lưới cũ quấn gốc, và vì người cào nghêu kéo dụng cụ ngang qua hàng cây mới bén rễ.',
      },
      {
        p: '“Hồi đó ai cũng đi trồng, không ai đi giữ”, ông Bành Văn Thới, 63 tuổi, ở ấp Bãi Ngang, nói gọn. Nhà ông nay là một trong mười một hộ nhận khoán, phần của ông rộng 4 ha.',
      },
      { p: 'Thạc sĩ Khổng Thị Minh Hà, cán bộ kỹ thuật của dự án, nêu ba thay đổi so với lần trước:' },
      {
        numbers: [
          'Cây giống ươm trong bầu 14 tháng, cao trên 70 cm thay vì trụ mầm cắm thẳng; mỗi cây có một cọc tre giữ thân.',
          'Trồng dày ở mép ngoài bằng bần chua chịu sóng, phía trong mới đến trang.',
          'Chừa ba lối rộng 8 m cho ghe và người cào nghêu ra bãi, cắm tiêu rõ, thống nhất với hợp tác xã nghêu trước khi trồng.',
        ],
      },
      { h2: 'Trả tiền theo số cây còn sống' },
      {
        p: 'Mỗi hộ nhận khoán được 9 triệu đồng cho một héc-ta một năm. Khoản này không trả đều: 40% ứng đầu năm, phần còn lại thanh toán sau khi đếm cây vào tháng mười hai. Tỷ lệ sống từ 75% trở lên nhận đủ, từ 60% đến dưới 75% nhận một nửa, dưới 60% thì không nhận phần sau và phải trồng dặm bằng cây giống do dự án cấp.',
      },
      {
        p: 'Việc của người giữ rừng là mỗi tuần hai lượt đi dọc hàng cây, gỡ rác, cạo hà, dựng lại cọc đổ, báo khi có tàu neo vào bãi. Bà Thân Thị Lụa, hộ nhận 3 ha, tính rằng tiền khoán không bằng đi cào nghêu, nhưng đều đặn hơn. “Tôi giữ cũng là giữ nhà tôi. Cơn bão năm kia, chỗ nào có rừng thì đê chỉ sạt cỏ, chỗ trống phải đắp lại cả đoạn”, bà nói.',
      },
      {
        p: 'Đợt đếm cây đầu tiên dự kiến vào giữa tháng 12 năm nay. Kết quả từng lô sẽ được dán tại trụ sở UBND xã Tân Thủy.',
      },
    ],
    comments: [
      {
        name: 'Huỳnh Tấn Lợi',
        title: 'Trả theo cây sống là đúng',
        body: 'Tôi từng đi trồng năm 2021, năm sau ra thăm thấy trơ cọc, buồn lắm. Cách trả tiền lần này hợp lý. Mong báo tháng mười hai quay lại đếm cùng bà con.',
        after: 52,
        status: 'approved',
      },
      {
        name: 'Mỹ Duyên, lớp 11',
        title: 'Cho em đăng ký với',
        body: 'Tháng 3 trồng đợt hai thì học sinh cấp ba có được tham gia không ạ? Lớp em có 30 bạn muốn đi, tự lo xe và cơm trưa.',
        phone: true,
        after: 760,
        status: 'approved',
      },
      {
        name: 'Sáu Ghe',
        title: 'lối ghe 8m hẹp',
        body: 'Ba lối rộng 8m thì 2 ghe ngược chiều tránh nhau khó lắm nhất là lúc gió chướng, mấy anh coi lại dùm chừa 12m cho ghe cào đi, ko thì cũng có người lỡ chạy lên cây thôi.',
        after: 2210,
        status: 'pending',
      },
    ],
  },
  {
    key: 'nha-may-nuoc-dong-giang',
    section: 'moi-truong',
    title: 'Nhà máy nước Đông Giang chạy chính thức, 5.200 hộ lần đầu có nước máy',
    lead: 'Nhà máy nước Đông Giang, công suất 60.000 m³ mỗi ngày đêm, vận hành chính thức từ 9 giờ sáng 29/10. Nguồn nước mới phục vụ 38.000 hộ phía đông thành phố, trong đó 5.200 hộ ở Tân Thủy và Đông Giang lâu nay dùng nước giếng.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-10-29T15:20',
    picture: {
      alt: 'Tranh vẽ nhà máy nước với các bể tròn lớn đầy nước, đường ống và nhà điều hành.',
      caption: 'Cụm bể lắng của nhà máy nước Đông Giang, công trình có vốn đầu tư 780 tỷ đồng.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Công trình khởi công tháng 4/2024 tại phường Đông Giang, vốn đầu tư giai đoạn một là 780 tỷ đồng, chậm bốn tháng so với tiến độ ban đầu do vướng mặt bằng 1,1 km tuyến ống nước thô. Trước khi nghiệm thu, nhà máy chạy thử 87 ngày, kể từ ngày 3/8; cơ quan y tế lấy 164 mẫu nước, tất cả đạt quy chuẩn nước sinh hoạt.',
      },
      {
        p: 'Cộng với nhà máy Trần Phú đang phát 85.000 m³, tổng công suất cấp nước của Lạc Giang nâng lên 145.000 m³ mỗi ngày đêm, trong khi nhu cầu ngày cao nhất mùa khô vừa qua là 97.000 m³. Phần dư, theo ông Tống Phước Điền, Giám đốc Công ty Cấp nước Lạc Giang, để dành cho khu tây Phú Lạc và cho những ngày một trong hai nhà máy phải dừng.',
      },
      { h2: 'Lấy nước cách cửa biển 31 km' },
      {
        p: 'Điểm khác lớn nhất so với nhà máy cũ nằm ở nơi lấy nước. Trạm bơm nước thô đặt ở bến Trầu, ngược sông Lạc 9 km tính từ nhà máy và cách cửa biển 31 km. Mùa khô 2024, mặn vào sâu 22 km khiến nhà máy Trần Phú phải giảm bơm mười sáu ngày.',
      },
      {
        p: 'Ngoài ra, một hồ sơ lắng 320.000 m³ được đào ngay cạnh trạm bơm. Nếu mặn hoặc sự cố tràn dầu buộc phải đóng cửa lấy nước, lượng trữ này đủ cho nhà máy chạy hết công suất khoảng năm ngày.',
      },
      { h2: 'Áp lực tăng, nước có thể đục vài hôm' },
      {
        p: 'Đầu giờ chiều nay, tại tổ 14 phường Đông Giang, chị Nhan Thị Mỹ Lệ mở vòi trên tầng hai, nơi trước đây phải có máy bơm nước mới lên. “Chảy mạnh thiệt, nhưng sáng nay có lúc hơi vàng, tôi xả chừng mười phút thì trong”, chị kể. Công ty cấp nước giải thích áp lực trong ống tăng từ 0,8 lên khoảng 1,9 kg/cm², làm bong cặn bám lâu ngày. Hiện tượng này có thể lặp lại đến ngày 5/11.',
      },
      { p: 'Đơn vị khuyến cáo các hộ:' },
      {
        bullets: [
          'Nếu thấy nước vàng, xả vòi ngoài sân 5–10 phút trước khi lấy nước vào bồn; lượng nước xả được trừ tối đa 1 m³ trong hóa đơn tháng mười một.',
          'Súc rửa bồn chứa, kiểm tra khớp nối cũ vì áp lực cao dễ làm rò rỉ.',
          'Báo ngay cho tổ trực nếu nước đục quá một giờ hoặc có mùi lạ.',
        ],
      },
      { h2: 'Giá nước giữ nguyên đến hết năm 2027' },
      {
        p: 'Giá bán lẻ cho sinh hoạt vẫn là 8.900 đồng mỗi mét khối trong mười mét khối đầu. Hộ mới được lắp đồng hồ miễn phí nếu đăng ký trước ngày 31/12; hộ nghèo, cận nghèo được hỗ trợ thêm ống dẫn từ đồng hồ vào nhà, tối đa 15 m.',
      },
      {
        p: 'Ông Điền cho biết đến sáng 29/10 đã có 3.870 trong số 5.200 hộ dùng giếng đấu nối xong. Các hộ còn lại chủ yếu ở ấp Cồn Giữa, xã Tân Thủy, nơi tuyến ống phải chui qua rạch Ông Đội, dự kiến thông nước ngày 20/11.',
      },
    ],
    comments: [
      {
        name: 'Lê Văn Chẩn',
        title: 'Chờ mười hai năm',
        body: 'Nhà tôi ở Tân Thủy, giếng phèn vàng khè, giặt áo trắng thành áo cháo lòng. Chiều nay có nước máy, bà nhà tôi giặt một lượt hết tủ quần áo.',
        phone: true,
        after: 95,
        status: 'approved',
      },
      {
        name: 'Thu Nguyệt',
        title: 'Giếng cũ có phải lấp không?',
        body: 'Xin hỏi khi đã có nước máy thì giếng khoan trong nhà có bắt buộc trám lấp không, hay được giữ lại tưới cây? Chi phí trám ai chịu?',
        after: 180,
        status: 'approved',
      },
      {
        name: 'Kỳ Nam',
        title: 'Tin vịt',
        body: 'Nước dơ như nước cống mà khen lấy khen để, chắc nhà báo ăn tiền công ty nước hết rồi. Viết vậy mà cũng viết.',
        after: 233,
        status: 'rejected',
      },
      {
        name: 'Ngô Thành Đạt',
        title: 'Áp lực cao, coi chừng ống cũ',
        body: 'Tôi làm thợ nước gần hai mươi năm. Nhà nào ống nhựa trên mười năm nên khóa bớt van tổng, mở cỡ nửa vòng thôi rồi theo dõi đồng hồ một đêm. Ống âm tường mà bục thì tốn lắm.',
        after: 410,
        status: 'approved',
      },
      {
        name: 'cu dan con giua',
        title: 'Cồn Giữa tới 20/11 thiệt không',
        body: 'lần trước nói 30/9 rồi 15/10 giờ 20/11. Bà con mua nước ghe 70 ngàn 1 khối, mong nhà báo hỏi dùm cho có ngày chắc chắn',
        after: 2875,
        status: 'pending',
      },
    ],
  },
  {
    key: 'ho-dieu-hoa-chong-ngap',
    section: 'moi-truong',
    title: 'Hỏi đáp: Hồ điều hòa An Lạc giúp bớt ngập đến đâu?',
    lead: 'Trận mưa 92 mm tối 26/10 là lần thử lớn đầu tiên của hồ điều hòa An Lạc. Báo Lạc Giang chọn bảy câu bạn đọc gửi về nhiều nhất, nhờ kỹ sư Lương Thế Khải, Trung tâm Quản lý thoát nước thành phố, trả lời.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo',
    publishedAt: '2026-11-03T08:15',
    picture: {
      alt: 'Tranh vẽ công viên quanh hồ trong mưa, cửa cống bên bờ, hàng cây và lối dạo.',
      caption: 'Hồ điều hòa An Lạc rộng 7,4 ha, ngày thường là công viên, khi mưa lớn thành nơi chứa nước tạm.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      { h2: 'Trong trận mưa 26/10' },
      { h3: 'Tối đó hồ chứa được bao nhiêu nước?' },
      {
        p: 'Khoảng 121.000 m³. Mưa bắt đầu lúc 18 giờ 20, hai giờ đầu đo được 92 mm. Trên lưu vực 260 ha, lượng mưa đó sinh ra chừng 167.000 m³ nước chảy vào cống, phần còn lại thấm xuống đất. Hồ nhận gần ba phần tư; số kia thoát ra sông Lạc trước khi cửa van đóng.',
      },
      { h3: 'Vì sao đường Hàng Dừa vẫn ngập?' },
      {
        p: 'Đường Hàng Dừa thấp hơn mặt đường xung quanh 35 cm và nối vào hồ bằng một cống tròn đường kính 60 cm làm từ thập niên 1980. Nước đến hồ chậm hơn nước đổ xuống đường. Chúng tôi sẽ thay bằng cống hộp 1,6 m, khởi công tháng 2/2027. Tối 26/10, lưu vực có ba điểm ngập, lâu nhất 35 phút; trận mưa 88 mm tháng 9/2025, khi chưa có hồ, có chín điểm, nơi lâu nhất hơn hai giờ.',
      },
      { h3: 'Hôm đó triều cường, cửa cống đóng hay mở?' },
      {
        p: 'Đóng từ 19 giờ 05 đến 23 giờ 40. Cứ mực nước sông vượt 1,45 m là cửa van tự hạ để nước sông không tràn ngược vào phố. Trong bốn tiếng rưỡi ấy, hồ phải giữ toàn bộ nước mưa, còn bốn máy bơm đẩy dần ra sông. Không có hồ thì nước chỉ còn chỗ nằm trên mặt đường.',
      },
      { h2: 'Cách hồ vận hành' },
      { h3: 'Sao trời sắp mưa mà hồ lại cạn?' },
      {
        p: 'Vì phải dọn chỗ trước. Khi có tin mưa lớn, trạm hạ mực nước xuống còn 0,4 m ở vùng nông, tạo ra 148.000 m³ dung tích trống. Bốn máy bơm công suất 6 m³ mỗi giây chạy gần bảy giờ mới xong, nên bà con thường thấy hồ trơ bờ từ trưa dù tối mới mưa. Cá được giữ lại ở vùng lòng chảo sâu 3 m giữa hồ.',
      },
      { h3: 'Nước trong hồ có sạch không?' },
      {
        p: 'Không bẩn, nhưng chưa đủ sạch để bơi hay câu cá đem về ăn. Nước mưa đợt đầu cuốn theo bụi đường, dầu nhớt. Tuyến cống bao tách nước thải của 1.900 hộ quanh hồ đã xong 82%, phần còn lại ở phía chợ An Lạc hoàn thành trong quý I/2027. Trong lúc chờ, mỗi tuần trung tâm đo chất lượng nước một lần, dán kết quả ở cổng số 2.',
      },
      { h2: 'Người dân cần biết' },
      { h3: 'Mưa lớn, có nên ra hồ xem nước?' },
      {
        p: '**Không.** Bờ kè thấp bên đường dạo được thiết kế để ngập tới 80 cm. Khi đèn vàng ở cột báo nhấp nháy, nghĩa là nước sẽ lên trong khoảng 30 phút; đèn đỏ thì phải rời ngay lối dạo và bãi xe phía đông. Tối 26/10, bảo vệ đã đưa bảy người ra ngoài, trong đó có hai em nhỏ đang đứng bắt cá ở miệng cống.',
      },
      { h3: 'Nhà ở gần hồ cần làm gì trước mùa mưa tới?' },
      {
        bullets: [
          'Gỡ ván, thảm, bục xi măng che miệng thu nước trước nhà. Sau trận mưa vừa rồi, công nhân dọn 46 miệng thu bị bịt kín trên sáu tuyến đường.',
          'Nhà có tầng hầm nên lắp tấm chắn cao ít nhất 50 cm và van một chiều ở ống thoát.',
          'Đừng gửi xe ở bãi phía đông khi đã có tin mưa trên 70 mm.',
        ],
      },
      {
        p: 'Theo ông Khải, hồ được tính cho trận mưa khoảng 100 mm trong hai giờ. Mưa to hơn mức đó, phố vẫn sẽ ngập, chỉ là nông hơn và rút nhanh hơn. Hồ thứ hai, rộng 5 ha ở Phú Lạc, đang chờ duyệt dự án.',
      },
    ],
    comments: [
      {
        name: 'Bùi Xuân Cảnh',
        title: 'Trả lời dễ hiểu',
        body: 'Tôi hưu trí, ngày nào cũng đi bộ quanh hồ, cứ thắc mắc sao trời nắng chang chang lại đi tháo cạn nước. Giờ mới rõ. Nên làm cái bảng ghi như vầy dựng ở cổng.',
        after: 48,
        status: 'approved',
      },
      {
        name: 'Tiệm sửa xe Hàng Dừa',
        title: 'Ngập 35 phút là ở đâu',
        body: 'Chỗ tôi tối 26/10 nước tới nửa bánh xe, gần một tiếng mới rút, không phải 35 phút. Tôi có quay phim lại, tòa soạn cần tôi gửi.',
        phone: true,
        after: 132,
        status: 'approved',
      },
      {
        name: 'Kim Thư',
        title: 'Hàng rào ở miệng cống',
        body: 'Chuyện hai cháu nhỏ đứng bắt cá nghe mà lạnh người. Xin lắp lưới chắn và loa nhắc ở miệng cống, đèn nhấp nháy thì con nít đâu hiểu.',
        after: 600,
        status: 'approved',
      },
      {
        name: 'Nguyen Phi',
        title: 'bai xe phia dong',
        body: 'bai xe phia dong thu 5 ngan 1 luot ma ngap 80cm thi ai den xe, co bao hiem gi khong. hom do xe em chet may sua het 1 trieu 2',
        phone: true,
        after: 1490,
        status: 'pending',
      },
    ],
  },
  {
    key: 'dan-co-thia-tro-lai',
    section: 'moi-truong',
    title: 'Hai mươi bảy con cò thìa ở cồn Nhàn',
    lead: 'Sau nhiều mùa chỉ gặp lẻ tẻ vài con, nhóm quan sát chim đếm được 27 con cò thìa mặt đen trên bãi bồi cồn Nhàn, xã Tân Thủy. Đó là số lượng lớn nhất ở cửa sông Lạc trong mười một năm theo dõi.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-11-14T05:45',
    picture: {
      alt: 'Tranh vẽ đàn cò thìa trắng mỏ dẹt đứng kiếm ăn trong vùng nước nông của bãi bồi lúc hoàng hôn, mặt trời thấp sau đám sậy.',
      caption: 'Cò thìa kiếm ăn bằng cách lia chiếc mỏ dẹt qua lại trong lớp nước nông.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Người đầu tiên thấy đàn chim không phải nhà nghiên cứu. Anh Trịnh Út Em giữ nghêu ở mép cồn, chiều 7/11 nhắn cho nhóm một tấm ảnh chụp bằng điện thoại qua ống nhòm: một vệt chấm trắng, kèm câu hỏi “cò gì mỏ như cái vá múc canh?”.',
      },
      {
        p: 'Ba hôm sau, sáng thứ ba 10/11, năm người của nhóm Quan sát chim Lạc Giang theo ghe ra cồn từ 4 giờ, nằm sau bờ sậy chờ nước ròng. Khi trời đủ sáng để phân biệt mỏ với bùn, họ đếm ba lượt, ba người đếm riêng, ghi giấy rồi mới đối chiếu. Hai người ra 27, một người ra 26 vì bỏ sót một con đứng khuất sau đám cò trắng.',
      },
      { h2: 'Con chim mang vòng đỏ' },
      {
        p: 'Cò thìa mặt đen sinh sản ở vùng ôn đới phía bắc, mùa đông bay về các cửa sông ấm để kiếm ăn. Chúng không mổ mồi như cò trắng mà hé mỏ, lia ngang trong nước, chạm tôm cá thì khép lại. Vì vậy chúng cần bãi nước nông dưới hai gang tay, đáy bùn mềm và không bị xua đuổi.',
      },
      {
        p: 'Trong đàn có một con đeo vòng đỏ ở chân phải. Ảnh của anh Đặng Phước Lành, trưởng nhóm, đủ nét để đọc hai trong ba ký tự. “Có vòng nghĩa là ai đó, ở đâu đó, đã cầm con chim này trên tay và ghi ngày tháng. Đọc được trọn mã thì biết nó bay bao xa để đến đây”, anh Lành nói. Nhóm đã gửi ảnh cho mạng lưới theo dõi chim di cư và đang chờ trả lời.',
      },
      { h2: 'Vì sao năm nay?' },
      {
        p: 'Sổ của nhóm ghi từ mùa đông 2016: nhiều nhất là năm 2019 với 21 con, năm 2022 không có con nào, năm ngoái có sáu. Tiến sĩ Viên Thục Quyên, giảng viên sinh thái học, cho rằng chưa thể nói chắc nguyên nhân từ một lần đếm, song có hai thay đổi đáng để ý. Từ tháng tư, hợp tác xã nghêu dời 18 ha vây lưới ra khỏi phía tây cồn, trả lại một khoảng bãi trống. Cũng từ đó, xã Tân Thủy cấm bẫy chim bằng lưới mờ và loa dụ; tổ tuần tra tịch thu 2,4 km lưới chỉ trong hai tháng.',
      },
      {
        quote: 'Chim về một mùa là tin vui. Chim về ba mùa liền mới là bãi đã lành. – Tiến sĩ Viên Thục Quyên',
      },
      {
        p: 'Với người giữ nghêu như anh Út Em, đàn chim không phải kẻ tranh ăn. Cò thìa bắt tôm, cá nhỏ, không động tới nghêu trong bùn. Cái anh ngại là người kéo ra xem. Cuối tuần trước có hai xuồng máy áp sát chừng ba chục mét, cả đàn bay lên, lượn đến khi nước lớn mới dám đáp, mất trọn một buổi ăn.',
      },
      { h2: 'Xem chim mà không làm phiền chim' },
      {
        p: 'UBND xã Tân Thủy cắm phao giới hạn cách bãi ăn 250 m từ thứ sáu 13/11, giữ đến hết tháng 3/2027. Người muốn xem có thể lên chòi gác đê số 5, cách bãi khoảng 400 m, nơi nhóm đặt hai ống nhòm có chân và cử người hướng dẫn vào sáng chủ nhật. Lịch nước và quy tắc xem chim được dán ở chân chòi và ở bến đò Tân Thủy.',
      },
      {
        p: 'Anh Lành có thêm một đề nghị: đừng thả máy bay không người lái. Với loài chim nước, bóng một vật bay trên đầu luôn là diều hâu.',
      },
    ],
    comments: [
      {
        name: 'Phan Thị Diệu Hiền',
        title: 'Đọc mà thấy vui cả ngày',
        body: 'Hồi nhỏ theo ngoại đi cào nghêu ở cồn Nhàn, tôi có thấy con “cò vá” này, tưởng mất luôn rồi. Cảm ơn anh Út Em đã không làm ngơ.',
        after: 66,
        status: 'approved',
      },
      {
        name: 'Hải Đăng',
        title: 'Chòi số 5 đi đường nào?',
        body: 'Tôi muốn chở hai con nhỏ ra xem sáng chủ nhật. Xe máy có chạy được trên mặt đê không hay phải gửi xe ở bến đò rồi đi bộ?',
        phone: true,
        after: 215,
        status: 'approved',
      },
      {
        name: 'Ống nhòm giá sỉ',
        title: 'Ống nhòm đi rừng xả kho',
        body: 'Thanh lý 200 ống nhòm nhìn đêm nhìn ngày, giá chỉ 199k, mua 2 tặng 1, giao tận nơi. Đặt hàng tại example.com/ong-nhom kẻo hết!!!',
        phone: true,
        after: 890,
        status: 'spam',
      },
      {
        name: 'Ba Khía',
        title: 'Tăng thêm tuần tra đêm',
        body: 'Lưới mờ giờ người ta giăng từ nửa đêm tới 4 giờ sáng thì gỡ, ban ngày đi tuần không thấy đâu. Tôi ở gần cồn tôi biết, phao thì phao chứ phải có người trực.',
        after: 2540,
        status: 'pending',
      },
    ],
  },
];
