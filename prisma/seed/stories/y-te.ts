import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'benh-vien-bo-so-giay',
    section: 'y-te',
    title: 'Bệnh viện Đa khoa Lạc Giang cất cuốn sổ khám giấy',
    lead: 'Từ thứ hai 5/10, Bệnh viện Đa khoa Lạc Giang thôi bán và thôi ghi sổ khám giấy. Kết quả khám, đơn thuốc, phim chụp của người bệnh ngoại trú được lưu vào hồ sơ điện tử, mở bằng thẻ căn cước hoặc một mã QR in tại quầy.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Nguyễn Thảo Vy',
    publishedAt: '2026-10-08T06:15',
    picture: {
      alt: 'Tranh vẽ sảnh bệnh viện rộng, nữ điều dưỡng áo xanh cầm máy tính bảng chỉ cho một cụ bà xem, phía sau là dãy ghế chờ và bảng số',
      caption: 'Điều dưỡng hướng dẫn người bệnh xem lịch tái khám trên máy tính bảng tại sảnh khu khám ngoại trú.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Bà Nguyễn Thị Mão, 71 tuổi, ở phường An Lạc, mang cả túi ni lông đựng bảy cuốn sổ khi đến tái khám tiểu đường sáng 6/10. Cuốn cũ nhất từ năm 2015, bìa đã bong. “Tôi sợ bác sĩ không biết trước đây tôi dị ứng thuốc gì”, bà nói. Ở bàn hỗ trợ cạnh cửa chính, một nhân viên chụp ba trang ghi thuốc dị ứng và kết quả đường huyết gần nhất, đính vào hồ sơ rồi trả sổ lại. Việc ấy mất bốn phút.',
      },
      { h2: 'Ba ngày, 5.457 lượt khám' },
      {
        p: 'Theo thống kê của bệnh viện, từ ngày 5 đến 7/10 có 5.457 lượt khám ngoại trú, gần như tất cả được ghi thẳng trên máy. Thời gian từ lúc lấy số đến lúc gặp bác sĩ trung bình là 61 phút, so với 94 phút của tuần cuối tháng 9. Phần rút ngắn nhiều nhất nằm ở khâu tìm và chuyển sổ giữa các phòng: trước đây mỗi buổi sáng cần 14 điều dưỡng cho việc này, nay 11 người được trả về phòng khám, ba người trực bàn hỗ trợ.',
      },
      {
        p: 'Ngày đầu tiên không suôn sẻ. Sáng 5/10, đường truyền nghẽn 25 phút, từ 8h10 đến 8h35; hơn 200 người phải chờ, hai phòng khám tạm ghi tay rồi nhập lại vào buổi trưa. “Chúng tôi lắp thêm một đường dự phòng ngay trong đêm. Sáng hôm sau, trước giờ mở cửa, chúng tôi rút hẳn đường chính để thử. Hệ thống tự chuyển sau chín giây”, kỹ sư Lưu Anh Tú, trưởng phòng công nghệ thông tin của bệnh viện, cho biết.',
      },
      { h2: 'Không có điện thoại vẫn khám được' },
      { p: 'Trình tự khám ngoại trú hiện nay gồm bốn bước:' },
      {
        numbers: [
          'Đặt thẻ căn cước lên một trong 12 máy đọc ở sảnh, hoặc đưa cho nhân viên quầy số 1. Trẻ chưa có thẻ thì người nhà đọc mã định danh của trẻ.',
          'Nhận phiếu số có in mã QR và tên phòng khám.',
          'Vào phòng khi tên hiện trên bảng. Bác sĩ xem lại các lần khám trước trên máy tính bảng.',
          'Lấy thuốc ở tầng một. Đơn được gửi thẳng tới quầy; ai cần bản giấy thì nhờ dược sĩ in, không mất tiền.',
        ],
      },
      {
        p: 'Tờ phiếu có mã QR dùng được nhiều lần. Về nhà, con cháu quét mã là thấy đơn thuốc và lịch tái khám. Người không có điện thoại thông minh chỉ cần giữ tờ giấy ấy; nếu làm mất, đưa thẻ căn cước để quầy in lại.',
      },
      { h2: 'Ai được mở hồ sơ' },
      {
        p: 'Bác sĩ Đỗ Hữu Khang, phó giám đốc bệnh viện, nói mỗi lượt mở hồ sơ đều lưu tên người mở và giờ mở. Bác sĩ chỉ xem được hồ sơ của người đang có số ở phòng mình. Khoa cấp cứu được xem ngay nhưng phải ghi lý do trong vòng 24 giờ. Người bệnh có quyền yêu cầu danh sách những ai đã xem hồ sơ của mình và nhận trả lời sau hai ngày làm việc.',
      },
      {
        p: 'Sổ cũ không bị thu. Bệnh viện khuyên người mắc bệnh mạn tính mang sổ theo trong ba tháng đầu để chụp bổ sung những trang quan trọng; bàn hỗ trợ làm việc từ 6h30 đến 16h30, thứ hai đến thứ sáu. Khoảng 21.000 cuốn sổ trắng còn trong kho sẽ chuyển cho các trạm y tế chưa nối mạng.',
      },
    ],
    comments: [
      {
        name: 'Đặng Văn Lượng',
        title: 'Đỡ một mối lo',
        body: 'Tôi 74 tuổi, khám huyết áp mỗi tháng một lần, đã hai lần để quên sổ trên xe buýt. Hôm thứ ba đi khám chỉ cầm cái thẻ, thấy nhẹ người. Mong bàn hỗ trợ có thêm ghế ngồi.',
        phone: true,
        after: 48,
        status: 'approved',
      },
      {
        name: 'Hồng Nhung',
        title: 'Bệnh viện khác có xem được không?',
        body: 'Mẹ tôi khám ở đây nhưng mổ ở tuyến trên. Xin hỏi bác sĩ tuyến trên có mở được hồ sơ này không hay vẫn phải in ra mang theo?',
        after: 133,
        status: 'approved',
      },
      {
        name: 'Tài chính An Tâm',
        title: 'Hỗ trợ vay viện phí',
        body: 'Cần tiền đóng viện phí? Vay nhanh 5 đến 50 triệu, không thế chấp, giải ngân trong 15 phút, nợ xấu vẫn duyệt. Đăng ký tại example.com/vay-nhanh.',
        phone: true,
        after: 210,
        status: 'spam',
      },
      {
        name: 'bac Chien xom Dinh',
        title: 'May doc the',
        body: 'toi ra kham hom 6/10 may doc the so 4 voi so 5 khong nhan, dung xep hang lai mat 20 phut. de nghi benh vien dan giay bao hong cho ba con biet',
        after: 395,
        status: 'pending',
      },
      {
        name: 'Lâm Phương Anh',
        title: 'Chuyện danh sách người xem',
        body: 'Điều tôi thích nhất trong bài là được biết ai đã mở hồ sơ của mình. Nhưng nên cho xem ngay trên mạng, chứ làm đơn rồi đợi hai ngày thì ít người làm.',
        after: 870,
        status: 'approved',
      },
      {
        name: 'Quang Huy',
        title: 'Lộ thông tin thì sao',
        body: 'Giấy thì mất một cuốn, máy mà lộ thì lộ cả thành phố. Bài chưa nói dữ liệu để ở đâu, ai chịu trách nhiệm nếu bị lấy cắp. Đề nghị báo hỏi thêm.',
        phone: true,
        after: 1610,
        status: 'pending',
      },
    ],
  },
  {
    key: 'ra-quan-diet-lang-quang',
    section: 'y-te',
    title: 'Một buổi sáng lật úp 11.400 vật chứa nước',
    lead: 'Sáng chủ nhật 18/10, hơn 2.600 người dân và học sinh ở năm phường, xã ra vườn, lên sân thượng tìm ổ lăng quăng. Lạc Giang đã ghi nhận 487 ca sốt xuất huyết từ đầu năm, riêng bốn tuần qua có 163 ca.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Phạm Đức Long',
    publishedAt: '2026-10-18T16:40',
    picture: {
      alt: 'Tranh vẽ khu vườn nhỏ sau nhà, mấy người dân đang lật úp chum, lu và chậu hoa, một em học sinh soi đèn pin vào gốc cây',
      caption: 'Người dân phường Đông Giang lật úp chum, chậu trong vườn sáng 18/10.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Ổ lăng quăng đông nhất của buổi sáng không nằm dưới cống mà ở khay hứng nước sau tủ lạnh một quán cà phê thuộc tổ dân phố 14, phường Đông Giang. Anh Bùi Quang Nhật, cộng tác viên y tế của tổ, soi đèn pin, đếm được vài chục con rồi gọi chủ quán ra xem. “Chị ấy bảo ngày nào cũng lau nhà hai lần. Nhà sạch thật, chỉ có cái khay là ba năm nay chưa ai kéo ra”, anh kể.',
      },
      { h2: 'Chỗ khuất đáng ngại hơn chỗ bẩn' },
      {
        p: 'Đến 11h, các tổ báo về đã vào 9.180 nhà, lật úp, cọ rửa hoặc thả cá vào 11.400 vật chứa nước. Cứ 100 nhà được kiểm tra thì 17 nhà có lăng quăng; mức mà Trung tâm Kiểm soát bệnh tật thành phố muốn giữ là dưới 10. Hai nơi cao nhất là phường Đông Giang (26) và phường An Lạc (21), thấp nhất là xã Vân Hà (9).',
      },
      {
        p: 'Bác sĩ Tạ Thu Hường, trưởng khoa phòng, chống bệnh truyền nhiễm của trung tâm, nhận thấy danh sách ổ lăng quăng đã đổi so với năm ngoái. Khi phần lớn hộ dùng nước máy, lu và bể trữ không còn đứng đầu; thay vào đó là chậu cây thủy sinh, khay hứng dưới điều hòa, lốp xe cũ và bạt che công trình. “Muỗi vằn thích nước trong, đứng yên, khuất nắng. Một cái nắp chai cũng đủ cho nó đẻ”, bà nói.',
      },
      {
        p: 'Trường THCS Đông Giang giao cho 340 học sinh khối 7 mỗi em một phiếu “săn lăng quăng”, ghi lại những chỗ đọng nước quanh nhà. Em Ngô Bảo Trâm, lớp 7A3, tìm được bốn chỗ, trong đó có chiếc ủng của ông nội dựng ngoài hiên, nước mưa ngập đến cổ chân. “Ông bảo ủng của ông thì muỗi nào dám vào. Cháu đổ ra cho ông xem”, Trâm nói.',
      },
      { h2: 'Mười phút mỗi cuối tuần' },
      {
        p: 'Từ trứng thành muỗi chỉ mất khoảng bảy đến mười ngày, nên dọn một lần rồi thôi thì hai tuần sau muỗi lại đầy nhà. Trung tâm gợi ý mỗi gia đình chọn một giờ cố định trong tuần để đi một vòng:',
      },
      {
        bullets: [
          '**Trong nhà:** khay sau tủ lạnh, khay điều hòa, lọ hoa, bát nước chống kiến ở chân chạn. Đổ nước, cọ thành để trứng bong ra.',
          '**Ngoài sân:** úp chum, chậu, xô; đục lỗ lốp xe cũ; kéo căng bạt cho nước chảy hết.',
          '**Trên cao:** sân thượng, máng xối, nắp bồn nước. Đây là chỗ các tổ hay bỏ sót nhất.',
          '**Nước phải giữ:** bể, giếng, bể cảnh thì đậy kín hoặc thả cá bảy màu.',
        ],
      },
      { h2: 'Hết sốt chưa phải là khỏi' },
      {
        p: 'Trong 163 ca của bốn tuần qua, 71 người phải nằm viện, không có ca tử vong. Chín người đến bệnh viện muộn vì thấy đã hạ sốt. “Từ ngày thứ ba đến ngày thứ bảy mới là lúc phải canh kỹ. Hết sốt mà mệt lả, đau bụng, nôn nhiều, chảy máu chân răng hoặc li bì thì đi viện ngay”, bác sĩ Hường dặn. Người bệnh chỉ hạ sốt bằng paracetamol đúng liều, không tự uống aspirin hay ibuprofen, không gọi người đến truyền dịch tại nhà.',
      },
      {
        p: 'Hai đợt tiếp theo diễn ra vào sáng chủ nhật 1/11 và 15/11, mở rộng ra toàn thành phố.',
      },
    ],
    comments: [
      {
        name: 'Vũ Thị Lan Hương',
        title: 'Công trình bỏ hoang',
        body: 'Nhà dân thì dọn được, còn cái móng nhà bỏ dở đầu ngõ 32 đọng nước từ tháng 6 đến nay không ai vào. Mong phường làm việc với chủ đất, chứ tổ dân phố chúng tôi chịu.',
        phone: true,
        after: 95,
        status: 'approved',
      },
      {
        name: 'Bố của Tít',
        title: 'Con về bắt cả nhà đi săn',
        body: 'Thằng con lớp 7 nhà tôi cầm phiếu đi soi từng góc, phát hiện ra cái khay điều hòa mà thợ lắp xong tôi chưa bao giờ ngó tới. Giao việc cho trẻ con hóa ra hiệu quả nhất.',
        after: 260,
        status: 'approved',
      },
      {
        name: 'thanh tung 68',
        title: 'Phun thuoc',
        body: 'sao phuong khong phun thuoc muoi cho nhanh, di lat chau the nay biet bao gio het muoi. to toi muoi bay nhu trau',
        after: 1420,
        status: 'pending',
      },
    ],
  },
  {
    key: 'bep-an-duong-pho',
    section: 'y-te',
    title: 'Kiểm tra 214 quầy ăn đường phố: xô nước rửa đáng lo hơn chảo dầu',
    lead: 'Hai tuần liền, các tổ kiểm tra an toàn thực phẩm đi qua 214 quầy ăn trên năm tuyến phố đông khách nhất Lạc Giang. Kết quả: 131 quầy đạt, 64 quầy phải sửa trong bảy ngày, 19 quầy bị phạt. Từ 1/12, quầy nào muốn bán phải có biển số riêng.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Hoàng Gia Hân – Trần Quốc Bảo',
    publishedAt: '2026-10-28T08:45',
    picture: {
      alt: 'Tranh vẽ xe đẩy bán đồ ăn buổi tối, nồi nước dùng bốc hơi, mấy chiếc ghế nhựa thấp và thực khách ngồi quanh dưới ánh đèn vàng',
      caption: 'Một quầy bánh đa cua trên vỉa hè phường Trần Phú lúc lên đèn.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: '19h ngày 21/10, trước quầy bánh đa cua của chị Lại Thị Thoa ở phường Trần Phú, cán bộ kiểm tra không mở nồi nước dùng mà cúi xuống gầm xe đẩy. Ở đó có hai xô nước dùng để rửa bát cho cả buổi tối. Que thử nhúng vào chiếc bát vừa tráng xong chuyển màu: còn dầu mỡ và tinh bột. Chị Thoa phải sửa trong bảy ngày.',
      },
      { p: '“Tôi biết là bẩn chứ. Nhưng vòi nước gần nhất cách đây 150 mét”, chị nói.' },
      { h2: 'Dầu chiên không phải thủ phạm chính' },
      {
        p: 'Từ 12 đến 25/10, mỗi quầy được lấy hai mẫu xét nghiệm nhanh, tổng cộng 428 mẫu. Trong 31 mẫu không đạt, 22 mẫu là bát đũa rửa chưa sạch, sáu mẫu là dầu chiên dùng lại quá nhiều lần, ba mẫu giò chả có hàn the. Cả ba mẫu giò chả cùng từ một cơ sở ở phường Phú Lạc; cơ sở này đã bị tạm dừng sản xuất từ 24/10.',
      },
      {
        p: 'Trong 19 quầy bị phạt, mức phạt từ 500.000 đồng đến 3 triệu đồng, phổ biến là để thức ăn chín không che đậy và bốc thức ăn bằng tay trần. Tổng số tiền là 21,5 triệu đồng.',
      },
      { h2: 'Ba câu hỏi với chi cục trưởng' },
      {
        p: 'Bà Tô Lan Phương, Chi cục trưởng Chi cục An toàn vệ sinh thực phẩm thành phố, trả lời về quy định sẽ áp dụng từ tháng 12.',
      },
      { p: '**Quầy phải làm gì để có biển?**' },
      {
        p: '– Đăng ký tại phường, khám sức khỏe, học một buổi ba tiếng, và ký sử dụng một trong 26 điểm nước chung mà thành phố đang lắp, điểm xa nhất cách chỗ bán 40 mét. Biển màu xanh, có số và mã để khách quét xem lần kiểm tra gần nhất.',
      },
      { p: '**Phí 60.000 đồng một tháng có nặng với người bán hàng rong?**' },
      {
        p: '– Đó là tiền nước và thu gom nước thải, chia đều. Hộ nghèo, cận nghèo được miễn. Ai bán gánh, đi bộ, không đứng một chỗ quá 30 phút thì không thuộc diện phải đăng ký.',
      },
      { p: '**Nếu đến 1/12 chưa lắp xong 26 điểm nước thì sao?**' },
      {
        p: '– Tuyến nào chưa có nước thì tuyến đó chưa phạt. Đến hôm nay chúng tôi lắp được 11 điểm.',
      },
      { h2: 'Người bán chia hai ý' },
      {
        p: 'Ông Cù Văn Bính, bán ốc luộc ở phường Bến Đông 22 năm, ủng hộ việc có biển: “Khách nhìn biển mà vào, tôi khỏi phải thanh minh”. Chị Hà Thị Nụ, bán nem nướng cách đó ba quầy, thì lo. Chị thuê lại chỗ đứng của chủ nhà mặt phố, không có hợp đồng, nên chưa biết ai sẽ đứng tên đăng ký. Theo phường Bến Đông, khoảng 70 người đang ở tình cảnh như chị; phường sẽ họp với họ tối thứ sáu 30/10.',
      },
      { h2: 'Khách nhìn gì trước khi ngồi xuống' },
      {
        bullets: [
          'Có vòi nước chảy hay chỉ có xô? Nước tráng đục là nên đi chỗ khác.',
          'Dao, thớt cho đồ sống và đồ chín có để riêng không.',
          'Món nóng phải còn bốc hơi; đồ chín để ngoài quá hai giờ thì không nên ăn.',
          'Người vừa cầm tiền có đeo găng hoặc dùng kẹp khi bốc thức ăn hay không.',
        ],
      },
    ],
    comments: [
      {
        name: 'Nguyễn Đức Thiện',
        title: 'Nước trước, phạt sau',
        body: 'Mới lắp được 11 trên 26 vòi mà đã hẹn ngày phạt. May mà bà chi cục trưởng nói rõ tuyến nào chưa có nước thì chưa phạt, tôi sẽ giữ bài báo này lại.',
        phone: true,
        after: 22,
        status: 'approved',
      },
      {
        name: 'Cô Bích bán chè',
        title: 'Sáu chục nghìn không phải ít',
        body: 'Tôi bán chè chiều, lãi ngày được hơn trăm nghìn. Tiền nước thì đóng, nhưng xin cho đóng theo ngày bán, tháng mưa nghỉ nửa tháng vẫn thu đủ thì không phải.',
        after: 57,
        status: 'approved',
      },
      {
        name: 'Phan Khánh Ly',
        title: 'Ủng hộ có biển',
        body: 'Con em đau bụng nhập viện hồi tháng 8 vì ăn xiên chiên cổng trường. Quét mã xem lần kiểm tra gần nhất là điều em cần. Đề nghị làm cả khu cổng trường chứ đừng chỉ năm tuyến phố.',
        after: 118,
        status: 'approved',
      },
      {
        name: 'hung xe om',
        title: 'an bao nam co sao dau',
        body: 'toi an via he 30 nam nay co bi gi. bay ra bien xanh bien do roi lai thu tien ba con. ma noi that nuoc xo cua chi Thoa con sach hon nuoc o quan to',
        after: 164,
        status: 'pending',
      },
      {
        name: 'Mắt Thần',
        title: 'Ăn chặn hết',
        body: 'Lũ kiểm tra này ngu như bò, chỉ giỏi bắt nạt bà bán bún chứ gặp nhà hàng to thì lại chui xuống gầm bàn. Cả lũ về vườn hết đi.',
        after: 240,
        status: 'rejected',
      },
      {
        name: 'Trịnh Công Thành',
        title: 'Cơ sở giò chả tên gì?',
        body: 'Bài nói một cơ sở ở Phú Lạc có hàn the nhưng không nêu tên. Dân ăn giò hằng ngày cần biết tên để tránh, đề nghị báo công bố.',
        phone: true,
        after: 515,
        status: 'pending',
      },
      {
        name: 'Người quen',
        title: 'Tôi biết chủ cơ sở',
        body: 'Chủ lò giò đó là nhà bà Tẹo Sâm, số 17 ngách 9 sau chùa Phú Lạc, con trai học lớp 11B. Bà con cứ đến tận nơi mà hỏi cho ra nhẽ.',
        after: 980,
        status: 'rejected',
      },
      {
        name: 'Tạ Quốc Khánh',
        title: 'Nhìn từ nghề bếp',
        body: 'Tôi làm bếp trưởng 15 năm. Đúng là bát đũa nguy hiểm hơn dầu chiên, vì khách không nhìn thấy. Hai xô thì thêm xô thứ ba có pha nước rửa và thay nước sau mỗi 30 bát, tạm được trong lúc chờ vòi.',
        after: 1835,
        status: 'approved',
      },
    ],
  },
  {
    key: 'tram-y-te-hon-se',
    section: 'y-te',
    title: 'Bác sĩ ở lại Hòn Sẻ sau chuyến tàu cuối',
    lead: '15h30 mỗi ngày, chuyến tàu khách cuối cùng rời xã đảo Hòn Sẻ. Từ ngày 12/10, trong số người ở lại có bác sĩ Kiều Minh Tâm, bác sĩ đầu tiên thường trú tại trạm y tế đảo sau mười một năm.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu',
    publishedAt: '2026-11-03T19:20',
    picture: {
      alt: 'Tranh vẽ hòn đảo xanh giữa biển, trạm y tế mái đỏ sát bến, một chiếc thuyền nhỏ đang cập vào cầu tàu',
      caption: 'Trạm y tế xã đảo Hòn Sẻ nhìn từ bến tàu, cách mép nước chừng tám mươi bước chân.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: 'Trạm có năm phòng quay mặt ra bến. Căn cuối dãy trước đây chứa phao cứu sinh, nay kê một giường, một bàn và một giá sách. Đó là nơi ở của anh Tâm, 34 tuổi, trước làm tại khoa cấp cứu Bệnh viện Đa khoa Lạc Giang.',
      },
      {
        p: 'Hòn Sẻ có 1.870 dân, cách đất liền 23 km, tàu chạy 70 phút nếu biển êm. Từ năm 2015, trạm chỉ có hai y sĩ và một nữ hộ sinh; mỗi tháng một lần, bác sĩ từ bờ ra khám hai ngày rồi về. Ai đau ngoài hai ngày ấy thì chờ tàu, hoặc thuê thuyền đánh cá với giá 2 đến 3 triệu đồng một chuyến.',
      },
      { h2: 'Đêm 19/10' },
      {
        p: 'Anh Tâm nhận việc được một tuần thì ông Phùng Văn Cội, ngư dân 58 tuổi, được con trai cõng lên trạm lúc gần 23h, vã mồ hôi, tức ngực. Máy điện tim lắp ba ngày trước cho thấy dấu hiệu nhồi máu cơ tim. Anh gửi bản ghi về khoa tim mạch trong bờ, cho thuốc theo hướng dẫn của đồng nghiệp qua màn hình rồi gọi tàu biên phòng. Tàu rời bến 23h50, gió cấp 6, đi mất 95 phút. Ông Cội được thông mạch lúc 2h40 sáng hôm sau.',
      },
      {
        p: '“Việc tôi làm đêm đó không nhiều. Nhưng nếu không ai đọc được bản ghi thì cả nhà sẽ chờ đến sáng, mà chờ đến sáng thì tim không còn cứu được bao nhiêu”, anh nói. Ông Cội xuất viện ngày 27/10. Việc đầu tiên khi về đảo là mang lên trạm một rổ mực khô. Bác sĩ lấy hai con, trả lại cả rổ.',
      },
      {
        pullquote: 'Nếu không ai đọc được bản ghi thì cả nhà sẽ chờ đến sáng, mà chờ đến sáng thì tim không còn cứu được bao nhiêu.',
        by: 'Bác sĩ Kiều Minh Tâm',
      },
      { h2: 'Hai lần tuyển, không ai nộp đơn' },
      {
        p: 'Năm 2019 và 2022, thành phố từng tuyển bác sĩ cho Hòn Sẻ. Cả hai lần đều không có hồ sơ nào. Lần này điều kiện được viết lại: nhiệm kỳ hai năm, giữ nguyên biên chế và bậc lương ở bệnh viện cũ, phụ cấp 9 triệu đồng một tháng, mỗi tháng có sáu ngày về bờ và luôn có người ra thay. Sau nhiệm kỳ, bác sĩ được ưu tiên đi học chuyên khoa. Bốn người nộp đơn.',
      },
      {
        quote:
          'Chúng tôi thôi tìm người sẵn sàng hy sinh. Chúng tôi tìm cách để một bác sĩ bình thường làm được việc ấy trong hai năm mà không thiệt thòi. — Bà Hồ Diệu Linh, Phó giám đốc Sở Y tế',
      },
      {
        p: 'Kèm theo là 2,3 tỉ đồng thiết bị: máy siêu âm xách tay, máy điện tim, máy xét nghiệm nhanh, tủ vắc xin chạy điện mặt trời. Đường truyền mới ra tới trạm từ giữa tháng 10, nên hồ sơ của người dân đảo nay đã nối với bệnh viện trong bờ.',
      },
      {
        caption: 'Những thứ ra đảo cùng một chuyến tàu.',
        gallery: [
          {
            drawing: 'xe-thu-vien-ra-dao',
            alt: 'Tranh vẽ xe thư viện sơn xanh vừa rời phà ở cầu cảng, trẻ em chạy tới',
            caption: 'Xe thư viện ra Hòn Sẻ cũng bằng chuyến phà chở thuốc.',
            credit: 'Minh họa: Hạ Vũ',
          },
          {
            drawing: 'dien-tap-so-tan-bao',
            alt: 'Tranh vẽ ca nô cứu hộ chở người mặc áo phao đi giữa mưa lớn',
            caption: 'Những hôm gió lớn, ca nô là đường duy nhất vào bờ.',
            credit: 'Minh họa: Khôi Nguyên',
          },
        ],
      },
      { h2: 'Đi dép lê ra khám thai' },
      {
        p: 'Từ 12/10 đến 2/11, trạm khám 316 lượt, nhiều nhất là người cao tuổi tăng huyết áp. Số ca phải chuyển vào bờ là bốn; cùng ba tuần ấy năm ngoái là mười một. Chị Đinh Thị Ngần, mang thai tháng thứ bảy, lần đầu được siêu âm mà không phải đi tàu. “Những lần trước mất trọn một ngày và gần 400.000 đồng tiền tàu xe. Lần này tôi xỏ dép lê đi bộ ra trạm”, chị kể.',
      },
      {
        p: 'Vẫn có những việc trạm chưa làm được: không phòng mổ, không trữ máu, đẻ khó phải vào bờ. Khi biển động từ cấp 7, cách duy nhất là giữ người bệnh ổn định và chờ.',
      },
      {
        p: 'Tờ lịch dán ở cửa ghi giờ khám từ 7h đến 16h30, cấp cứu lúc nào cũng được. Bên dưới, ai đó viết thêm bằng bút bi: *“Bác sĩ chưa biết bơi, bà con để ý giúp.”*',
      },
    ],
    comments: [
      {
        name: 'Phùng Thị Bưởi',
        title: 'Cảm ơn bác sĩ',
        body: 'Tôi là người Hòn Sẻ, lấy chồng trong bờ. Năm 2017 bố tôi mất vì chờ tàu sáng. Đọc đoạn đêm 19/10 mà ứa nước mắt. Cảm ơn bác sĩ Tâm và những người trên tàu biên phòng.',
        after: 64,
        status: 'approved',
      },
      {
        name: 'Vương Hoài Nam',
        title: 'Sinh viên y năm năm',
        body: 'Em thấy phần điều kiện tuyển đáng chú ý nhất: giữ biên chế, có người thay, có đường đi học. Bạn em nhiều người muốn đi đảo nhưng sợ đi rồi bị quên. Nhiệm kỳ sau em sẽ nộp đơn.',
        phone: true,
        after: 720,
        status: 'approved',
      },
      {
        name: 'Lái tàu về hưu',
        title: 'Biển cấp 7',
        body: 'Tôi chạy tuyến Hòn Sẻ 19 năm. Bài viết đúng, gió cấp 7 thì không tàu nào ra được. Nên tính thêm bãi đáp trực thăng cạnh trường học, chỗ ấy bằng phẳng, khỏi phải san lấp nhiều.',
        phone: true,
        after: 2290,
        status: 'approved',
      },
    ],
  },
  {
    key: 'ngay-hoi-hien-mau',
    section: 'y-te',
    title: '742 đơn vị máu trong một ngày chủ nhật',
    lead: 'Ngày hội hiến máu “Giọt sông Lạc” ngày 15/11 tại Nhà văn hóa Thanh niên thành phố tiếp nhận 742 đơn vị máu, nhiều nhất sau bốn lần tổ chức. Hơn một phần ba trong số đó là của những người lần đầu cho máu.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Vũ Thanh Sơn',
    publishedAt: '2026-11-15T17:05',
    picture: {
      alt: 'Tranh vẽ dãy ghế nằm hiến máu trong hội trường sáng, người hiến máu nắm quả bóng nhỏ, phía trên là hình giọt máu đỏ lớn',
      caption: 'Ba mươi ghế hiến máu được kê trong hội trường Nhà văn hóa Thanh niên.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Người đầu tiên ký phiếu, lúc 6h20, là ông Mai Xuân Đích, 59 tuổi, lái xe tải ở phường Phú Lạc. Đây là lần thứ 41 ông hiến máu và cũng gần là lần cuối: tuổi hiến máu dừng ở 60. Ông dẫn theo con gái út vừa tròn 18. “Tôi bàn giao suất”, ông nói rồi giơ tấm thẻ đã kín dấu, phải kẹp thêm một tờ phụ.',
      },
      { h2: '911 người đến, 169 người phải hẹn lại' },
      {
        p: 'Ban tổ chức kê 30 ghế, chia ba ca từ 6h30 đến 16h. Trong 742 đơn vị nhận được, 305 đơn vị loại 250 ml, 421 đơn vị loại 350 ml và 16 đơn vị loại 450 ml. Người hiến lần đầu là 263, phần lớn là sinh viên và công nhân khu công nghiệp Tân Thủy.',
      },
      {
        p: '169 người được khuyên quay lại dịp khác: 78 người do huyết áp hoặc huyết sắc tố thấp, 46 người ngủ chưa đủ giấc, 45 người vì các lý do như mới nhổ răng, đang uống kháng sinh. Nguyễn Hà My, sinh viên năm thứ hai, thuộc nhóm thứ hai. Cô thức đến 2h sáng làm bài tập nhóm, xếp hàng 40 phút rồi bị bác sĩ trả về. Cô ở lại phát nước cam cho tới trưa.',
      },
      { h2: 'Kho máu còn dùng được bao lâu' },
      {
        p: 'Bác sĩ Cao Thị Bạch Vân, trưởng khoa Huyết học – Truyền máu, Bệnh viện Đa khoa Lạc Giang, cho biết các bệnh viện trong thành phố dùng khoảng 45 đơn vị mỗi ngày. Tới tối 14/11, kho còn 310 đơn vị, chưa đủ bảy ngày. Cộng với lượng máu vừa nhận, nếu tất cả qua được sàng lọc, kho đủ cho khoảng ba tuần.',
      },
      {
        p: '“Khó nhất là tiểu cầu, chỉ giữ được năm ngày. Vì thế chúng tôi cần người đến đều mỗi tuần hơn là cần một ngày thật đông”, bà nói.',
      },
      { h2: 'Muốn hiến máu dịp sau' },
      {
        p: 'Ngoài các ngày hội, khoa Huyết học nhận máu cố định sáng thứ tư và thứ bảy hằng tuần, từ 7h30 đến 11h, tầng hai khu B. Người hiến cần:',
      },
      {
        bullets: [
          'Từ 18 đến 60 tuổi; nữ nặng ít nhất 42 kg, nam ít nhất 45 kg.',
          'Cách lần hiến trước tối thiểu 12 tuần.',
          'Đêm trước ngủ đủ sáu tiếng, không uống rượu bia; buổi sáng ăn nhẹ, tránh đồ nhiều mỡ.',
          'Mang thẻ căn cước. Kết quả xét nghiệm được trả riêng cho từng người.',
        ],
      },
    ],
    comments: [
      {
        name: 'Đoàn Trọng Nghĩa',
        title: 'Chào đồng nghiệp',
        body: 'Tôi cũng chạy xe tải, mới được lần thứ 9. Thấy bác Đích 41 lần thì nể thật. Sáng thứ bảy tới tôi qua khoa Huyết học, ai đi cùng không?',
        phone: true,
        after: 85,
        status: 'approved',
      },
      {
        name: 'Thực phẩm bổ máu',
        title: 'Ưu đãi người hiến máu',
        body: 'Viên uống bổ máu nhập khẩu, mua 2 tặng 1, cam kết hồng hào sau 7 ngày, hoàn tiền nếu không hiệu quả. Đặt hàng ngay ở example.com/bo-mau để nhận quà.',
        after: 600,
        status: 'spam',
      },
    ],
  },
];
