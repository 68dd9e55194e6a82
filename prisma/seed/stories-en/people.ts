import type { DemoTranslation } from '../demo-story.ts';

export const stories: DemoTranslation[] = [
  {
    of: 'chieu-coi-tan-thuy',
    title: 'The beat of the loom returns to Tân Thủy',
    lead: 'In 2021 the commune of Tân Thủy was down to nine mat looms and 12 hectares of sedge. This season 63 looms are running, sedge lies bleaching along both sides of the dyke, and 71-year-old Phạm Thị Nhàn has to turn would-be apprentices away.',
    leadSource: 'Báo Lạc Giang',
    publishedAt: '2026-10-22T11:20',
    picture: {
      alt: 'Flat drawing: bundles of sedge spread like fans to dry on the slope of a dyke, and in front of them a loom with a half-finished patterned mat',
      caption: 'This season’s sedge drying on the Tân Thủy dyke; each stalk needs three days of sun before it can be woven.',
      credit: 'Illustration: Hạ Vũ',
    },
    body: [
      {
        quote:
          'It takes two to weave a mat. One throws the sedge, one beats it home. The village was so empty that there were times I could not find a second person.',
      },
      {
        p: 'Mrs Nhàn says this without stopping. A bamboo rod carries a stalk across the jute threads, the person beside her pulls the beater down, *clack*, and then another. A mat 1.6 metres wide needs about 2,400 of these. She and her granddaughter finish one in a day and a half.',
      },
      {
        p: 'The granddaughter, Phạm Khánh Ly, 24, used to work in a garment factory in town. She came back in February 2023 to nurse her grandmother, sat down at the loom to keep her company, and never left.',
      },
      { h2: 'Why the sedge went away' },
      {
        p: 'Tân Thủy once had nearly 200 hectares of it. Plastic mats arrived in the mid-2000s; the price of a sedge mat stood still for twenty years while the cost of cutting rose fivefold. Field after field became a shrimp pond. When disease took the shrimp three seasons running, from 2018 to 2020, many ponds were left to brackish water and weeds.',
      },
      {
        p: 'In early 2022 Trần Văn Duy, a 29-year-old agronomist, rented four hectares of abandoned ponds and planted sedge for a simple reason: the soil was too salty for rice and just right for it. His first crop earned 11 million đồng a hectare. This season 58 households are growing 47 hectares.',
      },
      { h2: 'From bed mats to table mats' },
      {
        p: 'Nobody lives on bed mats alone. The group that Duy and Ly founded in 2024 also makes yoga mats, blinds and table mats, smaller and paler than the traditional ones. In September a hotel chain ordered 6,000 table mats, to be delivered by March. Each sells for 42,000 đồng, of which the weaver gets 19,000.',
      },
      {
        p: 'The trade still depends on the sky. Four days of rain in mid-October spoiled seven tonnes of drying sedge; two solar drying houses are to be ready before next June. Teachers are scarcer still. Only seven people know the most intricate pattern, and the youngest is 62. Sixteen pupils attend evening classes, and 41 have put their names down. Mrs Nhàn keeps no secrets, she says, but after eight in the evening her eyes lose the thread. On class nights Ly sits beside her and reads the pattern aloud.',
      },
    ],
    comments: [],
  },
  {
    of: 'tram-y-te-hon-se',
    title: 'After the last boat leaves Hòn Sẻ, the doctor stays',
    lead: 'At 3:30 every afternoon the last passenger boat leaves the island commune of Hòn Sẻ. Since October 12, those who stay behind have included Dr Kiều Minh Tâm, the first doctor to live at its health station in eleven years.',
    leadSource: 'Báo Lạc Giang',
    publishedAt: '2026-11-04T07:15',
    picture: {
      alt: 'Drawing of a green island in the sea, a red-roofed health station close to the landing, and a small boat coming in to the jetty',
      caption: 'The Hòn Sẻ health station seen from the landing, some eighty steps from the water.',
      credit: 'Illustration: Hạ Vũ',
    },
    body: [
      {
        p: 'The station has five rooms facing the jetty. The last of them, which used to hold life buoys, now has a bed, a desk and a bookshelf. This is where Dr Tâm, 34, lives. Before, he worked in the emergency department of Lạc Giang General Hospital.',
      },
      {
        p: 'Hòn Sẻ has 1,870 people and lies 23 kilometres out, 70 minutes by boat in calm weather. Since 2015 it had made do with two assistant physicians and a midwife; a doctor came over for two days a month. Whoever fell ill on other days waited for the boat, or hired a fishing vessel for two to three million đồng.',
      },
      { h2: 'The night of October 19' },
      {
        p: 'The doctor had been there a week when Phùng Văn Cội, a 58-year-old fisherman, was carried in on his son’s back shortly before 11 pm, sweating, with pain in his chest. The electrocardiograph, installed three days earlier, showed a heart attack. Dr Tâm sent the trace to the cardiologists ashore, gave the drugs they advised over a screen, and called the border guard’s boat. It left at 11:50 pm in a strong breeze and took 95 minutes. Mr Cội’s artery was open again at 2:40 am.',
      },
      {
        p: '“I did not do much that night. But had nobody been able to read the trace, the family would have waited until morning, and by morning there is not much heart left to save,” he said. Home again on October 27, Mr Cội brought a basket of dried squid to the station. The doctor took two and gave the basket back.',
      },
      { h2: 'Nobody applied, twice' },
      {
        p: 'In 2019 and 2022 the city advertised the post without a single application. This time it rewrote the terms: two years, the old hospital job and grade kept open, an allowance of nine million đồng a month, six days ashore every month with a stand-in, and priority for specialist training afterwards. Four doctors applied.',
      },
      {
        quote:
          'We stopped looking for somebody ready to make a sacrifice. We looked for a way in which an ordinary doctor could do this for two years and lose nothing by it. — Hồ Diệu Linh, deputy director of the Department of Health',
      },
      {
        p: 'In three weeks the station saw 316 patients and sent four ashore; in the same weeks last year it was eleven. It still has no operating theatre and no blood. The sheet on its door gives the opening hours, 7 am to 4:30 pm, emergencies at any time. Below, in ballpoint, somebody has added: *“The doctor cannot swim yet. Please keep an eye on him.”*',
      },
    ],
    comments: [
      {
        name: 'Tom Bradley',
        title: 'Swimming lessons',
        body: 'I spent a summer on Hòn Sẻ in 2018 and remember the fear whenever a child had a fever after the last boat. Wonderful news. I am sure there are plenty of people on the island who will teach him to swim.',
        after: 340,
        status: 'approved',
      },
    ],
  },
];
