/** Sources written for these tests, as files that were saved from the web or from a PDF. */
export const harbour = [
  'Harbour dredging costs divide the council',
  'The council of Port Ellis voted on Thursday to postpone the dredging of the inner harbour, which was to begin in 2019 and would have cost £4,250,000.',
  '“We cannot ask ratepayers to fund a channel that three ships a year will use,” said Councillor Maeve Donnelly. “The money isn’t there, and it won’t be there next spring.”',
  'The harbour-master, Tomas Lindqvist, told the meeting that silt had reduced the depth at low water from 9.5 metres to 6.1 metres since 2004. “If nothing is done, the ferry will have to turn away at every spring tide,” he warned.',
  'Shipowners’ representatives were dismayed. The chairman of their association called the decision “short-sighted, parochial and dangerous” and said members’ confidence in the port had been shaken.',
  'An engineer’s report (the so-called Hale report) recommends dredging in two phases: first the turning basin, then the approach channel. It was, in the words of its author, “neither alarmist nor complacent: the harbour is filling, slowly but without pause, and every year of delay adds to the bill.”',
  'Nobody disputes the figures. What divides the council is who should pay.',
].join('\n\n');

/** As a PDF gives it: hyphens at line ends, ligatures, soft hyphens. */
export const fisheries = [
  'The Northern Fisheries Report',
  'The ﬁrst assessment of the herring stock found that recruit-\nment had fallen for the ﬁfth year in succession, and that the inter-\nnational quota no longer re\u00adﬂected the state of the stock.',
  'Of the 1,240 vessels licensed in 1998, only 312 were still ﬁshing in 2016; the remainder had been scrapped, sold abroad or con-\nverted for the offshore wind industry.',
  'In Chapter 3 we argue that well-in-\ntentioned subsidies kept unproﬁtable boats at sea. The Commission did not accept this argument.',
  'Skippers interviewed for this study said that they had “never been asked what they saw,” although they were the only witnesses to the change.',
].join('\n\n');

export const german = [
  'Die Brücke am Kanal',
  'Der Gemeinderat beschloss am Dienstag, die alte Brücke am Kanal nicht abzureißen, sondern für 3,5 Millionen Euro zu sanieren.',
  '„Wir haben lange genug gewartet“, sagte Bürgermeisterin Anna Kröger. „Die Brücke gehört zu dieser Stadt wie der Fluss, und niemand wird sie uns nehmen.“',
  'Gegner der Sanierung halten die Kosten für zu hoch und verweisen auf das Gutachten von 2012.',
].join('\n\n');

export const french = [
  'Le marché des céréales',
  'Le ministre a reconnu que les stocks étaient insuffisants et que l’État n’avait pas prévu la sécheresse de 2011.',
  '« Nous ne laisserons aucun éleveur seul face à la hausse des prix », a déclaré Paul Mercier devant l’Assemblée.',
].join('\n\n');

/** Words of the first. */
export const ferry = 'If nothing is done, the ferry will have to turn away at every spring tide';
export const bill = 'the harbour is filling, slowly but without pause, and every year of delay adds to the bill';
