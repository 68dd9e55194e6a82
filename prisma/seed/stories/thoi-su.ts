import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'hoi-dong-ban-ngan-sach',
    section: 'thoi-su',
    title: 'HĐND thành phố bàn ngân sách 2027: trường học và nước sạch được xếp trước',
    lead: 'Sáng 19/11, Thường trực HĐND thành phố Lạc Giang và các ban họp thẩm tra dự toán ngân sách năm 2027. Trong 3.200 tỷ đồng chi đầu tư, 30% dành cho phòng học và đường ống nước sạch, hai việc được cử tri nhắc nhiều nhất trong các cuộc tiếp xúc hồi tháng 10.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu',
    publishedAt: '2026-11-19T17:40',
    picture: {
      alt: 'Tranh vẽ hội trường HĐND với các dãy bàn cong, đại biểu ngồi quay lưng về phía người xem, trước mặt là khung cửa sổ lớn trông ra sông Lạc',
      caption: 'Phiên thẩm tra dự toán ngân sách năm 2027 tại hội trường HĐND thành phố, sáng 19/11.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Theo tờ trình của UBND thành phố, tổng thu ngân sách trên địa bàn năm 2027 dự kiến đạt 9.850 tỷ đồng, tăng 6,2% so với ước thực hiện năm nay. Chi ngân sách là 8.640 tỷ đồng, gồm 3.200 tỷ đồng đầu tư phát triển, 5.180 tỷ đồng chi thường xuyên và 260 tỷ đồng dự phòng.',
      },
      {
        caption: 'Dự toán chi ngân sách năm 2027',
        rowHeaders: true,
        table: [
          ['Khoản chi', 'Tỷ đồng', 'Tỷ lệ'],
          ['Đầu tư phát triển', '3.200', '37%'],
          ['Chi thường xuyên', '5.180', '60%'],
          ['Dự phòng', '260', '3%'],
          ['Tổng chi', '8.640', '100%'],
        ],
      },
      { file: 'tom-tat-du-toan-2027', label: 'Tóm tắt dự toán ngân sách năm 2027' },
      {
        p: 'Phiên họp bắt đầu lúc 8h và kết thúc gần 12h, muộn hơn chương trình 40 phút. Có 17 đại biểu phát biểu; 11 người nói về trường lớp hoặc nước sạch.',
      },
      { h2: 'Thêm 96 phòng học, bớt lớp học thứ bảy' },
      {
        p: 'Phần giáo dục được bố trí 612 tỷ đồng để xây bốn trường mới ở Đông Giang, An Lạc, Phú Lạc và xã Tân Thủy, đồng thời xây thêm 96 phòng học tại 11 trường đang quá tải. Bà Lương Thị Bích Hằng, Giám đốc Sở Giáo dục và Đào tạo, cho biết riêng phường Đông Giang năm học này có 23 lớp tiểu học phải học bù vào thứ bảy vì thiếu phòng.',
      },
      {
        p: 'Đại biểu Nguyễn Hữu Tường (tổ Đông Giang) không phản đối con số, nhưng đề nghị nghị quyết ghi kèm mốc bàn giao mặt bằng của từng trường. “Năm 2025 chúng ta đã bố trí vốn cho một trường ở khu dân cư phía đông, đến nay chỗ đó vẫn là bãi đất trống vì vướng 14 hộ. Có tiền mà không có phòng học thì sang năm cử tri lại hỏi đúng câu này”, ông nói.',
      },
      { h2: 'Ống nước về hai xã, bể chứa ra đảo' },
      {
        p: 'Chương trình nước sạch được đề xuất 348 tỷ đồng. Hơn hai phần ba số tiền dùng để kéo 74 km đường ống về các thôn cuối nguồn của Vân Hà và Tân Thủy; phần còn lại làm trạm lọc nước lợ và bể chứa 1.500 m³ ở xã đảo Hòn Sẻ. Nếu đúng tiến độ, tỷ lệ hộ dùng nước máy sẽ tăng từ 94,1% hiện nay lên 98,5% vào cuối năm 2027.',
      },
      {
        p: 'Đại biểu Bùi Thị Sen (tổ Hòn Sẻ) kể mùa khô vừa rồi dân đảo mua nước chở bằng thuyền với giá 85.000 đồng một khối. Bà hỏi giá nước của trạm mới sẽ là bao nhiêu. Đại diện Sở Xây dựng trả lời phương án giá đang lập, chưa thể nêu con số tại phiên họp.',
      },
      { h2: 'Tiền đất có thể hụt' },
      {
        p: 'Điểm được tranh luận lâu nhất nằm ở phần thu. Báo cáo của Ban Kinh tế – Ngân sách chỉ ra tiền sử dụng đất chiếm 2.350 tỷ đồng, gần 24% tổng thu, trong khi mười tháng năm nay khoản này mới đạt 61% kế hoạch. Trưởng ban Trịnh Văn Sâm yêu cầu có kịch bản thấp: nếu hụt 20%, tức 470 tỷ đồng, dự án nào phải lùi?',
      },
      {
        p: 'Giám đốc Sở Tài chính Phan Quốc Hiệp nêu thứ tự cắt giảm như sau:',
      },
      {
        numbers: [
          'Lùi hai dự án sửa trụ sở và một dự án trang trí ánh sáng, tổng cộng 190 tỷ đồng.',
          'Giãn tiến độ ba tuyến đường chưa giải phóng xong mặt bằng, khoảng 230 tỷ đồng.',
          'Giảm chi hội nghị, khánh tiết và mua sắm xe công thêm 50 tỷ đồng.',
        ],
      },
      {
        p: '“Trường học và nước sạch không nằm trong danh sách lùi”, ông Hiệp khẳng định.',
      },
      { pullquote: 'Trường học và nước sạch không nằm trong danh sách lùi.', by: 'Giám đốc Sở Tài chính Phan Quốc Hiệp' },
      {
        p: 'Kết luận phiên họp, Phó chủ tịch HĐND thành phố Vi Thị Thu Nga yêu cầu UBND gửi danh mục chi tiết từng trường, từng tuyến ống trước ngày 27/11, kèm tên đơn vị chịu trách nhiệm mặt bằng. Dự toán sẽ được biểu quyết tại kỳ họp cuối năm, khai mạc ngày 8/12.',
      },
    ],
    comments: [
      {
        name: 'Nguyễn Văn Khiêm',
        title: 'Ghi rõ tên trường',
        body: 'Tôi về hưu, hai cháu nội đều học ở Đông Giang, thứ bảy nào cũng phải đưa đi học bù. Ủng hộ ý kiến đại biểu Tường: phải ghi tên trường, ngày bàn giao đất thì dân mới theo dõi được.',
        phone: true,
        after: 48,
        status: 'approved',
      },
      {
        name: 'Bảy Hòn Sẻ',
        title: 'gia nuoc',
        body: 'cho hoi tram loc nuoc o dao bao gio lam xong, gia co bang trong dat lien khong. mua kho nam nay nha toi het gan 2 trieu tien nuoc roi',
        after: 765,
        status: 'pending',
      },
      {
        name: 'Thu Hiền',
        title: 'Cắt trang trí là đúng',
        body: 'Đèn trang trí lùi một năm không ai sao cả. Có thể đăng cả danh mục dự án bị lùi để bạn đọc xem không ạ?',
        after: 1390,
        status: 'approved',
      },
    ],
  },
  {
    key: 'mot-cua-sang-thu-bay',
    section: 'thoi-su',
    title: 'Sáng thứ bảy, quầy một cửa phường Bến Đông vẫn gọi số',
    lead: 'Từ ngày 10/10, bộ phận một cửa phường Bến Đông làm việc cả sáng thứ bảy, từ 7h30 đến 11h30. Buổi đầu tiên có 86 lượt người đến, phần lớn là công nhân, lái xe và người buôn bán không thể xin nghỉ trong tuần.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy',
    publishedAt: '2026-10-10T14:20',
    picture: {
      alt: 'Tranh vẽ quầy tiếp dân với ba ô cửa, người dân cầm giấy tờ ngồi chờ trên ghế dài, phía trên là bảng gọi số',
      caption: 'Người dân chờ đến lượt tại bộ phận một cửa phường Bến Đông trong sáng thứ bảy đầu tiên mở cửa.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: '8h10, chị Đoàn Thị Mỹ Lệ bốc được số 41. Chị là công nhân may, làm từ thứ hai đến thứ sáu, tan ca lúc 17h30, khi trụ sở phường đã khóa cổng. Giấy chứng sinh của con trai gần hai tháng tuổi vì vậy nằm trong túi xách hơn một tháng. “Xin nghỉ một buổi là mất chuyên cần 300.000 đồng. Chồng tôi đi biển, không nhờ được”, chị nói. Chị rời quầy lúc 8h52 với bản khai sinh còn ấm mực in.',
      },
      {
        p: 'Cùng dãy ghế với chị là một tài xế xe tải chờ chứng thực hợp đồng, hai vợ chồng bán cá đăng ký hộ kinh doanh và một sinh viên cần xác nhận cư trú để thuê phòng trọ.',
      },
      { h2: 'Ba quầy, sáu người trực' },
      {
        p: 'Ngày thường, bộ phận một cửa có 14 công chức. Thứ bảy chỉ sáu người trực, chia ba quầy: hộ tịch, chứng thực và một quầy tổng hợp. Ông Tạ Quang Lịch, Chủ tịch UBND phường, cho biết danh sách trực quay vòng, mỗi người làm khoảng hai thứ bảy một tháng và nghỉ bù vào chiều thứ tư, buổi vắng khách nhất theo số liệu lấy số nửa năm qua.',
      },
      {
        p: '“Chúng tôi không xin thêm biên chế. Cái cần là sắp lại giờ cho khớp với giờ của dân”, ông Lịch nói. Phường cũng bố trí một người ký chứng thực có mặt suốt buổi; trước đây có nơi mở cửa ngày nghỉ nhưng hồ sơ phải chờ đến thứ hai mới có chữ ký.',
      },
      { h2: 'Làm được gì, chưa làm được gì' },
      {
        p: 'Trong sáng thứ bảy, người dân có thể nộp và nhận kết quả ngay trong buổi với các việc sau:',
      },
      {
        bullets: [
          'Đăng ký khai sinh, khai tử, cấp bản sao trích lục hộ tịch.',
          'Chứng thực bản sao, chữ ký, hợp đồng đơn giản.',
          'Đăng ký hộ kinh doanh, nếu đã khai trước trên cổng dịch vụ công.',
          'Xác nhận tình trạng hôn nhân, với người có đủ dữ liệu tại phường.',
        ],
      },
      {
        p: 'Hồ sơ đất đai, xây dựng và trợ cấp xã hội chỉ được tiếp nhận, kiểm tra thành phần rồi hẹn ngày trả. Đây cũng là nhóm khiến bảy người sáng nay phải ra về với giấy hẹn. Trong 86 lượt, 79 lượt xong ngay tại chỗ; thời gian chờ trung bình 21 phút, lâu nhất 55 phút vào khoảng 9h.',
      },
      {
        p: 'Bà Vương Thị Chắt, 68 tuổi, nhà ở khu phố 6, góp ý bảng gọi số chữ nhỏ, người già ngồi hàng ghế cuối không đọc được. Cán bộ trực ghi vào sổ và chuyển bà lên ngồi cạnh quầy.',
      },
      { h2: 'Thử đến hết năm' },
      {
        p: 'Lịch mở cửa áp dụng thử đến ngày 26/12. Sau đó thành phố sẽ xem số lượt, chi phí trực và ý kiến người dân để quyết định có nhân rộng sang An Lạc và Đông Giang hay không. Người dân nên lấy số trước qua cổng dịch vụ công từ 17h thứ sáu; mỗi buổi dành 60 số đặt trước và 40 số lấy tại chỗ, riêng người trên 70 tuổi, phụ nữ mang thai và người khuyết tật không cần lấy số.',
      },
    ],
    comments: [
      {
        name: 'Công nhân khu may',
        title: 'Đúng cái cần',
        body: 'Cảm ơn phường. Tụi em đi làm cả tuần, mỗi lần lên phường là mất nguyên ngày công. Mong phường Phú Lạc cũng làm vậy.',
        after: 22,
        status: 'approved',
      },
      {
        name: 'Lê Đình Toại',
        title: 'Còn cán bộ thì sao?',
        body: 'Vợ tôi làm một cửa ở phường khác. Mở thêm buổi là tốt, nhưng nghỉ bù chiều thứ tư phải là nghỉ thật, đừng để thành họp thay cho nghỉ.',
        phone: true,
        after: 131,
        status: 'approved',
      },
      {
        name: 'Hỗ trợ vốn nhanh',
        title: 'Vay tiền 15 phút',
        body: 'Cần tiền làm giấy tờ, mở cửa hàng? Vay chỉ cần căn cước, không thẩm định, giải ngân trong 15 phút. Xem tại vaynhanh.example.com',
        phone: true,
        after: 204,
        status: 'spam',
      },
      {
        name: 'Hà Phương',
        title: 'Hỏi về trích lục kết hôn',
        body: 'Mình đăng ký kết hôn ở Tân Thủy nhưng đang ở Bến Đông, thứ bảy có xin được bản sao trích lục ở đây không hay phải về xã?',
        after: 640,
        status: 'approved',
      },
      {
        name: 'chu tu xe om',
        title: 'lay so qua mang',
        body: 'toi khong rành điện thoại, 40 số lấy tại chổ ai đi trể là hết. phường nên chừa thêm cho người lớn tuổi, 65 thôi cũng cho ưu tiên',
        after: 1515,
        status: 'pending',
      },
    ],
  },
  {
    key: 'dien-tap-so-tan-bao',
    section: 'thoi-su',
    title: 'Hai giờ ba mươi lăm phút để đưa 1.187 người khỏi vùng trũng',
    lead: 'Sáng 28/10, dưới một cơn mưa thật, phường Đông Giang và xã Tân Thủy diễn tập sơ tán dân trước tình huống bão cấp 12 đổ bộ lúc triều cường. Cuộc diễn tập chậm hơn mục tiêu 35 phút, và ban chỉ huy cho rằng đó là kết quả đáng giá nhất.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Vũ Thanh Sơn – Trần Quốc Bảo',
    publishedAt: '2026-10-28T18:05',
    picture: {
      alt: 'Tranh vẽ chiếc ca nô cứu hộ chở người mặc áo phao đi giữa mưa lớn, hàng dừa oằn theo gió, phía sau là những ngôi nhà sàn',
      caption: 'Ca nô đưa người dân xóm Cồn ra điểm tập kết trong cuộc diễn tập sáng 28/10.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      { h2: '5h40: loa gọi, có nhà không nghe thấy' },
      {
        p: 'Lệnh sơ tán phát trên 26 cụm loa và bằng tin nhắn tới điện thoại của chủ hộ. Theo kịch bản, 318 hộ với 1.240 người ở bốn khu dân cư thấp nhất phải rời nhà trước 7h40. Đến 6h, tổ kiểm tra gõ cửa từng dãy và phát hiện 19 nhà cuối xóm Cồn chưa biết gì: gió ngược chiều, loa hướng về phía đê.',
      },
      {
        p: 'Trưởng xóm Cồn Huỳnh Văn Mực lấy chiếc thanh la của đội lân ra gõ. “Loa hư thì còn cái này, đời cha tôi đã gõ rồi”, ông nói. Cách báo động ấy được ghi vào biên bản như một phương án dự phòng chính thức.',
      },
      { h2: '6h25: chiếc giường ba người khiêng' },
      {
        p: 'Xe buýt và xe tải phủ bạt đón người ở bốn đầu ngõ. Việc khó nằm ở 41 người không tự đi được. Bà Phùng Thị Nhãn, 84 tuổi, nằm liệt sáu năm, được ba dân quân khiêng cả chiếc giường xếp qua đoạn hẻm rộng chưa đầy một mét. Riêng ca này mất 28 phút. Trung tá Kiều Đức Hạnh, chỉ huy lực lượng cứu hộ, nói danh sách người cần cáng đã có nhưng không ghi bề rộng lối vào, nên tổ đến nơi mới biết cáng tiêu chuẩn không lọt.',
      },
      {
        p: 'Trên sông, năm ca nô đi lại giữa xóm Cồn và bến đò Tân Thủy. Ban tổ chức thả một phao tiêu màu cam làm “người bị nạn”; tổ cứu hộ tiếp cận sau 4 phút 10 giây, đạt yêu cầu.',
      },
      { h2: '8h15: điểm danh ở trường học' },
      {
        p: 'Người cuối cùng bước vào nhà đa năng của trường THCS Đông Giang lúc 8h15. Sổ điểm danh có 1.187 người; 53 người còn lại đã ở nơi làm việc hoặc đi biển, được xác nhận qua điện thoại. Ở đây có nước, mì, sữa, máy phát điện, nhưng chỉ có bốn nhà vệ sinh. Chị Lý Thị Hoa, mẹ của hai bé sinh đôi 9 tháng, đề nghị che riêng một góc cho phụ nữ cho con bú.',
      },
      {
        quote:
          'Diễn tập mà trơn tru từ đầu đến cuối thì nên nghi ngờ kịch bản. Tôi thà thấy cái cáng không lọt hẻm hôm nay còn hơn thấy nó vào đêm bão.',
      },
      {
        p: 'Ông Mạc Thế Vinh, Phó trưởng ban chỉ huy phòng thủ dân sự thành phố, nói như vậy khi tổng kết. Ban chỉ huy giao hai địa phương khắc phục năm điểm trước ngày 10/11, trong đó có xoay lại bảy cụm loa, đo bề rộng lối vào nhà người già yếu và thuê thêm sáu nhà vệ sinh lưu động.',
      },
      { h2: 'Mỗi nhà nên chuẩn bị' },
      {
        bullets: [
          'Một túi chống nước đựng giấy tờ, tiền mặt, thuốc dùng trong bảy ngày.',
          'Đèn pin, pin dự phòng, còi, áo mưa cho từng người.',
          'Nước uống 3 lít mỗi người, thức ăn khô dùng trong hai ngày.',
          'Tên điểm sơ tán và tên tổ trưởng viết ra giấy, dán sau cửa chính.',
          'Cầu dao điện đánh dấu màu đỏ để ai trong nhà cũng biết ngắt.',
        ],
      },
    ],
    comments: [],
  },
  {
    key: 'doi-thoai-tieu-thuong-cho-cu',
    section: 'thoi-su',
    title: 'Xây lại chợ Cũ: tiểu thương hỏi, thành phố trả lời',
    lead: 'Chiều 6/11, ngay dưới mái nhà lồng chợ Cũ, 148 tiểu thương ngồi ghế nhựa đối thoại hơn ba giờ với lãnh đạo thành phố về hai phương án xây lại chợ. Báo Lạc Giang lược ghi những câu hỏi được nêu nhiều nhất và phần trả lời.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo',
    publishedAt: '2026-11-06T21:15',
    picture: {
      alt: 'Tranh vẽ bên trong nhà lồng chợ Cũ với vòm mái cao, các sạp vải và sạp khô hai bên, ở giữa là nhóm người đang đứng trò chuyện',
      caption: 'Cuộc đối thoại diễn ra ngay trong lòng chợ Cũ, chiều 6/11.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Chợ Cũ ở phường Trần Phú được dựng năm 1938, hiện có 612 sạp. Kết quả kiểm định tháng 8 kết luận hệ kèo thép còn dùng được nếu gia cố, nhưng nền và đường điện phải làm lại toàn bộ. Thành phố đưa ra hai phương án:',
      },
      {
        bullets: [
          '**Phương án 1:** phá dỡ, xây mới ba tầng; 26 tháng, 385 tỷ đồng; toàn bộ tiểu thương ra chợ tạm.',
          '**Phương án 2:** giữ nhà lồng, xây hai khối mới hai bên; làm cuốn chiếu ba đợt trong 38 tháng, 342 tỷ đồng; mỗi đợt khoảng 200 sạp phải dời.',
        ],
      },
      {
        p: 'Chủ trì đối thoại là ông Dương Quang Thiệp, Phó chủ tịch UBND thành phố, cùng đại diện Sở Công Thương, Sở Xây dựng và phường Trần Phú.',
      },
      { h2: '“Ra chợ tạm rồi có được về không?”' },
      {
        p: '**Bà Quách Thị Lựu, sạp vải 112:** Mẹ con tôi bán ở đây 41 năm. Chợ nào xây lại cũng hứa ưu tiên người cũ, đến lúc bốc thăm thì giá sạp gấp ba. Thành phố có dám viết ra giấy không?',
      },
      {
        p: '**Ông Dương Quang Thiệp:** Có. Trước khi dời, mỗi hộ sẽ nhận văn bản ghi số sạp, ngành hàng, diện tích tối thiểu bằng sạp hiện tại và quyền trở về. Tiền thuê ba năm đầu sau khi về giữ bằng mức năm 2026. Thành phố không thu tiền trước để góp vốn xây chợ.',
      },
      {
        p: '**Ông Nghiêm Văn Bách, sạp đồ khô 37:** Chợ tạm ở bãi xe cũ đường Bến Đông, cách đây 900 m, không có mái, không có chỗ xuống hàng.',
      },
      {
        p: '**Đại diện Sở Công Thương:** Sẽ có mái tôn cách nhiệt, 480 chỗ để xe máy và làn xuống hàng từ 3h đến 6h. Bản vẽ treo tại cổng chợ từ thứ hai, bà con sửa thẳng lên bản vẽ.',
      },
      { h2: 'Tầng ba bán cho ai' },
      {
        p: 'Hàng cá, hàng thịt phản đối phương án ba tầng gay gắt nhất. “Khách đi chợ sáng xách con cá mà bắt đi thang máy thì họ vào siêu thị”, chị Tăng Mỹ Dung, sạp cá 204, nói và được vỗ tay. Đơn vị tư vấn giải thích hàng tươi sống chỉ bố trí ở tầng trệt, tầng hai bán vải và đồ gia dụng, tầng ba làm khu ăn uống. Ông Bách hỏi lại: hàng vải đang ở tầng trệt, ai chịu lên? Câu này chưa có lời đáp trong buổi đối thoại.',
      },
      {
        p: 'Ở phía khác, anh Lục Gia Huy, 29 tuổi, bán cà phê rang, ủng hộ xây mới. Theo anh, giữ nhà lồng mà thi công hơn ba năm thì khách quen cũng bỏ đi. “Bụi và tiếng ồn ba năm còn hại hơn dời hẳn hai năm rồi về”, anh nói.',
      },
      { h2: 'Chưa chốt, không dời trước Tết' },
      { p: 'Ông Thiệp nêu ba cam kết trước khi kết thúc lúc 17h20:' },
      {
        numbers: [
          'Không hộ nào phải dời trước Tết Đinh Mùi.',
          'Phiếu ý kiến phát tận sạp từ ngày 10/11, thu lại hết ngày 25/11, kiểm phiếu có đại diện tiểu thương.',
          'Công bố kết quả và giải trình từng nhóm ý kiến vào ngày 5/12.',
        ],
      },
      {
        p: 'Khi mọi người xếp ghế, bà Lựu vẫn ngồi lại hỏi cán bộ phường xem văn bản cam kết sẽ do ai ký. Bà được ghi tên vào tổ đại diện 15 người dự buổi kiểm phiếu.',
      },
    ],
    comments: [
      {
        name: 'Tiểu thương sạp vải',
        title: 'Phải có chữ ký',
        body: 'Tôi có mặt chiều nay. Nghe thì mát lòng nhưng chưa thấy giấy. Đề nghị báo theo đến cùng, ngày 5/12 có kết quả thì đăng đầy đủ số phiếu từng ngành hàng.',
        phone: true,
        after: 35,
        status: 'approved',
      },
      {
        name: 'Đỗ Anh Kiệt',
        title: 'Giữ nhà lồng',
        body: 'Em là sinh viên kiến trúc. Kèo thép kiểu này cả vùng không còn mấy cái. Gia cố được thì nên giữ, xây mới ba tầng rồi cũng giống mọi trung tâm thương mại khác thôi ạ.',
        after: 88,
        status: 'approved',
      },
      {
        name: 'Ba Lửa',
        title: 'Mấy bà bán cá',
        body: 'Mấy bà bán cá chỉ giỏi la làng, dốt thì ngồi im cho người ta làm. Chợ gì mà hôi như cái cống.',
        after: 152,
        status: 'rejected',
      },
      {
        name: 'khach di cho',
        title: 'cho de xe',
        body: 'Sao ko ai hỏi chỗ để xe của khách? cho cu bay gio gui xe 5k, chay vong 3 vong moi co cho. xay kieu gi cung phai co ham de xe',
        after: 410,
        status: 'pending',
      },
      {
        name: 'Mai Xuân Thắng',
        title: 'Đồng ý với anh Huy',
        body: 'Làm cuốn chiếu nghe nhân văn nhưng 38 tháng thường thành 50 tháng. Dời một lần, làm cho dứt, ghi phạt chậm tiến độ vào hợp đồng.',
        after: 697,
        status: 'approved',
      },
      {
        name: 'Cô giáo hưu Trần Phú',
        title: 'Nên tổ chức thêm buổi tối',
        body: 'Họp buổi chiều nhiều người còn bận dọn hàng, 148 người trên 612 sạp là ít. Nên có thêm một buổi sau 19 giờ cho hàng tươi sống và cho cả người đi chợ chúng tôi góp lời.',
        after: 1130,
        status: 'approved',
      },
      {
        name: 'Hàng xén cổng tây',
        title: 'Người bán ngoài nhà lồng',
        body: 'Tụi tui ngồi rìa chợ 20 năm, đóng hoa chi đủ, khong co so sap. Vậy có được tính trong 612 sạp không? Không ai phát phiếu cho tụi tui hết.',
        after: 2245,
        status: 'pending',
      },
    ],
  },
  {
    key: 'danh-so-nha-trong-hem',
    section: 'thoi-su',
    title: 'Hết cảnh một hẻm ba nhà số 7',
    lead: 'Sau 14 tháng, thành phố đã đánh lại xong số nhà trong 212 con hẻm thuộc bốn phường nội thành, gắn 9.436 tấm biển mới. Giấy tờ ghi địa chỉ cũ vẫn dùng được; người dân chỉ cần xin giấy xác nhận khi có việc.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-10-15T06:10',
    picture: {
      alt: 'Tranh vẽ con hẻm hẹp có giàn hoa giấy rủ xuống, hai bên tường gắn những tấm biển số nhà màu xanh',
      caption: 'Biển số nhà mới trong một con hẻm ở phường An Lạc.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Hẻm 86 đường Giếng Nước, phường An Lạc, dài 140 m và từng có ba nhà cùng mang số 7: một nhà có từ trước, một nhà tách thửa năm 1998, một nhà tự sơn số theo ý thầy phong thủy. Người giao hàng quen gọi đó là “bảy cổng xanh”, “bảy có chó” và “bảy bà Thìn”. Tuần này, ba nhà lần lượt là 15, 17 và 22.',
      },
      {
        p: 'Bà Thìn, 71 tuổi, chủ của “bảy bà Thìn”, thừa nhận phải mất mấy hôm mới nhớ số mới. “Nhưng hồi tháng 6 năm ngoái ông nhà tôi lên cơn đau ngực, xe cấp cứu chạy vào hẻm bên kia trước. Nghĩ lại chuyện đó thì đổi là phải”, bà nói.',
      },
      { h2: 'Đo lại từ đầu hẻm' },
      {
        p: 'Việc đánh số bắt đầu tháng 8/2025. Tổ công tác của Sở Xây dựng và các phường đi bộ từng hẻm, lấy đầu hẻm nối với đường chính làm gốc, bên trái số lẻ, bên phải số chẵn. Hẻm nhánh được đặt số riêng thay cho kiểu địa chỉ ba, bốn lần gạch chéo. Nơi còn đất trống, tổ chừa số để nhà xây sau không phải thêm chữ A, chữ B.',
      },
      {
        p: 'Phường Trần Phú có nhiều hẻm nhất với 71 hẻm, tiếp đó là Bến Đông 58, An Lạc 49 và Đông Giang 34. Tổng cộng 317 nhóm nhà trùng số được tách; 1.052 nhà lần đầu có số. Kinh phí 1,9 tỷ đồng lấy từ ngân sách, người dân không trả tiền biển.',
      },
      {
        p: 'Ông Thái Bá Lâm, tổ trưởng tổ kỹ thuật, kể chuyện khó nhất không phải là đo. Ở hẻm 12 đường Lò Vôi, một gia đình nhất định giữ số 68 vì cho là hợp tuổi. Tổ giải thích ba lần, cuối cùng con gái trong nhà thuyết phục cha bằng lý do khác: cô bán hàng qua mạng và mỗi tuần có vài đơn giao nhầm.',
      },
      { h2: 'Có phải đổi giấy tờ không?' },
      { p: 'Câu trả lời của Sở Xây dựng là không bắt buộc. Cụ thể:' },
      {
        bullets: [
          'Sổ nhà đất, giấy phép, bằng lái ghi địa chỉ cũ vẫn có giá trị; chỉ cập nhật khi làm thủ tục khác.',
          'Dữ liệu cư trú do công an phường tự cập nhật, chủ hộ không phải nộp đơn.',
          'Cần chứng minh hai địa chỉ là một, người dân xin giấy xác nhận tại bộ phận một cửa: miễn phí, nhận trong ngày.',
          'Hóa đơn điện, nước ghi số mới từ kỳ tháng 11.',
        ],
      },
      { h2: 'Người cần số nhà nhất' },
      {
        p: 'Đội vận chuyển cấp cứu của Bệnh viện đa khoa thành phố chạy thử 40 địa chỉ trong hẻm hồi cuối tháng 9. Thời gian từ lúc xe dừng ở đầu hẻm đến khi kíp trực tới đúng cửa giảm từ trung bình 6 phút xuống 2 phút 40 giây. Anh Sầm Văn Toản, lái xe của đội, nói biển phản quang giúp ích nhiều vào ban đêm, chỉ mong các nhà đừng để giàn hoa che mất.',
      },
      {
        p: 'Nhà nào biển bị sai, mờ hoặc rơi có thể báo tổ trưởng khu phố; biển thay được gắn trong vòng bảy ngày. Giai đoạn tới, từ tháng 1/2027, việc đánh số chuyển sang các thôn của Vân Hà và Tân Thủy.',
      },
    ],
    comments: [
      {
        name: 'Shipper Lạc Giang',
        title: 'Mừng nhất là tụi em',
        body: 'Chạy giao hàng 5 năm, sợ nhất mấy địa chỉ 45/12/7/3A. Giờ bản đồ trên điện thoại chưa cập nhật số mới, mong thành phố gửi dữ liệu cho các ứng dụng sớm.',
        phone: true,
        after: 67,
        status: 'approved',
      },
      {
        name: 'ngoc lan 86',
        title: 'nha toi bi gan nham',
        body: 'Nhà tui ở hẻm Lò Vôi gắn biển số chẳn mà nằm bên trái, nói tổ trưởng 2 tuần rồi chưa thấy ai xuống. Mong báo hỏi giùm',
        after: 318,
        status: 'pending',
      },
      {
        name: 'Phan Hữu Đạt',
        title: 'Thư ngân hàng thì sao?',
        body: 'Cho hỏi hồ sơ vay ngân hàng ghi số cũ có phải làm phụ lục không? Bên tín dụng mỗi người trả lời một kiểu.',
        phone: true,
        after: 1840,
        status: 'approved',
      },
    ],
  },
];
