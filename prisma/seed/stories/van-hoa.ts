import type { DemoStory } from '../demo-story.ts';

export const stories: DemoStory[] = [
  {
    key: 'tu-bo-dinh-an-lac',
    section: 'di-san',
    title: 'Trả từng con mộng về chỗ cũ ở đình An Lạc',
    lead: 'Sau tám tháng hạ giải, bộ khung gỗ lim của đình An Lạc bắt đầu được dựng lại. Trong 2.318 cấu kiện đánh số, hơn bốn phần năm sẽ trở về đúng vị trí của ba trăm năm trước, kể cả những chiếc đã sứt mẻ.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Lê Minh Châu',
    publishedAt: '2026-11-10T05:50',
    picture: {
      alt: 'Tranh vẽ ngôi đình mái cong lợp ngói đỏ đang dựng dở, thợ mộc đứng trên giàn tre đục đẽo cột kèo',
      caption: 'Hiệp thợ mộc dựng lại khung gian giữa đình An Lạc.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Thanh gỗ số 1.407 dài hơn gang tay, một đầu cháy sém. Ông Chử Văn Hoạch, 63 tuổi, thợ cả, xoay nó ba lần trong lòng bàn tay rồi mới tra vào lỗ mộng, gõ hai tiếng. Khít. “Người đẽo cái này thuận tay trái”, ông nói và chỉ vết đục nghiêng về bên phải. Cả gian bên đông, theo ông, là của một người thợ ấy.',
      },
      {
        p: 'Thượng lương của đình khắc năm Bính Ngọ 1726, vừa tròn năm lần sáu mươi năm tính đến Bính Ngọ này. Đình có năm gian hai chái, 40 cột lim, từng được sửa lớn vào các năm 1884 và 1961. Lần sửa năm 1961, do thiếu gỗ, thợ dùng xi măng bọc chân sáu cột; nước đọng bên trong làm lõi mục dần.',
      },
      { h2: 'Thay bốn cột, nối năm cột' },
      {
        p: 'Tháng 3, khi dỡ mái, đội khảo sát gõ, khoan và soi từng cột. Chín cột hỏng nặng: bốn cột rỗng quá nửa phải thay hẳn, năm cột chỉ hỏng phần chân thì cắt bỏ đoạn mục rồi nối gỗ mới bằng mộng chữ thập, không dùng keo hay bu lông. Gỗ mới giữ nguyên màu, mặt khuất khắc năm 2026 để người sau phân biệt được.',
      },
      {
        p: 'Phần ngói cũng được giữ lại nhiều hơn dự tính. Trong 62.000 viên ngói mũi hài dỡ xuống, 41.000 viên còn lành được rửa, phơi và xếp lên mái trước, nơi người đi hội nhìn thấy. Ngói mới do một lò ở xã Vân Hà nung theo khuôn cũ, lợp mái sau.',
      },
      { h2: 'Có nên sơn son thếp vàng?' },
      {
        p: 'Đó là câu hỏi làm nóng ba cuộc họp ở nhà văn hóa phường. Nhiều cụ muốn nhân dịp này sơn thếp lại toàn bộ mảng chạm cho sáng sủa, tiền công đức đã đủ. Tiến sĩ, kiến trúc sư Ninh Hải Yến, người giám sát tu bổ, không đồng ý.',
      },
      {
        p: '“Dưới lớp sơn năm 1961, chúng tôi tìm thấy màu son của thế kỷ XVIII trên bảy bức cốn. Nếu phủ lên một lớp mới, ta mất luôn lớp cũ”, bà giải thích. Tổ thợ làm sạch thử một bức rộng chừng nửa mét vuông, mất 19 ngày, rồi mời bà con đến xem. Bức chạm cảnh chèo thuyền hiện ra cả nét mắt của người cầm lái.',
      },
      {
        quote: 'Tôi vốn theo phe sơn mới. Xem xong bức ấy thì tôi thôi. — Ông Lều Đình Thưởng, 77 tuổi, trưởng ban khánh tiết đình An Lạc',
      },
      { h2: 'Một năm nữa mới xong' },
      {
        p: 'Kinh phí tu bổ là 18,6 tỉ đồng, trong đó ngân sách thành phố 11 tỉ, người dân và con em xa quê góp 7,6 tỉ. Sổ góp tiền dán ở cổng, cập nhật vào chiều thứ sáu hằng tuần, ghi cả những khoản 20.000 đồng.',
      },
      {
        p: 'Theo tiến độ, khung gỗ dựng xong trước Tết, lợp mái vào mùa xuân, phần chạm khắc kéo dài đến tháng 10/2027. Hội đình tháng giêng sắp tới sẽ rước ở sân, không vào hậu cung. Trong thời gian ấy, sáng thứ bảy hằng tuần, từ 8h đến 10h, công trường mở một lối có mái che để mọi người vào xem thợ làm. Mười bảy người thợ đã quen với việc bị hỏi. Ông Hoạch bảo chỉ có một câu ông chưa trả lời được: người thợ thuận tay trái ấy tên là gì.',
      },
    ],
    comments: [
      {
        name: 'Lều Thị Hòa',
        title: 'Đọc mà nhớ ông nội',
        body: 'Ông nội tôi có mặt trong lần sửa 1961, kể rằng thiếu gỗ quá, xi măng cũng phải xin từng bao. Các ông ngày ấy làm hết sức rồi, mong người sau hiểu cho.',
        phone: true,
        after: 73,
        status: 'approved',
      },
      {
        name: 'Kiến trúc sư trẻ',
        title: 'Xin số liệu bản vẽ',
        body: 'Bộ số hóa 2.318 cấu kiện có được công bố cho sinh viên kiến trúc tham khảo không ạ? Lớp em đang làm đồ án về vì kèo đình vùng ven biển mà tài liệu rất ít.',
        after: 305,
        status: 'approved',
      },
      {
        name: 'Ba Đời Buôn Gỗ',
        title: 'Nói thẳng',
        body: 'Mấy ông bà khánh tiết già cả lẩm cẩm, biết gì về gỗ mà bàn. Còn bà tiến sĩ kia chắc chưa cầm cái đục bao giờ, vẽ chuyện ra để ăn lương.',
        after: 660,
        status: 'rejected',
      },
      {
        name: 'Bùi Xuân Trường',
        title: 'Đã xem sáng thứ bảy',
        body: 'Tuần trước tôi đưa hai cháu tới xem. Các chú thợ cho cháu gõ thử vào cột đặc và cột rỗng để nghe tiếng khác nhau, về nhà nó gõ khắp tủ. Nên mở thêm chiều chủ nhật.',
        after: 1590,
        status: 'approved',
      },
    ],
  },
  {
    key: 'le-hoi-dua-thuyen',
    section: 'van-hoa',
    title: 'Hơn nhau ba mét nước, Đông Giang giữ cờ đua thuyền sông Lạc',
    lead: 'Sau 3.200 m và gần 15 phút chèo, thuyền phường Đông Giang cán đích trước thuyền xã Tân Thủy 0,8 giây trong trận chung kết chiều 25/10. Giải nữ trở lại sau bảy năm, và cũng là lần đầu xã đảo Hòn Sẻ góp một đội chèo.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Vũ Thanh Sơn',
    publishedAt: '2026-10-25T18:50',
    picture: {
      alt: 'Tranh vẽ hai thuyền rồng dài đua sát nhau trên sông, hàng tay chèo áo đỏ và áo xanh, người đánh trống ở mũi, cờ hội rợp hai bờ',
      caption: 'Thuyền Đông Giang (áo đỏ) và Tân Thủy bám nhau tới những mét cuối.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      {
        p: '15h42, trống đích nổi lên mà khán đài bờ nam im mất mấy giây. Không ai dám chắc thuyền nào thắng. Tổ trọng tài xem lại hình quay hai lần rồi mới phất lá cờ đỏ: Đông Giang, 14 phút 52 giây 3. Tân Thủy: 14 phút 53 giây 1. Khoảng cách trên mặt nước chừng ba mét, trong khi mỗi thuyền dài mười lăm mét.',
      },
      { h2: 'Vòng phao thứ hai' },
      {
        p: 'Đường đua là hai vòng quanh hai cụm phao cách nhau 800 m, từ bến Đông đến quá ngã ba sông. Tân Thủy dẫn gần hết vòng đầu nhờ xuất phát ở làn trong. Đến phao quay cuối cùng, người cầm lái của Đông Giang, ông Sầm Văn Tuế, 55 tuổi, cho thuyền vào góc hẹp, mái chèo gần như chạm phao.',
      },
      {
        p: '“Vào rộng thì chắc mà thua. Tôi hô ‘giữ trái’, mười hai tay chèo bên trái ghìm lại một nhịp, thuyền xoay như chong chóng”, ông kể, giọng đã khàn. Cú xoay ấy giúp Đông Giang rút ngắn gần hai thân thuyền. Quãng còn lại là việc của người gõ mõ: từ 62 lên 70 nhịp mỗi phút.',
      },
      {
        p: 'Về thứ ba là Hòn Sẻ, 15 phút 7 giây. Đội đảo chỉ tập trên sông được bốn buổi; những ngày khác họ chèo thúng quanh bến vì không có thuyền dài. Con thuyền dự giải là thuyền cũ phường An Lạc cho mượn.',
      },
      { embed: 'https://www.youtube.com/watch?v=LacGiang005', title: 'Video minh họa: cú xoay thuyền ở phao cuối cùng' },
      { h2: 'Thuyền nữ trở lại' },
      {
        p: 'Sáu thuyền nữ đua cự ly 1.600 m vào buổi sáng. An Lạc nhất với 8 phút 11 giây. Đội trưởng Lã Thị Huệ, 38 tuổi, bán cá ở chợ Cũ, kể cả đội tập lúc 4h30, xong thì về dọn hàng. Năm 2019 các chị từng đua, rồi giải nữ bị bỏ vì không đủ đội. “Năm nay chúng tôi đi rủ từ tháng ba. Hứa với chồng từng nhà là chỉ mượn vợ ba tháng”, chị nói.',
      },
      { h2: 'Một lần lật, 26 người an toàn' },
      {
        p: 'Lễ rước nước diễn ra sáng 24/10, đúng rằm tháng chín âm lịch, sau đó 14 thuyền nam bước vào vòng loại. Ở lượt thứ ba, thuyền phường Trần Phú bị sóng ngang đánh lật gần phao số hai. Cả 26 người đều mặc áo phao và được hai xuồng cứu hộ vớt lên trong bốn phút; thuyền bỏ cuộc.',
      },
      {
        p: 'Ban tổ chức ước tính hai ngày hội có khoảng 35.000 lượt người xem. Cờ ni lông bị cấm từ năm nay, thay bằng cờ vải mượn ở bến rồi trả lại; đến tối 25/10 thu về 5.200 trên 6.000 lá.',
      },
      {
        caption: 'Kết quả chung cuộc',
        rowHeaders: true,
        table: [
          ['Nội dung', 'Nhất', 'Nhì', 'Ba'],
          ['Thuyền nam 3.200 m', 'Đông Giang', 'Tân Thủy', 'Hòn Sẻ'],
          ['Thuyền nữ 1.600 m', 'An Lạc', 'Vân Hà', 'Đông Giang'],
        ],
      },
      { p: 'Giải trang trí thuyền về tay Vân Hà, với đầu rồng gốm nung nguyên khối.' },
    ],
    comments: [
      {
        name: 'Dân Tân Thủy',
        title: 'Thua mà phục',
        body: 'Đứng ngay khúc phao cuối, thấy thuyền Đông Giang xoay là biết thôi rồi. Ông Tuế cầm lái như làm xiếc. Sang năm Tân Thủy xin bốc thăm làn ngoài cho các bác khỏi bảo là được ưu tiên.',
        after: 31,
        status: 'approved',
      },
      {
        name: 'Nga tho may',
        title: 'doi nu xem hay hon',
        body: 'doi nam thi nam nao cung co, doi nu nam nay moi la dang xem. sao bai chi viet co mot doan ngan vay bao oi. lan sau cho may chi len anh dau trang nhe',
        after: 142,
        status: 'pending',
      },
      {
        name: 'Trần Hữu Bình',
        title: 'Chỗ gửi xe',
        body: 'Hội vui, tổ chức quy củ, chỉ có bãi gửi xe đầu đường bờ nam thu 30.000 đồng một xe máy. Hai ngày nhà tôi mất 120.000 tiền gửi. Mong ban tổ chức niêm yết giá từ cổng.',
        phone: true,
        after: 388,
        status: 'approved',
      },
      {
        name: 'Cá độ viên',
        title: 'Trọng tài bị mua',
        body: 'Ông trọng tài đích tên Khoản nhà ở hẻm 40 đường Bến Đông vợ là em họ ông cầm lái, tối thứ bảy còn thấy ngồi uống bia với nhau. Bán độ rõ ràng.',
        after: 700,
        status: 'rejected',
      },
    ],
  },
  {
    key: 'san-khau-cheo-dem-thu-sau',
    section: 'van-hoa',
    title: 'Đêm chèo thứ sáu: 320 ghế, quá nửa khán giả dưới 30 tuổi',
    lead: 'Đêm 30/10 là lần thứ chín liên tiếp rạp Sông Lạc bán hết vé cho chương trình “Chèo thứ sáu”. Gần sáu tháng trước, đêm mở màn có 41 người xem, tính cả gia đình diễn viên.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Hoàng Gia Hân',
    publishedAt: '2026-10-31T09:10',
    picture: {
      alt: 'Tranh vẽ sân khấu chèo với nữ diễn viên áo tứ thân cầm quạt xòe, hàng khán giả trẻ ngồi nhìn lên trong ánh đèn ấm',
      caption: 'Trích đoạn Thị Mầu lên chùa tại rạp Sông Lạc tối 30/10.',
      credit: 'Tranh minh họa: Báo Lạc Giang',
    },
    body: [
      {
        p: 'Thị Mầu vừa cất tiếng gọi “thầy tiểu ơi”, từ hàng ghế G có tiếng con trai đáp lại: “Mầu ơi, về đi, bố mắng đấy!”. Cả rạp cười. Trên sân khấu, diễn viên Trịnh Mai Hạnh không bỏ lỡ: cô nghiêng quạt, liếc đúng về phía hàng G, đáp lại bằng một tràng cười giòn rồi mới vào điệu.',
      },
      {
        p: '“Tiếng đế ngày xưa là của người xem, lâu nay chúng tôi phải tự đế cho nhau trong cánh gà. Giờ khán giả đòi lại, tôi mừng”, Hạnh, 26 tuổi, nói khi tẩy trang.',
      },
      { h2: 'Mười lăm phút trước giờ diễn' },
      {
        p: 'Chương trình do Nhà hát Chèo Lạc Giang tổ chức từ 8/5, mỗi tối thứ sáu từ 20h đến 21h15, chỉ diễn hai hoặc ba trích đoạn. Trước đó 15 phút, nghệ sĩ ra sân khấu giải thích vài điều: vì sao nữ lệch đi khác nữ chính, tiếng trống nào báo nhân vật sắp nói dối, chiếc quạt gập lại nghĩa là gì. Lời hát chạy trên hai màn hình nhỏ hai bên, có chú thích từ cổ.',
      },
      {
        p: 'Bước ngoặt, theo giám đốc nhà hát Khúc Văn Điền, đến vào tuần thứ bảy. Nhà hát bỏ hẳn phần giới thiệu đại biểu, giảm vé sinh viên từ 80.000 xuống 40.000 đồng và để 40 ghế không bán trước cho người đến tận rạp xếp hàng. Số khán giả từ 96 lên 188 rồi 260. Đêm 4/9 bán hết lần đầu.',
      },
      {
        p: 'Thống kê của nhà hát qua 26 đêm cho thấy 54% người mua vé dưới 30 tuổi, một phần ba từng quay lại. Tiền vé đủ trả thù lao diễn viên và nhạc công, chưa đủ tiền điện và phục trang.',
      },
      { h2: 'Xem vì bạn rủ, ở lại vì tiếng nhị' },
      {
        p: 'Đỗ Nhật Minh, 21 tuổi, sinh viên ngành cơ khí, là người đế câu ở hàng G. Cậu đi lần đầu vì bạn gái có vé thừa, nay là lần thứ sáu. “Em tưởng chèo phải hiểu mới xem được. Hóa ra cứ cười đi đã, rồi tự khắc muốn hiểu”, Minh nói. Nhóm của cậu có 12 người, đang học gõ phách qua lớp chiều chủ nhật của nhà hát.',
      },
      {
        p: 'Bà Kim Thị Sợi, 69 tuổi, ngồi hàng đầu, có điều chưa vừa lòng. Bà thấy trích đoạn bị cắt ngắn, “vừa vào điệu đã hết”, và tiếng vỗ tay giữa câu làm át mất luyến láy. Bà vẫn đến đều, vì “hai mươi năm rồi mới lại phải xếp hàng mua vé chèo”.',
      },
      { h2: 'Sẽ có vở dài' },
      {
        p: 'Trả lời ý kiến ấy, ông Điền cho biết từ tháng 12, thứ sáu cuối cùng của tháng sẽ diễn trọn một vở, khoảng hai tiếng rưỡi, không chạy chữ và đề nghị khán giả chỉ vỗ tay khi hết lớp. Các thứ sáu khác giữ như hiện nay. Vé mở bán trước 10 ngày, tại quầy rạp và trên trang của nhà hát; học sinh mặc đồng phục được vào cửa miễn phí trong đêm cuối tháng.',
      },
      {
        p: 'Nhà hát đang tuyển thêm bốn diễn viên và hai nhạc công. Đã có 57 hồ sơ gửi về, lần tuyển năm 2023 có ba.',
      },
    ],
    comments: [
      {
        name: 'Bạn của Minh hàng G',
        title: 'Đính chính nhẹ',
        body: 'Nhóm có 13 người chứ không phải 12, Minh nó quên đếm nó ạ. Ai muốn học gõ phách chiều chủ nhật thì cứ đến thẳng sảnh rạp, cô giáo hiền lắm.',
        after: 26,
        status: 'approved',
      },
      {
        name: 'Ngô Văn Tuyển',
        title: 'Đồng ý với bà Sợi',
        body: 'Tôi 66 tuổi, mê chèo từ bé. Trích đoạn ngắn như ăn vặt, chưa no. Đêm cuối tháng diễn trọn vở là phải. Xin giảm vé cho cả người già, lương hưu chúng tôi cũng như tiền sinh viên thôi.',
        phone: true,
        after: 180,
        status: 'approved',
      },
      {
        name: 'Thùy Dương 2k4',
        title: 'Vé xếp hàng',
        body: 'cho em hỏi 40 ghế xếp hàng thì mấy giờ phải đến ạ, tuần trc em đến 18h30 vẫn hết, mà có nhóm cầm hộ chỗ cho cả chục ng',
        after: 455,
        status: 'pending',
      },
      {
        name: 'Phùng Ngọc Bích',
        title: 'Màn hình lời hát',
        body: 'Tôi bị nặng tai, nhờ hai màn hình nhỏ mà lần đầu theo được trọn một lớp chèo. Nếu vở dài không chạy chữ thì xin nhà hát in lời ra giấy cho người cần mượn.',
        after: 1325,
        status: 'approved',
      },
    ],
  },
  {
    key: 'pho-sach-cuoi-tuan',
    section: 'van-hoa',
    title: 'Ra phố sách cuối tuần: đi lúc nào, tìm gì, gửi xe ở đâu',
    lead: 'Từ 8h thứ bảy 17/10, đoạn đường Hàng Bàng dài 280 m ở phường Trần Phú thành phố sách vào hai ngày cuối tuần. 34 gian hàng nằm dưới 46 cây sấu, có góc đọc cho trẻ em, bàn sửa sách và chỗ đổi sách không dùng tiền.',
    leadSource: 'Cổng thông tin thành phố',
    byline: 'Nguyễn Thảo Vy',
    publishedAt: '2026-10-16T11:25',
    picture: {
      alt: 'Tranh vẽ con phố rợp bóng cây với hai dãy quầy sách, người lớn đứng lật sách, trẻ em ngồi bệt đọc truyện',
      caption: 'Phố sách Hàng Bàng nằm dưới hai hàng sấu.',
      credit: 'Minh họa: Khôi Nguyên',
    },
    body: [
      {
        p: 'Phố Hàng Bàng không có cây bàng nào; tên gọi, theo các cụ trong phường, là đọc chệch từ “hàng bảng”, nơi xưa bán bảng đen và phấn. Vì thế, khi phường Trần Phú hỏi ý kiến 112 hộ dân về việc mở phố sách, 97 hộ gật đầu. Dưới đây là những điều nên biết trước khi đi.',
      },
      { h2: 'Đi lúc nào thì vắng' },
      {
        p: 'Phố sách mở từ 8h đến 21h30 thứ bảy và chủ nhật; xe máy, ô tô không được vào từ 7h đến 22h. Qua hai buổi chạy thử hồi tháng 9, đông nhất là từ 16h đến 19h. Muốn thong thả lựa sách cũ, nên đến trước 9h30, lúc các chủ hàng vừa bày và còn rảnh để trò chuyện. Gặp mưa to, các gian kéo mái che chứ không nghỉ; nếu có tin bão, phường thông báo trước 17h thứ sáu.',
      },
      { h2: 'Sách gì ở gian nào' },
      {
        bullets: [
          '**Gian 1–12** (đầu đường Trần Phú): sách mới của các nhà xuất bản, giảm 10–25% giá bìa.',
          '**Gian 13–24:** sách cũ. Gian 17 của ông Tống Duy Hiển có hơn 900 cuốn về sông nước, hàng hải; gian 21 chuyên sách giáo khoa in trước năm 1990.',
          '**Gian 25–30:** thiếu nhi, truyện tranh, sách song ngữ.',
          '**Gian 31–34:** giấy, bút, bưu thiếp, bản đồ Lạc Giang vẽ tay.',
        ],
      },
      {
        p: 'Người bán sách cũ ở đây phải ghi giá bằng bút chì ở trang cuối. Mặc cả vẫn được, nhưng ít ra ai cũng biết bắt đầu từ đâu. Sách in lậu bị cấm; gian nào vi phạm lần hai sẽ mất chỗ.',
      },
      { h2: 'Cho người đi cùng trẻ nhỏ' },
      {
        p: 'Góc đọc giữa phố trải chiếu cói Tân Thủy, có 600 cuốn mượn tại chỗ. Hai buổi kể chuyện vào 9h30 và 16h, mỗi buổi 40 phút, không cần đăng ký. Nhà vệ sinh, chỗ thay tã và nước uống miễn phí đặt trong sân Thư viện phường, số 58.',
      },
      {
        p: 'Cạnh đó là bàn sửa sách của bà Doãn Thị Thuận, 64 tuổi, thợ đóng sách đã nghỉ hưu. Dán lại gáy 20.000 đồng, thay bìa từ 50.000 đồng, lấy trong ngày. “Đừng dán băng dính trước khi mang đến”, bà dặn. “Gỡ băng dính lâu hơn khâu cả cuốn.”',
      },
      { h2: 'Gửi xe và đổi sách' },
      {
        p: 'Có ba điểm gửi xe, đều thu 5.000 đồng với xe máy, xe đạp miễn phí: sân Trường THCS Trần Phú (450 chỗ), bãi cuối ngõ 12 (180 chỗ) và sân nhà văn hóa phường (120 chỗ). Ô tô đỗ ở bến xe cũ, đi bộ bảy phút.',
      },
      {
        p: 'Ở kệ đổi sách, đặt một cuốn xuống thì được lấy một cuốn đi, không phân biệt dày mỏng. Kệ không nhận sách giáo khoa đã viết kín và tài liệu photo. Sơ đồ các gian cùng lịch kể chuyện hằng tuần được đăng tại [trang phố sách](https://example.org/pho-sach).',
      },
      {
        p: 'Phường thử nghiệm mô hình này đến hết tháng 3/2027. Hộ dân trong phố được cấp thẻ đi xe vào nhà theo lối ngõ 12; thắc mắc thì đến tổ trực ở số 40, có người cả hai ngày.',
      },
    ],
    comments: [
      {
        name: 'Bà Tý số 73',
        title: 'Người trong phố lên tiếng',
        body: 'Nhà tôi nằm trong 15 hộ không gật. Không phải ghét sách, mà con tôi đi làm ca, 2h chiều ra lấy xe phải dắt bộ 200 m. Có thẻ ngõ 12 thì tôi thử xem sao, ba tháng nữa xin được hỏi lại.',
        phone: true,
        after: 77,
        status: 'approved',
      },
      {
        name: 'Sách giá sốc',
        title: 'Xả kho sách',
        body: 'Xả kho 3.000 đầu sách đồng giá 9k, tặng kèm tinh dầu và sim số đẹp, giao tận nhà toàn quốc. Bấm vào example.com/sach-9k để săn ngay kẻo hết!!!',
        after: 290,
        status: 'spam',
      },
      {
        name: 'Minh Khuê',
        title: 'Mê gian 17',
        body: 'Hồi chạy thử em mua được ở gian 17 một cuốn dạy thắt nút dây thuyền, bên trong còn kẹp lá thư của chủ cũ. Bác Hiển bảo cứ giữ, ai nhận thì trả. Chủ thư tên Vinh, ở Bến Đông, nếu đọc được thì nhắn em.',
        after: 1480,
        status: 'approved',
      },
      {
        name: 'a Tuan ship',
        title: 'duong vong xa',
        body: 'cam duong 2 ngay cuoi tuan anh em giao hang phai vong qua Tran Phu ket cung. xin mo 1 lan cho xe giao hang truoc 9h sang dc ko',
        after: 1975,
        status: 'pending',
      },
    ],
  },
  {
    key: 'ky-uc-nghe-chai',
    section: 'di-san',
    title: '“Xin đừng giặt tấm lưới trước khi tặng bảo tàng”',
    lead: 'Dịp Ngày Di sản văn hóa Việt Nam 23/11, Bảo tàng Lạc Giang mở phòng trưng bày về nghề chài với 380 hiện vật do người dân trao tặng. Bà Quách Thúy Nga, phó giám đốc bảo tàng, kể chuyện đi xin đồ cũ dọc sông.',
    leadSource: 'Báo Lạc Giang',
    byline: 'Trần Quốc Bảo',
    publishedAt: '2026-11-19T14:35',
    picture: {
      alt: 'Tranh vẽ gian bảo tàng trần cao, ở giữa là chiếc thuyền gỗ cũ, lưới chài treo rủ hai bên, vài khách đứng xem',
      caption: 'Chiếc thuyền gỗ 7,2 m của gia đình ông Nhữ Văn Kình đặt giữa phòng trưng bày.',
      credit: 'Minh họa: Hạ Vũ',
    },
    body: [
      { p: '**Vì sao bảo tàng bắt đầu sưu tầm từ nghề chài?**' },
      {
        p: '– Vì chúng tôi chậm mất rồi. Năm 2000, vạn chài Bến Đông còn 140 nóc thuyền. Năm ngoái đếm lại còn chín. Người ta lên bờ, có nhà, con cái đi học, đó là chuyện đáng mừng. Nhưng thuyền thì bán củi, lưới thì che giàn mướp. Đi chậm hai năm nữa là không còn gì để xin.',
      },
      { p: '**380 hiện vật trong 14 tháng, bà xin bằng cách nào?**' },
      {
        p: '– Chúng tôi không hỏi “nhà bác có hiện vật gì”. Hỏi thế ai cũng bảo không. Chúng tôi hỏi: ngày trước bác nấu cơm trên thuyền thế nào, trẻ con biết bò thì buộc vào đâu. Thế là các bà chạy vào bếp lôi ra cái kiềng ba chân có vành chắn gió, hay đoạn dây vải buộc lưng đứa bé vào cột buồm. Sợi dây ấy bây giờ nằm trong tủ số 4, nhiều khách đứng lại lâu nhất ở đó.',
      },
      { h2: 'Mùi cũng là hiện vật' },
      { p: '**Bà có lời dặn hơi lạ là đừng giặt lưới.**' },
      {
        p: '– Có gia đình tử tế quá, trước khi tặng đem ngâm xà phòng hai ngày, phơi trắng tinh. Mất hết vết nhuộm củ nâu, mất cả vảy cá kẹt trong mắt lưới. Vảy cá cho biết lưới ấy đánh cá gì, mùa nào. Vết vá cho biết ai vá: mỗi nhà thắt nút một kiểu. Xin bà con cứ để nguyên, bẩn mấy chúng tôi cũng nhận.',
      },
      { p: '**Hiện vật nào khó đưa về nhất?**' },
      {
        p: '– Chiếc thuyền dài 7,2 m của ông Nhữ Văn Kình, 82 tuổi. Không phải vì to, dù chúng tôi phải tháo hai cánh cửa sảnh. Ông gật đầu ba lần rồi đổi ý ba lần. Năm người con của ông đều sinh trên thuyền ấy. Lần thứ tư, ông ra điều kiện: phải cho ông vào thăm không mất vé và mỗi năm được tự tay xảm lại một lần. Chúng tôi ghi cả hai điều vào biên bản, đóng dấu hẳn hoi. Tháng 10 vừa rồi ông đến xảm lần đầu, có 60 học sinh ngồi xem.',
      },
      { h2: 'Tiếng gọi nhau trên sông' },
      { p: '**Ngoài đồ vật, bảo tàng còn giữ lại được gì?**' },
      {
        p: '– Khoảng 70 giờ ghi âm. Có 23 bài hò kéo lưới, có cách gọi gió bằng tên riêng: gió “bà góa” là gió thổi từ cửa sông lúc gần sáng, nghe thế là không ai ra thuyền. Có cả những chuyện buồn, như danh sách những người không về sau trận bão năm 1968, do bà Lộc Thị Mai đọc thuộc lòng, 31 cái tên, không vấp chữ nào. Khách có thể đeo tai nghe ở bốn chỗ trong phòng. Riêng đoạn ấy chúng tôi để ở góc khuất, có ghế ngồi.',
      },
      { p: '**Người trẻ có quan tâm không?**' },
      {
        p: '– Nhiều hơn tôi nghĩ. Nhóm 18 sinh viên giúp chúng tôi gỡ băng suốt hè, phần lớn là cháu chắt dân chài mà chưa từng ngủ trên thuyền. Có bạn nghe băng đến đoạn một bà kể chuyện đẻ rơi giữa lạch, gỡ xong mới biết đó là chuyện sinh ra bố mình.',
      },
      { h2: 'Tham quan và hiến tặng' },
      {
        bullets: [
          'Phòng trưng bày “Nóc thuyền” mở từ 8h thứ hai 23/11, tầng một Bảo tàng Lạc Giang; miễn vé đến hết 30/11.',
          'Ngày thường mở cửa từ 8h đến 17h, nghỉ thứ hai (riêng tuần khai mạc mở cả thứ hai).',
          'Bảo tàng tiếp tục nhận hiện vật, ảnh, giấy tờ về nghề sông biển. Ai không muốn tặng hẳn có thể cho mượn để chụp, quét trong ba ngày.',
        ],
      },
    ],
    comments: [],
  },
];
