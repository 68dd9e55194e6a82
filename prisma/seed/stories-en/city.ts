import type { DemoTranslation } from '../demo-story.ts';

export const stories: DemoTranslation[] = [
  {
    of: 'hop-long-cau-lac-giang-2',
    title: 'Lạc Giang Bridge 2 closes its last gap before dawn',
    lead: 'At 4:50 am on November 12, a final 2.4-metre segment was locked into the middle of the main span of Lạc Giang Bridge 2, joining the Bến Đông and Đông Giang wards. The work is 18 days ahead of its revised schedule, and the bridge is due to open by June 30, 2027.',
    leadSource: 'Project Management Board',
    publishedAt: '2026-11-12T14:10',
    picture: {
      alt: 'Drawing of a cable-stayed bridge with two towers at sunrise; on the river below, a crane barge lifts the last segment towards the middle of the span',
      caption: 'The main span of Lạc Giang Bridge 2 became one in the early hours of November 12.',
      credit: 'Illustration: Khôi Nguyên',
    },
    body: [
      {
        p: 'The hour was chosen by a thermometer. Steel lengthens as it warms and shrinks as it cools, and a few degrees are enough to move the gap between the two halves of a bridge by more than a centimetre. Surveyors watched it for four nights before settling on the window from 4:30 to 5:15, when the steel holds steady at 22.5 degrees Celsius.',
      },
      {
        p: '“We lifted the segment at one in the morning and let it hang. Once the gap was right, we had forty-five minutes to tighten 416 temporary bolts,” said Đinh Công Trứ, the engineer in charge of the main span, his helmet still wet with mist. The two sides met 8 mm apart in height; the design allowed 20.',
      },
      { h2: 'The bridge in figures' },
      {
        bullets: [
          'Total length 1,186 m, main span 330 m, six lanes and two footpaths.',
          'Two towers, 98 m high, and 72 stay cables.',
          'Clearance of 25 m, enough for cargo ships to reach the river port at high tide.',
          'Cost: 2.94 trillion đồng. Work began in March 2024.',
        ],
      },
      {
        p: 'The project once ran nearly five months late, held up by land on the Đông Giang side and by a flood that carried off a barge in 2025. The board then built both towers at once, in three shifts; at its busiest the site had 430 people on it.',
      },
      { h2: 'What is still to be done' },
      {
        p: 'Until March, crews will adjust every cable, weld the closing segment for good, seal the deck and fit railings and lights. Asphalt has to wait for the rains to end. A load test with 32 trucks of stone is planned for April.',
      },
      {
        p: 'On the eastern approach, six households have yet to hand over 210 metres of land; all six have been given plots elsewhere, and the deadline is December 15. “If the bridge is joined and the road falls short, the cars still stand there. That is what worries us most,” said Nhâm Tiến Đạt, the board’s director.',
      },
      {
        p: 'The old bridge carries 41,000 vehicles a day, about 1.6 times what it was built for. The city’s model expects the new one to take 17,000 of them.',
      },
      {
        quote:
          'I carried the sand they cast that tower with. A bridge will empty my boat, but nobody will have to wake me when a baby is coming at night. Fair enough. — Tư Đởm, 63, who has run the ferry here since 1989',
      },
    ],
    comments: [
      {
        name: 'Helen Ward',
        title: 'Will cyclists have their own path?',
        body: 'Six lanes for cars and two footpaths. I cycle across the old bridge every day and would love to know whether bicycles are meant to use the road or the pavement.',
        after: 95,
        status: 'approved',
      },
      {
        name: 'Best cable deals',
        title: 'Cheap steel cable',
        body: 'Steel cable and bolts at half price, worldwide shipping, order today at cheapcable.example.com!!!',
        after: 180,
        status: 'spam',
      },
    ],
  },
  {
    of: 'mot-cua-sang-thu-bay',
    title: 'On Saturday mornings, Bến Đông’s service counter now calls numbers too',
    lead: 'Since October 10, the public service counter of Bến Đông ward has opened on Saturdays from 7:30 to 11:30 am. Its first morning drew 86 people, most of them factory workers, drivers and traders who cannot take a weekday off.',
    leadSource: 'Báo Lạc Giang',
    publishedAt: '2026-10-10T18:05',
    picture: {
      alt: 'Drawing of a service counter with three windows; people holding papers wait on long benches below a board that calls numbers',
      caption: 'Waiting for their numbers at the Bến Đông service counter on its first open Saturday.',
      credit: 'Illustration: Hạ Vũ',
    },
    body: [
      {
        p: 'At 8:10, Đoàn Thị Mỹ Lệ drew number 41. She sews in a factory from Monday to Friday and leaves at 5:30 pm, when the ward office has already locked its gate. So the hospital certificate of her son, now almost two months old, had spent more than a month in her bag. “A morning off costs me the 300,000 đồng attendance bonus. My husband is at sea, so I cannot send him,” she said. She left the counter at 8:52 with a birth certificate on which the ink was still warm.',
      },
      {
        p: 'On the same bench sat a truck driver with a contract to be certified, a couple who sell fish and wanted to register their business, and a student who needed proof of residence to rent a room.',
      },
      { h2: 'Three windows, six people' },
      {
        p: 'On weekdays the counter has a staff of fourteen. On Saturdays six are on duty at three windows: civil status, certification, and everything else. Tạ Quang Lịch, who chairs the ward’s People’s Committee, said each of them works about two Saturdays a month and takes Wednesday afternoon off instead, the quietest time of the week according to half a year of queue tickets.',
      },
      {
        p: '“We did not ask for more staff. What we needed was to fit our hours to those of the people,” he said. Somebody who may sign certified copies is there all morning; elsewhere, offices have opened at weekends only to leave papers waiting for a signature until Monday.',
      },
      { h2: 'What can be done, and what cannot' },
      {
        p: 'Births, deaths, certified copies, simple contracts, marriage status and household businesses declared online beforehand are settled on the spot. Papers on land, building and social benefits are only taken in and checked. That is why seven people went home with an appointment; the other 79 were finished that morning. The average wait was 21 minutes, the longest 55, at about nine o’clock.',
      },
      {
        p: 'Vương Thị Chắt, 68, remarked that the letters on the board are too small for old people in the back row. The clerk wrote it down, and moved her to a seat by the counter.',
      },
      {
        p: 'The trial runs until December 26. Sixty numbers can be booked online from 5 pm on Friday, and forty are given out at the door. People over 70, pregnant women and people with disabilities need none.',
      },
    ],
    comments: [],
  },
];
