const file = (head: string, paragraphs: readonly string[]) => `---\n${head}\n---\n\n${paragraphs.join('\n\n')}\n`;

/** The sources of the drafts, as files of a corpus; all of it made up. */
export const corpus: Readonly<Record<string, string>> = {
  'reservoir.md': file('id: reservoir\ntitle: The reservoir that nobody wanted\nlanguage: en', [
    'Work on the Ashcombe reservoir will start in March 2024, eleven years after the first public inquiry, the water company announced on Monday.',
    '“We have listened to every objection, and we have changed the design four times,” said Helen Marsh, chief executive of Wessex Vale Water. “What we cannot do is leave two million people without a drop in reserve.”',
    'Opponents were unmoved. “They have not answered a single one of our questions about the peat,” said Owen Pritchard, who farms 340 acres on the northern edge of the valley. “I do not believe the figures, and neither does the county council.”',
    'The company puts the cost at £612 million, of which £95 million would be spent on roads, a railway siding and a new bridge at Lower Stoke.',
    'Dr Amina Yusuf, a hydrologist at the University of Leeds, told the inquiry that the valley “floods in four winters out of ten” and that the dam “would turn a nuisance into a danger” unless the spillway were doubled.',
    'The minister for the environment, Karen Doyle, has until the end of June to decide. Her office declined to comment.',
  ]),
  'peat.md': file('id: peat\ntitle: "Peat and water: an assessment"\nlanguage: en', [
    'Upland peat holds more carbon than all the forests of the kingdom, and loses it when it is drained.',
    '“They have not answered any of our questions about the peat,” Owen Pritchard told the county newspaper in April.',
    '“The design has been changed four times, and each time it has grown,” Amina Yusuf said. “A reservoir of this size should never stand on peat.”',
    'Between 1990 and 2020 the valley lost 14 per cent of its peat cover; the rate has slowed since grazing was limited.',
    'Nobody has measured what lies below three metres.',
  ]),
  'klinik.md': file('id: klinik\ntitle: Das Krankenhaus bleibt\nlanguage: de', [
    'Der Kreistag hat am Mittwoch mit 31 gegen 22 Stimmen beschlossen, das Krankenhaus in Altenried nicht zu schließen.',
    '„Wir werden keine einzige Geburt mehr nach Rosenau schicken“, sagte Landrätin Katrin Böhme. „Wer hier lebt, soll auch hier zur Welt kommen dürfen.“',
    'Der Chefarzt der Chirurgie, Jens Willmann, warnte dagegen vor falschen Hoffnungen: „Ohne zwölf zusätzliche Pflegekräfte ist die Station im Winter nicht zu halten.“',
    'Die Kassenärztliche Vereinigung hatte im Mai vorgeschlagen, die Notaufnahme nachts zu schließen; dagegen unterschrieben 8.400 Bürger.',
    'Das Land übernimmt nach Angaben des Ministeriums 60 Prozent der Kosten, höchstens jedoch 4,8 Millionen Euro im Jahr.',
  ]),
  'tramway.md': file('id: tramway\ntitle: Le tramway de la discorde\nlanguage: fr', [
    'Le conseil municipal de Saint-Aubin a voté jeudi, par 27 voix contre 8, la construction d’une deuxième ligne de tramway.',
    '« Ce n’est pas un luxe, c’est une réparation », a déclaré la maire, Sophie Garnier. « Les quartiers nord attendent depuis vingt ans. »',
    'Pour Marc Lefèvre, président de l’association des commerçants, « personne n’a mesuré ce que dix-huit mois de travaux feront aux boutiques de la rue Haute ».',
    'Le coût est estimé à 184 millions d’euros, dont un tiers à la charge de la région.',
    'L’ouverture, prévue d’abord pour 2026, a été repoussée à l’automne 2028.',
  ]),
  'muzej.md': file('id: muzej\ntitle: Музей без реки\nlanguage: ru', [
    'Городской совет Заречья отложил в четверг перенос краеведческого музея, на который в бюджете выделено 48 миллионов рублей.',
    '«Мы не будем закрывать музей ни на один день», — заявила директор Ольга Сафонова. «Коллекция останется в городе, а здание будет отремонтировано к маю».',
    'Архитектор Пётр Ланской считает иначе: «Здание стоит на сваях 1911 года, и каждый паводок отнимает у него по сантиметру».',
    'По словам Ланского, ремонт обойдётся втрое дороже переезда.',
    'В фондах музея хранится 23 тысячи предметов, из них лишь каждый десятый выставлен.',
  ]),
  'hearing.md': file('id: hearing\ntitle: Hearing on dam safety\nlanguage: en', [
    'MS. HOLT: How many gauges are there below the dam?',
    'MR. BRANDT: There were six in 2011. Two of them still work, and nobody has been paid to read them since the autumn of 2019.',
    'MS. HOLT: So when the company says that the river is watched day and night, it is not true?',
    'MR. BRANDT: I would rather say that it is a hope.',
  ]),
};

/** An entry whose source has no text. */
export const bibliography = `@book{blueprint2019, author = {Ellery, Joan}, title = {Blueprints of the Dry Years}, year = {2019}, publisher = {Harrow}}
`;

/** Who speaks in the sources. */
export const actors = `id: helen-marsh
type: person
name: Helen Marsh
weakAlias: [Marsh]
---
id: owen-pritchard
type: person
name: Owen Pritchard
weakAlias: [Pritchard]
---
id: amina-yusuf
type: person
name: Amina Yusuf
weakAlias: [Yusuf]
---
id: karen-doyle
type: person
name: Karen Doyle
weakAlias: [Doyle]
---
id: katrin-boehme
type: person
name: Katrin Böhme
weakAlias: [Böhme]
---
id: jens-willmann
type: person
name: Jens Willmann
weakAlias: [Willmann]
---
id: sophie-garnier
type: person
name: Sophie Garnier
weakAlias: [Garnier]
---
id: marc-lefevre
type: person
name: Marc Lefèvre
weakAlias: [Lefèvre]
---
id: olga-safonova
type: person
name: Olga Safonova
alias: [Ольга Сафонова]
weakAlias: [Сафонова]
---
id: pyotr-lanskoy
type: person
name: Pyotr Lanskoy
alias: [Пётр Ланской]
weakAlias: [Ланской]
`;
