/** What people take as a password when nobody stops them: words and rows of keys, folded, without the digits and marks at their ends. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  password passwords passwort motdepasse contrasena matkhau matkhaucuatoi matkhaumoi matkhauthuong khongcomatkhau quenmatkhau
  passwordpassword matkhaumatkhau passw0rd p@ssword p@ssw0rd mypassword newpassword yourpassword thepassword defaultpassword temppassword
  testpassword adminpassword userpassword rootpassword changeme changemenow changeit pleasechange letmein letmeinnow opensesame
  qwerty qwertyuiop qwertyqwerty qwertyuiopasdf qwertyuiopasdfghjkl qwertzuiop azertyuiop asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl
  qazwsxedc qazwsxedcrfv qweasdzxc qweasd asdfasdf asdfasdfasdf asdasdasdasd qweqweqweqwe zxczxczxczxc abcdefghijkl abcdefghijklm
  abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcabcabcabc abcdabcdabcd aaaabbbbcccc qwer1234asdf asdf1234qwer 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv
  q1w2e3r4t5y6 zaq12wsx zaq12wsxcde34rfv a1b2c3d4e5f6 iloveyou iloveyousomuch iloveyouforever iloveyoubaby ilovemyself ilovegod
  anhyeuem emyeuanh yeuemnhieu yeuanhnhieu anhyeuemnhieu anhyeuemnhieulam emyeuanhnhieu emyeuanhnhieulam anhnhoem emnhoanh mainhoem yeuem yeuanh
  yeuemmaimai yeuanhmaimai maimaiyeuem maimaiyeuanh anhyeuemmaimai toiyeuvietnam yeuvietnam vietnamvodich vietnam vietnamvietnam toiyeuem toiyeuban
  vochongcon vochonghanhphuc conyeucuame giadinhhanhphuc hanhphucmaimai hanhphuc mainhonhau khongbiet khongnoi khongcogi khongcho
  hanoi hanoivietnam saigon saigonvietnam hochiminh thanhphohochiminh danang danangvietnam toasoan toasoanbao nhabao phongvien bientap bientapvien
  baochi baodientu tapchi quantri quantrivien administrator administrators admin adminadmin adminadminadmin superadmin superuser rootroot rootrootroot
  rootroottoor toortoortoor welcome welcomeback welcomehome welcometo hello helloworld hellohello hellokitty goodmorning goodnight sunshine princess
  football baseball basketball superman batman spiderman starwars pokemon pokemonpokemon dragon dragonball dragonballz liverpool liverpoolfc
  manchester manchesterunited manchestercity barcelona realmadrid arsenal arsenalfc chelseafc monkey shadow master michael jennifer jordan
  computer internet facebook facebookcom google googlecom youtube youtubecom microsoft windows samsung iphone secret secrets topsecret
  trustno1 trustnoone whatever nothing something security securepassword mysecret mysecretpassword correcthorsebatterystaple correct horse battery staple
  lienquan lienminh lienminhhuyenthoai sinhnhat chucmungnammoi chucmung nammoi thangmay xinchao xinchaocacban xinchaovietnam camon camonban
  `
    .trim()
    .split(/\s+/),
);
