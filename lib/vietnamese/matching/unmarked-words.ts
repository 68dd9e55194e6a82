// Everyday words that are written without any mark: who writes with marks and has one of these may well mean just that.
const EVERYDAY = new Set(
  `a ai an ang anh ao ba ban bao bay be bi bia binh bo bom bong bu bung buy ca cai cam can canh cang cao cau cay cha chai cham chan chanh chao
  chau chay che chen cheo chi chia chim chinh cho choi chong chu chua chui chun chung co coi con cong cua cung da dai dan dang danh dao day
  de di dinh do doanh doi dong du dua dung duy em eo ga gai gam gan gang gay ghe ghen ghi gia giai giam gian gianh giang giao gieo giun go gom
  gu ha hai ham han hang hao hay he hen hi hinh ho hoa hoai hoan hoang hoi hong hun hung huy hy im in inh ke kem ken keo kha khai khan khang
  khao khau khe khen khi khinh kho khoa khoai khoan khoe khom khu khung kia kim kinh la lai lam lan lang lanh lao lau lay le lem len leo li
  linh lo loa loan loi lom lon long lu lui lung ly ma mai man mang manh mao mau may me men meo mi minh mo moi mong mu mua mui mun mung my na
  nai nam nan nang nanh nao nay ne nem neo nga ngai ngan ngang ngao ngay nghe nghi nghinh ngo ngoai ngoan ngoi ngon ngong ngu nguy nha nhai
  nham nhan nhang nhanh nhao nhau nhay nhi nho nhoi nhu nhung ni no noi nom non nong nu nung o oai oan oi om ong pha phai phan phang phanh
  phao phe phen phi phim pho phong phu phun phung qua quai quan quang quanh quay que quen quy ra ram ran rang ranh rao rau ray re ren reo ri
  rinh ro roi rong ru run rung sa sai sam san sang sanh sao sau say se sen si sinh so soi son song su sum sung suy ta tai tam tan tang tanh
  tao tay te tem ten teo tha thai tham than thang thanh thao thau thay the thi thinh tho thoa thoi thom thon thong thu thua thui thun thung ti
  tia tin tinh to toa toan toi tom ton tong tra trai tran trang tranh trao trau tre treo tri trinh tro trong tru trung truy tu tua tui tung tuy
  u um va vai van vang vanh vay ve ven veo vi vinh vo voi von vong vu vua vui vung xa xai xanh xao xay xe xem xen xi xin xinh xo xoa xoan xoay
  xoi xong xu xua xui xung y`.split(/\s+/),
);

/** Whether a word without marks is one people write so: "cho", "dao", and not "cac", "dam". */
export const isEverydayUnmarked = (word: string): boolean => EVERYDAY.has(word);

/** A syllable that ends in a stop has a tone; where it shows none, its writer left it off. */
export const lacksItsTone = (word: string, tone: string): boolean => tone === '' && /[aeiouyăâêôơư](?:ch|[cpt])$/.test(word);
