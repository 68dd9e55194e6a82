import type { DemoTranslation } from '../demo-story.ts';

export const stories: DemoTranslation[] = [
  {
    of: 'ky-thu-11-tuoi',
    title: 'Tạ Bảo Khuê, 11, and the lost game on her wall',
    lead: 'A sixth-grader from An Lạc ward has won the under-11 gold medal at the coastal cities’ junior chess championship. There is no medal on the wall of her room, only the score sheet of a game she lost.',
    leadSource: 'Báo Lạc Giang',
    publishedAt: '2026-11-08T10:00',
    picture: {
      alt: 'Drawing of a child sitting at a chessboard, chin in hand, looking down at the pieces',
      caption: 'Tạ Bảo Khuê studies for about two hours a day, most of it over old games.',
      credit: 'Illustration: Báo Lạc Giang',
    },
    body: [
      {
        p: 'The sheet has yellowed, and there is a spot of fish sauce in one corner. In a second-grader’s hand it records 28 moves, the 19th of them ringed in red. Below, a grown-up has written: *“You hurried here.”*',
      },
      {
        p: 'The grown-up was her grandfather, Mạc Đình Tấn, a barber at the mouth of alley 40 on Đình Cũ Street. His shop had two chairs, and customers played chess while they waited. Khuê knew how the pieces move at five, because there was nothing else to look at. At six she pointed at a board between two customers and said Black was about to lose a rook. Three moves later, Black did.',
      },
      { h2: 'Grandfather’s rules' },
      {
        p: 'Mr Tấn never studied the game. He had three rules: write every game down; after a defeat, do not put the pieces away at once; after a win, name one bad move of your own. The game on the wall is one she lost at a school tournament, a knight and a pawn ahead. She cried and wanted to throw the sheet away. He picked it up and stuck it where it hangs today. He died in February 2025. The shop is now her mother’s noodle stall; one of the barber’s chairs still stands in the corner, in front of a chessboard.',
      },
      { h2: 'The last round' },
      {
        p: 'The tournament, from October 27 to 31, brought together 148 children from 21 cities. Before the ninth and last round Khuê had seven points, half a point behind the leader, and had to play her, with the black pieces.',
      },
      {
        p: 'Her coach, Thái Nguyên Bá, saw the game turn on move 34. “She only needed to swap a pair of rooks to be sure of a draw. I was hoping she would. She thought for 22 minutes, gave up a rook for a bishop and walked her king into the middle of the board.” On move 71, facing two connected passed pawns, her opponent resigned.',
      },
      {
        p: 'Asked what went through her mind in those 22 minutes, Khuê said she had spent ten calculating, and twelve checking whether she was in a hurry.',
      },
      {
        p: 'She gets up at 5:30 to help her mother with the vegetables. Her nine notebooks hold more than 1,300 games, all in handwriting; a computer may check a game only after she has looked for the mistake herself. In mid-December she plays in the national championship, among under-12s. Her aim is not a place: it is nine rounds without a move that has to be ringed in red. She thought again. “Fewer than five, maybe.”',
      },
    ],
    comments: [],
  },
  {
    of: 'dan-co-thia-tro-lai',
    title: 'Twenty-seven spoonbills on the Nhàn sandbank',
    lead: 'After many winters with only a stray bird or two, watchers have counted 27 black-faced spoonbills on the mudflats of the Nhàn sandbank in Tân Thủy. It is the largest flock at the mouth of the Lạc river in eleven years of records.',
    leadSource: 'Báo Lạc Giang',
    publishedAt: '2026-11-14T09:30',
    picture: {
      alt: 'Drawing of white spoonbills with flat bills feeding in the shallows of a mudflat at sunset, the sun low behind the reeds',
      caption: 'Spoonbills feed by sweeping their flat bills from side to side through shallow water.',
      credit: 'Illustration: Hạ Vũ',
    },
    body: [
      {
        p: 'It was no scientist who saw them first. On November 7 Trịnh Út Em, who guards clam beds at the edge of the bank, sent the group a photo taken with his phone through binoculars: a line of white dots, and a question. “What kind of egret has a bill like a soup ladle?”',
      },
      {
        p: 'Three days later, five members of Lạc Giang Birdwatch took a boat out at four in the morning and lay behind the reeds until the tide ran off. When there was light enough to tell bill from mud, three of them counted separately, three times, and compared notes only afterwards. Two had 27. One had 26, having missed a bird hidden behind some egrets.',
      },
      { h2: 'The bird with the red ring' },
      {
        p: 'Black-faced spoonbills breed in the temperate north and winter in warm estuaries. They do not stab at their food as egrets do but sweep their half-open bills through the water and snap them shut on shrimps and small fish. So they need water less than two hand-spans deep, a soft bottom, and peace.',
      },
      {
        p: 'One of the flock wears a red ring on its right leg. Two of its three characters can be read in a picture by Đặng Phước Lành, who leads the group. “A ring means that somebody, somewhere, has held this bird and written down the date,” he said. The group has written to the network that follows migrating birds, and is waiting for an answer.',
      },
      { h2: 'Why this year?' },
      {
        p: 'One count proves nothing, said Dr Viên Thục Quyên, who teaches ecology, but two things have changed. In April the clam cooperative moved 18 hectares of netting away from the western side of the bank. And since then Tân Thủy has banned mist nets and decoy loudspeakers; its patrol confiscated 2.4 kilometres of net in two months.',
      },
      { quote: 'Birds that come for one winter are good news. Birds that come for three mean the flats have healed. — Dr Viên Thục Quyên' },
      {
        p: 'Clams are safe from spoonbills, and Mr Út Em does not mind them. What he minds is the onlookers: last weekend two motorboats came within thirty metres, and the flock lost half a day’s feeding.',
      },
      {
        p: 'Buoys now keep boats 250 metres away until the end of March. The best view is from the watchtower on dyke 5, where the group sets up two telescopes on Sunday mornings. Mr Lành asks one more thing: no drones. To a water bird, whatever passes overhead is a hawk.',
      },
    ],
    comments: [],
  },
];
